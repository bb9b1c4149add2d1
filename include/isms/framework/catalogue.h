/* catalogue.h - what a standard, a law or a customer demands, as a tree of
 * entries.
 *
 * A catalogue is a YAML file, built in or in framework/ of the ISMS:
 *
 *	kind: catalogue
 *	title: Cyber Essentials 3.3
 *	version: "3.3"
 *	requirements:
 *	  CE.FW: {title: Firewalls}
 *	  CE.FW.1: {in: CE.FW, title: Every device is behind a firewall}
 *
 * Ids are texts and unique; entries stand in the order of the file, a parent
 * anywhere before or behind what is in it.  What has nothing in it is there to
 * be assessed, and so is any entry with `assess: yes`; `assess: no` takes one
 * out.  Further keys of an entry are attributes, texts or lists of texts. */
#ifndef ISMS_FRAMEWORK_CATALOGUE_H
#define ISMS_FRAMEWORK_CATALOGUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "isms/doc/node.h"

struct arena;
struct problems;

struct entry {
	const char *id;
	const char *title;
	const char *text;	    /* a description, or NULL */
	const struct entry *parent; /* NULL at the top */
	size_t below;		    /* how many entries are right in it */
	int depth;		    /* 0 at the top */
	bool assessable;
	const struct node *node; /* all its keys; attributes by entry_terms */
};

struct catalogue {
	const char *id; /* the file's name: "iso27001-2022" */
	/* Texts of the file, NULL when it does not say. */
	const char *title, *name, *version, *publisher, *date;
	const char *licence, *origin, *url;
	/* Of each line of a Statement of Applicability the top: "A". */
	const char *soa;
	const char *successor; /* the catalogue that took its place, or NULL */
	const char *content;   /* "threats": to be cited, not met; or NULL */
	bool built_in;
	/* Names of maturity levels from 0, or from level to name; or NULL. */
	const struct node *levels;
	const struct node *groups; /* names of `groups` of entries, or NULL */
	struct entry *entries;	   /* in the order of the file */
	size_t count;
	const struct entry **sorted; /* by bytes of the id */
};

/* Keys, parents and titles that are wrong are problems with a place (code
 * CATALOGUE_INVALID); false then.  Strings are the tree's. */
bool catalogue_read(const struct source *source, const struct node *tree,
		    struct arena *arena, struct catalogue *catalogue,
		    struct problems *problems);

/* NULL when there is no such entry. */
const struct entry *catalogue_entry(const struct catalogue *catalogue,
				    const char *id);

/* Does the entry lie below the one of that id, or is it that one? */
bool entry_is_in(const struct entry *entry, const char *id);

/* The entry's attribute: a text, or a list of texts; NULL without. */
const struct node *entry_attribute(const struct entry *entry, const char *name);

/* Does the attribute hold the word? */
bool entry_has(const struct entry *entry, const char *name, const char *word);

/* Is it a key of entries with a meaning of its own, no attribute? */
bool entry_key_is_own(const char *key);

/* What the catalogue calls a level of maturity; NULL: nothing. */
const char *catalogue_level(const struct catalogue *catalogue, int level);

/* How many entries are there to be assessed. */
size_t catalogue_assessable(const struct catalogue *catalogue);

#endif
