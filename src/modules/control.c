/* control.c - what the organisation does about its risks (ISO/IEC 27001:2022,
 * 6.1.3, 8.1; Annex A is the reference list, own controls are first-class). */
#include "isms/modules/control.h"

#include <string.h>

#include "control_internal.h"
#include "isms/model/rows.h"
#include "isms/store/graph.h"

enum {
	TEST_PASS = 1,
	TEST_PARTIAL,
	TEST_FAIL
};

const struct control_test *control_last_test(const struct control *control,
					     struct date today)
{
	const struct control_test *tests = control->tests.items;
	const struct control_test *last = NULL;

	for (size_t i = 0; i < control->tests.count; i++)
		if (date_compare(tests[i].on, today) <= 0 &&
		    (!last || date_compare(tests[i].on, last->on) >= 0))
			last = &tests[i];
	return last;
}

struct date control_next_test(const struct control *control, struct date today)
{
	const struct control_test *last = control_last_test(control, today);
	struct duration every = control->test_every;
	struct date from = last ? last->on : control->implemented_on;

	if (every.unit == DURATION_NONE) {
		every.count = 12;
		every.unit = DURATION_MONTHS;
	}
	return date_is_set(from) ? date_add(from, every) : from;
}

double control_effectiveness(const struct control *control, struct date today)
{
	const struct control_test *last = control_last_test(control, today);

	if (!last || !last->result)
		return -1;
	if (last->effectiveness.set)
		return last->effectiveness.value;
	return last->result == TEST_PASS      ? 1
	       : last->result == TEST_PARTIAL ? 0.5
					      : 0;
}

static bool effectiveness(const void *base, const struct record *record,
			  const struct world *world, void *member)
{
	struct number *number = member;

	(void)record;
	number->value = control_effectiveness(base, world->today);
	number->set = number->value >= 0;
	return number->set;
}

static bool next_test(const void *base, const struct record *record,
		      const struct world *world, void *member)
{
	const struct control *control = base;
	struct date *next = member;

	(void)record;
	if (control->common.status != CONTROL_IMPLEMENTED)
		return false;
	*next = control_next_test(control, world->today);
	return date_is_set(*next);
}

static bool last_tested(const void *base, const struct record *record,
			const struct world *world, void *member)
{
	const struct control_test *last = control_last_test(base, world->today);
	struct date *tested = member;

	(void)record;
	if (last)
		*tested = last->on;
	return last;
}

static bool last_result(const void *base, const struct record *record,
			const struct world *world, void *member)
{
	const struct control_test *last = control_last_test(base, world->today);
	int *result = member;

	(void)record;
	if (last)
		*result = last->result;
	return last;
}

/* -- the table ------------------------------------------------------------ */

