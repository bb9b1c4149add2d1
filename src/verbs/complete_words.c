/* complete_words.c - the words that operands and options stand for, from the
 * tables that parse them. */
#include <ctype.h>
#include <string.h>

#include "complete_internal.h"
#include "isms/base/words.h"
#include "isms/out/problem_format.h"
#include "isms/store/graph.h"
#include "isms/verbs/commands.h"

/* -- candidates ----------------------------------------------------------- */

/* A shell puts a candidate on the line as it is; nothing from a record or
 * isms.yaml may mean anything else there than its letters. */
static bool is_harmless(const char *word)
{
	return !word[strspn(word, "abcdefghijklmnopqrstuvwxyz"
				  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				  "_.,:/@+=-")];
}

void offer(struct typed *typed, const char *word, const char *end)
{
	const char *whole;

	if (!is_harmless(word) ||
	    strncmp(word, typed->last, strlen(typed->last)) != 0)
		return;
	whole = arena_format(&typed->context->arena, "%s%s%s", typed->lead,
			     word, end);
	if (!map_put(&typed->offered, whole, typed))
		buf_format(&typed->context->out, "%s\n", whole);
}

void typed_enter(struct typed *typed, size_t length)
{
	typed->lead = arena_format(&typed->context->arena, "%s%.*s",
				   typed->lead, (int)length, typed->last);
	typed->last += length;
}

/* -- registers, verbs, commands ------------------------------------------- */

const struct noun *typed_noun(struct typed *typed, const char *name)
{
	struct context *context = typed->context;
	const struct module *module = context_module(context, name);

	if (context->opened)
		return store_noun(&context->store, name);
	if (!module)
		return NULL;
	if (context->plain)
		noun_clear(context->plain);
	context->plain = noun_build(&context->arena, module->schema, NULL);
	return context->plain;
}

void offer_nouns(struct typed *typed)
{
	struct context *context = typed->context;
	const struct module *const *modules = context->program->modules;

	for (int i = 0; modules[i]; i++)
		offer(typed, modules[i]->schema->noun, "");
	for (size_t i = 0; context->opened && i < context->store.folder_count;
	     i++)
		offer(typed, context->store.folders[i].noun->name, "");
}

void offer_commands(struct typed *typed)
{
	const struct verb *row = typed->context->program->commands;

	for (; row->name; row++)
		if (!(row->flags & COMMAND_HIDDEN))
			offer(typed, row->name, "");
}

void offer_verbs(struct typed *typed)
{
	const struct context *context = typed->context;
	const struct module *module =
		typed->noun ? context_module(context, typed->noun->name) : NULL;
	const struct verb *rows[] = { context->program->verbs,
				      module ? module->verbs : NULL };

	for (int i = 0; i < 2; i++)
		for (const struct verb *row = rows[i]; row && row->name; row++)
			if (typed->noun && verb_fits(row, typed->noun))
				offer(typed, row->name, "");
}

/* -- records -------------------------------------------------------------- */

static void offer_ids(struct typed *typed, const struct noun *noun)
{
	struct store *store = &typed->context->store;
	struct folder *folder = typed->context->opened && noun
					? store_folder(store, noun->name)
					: NULL;

	if (!folder || !store_load(store, folder, NULL))
		return;
	for (size_t i = 0; i < folder->records.count; i++)
		offer(typed, folder->records.items[i]->id, "");
}

static void offer_all_ids(struct typed *typed)
{
	const struct store *store = &typed->context->store;

	for (size_t i = 0; typed->context->opened && i < store->folder_count;
	     i++)
		offer_ids(typed, store->folders[i].noun);
}

static void offer_targets(struct typed *typed, const char *nouns)
{
	struct arena *arena = &typed->context->arena;
	size_t length;
	const char *word;

	if (!nouns)
		offer_all_ids(typed);
	for (word = words_next(&nouns, &length); word;
	     word = words_next(&nouns, &length))
		offer_ids(typed,
			  typed_noun(typed, arena_text(arena, word, length)));
}

/* -- fields and their values ---------------------------------------------- */

