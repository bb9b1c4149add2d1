/* story_internal.h - the history of one record, commit by commit, with what
 * each changed in it. */
#ifndef ISMS_REPORTS_STORY_INTERNAL_H
#define ISMS_REPORTS_STORY_INTERNAL_H

#include "diff_internal.h"
#include "isms/store/history.h"

/* What one commit did to the record. */
struct chapter {
	const struct revision *revision;
	enum fate fate;
	const char *was; /* the file's earlier name when it was renamed */
	struct side sides[2];
	difference_vec differences; /* to every parent */
	bool unreadable;	    /* the file was no record then, or before */
};

struct story {
	const struct noun *noun;
	const char *id;
	const char *file;
	struct map records; /* objects read so far, NULL kept as absent */
	VEC(struct chapter) chapters; /* newest first */
};

/* The record that the operand at this place means, or one that is gone. */
bool story_find(struct context *context, size_t operand, struct story *story,
		struct error *err);

/* Fills the chapters, all but those the limit cuts off (0: none). */
bool story_read(struct context *context, struct story *story, size_t limit,
		struct error *err);
void story_clear(struct story *story);

/* The newest commit that gave the field of the record as it is now the value it
 * has; NULL: none did, it is not committed. */
const struct chapter *story_origin(struct context *context,
				   const struct story *story,
				   const struct difference *field);

/* `log --check`: the commits in which the problems of a check became more or
 * less; log_check.c. */
bool log_check(struct context *context, struct error *err);

#endif
