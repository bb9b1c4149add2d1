/* preset.c - well-known scales and matrices, so that nobody types a grid.
 *
 * Sources: ISO/IEC 27005:2022 Annex A (example), EBIOS Risk Manager, NIST SP
 * 800-30r1 tables I-2 and G-5 (G-5 can exceed its inputs: reproduced as
 * published), BSI-Standard 200-3 (example matrix).  The product presets are
 * the common habit; their bands are meant to be changed. */
#include <stdlib.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/vec.h"
#include "isms/model/method.h"

struct band {
	const char *name;
	int from; /* lowest score; 0 with a table */
	const char *colour;
	enum decision decision;
	int months; /* review interval */
};

struct preset {
	const char *likelihood; /* names, lowest first, | between */
	const char *impact;
	enum matrix_rule rule;
	const char *table; /* a digit per impact, / between likelihoods */
	struct band bands[6];
};

const struct choice method_presets[] = {
	{ "product-3x3", "likelihood times impact, three steps each", NULL,
	  false },
	{ "product-4x4", "likelihood times impact, four steps each", NULL,
	  false },
	{ "product-5x5", "likelihood times impact, five steps each", NULL,
	  false },
	{ "iso27005-5x5", "the example of ISO/IEC 27005:2022 Annex A", NULL,
	  false },
	{ "nist-800-30", "NIST SP 800-30r1, table I-2", NULL, false },
	{ "nist-800-30-g5", "NIST SP 800-30r1, table G-5 (overall likelihood)",
	  NULL, false },
	{ "bsi-200-3", "the example of BSI-Standard 200-3", NULL, false },
	{ "ebios-4x4", "EBIOS Risk Manager, four steps each", NULL, false },
	{ NULL, NULL, NULL, false },
};

#define FIVE "very low|low|moderate|high|very high"
#define FIVE_BANDS                                                       \
	{                                                                \
		{ "very low", 0, "green", DECISION_ACCEPT, 24 },         \
			{ "low", 0, "green", DECISION_ACCEPT, 24 },      \
			{ "moderate", 0, "yellow", DECISION_OWNER, 12 }, \
			{ "high", 0, "orange", DECISION_TREAT, 6 },      \
			{ "very high", 0, "red", DECISION_ESCALATE, 3 }, \
			{ NULL, 0, NULL, DECISION_NONE, 0 },             \
	}

/* In the order of method_presets. */
static const struct preset presets[] = {
	{ "unlikely|possible|likely",
	  "minor|serious|severe",
	  RULE_PRODUCT,
	  NULL,
	  { { "low", 1, "green", DECISION_ACCEPT, 24 },
	    { "medium", 3, "yellow", DECISION_OWNER, 12 },
	    { "high", 6, "red", DECISION_TREAT, 6 },
	    { NULL, 0, NULL, DECISION_NONE, 0 } } },
	{ "unlikely|possible|likely|very likely",
	  "minor|serious|severe|critical",
	  RULE_PRODUCT,
	  NULL,
	  { { "low", 1, "green", DECISION_ACCEPT, 24 },
	    { "medium", 4, "yellow", DECISION_OWNER, 12 },
	    { "high", 8, "orange", DECISION_TREAT, 6 },
	    { "critical", 12, "red", DECISION_ESCALATE, 3 },
	    { NULL, 0, NULL, DECISION_NONE, 0 } } },
	{ "rare|unlikely|possible|likely|almost certain",
	  "negligible|minor|serious|severe|critical",
	  RULE_PRODUCT,
	  NULL,
	  { { "low", 1, "green", DECISION_ACCEPT, 24 },
	    { "medium", 6, "yellow", DECISION_OWNER, 12 },
	    { "high", 12, "orange", DECISION_TREAT, 6 },
	    { "critical", 20, "red", DECISION_ESCALATE, 3 },
	    { NULL, 0, NULL, DECISION_NONE, 0 } } },
	{ "unlikely|rather unlikely|likely|very likely|almost certain",
	  "minor|significant|serious|critical|catastrophic",
	  RULE_TABLE,
	  "11222/12233/22344/23445/34455",
	  { { "very low", 0, "green", DECISION_ACCEPT, 24 },
	    { "low", 0, "green", DECISION_ACCEPT, 24 },
	    { "medium", 0, "yellow", DECISION_OWNER, 12 },
	    { "high", 0, "orange", DECISION_TREAT, 6 },
	    { "very high", 0, "red", DECISION_ESCALATE, 3 },
	    { NULL, 0, NULL, DECISION_NONE, 0 } } },
	{ FIVE, FIVE, RULE_TABLE, "11122/12223/12334/12345/12345", FIVE_BANDS },
	{ FIVE, FIVE, RULE_TABLE, "11222/12233/22334/23345/23455", FIVE_BANDS },
	{ "rare|medium|frequent|very frequent",
	  "negligible|limited|considerable|existence-threatening",
	  RULE_TABLE,
	  "1122/1123/1234/1344",
	  { { "low", 0, "green", DECISION_ACCEPT, 24 },
	    { "medium", 0, "yellow", DECISION_OWNER, 12 },
	    { "high", 0, "orange", DECISION_TREAT, 6 },
	    { "very high", 0, "red", DECISION_ESCALATE, 3 },
	    { NULL, 0, NULL, DECISION_NONE, 0 } } },
	{ "unlikely|likely|very likely|certain",
	  "minor|significant|important|critical",
	  RULE_TABLE,
	  "1112/1122/2233/2333",
	  { { "low", 0, "green", DECISION_ACCEPT, 24 },
	    { "medium", 0, "yellow", DECISION_OWNER, 12 },
	    { "high", 0, "red", DECISION_TREAT, 6 },
	    { NULL, 0, NULL, DECISION_NONE, 0 } } },
};

