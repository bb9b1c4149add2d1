/* diff.c - `isms diff`: the work tree or a commit beside an earlier one. */
#include "isms/reports/diff.h"

#include <string.h>

#include "diff_internal.h"
#include "reports_internal.h"

/* -- what the words mean -------------------------------------------------- */

struct asked {
	const char *revisions[2]; /* NULL: HEAD, the work tree */
	struct narrowing narrowing;
};

/* A register or an id ends the revisions. */
static bool is_about_records(struct context *context, const char *word)
{
	const struct folder *folder = store_folder_of(&context->store, word);

	return store_folder(&context->store, word) ||
	       (folder && store_id_is_valid(folder->noun, word));
}

static bool read_words(struct context *context, struct asked *asked,
		       struct error *err)
{
	const char **words = context->arguments.operands.items;
	size_t count = context->arguments.operands.count;
	size_t at = 0;

	while (at < count && !is_about_records(context, words[at])) {
		const char *dots = strstr(words[at], "..");

		if (at >= 2 || (dots && at))
			return error_set(err, FAULT_USAGE,
					 "'%s' is no register and no id, and "
					 "two revisions are enough",
					 words[at]);
		asked->revisions[at] = words[at];
		if (dots) {
			size_t length = (size_t)(dots - words[at]);

			asked->revisions[0] =
				arena_text(&context->arena, words[at], length);
			asked->revisions[1] = dots + strspn(dots, ".");
			at++;
			break;
		}
		at++;
	}
	if (at < count && store_folder(&context->store, words[at])) {
		asked->narrowing.noun = words[at];
		asked->narrowing.terms = words + at + 1;
		asked->narrowing.term_count = count - at - 1;
	} else {
		asked->narrowing.ids = words + at;
		asked->narrowing.id_count = count - at;
	}
	return true;
}

/* -- for people ----------------------------------------------------------- */

static const char *state_name(struct context *context)
{
	const struct moment *at = context->store.at;

	if (!at)
		return "the work tree";
	return arena_format(&context->arena, "%s (%.12s)", at->asked,
			    at->commit);
}

void report_states(struct context *context, const struct state_diff *diff)
{
	report_heading(&context->report, 1,
		       arena_format(&context->arena, "From %s to %s",
				    state_name(diff->before),
				    state_name(diff->after)));
}

static void say_counts(struct context *context, const struct state_diff *diff)
{
	size_t counts[FATE_COUNT] = { 0 };
	struct buf text = { 0 };

	for (size_t i = 0; i < diff->records.count; i++)
		counts[diff->records.items[i].fate]++;
	for (int fate = 0; fate < FATE_COUNT; fate++)
		if (counts[fate])
			buf_format(&text, "%s%zu %s", text.length ? ", " : "",
				   counts[fate], fate_name((enum fate)fate));
	report_states(context, diff);
	report_text(&context->report, "%s",
		    text.length ? text.text : "no differences");
	buf_clear(&text);
}

static void show_head(struct context *context,
		      const struct changed_record *changed)
{
	const struct record *record = changed_record(changed);
	const char *before = changed->fate == FATE_RENAMED
				     ? changed->sides[0].record->id
				     : NULL;
	const char *title = record_title(record);

	report_heading(
		&context->report, 2,
		arena_format(&context->arena, "%s%s%s%s%s%s%s", record->id,
			     strcmp(title, record->id) != 0 ? ": " : "",
			     strcmp(title, record->id) != 0 ? title : "",
			     before ? " (was " : "", before ? before : "",
			     before ? ")" : "",
			     changed->fate == FATE_ADDED     ? " (added)"
			     : changed->fate == FATE_REMOVED ? " (removed)"
							     : ""));
}

void report_differences(struct context *context,
			const difference_vec *differences,
			const struct side sides[2])
{
	struct report *report = &context->report;
	size_t count = differences->count;
	struct column *columns =
		arena_array(&context->arena, count + 1, sizeof *columns);
	struct cell *cells;

	if (!count)
		return;
	for (size_t i = 0; i < count; i++)
		columns[i].name = differences->items[i].name;
	cells = report_row(report, report_table(report, BLOCK_FIELDS, NULL,
						columns, count));
	for (size_t i = 0; i < count; i++) {
		struct buf text = { 0 };

		difference_show(&differences->items[i], &sides[0], &sides[1],
				&text);
		cell_text(report, &cells[i], buf_string(&text));
		buf_clear(&text);
	}
}

