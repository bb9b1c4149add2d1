/* settings.h - isms.yaml: how the tool should behave in this ISMS.
 *
 *	format: 1
 *	organisation: Example Ltd
 *	frameworks: [iso27001-2022]
 *	ids: {risk: sequence}
 *	check: {review-overdue: error}
 *	review: {risk: 12 months}
 *	filters: {mine: "owner=PER-ALICE status=open"}
 *	fields: {risk: {region: {type: choice, choices: [eu, us], help: ...}}}
 *	registers: {vessel: {prefix: VSL, title: ..., fields: {...}}}
 */
#ifndef ISMS_STORE_SETTINGS_H
#define ISMS_STORE_SETTINGS_H

#include "isms/base/date.h"
#include "isms/base/map.h"
#include "isms/base/problem.h"
#include "isms/model/noun.h"

struct node;

enum {
	SETTINGS_FORMAT = 1
};

struct settings {
	int format;
	const char *organisation;
	struct list frameworks;
	struct map sequences; /* nouns whose ids count up (value non-NULL) */
	struct map reviews;   /* noun to struct duration * */
	struct map filters;   /* name to const char * terms */
	struct map fields;    /* noun to struct field *, FIELD_END closed */
	const struct schema **registers; /* custom, NULL-terminated */
	bool changed[PROBLEM_COUNT];	 /* set in `check:` */
	enum severity severities[PROBLEM_COUNT];
	const struct node *tree;
};

/* The keys of isms.yaml in the order a file has them, NULL-closed. */
extern const char *const settings_names[];

/* From the parsed isms.yaml; unknown keys, bad types, fields or registers that
 * clash with built-in ones are problems (code BAD_SETTING). */
void settings_read(struct settings *settings, const struct node *tree,
		   struct arena *arena, struct problems *problems);

#endif
