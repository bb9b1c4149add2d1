/* baseline.c - problems of now without those that a commit had. */
#include "isms/verbs/baseline.h"

#include <string.h>

#include "isms/out/problem_format.h"
#include "isms/verbs/findings.h"

/* -- moves ---------------------------------------------------------------- */

static void check_move(struct context *context, struct problems *problems,
		       const struct record *record, const struct record *old)
{
	const struct settings *settings = &context->store.settings;
	const struct choice *from;
	const struct choice *to;
	struct problem *problem;

	if (!old || record_may_follow(record, old, &from, &to))
		return;
	problem = problem_add(problems, PROBLEM_FORBIDDEN_MOVE, record->file,
			      "status went from '%s' to '%s'; it may go to: %s",
			      from->name, to->name,
			      *from->next ? from->next : "nothing");
	problem->id = arena_copy(&problems->arena, record->id);
	problem->path = "status";
	problem->hint = arena_format(&problems->arena,
				     "`isms explain %s.status` shows the way; "
				     "go it step by step, or take the change "
				     "back.",
				     record->noun->name);
	if (settings->changed[PROBLEM_FORBIDDEN_MOVE])
		problem->severity =
			settings->severities[PROBLEM_FORBIDDEN_MOVE];
}

static bool is_off(const struct settings *settings)
{
	return settings->changed[PROBLEM_FORBIDDEN_MOVE] &&
	       settings->severities[PROBLEM_FORBIDDEN_MOVE] == SEVERITY_OFF;
}

/* A record that could not be read then has no state to come from. */
static void check_moves(struct context *context, struct store *before,
			struct problems *problems)
{
	if (is_off(&context->store.settings))
		return;
	for (size_t i = 0; i < context->store.folder_count; i++) {
		const struct folder *folder = &context->store.folders[i];

		for (size_t r = 0;
		     folder->noun->prefix && r < folder->records.count; r++) {
			const struct record *record = folder->records.items[r];
			struct error ignored = { 0 };

			check_move(context, problems, record,
				   store_find(before, record->id, &ignored));
			error_clear(&ignored);
		}
	}
}

/* -- what was there ------------------------------------------------------- */

static size_t drop_known(struct context *context, struct problems *problems,
			 const struct problems *old)
{
	const char *const *before = problem_fingerprints(&context->arena, old);
	const char *const *now =
		problem_fingerprints(&context->arena, problems);
	struct map known = { 0 };
	size_t count = problems->list.count;
	size_t kept = 0;

	for (size_t i = 0; i < old->list.count; i++)
		map_put(&known, before[i], &known);
	for (size_t i = 0; i < count; i++)
		if (!map_get(&known, now[i]))
			problems->list.items[kept++] = problems->list.items[i];
	problems->list.count = kept;
	map_clear(&known);
	return count - kept;
}

bool baseline_compare(struct context *context, const char *revision,
		      struct problems *problems, size_t *older,
		      struct error *err)
{
	struct context before;
	struct problems old = { 0 };
	bool ok = context_at(context, revision, &before, err) &&
		  problems_find(&before, &old, err);

	if (ok) {
		check_moves(context, &before.store, problems);
		store_locate(&context->store, problems);
		problems_sort(problems);
		*older = drop_known(context, problems, &old);
	}
	problems_clear(&old);
	context_clear(&before);
	return ok;
}
