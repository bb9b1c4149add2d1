/* change.h - edits of records, gathered and saved together.
 *
 * A verb opens a `struct changes`, edits records through it, and commits: all
 * files or none.  Each edited text is read back through the register's table;
 * an edit that would make a problem the record did not have is refused. */
#ifndef ISMS_VERBS_CHANGE_H
#define ISMS_VERBS_CHANGE_H

#include "isms/base/share.h"
#include "isms/cli/command.h"
#include "isms/doc/yaml_edit.h"
#include "isms/store/commit.h"

struct changes {
	struct context *context;
	VEC(struct change) files;
	struct map by_file;   /* file to its place in files, a size_t * */
	struct map expected;  /* ids that are still to be added */
	struct arena scratch; /* of the record at hand */
	struct arena sketched[SHARE_MOST]; /* texts, each by one thread */
	bool ahead;			   /* sketches are written ahead */
};

/* A record of this id is to come: others may refer to it before it does. */
void changes_expect(struct changes *changes, const char *id);

/* Does an id lead to a record that the field takes?  `name` is what to call
 * the field. */
bool changes_target(const struct changes *changes, const struct field *field,
		    const char *name, const char *id, struct error *err);

/* Apply edits to a record's file, on top of what was gathered for it before.
 * The store keeps the record as it was read. */
bool changes_edit(struct changes *changes, const struct record *record,
		  const struct edit *edits, size_t count, struct error *err);

/* A new record from a map in any order; laid out in the table's order. */
bool changes_add(struct changes *changes, const struct noun *noun,
		 const char *id, const struct node *map, struct error *err);

/* The same in two steps, for many.  A sketch touches nothing but what the thread
 * owns: several threads sketch at once, while nobody reads registers.  They say no to
 * all that is not plainly right, and changes_add says why.  What was sketched is
 * kept one by one. */
struct sketch {
	const struct noun *noun;
	const char *id, *file;
	size_t worker;	       /* the thread's number */
	struct arena *scratch; /* its own, for the caller to reset */
	struct buf *text;      /* likewise */
	struct change change;  /* what came out */
};
bool changes_sketch(struct changes *changes, const struct node *map,
		    struct sketch *sketch);
void changes_keep(struct changes *changes, const struct sketch *sketch);

/* About so many sketches follow, which all are to be saved if none is wrong:
 * they may be written ahead, until one is.  Pause between whiles. */
void changes_ahead(struct changes *changes, const struct noun *noun,
		   size_t count);
void changes_pause(struct changes *changes, bool wrong);

/* The map's keys in the order of the rows, groups inside likewise. */
struct node *map_in_order(struct arena *arena, const struct field *rows,
			  const struct node *map);

/* Other bytes for any file, whose meaning the caller answers for; the strings
 * live as long as the changes. */
void changes_file(struct changes *changes, const struct change *change);

/* Edits of isms.yaml. */
bool changes_settings(struct changes *changes, const struct edit *edits,
		      size_t count, struct error *err);

/* Remove a record's file; move it to another id. */
bool changes_remove(struct changes *changes, const struct record *record,
		    struct error *err);
bool changes_move(struct changes *changes, const struct record *record,
		  const char *id, struct error *err);

/* What would be written, as a unified diff, into out. */
void changes_show(const struct changes *changes, struct buf *out);

/* How many files would change. */
size_t changes_count(const struct changes *changes);

/* Are there any? */
bool changes_pending(const struct changes *changes);

/* Save all. */
bool changes_commit(struct changes *changes, struct error *err);
void changes_clear(struct changes *changes);

/* The record as it will be after the gathered edits; NULL with err when it can
 * no longer be read.  Lives in the context's arena. */
const struct record *changes_preview(const struct changes *changes,
				     const struct record *record,
				     struct error *err);

#endif
