/* trace_walk.c - references followed from a record, both ways.
 *
 * Nearly all records hang together somehow, so a path takes each register
 * once: from an asset to its risks, their controls, the requirements these
 * satisfy, and not back to other assets.  Only the record that was asked for
 * has its own register followed on, in one direction and by one field, such as
 * what it depends on.  Those who answer for records stand aside. */
#include <string.h>

#include "isms/base/words.h"
#include "isms/verbs/select.h"
#include "trace_internal.h"

/* -- where to go ---------------------------------------------------------- */

static bool is_person(const struct trace *trace, const struct record *record)
{
	return record && words_have(trace->people, record->noun->name);
}

/* Whom the person who was asked for acts as. */
static bool acts_for(const struct stop *place)
{
	return place->back && place->above && !place->above->above;
}

static bool was_passed(const struct stop *at, const struct noun *noun)
{
	for (; at; at = at->above)
		if (at->record && at->record->noun == noun)
			return true;
	return false;
}

static const struct stop *root_of(const struct stop *at)
{
	while (at->above)
		at = at->above;
	return at;
}

/* From one requirement to others of its framework is no way either. */
static bool same_catalogue(const char *address, const struct stop *root)
{
	size_t length = strcspn(address, "/") + 1;

	return !root->record && strchr(address, '/') &&
	       !strncmp(address, root->name, length);
}

static bool leads_on(const struct trace *trace, const struct stop *at,
		     const struct link *link, bool back)
{
	const struct record *other = back ? link->from : link->target;
	const char *name = back ? link->from->id : link->to;

	if (back && link->from == at->record)
		return false; /* to itself: seen from the other end */
	if (at->above && back != at->back && !strcmp(name, at->above->name))
		return false; /* where we come from */
	if (!other)
		return !same_catalogue(name, root_of(at));
	if (is_person(trace, other) && !is_person(trace, at->record) &&
	    !trace->all)
		return false;
	if (at->record && other->noun == at->record->noun)
		return !at->above || (at->own && back == at->back &&
				      link->field == at->link->field);
	return !was_passed(at, other->noun);
}

/* Records of people are shown, and followed only for those who were asked
 * for. */
static bool is_followed(const struct trace *trace, const struct stop *place)
{
	if (place->first != place || place->cycle)
		return false;
	if (!place->above)
		return true;
	return place->record &&
	       (!is_person(trace, place->record) ||
		(is_person(trace, place->above->record) && acts_for(place)));
}

/* -- growing the tree ----------------------------------------------------- */

static bool is_above(const struct stop *at, const char *name)
{
	for (; at; at = at->above)
		if (!strcmp(at->name, name))
			return true;
	return false;
}

static struct stop *add_place(struct trace *trace, struct stop *above,
			      const char *name, const struct record *record)
{
	struct stop *place = arena_new(trace->arena, struct stop);

	place->name = name;
	place->record = record;
	place->above = above;
	place->depth = above ? above->depth + 1 : 0;
	place->cycle = is_above(above, name);
	place->first = map_get(&trace->firsts, name);
	if (!place->first) {
		place->first = place;
		map_put(&trace->firsts, name, place);
	}
	if (above && above->last)
		above->last->next = place;
	else if (above)
		above->below = place;
	if (above)
		above->last = place;
	vec_push(&trace->queue, place);
	return place;
}

/* Names without a number or key: "tests.by" for "tests[2].by". */
static const char *field_named(struct trace *trace, const struct link *link)
{
	char *name = arena_copy(trace->arena, link->path);
	char *to = name;
	bool inside = false;

	for (const char *from = name; *from; from++) {
		inside |= *from == '[';
		if (!inside)
			*to++ = *from;
		inside &= *from != ']';
	}
	*to = '\0';
	return name;
}

static void add_field(struct trace *trace, struct stop *place,
		      const struct link *link)
{
	struct list *fields = &place->fields;
	const char *name = field_named(trace, link);
	const char **items;

	for (size_t i = 0; i < fields->count; i++)
		if (!strcmp(fields->items[i], name))
			return;
	items = arena_array(trace->arena, fields->count + 1, sizeof *items);
	if (fields->count)
		memcpy(items, fields->items, fields->count * sizeof *items);
	items[fields->count++] = name;
	fields->items = items;
}

/* Links come in the order of their other ends: those between the same two
 * records stand together and become one row. */
static void follow_links(struct trace *trace, struct stop *at, bool back,
			 const struct link *const *links, size_t count)
{
	struct stop *place = NULL;

	for (size_t i = 0; i < count; i++) {
		const struct link *link = links[i];
		const char *name = back ? link->from->id : link->to;

		if (!leads_on(trace, at, link, back))
			continue;
		if (at->depth >= trace->limit) {
			at->deeper = true;
			return;
		}
		if (!place || strcmp(place->name, name) != 0) {
			place = add_place(trace, at, name,
					  back ? link->from : link->target);
			place->link = link;
			place->back = back;
			place->own = (!at->above || at->own) && at->record &&
				     place->record &&
				     place->record->noun == at->record->noun;
		}
		add_field(trace, place, link);
	}
}

static void follow(struct trace *trace, struct stop *at)
{
	const struct link *const *links;
	size_t count;

	if (!at->record) {
		links = graph_loose(trace->store, at->name, &count);
		follow_links(trace, at, true, links, count);
		return;
	}
	links = graph_out(trace->store, at->record, &count);
	follow_links(trace, at, false, links, count);
	links = graph_in(trace->store, at->record, &count);
	follow_links(trace, at, true, links, count);
}

/* Level by level, so that a record is followed where it is nearest. */
void trace_grow(struct trace *trace)
{
	for (size_t i = 0; i < trace->queue.count; i++)
		if (is_followed(trace, trace->queue.items[i]))
			follow(trace, trace->queue.items[i]);
}

/* -- what was asked for --------------------------------------------------- */

/* "A.8.1" for "iso27001-2022/A.8.1". */
static bool is_called(const char *address, const char *typed)
{
	const char *slash = strchr(address, '/');

	return !strcmp(address, typed) ||
	       (slash && !strcasecmp(slash + 1, typed));
}

/* What records name without its being one; NULL with the error as it is when
 * nothing is called so. */
static const char *find_address(struct trace *trace, const char *typed,
				struct error *err)
{
	const char *found = NULL;
	size_t count;
	const struct link *const *links =
		graph_loose(trace->store, NULL, &count);

	for (size_t i = 0; i < count; i++) {
		const char *to = links[i]->to;

		if (!is_called(to, typed) || (found && !strcmp(found, to)))
			continue;
		if (found && strcmp(found, typed) != 0) {
			error_set(err, FAULT_USAGE, "'%s' could be %s or %s",
				  typed, found, to);
			return NULL;
		}
		if (!found)
			found = to;
	}
	return found;
}

struct stop *trace_root(struct trace *trace, struct error *err)
{
	struct context *context = trace->context;
	const struct arguments *arguments = &context->arguments;
	const struct record *record = select_record(context, NULL, 0, err);
	const char *address;

	if (record)
		return add_place(trace, NULL, record->id, record);
	if (err->fault != FAULT_USAGE || !arguments->operands.count)
		return NULL;
	address = find_address(trace, arguments->operands.items[0], err);
	if (!address && strchr(arguments->operands.items[0], '/'))
		error_set(err, FAULT_USAGE, "no record refers to '%s'",
			  arguments->operands.items[0]);
	if (!address)
		return NULL;
	error_clear(err);
	return add_place(trace, NULL, address, NULL);
}
