/* test_merge_random.c - random records changed at random on two sides: what
 * must hold of every merge.  MERGE_ROUNDS says how many. */
#include <stdio.h>
#include <stdlib.h>

#include "isms/base/map.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_edit.h"
#include "isms/doc/yaml_read.h"
#include "isms/doc/yaml_write.h"
#include "isms/merge/markers.h"
#include "dice.h"
#include "ship.h"

/* -- records -------------------------------------------------------------- */

/* What may be changed, and what it may be changed to. */
static const struct {
	const char *path;
	enum edit_kind kind;
	const char *values[4];
} places[] = {
	{ "title", EDIT_SET, { "one", "two: 2", "three", "four # 4" } },
	{ "owner", EDIT_SET, { "PER-A", "PER-B", "PER-C", NULL } },
	{ "sound", EDIT_SET, { "yes", "no", "true", NULL } },
	{ "tags", EDIT_ADD, { "a", "b", "c", "d" } },
	{ "tags", EDIT_REMOVE, { "a", "b", "c", "d" } },
	{ "description",
	  EDIT_SET,
	  { "x\ny\nz\n", "x\nY\nz\n", "x\ny\nZ\n", NULL } },
	{ "notes", EDIT_SET, { "line", "a\nb\n", "a\nb\nc\n", NULL } },
	{ "residual.likelihood", EDIT_SET, { "1", "2", "3", NULL } },
	{ "residual.impact", EDIT_SET, { "1", "2", "3", NULL } },
	{ "residual.on", EDIT_SET, { "2026-01-01", "2026-01-02", NULL, NULL } },
	{ "residual", EDIT_UNSET, { NULL, NULL, NULL, NULL } },
	{ "tests[on=2026-02-01].result",
	  EDIT_SET,
	  { "pass", "fail", "x", NULL } },
	{ "tests[on=2026-03-01].result",
	  EDIT_SET,
	  { "pass", "fail", "x", NULL } },
	{ "tests[on=2026-02-01].sample", EDIT_ADD, { "s", "t", "u", "v" } },
	{ "tests[on=2026-03-01]", EDIT_UNSET, { NULL, NULL, NULL, NULL } },
	{ "tests",
	  EDIT_ADD,
	  { "@2026-04-01", "@2026-05-01", "@2026-03-01", NULL } },
	{ "excuse.first.reason", EDIT_SET, { "r", "s", "t", NULL } },
	{ "excuse.second.reason", EDIT_SET, { "r", "s", "t", NULL } },
	{ "excuse.first", EDIT_UNSET, { NULL, NULL, NULL, NULL } },
	{ "region", EDIT_SET, { "eu", "us", NULL, NULL } },
	{ "map.x", EDIT_SET, { "1", "2", "3", NULL } },
	{ "map[\"y.z\"]", EDIT_SET, { "1", "2", "3", NULL } },
	{ "words", EDIT_ADD, { "m", "n", "o", "p" } },
};

static const struct node *value_of(struct arena *arena, const char *text)
{
	struct node *map;

	if (!text || *text != '@')
		return text ? node_text(arena, text, NODE_PLAIN) : NULL;
	map = node_map(arena);
	node_put(arena, map, "on", node_text(arena, text + 1, NODE_PLAIN));
	node_put(arena, map, "result", node_text(arena, "new", NODE_PLAIN));
	return map;
}

static const char *changed(struct dice *dice, struct arena *arena,
			   const char *text, unsigned times)
{
	while (times-- > 0) {
		size_t at = throw(dice, sizeof places / sizeof *places);
		const char *word = places[at].values[throw(dice, 4)];
		struct edit edit = { places[at].kind, places[at].path,
				     value_of(arena, word), NULL };
		struct source source = { "ship", text, strlen(text) };
		struct error ignored = { 0 };
		struct buf out = { 0 };

		if (edit.kind == EDIT_SET && !word)
			edit.kind = EDIT_UNSET;
		if (edit.kind == EDIT_ADD && !word)
			continue;
		/* a key stands once */
		if (word && *word == '@' && strstr(text, word + 1))
			continue;
		if (yaml_edit(&source, &edit, 1, &out, &ignored))
			text = buf_keep(&out, arena);
		buf_clear(&out);
		error_clear(&ignored);
	}
	return text;
}

/* Comments and blank lines of one's own at random lines; each is unlike any
 * other. */
static const char *remarked(struct dice *dice, struct arena *arena,
			    const char *text, char who)
{
	struct buf out = { 0 };
	unsigned number = 0;
	bool inside = false;

	while (*text) {
		size_t length = strcspn(text, "\n");

		inside = *text == ' ' && inside;
		if (!inside && *text != ' ' && *text != '-' &&
		    throw(dice, 8) == 0)
			buf_format(&out, "# %c %u\n", who, number++);
		buf_add(&out, text, length);
		if (length > 2 && *text != ' ' && *text != '#' &&
		    text[length - 1] != '|' && !memchr(text, '#', length) &&
		    throw(dice, 10) == 0)
			buf_format(&out, " # %c %u", who, number++);
		inside |= length && text[length - 1] == '|';
		buf_char(&out, '\n');
		text += length + (text[length] == '\n');
	}
	text = buf_keep(&out, arena);
	buf_clear(&out);
	return text;
}

