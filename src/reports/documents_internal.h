/* documents_internal.h - the documented information that ISO/IEC 27001:2022 asks
 * for, and what shows that it is there. */
#ifndef ISMS_REPORTS_DOCUMENTS_INTERNAL_H
#define ISMS_REPORTS_DOCUMENTS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

enum need {
	NEED_MANDATORY, /* the standard says so */
	NEED_EXPECTED,	/* auditors ask for it */
	NEED_WHERE,	/* where the control applies */
};

enum {
	SHOWN_MOST = 3
};

/* A register that is not there shows nothing. */
struct wanted {
	const char *id, *title;
	const char *clauses; /* "4.1, 4.2" */
	enum need need;
	bool record; /* a record of what was done; else a document */
	bool soa;    /* shown by the decisions on every line of the SoA */
	/* Registers and terms, of which any record will do: "scope version=1";
	 * and such of which there must be one besides. */
	const char *shown[SHOWN_MOST];
	const char *also[SHOWN_MOST];
};

/* The mandatory ones first; NULL-id closed. */
extern const struct wanted wanted_documents[];

/* What names a clause in a field shows what that clause asks for. */
struct citing {
	const char *shown; /* as above */
	const char *field;
	bool documents, records; /* of which kind */
};
extern const struct citing citing_documents[]; /* NULL closed */

#endif
