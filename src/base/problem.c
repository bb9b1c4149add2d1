/* problem.c - the table of problems and the collection of those found. */
#include "isms/base/problem.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"

/* The example is the one column that may be left out. */
#define ROW(name, severity, group, clause, excusable, trigger, meaning, \
	    remedy, example, ...)                                       \
	{ name,	   severity, group,  clause, excusable,                 \
	  trigger, meaning,  remedy, example },
#define PROBLEM(code, ...) ROW(__VA_ARGS__, NULL, NULL)
const struct problem_row problem_rows[PROBLEM_COUNT] = {
#include "isms/base/problems.def"
};
#undef PROBLEM
#undef ROW

static const char *const severities[] = { "off", "note", "warning", "error" };

enum problem_code problem_code_of(const char *name)
{
	for (int code = 0; code < PROBLEM_COUNT; code++)
		if (!strcmp(problem_rows[code].name, name))
			return (enum problem_code)code;
	return PROBLEM_COUNT;
}

const char *problem_remedy(const struct problem *problem)
{
	return problem->hint ? problem->hint
			     : problem_rows[problem->code].remedy;
}

const char *severity_name(enum severity severity)
{
	return severities[severity];
}

bool severity_parse(const char *name, enum severity *severity)
{
	for (size_t i = 0; i < ARRAY_SIZE(severities); i++)
		if (!strcmp(severities[i], name)) {
			*severity = (enum severity)i;
			return true;
		}
	return false;
}

struct problem *problem_add(struct problems *problems, enum problem_code code,
			    const char *file, const char *format, ...)
{
	struct problem problem = { .code = code };
	struct buf text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buf_vformat(&text, format, arguments);
	va_end(arguments);
	problem.severity = problem_rows[code].severity;
	problem.file = arena_copy(&problems->arena, file);
	problem.text = buf_keep(&text, &problems->arena);
	buf_clear(&text);
	vec_push(&problems->list, problem);
	return &problems->list.items[problems->list.count - 1];
}

static int by_place(const void *left, const void *right)
{
	const struct problem *a = left;
	const struct problem *b = right;
	int order = natural_compare(a->file, b->file);

	if (order)
		return order;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	if (a->code != b->code)
		return a->code < b->code ? -1 : 1;
	order = strcmp(a->text, b->text);
	if (!order)
		order = strcmp(a->id ? a->id : "", b->id ? b->id : "");
	if (!order)
		order = strcmp(a->path ? a->path : "", b->path ? b->path : "");
	return order;
}

void problems_sort(struct problems *problems)
{
	if (problems->list.count)
		qsort(problems->list.items, problems->list.count,
		      sizeof *problems->list.items, by_place);
}

static const char *copy(struct problems *problems, const char *text)
{
	return text ? arena_copy(&problems->arena, text) : NULL;
}

void problems_append(struct problems *problems, const struct problems *from,
		     size_t first, size_t count)
{
	for (size_t i = first; i < first + count; i++) {
		struct problem problem = from->list.items[i];

		problem.file = copy(problems, problem.file);
		problem.id = copy(problems, problem.id);
		problem.path = copy(problems, problem.path);
		problem.text = copy(problems, problem.text);
		problem.hint = copy(problems, problem.hint);
		vec_push(&problems->list, problem);
	}
}

void problems_merge(struct problems *problems, const struct problems *from)
{
	problems_append(problems, from, 0, from->list.count);
}

void problems_clear(struct problems *problems)
{
	vec_clear(&problems->list);
	arena_clear(&problems->arena);
}
