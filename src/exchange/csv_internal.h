/* csv_internal.h - what export and import of CSV share. */
#ifndef ISMS_EXCHANGE_CSV_INTERNAL_H
#define ISMS_EXCHANGE_CSV_INTERNAL_H

#include "isms/doc/csv_read.h"
#include "isms/exchange/csv.h"
#include "isms/verbs/assign.h"

/* Is the slot a column?  What is computed or a list of groups is not. */
bool csv_has(const struct slot *slot);

/* The register of this name; FAULT_USAGE with the nearest. */
const struct noun *csv_noun(struct context *context, const char *name,
			    struct error *err);

/* A register that was read, as export writes it. */
struct folder;
void csv_register(const struct folder *folder, struct buf *out);

/* One column of a file: a slot, the id (slot NULL), or left out. */
struct csv_place {
	const char *title; /* as in the file */
	const struct slot *slot;
	bool is_id;
	bool ignored;
	bool inward; /* may refer to records of the same register */
};

/* What a person's spreadsheet calls a field; NULL: nothing known.
 * `title` is folded, with blanks for _ and dots. */
const char *csv_synonym(const char *noun, const char *title);

/* A place per column of the file; unknown ones are an error. */
struct csv_place *csv_places(struct context *context, const struct noun *noun,
			     const struct csv *csv, struct error *err);

/* Rows as gathered changes; all that is wrong is told at once. */
struct csv_tally {
	size_t added;
	size_t changed;
	size_t unchanged;
};
struct csv_import {
	struct context *context;
	const struct noun *noun;
	const char *path; /* for messages */
	const struct csv *csv;
	const struct csv_place *places;
	struct changes *changes;
	struct csv_tally tally;
};
bool csv_rows(struct csv_import *import, struct error *err);

/* A row on its way: the record that it is about, and what all cores found. */
struct csv_draft {
	const struct csv_row *row;
	struct record *record; /* NULL: the row is wrong */
	struct error wrong;
	bool new;     /* there is no such record yet */
	bool settled; /* the row alone told that it changes nothing, or what
		       * the new record is; else it has to be worked out */
	struct sketch sketch;
};

/* Settle what can be settled of many rows. */
void csv_settle(struct csv_import *import, struct csv_draft *drafts,
		size_t count);

/* A new record begins in the first state of its lifecycle. */
void csv_put_status(struct arena *arena, struct node *map,
		    const struct noun *noun);

#endif