/* -- a record as a map from the name of each single value to the value ------ */

static void flatten(struct arena *arena, const struct node *node,
		    const char *path, struct map *flat)
{
	if (node->kind == NODE_TEXT) {
		const char *text = node->text;

		if (node_is_empty(node))
			return;
		if (!strcmp(path, "/sound"))
			text = strcmp(text, "true") != 0 ? text : "yes";
		map_put(flat, path, (void *)text);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		const struct node *item = node->values[i];
		const struct node *key = node_get(item, "on");
		const char *name = node->kind == NODE_MAP ? node->keys[i]->text
				   : key		  ? key->text
							  : item->text;

		if (node->kind == NODE_LIST && item->kind == NODE_TEXT)
			map_put(flat, arena_format(arena, "%s/%s", path, name),
				(void *)"in");
		else
			flatten(arena, item,
				arena_format(arena, "%s/%s", path, name), flat);
	}
}

static bool flat_text(struct arena *arena, const struct merge_text *text,
		      struct map *flat)
{
	struct source source = { "ship", text->bytes, text->length };
	struct problems problems = { 0 };
	const struct node *tree = yaml_read(&source, arena, &problems);

	problems_clear(&problems);
	if (tree)
		flatten(arena, tree, "", flat);
	return tree != NULL;
}

static bool same(const char *left, const char *right)
{
	return left == right || (left && right && !strcmp(left, right));
}

/* -- what must hold ------------------------------------------------------- */

struct round {
	unsigned seed;
	struct arena arena;
	const char *base, *ours, *theirs;
	struct map flat[3]; /* ours, theirs, base */
	struct merge merge;
};

static void show_round(const struct round *round)
{
	print_error("round %u\n--- base\n%s", round->seed, round->base);
	print_error("--- ours\n%s", round->ours);
	print_error("--- theirs\n%s", round->theirs);
	print_error("--- merged\n%s",
		    round->merge.text.bytes ? round->merge.text.bytes : "");
}

static void demand(struct round *round, bool holds, const char *what)
{
	if (holds)
		return;
	show_round(round);
	fail_msg("%s", what);
}

/* "tests[on=2026-02-01].result" as "/tests/2026-02-01/result". */
static bool is_below(const char *name, const char *path)
{
	struct buf flat = { 0 };
	bool below;

	buf_char(&flat, '/');
	for (; *path; path++) {
		if (!strncmp(path, "[on=", 4)) {
			buf_char(&flat, '/');
			path += 3;
		} else if (!strncmp(path, "[\"", 2)) {
			buf_char(&flat, '/');
			path++;
		} else if (*path == '.' && path[1] != 'z') {
			buf_char(&flat, '/');
		} else if (*path != ']' && *path != '"') {
			buf_char(&flat, *path);
		}
	}
	below = !strncmp(name, flat.text, flat.length) &&
		(!name[flat.length] || name[flat.length] == '/');
	buf_clear(&flat);
	return below;
}

static bool in_clash(const struct round *round, const char *name)
{
	for (size_t i = 0; i < round->merge.clashes.count; i++)
		if (is_below(name, round->merge.clashes.items[i].path))
			return true;
	return false;
}

/* Texts are merged by line, which this does not do again. */
static bool is_text(const char *name)
{
	return !strcmp(name, "/description") || !strcmp(name, "/notes");
}

static void check_value(struct round *round, const char *name,
			const struct map *merged, enum merge_side side)
{
	const char *ours = map_get(&round->flat[MERGE_OURS], name);
	const char *theirs = map_get(&round->flat[MERGE_THEIRS], name);
	const char *base = map_get(&round->flat[MERGE_BASE], name);
	const char *now = map_get(merged, name);

	if (in_clash(round, name)) {
		if (!is_text(name))
			demand(round,
			       same(now, side == MERGE_OURS ? ours : theirs),
			       name);
	} else if (same(ours, base)) {
		demand(round, same(now, theirs), name);
	} else if (same(theirs, base) || same(ours, theirs)) {
		demand(round, same(now, ours), name);
	} else {
		demand(round, is_text(name), name);
	}
}

static void check_part(struct round *round, const struct merge_text *text,
		       enum merge_side side)
{
	struct map merged = { 0 };

	demand(round, flat_text(&round->arena, text, &merged),
	       "the result reads");
	for (int i = 0; i < 3; i++)
		for (size_t k = 0; k < round->flat[i].count; k++)
			check_value(round, round->flat[i].entries[k].key,
				    &merged, side);
	for (size_t i = 0; i < merged.count; i++)
		check_value(round, merged.entries[i].key, &merged, side);
	map_clear(&merged);
}

