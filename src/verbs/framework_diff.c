/* framework_diff.c - `isms framework diff`: what changed between two catalogues,
 * or editions of one; each is named, or a file. */
#include <string.h>

#include "isms/doc/yaml_read.h"
#include "isms/verbs/framework.h"

struct differing {
	struct context *context;
	struct atlas atlas;
	const struct catalogue *old, *new;
	/* In the atlas, where both are; NULL: a file was named. */
	const struct country *from, *to;
	bool crossed; /* a crosswalk leads from one to the other */
	size_t block, changes, kept;
};

/* -- which two ------------------------------------------------------------ */

enum {
	FILE_LIMIT = 64 << 20
};

static bool is_file(const char *word)
{
	size_t length = strlen(word);

	return !strcmp(word, "-") ||
	       (length > 5 && !strcmp(word + length - 5, ".yaml"));
}

static bool refuse(const char *file, const struct problems *problems,
		   struct error *err)
{
	const struct problem *problem = &problems->list.items[0];

	if (!problems->list.count)
		return error_set(err, FAULT_DATA, "%s is no catalogue", file);
	return error_set(err, FAULT_DATA, "%s:%u:%u: %s", file, problem->line,
			 problem->column, problem->text);
}

static const struct catalogue *read_file(struct context *context,
					 const char *file, struct error *err)
{
	struct arena *arena = &context->arena;
	struct catalogue *catalogue = arena_new(arena, struct catalogue);
	struct problems problems = { .list = { 0 } };
	struct source source = { .path = file };
	struct text text;
	const struct node *tree;
	bool ok;

	if (!context_read(context, file, FILE_LIMIT, &text, err))
		return NULL;
	source.text = text.bytes;
	source.length = text.length;
	catalogue->id = file;
	tree = yaml_read_input(&source, arena, &problems);
	ok = tree && catalogue_read(&source, tree, arena, catalogue, &problems);
	if (!ok)
		refuse(file, &problems, err);
	problems_clear(&problems);
	return ok ? catalogue : NULL;
}

static bool find_one(struct differing *differing, size_t operand,
		     const struct catalogue **catalogue,
		     const struct country **country, struct error *err)
{
	const struct arguments *arguments = &differing->context->arguments;

	if (arguments->operands.count > operand &&
	    is_file(arguments->operands.items[operand])) {
		*catalogue = read_file(differing->context,
				       arguments->operands.items[operand], err);
		return *catalogue;
	}
	*country = framework_country(differing->context, &differing->atlas,
				     operand, NULL, err);
	if (!*country)
		return false;
	*catalogue = (*country)->catalogue;
	if (!*catalogue)
		return error_set(err, FAULT_USAGE,
				 "there is no catalogue of %s, only "
				 "crosswalks know it",
				 (*country)->id);
	return true;
}

/* -- what changed --------------------------------------------------------- */

static size_t number_of(const struct differing *differing,
			const struct country *country)
{
	return (size_t)(country - differing->atlas.countries.items);
}

/* The next way, from `at` on, of an entry of one catalogue into the other. */
static const struct way *next_way(const struct differing *differing,
				  const struct entry *entry, bool back,
				  size_t *at)
{
	const struct atlas *atlas = &differing->atlas;
	const struct country *from = back ? differing->to : differing->from;
	const struct country *to = back ? differing->from : differing->to;
	const struct spot *spot;

	if (!from || !to)
		return NULL;
	spot = &atlas->spots.items[from->first +
				   (size_t)(entry - from->catalogue->entries)];
	while (*at < spot->way_count) {
		const struct way *way = &spot->ways[(*at)++];

		if (atlas->spots.items[way->to].country ==
		    number_of(differing, to))
			return way;
	}
	return NULL;
}

static bool leads_over(const struct differing *differing,
		       const struct entry *entry, bool back)
{
	size_t at = 0;

	return next_way(differing, entry, back, &at);
}

static bool find_crossed(const struct differing *differing)
{
	for (size_t i = 0; i < differing->old->count; i++)
		if (leads_over(differing, &differing->old->entries[i], false))
			return true;
	return false;
}

static struct cell *put(struct differing *differing, const char *change,
			enum tone tone, const char *id)
{
	struct report *report = &differing->context->report;
	struct cell *cells = report_row(report, differing->block);

	differing->changes++;
	cell_text(report, &cells[0], change);
	cells[0].tone = tone;
	cell_text(report, &cells[1], id);
	return cells;
}

static void put_both(struct differing *differing, const char *change,
		     const char *id, const char *was, const char *is)
{
	struct report *report = &differing->context->report;
	struct cell *cells = put(differing, change, TONE_YELLOW, id);

	cell_text(report, &cells[4], was);
	cell_text(report, &cells[5], is);
}

