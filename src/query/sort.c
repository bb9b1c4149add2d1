/* sort.c - records in order of fields: keys are found once, then merged. */
#include "isms/query/sort.h"

#include <limits.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"

/* One field to sort by; slot NULL is the id. */
struct order {
	const struct slot *slot;
	bool descending;
};

typedef VEC(struct order) order_vec;

/* What a record has of one field, found once and kept near the others: records
 * and their texts lie far from each other in memory. */
struct key {
	uint64_t place;	    /* among all; alike when only the member tells */
	const void *member; /* of a text: a copy; NULL: the place tells all */
};

struct item {
	const struct record *record;
	struct key *keys;
};

struct sorting {
	struct arena arena;
	order_vec orders;
	const struct world *world;
};

static bool order_find(struct sorting *sorting, const struct noun *noun,
		       const char *name, struct error *err)
{
	struct order order = { .descending = *name == '-' };
	const char *near;

	name += *name == '-' || *name == '+';
	order.slot = noun_slot(noun, name);
	if (!order.slot && strcmp(name, "id") != 0) {
		near = noun_nearest(noun, name);
		return error_set(err, FAULT_USAGE, "%s has no field '%s'%s%s%s",
				 noun->name, name,
				 near ? "; did you mean '" : "",
				 near ? near : "", near ? "'?" : "");
	}
	if (order.slot && order.slot->field->kind == FIELD_GROUP)
		return error_set(err, FAULT_USAGE,
				 "'%s' holds fields of its own; sort by one, "
				 "such as '%s.%s'",
				 name, name,
				 order.slot->field->rule.group.fields[0].name);
	vec_push(&sorting->orders, order);
	return true;
}

/* "level,-due" with blanks where people like them. */
static bool orders_parse(struct sorting *sorting, const struct noun *noun,
			 const char *fields, struct error *err)
{
	while (fields && *fields) {
		size_t length = strcspn(fields, ", ");
		const char *name = arena_text(&sorting->arena, fields, length);

		if (length && !order_find(sorting, noun, name, err))
			return false;
		fields += length + (fields[length] != '\0');
	}
	return true;
}

/* The member behind a key; derived ones are copied out of the scratch. */
static const void *member_of(struct sorting *sorting, const struct slot *slot,
			     const struct record *record)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const void *member =
		record_member(record, slot, sorting->world, scratch);
	void *copy;

	if (!member || !field_is_set(slot->field, member))
		return NULL;
	if (member != scratch)
		return member;
	copy = arena_alloc(&sorting->arena, field_size(slot->field));
	memcpy(copy, member, field_size(slot->field));
	return copy;
}

/* A word of a list or a step of a scale: both are numbers above 0. */
static bool is_place(const struct field *field)
{
	return field->kind == FIELD_CHOICE || field->kind == FIELD_LEVEL;
}

/* Without the field: last, both ways. */
static struct key key_of(struct sorting *sorting, const struct order *order,
			 const struct record *record)
{
	const struct slot *slot = order->slot;
	struct key key = { .member = record->id };
	int place;

	if (!slot)
		return key;
	key.member = member_of(sorting, slot, record);
	if (!key.member) {
		key.place = UINT64_MAX;
	} else if (field_kind_is_text(slot->field->kind)) {
		key.member = arena_copy(&sorting->arena,
					*(const char *const *)key.member);
	} else if (is_place(slot->field)) {
		place = *(const int *)key.member;
		key.place =
			(uint64_t)(order->descending ? INT_MAX - place : place);
		key.member = NULL;
	}
	return key;
}

static struct item *items_make(struct sorting *sorting,
			       const struct record **records, size_t count)
{
	size_t keys = sorting->orders.count;
	struct item *items = arena_array(&sorting->arena, count, sizeof *items);
	struct key *room =
		arena_array(&sorting->arena, count * keys, sizeof *room);

	for (size_t i = 0; i < count; i++) {
		items[i].record = records[i];
		items[i].keys = room + i * keys;
		for (size_t k = 0; k < keys; k++)
			items[i].keys[k] = key_of(
				sorting, &sorting->orders.items[k], records[i]);
	}
	return items;
}

static int compare_key(const struct order *order, const struct item *left,
		       const struct item *right, size_t key)
{
	const struct key *a = &left->keys[key];
	const struct key *b = &right->keys[key];
	int result;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	if (!a->member)
		return 0;
	if (!order->slot || field_kind_is_text(order->slot->field->kind))
		result = natural_compare(a->member, b->member);
	else
		result =
			field_compare(order->slot->field, a->member, b->member);
	return order->descending ? -result : result;
}

static int compare(const struct sorting *sorting, const struct item *left,
		   const struct item *right)
{
	for (size_t k = 0; k < sorting->orders.count; k++) {
		int result =
			compare_key(&sorting->orders.items[k], left, right, k);

		if (result)
			return result;
	}
	return natural_compare(left->record->id, right->record->id);
}

/* from[low, middle) and from[middle, high) into to[low, high). */
static void merge(const struct sorting *sorting, const struct item *from,
		  struct item *to, const size_t bounds[3])
{
	size_t left = bounds[0];
	size_t right = bounds[1];

	for (size_t at = bounds[0]; at < bounds[2]; at++) {
		bool take_left =
			right == bounds[2] ||
			(left < bounds[1] &&
			 compare(sorting, &from[left], &from[right]) <= 0);

		to[at] = take_left ? from[left++] : from[right++];
	}
}

/* Bottom-up and stable; records mostly come in order already, so runs that
 * are in order are copied. */
static struct item *merge_sort(struct sorting *sorting, struct item *items,
			       size_t count)
{
	struct item *other = arena_array(&sorting->arena, count, sizeof *other);

	for (size_t width = 1; width < count; width *= 2) {
		struct item *swap = items;

		for (size_t low = 0; low < count; low += 2 * width) {
			size_t middle =
				low + width < count ? low + width : count;
			size_t high =
				middle + width < count ? middle + width : count;
			size_t bounds[3] = { low, middle, high };

			if (middle == high ||
			    compare(sorting, &items[middle - 1],
				    &items[middle]) <= 0)
				memcpy(other + low, items + low,
				       (high - low) * sizeof *items);
			else
				merge(sorting, items, other, bounds);
		}
		items = other;
		other = swap;
	}
	return items;
}

static void sorting_clear(struct sorting *sorting)
{
	vec_clear(&sorting->orders);
	arena_clear(&sorting->arena);
}

bool records_sort_check(const struct noun *noun, const char *fields,
			struct error *err)
{
	struct sorting sorting = { 0 };
	bool ok = orders_parse(&sorting, noun, fields, err);

	sorting_clear(&sorting);
	return ok;
}

bool records_sort(const struct record **records, size_t count,
		  const char *fields, const struct world *world,
		  struct error *err)
{
	struct sorting sorting = { .world = world };
	struct item *items;
	bool ok =
		!count || orders_parse(&sorting, records[0]->noun, fields, err);

	if (ok && count) {
		items = items_make(&sorting, records, count);
		items = merge_sort(&sorting, items, count);
		for (size_t i = 0; i < count; i++)
			records[i] = items[i].record;
	}
	sorting_clear(&sorting);
	return ok;
}
