/* finding_check.c - the chain of 10.2, link by link (ISO/IEC 27001:2022). */
#include <string.h>

#include "finding_internal.h"
#include "isms/verbs/duty.h"

/* Within that many days somebody must have dealt with the lapse and looked for
 * its cause; certification bodies give 14 to 30. */
enum {
	DAYS_TO_ANALYSE = 30
};

struct chain {
	const struct checking *checking;
	const struct record *record;
	const struct finding *finding;
};

#define COMPLAIN(chain, code, path, ...)                              \
	check_add((chain)->checking, (chain)->record, (code), (path), \
		  __VA_ARGS__)

static bool is_late(const struct chain *chain)
{
	int32_t today = date_to_days(chain->checking->world->today);

	return date_is_set(chain->finding->raised) &&
	       today - date_to_days(chain->finding->raised) > DAYS_TO_ANALYSE;
}

/* 10.2 a and b: a state that claims a link of the chain must have it, and after
 * a while there must be one. */
static void check_link(const struct chain *chain, enum finding_status from,
		       const char *text, const char *what)
{
	int status = chain->finding->common.status;

	if (text && *text)
		return;
	if (status >= (int)from)
		COMPLAIN(chain, PROBLEM_FINDING_CAUSE, "status",
			 "it is %s and has no %s", record_status(chain->record),
			 what);
	else if (is_late(chain))
		COMPLAIN(chain, PROBLEM_FINDING_CAUSE, "raised",
			 "raised more than %d days ago and has no %s",
			 DAYS_TO_ANALYSE, what);
}

static void unreviewed(const struct chain *chain)
{
	const char *id = chain->record->id;
	struct problem *problem = COMPLAIN(
		chain, PROBLEM_EFFECT_UNREVIEWED, "status",
		"a nonconformity is closed, and nobody saw that its cause is "
		"gone");

	problem->hint = arena_format(
		&chain->checking->problems->arena,
		"`isms finding reopen %s --reason TEXT`, then `isms "
		"finding close %s by=PERSON "
		"result=effective`.",
		id, id);
}

static void check_chain(const struct chain *chain)
{
	const struct finding *finding = chain->finding;

	if (!finding_is_nonconformity(finding))
		return;
	check_link(chain, FINDING_CORRECTED, finding->correction, "correction");
	check_link(chain, FINDING_ANALYSED, finding->cause, "cause");
	if (finding->common.status == FINDING_CLOSED &&
	    (!effect_is_reviewed(&finding->effectiveness) ||
	     finding->effectiveness.result != EFFECT_EFFECTIVE))
		unreviewed(chain);
}

static void check_actions(const struct chain *chain)
{
	const struct finding *finding = chain->finding;
	const struct world *world = chain->checking->world;
	const struct record *action;
	size_t at = 0;
	size_t count = 0;

	for (action = finding_action(world, chain->record, &at); action;
	     action = finding_action(world, chain->record, &at)) {
		count++;
		duty_check(chain->checking, chain->record, "effectiveness.by",
			   record_common(action)->owner.id,
			   finding->effectiveness.by.id);
		if (finding->common.status == FINDING_CLOSED &&
		    !record_is_ended(action))
			COMPLAIN(chain, PROBLEM_FINDING_EARLY, "status",
				 "it is closed, and %s is %s", action->id,
				 record_status(action));
	}
	if (!count && finding_is_nonconformity(finding) &&
	    (finding->common.status == FINDING_ACTING ||
	     finding->common.status == FINDING_VERIFYING))
		COMPLAIN(chain, PROBLEM_FINDING_IDLE, "status",
			 "it is %s, and no action is for it",
			 record_status(chain->record));
}

void finding_check(const struct checking *checking, const struct record *record)
{
	struct chain chain = { checking, record, record->at };
	const struct finding *finding = chain.finding;

	check_chain(&chain);
	check_actions(&chain);
	duty_check(checking, record, "effectiveness.by",
		   finding->common.owner.id, finding->effectiveness.by.id);
	if (record_is_ended(record))
		return;
	if (!finding->common.owner.id)
		COMPLAIN(&chain, PROBLEM_FINDING_OWNER, NULL,
			 "nobody answers for the finding");
	if (date_is_set(finding->due) &&
	    date_compare(finding->due, checking->world->today) < 0)
		COMPLAIN(&chain, PROBLEM_FINDING_OVERDUE, "due",
			 "it was to be closed and is %s",
			 record_status(record));
}
