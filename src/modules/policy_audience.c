/* policy_audience.c - who must know a policy, and who has said so (ISO/IEC
 * 27001:2022, 7.3, A.5.1). */
#include <string.h>

#include "isms/store/graph.h"
#include "isms/verbs/duty.h"
#include "policy_internal.h"

enum {
	DAYS_TO_READ = 14
};

/* -- who answered --------------------------------------------------------- */

static const struct field *row_named(const struct field *rows, const char *name)
{
	for (; rows->name; rows++)
		if (!strcmp(rows->name, name))
			return rows;
	return NULL;
}

static const void *member_of(const struct record *record, const char *name,
			     const struct slot **slot)
{
	*slot = noun_slot(record->noun, name);
	return *slot ? (const char *)record->at + (*slot)->offset : NULL;
}

/* Who has no score was asked no questions. */
static bool is_passed(const char *base, const struct field *score,
		      double lowest)
{
	const struct number *number =
		score ? (const void *)(base + score->offset) : NULL;

	return !number || !number->set || number->value >= lowest;
}

/* The people of one batch, but for those below its mark. */
static void take_people(const struct record *batch, struct map *answers)
{
	const struct slot *slot;
	const struct slot *mark;
	const struct groups *people = member_of(batch, "people", &slot);
	const struct number *pass = member_of(batch, "pass", &mark);
	const struct field *rows =
		people ? slot->field->rule.group.fields : NULL;
	const struct field *who = rows ? row_named(rows, "person") : NULL;
	const struct field *score = rows ? row_named(rows, "score") : NULL;
	double lowest = pass && pass->set ? pass->value : 0;

	for (size_t i = 0; who && i < people->count; i++) {
		const char *base = (const char *)people->items +
				   i * slot->field->rule.group.size;
		const struct ref *person = (const void *)(base + who->offset);

		if (person->id && is_passed(base, score, lowest))
			map_put(answers, person->id, (void *)batch);
	}
}

/* Everybody in a batch of this version of this policy. */
static void take_answers(const struct record *record, const struct world *world,
			 struct map *answers)
{
	const struct policy *policy = record->at;
	size_t count;
	const struct link *const *links =
		graph_in(world->store, record, &count);

	for (size_t i = 0; i < count; i++) {
		const struct record *batch = links[i]->from;
		const struct slot *slot;
		const char *const *version = member_of(batch, "version", &slot);

		if (!strcmp(links[i]->path, "what") && version && *version &&
		    policy->version && !strcmp(*version, policy->version))
			take_people(batch, answers);
	}
}

bool policy_has_answers(const struct record *record, const struct world *world)
{
	struct map answers = { 0 };
	bool any;

	if (!graph_build(world->store, NULL))
		return false;
	take_answers(record, world, &answers);
	any = answers.count > 0;
	map_clear(&answers);
	return any;
}

/* -- who must ------------------------------------------------------------- */

static bool is_meant(const struct policy *policy, const struct world *world,
		     const char *person)
{
	for (size_t i = 0; i < policy->audience.count; i++)
		if (duty_is_of(world, policy->audience.items[i], person))
			return true;
	return !policy->audience.count;
}

/* Who is on leave reads it on coming back. */
static bool is_here(const struct record *person)
{
	return !record_is_ended(person) &&
	       strcmp(record_status(person), "away") != 0;
}

/* So many days after the policy, or the person, came. */
static struct date last_day(const struct policy *policy,
			    const struct record *person)
{
	const struct slot *slot;
	const struct date *joined = member_of(person, "joined", &slot);
	struct duration within = policy->acknowledge_within;
	struct date from = policy->effective;

	if (!date_is_set(from))
		from = policy->approval.on;
	if (joined && date_is_set(*joined) && date_compare(*joined, from) > 0)
		from = *joined;
	if (within.unit == DURATION_NONE) {
		within.unit = DURATION_DAYS;
		within.count = DAYS_TO_READ;
	}
	return date_is_set(from) ? date_add(from, within) : from;
}

static void add_missing(struct audience *audience, const char *id,
			struct date day, struct date today)
{
	audience->missing.items[audience->missing.count++] = id;
	if (!date_is_set(day))
		return;
	if (date_compare(day, today) < 0)
		audience->late.items[audience->late.count++] = id;
	else if (!date_is_set(audience->next) ||
		 date_compare(day, audience->next) < 0)
		audience->next = day;
}

bool policy_audience(const struct record *record, const struct world *world,
		     struct audience *audience)
{
	const struct policy *policy = record->at;
	const struct folder *folder = store_folder(world->store, "person");
	struct map answers = { 0 };

	*audience = (struct audience){ 0 };
	if (!folder || !graph_build(world->store, NULL))
		return false;
	audience->missing.items =
		arena_array(world->arena, folder->records.count + 1,
			    sizeof *audience->missing.items);
	audience->late.items =
		arena_array(world->arena, folder->records.count + 1,
			    sizeof *audience->late.items);
	take_answers(record, world, &answers);
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *person = folder->records.items[i];

		if (!is_here(person) || !is_meant(policy, world, person->id))
			continue;
		audience->count++;
		if (!map_get(&answers, person->id))
			add_missing(audience, person->id,
				    last_day(policy, person), world->today);
	}
	map_clear(&answers);
	return true;
}