static const struct choice methods[] = {
	{ "examine", "documents and records", NULL, false },
	{ "interview", "people", NULL, false },
	{ "test", "the thing itself", NULL, false },
	{ "automated", "by a machine, continuously", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice results[] = {
	{ "pass", "works as intended", NULL, false },
	{ "partial", "works in part", NULL, false },
	{ "fail", "does not work", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field test_fields[] = {
	DATE(control_test, on, FIELD_REQUIRED, "when"),
	REF(control_test, by, "person role", 0, "who tested"),
	CHOICE(control_test, method, methods, 0, "how"),
	LINE(control_test, sample, 0, "what was looked at"),
	CHOICE(control_test, result, results, FIELD_REQUIRED, "the outcome"),
	NUMBER(control_test, effectiveness, 0, 1, 0,
	       "0 to 1; without it pass is 1, partial 0.5, fail 0"),
	TEXT(control_test, note, 0, "what was seen"),
	END_OF_FIELDS
};

static const struct choice types[] = {
	{ "preventive", "keeps it from happening", NULL, false },
	{ "detective", "notices when it happens", NULL, false },
	{ "corrective", "limits and repairs what happened", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice natures[] = {
	{ "organizational", NULL, NULL, false },
	{ "people", NULL, NULL, false },
	{ "physical", NULL, NULL, false },
	{ "technological", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice control_states[] = {
	{ "planned", "decided, not begun", "partial implemented retired",
	  false },
	{ "partial", "in place in part", "implemented degraded retired",
	  false },
	{ "implemented", "in place", "degraded partial retired", false },
	{ "degraded", "in place and not working as it should",
	  "implemented partial retired", false },
	{ "retired", "no longer there", "planned", true },
	{ NULL, NULL, NULL, false },
};

static const struct field control_fields[] = {
	CITES(control, satisfies, 0,
	      "requirements it meets, such as iso27001-2022/A.8.5"),
	CHOICES(control, type, types, 0, "when it acts"),
	CHOICE(control, nature, natures, 0, "theme of the control"),
	TEXT(control, how, 0, "how it is done here"),
	LINE(control, frequency, 0, "how often it acts, such as daily"),
	MONEY(control, cost, 0, "what it costs a year"),
	DATE(control, implemented_on, 0, "in place since"),
	DURATION(control, test_every, 0, "test interval; 12 months without it"),
	GROUPS(control, tests, test_fields, struct control_test, "on", 0,
	       "tests of its effectiveness"),
	DERIVED("effectiveness", FIELD_NUMBER, effectiveness,
		"0 to 1, by the latest test", .item = 0),
	DERIVED("tested", FIELD_DATE, last_tested, "the day of the latest test",
		.item = 0),
	DERIVED("result", FIELD_CHOICE, last_result, "what came out of it",
		.rule.choices = results),
	DERIVED("next_test", FIELD_DATE, next_test,
		"when it must be tested again", .item = 0),
	END_OF_FIELDS
};

static const char *const control_columns[] = {
	"title", "status", "type", "satisfies", "effectiveness", "owner", NULL
};

static const struct schema control_schema = {
	.noun = "control",
	.plural = "controls",
	.prefix = "CTL",
	.summary = "what the organisation does to modify risk",
	.clause = "6.1.3, 8.1",
	.group = "Plan",
	.size = sizeof(struct control),
	.fields = control_fields,
	.states = control_states,
	.columns = control_columns,
	.example = "--id CTL-MFA title=\"Multi-factor authentication\" "
		   "type=preventive",
};

/* -- rules ---------------------------------------------------------------- */

static bool in_a_treatment(const struct record *record,
			   const struct world *world)
{
	size_t count;
	const struct link *const *links =
		graph_in(world->store, record, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, "treatment.controls"))
			return true;
	return false;
}

static void check_tested(const struct checking *checking,
			 const struct record *record)
{
	const struct control *control = record->at;
	struct date today = checking->world->today;
	struct date next = control_next_test(control, today);
	const struct control_test *last = control_last_test(control, today);

	if (control->common.status != CONTROL_IMPLEMENTED)
		return;
	if (last && last->result == TEST_FAIL)
		check_add(checking, record, PROBLEM_CONTROL_FAILED, "tests",
			  "the latest test failed and the control still "
			  "counts as implemented");
	if (!date_is_set(next))
		check_add(checking, record, PROBLEM_CONTROL_UNTESTED, NULL,
			  "implemented and never tested");
	else if (date_compare(next, today) < 0)
		check_add(checking, record, PROBLEM_CONTROL_UNTESTED,
			  last ? "tests" : "implemented_on",
			  last ? "the latest test is older than its interval"
			       : "implemented and never tested within the "
				 "interval");
}

static void control_check(const struct checking *checking,
			  const struct record *record)
{
	const struct control *control = record->at;

	if (record_is_ended(record))
		return;
	if (!control->satisfies.count &&
	    !in_a_treatment(record, checking->world))
		check_add(checking, record, PROBLEM_CONTROL_UNLINKED, NULL,
			  "no risk uses the control and it satisfies no "
			  "requirement");
	check_tested(checking, record);
}

static bool is_untested(const struct record *record, const struct world *world)
{
	const struct control *control = record->at;

	return control->common.status == CONTROL_IMPLEMENTED &&
	       !control_last_test(control, world->today);
}

static const struct tag control_tags[] = {
	{ "untested", "implemented and never tested", is_untested },
	{ NULL, NULL, NULL },
};

static void control_due(const struct record *record, const struct world *world,
			struct due_list *list)
{
	const struct control *control = record->at;

	if (control->common.status == CONTROL_IMPLEMENTED)
		due_add(list, record, control_next_test(control, world->today),
			"test");
}

const struct module control_module = {
	.schema = &control_schema,
	.verbs = control_verbs,
	.tags = control_tags,
	.check = control_check,
	.threads = true,
	.due = control_due,
};
