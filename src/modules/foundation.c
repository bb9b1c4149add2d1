/* foundation.c - rules of records that are approved as a whole. */
#include "isms/modules/foundation.h"

#include <string.h>

#include "isms/store/seal.h"
#include "isms/verbs/duty.h"

bool approval_is_given(const struct approval *approval)
{
	return approval->by.id && date_is_set(approval->on);
}

/* Own work, approved by whoever made it. */
static void check_author(const struct checking *checking,
			 const struct record *record,
			 const struct approval *approval)
{
	const struct world *world = checking->world;
	const struct slot *slot = duty_own_work(world, record, approval->by.id);
	struct problem *problem;

	if (!slot)
		return;
	problem = check_add(checking, record, PROBLEM_APPROVED_BY_AUTHOR,
			    "approval.by", "%s stands in '%s', too",
			    approval->by.id, slot->name);
	if (duty_is_strict(world))
		problem->severity = SEVERITY_ERROR;
}

static void check_digest(const struct checking *checking,
			 const struct record *record,
			 const struct approval *approval)
{
	const struct world *world = checking->world;
	struct error ignored = { 0 };
	const char *digest = seal_digest(world->store, record, world->method,
					 world->arena, &ignored);

	if (digest && strcmp(digest, approval->digest) != 0)
		check_add(checking, record, PROBLEM_APPROVAL_OUTDATED,
			  "approval.digest",
			  "changed since %s approved it on %04d-%02d-%02d",
			  approval->by.id, approval->on.year,
			  approval->on.month, approval->on.day);
	error_clear(&ignored);
}

void approval_check(const struct checking *checking,
		    const struct record *record,
		    const struct approval *approval)
{
	if (!approval_is_given(approval))
		return;
	if (date_is_set(approval->until) &&
	    date_compare(approval->until, checking->world->today) < 0)
		check_add(checking, record, PROBLEM_APPROVAL_OUTDATED,
			  "approval.until", "the approval has lapsed");
	if (approval->digest)
		check_digest(checking, record, approval);
	check_author(checking, record, approval);
}

void approval_demand(const struct checking *checking,
		     const struct record *record,
		     const struct approval *approval)
{
	if (!approval_is_given(approval))
		check_add(checking, record, PROBLEM_APPROVAL_MISSING, NULL,
			  "is '%s', and nobody approved it",
			  record_status(record));
	approval_check(checking, record, approval);
}

void foundation_check(const struct checking *checking, const char *noun,
		      enum problem_code code)
{
	const struct folder *folder =
		store_folder(checking->world->store, noun);
	struct problem *problem;

	if (folder->records.count || folder->broken.count)
		return;
	problem = problem_add(checking->problems, code, "isms.yaml",
			      "there is no %s.yaml", noun);
	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
	problem->hint = arena_format(&checking->problems->arena,
				     "isms %s set title=... makes it", noun);
}
