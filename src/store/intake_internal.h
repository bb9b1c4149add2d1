/* intake_internal.h - registers on their way into memory: what the threads that
 * read them share. */
#ifndef ISMS_STORE_INTAKE_INTERNAL_H
#define ISMS_STORE_INTAKE_INTERNAL_H

#include "isms/base/share.h"
#include "store_internal.h"

/* One file of a register to be read. */
struct job {
	const char *id, *file;
	struct record *record; /* read before, or room for it */
	uint32_t place;	       /* of its entry */
	enum outcome outcome;
	bool wanted;	   /* not read before */
	bool has_external; /* the record has an external_id */
};

/* A register on its way into memory.  `{0}` but for the folder. */
struct intake {
	struct folder *folder;
	struct arena arena; /* of records and their names */
	struct arena names; /* as listed, until the end */
	struct entries entries;
	struct record *records;
	struct jobs { /* in the order of reading */
		struct job *items;
		size_t count;
		size_t space;
	} jobs;
	size_t left;		  /* jobs at the end that nobody has taken */
	uint32_t *numbers;	  /* of jobs, in natural order of ids */
	uint32_t *sorted;	  /* jobs in that order */
	struct problems problems; /* of the listing */
	struct harvest harvest;	  /* of reading, by job */
	bool fault;
	size_t failed; /* job that did */
	struct error err;
};

/* Which files are to be read; false: err says what the system refuses. */
bool intake_plan(struct intake *intake, struct store *store, struct error *err);

/* What can be done while they are read: the order and index of ids. */
void intake_number(struct intake *intake);

/* Read one of them. */
void load_job(const struct parsing *parsing, const struct noun *noun,
	      const struct method *method, struct job *job, struct error *err);

/* All jobs are done, or something failed: what was read becomes the register's,
 * what was found the store's problems. */
void intake_end(struct intake *intake, struct store *store, bool ok);

#endif
