/* value.c - what stands behind "=" in a term: values, ranges, several. */
#include <string.h>

#include "isms/base/arena.h"
#include "isms/store/store.h"
#include "query_internal.h"

/* Kinds with an order that people think in. */
static bool has_ranges(enum field_kind kind)
{
	return kind == FIELD_NUMBER || kind == FIELD_LEVEL ||
	       kind == FIELD_DATE || kind == FIELD_INSTANT ||
	       kind == FIELD_DURATION || kind == FIELD_MONEY;
}

static struct reading reading_of(const struct query *query)
{
	struct reading reading = { .arena = query->arena };

	if (query->world) {
		reading.method = query->world->method;
		reading.today = query->world->today;
	}
	return reading;
}

static bool parse_member(const struct query *query, const struct field *field,
			 const char *text, void *member, struct error *err)
{
	struct reading reading = reading_of(query);
	struct buf why = { 0 };
	bool ok = field_parse(field, text, &reading, member, &why);

	if (!ok)
		error_set(err, FAULT_USAGE, "%s", buf_string(&why));
	else if (field->kind == FIELD_LEVEL && !field_is_set(field, member))
		ok = error_set(err, FAULT_USAGE, "%s is '%s', not a level",
			       field->name, text);
	buf_clear(&why);
	return ok;
}

/* -- ids ------------------------------------------------------------------ */

/* What was typed for a record, as its id: the one of this id, or the only one
 * that answers to it.  Without a store it has to be the id. */
static const char *find_id(const struct query *query, const char *text,
			   const struct noun *noun, struct error *err)
{
	struct store *store = query->world ? query->world->store : NULL;
	const struct record *record;

	if (!store)
		return text;
	record = store_find(store, text, err);
	if (record && noun && record->noun != noun)
		record = NULL;
	if (!record && err->fault == FAULT_NONE)
		record = store_resolve(store, text, noun, err);
	if (record)
		return record->id;
	if (err->fault == FAULT_USAGE)
		return NULL;
	error_clear(err); /* it is there, but broken: its id will do */
	return text;
}

static const struct noun *only_target(const struct query *query,
				      const struct field *field)
{
	const char *target = field->rule.target;

	if (!target || strchr(target, ' ') || !query->world ||
	    !query->world->store)
		return NULL;
	return store_noun(query->world->store, target);
}

static bool parse_id(struct alternative *to, const struct query *query,
		     const char *text, const struct noun *noun,
		     struct error *err)
{
	const char *id = find_id(query, text, noun, err);

	if (id)
		needle_init(&to->needle, query->arena, id);
	return id != NULL;
}

/* -- ranges --------------------------------------------------------------- */

/* "1200EUR", which needs no shell quoting, as "1200 EUR". */
static const char *spaced_money(struct arena *arena, const char *text)
{
	size_t number = strspn(text, "-.0123456789");

	if (!number || !text[number] || text[number] == ' ')
		return text;
	return arena_format(arena, "%.*s %s", (int)number, text, text + number);
}

/* A day as its first or last second. */
static void day_bound(struct date date, bool high, struct instant *instant)
{
	instant->seconds =
		(int64_t)date_to_days(date) * 86400 + (high ? 86399 : 0);
	instant->set = true;
}

static bool parse_bound(struct bound *bound, const struct query *query,
			const struct field *field, const char *text,
			struct error *err)
{
	if (field->kind == FIELD_MONEY)
		text = spaced_money(query->arena, text);
	bound->set = true;
	return parse_member(query, field, text, bound->member, err);
}

/* Both ends; where one instant is looked for, a date means its whole day. */
static bool parse_ends(struct alternative *to, const struct query *query,
		       const struct field *field, const char *const ends[2],
		       struct error *err)
{
	struct bound *bounds[2] = { &to->low, &to->high };

	for (int i = 0; i < 2; i++) {
		struct date date;

		if (!*ends[i])
			continue;
		if (field->kind == FIELD_INSTANT && query->world &&
		    date_parse_relative(ends[i], query->world->today, &date)) {
			bounds[i]->set = true;
			day_bound(date, i == 1, (void *)bounds[i]->member);
		} else if (!parse_bound(bounds[i], query, field, ends[i],
					err)) {
			return false;
		}
	}
	return true;
}

