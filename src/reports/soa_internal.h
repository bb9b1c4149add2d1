/* soa_internal.h - the lines of a Statement of Applicability, before they are a
 * table. */
#ifndef ISMS_REPORTS_SOA_INTERNAL_H
#define ISMS_REPORTS_SOA_INTERNAL_H

#include "isms/modules/requirement.h"
#include "reports_internal.h"

enum evidence {
	EVIDENCE_NOT_EXPECTED, /* excluded, or nothing is in place yet */
	EVIDENCE_MISSING,
	EVIDENCE_FOUND,
};

/* One control of the framework, or one of our own. */
struct soa_line {
	const char *id;	     /* "A.5.9", "CTL-INSURANCE" */
	const char *address; /* "iso27001-2022/A.5.9", or the same id */
	const char *title;
	const struct entry *heading; /* NULL: our own */
	const struct record *decision;
	enum answer applicable;
	const char *codes;	   /* "LR RRA" */
	const char *justification; /* NULL: nothing says why */
	const char *status;	   /* NULL: does not apply */
	const char *provider;
	enum evidence evidence;
	const char *proof; /* "2026-02-23 pass; EVD-1" */
	const char *owner;
	struct date decided;
	struct support support;
};

struct soa {
	struct context *context;
	const struct catalogue *catalogue;
	VEC(struct soa_line) lines; /* in the order of the framework */
	size_t undecided, unjustified;
};

/* Reads all registers. */
bool soa_find(struct soa *soa, struct error *err);
void soa_clear(struct soa *soa);

#endif
