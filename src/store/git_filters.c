/* git_filters.c - git commands that look at the work tree, without the filter
 * programs that a repository's settings name.
 *
 * git status runs `filter.NAME.clean` on files whose size is as before, and no
 * option says otherwise.  So the names are asked for first, and each is set to
 * nothing in the environment, where - unlike with -c - a name may hold '='. */
#include <string.h>

#include "isms/base/vec.h"
#include "store_internal.h"

static bool ends_in(const char *text, const char *end)
{
	size_t length = strlen(text);
	size_t tail = strlen(end);

	return length >= tail && !strcmp(text + length - tail, end);
}

/* Keys and values, NULL-closed. */
static const char *const *filters_off(struct arena *arena,
				      const struct buf *keys)
{
	VEC(const char *) pairs = { 0 };
	const char **kept;
	size_t at = 0;

	while (at < keys->length) {
		const char *key = arena_copy(arena, keys->text + at);

		vec_push(&pairs, key);
		vec_push(&pairs, ends_in(key, ".required") ? "false" : "");
		at += strlen(key) + 1;
	}
	kept = arena_array(arena, pairs.count + 1, sizeof *kept);
	for (size_t i = 0; i < pairs.count; i++)
		kept[i] = pairs.items[i];
	vec_clear(&pairs);
	return kept;
}

bool git_run_unfiltered(struct git_run *run, struct error *err)
{
	static const char *const words[] = {
		"config",
		"-z",
		"--name-only",
		"--get-regexp",
		"^filter\\..*\\.(clean|smudge|process|required)$",
		NULL,
	};
	struct git_run names = { .top = run->top, .words = words };
	struct arena arena = { 0 };
	bool ok = git_run(&names, err);

	/* 1: no such setting */
	if (ok && names.status > 1)
		ok = git_failed(&names, "read git's settings", err);
	if (ok && names.status == 0)
		run->settings = filters_off(&arena, &names.out);
	ok = ok && git_run(run, err);
	run->settings = NULL;
	git_clear(&names);
	arena_clear(&arena);
	return ok;
}
