/* intake_internal.h - what the readers of foreign catalogues share: the file
 * being read, the files of ours that come out, and what did not fit.
 *
 * A reader takes the tree or the text of a file apart and makes drafts; nothing
 * is written before all of them are whole, were read back and agree. */
#ifndef ISMS_EXCHANGE_INTAKE_INTERNAL_H
#define ISMS_EXCHANGE_INTAKE_INTERNAL_H

#include "isms/base/map.h"
#include "isms/base/vec.h"
#include "isms/cli/command.h"
#include "isms/doc/node.h"
#include "isms/framework/library.h"
#include "isms/verbs/assign.h"

/* So many, and a few of them by name. */
struct remark {
	const char *what;
	size_t count;
	const char *examples;
};
typedef VEC(struct remark) remark_vec;

struct draft_entry {
	const char *key;    /* what its file calls it: a URN, a control's id */
	const char *id;	    /* of ours, or NULL: */
	const char *spare;  /* when it has none, or it stands twice */
	const char *parent; /* a key, or NULL */
	const char *title, *text;
	const char *assess;	 /* "yes", "no"; NULL: as its parts say */
	struct node *attributes; /* a map, or NULL */
	const struct node *node; /* its place in the file */
	uint32_t line;		 /* instead, in a file without nodes */
	size_t up, below;	 /* the parent's number from 1; its parts */
};

/* A file of ours to be. */
struct draft {
	const char *name; /* framework/NAME.yaml */
	const char *what; /* "catalogue", "threats", "crosswalk" */
	struct node *head;
	VEC(struct draft_entry) entries;
	const char *text; /* once it is whole */
	size_t length;
	size_t count;		    /* of entries, or of pairs */
	struct catalogue catalogue; /* as it was read back */
	bool is_catalogue;
	struct map by_key; /* normal forms to entries: intake_entry */
};

struct intake {
	struct context *context;
	struct arena *arena;
	struct library *library;
	const char *path; /* as the person named it */
	struct source source;
	const char *name;     /* --name, or NULL */
	const char *language; /* --language, or NULL */
	const char *from;     /* --from, or NULL */
	bool partial;	      /* --partial */
	VEC(struct draft *) drafts;
	VEC(const struct node *) matrices; /* of a library */
	remark_vec left, altered;
	struct map entries; /* of catalogues that are there: "NAME" to a map */
	struct map catalogues; /* of the library by URN, or the map itself */
	int depth;	       /* of profiles that import profiles */
};

/* -- intake.c ------------------------------------------------------------- */