static size_t count_line(const char *text, const char *line, size_t length)
{
	size_t count = 0;

	while (*text) {
		size_t here = strcspn(text, "\n");

		count += here == length && !strncmp(text, line, length);
		text += here + (text[here] == '\n');
	}
	return count;
}

/* "tests:" goes when both sides together took all that stood below it. */
static bool is_heading(const char *line, size_t length)
{
	return line[length - 1] == ':' || memmem(line, length, ": # ", 4);
}

/* A line that nobody touched stands in the result as it was. */
static void check_lines(struct round *round)
{
	const char *line = round->base;

	while (*line) {
		size_t length = strcspn(line, "\n");

		if (length && !is_heading(line, length) &&
		    count_line(round->base, line, length) == 1 &&
		    count_line(round->ours, line, length) == 1 &&
		    count_line(round->theirs, line, length) == 1)
			demand(round,
			       count_line(round->merge.text.bytes, line,
					  length) == 1,
			       "untouched lines stay");
		line += length + (line[length] == '\n');
	}
}

/* The other way round, the same comes out. */
static void check_mirror(struct round *round)
{
	struct merge mirror = ship_merge(&round->arena, round->base,
					 round->theirs, round->ours);
	struct map mine = { 0 }, other = { 0 };
	struct error err = { 0 };

	demand(round, merge_run(&mirror, &err), "the mirror merges");
	demand(round, mirror.clashes.count == round->merge.clashes.count,
	       "as many clashes the other way round");
	if (!mirror.clashes.count) {
		flat_text(&round->arena, &round->merge.text, &mine);
		flat_text(&round->arena, &mirror.text, &other);
		demand(round, mine.count == other.count, "merging commutes");
		for (size_t i = 0; i < mine.count; i++)
			demand(round,
			       same(mine.entries[i].value,
				    map_get(&other, mine.entries[i].key)),
			       "merging commutes");
	}
	map_clear(&mine);
	map_clear(&other);
	merge_clear(&mirror);
}

static void check_round(struct round *round)
{
	struct merge *merge = &round->merge;
	struct markers markers;
	struct error err = { 0 };

	*merge = ship_merge(&round->arena, round->base, round->ours,
			    round->theirs);
	if (!merge_run(merge, &err)) {
		show_round(round);
		fail_msg("%s", buf_string(&err.text));
	}
	if (merge->clashes.count) {
		demand(round,
		       markers_split(&round->arena, &merge->text, &markers),
		       "clashes have markers");
		check_part(round, &markers.ours, MERGE_OURS);
		check_part(round, &markers.theirs, MERGE_THEIRS);
	} else {
		check_part(round, &merge->text, MERGE_OURS);
	}
	check_lines(round);
	check_mirror(round);
}

static void play(unsigned seed, unsigned *clashes)
{
	struct dice dice = { 88172645463325252ULL + seed * 2654435761ULL };
	struct round round = { .seed = seed };
	struct merge_text texts[3];

	for (int i = 0; i < 20; i++)
		throw(&dice, 2);
	round.base = changed(&dice, &round.arena, first_text, throw(&dice, 8));
	round.base = remarked(&dice, &round.arena, round.base, 'b');
	round.ours = changed(&dice, &round.arena, round.base, throw(&dice, 6));
	round.theirs =
		changed(&dice, &round.arena, round.base, throw(&dice, 6));
	if (throw(&dice, 2)) {
		round.ours = remarked(&dice, &round.arena, round.ours, 'o');
		round.theirs = remarked(&dice, &round.arena, round.theirs, 't');
	}
	texts[MERGE_OURS] = ship_text(round.ours);
	texts[MERGE_THEIRS] = ship_text(round.theirs);
	texts[MERGE_BASE] = ship_text(round.base);
	for (int i = 0; i < 3; i++)
		flat_text(&round.arena, &texts[i], &round.flat[i]);
	check_round(&round);
	*clashes += round.merge.clashes.count > 0;
	merge_clear(&round.merge);
	for (int i = 0; i < 3; i++)
		map_clear(&round.flat[i]);
	arena_clear(&round.arena);
}

static void nothing_is_lost_whoever_merges(void **state)
{
	const char *rounds = getenv("MERGE_ROUNDS");
	unsigned count = rounds ? (unsigned)strtoul(rounds, NULL, 10) : 3000;
	unsigned clashes = 0;

	(void)state;
	for (unsigned seed = 0; seed < count; seed++)
		play(seed, &clashes);
	/* Both kinds of end were seen. */
	assert_in_range(clashes, count / 20, count - count / 20);
	print_message("%u merges, %u with clashes\n", count, clashes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_lost_whoever_merges),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
