/* foundation.c - rules that the one-record registers share. */
#include "isms/modules/foundation.h"

#include <string.h>

#include "isms/store/store.h"

bool approval_is_given(const struct approval *approval)
{
	return approval->by.id && date_is_set(approval->on);
}

void approval_check(const struct checking *checking,
		    const struct record *record,
		    const struct approval *approval)
{
	const struct world *world = checking->world;
	const char *digest;

	if (!approval_is_given(approval))
		return;
	if (date_is_set(approval->until) &&
	    date_compare(approval->until, world->today) < 0)
		check_add(checking, record, PROBLEM_APPROVAL_OUTDATED,
			  "approval.until", "the approval has lapsed");
	if (!approval->digest)
		return;
	digest = approval_digest(record, NULL, world->method, world->arena);
	if (strcmp(digest, approval->digest) != 0)
		check_add(checking, record, PROBLEM_APPROVAL_OUTDATED,
			  "approval.digest",
			  "changed since %s approved it on %04d-%02d-%02d",
			  approval->by.id, approval->on.year,
			  approval->on.month, approval->on.day);
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
