/* problem_format.c - the formats that problems can take besides a report's. */
#include "problem_format_internal.h"

#include <string.h>
#include <strings.h>

#include "isms/base/file.h"
#include "isms/base/map.h"

const struct problem_format problem_formats[] = {
	{ "short", NULL, "a line each, as compilers write it", problems_short },
	{ "sarif", "sarif", "SARIF 2.1.0, for code scanning", problems_sarif },
	{ "junit", "xml", "JUnit XML, a test case for each check",
	  problems_junit },
	{ "github", NULL, "annotations of GitHub and Forgejo actions",
	  problems_github },
	{ "gitlab", NULL, "GitLab code quality, a JSON list", problems_gitlab },
	{ NULL, NULL, NULL, NULL },
};

const struct problem_format *problem_format_by_name(const char *name)
{
	for (const struct problem_format *row = problem_formats; row->name;
	     row++)
		if (!strcmp(row->name, name))
			return row;
	return NULL;
}

const struct problem_format *problem_format_by_ending(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (!dot || dot == path || dot[-1] == '/')
		return NULL;
	for (const struct problem_format *row = problem_formats; row->name;
	     row++)
		if (row->ending && !strcasecmp(row->ending, dot + 1))
			return row;
	return NULL;
}

void problem_path(struct buf *out, const struct problem_sheet *sheet,
		  const struct problem *problem)
{
	buf_text(out, sheet->within);
	buf_text(out, problem->file);
}

/* -- fingerprints --------------------------------------------------------- */

static const char *identity(struct arena *arena, const struct problem *problem)
{
	return arena_format(arena, "%s\n%s\n%s\n%s",
			    problem_rows[problem->code].name,
			    problem->id ? problem->id : problem->file,
			    problem->path ? problem->path : "", problem->text);
}

const char *const *problem_fingerprints(struct arena *arena,
					const struct problems *problems)
{
	size_t count = problems->list.count;
	const char **prints = arena_array(arena, count + 1, sizeof *prints);
	struct arena scratch = { 0 };
	struct map seen = { 0 };

	for (size_t i = 0; i < count; i++) {
		const char *same = identity(&scratch, &problems->list.items[i]);
		size_t *times = map_get(&seen, same);
		const char *whole;

		if (!times) {
			times = arena_array(&scratch, 1, sizeof *times);
			*times = 0;
			map_put(&seen, same, times);
		}
		whole = arena_format(&scratch, "%s\n%zu", same, ++*times);
		prints[i] = sha256_hex(arena, whole, strlen(whole));
	}
	map_clear(&seen);
	arena_clear(&scratch);
	return prints;
}
