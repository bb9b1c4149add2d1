/* sound.c - may a report be built from what was read? */
#include <string.h>

#include "isms/base/map.h"
#include "store_internal.h"

/* Values that could not be read make a record partial; a field too many or too
 * few does not. */
bool problem_is_partial(const struct problem *problem)
{
	return !strcmp(problem_rows[problem->code].group, "yaml") ||
	       problem->code == PROBLEM_BAD_VALUE ||
	       problem->code == PROBLEM_OUT_OF_RANGE ||
	       problem->code == PROBLEM_BAD_ID;
}

static void say_first(struct store *store, const struct problem *problem,
		      struct buf *text)
{
	buf_format(text, "%s%s", store->shown, problem->file);
	if (problem->line)
		buf_format(text, ":%u:%u", problem->line, problem->column);
	buf_format(text, ": %s", problem->text);
}

void sound_error(struct store *store, const char *file, struct error *err)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < store->problems.list.count; i++) {
		const struct problem *problem = &store->problems.list.items[i];

		if (strcmp(problem->file, file) != 0 ||
		    !problem_is_partial(problem))
			continue;
		say_first(store, problem, &text);
		error_set(err, FAULT_DATA, "%s", buf_string(&text));
		buf_clear(&text);
		return;
	}
	error_set(err, FAULT_DATA, "%s%s cannot be read", store->shown, file);
}

static bool format_is_known(struct store *store, struct error *err)
{
	if (store->settings.format == SETTINGS_FORMAT)
		return true;
	return error_set(err, FAULT_DATA,
			 "%sisms.yaml has format %d, this isms reads format "
			 "%d; use a newer isms",
			 store->shown, store->settings.format, SETTINGS_FORMAT);
}

bool store_sound(struct store *store, struct error *err)
{
	const struct problem *first = NULL;
	struct map files = { 0 };
	struct buf text = { 0 };
	size_t count = 0;

	if (!format_is_known(store, err))
		return false;
	for (size_t i = 0; i < store->problems.list.count; i++) {
		const struct problem *problem = &store->problems.list.items[i];

		if (!problem_is_partial(problem))
			continue;
		count++;
		map_put(&files, problem->file, store);
		if (!first)
			first = problem;
	}
	if (count) {
		say_first(store, first, &text);
		error_set(err, FAULT_DATA, "%zu problem%s in %zu file%s; %s%s",
			  count, count == 1 ? "" : "s", files.count,
			  files.count == 1 ? "" : "s",
			  count == 1 ? "" : "the first: ", buf_string(&text));
		error_hint(err, "run 'isms check'");
	}
	buf_clear(&text);
	map_clear(&files);
	return !count;
}
