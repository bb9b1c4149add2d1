/* person_verbs.c - somebody leaves; somebody asks to be forgotten (ISO/IEC
 * 27001:2022, A.5.11, A.5.34, A.6.5). */
#include <string.h>

#include "isms/store/graph.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "person_internal.h"

/* -- leave ---------------------------------------------------------------- */

static const struct option leave_options[] = {
	{ "on", 0, "DATE", "last day; today without it" },
	{ "reason", 'r', "TEXT", "why" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* Fields in which somebody who left must be replaced. */
static bool is_duty(const char *path)
{
	static const char *const duties[] = { "owner", "holder", "deputies",
					      "custodian" };

	for (size_t i = 0; i < ARRAY_SIZE(duties); i++)
		if (!strcmp(path, duties[i]))
			return true;
	return false;
}

/* What still names the person as owner, holder, deputy or custodian. */
static bool leave_notes(struct context *context, const struct record *record,
			struct error *err)
{
	size_t count;
	const struct link *const *links;
	bool any = false;

	if (!graph_build(&context->store, err))
		return false;
	links = graph_in(&context->store, record, &count);
	for (size_t i = 0; i < count; i++) {
		if (!is_duty(links[i]->path) || record_is_ended(links[i]->from))
			continue;
		if (!any)
			buf_format(&context->notes, "%s is still named by:\n",
				   record->id);
		any = true;
		buf_format(&context->notes, "  %s %s (%s)\n",
			   links[i]->from->id, links[i]->path,
			   record_title(links[i]->from));
	}
	if (!any)
		buf_format(&context->notes,
			   "nothing names %s as owner, holder, deputy or "
			   "custodian\n",
			   record->id);
	return true;
}

static bool person_leave(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct noun *noun = context->noun;
	const char *reason = option_text(&context->arguments, "reason");
	edit_vec edits = { 0 };
	const char *day;
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err))
		return false;
	if (record_is_ended(record))
		return error_set(err, FAULT_USAGE, "%s has left already",
				 record->id);
	day = date_text(context, on);
	ok = assign_set(context, noun, "status", "left", &edits, err) &&
	     assign_set(context, noun, "left", day, &edits, err) &&
	     assign_set(context, noun, "ended.on", day, &edits, err) &&
	     (!reason ||
	      assign_set(context, noun, "ended.reason", reason, &edits, err)) &&
	     leave_notes(context, record, err) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&edits);
	return ok;
}

/* -- erase ---------------------------------------------------------------- */

/* What tells who somebody is; id and dates stay, so that references and
 * retention periods hold. */
static bool is_personal(const struct slot *slot)
{
	static const char *const kept[] = { "title", "status", "owner",
					    "excuse" };

	if (slot->flags & FIELD_DERIVED)
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(kept); i++)
		if (!strcmp(slot->name, kept[i]))
			return false;
	if (!strcmp(slot->name, "review") || !strcmp(slot->name, "ended"))
		return false;
	if (!strncmp(slot->name, "review.", 7) ||
	    !strcmp(slot->name, "ended.on"))
		return false;
	return slot->field->kind != FIELD_DATE;
}

/* Whole groups first: their parts are gone with them. */
static bool is_inside(const char *name, const char *group)
{
	size_t length = group ? strlen(group) : 0;

	return length && !strncmp(name, group, length) && name[length] == '.';
}

static bool erase_edits(struct context *context, const struct record *record,
			edit_vec *edits, struct error *err)
{
	const struct noun *noun = context->noun;
	const struct world *world = &context->store.world;
	const char *group = NULL;

	if (!assign_set(context, noun, "title", record->id, edits, err))
		return false;
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		struct edit edit = { .kind = EDIT_UNSET, .path = slot->name };

		if (!is_personal(slot) || !record_has(record, slot, world) ||
		    is_inside(slot->name, group))
			continue;
		vec_push(edits, edit);
		if (slot->field->kind == FIELD_GROUP)
			group = slot->name;
	}
	return true;
}

static bool person_erase(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	edit_vec edits = { 0 };
	bool ok =
		record && erase_edits(context, record, &edits, err) &&
		changes_edit(&changes, record, edits.items, edits.count, err) &&
		save_planned(context, &changes, err);

	if (ok)
		buf_format(&context->notes,
			   "the history in Git still holds what was erased; "
			   "the id %s stays, so that references hold\n",
			   record->id);
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

const struct verb person_verbs[] = {
	{ .name = "leave",
	  .operands = "ID",
	  .summary = "somebody leaves; says what must be handed over",
	  .options = leave_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = person_leave,
	  .examples = "person leave PER-BOB --on 2026-06-30" },
	{ .name = "erase",
	  .operands = "ID",
	  .summary = "remove personal data, keep id and dates",
	  .options = plan_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = person_erase,
	  .examples = "person erase PER-BOB\nperson erase PER-BOB --yes" },
	{ .name = NULL },
};
