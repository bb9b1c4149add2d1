/* field.h - one row of a register's table, and what each kind of field can do.
 *
 * A register is described once, as an array of rows that everything walks.  A
 * row names a member of the register's struct by offset; the macros in rows.h
 * check that the member has the type of its kind:
 *	LINE TEXT CITE URL PATH RECURRENCE	const char *	NULL is absent
 *	CHOICE			int			0, else place in choices + 1
 *	LEVEL			int			0, else number on its scale
 *	NUMBER DATE INSTANT	struct number, struct date, struct instant
 *	DURATION MONEY		struct duration, struct money
 *	BOOL REF		enum answer, struct ref
 *	LIST			struct list		items as text, of kind `item`
 *	GROUP			the group's struct, embedded
 *	GROUPS			struct groups
 * Zeroed memory is "absent" for every kind. */
#ifndef ISMS_MODEL_FIELD_H
#define ISMS_MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/base/date.h"
#include "isms/base/number.h"

struct buf;
struct record;
struct method;
struct world;

enum field_kind {
	FIELD_END, /* closes an array of rows */
	FIELD_LINE,
	FIELD_TEXT,
	FIELD_CHOICE,
	FIELD_NUMBER,
	FIELD_LEVEL,
	FIELD_DATE,
	FIELD_INSTANT,
	FIELD_DURATION,
	FIELD_MONEY,
	FIELD_REF,
	FIELD_CITE, /* a requirement or catalogue address, or a record's id */
	FIELD_URL,
	FIELD_PATH,
	FIELD_RECURRENCE, /* an RRULE */
	FIELD_BOOL,
	FIELD_LIST,
	FIELD_GROUP,
	FIELD_GROUPS,
	FIELD_KINDS
};

enum field_flag {
	FIELD_REQUIRED = 1, /* a record without it is a problem */
	FIELD_APPROVED = 2, /* covered by an approval's digest */
	FIELD_KEYED = 4,    /* GROUPS written as a map from key to group */
	FIELD_DERIVED = 8,  /* computed by derive, never stored */
	FIELD_CUSTOM = 16,  /* declared in isms.yaml */
	FIELD_STEADY = 32,  /* DERIVED from record and method alone */
	FIELD_AUTHOR = 64,  /* REF: who made it and must not approve it, too */
	FIELD_PAST = 128,   /* tells what was: what it names may have ended */
};

enum answer {
	ANSWER_NONE,
	ANSWER_NO,
	ANSWER_YES
};

struct ref {
	const char *id;
};

struct list {
	const char **items;
	size_t count;
};

struct groups {
	void *items; /* array of rule.group.size-sized structs */
	size_t count;
};

/* A word that a choice allows; in a lifecycle, a state. */
struct choice {
	const char *name;
	const char *help;
	const char *next; /* states that may follow, blank separated */
	bool ends;	  /* an end state: the record is history */
};

struct field {
	const char *name; /* lower case, words joined by _ */
	enum field_kind kind;
	enum field_kind item; /* of a LIST */
	unsigned flags;
	size_t offset;
	const char *help; /* one sentence without full stop */
	union {
		const struct choice *choices; /* CHOICE, LIST of CHOICE */
		const char *target; /* REF: nouns, blank separated; NULL any */
		const char *scale;  /* LEVEL: see method_scale */
		struct {
			double minimum, maximum; /* NUMBER; equal: no limit */
		} range;
		struct {
			const struct field *fields;
			size_t size;	 /* of one group's struct */
			const char *key; /* GROUPS: merge and edit key */
		} group;
	} rule;
	/* DERIVED: base is the struct the row is of; false: no answer. */
	bool (*derive)(const void *base, const struct record *record,
		       const struct world *world, void *member);
};

/* What reading and showing need to know of the organisation. */
struct reading {
	struct arena *arena;
	const struct method *method; /* NULL: level names are not known yet */
	struct date today;     /* set for what people type: "today", "+30d" */
	struct arena *scratch; /* the tape goes with it: copy its texts */
};

const char *field_kind_name(enum field_kind kind);
enum field_kind field_kind_of(const char *name); /* FIELD_END: none */
bool field_kind_is_text(enum field_kind kind);	 /* a const char * */
size_t field_size(const struct field *field);

/* A scalar's text into a member; text is kept by reference.  On false the
 * reason ("impact is 7, allowed 1..5") is appended to why. */
bool field_parse(const struct field *field, const char *text,
		 const struct reading *reading, void *member, struct buf *why);
bool field_is_set(const struct field *field, const void *member);

/* As stored in a file, a CSV cell, a FIELD=VALUE: levels as numbers, lists
 * joined by "; " with \; and \\ escaped, which field_split undoes. */
void field_format(const struct field *field, const void *member,
		  struct buf *out);
struct list field_split(struct arena *arena, const char *text);

/* As shown to people: "4 likely", lists joined by ", ". */
void field_show(const struct field *field, const void *member,
		const struct method *method, struct buf *out);

/* Absent first, ids in natural order. */
int field_compare(const struct field *field, const void *left,
		  const void *right);

#endif
