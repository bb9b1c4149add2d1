/* trace_internal.h - the tree of references that `isms trace` prints. */
#ifndef ISMS_VERBS_TRACE_INTERNAL_H
#define ISMS_VERBS_TRACE_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/store/graph.h"

/* A row of the tree: a record, or what is only named, such as an address in a
 * catalogue. */
struct stop {
	const char *name;	     /* id or address */
	const struct record *record; /* NULL: only named */
	const struct link *link;     /* led here from the place above */
	struct list fields;	     /* of it and others between these two */
	bool back;		     /* it leads from here to there */
	bool own;		     /* all above are of the same register */
	bool cycle;		     /* stands above itself */
	bool deeper;		     /* --depth ends here, not the references */
	size_t depth;
	size_t number;	    /* as printed */
	struct stop *above; /* NULL: what was asked for */
	struct stop *first; /* where the same one is followed; or itself */
	struct stop *below, *last, *next;
};

struct trace {
	struct context *context;
	struct arena *arena;
	const struct store *store;
	const char *people; /* nouns of those who can own a record */
	bool all;	    /* they are shown too */
	size_t limit;
	struct map firsts; /* name to struct stop */
	struct map cycles; /* named already */
	VEC(struct stop *) queue;
};

/* What the operand means, as the root; NULL with err. */
struct stop *trace_root(struct trace *trace, struct error *err);

/* All that hangs on it. */
void trace_grow(struct trace *trace);

#endif
