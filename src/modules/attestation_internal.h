/* attestation_internal.h - a batch as the files of its module read it. */
#ifndef ISMS_MODULES_ATTESTATION_INTERNAL_H
#define ISMS_MODULES_ATTESTATION_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/doc/csv_read.h"
#include "isms/model/common.h"
#include "isms/modules/attestation.h"

struct attested {
	struct ref person;
	struct date on;
	struct number score;
};

struct attestation {
	struct common common;
	struct list what;
	const char *version;
	struct date on;
	const char *source;
	struct number pass;
	struct groups people; /* struct attested */
	struct list unknown;
};

/* -- attestation_rows.c --------------------------------------------------- */

/* One row of an export that counts. */
struct answer_row {
	const struct record *person; /* NULL: nobody we know */
	bool several;		     /* the name is that of several */
	const char *name;	     /* as the export has it */
	struct date on;		     /* may be unset */
	struct number score;
	uint32_t line;
};

struct answer_rows {
	VEC(struct answer_row) known, unknown;
	size_t unfinished; /* rows that say so */
	size_t doubles;	   /* a person again */
};

/* What the rows of a form or a learning system say, by the titles of their
 * columns.  FAULT_DATA with file and line. */
bool answers_read(struct context *context, const char *path,
		  const struct csv *csv, struct answer_rows *rows,
		  struct error *err);
void answers_clear(struct answer_rows *rows);

/* -- attestation_import.c ------------------------------------------------- */

extern const struct option attestation_import_options[];
bool attestation_import(struct context *context, struct error *err);

#endif
