/* store_internal.h - what the files of this room share.
 *
 * disk.c makes the system calls of writing, journal.c makes several of them
 * one step, commit.c puts both behind the lock; folder.c lists, intake.c plans
 * and indexes, load.c reads, workers.c does all this on all cores, find.c looks
 * up; git.c runs git. */
#ifndef ISMS_STORE_INTERNAL_H
#define ISMS_STORE_INTERNAL_H

#include <sys/stat.h>

#include "isms/base/order.h"
#include "isms/store/commit.h"
#include "isms/store/store.h"
#include "files_internal.h"
#include "git_internal.h"

struct source;

/* -- the store's private part --------------------------------------------- */

struct arenas {
	struct arena *items;
	size_t count;
	size_t space;
};

/* Ids that a register gave away since the store was opened. */
struct taken {
	struct map minted;
	unsigned long highest;
};

struct store_own {
	bool locked;		    /* by store_lock */
	bool sharing;		    /* a load holds the readers' lock */
	struct arenas loads;	    /* of loading threads */
	struct map externals;	    /* external_id to struct record */
	struct map prefixes;	    /* "RISK" to struct folder */
	struct folder *addresses;   /* whose ids may be addresses, or NULL */
	struct map taken;	    /* noun to struct taken */
	size_t minted;		    /* random ids tried so far */
	struct ahead *ahead;	    /* files written ahead, or NULL */
	struct files files;	    /* what registers are read from */
	struct git_objects objects; /* started when needed */
};

/* -- root.c --------------------------------------------------------------- */

struct root {
	const char *path;  /* absolute */
	const char *shown; /* from the working directory */
};

bool root_find(struct arena *arena, const char *start, struct root *root,
	       struct error *err);

/* -- settings_check.c ----------------------------------------------------- */

/* What settings_read cannot know: nouns that do not exist, registers and
 * fields that clash with built-in ones.  What clashes is taken out. */
void settings_check(struct settings *settings,
		    const struct schema *const *schemas, struct arena *arena,
		    struct problems *problems);

/* -- settings_fields.c ---------------------------------------------------- */

struct setting_reader {
	struct settings *settings;
	struct arena *arena;
	struct problems *problems;
};

/* A bad-setting problem at a node. */
struct problem *setting_problem(struct problems *problems,
				const struct node *node, const char *path,
				const char *text);

/* The text of a scalar; NULL, with a problem, when it is none or empty. */
const char *setting_text(struct setting_reader *reader, const struct node *node,
			 const char *path);

/* A map whose keys are all among names (NULL-closed); others are problems. */
bool setting_map(struct setting_reader *reader, const struct node *node,
		 const char *path, const char *const *names);

void setting_fields(struct setting_reader *reader, const char *noun,
		    const struct node *fields, const char *path);
void setting_registers(struct setting_reader *reader,
		       const struct node *registers);

/* -- folder.c ------------------------------------------------------------- */

struct entry {
	const char *id;
	uint64_t key;	/* natural_key of the id, the prefix left out */
	uint64_t inode; /* or 0 */
};

/* As the folder lists them. */
struct entries {
	struct arena *arena; /* for their texts */
	struct entry *items;
	size_t count;
	size_t space;
	struct ordered *sorted; /* by entries_sort: in natural order of ids */
};

/* The files of a register that may be records; entries->arena is set.  What
 * does not belong there becomes problems, when these are wanted. */
bool folder_list(struct store *store, struct folder *folder,
		 struct entries *entries, struct problems *problems,
		 struct error *err);
void entries_sort(struct entries *entries);
void entries_clear(struct entries *entries);

/* Are records of this register also files at an address
 * ("iso27001-2022/A.5.9")? */
bool folder_has_addresses(const struct noun *noun);

/* -- load.c --------------------------------------------------------------- */

enum outcome {
	LOAD_FINE,
	LOAD_ABSENT,
	LOAD_BROKEN,
	LOAD_FAILED
};

/* Parse a file below the root: FINE with the tree, ABSENT, BROKEN with
 * problems, FAILED with err.  The text itself goes to scratch. */
struct parsing {
	const struct files *files;
	struct arena *arena;
	struct arena *scratch;
	struct problems *problems;
	struct habit *habit; /* of the register, or NULL */
};
enum outcome load_tree(const struct parsing *parsing, const char *file,
		       struct node **tree, struct error *err);

/* Read one record into the register's index, when it is not there yet.  Broken
 * ones are noted in folder->broken. */
enum outcome load_one(struct store *store, struct folder *folder,
		      const char *id, struct error *err);

