/* explain_internal.h - the meanings of a word, gathered from the tables. */
#ifndef ISMS_VERBS_EXPLAIN_INTERNAL_H
#define ISMS_VERBS_EXPLAIN_INTERNAL_H

#include "isms/cli/run.h"
#include "isms/framework/library.h"

/* "clause: 8.2" below a meaning. */
struct part {
	const char *name;
	const char *text;
};

struct meaning {
	const char *sort; /* "check", "field", "verb" ... */
	const char *name;
	const char *text;
	VEC(const char *) of; /* registers, or fields of them */
	VEC(struct part) parts;
	bool fresh; /* made by the last call of means */
};

/* A word that can be explained, and what sort of thing it is. */
struct known {
	const char *name;
	const char *sort;
	const char *text;
};

/* Texts live in the context's arena. */
struct explaining {
	struct context *context;
	const char *word; /* NULL: only gather what is known */
	VEC(const struct noun *) nouns;
	VEC(struct noun *) built; /* those to be cleared */
	VEC(struct meaning) meanings;
	VEC(struct known) known;
	struct library *library; /* NULL: it cannot be read */
	struct library own;	 /* where there is no ISMS */
};

/* Say that there is a word of this name.  When it is the one asked for: its
 * meaning, valid until the next call; else NULL.  One of the same sort and
 * text as before (a field all registers have) is the same meaning. */
struct meaning *means(struct explaining *at, const char *sort, const char *name,
		      const char *text);

void meaning_of(struct explaining *at, struct meaning *meaning, const char *of);

/* Without text (NULL or "") nothing is added. */
void meaning_part(struct explaining *at, struct meaning *meaning,
		  const char *name, const char *text);

/* -- the tables, each walked once ----------------------------------------- */

void explain_problems(struct explaining *at);
void explain_clauses(struct explaining *at);
void explain_frameworks(struct explaining *at);
void explain_language(struct explaining *at);
void explain_commands(struct explaining *at);
void explain_reports(struct explaining *at);
void explain_tags(struct explaining *at);
void explain_nouns(struct explaining *at);
void explain_fields(struct explaining *at);
void explain_levels(struct explaining *at);

/* "a, b, c" growing by one more. */
const char *listed(struct explaining *at, const char *list, const char *more);

#endif
