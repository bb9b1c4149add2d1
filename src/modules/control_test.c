/* control_test.c - writes down that a control was tested, and what that says
 * (ISO/IEC 27001:2022, 9.1). */
#include <string.h>

#include "control_internal.h"
#include "isms/base/utf8.h"
#include "isms/model/value.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

static const struct option test_options[] = {
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static const struct field *part_named(const struct field *parts,
				      const char *name)
{
	for (; parts->name; parts++)
		if (!strcmp(parts->name, name))
			return parts;
	return NULL;
}

static bool unknown_part(const struct field *parts, const char *name,
			 struct error *err)
{
	VEC(const char *) names = { 0 };
	struct buf all = { 0 };
	const char *near;

	for (; parts->name; parts++) {
		vec_push(&names, parts->name);
		buf_format(&all, "%s%s", all.length ? ", " : "", parts->name);
	}
	near = nearest_name(name, names.items, names.count,
			    sizeof *names.items);
	error_set(err, FAULT_USAGE, "a test has no '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "it has %s", buf_string(&all));
	buf_clear(&all);
	vec_clear(&names);
	return false;
}

/* The whole id of who tested, of what was typed. */
static const char *tester(struct context *context, const char *typed,
			  struct error *err)
{
	const struct record *record =
		store_resolve(&context->store, typed, NULL, err);

	if (!record) {
		error_while(err, "by");
		return NULL;
	}
	if (!strcmp(record->noun->name, "person") ||
	    !strcmp(record->noun->name, "role"))
		return record->id;
	error_set(err, FAULT_USAGE, "by takes a person or role, %s is a %s",
		  record->id, record->noun->name);
	return NULL;
}

static struct node *part_value(struct context *context,
			       const struct field *part, const char *text,
			       struct error *err)
{
	struct reading reading = context_reading(context);
	struct node *value;

	if (part->kind == FIELD_REF)
		text = tester(context, text, err);
	value = text ? record_value(part, text, &reading, err) : NULL;
	if (!value && part->kind != FIELD_REF)
		error_while(err, "%s", part->name);
	return value;
}

/* The words as a map, in any order yet. */
static bool test_words(struct context *context, const struct field *parts,
		       struct node *map, struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 1; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];
		size_t length = strcspn(word, "=");
		const char *name = arena_text(&context->arena, word, length);
		const struct field *part = part_named(parts, name);
		struct node *value;

		if (!word[length])
			return error_set(err, FAULT_USAGE,
					 "'%s' is not NAME=VALUE, such as "
					 "result=pass",
					 word);
		if (!part)
			return unknown_part(parts, name, err);
		if (node_get(map, name))
			return error_set(err, FAULT_USAGE, "%s is given twice",
					 name);
		if (!word[length + 1])
			continue;
		value = part_value(context, part, word + length + 1, err);
		if (!value)
			return false;
		node_put(&context->arena, map, name, value);
	}
	if (node_get(map, "result"))
		return true;
	error_set(err, FAULT_USAGE, "what came out of the test?");
	error_hint(err, "say result=pass, partial or fail");
	return false;
}

static bool test_day(struct context *context, struct node *map,
		     struct error *err)
{
	struct date on;

	if (!option_date(context, "on", &on, err))
		return false;
	if (option_given(&context->arguments, "on") && node_get(map, "on"))
		return error_set(err, FAULT_USAGE,
				 "give either --on or on=, not both");
	if (!node_get(map, "on"))
		node_put(&context->arena, map, "on",
			 node_text(&context->arena, date_text(context, on),
				   NODE_PLAIN));
	return true;
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
			     assign_after(context, context->noun, "tests") };
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
	       test_day(context, map, err) &&
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