static void show_record(struct context *context,
			const struct changed_record *changed)
{
	show_head(context, changed);
	report_differences(context, &changed->differences, changed->sides);
}

/* -- for programs --------------------------------------------------------- */

static void list_difference(struct context *context, size_t block,
			    const struct changed_record *changed,
			    const struct difference *difference)
{
	struct report *report = &context->report;
	const struct record *record = changed_record(changed);
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], record->id);
	cell_text(report, &cells[1], record->noun->name);
	cell_text(report, &cells[2], record_title(record));
	cell_text(report, &cells[3], fate_name(changed->fate));
	if (changed->fate == FATE_RENAMED)
		cell_text(report, &cells[4], changed->sides[0].record->id);
	if (!difference)
		return;
	cell_text(report, &cells[5], difference->name);
	difference_cells(report, &cells[6], &cells[7], difference,
			 changed->sides);
}

static void list_differences(struct context *context,
			     const struct state_diff *diff)
{
	static const struct column columns[] = {
		{ .name = "id" },     { .name = "register" },
		{ .name = "title" },  { .name = "change" },
		{ .name = "was" },    { .name = "field" },
		{ .name = "before" }, { .name = "after" },
	};
	struct report *report = &context->report;
	size_t block;

	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < diff->records.count; i++) {
		const struct changed_record *changed = &diff->records.items[i];

		if (!changed->differences.count)
			list_difference(context, block, changed, NULL);
		for (size_t k = 0; k < changed->differences.count; k++)
			list_difference(context, block, changed,
					&changed->differences.items[k]);
	}
}

/* A typing error must not look like "nothing changed". */
static bool ids_exist(const struct state_diff *diff,
		      const struct narrowing *narrowing, struct error *err)
{
	for (size_t i = 0; i < narrowing->id_count; i++) {
		const char *id = narrowing->ids[i];
		struct folder *folder =
			store_folder_of(&diff->after->store, id);
		bool there = folder && map_get(&folder->by_id, id);

		folder = store_folder_of(&diff->before->store, id);
		there = there || (folder && map_get(&folder->by_id, id));
		if (!there)
			return error_set(err, FAULT_USAGE,
					 "there is no record '%s' in either "
					 "state",
					 id);
	}
	return true;
}

/* -- the command ---------------------------------------------------------- */

static bool show_diff(struct context *context, struct state_diff *diff,
		      const struct narrowing *narrowing, struct error *err)
{
	bool page;

	if (!report_is_page(context, &page, err) ||
	    !states_compare(diff, narrowing, err) ||
	    !ids_exist(diff, narrowing, err))
		return false;
	context->report.kind = "difference";
	context->reported = true;
	context->status = diff->records.count ? FAULT_NO : 0;
	if (!page) {
		list_differences(context, diff);
		return true;
	}
	if (diff->records.count)
		say_counts(context, diff);
	for (size_t i = 0; i < diff->records.count; i++)
		show_record(context, &diff->records.items[i]);
	return true;
}

static const char *or_head(const char *revision)
{
	return revision && *revision ? revision : "HEAD";
}

static bool compare_reports(struct context *context, struct state_diff *diff,
			    const struct asked *asked, struct error *err)
{
	if (asked->narrowing.noun || asked->narrowing.id_count)
		return error_set(
			err, FAULT_USAGE,
			"a report is compared as a whole; take --report "
			"or the records away");
	return diff_reports(context, diff, err);
}

const struct option diff_options[] = {
	{ "report", 0, "REPORT", "what it says then and now, row by row" },
	{ NULL, 0, NULL, NULL },
};

bool command_diff(struct context *context, struct error *err)
{
	struct asked asked = { 0 };
	struct context before = { 0 };
	struct context after = { 0 };
	struct state_diff diff = { .before = &before,
				   .after = context,
				   .arena = &context->arena };
	bool ok =
		read_words(context, &asked, err) &&
		context_at(context, or_head(asked.revisions[0]), &before, err);

	if (ok && asked.revisions[1]) {
		diff.after = &after;
		ok = context_at(context, or_head(asked.revisions[1]), &after,
				err);
	}
	if (ok && option_given(&context->arguments, "report"))
		ok = compare_reports(context, &diff, &asked, err);
	else
		ok = ok && show_diff(context, &diff, &asked.narrowing, err);
	states_clear(&diff);
	context_clear(&before);
	context_clear(&after);
	return ok;
}
