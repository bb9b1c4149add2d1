/* audit.h - an audit as the reports read it. */
#ifndef ISMS_MODULES_AUDIT_H
#define ISMS_MODULES_AUDIT_H

#include "isms/base/error.h"
#include "isms/base/vec.h"
#include "isms/cli/option.h"
#include "isms/framework/catalogue.h"
#include "isms/model/common.h"
#include "isms/model/record.h"

struct context;
struct library;
struct store;

enum audit_kind {
	AUDIT_NO_KIND,
	AUDIT_INTERNAL,
	AUDIT_SUPPLIER,
	AUDIT_STAGE_1,
	AUDIT_STAGE_2,
	AUDIT_SURVEILLANCE,
	AUDIT_RECERTIFICATION,
	AUDIT_CUSTOMER,
};

enum audit_status {
	AUDIT_UNKNOWN,
	AUDIT_PLANNED,
	AUDIT_RUNNING,
	AUDIT_CANCELLED,
	AUDIT_CLOSED,
};

enum line_result {
	LINE_NONE,
	LINE_CONFORMS,
	LINE_OPPORTUNITY,
	LINE_OBSERVATION,
	LINE_MINOR,
	LINE_MAJOR,
	LINE_SKIPPED,
};

/* One question of the checklist. */
struct audit_line {
	const char *criterion;
	const char *question;
	int result; /* enum line_result */
	struct date on;
	struct ref by;
	const char *evidence;
	const char *sample;
	const char *note;
};

/* How some of many were chosen. */
struct audit_sample {
	const char *of;
	struct date on;
	struct number population;
	const char *rule;
	struct number size;
	const char *seed;
	const char *digest; /* of the list, when there was one */
	struct list drawn;
};

struct audit_planned {
	struct date start;
	struct date end;
};

struct frozen {
	struct date on;
	const char *commit;
	const char *digest;
};

struct audit {
	struct common common;
	int kind; /* enum audit_kind */
	struct number programme;
	const char *objective;
	const char *scope;
	struct list criteria;
	struct ref lead;
	struct list team;
	const char *body;
	struct list auditee;
	int method;
	struct audit_planned planned;
	struct date start;
	struct date end;
	struct frozen frozen;
	struct groups checklist; /* struct audit_line */
	struct groups samples;	 /* struct audit_sample */
	const char *conclusion;
};

extern const struct module audit_module;

/* The line about a criterion; NULL: none. */
const struct audit_line *audit_line_of(const struct audit *audit,
				       const char *criterion);

/* -- what an audit is about ----------------------------------------------- */

/* Does the address lie below the criterion, or is it that one?  library may be
 * NULL. */
bool criterion_covers(const char *criterion, struct library *library,
		      const char *address);

/* Does the audit, by its criteria or its checklist, cover this address of a
 * catalogue?  A criterion covers what lies below it, and a catalogue's name all
 * of it. */
bool audit_covers(const struct audit *audit, struct store *store,
		  const char *address);

/* Was it decided that the requirement does not apply? */
bool address_is_excluded(struct store *store, const char *address);

/* -- the programme -------------------------------------------------------- */

enum {
	CYCLE_YEARS = 3
};

/* The three years that today lies in, counted from the first year that an
 * internal audit is of; 0: there is none. */
int audit_cycle(struct store *store, struct date today);

/* Is it one of 9.2: internal, and not called off? */
bool audit_counts(const struct audit *audit);

/* The entry's place in a cycle: the first internal audit that covers it, the
 * closed ones first; NULL: none. */
const struct record *audit_of_entry(struct store *store, int cycle,
				    const char *address);

/* -- what an auditor is handed --------------------------------------------- */

/* `isms audit pack`: all registers and reports in one folder or file that the
 * same commit makes again byte for byte.  It lives in exchange/pack.c. */
bool audit_pack(struct context *context, struct error *err);
extern const struct option audit_pack_options[];

#endif
