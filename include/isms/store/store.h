/* store.h - the registers of one ISMS: found, read on demand, indexed.
 *
 * Opening reads isms.yaml and method.yaml only.  A register is read when first
 * asked for (all cores when it is large); a single record is read alone.
 * Records live until store_close.  Problems met while reading are collected;
 * a command that needs data must call store_sound before it prints. */
#ifndef ISMS_STORE_STORE_H
#define ISMS_STORE_STORE_H

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/base/progress.h"
#include "isms/model/method.h"
#include "isms/model/record.h"
#include "isms/store/settings.h"

/* One register as read so far. */
struct folder {
	const struct noun *noun;
	bool loaded;		      /* all of its files */
	VEC(struct record *) records; /* natural order of ids once loaded */
	uint32_t *layout; /* see folder_record; NULL: the same order */
	struct map by_id;
	struct map broken; /* ids of files that could not be read at all */
};

/* A commit that a store is read from. */
struct moment {
	const char *commit; /* full hash */
	const char *asked;  /* how it was named: "v1.0", "2026-03-31" */
	struct instant at;  /* when it was committed */
	const char *author;
	const char *subject;
	struct date day; /* the day asked for, else that of the commit */
};

struct store {
	struct arena arena;
	int root;	   /* open directory */
	const char *path;  /* absolute, for messages about the folder only */
	const char *shown; /* path from the working directory, "" or "x/";
			    * of a commit "1a2b3c4d5e6f:x/" */
	const struct moment *at; /* NULL: the files on disk */
	struct settings settings;
	struct folder *folders;
	size_t folder_count;
	struct map folder_map;		    /* noun name to struct folder */
	const struct record *method_record; /* NULL: built-in default */
	struct problems problems;	    /* of reading */
	struct world world;
	struct progress *progress; /* who watches, or NULL */
	struct graph *graph;	   /* made by graph_build */
	struct store_own *own;	   /* of this room only */
	/* Made by library_of, in a room to the right; closed with the store. */
	struct library *library;
	void (*close_library)(struct library *library);
};

/* Find the root (product.md section 1) from `start`, or from the working
 * directory when NULL; roll a journal forward or wait for its writer; read
 * settings.  schemas is NULL-terminated. */
bool store_open(struct store *store, const char *start,
		const struct schema *const *schemas, struct date today,
		struct error *err);
void store_close(struct store *store);

/* The same as of a revision ("v1.0", "HEAD~3") or the last first-parent commit
 * of a UTC day ("2026-03-31", "-30d"): files, settings and method are those of
 * the commit, the work tree is not looked at and nothing can be written.
 * Several such stores may be open beside one of the work tree.  Where `today`
 * is not set, it is the day of the moment, and relative days are refused.
 * FAULT_USAGE: no such commit, or no ISMS in it; FAULT_DATA: no repository, or
 * a shallow one that lacks what is asked for. */
struct past {
	const char *start;    /* as of store_open */
	const char *revision; /* or day */
	struct date today;    /* world.today, or not set */
	struct date now;      /* what relative days count from */
};
bool store_open_at(struct store *store, const struct past *past,
		   const struct schema *const *schemas, struct error *err);

/* NULL when there is no such register. */
struct folder *store_folder(struct store *store, const char *noun);
const struct noun *store_noun(struct store *store, const char *noun);

/* Read a whole register / all registers; false only for system faults, what
 * files hold becomes problems.  A writer at work is waited for, so that what
 * is read is either before or after its change. */
bool store_load(struct store *store, struct folder *folder, struct error *err);
bool store_load_all(struct store *store, struct error *err);

/* The i-th record as they lie in memory, and its place in `records`: the fastest
 * order to look at all of them. */
struct record *folder_record(const struct folder *folder, size_t i,
			     size_t *place);

/* The record with exactly this id (or external_id, when its register was
 * loaded); reads that one file when needed.  NULL when there is none; then err
 * has FAULT_NONE, or the reason it could not be read. */
const struct record *store_find(struct store *store, const char *id,
				struct error *err);

/* What a person typed: full id, unique prefix or suffix (also of the part
 * behind the dash), external_id, a one-record register's name, the path of the
 * record's file; noun NULL means any.  Ambiguous or unknown: FAULT_USAGE with candidates or nearest names. */
const struct record *store_resolve(struct store *store, const char *typed,
				   const struct noun *noun, struct error *err);

/* The folder an id belongs to by its prefix; NULL when none. */
struct folder *store_folder_of(struct store *store, const char *id);

/* "risk/RISK-7K3QF.yaml" in the arena. */
const char *store_path(struct store *store, const struct noun *noun,
		       const char *id);

/* May this be an id of the register?  PREFIX-X, capitals, digits, dashes. */
bool store_id_is_valid(const struct noun *noun, const char *id);

/* A new id by the register's style: five Crockford base-32 characters, or the
 * next number.  Seeded by ISMS_SEED when that is set (for tests). */
const char *store_new_id(struct store *store, struct folder *folder,
			 struct error *err);

/* Fill line, column, width of problems that only have a field path, reading
 * each file once. */
void store_locate(struct store *store, struct problems *problems);

/* The text of a file of the store; NULL with err. */
const char *store_text(struct store *store, const char *file, size_t *length,
		       struct arena *arena, struct error *err);

/* The names of the regular files in a folder below the root, in the arena, in
 * natural order; none when there is no such folder. */
bool store_list(struct store *store, const char *folder, struct arena *arena,
		struct list *names, struct error *err);

/* Files named like records in folders that are no register, one level below
 * the root: risks/RISK-1.yaml. */
void store_check_strays(struct store *store, struct problems *problems);

/* False with FAULT_DATA naming the first files when reading met errors: no
 * report is built from part of the data. */
bool store_sound(struct store *store, struct error *err);

#endif
