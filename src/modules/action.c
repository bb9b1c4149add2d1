/* action.c - one piece of work: a treatment, a correction of what went wrong, an
 * improvement, a task that comes again (ISO/IEC 27001:2022, 6.1.3, 8.3, 10). */
#include "isms/modules/action.h"

#include <string.h>

#include "action_internal.h"
#include "isms/base/recurrence.h"
#include "isms/model/rows.h"

/* -- dates that come again ------------------------------------------------ */

/* The latest date that was settled; not set: none. */
static struct date last_settled(const struct action *action)
{
	const struct completion *items = action->completions.items;
	struct date last = { 0 };

	for (size_t i = 0; i < action->completions.count; i++)
		if (date_compare(items[i].due, last) > 0)
			last = items[i].due;
	return last;
}

static bool rule_of(const struct action *action, struct recurrence *rule)
{
	struct buf why = { 0 };
	bool ok = action->recurrence &&
		  recurrence_parse(action->recurrence, rule, &why);

	buf_clear(&why);
	return ok;
}

struct turns action_turns(const struct action *action, struct date today)
{
	struct date last = last_settled(action);
	struct turns turns = { 0 };
	struct recurrence rule;
	struct recurring days;
	struct date day;

	if (!rule_of(action, &rule))
		return turns;
	days = recurring_begin(&rule, action->due);
	while (recurring_next(&days, &day)) {
		if (date_compare(day, last) <= 0)
			continue;
		if (date_is_set(turns.settles) &&
		    date_compare(day, today) > 0) {
			turns.next = day;
			break;
		}
		turns.missed += date_is_set(turns.settles);
		turns.settles = day;
	}
	return turns;
}

struct date action_next(const struct action *action)
{
	struct date last = last_settled(action);
	struct date day = { 0 };
	struct recurrence rule;
	struct recurring days;

	if (action->common.status >= ACTION_VERIFYING)
		return day;
	if (!rule_of(action, &rule))
		return action->due;
	days = recurring_begin(&rule, action->due);
	while (recurring_next(&days, &day))
		if (date_compare(day, last) > 0)
			return day;
	return (struct date){ 0 };
}

/* -- what else is derived ------------------------------------------------- */

bool action_wants_review(const struct action *action)
{
	return action->kind == ACTION_CORRECTIVE;
}

/* Without another date: after 30 days. */
struct date action_review_on(const struct action *action)
{
	struct duration wait = { 30, DURATION_DAYS };

	if (date_is_set(action->verify_on) || !date_is_set(action->done))
		return action->verify_on;
	return date_add(action->done, wait);
}

bool action_is_for(const struct action *action, const char *id)
{
	for (size_t i = 0; i < action->serves.count; i++)
		if (!strcmp(action->serves.items[i], id))
			return true;
	return false;
}

static bool next_due(const void *base, const struct record *record,
		     const struct world *world, void *member)
{
	struct date *next = member;

	(void)record, (void)world;
	*next = action_next(base);
	return date_is_set(*next);
}

/* -- the table ------------------------------------------------------------ */

