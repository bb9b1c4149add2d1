/* boat.h - a small register that the tests of this room share. */
#ifndef TESTS_MODEL_BOAT_H
#define TESTS_MODEL_BOAT_H

#include "isms/model/common.h"
#include "isms/model/noun.h"
#include "isms/model/rows.h"

struct sail {
	const char *name;
	struct number area;
};

struct hull {
	struct number length;
	int risk; /* a level */
};

struct boat {
	struct common common;
	struct hull hull;
	struct list crew;
	struct groups sails;
	struct groups marks;
	struct date built;
};

struct gauge {
	const char *name;
	int level;
};

static bool crew_size(const void *base, const struct record *record,
		      const struct world *world, void *member)
{
	const struct boat *boat = base;
	struct number *number = member;

	(void)record, (void)world;
	number->value = (double)boat->crew.count;
	number->set = boat->crew.count > 0;
	return number->set;
}

static const struct field sail_fields[] = {
	LINE(sail, name, FIELD_REQUIRED, "its name"),
	NUMBER(sail, area, 0, 100, 0, "in square metres"), END_OF_FIELDS
};

static const struct field gauge_fields[] = {
	LINE(gauge, name, FIELD_REQUIRED, "its name"),
	LEVEL(gauge, level, "impact", FIELD_REQUIRED, "how much"), END_OF_FIELDS
};

static const struct field hull_fields[] = {
	NUMBER(hull, length, 1, 60, 0, "in metres"),
	LEVEL(hull, risk, "likelihood", 0, "of sinking"), END_OF_FIELDS
};

static const struct field boat_fields[] = {
	GROUP(boat, hull, hull_fields, struct hull, FIELD_APPROVED, "hull"),
	REFS(boat, crew, "person", FIELD_APPROVED, "who sails"),
	GROUPS(boat, sails, sail_fields, struct sail, "name", 0, "sails"),
	GROUPS(boat, marks, gauge_fields, struct gauge, "name", FIELD_KEYED,
	       "marks"),
	DATE(boat, built, 0, "when it was built"),
	DERIVED("crew_size", FIELD_NUMBER, crew_size, "heads", .item = 0),
	END_OF_FIELDS
};

static const struct choice boat_states[] = {
	{ "afloat", "sails", "sunk", false },
	{ "sunk", "no longer", "", true },
	{ NULL, NULL, NULL, false },
};

static const struct schema boat_schema = {
	.noun = "boat",
	.prefix = "BOAT",
	.summary = "a boat",
	.size = sizeof(struct boat),
	.fields = boat_fields,
	.states = boat_states,
};

#endif
