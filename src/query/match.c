/* match.c - does a term hold for a record? */
#include <string.h>

#include "isms/base/buf.h"
#include "query_internal.h"

/* -- texts of a record ---------------------------------------------------- */

static bool list_contains(const struct needle *needle, const struct list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (needle_in(needle, list->items[i]))
			return true;
	return false;
}

static bool text_contains(const struct needle *needle, const void *member)
{
	const char *text = *(const char *const *)member;

	return text && needle_in(needle, text);
}

/* What a bare word looks at: words people wrote, not states and levels. */
static bool rows_contain(const struct needle *needle,
			 const struct field *fields, const char *base)
{
	for (const struct field *field = fields; field->name; field++) {
		const void *member = base + field->offset;
		const struct groups *groups = member;
		const struct field *rows = field->rule.group.fields;

		if (field->flags & FIELD_DERIVED)
			continue;
		if (field_kind_is_text(field->kind)) {
			if (text_contains(needle, member))
				return true;
		} else if (field->kind == FIELD_LIST) {
			if (field_kind_is_text(field->item) &&
			    list_contains(needle, member))
				return true;
		} else if (field->kind == FIELD_GROUP) {
			if (rows_contain(needle, rows, member))
				return true;
		} else if (field->kind == FIELD_GROUPS) {
			size_t size = field->rule.group.size;

			for (size_t i = 0; i < groups->count; i++)
				if (rows_contain(needle, rows,
						 (const char *)groups->items +
							 i * size))
					return true;
		}
	}
	return false;
}

/* -- one member ----------------------------------------------------------- */

/* A member that is there and set, as people see it. */
static bool shown_contains(const struct needle *needle,
			   const struct field *field, const void *member,
			   const struct world *world)
{
	struct buf shown = { 0 };
	bool found;

	if (field_kind_is_text(field->kind))
		return text_contains(needle, member);
	if (field->kind == FIELD_LIST)
		return list_contains(needle, member);
	if (field->kind == FIELD_GROUP)
		return rows_contain(needle, field->rule.group.fields, member);
	if (field->kind == FIELD_GROUPS) {
		struct field rows[2] = { *field, { .kind = FIELD_END } };

		rows[0].offset = 0;
		return rows_contain(needle, rows, member);
	}
	if (field->kind == FIELD_LEVEL && !(world && world->method))
		field_format(field, member, &shown);
	else
		field_show(field, member, world ? world->method : NULL, &shown);
	found = needle_in(needle, buf_string(&shown));
	buf_clear(&shown);
	return found;
}

/* Amounts of different currencies have no order. */
static bool is_comparable(const struct field *field, const void *left,
			  const void *right)
{
	return field->kind != FIELD_MONEY ||
	       !strcmp(((const struct money *)left)->currency,
		       ((const struct money *)right)->currency);
}

static bool in_range(const struct alternative *one, const struct field *field,
		     const void *member)
{
	if (one->low.set && (!is_comparable(field, member, one->low.member) ||
			     field_compare(field, member, one->low.member) < 0))
		return false;
	return !one->high.set ||
	       (is_comparable(field, member, one->high.member) &&
		field_compare(field, member, one->high.member) <= 0);
}

static bool is_one(const struct alternative *one, const struct field *field,
		   const void *member)
{
	const struct list *list = member;

	if (field->kind != FIELD_LIST)
		return field_kind_is_text(field->kind)
			       ? needle_is(&one->needle,
					   *(const char *const *)member)
			       : in_range(one, field, member);
	for (size_t i = 0; i < list->count; i++)
		if (needle_is(&one->needle, list->items[i]))
			return true;
	return false;
}

/* member NULL: derived and without answer. */
static bool member_holds(const struct term *term, const struct field *field,
			 const void *member, const struct world *world)
{
	bool set = member && field_is_set(field, member);

	if (term->test == TEST_EMPTY || !set)
		return term->test == TEST_EMPTY && !set;
	if (term->test == TEST_CONTAINS)
		return shown_contains(&term->needle, field, member, world);
	for (size_t i = 0; i < term->alternative_count; i++)
		if (is_one(&term->alternatives[i], field, member))
			return true;
	return false;
}

/* -- down into groups ----------------------------------------------------- */

struct descent {
	const struct term *term;
	const struct record *record;
	const struct world *world;
};

static bool below_holds(const struct descent *at, const struct field *field,
			const void *member, size_t depth);

/* The next row of the path, in one group. */
static bool part_holds(const struct descent *at, const char *base, size_t depth)
{
	const struct field *field = at->term->target.inner[depth];
	alignas(16) char scratch[FIELD_MEMBER_SIZE] = { 0 };
	const void *member = base + field->offset;

	if (field->flags & FIELD_DERIVED)
		member = at->world && field->derive(base, at->record, at->world,
						    scratch)
				 ? scratch
				 : NULL;
	return below_holds(at, field, member, depth + 1);
}

/* Any element will do; without elements all fields in them are empty. */
static bool below_holds(const struct descent *at, const struct field *field,
			const void *member, size_t depth)
{
	const struct groups *groups = member;

	if (depth == at->term->target.inner_count)
		return member_holds(at->term, field, member, at->world);
	if (field->kind == FIELD_GROUP)
		return part_holds(at, member, depth);
	if (!groups || !groups->count)
		return at->term->test == TEST_EMPTY;
	for (size_t i = 0; i < groups->count; i++)
		if (part_holds(at,
			       (const char *)groups->items +
				       i * field->rule.group.size,
			       depth))
			return true;
	return false;
}

static bool id_holds(const struct term *term, const char *id)
{
	if (term->test == TEST_CONTAINS)
		return needle_in(&term->needle, id);
	for (size_t i = 0; i < term->alternative_count; i++)
		if (needle_is(&term->alternatives[i].needle, id))
			return true;
	return false;
}

static bool field_holds(const struct term *term, const struct record *record,
			const struct world *world)
{
	const struct slot *slot = term->target.slot;
	struct descent descent = { term, record, world };
	alignas(16) char scratch[FIELD_MEMBER_SIZE];

	if (!slot)
		return id_holds(term, record->id);
	return below_holds(&descent, slot->field,
			   record_member(record, slot, world, scratch), 0);
}

bool term_holds(const struct term *term, const struct record *record,
		const struct world *world)
{
	bool holds = false;

	switch (term->test) {
	case TEST_EMPTY:
	case TEST_ONE_OF:
	case TEST_CONTAINS:
		holds = field_holds(term, record, world);
		break;
	case TEST_WORD:
		holds = needle_in(&term->needle, record->id) ||
			rows_contain(&term->needle, noun_fields(record->noun),
				     record->at);
		break;
	case TEST_TAG:
		holds = term->tag->holds(record, world);
		break;
	case TEST_FILTER:
		holds = query_matches(&term->filter, record);
		break;
	}
	return holds != term->negated;
}