static bool same(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* The entry of the same id that is the same thing; where a crosswalk tells, an
 * id alone does not. */
static const struct entry *same_entry(const struct differing *differing,
				      const struct catalogue *catalogue,
				      const struct entry *entry)
{
	const struct entry *other = catalogue_entry(catalogue, entry->id);

	if (other && differing->crossed && !same(other->title, entry->title))
		return NULL;
	return other;
}

static const char *parent_of(const struct entry *entry)
{
	return entry->parent ? entry->parent->id : NULL;
}

static bool has_same_keys(const struct entry *a, const struct entry *b)
{
	for (size_t i = 0; i < a->node->count; i++) {
		const char *key = a->node->keys[i]->text;
		const struct node *other = node_get(b->node, key);

		if (!entry_key_is_own(key) &&
		    (!other || !node_equal(a->node->values[i], other)))
			return false;
	}
	return true;
}

static void compare(struct differing *differing, const struct entry *old,
		    const struct entry *new)
{
	size_t before = differing->changes;

	if (!same(old->title, new->title))
		put_both(differing, "retitled", old->id, old->title,
			 new->title);
	if (!same(old->text, new->text))
		put_both(differing, "reworded", old->id, old->text, new->text);
	if (!same(parent_of(old), parent_of(new)))
		put_both(differing, "moved", old->id, parent_of(old),
			 parent_of(new));
	if (old->assessable != new->assessable)
		put_both(differing, "assessed", old->id,
			 old->assessable ? "yes" : "no",
			 new->assessable ? "yes" : "no");
	if (!has_same_keys(old, new) || !has_same_keys(new, old))
		put_both(differing, "attributes", old->id, old->title, NULL);
	differing->kept += differing->changes == before;
}

/* Where the crosswalk says it went; false: nowhere. */
static bool follow(struct differing *differing, const struct entry *old)
{
	struct report *report = &differing->context->report;
	size_t at = 0, found = 0;

	for (const struct way *way = next_way(differing, old, false, &at); way;
	     way = next_way(differing, old, false, &at)) {
		const struct spot *to = &differing->atlas.spots.items[way->to];
		struct cell *cells = put(
			differing,
			way->relation == RELATION_EQUAL ? "renamed" : "became",
			TONE_CYAN, old->id);

		cell_text(report, &cells[2], to->id);
		cell_text(report, &cells[3], relation_name(way->relation));
		cell_text(report, &cells[4], old->title);
		cell_text(report, &cells[5], to->entry->title);
		found++;
	}
	return found;
}

static void compare_all(struct differing *differing)
{
	struct report *report = &differing->context->report;

	for (size_t i = 0; i < differing->old->count; i++) {
		const struct entry *old = &differing->old->entries[i];
		const struct entry *new =
			same_entry(differing, differing->new, old);

		if (new)
			compare(differing, old, new);
		else if (!follow(differing, old))
			cell_text(report,
				  &put(differing, "removed", TONE_RED,
				       old->id)[4],
				  old->title);
	}
	for (size_t i = 0; i < differing->new->count; i++) {
		const struct entry *new = &differing->new->entries[i];

		if (!same_entry(differing, differing->old, new) &&
		    !leads_over(differing, new, true))
			cell_text(report,
				  &put(differing, "added", TONE_GREEN,
				       new->id)[5],
				  new->title);
	}
}

static void report_changes(struct differing *differing)
{
	static const struct column columns[] = {
		{ .name = "change" },	{ .name = "id" },  { .name = "to" },
		{ .name = "relation" }, { .name = "was" }, { .name = "is" },
	};
	struct context *context = differing->context;
	struct report *report = &context->report;

	report->kind = "framework-diff";
	report->records = true;
	context->reported = true;
	differing->block = report_table(report, BLOCK_TABLE, NULL, columns,
					ARRAY_SIZE(columns));
	compare_all(differing);
	report_footer(report,
		      "%zu change%s from %s to %s, %zu entr%s as before",
		      differing->changes, differing->changes == 1 ? "" : "s",
		      differing->old->id, differing->new->id, differing->kept,
		      differing->kept == 1 ? "y" : "ies");
	context->status = differing->changes ? FAULT_NO : 0;
}

bool framework_diff(struct context *context, struct error *err)
{
	struct differing differing = { .context = context };
	bool ok =
		framework_atlas(context, &differing.atlas, err) &&
		find_one(&differing, 0, &differing.old, &differing.from, err) &&
		find_one(&differing, 1, &differing.new, &differing.to, err);

	if (ok) {
		differing.crossed = find_crossed(&differing);
		report_changes(&differing);
	}
	atlas_close(&differing.atlas);
	return ok;
}