static void offer_levels(struct typed *typed, const char *scale)
{
	struct context *context = typed->context;
	const struct method *method = context->opened
					      ? context->store.world.method
					      : method_default(&context->arena);
	int size = (int)method_scale_size(method, scale);

	for (int level = 1; level <= size; level++)
		offer(typed, method_level_name(method, scale, level), "");
}

/* Of lists, what stands behind the last comma. */
static void enter_item(struct typed *typed)
{
	const char *comma = strrchr(typed->last, ',');

	if (comma)
		typed_enter(typed, (size_t)(comma - typed->last) + 1);
}

static void offer_values(struct typed *typed, const struct field *field)
{
	const struct choice *choice = field_choices(field);
	enum field_kind kind =
		field->kind == FIELD_LIST ? field->item : field->kind;

	enter_item(typed);
	for (; choice && choice->name; choice++)
		offer(typed, choice->name, "");
	if (kind == FIELD_REF)
		offer_targets(typed, field->rule.target);
	else if (kind == FIELD_LEVEL)
		offer_levels(typed, field->rule.scale);
	else if (kind == FIELD_DATE)
		offer(typed, "today", "");
	else if (kind == FIELD_BOOL) {
		offer(typed, "yes", "");
		offer(typed, "no", "");
	}
}

/* The slot of a name, or the first whose last part it is: "likelihood". */
static const struct slot *slot_called(const struct noun *noun, const char *name)
{
	const struct slot *slot = noun_slot(noun, name);

	if (slot)
		return slot;
	for (slot = noun_slots(noun); slot->name; slot++) {
		const char *dot = strrchr(slot->name, '.');

		if (dot && !strcmp(dot + 1, name))
			return slot;
	}
	return NULL;
}

/* Behind "owner=", "tags+=" or "tags-=". */
static void offer_assigned(struct typed *typed)
{
	size_t length = strcspn(typed->last, "=");
	size_t name = length;
	const struct slot *slot;

	if (name && strchr("+-", typed->last[name - 1]))
		name--;
	slot = slot_called(typed->noun, arena_text(&typed->context->arena,
						   typed->last, name));
	typed_enter(typed, length + 1);
	if (slot)
		offer_values(typed, slot->field);
}

/* Names of fields; computed ones where records are only looked at. */
static void offer_slots(struct typed *typed, bool computed, const char *end)
{
	for (const struct slot *slot = noun_slots(typed->noun); slot->name;
	     slot++) {
		if (slot->field->kind != FIELD_GROUP &&
		    (computed || !(slot->flags & FIELD_DERIVED)))
			offer(typed, slot->name, end);
	}
}

static void offer_fields(struct typed *typed, bool computed)
{
	if (!typed->noun)
		return;
	if (strchr(typed->last, '='))
		offer_assigned(typed);
	else
		offer_slots(typed, computed, "=");
}

/* "id,title,ow": names in a list. */
static void offer_list(struct typed *typed)
{
	enter_item(typed);
	if (*typed->last == '-') /* --sort=-score */
		typed_enter(typed, 1);
	if (!typed->noun)
		return;
	offer(typed, "id", "");
	offer_slots(typed, true, "");
}

static void offer_terms(struct typed *typed)
{
	struct context *context = typed->context;
	const struct map *filters = &context->store.settings.filters;
	const struct module *module;
	const struct tag *rows[2] = { context->program->tags, NULL };

	if (!strncmp(typed->last, "not:", 4))
		typed_enter(typed, 4);
	if (!typed->noun)
		return;
	module = context_module(context, typed->noun->name);
	rows[1] = module ? module->tags : NULL;
	for (int i = 0; i < 2; i++)
		for (const struct tag *tag = rows[i]; tag && tag->name; tag++)
			offer(typed,
			      arena_format(&context->arena, "+%s", tag->name),
			      "");
	for (size_t i = 0; context->opened && i < filters->count; i++)
		offer(typed,
		      arena_format(&context->arena, "@%s",
				   filters->entries[i].key),
		      "");
	offer_fields(typed, true);
}

/* -- what the program has ------------------------------------------------- */

