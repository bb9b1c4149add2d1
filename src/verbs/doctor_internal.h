/* doctor_internal.h - one look at the surroundings, and what it tells. */
#ifndef ISMS_VERBS_DOCTOR_INTERNAL_H
#define ISMS_VERBS_DOCTOR_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/store/surroundings.h"

enum verdict {
	VERDICT_OK,
	VERDICT_WARN,
	VERDICT_FAIL
};

struct sign {
	const char *name;
	enum verdict verdict;
	const char *text;
	const char *remedy; /* or NULL */
};

/* Texts live in the context's arena. */
struct examination {
	struct context *context;
	const char *name; /* of what is looked at now */
	bool rooted;	  /* there is an ISMS */
	struct surroundings place;
	struct git_state git;
	VEC(struct sign) signs;
};

/* Everything is as it should be with this. */
void fine(struct examination *at, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* It is not; remedy is a sentence without full stop. */
void sick(struct examination *at, enum verdict verdict, const char *remedy,
	  const char *format, ...) __attribute__((format(printf, 4, 5)));

struct examining {
	const char *name;
	bool rooted; /* only where there is an ISMS */
	void (*look)(struct examination *at);
};

/* NULL-name closed: the folder and its repository; the machine. */
extern const struct examining doctor_place[];
extern const struct examining doctor_machine[];

#endif
