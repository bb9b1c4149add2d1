/* explain_model.c - what registers, fields, their values and the method's
 * levels mean. */
#include <string.h>

#include "explain_internal.h"

static const struct method *method_now(struct explaining *at)
{
	if (at->context->opened)
		return at->context->store.world.method;
	return method_default(&at->context->arena);
}

/* -- registers ------------------------------------------------------------ */

static void noun_verbs(struct explaining *at, struct meaning *meaning,
		       const struct noun *noun)
{
	const struct module *module = context_module(at->context, noun->name);
	const struct verb *own = module ? module->verbs : NULL;
	const char *names = NULL;

	for (const struct verb *row = at->context->program->verbs; row->name;
	     row++)
		if (verb_fits(row, noun))
			names = listed(at, names, row->name);
	for (; own && own->name; own++)
		names = listed(at, names, own->name);
	meaning_part(at, meaning, "verbs", names);
}

static void noun_tables(struct explaining *at, struct meaning *meaning,
			const struct noun *noun)
{
	const char *fields = NULL;
	const char *states = NULL;
	const char *checks = NULL;

	for (const struct field *row = noun_fields(noun); row->name; row++)
		fields = listed(at, fields, row->name);
	for (const struct choice *row = noun->states; row && row->name; row++)
		states = listed(at, states, row->name);
	for (int code = 0; code < PROBLEM_COUNT; code++)
		if (!strcmp(problem_rows[code].group, noun->name))
			checks = listed(at, checks, problem_rows[code].name);
	meaning_part(at, meaning, "fields", fields);
	meaning_part(at, meaning, "states", states);
	meaning_part(at, meaning, "checks", checks);
}

static void explain_noun(struct explaining *at, struct meaning *meaning,
			 const struct noun *noun)
{
	const struct schema *schema = noun->schema;
	struct arena *arena = &at->context->arena;

	if (schema->clause && *schema->clause)
		meaning_part(at, meaning, "source",
			     arena_format(arena, "ISO/IEC 27001:2022, %s",
					  schema->clause));
	meaning_part(at, meaning, "files",
		     noun->prefix ? arena_format(arena, "%s/%s-....yaml",
						 noun->name, noun->prefix)
				  : arena_format(arena, "%s.yaml", noun->name));
	noun_verbs(at, meaning, noun);
	noun_tables(at, meaning, noun);
	if (schema->example)
		meaning_part(at, meaning, "example",
			     arena_format(arena, "isms %s %s %s", noun->name,
					  noun->prefix ? "add" : "set",
					  schema->example));
}

void explain_nouns(struct explaining *at)
{
	for (size_t i = 0; i < at->nouns.count; i++) {
		const struct noun *noun = at->nouns.items[i];
		struct meaning *meaning = means(at, "register", noun->name,
						noun->schema->summary);

		if (meaning)
			explain_noun(at, meaning, noun);
	}
}

/* -- fields --------------------------------------------------------------- */

static void field_kind(struct explaining *at, struct meaning *meaning,
		       const struct field *field, unsigned flags)
{
	struct buf text = { 0 };

	field_describe(field, &text);
	if (flags & FIELD_REQUIRED)
		buf_text(&text, ", required");
	if (flags & FIELD_DERIVED)
		buf_text(&text, ", computed");
	if (flags & FIELD_APPROVED)
		buf_text(&text, ", covered by approvals");
	if (flags & FIELD_CUSTOM)
		buf_text(&text, ", declared in isms.yaml");
	meaning_part(at, meaning, "kind", buf_string(&text));
	buf_clear(&text);
}

static const char *level_text(const struct method *method, const char *scale,
			      int level)
{
	const char *text = method_level_text(method, scale, level);

	return text ? text : "";
}

static void field_levels(struct explaining *at, struct meaning *meaning,
			 const char *scale)
{
	const struct method *method = method_now(at);
	int size = (int)method_scale_size(method, scale);

	for (int level = 1; level <= size; level++)
		meaning_part(
			at, meaning,
			arena_format(&at->context->arena, "%d %s", level,
				     method_level_name(method, scale, level)),
			level_text(method, scale, level));
}

static void explain_field(struct explaining *at, struct meaning *meaning,
			  const struct field *field, unsigned flags)
{
	const struct choice *choice = field_choices(field);

	field_kind(at, meaning, field, flags);
	for (; choice && choice->name; choice++)
		meaning_part(at, meaning, choice->name,
			     choice->help ? choice->help : "a value");
	if (field->kind == FIELD_LEVEL)
		field_levels(at, meaning, field->rule.scale);
	if (field->kind != FIELD_GROUP && field->kind != FIELD_GROUPS)
		return;
	for (const struct field *row = field->rule.group.fields; row->name;
	     row++)
		meaning_part(at, meaning, row->name, row->help);
}