static const struct choice kinds[] = {
	{ "treatment", "carries out the treatment of risks", NULL, false },
	{ "corrective", "removes the cause of what went wrong", NULL, false },
	{ "preventive", "keeps from happening what has not yet", NULL, false },
	{ "improvement", "makes better what is good enough", NULL, false },
	{ "task", "has to be done, once or again and again", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice action_states[] = {
	{ "planned", "decided, not begun", "started verifying done dropped",
	  false },
	{ "started", "under way", "planned verifying done dropped", false },
	{ "verifying", "carried out; whether it helped is still to be seen",
	  "started done dropped", false },
	{ "dropped", "given up", "planned", true },
	{ "done", "carried out, and reviewed where that is due",
	  "started verifying", true },
	{ NULL, NULL, NULL, false },
};

static const struct field completion_fields[] = {
	DATE(completion, due, FIELD_REQUIRED, "the date that it settled"),
	DATE(completion, on, FIELD_REQUIRED, "when it was done"),
	REF(completion, by, "person role", 0, "who did it"),
	TEXT(completion, note, 0, "what was seen"), END_OF_FIELDS
};

static const struct field action_fields[] = {
	CHOICE(action, kind, kinds, FIELD_REQUIRED, "what it is for"),
	/* `for` is a word of C */
	{ .name = "for",
	  .kind = FIELD_LIST,
	  .item = FIELD_REF,
	  .offset = MEMBER(action, serves, struct list),
	  .help = "risks, findings, incidents or other records it serves" },
	REFS(action, after, "action", 0, "actions that must be done before"),
	DATE(action, due, 0, "to be done by; of recurring ones the first date"),
	RECURRENCE(action, recurrence, 0,
		   "when it comes again, such as FREQ=MONTHLY;BYMONTHDAY=-1"),
	DATE(action, started, 0, "begun on"),
	DATE(action, done, 0, "carried out on"),
	NUMBER(action, progress, 0, 100, 0, "per cent"),
	MONEY(action, cost, 0, "what it costs, such as 1200 EUR"),
	DURATION(action, effort, 0, "work it takes, such as 5 days"),
	DATE(action, verify_on, 0,
	     "when its effect is reviewed; 30 days after done without it"),
	GROUP(action, effectiveness, effect_fields, struct effect, 0,
	      "did it remove the cause? (10.2 d)"),
	GROUPS(action, completions, completion_fields, struct completion, "due",
	       0, "of a recurring action: what was done when"),
	DERIVED("next_due", FIELD_DATE, next_due,
		"when it must be done, or done again", .item = 0),
	END_OF_FIELDS
};

static const char *const action_columns[] = { "title",	  "status", "kind",
					      "next_due", "for",    "owner",
					      NULL };

static const struct schema action_schema = {
	.noun = "action",
	.plural = "actions",
	.prefix = "ACT",
	.summary = "one piece of work, for risks, findings or anything else",
	.clause = "6.1.3, 8.3, 10.1, 10.2",
	.group = "Do",
	.size = sizeof(struct action),
	.fields = action_fields,
	.states = action_states,
	.columns = action_columns,
	.example = "title=\"Encrypt the laptops\" kind=treatment "
		   "for=RISK-7K3QF due=+60d owner=PER-ALICE",
};

/* -- computed tags and dates ---------------------------------------------- */

static bool is_late(const struct record *record, const struct world *world)
{
	struct date next = action_next(record->at);

	return date_is_set(next) && date_compare(next, world->today) < 0;
}

static bool is_recurring(const struct record *record, const struct world *world)
{
	const struct action *action = record->at;

	(void)world;
	return action->recurrence != NULL;
}

static const struct tag action_tags[] = {
	{ "late", "its date has passed and it is not done", is_late },
	{ "recurring", "comes again and again", is_recurring },
	{ NULL, NULL, NULL },
};

/* The rule from the next date on; NULL: the action does not come again. */
static const char *rule_from_next(const struct action *action,
				  struct arena *arena)
{
	struct date next = action_next(action);
	struct recurrence rule;
	struct buf text = { 0 };
	const char *rest;

	if (!date_is_set(next) || !rule_of(action, &rule))
		return NULL;
	recurrence_rest(action->recurrence, action->due, next, &text);
	rest = buf_keep(&text, arena);
	buf_clear(&text);
	return rest;
}

static void action_due(const struct record *record, const struct world *world,
		       struct due_list *list)
{
	const struct action *action = record->at;
	bool carried_out = action->common.status == ACTION_VERIFYING;

	if (carried_out)
		due_add(list, record, action_review_on(action), "effect");
	else
		due_add_again(list, record, action_next(action), "action",
			      rule_from_next(action, world->arena));
}

const struct module action_module = {
	.schema = &action_schema,
	.verbs = action_verbs,
	.tags = action_tags,
	.check = action_check,
	.check_all = action_check_all,
	.due = action_due,
};