static void offer_reports(struct typed *typed)
{
	const struct report_row *row = typed->context->program->reports;

	for (; row->name; row++)
		offer(typed, row->name, "");
}

static void offer_checks(struct typed *typed)
{
	for (int code = 0; code < PROBLEM_COUNT; code++)
		offer(typed, problem_rows[code].name, "");
}

static void offer_severities(struct typed *typed)
{
	for (int severity = SEVERITY_ERROR; severity > SEVERITY_OFF; severity--)
		offer(typed, severity_name((enum severity)severity), "");
}

static void offer_formats(struct typed *typed)
{
	const struct problem_format *own =
		typed->verb ? typed->verb->formats : NULL;

	for (const struct renderer *row = renderers; row->name; row++)
		offer(typed, row->name, "");
	for (; own && own->name; own++)
		offer(typed, own->name, "");
}

static void offer_words(struct typed *typed)
{
	struct list words = explain_words(typed->context);

	for (size_t i = 0; i < words.count; i++)
		offer(typed, words.items[i], "");
	if (strchr(typed->last, '-'))
		offer_all_ids(typed);
}

static void offer_presets(struct typed *typed)
{
	for (const struct choice *row = method_presets; row->name; row++)
		offer(typed, row->name, "");
}

/* To retire to. */
static void offer_states(struct typed *typed)
{
	const struct choice *row = typed->noun ? typed->noun->states : NULL;

	for (; row && row->name; row++)
		if (row->ends)
			offer(typed, row->name, "");
}

static void offer_operand_ids(struct typed *typed)
{
	if (typed->noun)
		offer_ids(typed, typed->noun);
	else
		offer_all_ids(typed);
}

/* What records cite without its being one. */
static void offer_addresses(struct typed *typed)
{
	struct store *store = &typed->context->store;
	const struct link *const *links;
	size_t count;

	if (!typed->context->opened || !graph_build(store, NULL))
		return;
	links = graph_loose(store, NULL, &count);
	for (size_t i = 0; i < count; i++)
		if (strchr(links[i]->to, '/'))
			offer(typed, links[i]->to, "");
}

static void offer_stored_fields(struct typed *typed)
{
	offer_fields(typed, false);
}

static const struct {
	const char *name;
	void (*offer)(struct typed *typed);
} sources[] = {
	{ "ID", offer_operand_ids },	{ "OLD", offer_operand_ids },
	{ "ADDRESS", offer_addresses }, { "TERM", offer_terms },
	{ "FIELD", offer_list },	{ "FIELD=VALUE", offer_stored_fields },
	{ "LIST", offer_list },		{ "NOUN", offer_nouns },
	{ "VERB", offer_verbs },	{ "COMMAND", offer_commands },
	{ "CHECK", offer_checks },	{ "REPORT", offer_reports },
	{ "WORD", offer_words },	{ "SEVERITY", offer_severities },
	{ "FORMAT", offer_formats },	{ "PRESET", offer_presets },
	{ "STATE", offer_states },	{ "FRAMEWORK", offer_frameworks },
};

/* "PERSON": the ids of a register of that name. */
static void offer_register(struct typed *typed, const char *name)
{
	char *noun = arena_copy(&typed->context->arena, name);

	for (char *at = noun; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	offer_ids(typed, typed_noun(typed, noun));
}

/* "likelihood=LEVEL" of a verb's own. */
static void offer_own_field(struct typed *typed, const char *name)
{
	size_t length = strcspn(name, "=");
	const char *own = arena_text(&typed->context->arena, name, length);

	if (!typed->noun || !islower((unsigned char)*name))
		return;
	if (!strchr(typed->last, '='))
		offer(typed, own, "=");
	else if (!strncmp(typed->last, name, length + 1))
		offer_assigned(typed);
}

void offer_for(struct typed *typed, const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(sources); i++)
		if (!strcmp(sources[i].name, name)) {
			sources[i].offer(typed);
			return;
		}
	if (strchr(name, '='))
		offer_own_field(typed, name);
	else if (isupper((unsigned char)*name))
		offer_register(typed, name);
	else
		offer(typed, name, "");
}