/* "FILE:LINE:COLUMN: ..." as FAULT_DATA; returns false. */
bool intake_refuse(const struct intake *intake, const struct node *node,
		   struct error *err, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* The same for the first of the problems. */
bool intake_problem(const struct intake *intake,
		    const struct problems *problems, struct error *err);

/* One more of a kind that is not taken over, or was changed on the way. */
void intake_left(struct intake *intake, const char *what, const char *example);
/* The keys of a map that are not among the words. */
void intake_rest(struct intake *intake, const struct node *map,
		 const char *what, const char *taken);
void intake_altered(struct intake *intake, const char *what,
		    const char *example);

/* A node's text as ours may be: without characters that are refused, without
 * blanks around it; on one line, or on several.  NULL when nothing is left. */
const char *intake_line(struct intake *intake, const struct node *node);
const char *intake_text(struct intake *intake, const struct node *node);
/* Of a map's key. */
const char *intake_line_of(struct intake *intake, const struct node *map,
			   const char *key);
const char *intake_text_of(struct intake *intake, const struct node *map,
			   const char *key);

/* A text as a value; NULL of NULL. */
struct node *intake_node(struct intake *intake, const char *text);

/* A list's items, or the one thing that stands where a list could. */
size_t node_items(const struct node *node);
const struct node *node_item(const struct node *node, size_t index);

/* "ISO 27001:2022 (en)" as a name of a file: iso-27001-2022-en. */
const char *intake_slug(struct arena *arena, const char *text);

/* "AC-2(1)", "ac-2.1" and "AC 2.1" are one: ac.2.1. */
const char *intake_normal(struct arena *arena, const char *id);

void intake_clear(struct intake *intake);

/* -- draft.c -------------------------------------------------------------- */

/* Titled and named; `what` is as in struct draft. */
struct draft *draft_new(struct intake *intake, const char *name,
			const char *what, const char *title);
/* A line at its top; NULL is none. */
void draft_head(struct intake *intake, struct draft *draft, const char *key,
		const char *text);
/* The next entry; valid until another one comes. */
struct draft_entry *draft_add(struct draft *draft, const char *key,
			      const struct node *node);
/* A key of an entry that is not one of ours; value NULL is none. */
void draft_attribute(struct intake *intake, struct draft_entry *entry,
		     const char *key, struct node *value);

/* Settles ids, parents and titles, writes it and reads it back. */
bool draft_finish(struct intake *intake, struct draft *draft,
		  struct error *err);
/* The same for a crosswalk, whose head has its maps. */
bool draft_crosswalk(struct intake *intake, struct draft *draft,
		     struct error *err);

/* What is in our format already: kind catalogue or crosswalk. */
bool draft_own(struct intake *intake, const char *name, const struct node *tree,
	       struct error *err);

/* -- lookup.c ------------------------------------------------------------- */

/* The catalogue that a URN stands for, among the drafts, those in framework/
 * and those built in; NULL when it is not there. */
const struct catalogue *intake_catalogue(struct intake *intake,
					 const char *urn);
/* Its entry that the last part of a URN, or an id, means; NULL: none. */
const struct entry *intake_entry(struct intake *intake,
				 const struct catalogue *catalogue,
				 const char *id);

/* "urn:a:risk:req_node:iso27001-2022:a.5.9": what stands before its last part,
 * and that part. */
const char *urn_base(struct arena *arena, const char *urn);
const char *urn_tail(const char *urn);

/* -- the readers ---------------------------------------------------------- */

/* A library of CISO Assistant.  Is the tree one; its drafts. */
bool ciso_is_library(const struct node *tree);
bool ciso_library(struct intake *intake, const struct node *tree,
		  struct error *err);
bool ciso_mappings(struct intake *intake, const struct node *sets,
		   const struct node *library, struct error *err);

/* A URN, which is the same in letters of any case; NULL when there is none. */
const char *ciso_urn(struct intake *intake, const struct node *node);

/* A requirement, a control or a threat of it. */
bool ciso_entry(struct intake *intake, struct draft *draft,
		const struct node *node, struct error *err);

/* What of a node's texts is in languages that were not asked for. */
void ciso_translations(struct intake *intake, const struct node *node);

/* Its text in the language asked for. */
const char *ciso_line(struct intake *intake, const struct node *node,
		      const char *key);
const char *ciso_text(struct intake *intake, const struct node *node,
		      const char *key);

/* A risk matrix as edits of the method. */
bool ciso_matrix(struct intake *intake, const struct node *matrix,
		 edit_vec *edits, struct error *err);

/* OSCAL: is the tree a catalog or a profile; its draft. */
bool oscal_is_document(const struct node *tree);
bool oscal_document(struct intake *intake, const struct node *tree,
		    struct error *err);

/* Rows that have an id and a title, or can be told to. */
bool framework_csv(struct intake *intake, struct error *err);

/* -- framework_import.c --------------------------------------------------- */

/* The tree of a file in JSON or in foreign YAML; the intake's source is it. */
struct node *intake_tree(struct intake *intake, struct error *err);

/* The drafts of its source, whatever the format. */
bool intake_read(struct intake *intake, struct error *err);

/* More than 64 MiB is not read. */
bool intake_open(struct intake *intake, const char *path, struct error *err);

#endif
