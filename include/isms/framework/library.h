/* library.h - the catalogues and crosswalks there are: those built in, and
 * those in framework/ of the ISMS, which go before one of the same name.
 *
 * A file is read when it is first asked for; a command that asks for none
 * pays nothing.  What comes out lives as long as the library. */
#ifndef ISMS_FRAMEWORK_LIBRARY_H
#define ISMS_FRAMEWORK_LIBRARY_H

#include "isms/base/arena.h"
#include "isms/base/error.h"
#include "isms/base/problem.h"
#include "isms/framework/catalogue.h"
#include "isms/framework/crosswalk.h"

struct store;

/* One file. */
struct volume {
	const char *name; /* "iso27001-2022" */
	const char *file; /* "framework/own.yaml"; NULL: built in */
	const struct embedded *embedded;
	bool asked; /* it was read, or tried */
	bool sound;
	struct catalogue *catalogue; /* when it is one ... */
	struct crosswalk *crosswalk; /* ... or the other */
};

struct library {
	struct arena arena;
	struct store *store;	/* or NULL: built-in ones only */
	struct volume *volumes; /* in natural order of names */
	size_t count;
	struct volume *last;	  /* that was asked for, or NULL */
	struct problems problems; /* of what was read */
};

/* store may be NULL. */
bool library_open(struct library *library, struct store *store,
		  struct error *err);
void library_close(struct library *library);

/* The one that belongs to an open store, made when first asked for and closed
 * with it; NULL when the folder cannot be read. */
struct library *library_of(struct store *store, struct error *err);

/* Read one; false with FAULT_DATA when the file is not sound. */
bool library_read(struct library *library, struct volume *volume,
		  struct error *err);

/* Read all; what is not sound adds problems and has neither catalogue nor
 * crosswalk. */
void library_read_all(struct library *library);

/* The catalogue of that name; NULL with FAULT_USAGE and the nearest name, or
 * FAULT_DATA when it cannot be read. */
const struct catalogue *library_catalogue(struct library *library,
					  const char *name, struct error *err);

/* "iso27001-2022/A.5.9": the catalogue and its entry; NULL, with or without a
 * catalogue, when there is none. */
const struct entry *library_entry(struct library *library, const char *address,
				  const struct catalogue **catalogue);

/* The entry of that id; NULL with FAULT_USAGE and the nearest one. */
const struct entry *library_part(const struct catalogue *catalogue,
				 const char *id, struct error *err);

/* "A.5.9" alone: what a framework in force calls so.  NULL without an error
 * when none does, with one when several do. */
const struct entry *library_short(struct library *library, const char *id,
				  const struct catalogue **catalogue,
				  struct error *err);

#endif
