/* requirement_editions.c - what an upgrade tells, and the framework in force
 * that it changes. */
#include <string.h>

#include "isms/modules/requirement.h"
#include "isms/verbs/framework.h"
#include "isms/verbs/save.h"
#include "requirement_upgrade_internal.h"

/* -- isms.yaml ------------------------------------------------------------ */

/* The new one comes into force; the old one goes when nothing stays behind. */
static void push_force(struct upgrade *upgrade, enum edit_kind kind,
		       const char *name, edit_vec *edits)
{
	struct edit edit = { kind, "frameworks",
			     node_text(&upgrade->context->arena, name,
				       NODE_DOUBLE_QUOTED),
			     NULL };

	vec_push(edits, edit);
}

bool carry_force(struct upgrade *upgrade, struct error *err)
{
	struct context *context = upgrade->context;
	edit_vec edits = { 0 };
	bool ok = true;

	if (framework_in_force(context, upgrade->from->id)) {
		if (!framework_in_force(context, upgrade->to->id))
			push_force(upgrade, EDIT_ADD, upgrade->to->id, &edits);
		if (!upgrade->staying)
			push_force(upgrade, EDIT_REMOVE, upgrade->from->id,
				   &edits);
	}
	if (edits.count)
		ok = changes_settings(&upgrade->changes, edits.items,
				      edits.count, err);
	vec_clear(&edits);
	return ok;
}

/* -- the report ----------------------------------------------------------- */

/* How many entries lead to it. */
static size_t leading_to(const struct upgrade *upgrade, const struct entry *to)
{
	size_t count = 0;

	for (size_t i = 0; i < upgrade->leads.count; i++)
		count += upgrade->leads.items[i].to == to;
	return count;
}

static const char *became(const struct upgrade *upgrade, const struct old *old,
			  const struct lead *lead)
{
	if (!lead)
		return "removed";
	if (lead->by_name)
		return lead->retitled ? "retitled" : "kept";
	if (old->count > 1)
		return "split";
	if (leading_to(upgrade, lead->to) > 1)
		return "merged";
	return lead->relation == RELATION_EQUAL ? "renamed" : "widened";
}

static const char *fate_of(const struct old *old, const struct lead *lead)
{
	if (!old->record)
		return NULL;
	return lead && lead->carried ? "carried" : "stays";
}

static const char *remark_of(const struct old *old, const struct lead *lead)
{
	if (lead && lead->remark && (old->record || lead->by_name))
		return lead->remark;
	if (!lead && (old->record || old->cited))
		return "nothing took its place";
	return old->left ? "a field for one name cannot cite two" : NULL;
}

static void put_lead(struct upgrade *upgrade, size_t block,
		     const struct old *old, const struct lead *lead)
{
	struct report *report = &upgrade->context->report;
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], old->id);
	cell_text(report, &cells[1], became(upgrade, old, lead));
	cell_text(report, &cells[2], lead ? lead->to->id : NULL);
	cell_text(report, &cells[3], fate_of(old, lead));
	if (old->record)
		cells[3].tone =
			lead && lead->carried ? TONE_GREEN : TONE_ORANGE;
	cell_number(&cells[4], (double)old->cited);
	cell_text(report, &cells[5], remark_of(old, lead));
	cell_text(report, &cells[6], lead ? lead->to->title : old->title);
}

/* Headings are no news, and of what nobody uses the count is enough for people
 * to read; programs get all. */
static bool is_told(const struct old *old, bool all)
{
	return old->record || old->cited || (all && old->count);
}

static void put_leads(struct upgrade *upgrade, bool all)
{
	static const struct column columns[] = {
		{ .name = "old" },
		{ .name = "became" },
		{ .name = "id", .title = "new" },
		{ .name = "decision" },
		{ .name = "cited" },
		{ .name = "remark" },
		{ .name = "title" },
	};
	size_t block = report_table(&upgrade->context->report, BLOCK_TABLE,
				    "steps", columns, ARRAY_SIZE(columns));

	for (size_t i = 0; i < upgrade->olds.count; i++) {
		const struct old *old = &upgrade->olds.items[i];

		if (!is_told(old, all))
			continue;
		for (size_t at = 0; at < old->count; at++)
			put_lead(upgrade, block, old,
				 &upgrade->leads.items[old->first + at]);
		if (!old->count)
			put_lead(upgrade, block, old, NULL);
	}
}

/* Does anything lead to it, or to a part of it? */
static bool is_led_to(const struct upgrade *upgrade, const struct entry *entry)
{
	for (size_t i = 0; i < upgrade->leads.count; i++)
		if (entry_is_in(upgrade->leads.items[i].to, entry->id))
			return true;
	return false;
}

/* The highest entry around it that nothing leads to. */
static const struct entry *all_new(const struct upgrade *upgrade,
				   const struct entry *entry)
{
	while (entry->parent && !is_led_to(upgrade, entry->parent))
		entry = entry->parent;
	return entry;
}

static size_t requirements_in(const struct catalogue *catalogue,
			      const struct entry *top)
{
	size_t count = 0;

	for (size_t i = 0; i < catalogue->count; i++)
		count += catalogue->entries[i].assessable &&
			 entry_is_in(&catalogue->entries[i], top->id);
	return count;
}

/* A chapter of which nothing was there is one line. */
static void put_added(struct upgrade *upgrade)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "requirements" },
	};
	struct report *report = &upgrade->context->report;
	const struct catalogue *to = upgrade->to->catalogue;
	const struct entry *last = NULL;
	size_t block;

	report_heading(report, 2,
		       arena_format(&report->arena, "New in %s", to->title));
	block = report_table(report, BLOCK_TABLE, "added", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < to->count; i++) {
		const struct entry *entry = &to->entries[i];
		struct cell *cells;

		if (!entry->assessable || is_led_to(upgrade, entry))
			continue;
		entry = all_new(upgrade, entry);
		if (entry == last)
			continue;
		last = entry;
		cells = report_row(report, block);
		cell_text(report, &cells[0], entry->id);
		cell_text(report, &cells[1], entry->title);
		cell_number(&cells[2], (double)requirements_in(to, entry));
	}
}

void report_upgrade(struct upgrade *upgrade)
{
	struct report *report = &upgrade->context->report;
	size_t decisions = 0, cited = 0;

	for (size_t i = 0; i < upgrade->olds.count; i++) {
		decisions += upgrade->olds.items[i].record != NULL;
		cited += upgrade->olds.items[i].cited > 0;
	}
	report->kind = "upgrade";
	upgrade->context->reported = true;
	put_leads(upgrade, option_given(&upgrade->context->arguments, "all"));
	put_added(upgrade);
	report_footer(report,
		      "%zu of %zu decisions carried over, %zu stay%s at %s; "
		      "%zu of its requirements %s cited",
		      decisions - upgrade->staying, decisions, upgrade->staying,
		      upgrade->staying == 1 ? "s" : "", upgrade->from->id,
		      cited, cited == 1 ? "is" : "are");
}

const struct option framework_upgrade_options[] = {
	{ "yes", 'y', NULL, "do it; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ "all", 'a', NULL, "what became of those that nothing uses, too" },
	{ NULL, 0, NULL, NULL },
};
