/* action_check.c - the rules of actions: on time, in order, owned, and reviewed
 * where something had gone wrong (ISO/IEC 27001:2022, 8.3, 10.1, 10.2). */
#include <string.h>

#include "action_internal.h"
#include "isms/base/map.h"
#include "isms/verbs/duty.h"
#include "isms/store/store.h"

struct work {
	const struct checking *checking;
	const struct record *record;
	const struct action *action;
};

#define COMPLAIN(work, code, path, ...) \
	check_add((work)->checking, (work)->record, (code), (path), __VA_ARGS__)

static bool is_live(const struct work *work)
{
	return !record_is_ended(work->record);
}

static bool is_open(const struct work *work)
{
	return is_live(work) && work->action->common.status < ACTION_VERIFYING;
}

/* 6.2 g to i: who, until when. */
static void check_planned(const struct work *work)
{
	const struct action *action = work->action;

	if (is_live(work) && !action->common.owner.id)
		COMPLAIN(work, PROBLEM_ACTION_UNOWNED, NULL,
			 "nobody answers for the action");
	if (is_open(work) && !date_is_set(action->due))
		COMPLAIN(work, PROBLEM_ACTION_UNDATED,
			 action->recurrence ? "recurrence" : NULL,
			 action->recurrence ? "it comes again, and has no "
					      "first date in `due`"
					    : "it has no date to be done by");
	else if (is_open(work) && action->recurrence &&
		 !date_is_set(action_next(action)))
		COMPLAIN(work, PROBLEM_ACTION_UNDATED, "recurrence",
			 "it does not come again, and is %s",
			 record_status(work->record));
	if (is_live(work) && !action->serves.count &&
	    action->kind != ACTION_TASK && action->kind != ACTION_IMPROVEMENT)
		COMPLAIN(work, PROBLEM_ACTION_UNLINKED, "kind",
			 "nothing says which risk, finding or incident it is "
			 "for");
}

static void check_late(const struct work *work)
{
	const struct action *action = work->action;
	struct date today = work->checking->world->today;
	struct date next = action_next(action);

	if (!is_open(work) || !date_is_set(next) ||
	    date_compare(next, today) >= 0)
		return;
	if (action->recurrence)
		COMPLAIN(work, PROBLEM_ACTION_OVERDUE, "due",
			 "it came again on %04d-%02d-%02d and is not done",
			 next.year, next.month, next.day);
	else
		COMPLAIN(work, PROBLEM_ACTION_OVERDUE, "due",
			 "the action was due and is not done");
}

/* What comes after something cannot have begun before it. */
static void check_order(const struct work *work)
{
	const struct list *after = &work->action->after;
	int status = work->action->common.status;
	bool begun = status >= ACTION_STARTED && status != ACTION_DROPPED;

	for (size_t i = 0; begun && i < after->count; i++) {
		const struct record *before = store_find(
			work->checking->world->store, after->items[i], NULL);
		const struct action *action = before ? before->at : NULL;

		if (!action || before->noun != work->record->noun ||
		    action->common.status >= ACTION_VERIFYING)
			continue;
		COMPLAIN(work, PROBLEM_ACTION_ORDER, "after",
			 "it is %s, and %s, which comes before it, is %s",
			 record_status(work->record), before->id,
			 record_status(before));
	}
}

static void late_effect(const struct work *work, struct date on)
{
	struct problem *problem =
		COMPLAIN(work, PROBLEM_ACTION_OVERDUE, "done",
			 "its effect was to be reviewed on %04d-%02d-%02d",
			 on.year, on.month, on.day);

	problem->hint = arena_format(&work->checking->problems->arena,
				     "`isms action verify %s by=PERSON "
				     "result=effective`, or ineffective.",
				     work->record->id);
}

/* 10.2 d */
static void check_effect(const struct work *work)
{
	const struct action *action = work->action;
	const struct effect *effect = &action->effectiveness;
	struct date on = action_review_on(action);

	duty_check(work->checking, work->record, "effectiveness.by",
		   action->common.owner.id, effect->by.id);
	if (!action_wants_review(action) || effect_is_reviewed(effect))
		return;
	if (action->common.status == ACTION_DONE)
		COMPLAIN(work, PROBLEM_EFFECT_UNREVIEWED, "status",
			 "a corrective action is done, and nobody looked "
			 "whether it helped");
	else if (action->common.status == ACTION_VERIFYING && date_is_set(on) &&
		 date_compare(on, work->checking->world->today) < 0)
		late_effect(work, on);
}

void action_check(const struct checking *checking, const struct record *record)
{
	struct work work = { checking, record, record->at };

	check_planned(&work);
	check_late(&work);
	check_order(&work);
	check_effect(&work);
}

/* -- circles -------------------------------------------------------------- */

enum mark {
	MARK_OPEN = 1, /* on the way we came */
	MARK_DONE
};

struct tour {
	const struct checking *checking;
	struct map marks; /* id to enum mark */
	VEC(const struct record *) path;
	enum mark open, done;
};

/* Told once, at the action that closes the circle. */
static void tell_circle(const struct tour *tour, const struct record *closed)
{
	struct buf text = { 0 };
	size_t from = tour->path.count;

	while (from > 0 && tour->path.items[from - 1] != closed)
		from--;
	for (size_t i = from ? from - 1 : 0; i < tour->path.count; i++)
		buf_format(&text, "%s after ", tour->path.items[i]->id);
	check_add(tour->checking, closed, PROBLEM_ACTION_CYCLE, "after",
		  "can never begin: %s%s", buf_string(&text), closed->id);
	buf_clear(&text);
}

/* The next action that this one comes after, from the i-th on. */
static const struct record *before_of(const struct tour *tour,
				      const struct record *record, size_t i)
{
	const struct action *action = record->at;
	const struct record *found;

	if (i >= action->after.count)
		return NULL;
	found = store_find(tour->checking->world->store, action->after.items[i],
			   NULL);
	return found && found->noun == record->noun ? found : NULL;
}

struct step {
	const struct record *record;
	size_t at; /* in its `after` */
};

/* Without recursion: a chain of actions may be long. */
static void visit(struct tour *tour, const struct record *first)
{
	VEC(struct step) steps = { 0 };
	struct step begin = { first, 0 };

	if (map_get(&tour->marks, first->id))
		return;
	vec_push(&steps, begin);
	vec_push(&tour->path, first);
	map_put(&tour->marks, first->id, &tour->open);
	while (steps.count) {
		struct step *step = &steps.items[steps.count - 1];
		const struct action *action = step->record->at;
		const struct record *next;
		const enum mark *mark;

		if (step->at == action->after.count) {
			map_put(&tour->marks, step->record->id, &tour->done);
			steps.count--;
			tour->path.count--;
			continue;
		}
		next = before_of(tour, step->record, step->at++);
		mark = next ? map_get(&tour->marks, next->id) : &tour->done;
		if (mark && *mark == MARK_OPEN)
			tell_circle(tour, next);
		if (mark)
			continue;
		begin.record = next;
		vec_push(&steps, begin);
		vec_push(&tour->path, next);
		map_put(&tour->marks, next->id, &tour->open);
	}
	vec_clear(&steps);
}

void action_check_all(const struct checking *checking)
{
	struct tour tour = { .checking = checking,
			     .open = MARK_OPEN,
			     .done = MARK_DONE };
	const struct folder *folder =
		store_folder(checking->world->store, "action");

	for (size_t i = 0; i < folder->records.count; i++)
		visit(&tour, folder->records.items[i]);
	map_clear(&tour.marks);
	vec_clear(&tour.path);
}