/* Keep writers out while several files are read, so that they belong together;
 * shared by nested calls. */
bool reading_begin(struct store *store, bool *mine, struct error *err);
void reading_end(struct store *store, bool mine);

/* -- intake.c ------------------------------------------------------------- */

/* One record more of those that are read alone. */
void index_record(struct store *store, struct folder *folder,
		  struct record *record);

/* -- workers.c ------------------------------------------------------------ */

/* Read these registers, but those that were; false when the system failed. */
bool workers_run(struct store *store, struct folder *folders, size_t count,
		 struct error *err);

/* -- sound.c -------------------------------------------------------------- */

/* Does the problem leave a record that is not all that the file says? */
bool problem_is_partial(const struct problem *problem);

/* FAULT_DATA with the first problem of a file. */
void sound_error(struct store *store, const char *file, struct error *err);

/* -- graph.c -------------------------------------------------------------- */

void graph_clear(struct store *store);

/* -- disk.c: writing, through directory descriptors, following no link ---- */

/* The root, and the folders that were used last, held open: thousands of files
 * in a folder cost one look for it.  One thread's. */
struct disk {
	int root;
	size_t uses;
	struct held_folder {
		const char *file; /* one in it, borrowed; NULL: none */
		int folder;
		size_t used; /* the last time */
	} held[3];
};
void disk_begin(struct disk *disk, int root);
void disk_end(struct disk *disk);

/* A file as the calls ending in -at want it; holds for three folders. */
struct spot {
	int folder;	  /* of the disk */
	const char *name; /* part behind the last slash, borrowed */
};
bool disk_spot(struct disk *disk, const char *file, struct spot *spot,
	       struct error *err);

/* The folder of a file, for the caller to close; -1 with errno. */
int disk_folder(int root, const char *file);

/* May a commit or a journal name this file?  Safe, and no part hidden (no
 * hook of git), but for .gitattributes and .gitignore. */
bool disk_may_write(const char *file);

/* Make the folders above a file and put them on disk. */
bool disk_make_folders(struct disk *disk, const char *file, struct error *err);

/* A folder that must not be there yet, in one that is. */
bool disk_make_folder(struct disk *disk, const char *folder, struct error *err);

/* .isms, .isms/.gitignore, .isms/tmp. */
bool disk_prepare(struct disk *disk, struct error *err);

/* A new file .isms/tmp/NAME or .isms/NAME with these bytes, synced unless
 * disk_sync_all will do it. */
struct content {
	const char *bytes;
	size_t length;
	mode_t mode; /* 0: as the umask says */
	bool unsynced;
};
bool disk_write(struct disk *disk, const char *file,
		const struct content *content, struct error *err);

/* All that was written so far, in one go. */
bool disk_sync_all(int root, struct error *err);

/* Rename (also folders) and unlink below the root; fresh: nothing may stand
 * there.  The folder is synced by disk_sync_folder. */
bool disk_rename(struct disk *disk, const char *from, const char *to,
		 bool fresh, struct error *err);
bool disk_unlink(struct disk *disk, const char *file, struct error *err);
bool disk_sync_folder(struct disk *disk, const char *file, struct error *err);

/* Do both files lie in the same folder? */
bool disk_same_folder(const char *left, const char *right);

/* lstat below the root: 1 there, 0 absent, -1 with err. */
int disk_stat(struct disk *disk, const char *file, struct stat *status,
	      struct error *err);

/* SHA-256 of a file, "-" when it is absent; NULL with err. */
const char *disk_hash(struct disk *disk, const char *file, struct arena *arena,
		      struct error *err);

/* -- journal.c ------------------------------------------------------------ */

struct step {
	const char *file;
	const char *temporary; /* or "-": the file goes away */
	const char *old;       /* SHA-256 or "-" */
	const char *new;
};

struct steps {
	struct step *items;
	size_t count;
	size_t space;
};

bool journal_exists(int root);
bool journal_write(int root, const struct steps *steps, struct error *err);

/* Take all steps just written, then drop the journal. */
bool journal_take(int root, const struct steps *steps,
		  struct progress *progress, struct error *err);

/* Finish what the journal says; the lock must be held. */
bool journal_roll(int root, struct error *err);

/* -- lock.c --------------------------------------------------------------- */

bool lock_take(int root, bool shared, struct error *err);
void lock_drop(int root);

/* Is a writer at work? */
bool lock_is_held(int root);

/* The process that /proc/locks names for our folder; 0 when it cannot be
 * told. */
long lock_holder(int root);

#endif
