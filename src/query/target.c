/* target.c - from a dotted name to the row it means. */
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "query_internal.h"

static bool unknown(const struct query *query, const char *name,
		    const char *near, struct error *err)
{
	if (!near)
		return error_set(err, FAULT_USAGE, "%s has no field '%s'",
				 query->noun->name, name);
	return error_set(err, FAULT_USAGE,
			 "%s has no field '%s'; did you mean '%s'?",
			 query->noun->name, name, near);
}

static const struct field *row_named(const struct field *fields,
				     const char *name, size_t length)
{
	for (const struct field *field = fields; field->name; field++)
		if (!strncmp(field->name, name, length) && !field->name[length])
			return field;
	return NULL;
}

static bool has_rows(const struct field *field)
{
	return field->kind == FIELD_GROUP || field->kind == FIELD_GROUPS;
}

/* "tests.reslt" is near to "tests.result". */
static const char *nearest_row(const struct query *query, const char *name,
			       const char *rest, const struct field *fields)
{
	size_t count = 0;
	const char *near;

	while (fields[count].name)
		count++;
	near = nearest_name(rest, fields, count, sizeof *fields);
	if (!near)
		return NULL;
	return arena_format(query->arena, "%.*s%s", (int)(rest - name), name,
			    near);
}

/* The rows below the slot, for what follows its name and dot. */
static bool find_inner(struct target *target, const struct query *query,
		       const char *name, const char *rest, struct error *err)
{
	const struct field *field = target->slot->field;

	target->inner =
		arena_array(query->arena, strlen(rest), sizeof *target->inner);
	for (;;) {
		size_t length = strcspn(rest, ".");
		const struct field *fields = field->rule.group.fields;

		field = row_named(fields, rest, length);
		if (!field || (rest[length] && !has_rows(field)))
			return unknown(query, name,
				       nearest_row(query, name, rest, fields),
				       err);
		target->inner[target->inner_count++] = field;
		if (!rest[length])
			break;
		rest += length + 1;
	}
	target->field = field;
	return true;
}

bool target_find(struct target *target, const struct query *query,
		 const char *name, struct error *err)
{
	const struct slot *slot = noun_slot(query->noun, name);
	size_t length = strlen(name);

	if (slot || !strcmp(name, "id")) {
		target->slot = slot;
		target->field = slot ? slot->field : NULL;
		return true;
	}
	while (length-- > 1) {
		if (name[length] != '.' || !name[length + 1])
			continue;
		slot = noun_slot(query->noun,
				 arena_text(query->arena, name, length));
		if (!slot || slot->field->kind != FIELD_GROUPS)
			continue;
		target->slot = slot;
		return find_inner(target, query, name, name + length + 1, err);
	}
	return unknown(query, name, noun_nearest(query->noun, name), err);
}
