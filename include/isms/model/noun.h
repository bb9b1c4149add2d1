/* noun.h - a register: its table as written in a module, and as it runs.
 *
 * `struct schema` is static and const.  `struct noun` is made from it at start
 * (noun_build), with the common rows in front and behind and the custom fields
 * of isms.yaml added; every consumer walks its noun_slots. */
#ifndef ISMS_MODEL_NOUN_H
#define ISMS_MODEL_NOUN_H

#include "isms/base/map.h"
#include "isms/model/field.h"

struct arena;
struct buf;

struct schema {
	const char *noun;    /* "risk": command, folder, JSON kind */
	const char *plural;  /* "risks" */
	const char *prefix;  /* "RISK"; NULL for a one-record register */
	const char *summary; /* what one record is, a line, no full stop */
	const char *clause;  /* "6.1.2, 8.2" */
	const char *group;   /* for `isms` alone: Plan, Do, Check, Act */
	size_t size;	     /* of the struct; its first member is `common` */
	const struct field *fields;
	const struct choice *states; /* lifecycle; NULL: no status field */
	const char *const *columns;  /* of `list`, NULL-terminated */
	const char *example; /* FIELD=VALUE operands of an example add */
	/* The review interval by the register's own rule (a risk's level);
	 * unit DURATION_NONE, or NULL here: the default of isms.yaml. */
	struct duration (*interval)(const struct record *record,
				    const struct world *world);
	/* Records at an address ("iso27001-2022/A.5.9") may go without a title:
	 * what stands there has one.  NULL, here or as an answer: none. */
	const char *(*title)(const struct record *record,
			     const struct world *world);
};

/* A field that has a name of its own: "title", "residual.impact", "tests".
 * Fields inside GROUPS are not slots. */
struct slot {
	const char *name; /* dotted */
	const struct field *field;
	size_t offset;	/* from the record's struct */
	size_t base;	/* offset of the struct the row belongs to */
	unsigned flags; /* the row's, with APPROVED inherited from its group */
};

struct noun {
	const struct schema *schema;
	const char *name;   /* schema->noun */
	const char *prefix; /* schema->prefix */
	const struct choice *states;
	struct noun_rows *rows; /* of noun.c: what follows below */
};

/* custom: rows to add, FIELD_END closed, or NULL; kept by reference, as is the
 * arena. */
struct noun *noun_build(struct arena *arena, const struct schema *schema,
			const struct field *custom);

/* What a noun consists of is put together when first asked for, as most
 * commands look at few registers.  Several threads may ask once one has; after
 * store_load it has been, where there are records. */

/* The top rows in file order, FIELD_END closed. */
const struct field *noun_fields(const struct noun *noun);

/* All slots in file order, groups before their parts; closed by an empty one.
 */
const struct slot *noun_slots(const struct noun *noun);
size_t noun_slot_count(const struct noun *noun);

/* Bytes of a record's struct, custom fields included. */
size_t noun_size(const struct noun *noun);

/* Give back what is not in the arena. */
void noun_clear(struct noun *noun);

/* The names of the slots before one, in any order, NULL-terminated: where a new
 * key of it goes.  None for NULL. */
const char *const *noun_before(const struct noun *noun,
			       const struct slot *slot);

/* NULL when there is none; noun_nearest says what may have been meant. */
const struct slot *noun_slot(const struct noun *noun, const char *name);
const struct slot *noun_slot_text(const struct noun *noun, const char *name,
				  size_t length);
const char *noun_nearest(const struct noun *noun, const char *name);

/* Choice by place (1-based); NULL when 0 or out of range. */
const struct choice *choice_at(const struct choice *choices, int place);
/* How many there are. */
size_t choice_count(const struct choice *choices);
/* Place of a name, 0 when it is not one. */
int choice_place(const struct choice *choices, const char *name);
/* What a field may hold: of a choice and of a list of them; NULL of others. */
const struct choice *field_choices(const struct field *field);
/* Its kind in words: "list of ref to asset", "level of likelihood",
 * "number 1..5". */
void field_describe(const struct field *field, struct buf *out);
/* All names, blank separated, for messages. */
const char *choice_names(struct arena *arena, const struct choice *choices);

#endif
