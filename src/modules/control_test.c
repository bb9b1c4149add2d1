/* control_test.c - writes down that a control was tested, and what that says
 * (ISO/IEC 27001:2022, 9.1). */
#include "control_internal.h"
#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

static const struct option test_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool test_words(struct context *context, const struct field *parts,
		       struct node *map, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct group_words words = { "a test", "result=pass", parts,
				     arguments->operands.items + 1,
				     arguments->operands.count - 1 };

	if (!group_read(context, &words, map, err))
		return false;
	if (node_get(map, "result"))
		return true;
	error_set(err, FAULT_USAGE, "what came out of the test?");
	error_hint(err, "say result=pass, partial or fail");
	return false;
}

/* In the order of the table, as all files are laid out. */
static void test_note(struct context *context, const struct record *now)
{
	struct date today = context->today;
	const struct control *control = now->at;
	double value = control_effectiveness(control, today);
	struct date next = control_next_test(control, today);

	buf_format(&context->notes, "%s effectiveness: ", now->id);
	if (value < 0)
		buf_text(&context->notes, "none yet");
	else
		number_format(value, &context->notes);
	if (date_is_set(next)) {
		buf_text(&context->notes, "; next test ");
		date_format(next, &context->notes);
	}
	buf_char(&context->notes, '\n');
}

static bool test_save(struct context *context, const struct record *record,
		      const struct node *map, struct error *err)
{
	struct changes changes = { .context = context };
	struct edit edit = { EDIT_ADD, "tests", map,
			     assign_after(context->noun, "tests") };
	const struct record *now = NULL;
	bool ok = changes_edit(&changes, record, &edit, 1, err);

	if (ok)
		now = changes_preview(&changes, record, err);
	ok = now && save_changes(context, &changes, err);
	if (ok)
		test_note(context, now);
	changes_clear(&changes);
	return ok;
}

static bool control_test(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct field *parts =
		noun_slot(context->noun, "tests")->field->rule.group.fields;
	struct node *map = node_map(&context->arena);

	return record && test_words(context, parts, map, err) &&
	       group_day(context, map, err) &&
	       test_save(context, record,
			 map_in_order(&context->arena, parts, map), err);
}

const struct verb control_verbs[] = {
	{ .name = "test",
	  .operands = "ID result=RESULT [by=PERSON] [method=METHOD] "
		      "[sample=TEXT] [effectiveness=NUMBER] [note=TEXT]",
	  .summary = "write down a test of its effectiveness",
	  .options = test_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = control_test,
	  .examples = "control test CTL-MFA result=pass by=PER-ALICE "
		      "method=test\n"
		      "control test CTL-BACKUP result=partial "
		      "effectiveness=0.6 note=\"two of five restored\"" },
	{ .name = NULL },
};
