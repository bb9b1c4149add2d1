/* group.h - NAME=VALUE words of the command line as one group of a list, such
 * as a test of a control. */
#ifndef ISMS_VERBS_GROUP_H
#define ISMS_VERBS_GROUP_H

#include "isms/verbs/assign.h"

struct group_words {
	const char *what;	   /* "a test", for messages */
	const char *example;	   /* "result=pass" */
	const struct field *parts; /* the rows of the group */
	const char *const *words;
	size_t count;
};

/* Into a map, in any order; ids are completed. */
bool group_read(struct context *context, const struct group_words *words,
		struct node *map, struct error *err);

/* The day of --on as the part "on", unless on= was given. */
bool group_day(struct context *context, struct node *map, struct error *err);

#endif
