/* registers.h - two small registers and the method, for tests of the store. */
#ifndef ISMS_TEST_REGISTERS_H
#define ISMS_TEST_REGISTERS_H

#include "isms/model/common.h"
#include "isms/model/method.h"
#include "isms/model/noun.h"
#include "isms/model/rows.h"

struct trial {
	struct date on;
	struct ref by;
	struct ref with;
};

struct thing {
	struct common common;
	struct ref part;
	struct list uses;
	struct list cites;
	int level;
	struct groups trials;
};

struct crew {
	struct common common;
};

static const struct field trial_fields[] = {
	DATE(trial, on, 0, "when"), REF(trial, by, "crew", 0, "who"),
	REF(trial, with, "thing", 0, "with what"), END_OF_FIELDS
};

static const struct field thing_fields[] = {
	REF(thing, part, "thing", 0, "what it is part of"),
	REFS(thing, uses, "thing crew", 0, "what it uses"),
	CITES(thing, cites, 0, "what it cites"),
	LEVEL(thing, level, "impact", 0, "how bad"),
	GROUPS(thing, trials, trial_fields, struct trial, "on", 0, "trials"),
	END_OF_FIELDS
};

static const struct choice thing_states[] = {
	{ "live", "in use", "gone", false },
	{ "gone", "history", NULL, true },
	{ NULL, NULL, NULL, false },
};

static const struct field crew_fields[] = { END_OF_FIELDS };

static const struct schema thing_schema = {
	.noun = "thing",
	.plural = "things",
	.prefix = "THG",
	.summary = "a thing",
	.size = sizeof(struct thing),
	.fields = thing_fields,
	.states = thing_states,
};

static const struct schema crew_schema = {
	.noun = "crew",
	.plural = "crews",
	.prefix = "CRW",
	.summary = "somebody",
	.size = sizeof(struct crew),
	.fields = crew_fields,
	.states = thing_states,
};

static const char *title_demanded(const struct record *record,
				  const struct world *world)
{
	(void)world;
	return record->id[0] == 'i' ? "What stands there" : NULL;
}

static const struct schema requirement_schema = {
	.noun = "requirement",
	.plural = "requirements",
	.prefix = "REQ",
	.summary = "what is demanded",
	.size = sizeof(struct crew),
	.fields = crew_fields,
	.title = title_demanded,
};

static const struct schema *const test_schemas[] = {
	&method_schema, &thing_schema, &crew_schema, &requirement_schema, NULL
};

#endif
