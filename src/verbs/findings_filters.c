/* findings_filters.c - saved filters that no register can answer. */
#include <string.h>

#include "findings_internal.h"
#include "isms/verbs/select.h"

/* How a filter fails, and how much of it was understood before. */
struct failing {
	const char *noun; /* NULL: not yet */
	const char *why;
	bool lacks; /* a field */
	size_t rank;
};

/* A register that lacks a field says the least of what is wrong. */
static void keep_best(struct failing *failing, const struct query *query,
		      const struct error *err, struct arena *arena)
{
	const char *text = buf_string(&err->text);
	const char *behind = strstr(text, "': "); /* saved filter '@x': */
	bool lacks = strstr(text, "has no field") != NULL;
	size_t rank = 2 * query->terms.count + !lacks;

	if (failing->noun && rank <= failing->rank)
		return;
	failing->rank = rank;
	failing->lacks = lacks;
	failing->noun = query->noun->name;
	text = behind ? behind + strlen("': ") : text;
	failing->why = arena_text(arena, text, strcspn(text, "\n"));
}

/* Is there a register for which all of its terms mean something? */
static bool is_answered(struct context *context, const char *word,
			struct failing *failing)
{
	struct store *store = &context->store;
	bool answered = false;

	for (size_t i = 0; !answered && i < store->folder_count; i++) {
		struct query query = { 0 };
		struct error err = { 0 };

		answered = select_query(context, store->folders[i].noun, &query,
					&err) &&
			   query_add(&query, word, &err);
		if (!answered)
			keep_best(failing, &query, &err, &context->arena);
		query_clear(&query);
		error_clear(&err);
	}
	return answered;
}

void check_filters(struct context *context, struct problems *problems)
{
	const struct map *filters = &context->store.settings.filters;
	struct arena *arena = &problems->arena;

	for (size_t i = 0; i < filters->count; i++) {
		const char *name = filters->entries[i].key;
		struct failing failing = { 0 };

		if (is_answered(context, arena_format(arena, "@%s", name),
				&failing))
			continue;
		problem_add(problems, PROBLEM_BAD_SETTING, "isms.yaml",
			    "filter '%s' goes with no register: %s%s%s", name,
			    failing.lacks ? "" : failing.noun,
			    failing.lacks ? "" : ": ", failing.why)
			->path = arena_format(arena, "filters[\"%s\"]", name);
	}
}