static const char *trimmed(struct arena *arena, const char *text, size_t length)
{
	while (length && *text == ' ') {
		text++;
		length--;
	}
	while (length && text[length - 1] == ' ')
		length--;
	return arena_text(arena, text, length);
}

static bool parse_range(struct alternative *to, const struct query *query,
			const struct field *field, const char *text,
			struct error *err)
{
	const char *dots = strstr(text, "..");
	const char *ends[2] = { text, text };

	if (dots) {
		ends[0] = trimmed(query->arena, text, (size_t)(dots - text));
		ends[1] = trimmed(query->arena, dots + 2, strlen(dots + 2));
		if (!*ends[0] && !*ends[1])
			return error_set(err, FAULT_USAGE,
					 "%s=.. is a range without ends",
					 field->name);
	}
	if (!parse_ends(to, query, field, ends, err))
		return false;
	if (!to->low.set || !to->high.set)
		return true;
	if (field->kind == FIELD_MONEY &&
	    strcmp(((const struct money *)(void *)to->low.member)->currency,
		   ((const struct money *)(void *)to->high.member)->currency))
		return error_set(err, FAULT_USAGE, "%s=%s has two currencies",
				 field->name, text);
	if (field_compare(field, to->low.member, to->high.member) > 0)
		return error_set(err, FAULT_USAGE,
				 "%s=%s runs backwards; the lower end comes "
				 "first",
				 field->name, text);
	return true;
}

/* -- the whole ------------------------------------------------------------ */

/* An item of a list is compared as the text it is stored as. */
static bool parse_item(struct alternative *to, const struct query *query,
		       const struct field *list, const char *text,
		       struct error *err)
{
	alignas(16) char member[FIELD_MEMBER_SIZE] = { 0 };
	struct field item = *list;
	struct buf stored = { 0 };

	item.kind = list->item;
	if (item.kind == FIELD_REF)
		return parse_id(to, query, text, only_target(query, list), err);
	if (!field_kind_is_text(item.kind)) {
		if (!parse_member(query, &item, text, member, err))
			return false;
		field_format(&item, member, &stored);
		text = buf_string(&stored);
	}
	needle_init(&to->needle, query->arena, text);
	buf_clear(&stored);
	return true;
}

static bool parse_one(struct alternative *to, const struct query *query,
		      const struct field *field, const char *text,
		      struct error *err)
{
	if (!field)
		return parse_id(to, query, text,
				query->noun->prefix ? query->noun : NULL, err);
	if (field->kind == FIELD_LIST)
		return parse_item(to, query, field, text, err);
	if (field->kind == FIELD_REF)
		return parse_id(to, query, text, only_target(query, field),
				err);
	if (field_kind_is_text(field->kind)) {
		needle_init(&to->needle, query->arena, text);
		return true;
	}
	if (has_ranges(field->kind))
		return parse_range(to, query, field, text, err);
	to->low.set = to->high.set = true;
	if (!parse_member(query, field, text, to->low.member, err))
		return false;
	memcpy(to->high.member, to->low.member, sizeof to->low.member);
	return true;
}

/* Up to the next comma; "\," is one of the text. */
static const char *next_value(const struct query *query, const char **text)
{
	struct buf value = { 0 };
	const char *at = *text;
	const char *kept;

	for (; *at && *at != ','; at++) {
		if (*at == '\\' && at[1] == ',')
			at++;
		buf_char(&value, *at);
	}
	kept = trimmed(query->arena, buf_string(&value), value.length);
	buf_clear(&value);
	*text = *at ? at + 1 : NULL;
	return kept;
}

bool value_parse(struct term *term, const struct query *query, const char *text,
		 struct error *err)
{
	const char *rest = text;
	size_t most = 1;

	for (const char *at = text; *at; at++)
		most += *at == ',';
	term->alternatives =
		arena_array(query->arena, most, sizeof *term->alternatives);
	while (rest) {
		const char *value = next_value(query, &rest);
		struct alternative *to =
			&term->alternatives[term->alternative_count++];

		if (!*value)
			return error_set(err, FAULT_USAGE,
					 "'%s' has an empty value between "
					 "commas",
					 text);
		if (!parse_one(to, query, term->target.field, value, err))
			return false;
	}
	return true;
}
