/* complete_internal.h - a line being typed, and the words that may go on. */
#ifndef ISMS_VERBS_COMPLETE_INTERNAL_H
#define ISMS_VERBS_COMPLETE_INTERNAL_H

#include "isms/cli/run.h"

/* The line up to the cursor, cut at blanks; the last word may be empty. */
struct typed {
	struct context *context;
	VEC(const char *) words; /* before the last one */
	const char *lead;	 /* of the last word: stays as it is */
	const char *last;	 /* what candidates are compared with */
	const struct noun *noun; /* whose fields are meant, or NULL */
	const struct verb *verb; /* behind which it stands, or NULL */
	struct map offered;
};

/* A candidate, when what was typed is its beginning; `end` is put behind. */
void offer(struct typed *typed, const char *word, const char *end);

/* The first bytes of the last word are settled. */
void typed_enter(struct typed *typed, size_t length);

/* What a word of an operand or option argument stands for: "ID", "FIELD=VALUE",
 * "NOUN", "bash".  Nothing for what only the person can know. */
void offer_for(struct typed *typed, const char *name);

/* The verbs of typed->noun. */
void offer_verbs(struct typed *typed);

/* Registers, those of isms.yaml too. */
void offer_nouns(struct typed *typed);
void offer_commands(struct typed *typed);

/* Their names; behind a slash what stands in one; complete_framework.c. */
void offer_frameworks(struct typed *typed);

/* NULL when there is none, in the program or in isms.yaml. */
const struct noun *typed_noun(struct typed *typed, const char *name);

#endif
