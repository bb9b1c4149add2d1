/* duty.c - persons and roles as those who answer for something. */
#include "isms/verbs/duty.h"

#include <string.h>

#include "isms/model/method.h"
#include "isms/store/store.h"

/* The role's record: what has a holder.  NULL: a person, or nothing that is
 * there. */
static const struct record *role_of(const struct world *world, const char *duty)
{
	const struct record *found =
		duty ? store_find(world->store, duty, NULL) : NULL;

	return found && noun_slot(found->noun, "holder") ? found : NULL;
}

static const void *part_of(const struct record *role, const char *name)
{
	const struct slot *slot = noun_slot(role->noun, name);

	return slot ? (const char *)role->at + slot->offset : NULL;
}

const char *duty_person(const struct world *world, const char *duty)
{
	const struct record *role = role_of(world, duty);

	return role ? ((const struct ref *)part_of(role, "holder"))->id : duty;
}

bool duty_is_same(const struct world *world, const char *one, const char *other)
{
	const char *left = duty_person(world, one);
	const char *right = duty_person(world, other);

	if (one && other && !strcmp(one, other))
		return true;
	return left && right && !strcmp(left, right);
}

bool duty_is_of(const struct world *world, const char *duty, const char *person)
{
	const struct record *role;
	const struct list *deputies;

	if (!duty || !person)
		return false;
	if (duty_is_same(world, duty, person))
		return true;
	role = role_of(world, duty);
	deputies = role ? part_of(role, "deputies") : NULL;
	for (size_t i = 0; deputies && i < deputies->count; i++)
		if (!strcmp(deputies->items[i], person))
			return true;
	return false;
}

const struct slot *duty_own_work(const struct world *world,
				 const struct record *record, const char *id)
{
	const struct noun *noun = record->noun;

	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		const struct ref *author =
			(const void *)((const char *)record->at + slot->offset);

		if ((slot->flags & FIELD_AUTHOR) &&
		    slot->field->kind == FIELD_REF && author->id &&
		    duty_is_same(world, author->id, id))
			return slot;
	}
	return NULL;
}

bool duty_is_strict(const struct world *world)
{
	return world->method &&
	       world->method->separation == SEPARATION_ENFORCED;
}

void duty_check(const struct checking *checking, const struct record *record,
		const char *path, const char *did, const char *looked)
{
	struct problem *problem;

	if (!did || !looked || !duty_is_same(checking->world, did, looked))
		return;
	problem = check_add(checking, record, PROBLEM_SELF_REVIEW, path,
			    "reviewed by %s, who did it", looked);
	if (duty_is_strict(checking->world))
		problem->severity = SEVERITY_ERROR;
}