static struct list names_split(struct arena *arena, const char *names)
{
	struct list list = { 0 };
	size_t length;

	list.items = arena_array(arena, strlen(names) + 1, sizeof *list.items);
	for (;; names += length + 1) {
		length = strcspn(names, "|/");
		list.items[list.count++] = arena_text(arena, names, length);
		if (!names[length])
			return list;
	}
}

static void fill_scale(struct groups *groups, struct arena *arena,
		       const char *text)
{
	struct list names = names_split(arena, text);
	struct level *levels = arena_array(arena, names.count, sizeof *levels);

	if (groups->count)
		return;
	for (size_t i = 0; i < names.count; i++) {
		levels[i].level.value = (double)i + 1;
		levels[i].level.set = true;
		levels[i].name = names.items[i];
	}
	groups->items = levels;
	groups->count = names.count;
}

static void fill_levels(struct groups *groups, struct arena *arena,
			const struct band *bands)
{
	struct risk_level *levels = arena_array(arena, 6, sizeof *levels);

	if (groups->count)
		return;
	for (size_t i = 0; bands[i].name; i++, groups->count++) {
		levels[i].name = bands[i].name;
		levels[i].from.value = bands[i].from;
		levels[i].from.set = bands[i].from > 0;
		levels[i].colour = bands[i].colour;
		levels[i].decision = (int)bands[i].decision;
		levels[i].review.count = bands[i].months;
		levels[i].review.unit = DURATION_MONTHS;
	}
	groups->items = levels;
}

/* The preset's digits as lines of level names, as a person would write. */
static void fill_table(struct method *method, struct arena *arena,
		       const struct preset *preset)
{
	struct list rows = names_split(arena, preset->table);

	for (size_t i = 0; i < rows.count; i++) {
		const char *line = "";

		for (const char *at = rows.items[i]; *at; at++)
			line = arena_format(arena, "%s%s%s", line,
					    *line ? ", " : "",
					    preset->bands[*at - '1'].name);
		rows.items[i] = line;
	}
	method->matrix.table = rows;
}

void method_fill(struct method *method, struct arena *arena)
{
	int place = method->preset
			    ? method->preset
			    : choice_place(method_presets, "product-5x5");
	const struct preset *preset = &presets[place - 1];

	fill_scale(&method->likelihood, arena, preset->likelihood);
	fill_scale(&method->impact, arena, preset->impact);
	fill_levels(&method->levels, arena, preset->bands);
	fill_scale(&method->classification, arena,
		   "public|internal|confidential|strictly confidential");
	fill_scale(&method->protection, arena, "normal|high|very high");
	if (method->matrix.rule)
		return;
	method->matrix.rule = (int)preset->rule;
	if (preset->rule == RULE_TABLE && !method->matrix.table.count)
		fill_table(method, arena, preset);
}