/* A value a field may have: a state when it says what may follow. */
static void explain_choices(struct explaining *at, const struct noun *noun,
			    const char *name, const struct field *field)
{
	const struct choice *choice = field_choices(field);
	const char *place =
		arena_format(&at->context->arena, "%s.%s", noun->name, name);

	for (; choice && choice->name; choice++) {
		struct meaning *meaning =
			means(at, "value", choice->name,
			      choice->help ? choice->help : "");

		if (!meaning)
			continue;
		meaning_of(at, meaning, place);
		if (meaning->fresh && choice->next && *choice->next)
			meaning_part(at, meaning, "then", choice->next);
		if (meaning->fresh && choice->ends)
			meaning_part(at, meaning, "end state",
				     "the record is history; list shows it "
				     "with --all");
	}
}

/* By its name alone and behind its register: "owner", "risk.owner". */
static void explain_name(struct explaining *at, const struct noun *noun,
			 const char *name, const struct slot *slot)
{
	const char *both =
		arena_format(&at->context->arena, "%s.%s", noun->name, name);
	struct meaning *meaning = means(at, "field", name, slot->field->help);

	if (meaning) {
		meaning_of(at, meaning, noun->name);
		if (meaning->fresh)
			explain_field(at, meaning, slot->field, slot->flags);
	}
	meaning = means(at, "field", both, slot->field->help);
	if (meaning)
		explain_field(at, meaning, slot->field, slot->flags);
	explain_choices(at, noun, name, slot->field);
}

/* Groups of a list have no slots of their own: "tests.result". */
static void explain_rows(struct explaining *at, const struct noun *noun,
			 const char *name, const struct field *rows)
{
	for (; rows->name; rows++) {
		struct slot slot = { .field = rows, .flags = rows->flags };
		const char *inner = arena_format(&at->context->arena, "%s.%s",
						 name, rows->name);

		explain_name(at, noun, inner, &slot);
		if (rows->kind == FIELD_GROUP || rows->kind == FIELD_GROUPS)
			explain_rows(at, noun, inner, rows->rule.group.fields);
	}
}

void explain_fields(struct explaining *at)
{
	for (size_t n = 0; n < at->nouns.count; n++) {
		const struct noun *noun = at->nouns.items[n];

		for (const struct slot *slot = noun_slots(noun); slot->name;
		     slot++) {
			explain_name(at, noun, slot->name, slot);
			if (slot->field->kind == FIELD_GROUPS)
				explain_rows(at, noun, slot->name,
					     slot->field->rule.group.fields);
		}
	}
}

/* -- levels of the method ------------------------------------------------- */

/* What the method lays down for a level of risk. */
static void explain_criteria(struct explaining *at, struct meaning *meaning,
			     const struct risk_level *row)
{
	const struct slot *slot = NULL;
	const struct choice *decision;
	struct buf text = { 0 };

	for (size_t i = 0; i < at->nouns.count && !slot; i++)
		if (!strcmp(at->nouns.items[i]->name, method_schema.noun))
			slot = noun_slot(at->nouns.items[i], "levels");
	if (row->from.set)
		meaning_part(at, meaning, "from score",
			     arena_format(&at->context->arena, "%g",
					  row->from.value));
	for (const struct field *part = slot ? slot->field->rule.group.fields
					     : NULL;
	     part && part->name; part++)
		if (part->kind == FIELD_CHOICE && row->decision) {
			decision =
				choice_at(field_choices(part), row->decision);
			meaning_part(at, meaning, part->name, decision->help);
		}
	if (row->escalate_to.id)
		meaning_part(at, meaning, "escalated to", row->escalate_to.id);
	duration_format(row->review, &text);
	meaning_part(at, meaning, "reviewed every", buf_string(&text));
	buf_clear(&text);
}

static void explain_level(struct explaining *at, const char *place,
			  const struct field *field, int level)
{
	const struct method *method = method_now(at);
	const char *scale = field->rule.scale;
	const char *text = arena_format(
		&at->context->arena, "level %d of %zu on the scale %s", level,
		method_scale_size(method, scale), scale);
	struct meaning *meaning = means(
		at, "level", method_level_name(method, scale, level), text);

	if (!meaning)
		return;
	meaning_of(at, meaning, place);
	if (!meaning->fresh)
		return;
	meaning_part(at, meaning, "says",
		     method_level_text(method, scale, level));
	if (!strcmp(scale, "risk"))
		explain_criteria(at, meaning, method_risk_row(method, level));
	meaning_part(at, meaning, "set in",
		     at->context->opened && at->context->store.method_record
			     ? "method.yaml"
			     : "the built-in method; there is no method.yaml");
}

void explain_levels(struct explaining *at)
{
	for (size_t n = 0; n < at->nouns.count; n++) {
		const struct noun *noun = at->nouns.items[n];

		for (const struct slot *slot = noun_slots(noun); slot->name;
		     slot++) {
			const struct field *field = slot->field;
			const char *place =
				arena_format(&at->context->arena, "%s.%s",
					     noun->name, slot->name);
			int size = 0;

			if (field->kind == FIELD_LEVEL)
				size = (int)method_scale_size(
					method_now(at), field->rule.scale);
			for (int level = 1; level <= size; level++)
				explain_level(at, place, field, level);
		}
	}
}
