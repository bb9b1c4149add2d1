/* pack_internal.h - what an auditor gets, while it is put together. */
#ifndef ISMS_EXCHANGE_PACK_INTERNAL_H
#define ISMS_EXCHANGE_PACK_INTERNAL_H

#include "archive_internal.h"
#include "isms/cli/command.h"

/* A page of a report or a register, for the index. */
struct pack_page {
	const char *name, *what;
	const char *path; /* without its ending: "reports/soa" */
	bool json;	  /* besides html and csv */
};

/* What was asked for, or named by a record, and is not in the pack. */
struct pack_gap {
	const char *what, *why;
};

struct pack {
	struct context *context;    /* the command's */
	struct context *source;	    /* what is packed; may be the same */
	const char *framework;	    /* NULL: those in force */
	const struct record *audit; /* that it is for, or NULL */
	const char *commit;	    /* NULL: there is none */
	struct list changed;	    /* files that differ from it */
	bool dirty;		    /* they are packed as they are */
	struct archive archive;
	VEC(struct pack_page) reports, registers;
	VEC(struct pack_gap) gaps;
	struct documents_tally *documents;
	size_t proofs_bad; /* evidence that is not what its record says */
};

/* In the command's arena. */
#define pack_format(pack, ...) \
	arena_format(&(pack)->context->arena, __VA_ARGS__)

/* Takes a copy; the path is made safe (pack_path). */
void pack_add(struct pack *pack, const char *path, const char *bytes,
	      size_t length);
/* The path in which a file of the ISMS lies: below records/, bytes that are no
 * letter, digit or one of - . _ / as =XX. */
const char *pack_path(struct pack *pack, const char *file);
/* Once for each `what`. */
void pack_gap(struct pack *pack, const char *what, const char *why);
/* The report of the source in these formats ("html", "csv"), empty from then
 * on. */
void pack_render(struct pack *pack, const char *path, const char *format);
/* Begin one: options of a report or verb that makes it. */
void pack_begin(struct pack *pack, const char *format);

/* -- pack_pages.c: reports and registers ---------------------------------- */

bool pack_pages(struct pack *pack, struct error *err);

/* -- pack_files.c: records, texts, evidence ------------------------------- */

bool pack_files(struct pack *pack, struct error *err);

/* -- pack_index.c --------------------------------------------------------- */

bool pack_index(struct pack *pack, struct error *err);

#endif
