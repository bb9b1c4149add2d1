/* graph_check.c - references that lead nowhere, to the wrong register, or to
 * what is history. */
#include <string.h>

#include "graph_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "isms/base/words.h"
#include "store_internal.h"

static struct problem *blame(struct problems *problems, enum problem_code code,
			     const struct link *link, const char *text)
{
	struct problem *problem =
		problem_add(problems, code, link->from->file, "%s", text);

	problem->id = arena_copy(&problems->arena, link->from->id);
	problem->path = arena_copy(&problems->arena,
				   link_place(link, &problems->arena));
	return problem;
}

static bool is_reference(const struct field *field)
{
	return field->kind == FIELD_REF ||
	       (field->kind == FIELD_LIST && field->item == FIELD_REF);
}

/* A citation counts as a reference where it has the form of an id that we
 * keep; a clause of a catalogue is another matter. */
static bool wants_target(const struct link *link, const struct folder *folder)
{
	if (is_reference(link->field))
		return true;
	return folder && !strchr(link->to, '/') &&
	       store_id_is_valid(folder->noun, link->to);
}

/* A file that cannot be read is there, and has a problem of its own. */
bool link_dangles(const struct store *store, const struct link *link)
{
	struct folder *folder = store_folder_of(store->world.store, link->to);

	return !link->target && wants_target(link, folder) &&
	       !(folder && map_get(&folder->broken, link->to));
}

/* The nearest id of the register it means, or of all that it may mean. */
static const char *nearest_id(const struct store *store,
			      const struct folder *folder, const char *wrong)
{
	VEC(const char *) ids = { 0 };
	const char *near;

	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *each = &store->folders[i];

		if (folder && folder != each)
			continue;
		for (size_t k = 0; k < each->records.count; k++)
			vec_push(&ids, each->records.items[k]->id);
	}
	near = nearest_name(wrong, ids.items, ids.count, sizeof *ids.items);
	vec_clear(&ids);
	return near;
}

/* A hint costs a look at all ids; a mass of dangling references is explained
 * by something else than typing errors. */
enum {
	HINTS_MOST = 100
};

static void blame_dangling(struct store *store, const struct link *link,
			   struct problems *problems, size_t *hints)
{
	struct folder *folder = store_folder_of(store, link->to);
	struct problem *problem;
	const char *near = NULL;

	if ((*hints)++ < HINTS_MOST)
		near = nearest_id(store, folder, link->to);
	problem = blame(problems, PROBLEM_DANGLING, link,
			arena_format(&problems->arena,
				     "%s names '%s', which does not exist",
				     link->path, link->to));
	if (near)
		problem->hint = arena_format(&problems->arena,
					     "did you mean '%s'?", near);
}

/* "person role" as "person or role". */
static const char *words_or(struct arena *arena, const char *words)
{
	struct buf text = { 0 };
	const char *kept;

	for (; *words; words++)
		if (*words == ' ')
			buf_text(&text, " or ");
		else
			buf_char(&text, *words);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

bool field_fits(const struct field *field, const struct noun *noun)
{
	return !is_reference(field) || !field->rule.target ||
	       words_have(field->rule.target, noun->name);
}

static bool has_right_type(const struct link *link)
{
	return field_fits(link->field, link->target->noun);
}

static void blame_type(const struct link *link, struct problems *problems)
{
	blame(problems, PROBLEM_WRONG_TYPE, link,
	      arena_format(&problems->arena,
			   "%s must name a record of %s; '%s' is one of %s",
			   link->path,
			   words_or(&problems->arena, link->field->rule.target),
			   link->to, link->target->noun->name));
}

/* Work that is finished is a fine thing to refer to; what was given up is
 * not. */
static bool is_finished_work(const char *state)
{
	return words_have("done closed completed complete finished achieved "
			  "held verified resolved fixed answered delivered "
			  "reported accepted passed",
			  state);
}

static bool is_outlived(const struct link *link)
{
	return record_is_ended(link->target) && !record_is_ended(link->from) &&
	       !is_finished_work(record_status(link->target)) && !link->past;
}

static void blame_ended(const struct link *link, struct problems *problems)
{
	const char *state = record_status(link->target);

	blame(problems, PROBLEM_ENDED_REFERENCE, link,
	      arena_format(&problems->arena, "%s names '%s', which is %s",
			   link->path, link->to, *state ? state : "ended"));
}

bool link_is_odd(const struct store *store, const struct link *link)
{
	return link->target ? !has_right_type(link) || is_outlived(link)
			    : link_dangles(store, link);
}

static void blame_link(const struct store *store, const struct link *link,
		       struct problems *problems, size_t *hints)
{
	if (!link->target)
		blame_dangling(store->world.store, link, problems, hints);
	else if (!has_right_type(link))
		blame_type(link, problems);
	else
		blame_ended(link, problems);
}

void graph_check(const struct store *store, struct problems *problems)
{
	struct graph *graph = store->graph;
	size_t hints = 0;

	pthread_mutex_lock(&graph->lock);
	for (size_t i = 0; i < graph->odd.count; i++) {
		const struct ties *ties =
			graph_ties(store, graph->odd.items[i]);

		for (size_t k = 0; k < ties->out_count; k++)
			if (link_is_odd(store, &ties->links[k]))
				blame_link(store, &ties->links[k], problems,
					   &hints);
	}
	pthread_mutex_unlock(&graph->lock);
}
