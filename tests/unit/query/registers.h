/* registers.h - a small register of boats, and records of it from YAML. */
#ifndef TESTS_QUERY_REGISTERS_H
#define TESTS_QUERY_REGISTERS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "isms/model/method.h"
#include "isms/model/record.h"
#include "isms/model/rows.h"

struct trial {
	struct date on;
	int result;
	struct ref by;
	struct list faults;
};

struct engine {
	const char *maker;
	struct number power;
};

struct boat {
	struct common common;
	int danger;
	struct date due;
	struct instant seen;
	struct duration refit;
	struct money value;
	enum answer fast;
	struct list crew;
	struct engine engine;
	struct groups trials;
};

static const struct choice results[] = {
	{ "pass", NULL, NULL, false },
	{ "fail", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice states[] = {
	{ "draft", NULL, "afloat", false },
	{ "afloat", NULL, "sunk", false },
	{ "sunk", NULL, "", true },
	{ NULL, NULL, NULL, false },
};

static const struct field trial_fields[] = {
	DATE(trial, on, 0, "when"),
	CHOICE(trial, result, results, 0, "how it went"),
	REF(trial, by, "person", 0, "who"),
	LIST(trial, faults, FIELD_LINE, 0, "what broke"), END_OF_FIELDS
};

static const struct field engine_fields[] = {
	LINE(engine, maker, 0, "who made it"),
	NUMBER(engine, power, 0, 1000, 0, "kW"), END_OF_FIELDS
};

/* Twice the engine's power; none without. */
static bool boat_noise(const void *base, const struct record *record,
		       const struct world *world, void *member)
{
	const struct boat *boat = base;
	struct number *noise = member;

	(void)record, (void)world;
	noise->value = 2 * boat->engine.power.value;
	noise->set = boat->engine.power.set;
	return noise->set;
}

static const struct field boat_fields[] = {
	LEVEL(boat, danger, "likelihood", 0, "how likely it sinks"),
	DATE(boat, due, 0, "when it comes"),
	INSTANT(boat, seen, 0, "last seen"),
	DURATION(boat, refit, 0, "how often"),
	MONEY(boat, value, 0, "what it cost"),
	BOOL(boat, fast, 0, "is it"),
	REFS(boat, crew, "person", 0, "who sails"),
	GROUP(boat, engine, engine_fields, struct engine, 0, "what drives it"),
	GROUPS(boat, trials, trial_fields, struct trial, "on", 0, "tests"),
	DERIVED("noise", FIELD_NUMBER, boat_noise, "how loud", .item = 0),
	END_OF_FIELDS
};

static const struct schema boat_schema = {
	.noun = "boat",
	.plural = "boats",
	.prefix = "BOAT",
	.size = sizeof(struct boat),
	.fields = boat_fields,
	.states = states,
};

struct fleet {
	struct arena arena;
	struct world world;
	const struct noun *noun;
	struct noun *built;
};

static inline void fleet_begin(struct fleet *fleet)
{
	*fleet = (struct fleet){ 0 };
	fleet->built = noun_build(&fleet->arena, &boat_schema, NULL);
	fleet->noun = fleet->built;
	fleet->world.method = method_default(&fleet->arena);
	fleet->world.today = (struct date){ 2026, 11, 24 };
	fleet->world.arena = &fleet->arena;
}

static inline void fleet_end(struct fleet *fleet)
{
	noun_clear(fleet->built);
	arena_clear(&fleet->arena);
}

static inline const struct record *fleet_boat(struct fleet *fleet,
					      const char *id, const char *text)
{
	struct record *record = arena_new(&fleet->arena, struct record);
	struct source source = { "boat.yaml", text, strlen(text) };
	struct reading reading = { .arena = &fleet->arena,
				   .method = fleet->world.method };
	struct problems problems = { 0 };
	const struct node *tree;

	record->noun = fleet->noun;
	record->id = id;
	record->file = "boat.yaml";
	tree = yaml_read(&source, &fleet->arena, &problems);
	assert_non_null(tree);
	record_read(record, tree, &reading, &problems);
	assert_int_equal(problems.list.count, 0);
	problems_clear(&problems);
	return record;
}

#endif
