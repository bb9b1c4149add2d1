/* method.c - the risk method as a register of one record, and its arithmetic.
 */
#include "isms/model/method.h"

#include <stdio.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/model/record.h"
#include "isms/model/rows.h"

enum {
	METHOD_LEVELS = 99
};

/* -- the table ------------------------------------------------------------ */

static const struct field level_fields[] = {
	NUMBER(level, level, 1, METHOD_LEVELS, 0,
	       "its number, 1 for the lowest"),
	LINE(level, name, FIELD_REQUIRED, "its name"),
	LINE(level, text, 0, "what it means, so that two people agree"),
	END_OF_FIELDS
};

static const struct field dimension_fields[] = {
	LINE(dimension, name, FIELD_REQUIRED,
	     "financial, operational, legal, reputation, safety ..."),
	LIST(dimension, anchors, FIELD_LINE, 0,
	     "what each impact level means here, lowest first"),
	END_OF_FIELDS
};

static const struct choice decisions[] = {
	{ "accept", "accepted as it is", NULL, false },
	{ "owner", "the risk owner decides", NULL, false },
	{ "treat", "must be treated", NULL, false },
	{ "escalate", "must be treated and is escalated", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field risk_level_fields[] = {
	LINE(risk_level, name, FIELD_REQUIRED, "its name"),
	NUMBER(risk_level, from, 1, METHOD_LEVELS *METHOD_LEVELS, 0,
	       "lowest score of the level, for product and sum"),
	LINE(risk_level, colour, 0,
	     "green, yellow, orange, red, magenta or #rrggbb"),
	CHOICE(risk_level, decision, decisions, 0,
	       "the acceptance criterion for this level"),
	REF(risk_level, escalate_to, "role person", 0,
	    "who is told, and must approve"),
	DURATION(risk_level, review, 0,
		 "how often risks of this level are reviewed"),
	END_OF_FIELDS
};

static const struct choice rules[] = {
	{ "product", "likelihood times impact", NULL, false },
	{ "sum", "likelihood plus impact", NULL, false },
	{ "table", "as written in table", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field matrix_fields[] = {
	CHOICE(matrix, rule, rules, 0, "how a cell gets its level"),
	LIST(matrix, table, FIELD_LINE, 0,
	     "a line per likelihood, lowest first: level names by impact, "
	     "comma separated"),
	END_OF_FIELDS
};

static const struct field handling_fields[] = {
	LINE(handling, severity, FIELD_REQUIRED, "of incidents"),
	DURATION(handling, within, FIELD_REQUIRED, "to be resolved within"),
	END_OF_FIELDS
};

static const struct choice separations[] = {
	{ "warning", "nobody approves own work: said", NULL, false },
	{ "error", "nobody approves own work: demanded", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field method_fields[] = {
	LINE(method, version, FIELD_APPROVED,
	     "of the method; ratings name the one they were made under"),
	CHOICE(method, preset, method_presets, FIELD_APPROVED,
	       "scales and matrix to start from; what is written below wins"),
	GROUPS(method, likelihood, level_fields, struct level, "level",
	       FIELD_APPROVED, "how often, lowest first"),
	GROUPS(method, impact, level_fields, struct level, "level",
	       FIELD_APPROVED, "how bad, lowest first"),
	GROUPS(method, dimensions, dimension_fields, struct dimension, "name",
	       FIELD_APPROVED, "kinds of impact; the worst one counts"),
	GROUP(method, matrix, matrix_fields, struct matrix, FIELD_APPROVED,
	      "how likelihood and impact make a level"),
	GROUPS(method, levels, risk_level_fields, struct risk_level, "name",
	       FIELD_APPROVED,
	       "levels of risk, lowest first, and the acceptance criteria"),
	GROUPS(method, classification, level_fields, struct level, "level",
	       FIELD_APPROVED, "classes of information, lowest first"),
	GROUPS(method, protection, level_fields, struct level, "level",
	       FIELD_APPROVED,
	       "protection needs for confidentiality, integrity, availability"),
	GROUPS(method, handling, handling_fields, struct handling, "severity",
	       0, "handling targets for incidents"),
	LIST(method, holidays, FIELD_DATE, 0, "days that are no business days"),
	CHOICE(method, separation, separations, 0,
	       "how strictly duties are separated"),
	GROUP(method, approval, approval_fields, struct approval, 0,
	      "who approved the method"),
	END_OF_FIELDS
};

static const char *const method_columns[] = { "title",	     "version",
					      "preset",	     "approval.by",
					      "approval.on", NULL };

const struct schema method_schema = {
	.noun = "method",
	.plural = "method",
	.summary =
		"how risks are assessed: scales, matrix, acceptance criteria",
	.clause = "6.1.2",
	.group = "Foundation",
	.size = sizeof(struct method),
	.fields = method_fields,
	.columns = method_columns,
	.example = "version=2026.1",
};

/* -- scales --------------------------------------------------------------- */

static const struct groups *scale_of(const struct method *method,
				     const char *scale)
{
	if (!strcmp(scale, "likelihood"))
		return &method->likelihood;
	if (!strcmp(scale, "impact"))
		return &method->impact;
	if (!strcmp(scale, "classification"))
		return &method->classification;
	if (!strcmp(scale, "protection"))
		return &method->protection;
	return &method->levels;
}

size_t method_scale_size(const struct method *method, const char *scale)
{
	return scale_of(method, scale)->count;
}

const char *method_level_name(const struct method *method, const char *scale,
			      int level)
{
	const struct groups *groups = scale_of(method, scale);

	if (level < 1 || (size_t)level > groups->count)
		return NULL;
	if (groups == &method->levels)
		return ((const struct risk_level *)groups->items)[level - 1]
			.name;
	return ((const struct level *)groups->items)[level - 1].name;
}

const char *method_level_text(const struct method *method, const char *scale,
			      int level)
{
	const struct groups *groups = scale_of(method, scale);

	if (level < 1 || (size_t)level > groups->count ||
	    groups == &method->levels)
		return NULL;
	return ((const struct level *)groups->items)[level - 1].text;
}

int method_level_of(const struct method *method, const char *scale,
		    const char *text)
{
	int size = (int)method_scale_size(method, scale);
	int64_t number;

	if (integer_parse(text, &number))
		return number >= 1 && number <= size ? (int)number : 0;
	for (int level = 1; level <= size; level++) {
		const char *name = method_level_name(method, scale, level);

		if (name && !strcmp(name, text))
			return level;
	}
	return 0;
}

const char *method_level_names(struct arena *arena, const struct method *method,
			       const char *scale)
{
	int size = (int)method_scale_size(method, scale);
	const char *names = "";

	for (int level = 1; level <= size; level++)
		names = arena_format(arena, "%s%s%s", names,
				     level > 1 ? ", " : "",
				     method_level_name(method, scale, level));
	return names;
}

/* -- the matrix ----------------------------------------------------------- */

int method_score(const struct method *method, int likelihood, int impact)
{
	switch ((enum matrix_rule)method->matrix.rule) {
	case RULE_SUM:
		return likelihood + impact;
	case RULE_TABLE:
		return method_risk_level(method, likelihood, impact);
	case RULE_NONE:
	case RULE_PRODUCT:
		break;
	}
	return likelihood * impact;
}

int method_risk_level(const struct method *method, int likelihood, int impact)
{
	size_t rows = method->likelihood.count;
	size_t columns = method->impact.count;

	if (likelihood < 1 || impact < 1 || (size_t)likelihood > rows ||
	    (size_t)impact > columns || !method->grid)
		return 0;
	return method->grid[(size_t)(likelihood - 1) * columns +
			    (size_t)(impact - 1)];
}

const struct risk_level *method_risk_row(const struct method *method, int level)
{
	if (level < 1 || (size_t)level > method->levels.count)
		return NULL;
	return &((const struct risk_level *)method->levels.items)[level - 1];
}

/* -- making it whole, and checking that it is ----------------------------- */

struct preparing {
	struct method *method;
	const struct record *record;
	struct arena *arena;
	struct problems *problems;
};

static void complain(struct preparing *at, const char *path, const char *text)
{
	struct problem *problem;

	if (!at->record)
		return;
	problem = problem_add(at->problems, PROBLEM_BAD_METHOD,
			      at->record->file, "%s", text);
	problem->id = at->record->id;
	problem->path = arena_copy(&at->problems->arena, path);
}

/* A grid of more than this by this rates nothing. */
static void limit_levels(struct preparing *at, struct groups *groups,
			 const char *path)
{
	if (groups->count <= METHOD_LEVELS)
		return;
	complain(at, path,
		 arena_format(at->arena, "%s has %zu levels, more than %d",
			      path, groups->count, METHOD_LEVELS));
	groups->count = METHOD_LEVELS;
}

static void number_levels(struct preparing *at, struct groups *groups,
			  const char *path)
{
	struct level *levels = groups->items;

	limit_levels(at, groups, path);
	for (size_t i = 0; i < groups->count; i++) {
		if (levels[i].level.set &&
		    levels[i].level.value != (double)(i + 1))
			complain(at, path,
				 arena_format(at->arena,
					      "%s must be numbered 1, 2, 3 ... "
					      "from the lowest up",
					      path));
		levels[i].level.value = (double)(i + 1);
		levels[i].level.set = true;
		if (!levels[i].name)
			levels[i].name = arena_format(at->arena, "%zu", i + 1);
	}
}

/* Level of a score: the highest one whose `from` is not above it. */
static int level_for_score(const struct method *method, int score)
{
	int found = 0;

	for (int level = 1; (size_t)level <= method->levels.count; level++) {
		const struct risk_level *row = method_risk_row(method, level);

		if (!row->from.set || row->from.value <= score)
			found = level;
	}
	return found;
}

static void grid_from_score(struct preparing *at)
{
	struct method *method = at->method;
	int columns = (int)method->impact.count;

	for (int l = 1; (size_t)l <= method->likelihood.count; l++)
		for (int i = 1; i <= columns; i++)
			method->grid[(l - 1) * columns + i - 1] =
				level_for_score(method,
						method_score(method, l, i));
	for (size_t i = 1; i < method->levels.count; i++) {
		const struct risk_level *row = method_risk_row(method, (int)i);

		if (!row[1].from.set || row[1].from.value <= row->from.value)
			complain(at, "levels",
				 "levels must name rising `from` scores, the "
				 "lowest first");
	}
}

static void grid_row(struct preparing *at, int likelihood, const char *line)
{
	struct method *method = at->method;
	size_t columns = method->impact.count;
	size_t column = 0;
	bool more = true;

	while (more) {
		size_t length = strcspn(line, ",");
		size_t skip = strspn(line, " ");
		size_t end = length;
		const char *name;
		int level;

		while (end > skip && line[end - 1] == ' ')
			end--;
		if (skip > end)
			skip = end;
		name = arena_text(at->arena, line + skip, end - skip);
		level = column < columns ? method_level_of(method, "risk", name)
					 : 0;
		if (!level && column < columns)
			complain(at, "matrix.table",
				 arena_format(at->arena,
					      "matrix.table names '%s', which "
					      "is no level of `levels`",
					      name));
		if (column < columns)
			method->grid[(size_t)(likelihood - 1) * columns +
				     column] = level;
		column++;
		more = line[length] == ',';
		line += length + (more ? 1 : 0);
	}
	if (column != columns)
		complain(at, "matrix.table",
			 arena_format(at->arena,
				      "line %d of matrix.table has %zu levels, "
				      "the impact scale %zu",
				      likelihood, column, columns));
}

static void grid_from_table(struct preparing *at)
{
	const struct list *table = &at->method->matrix.table;

	if (table->count != at->method->likelihood.count)
		complain(at, "matrix.table",
			 arena_format(at->arena,
				      "matrix.table has %zu lines, the "
				      "likelihood scale %zu levels",
				      table->count,
				      at->method->likelihood.count));
	for (size_t i = 0; i < table->count && i < at->method->likelihood.count;
	     i++)
		grid_row(at, (int)i + 1, table->items[i]);
}

void method_prepare(struct method *method, const struct record *record,
		    struct arena *arena, struct problems *problems)
{
	struct preparing at = { method, record, arena, problems };

	method_fill(method, arena);
	limit_levels(&at, &method->levels, "levels");
	number_levels(&at, &method->likelihood, "likelihood");
	number_levels(&at, &method->impact, "impact");
	number_levels(&at, &method->classification, "classification");
	number_levels(&at, &method->protection, "protection");
	method->grid = arena_array(
		arena, method->likelihood.count * method->impact.count,
		sizeof *method->grid);
	if (method->matrix.rule == RULE_TABLE)
		grid_from_table(&at);
	else
		grid_from_score(&at);
}

const struct method *method_default(struct arena *arena)
{
	struct method *method = arena_new(arena, struct method);

	method_prepare(method, NULL, arena, NULL);
	return method;
}
