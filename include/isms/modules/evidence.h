/* evidence.h - a piece of evidence as the reports read it.
 *
 * A file lies in evidence/files/ of the ISMS, or outside, below a folder that
 * each machine names by itself (--files, ISMS_EVIDENCE): a record holds the
 * path below it, never one that begins at the root of somebody's disk. */
#ifndef ISMS_MODULES_EVIDENCE_H
#define ISMS_MODULES_EVIDENCE_H

#include "isms/model/common.h"

struct collected {
	struct date on;
	struct ref by;
};

struct period {
	struct date from;
	struct date to;
};

struct custody {
	struct date on;
	struct ref by;
	const char *what;
};

struct evidence {
	struct common common;
	const char *file;
	const char *url;
	const char *sha256;
	struct number size;
	struct collected collected;
	struct period period;
	struct date valid_until;
	struct duration fresh_for;
	struct list supports;
	struct groups custody; /* struct custody */
};

/* Does its file lie in the ISMS? */
bool evidence_is_inside(const struct evidence *evidence);

/* The last day on which it proves something; unset when that cannot be told. */
struct date evidence_expires(const struct evidence *evidence);

extern const struct module evidence_module;

#endif
