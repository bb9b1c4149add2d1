/* resolve.c - `isms resolve`: settles conflicts after the fact, whoever merged:
 * from the versions that git keeps, or from the markers in a file. */
#include <string.h>

#include "isms/merge/markers.h"
#include "isms/verbs/assign.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/diff.h"
#include "resolve_internal.h"

const struct option resolve_options[] = {
	{ "ours", 0, "FIELD", "take our side of FIELD; all: of every one" },
	{ "theirs", 0, "FIELD", "take their side of FIELD; all: of every one" },
	{ "both", 0, NULL, "two records under one id: theirs gets a new id" },
	{ "dropped", 0, NULL, "only tell of sides that were dropped" },
	{ "yes", 'y', NULL, "do it; without it the plan is shown" },
	{ NULL, 0, NULL, NULL },
};

/* -- what was asked for --------------------------------------------------- */

static void add_choice(struct resolving *resolving, const char *field,
		       enum merge_side side)
{
	struct merge_choice choice = {
		.path = strcmp(field, "all") != 0 ? field : "",
		.side = side,
	};

	vec_push(&resolving->choices, choice);
}

static bool add_value(struct resolving *resolving, const struct noun *noun,
		      const char *word, struct error *err)
{
	edit_vec edits = { 0 };
	bool ok = assign_parse(resolving->context, noun, word, &edits, err);

	for (size_t i = 0; ok && i < edits.count; i++) {
		const struct edit *edit = &edits.items[i];
		struct merge_choice choice = { edit->path, MERGE_VALUE,
					       edit->value, false };

		if (edit->kind == EDIT_ADD || edit->kind == EDIT_REMOVE)
			ok = error_set(err, FAULT_USAGE,
				       "resolve wants FIELD=VALUE, not '%s'",
				       word);
		else
			vec_push(&resolving->choices, choice);
	}
	vec_clear(&edits);
	return ok;
}

/* Values are read by the table of the record they are for. */
static bool choose(struct resolving *resolving, const struct tangle *tangle,
		   struct error *err)
{
	const struct arguments *arguments = &resolving->context->arguments;
	bool ok = true;

	resolving->choices.count = 0;
	for (size_t i = 0; i < arguments->options.count; i++) {
		const struct given *given = &arguments->options.items[i];

		if (!strcmp(given->name, "ours"))
			add_choice(resolving, given->value, MERGE_OURS);
		else if (!strcmp(given->name, "theirs"))
			add_choice(resolving, given->value, MERGE_THEIRS);
	}
	for (size_t i = 0; ok && i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];

		if (is_assignment(word) && tangle->noun)
			ok = add_value(resolving, tangle->noun, word, err);
	}
	return ok;
}

static const struct merge_choice *chosen(struct resolving *resolving,
					 const char *path)
{
	for (size_t i = resolving->choices.count; i-- > 0;)
		if (!strcmp(resolving->choices.items[i].path, path)) {
			resolving->choices.items[i].used = true;
			return &resolving->choices.items[i];
		}
	return NULL;
}

/* -- what comes out ------------------------------------------------------- */

void resolve_change(struct resolving *resolving, const struct tangle *tangle,
		    const struct merge_text *text)
{
	struct change change = {
		.file = tangle->file,
		.old = tangle->now.bytes,
		.old_length = tangle->now.length,
		.new = text->bytes,
		.new_length = text->length,
	};

	vec_push(&resolving->changes, change);
	if (tangle->staged)
		vec_push(&resolving->staged, tangle->file);
}

static void settled(struct resolving *resolving, const struct tangle *tangle,
		    const struct merge_text *text)
{
	resolving->settled++;
	resolve_change(resolving, tangle, text);
}

static void show(struct resolving *resolving, struct cell *cell,
		 const struct node *value)
{
	struct buf text = { 0 };

	if (value)
		clash_show(value, &text);
	cell_text(&resolving->context->report, cell,
		  text.length ? text.text : NULL);
	buf_clear(&text);
}

static struct cell *add_row(struct resolving *resolving,
			    const struct tangle *tangle, const char *field)
{
	struct report *report = &resolving->context->report;
	struct cell *cells = report_row(report, resolving->block);

	resolving->open++;
	cell_text(report, &cells[0], tangle->id);
	cell_text(report, &cells[1], field);
	return cells;
}

static void add_clash(struct resolving *resolving, const struct tangle *tangle,
		      const struct clash *clash)
{
	struct cell *cells = add_row(resolving, tangle, clash->path);

	show(resolving, &cells[2], clash->base);
	show(resolving, &cells[3], clash->ours);
	show(resolving, &cells[4], clash->theirs);
}

/* -- one file ------------------------------------------------------------- */

static const char *changed_fields(struct context *context,
				  const struct tangle *tangle,
				  const struct merge_text *side)
{
	struct list fields =
		merge_fields(&context->arena,
			     tangle->noun ? noun_fields(tangle->noun) : NULL,
			     resolve_tree(context, tangle, &tangle->base),
			     resolve_tree(context, tangle, side));
	struct buf text = { 0 };
	const char *kept;

	buf_text(&text, fields.count ? "changed: " : "changed");
	for (size_t i = 0; i < fields.count; i++)
		buf_format(&text, "%s%s", i ? ", " : "", fields.items[i]);
	kept = buf_keep(&text, &context->arena);
	buf_clear(&text);
	return kept;
}

/* Changed here, removed there. */
static void settle_removed(struct resolving *resolving,
			   const struct tangle *tangle)
{
	struct context *context = resolving->context;
	const struct merge_choice *choice = chosen(resolving, "");
	bool ours = tangle->ours.bytes != NULL;
	const char *text;
	struct cell *cells;

	if (choice && choice->side != MERGE_VALUE) {
		settled(resolving, tangle,
			choice->side == MERGE_OURS ? &tangle->ours
						   : &tangle->theirs);
		return;
	}
	text = changed_fields(context, tangle,
			      ours ? &tangle->ours : &tangle->theirs);
	cells = add_row(resolving, tangle, "all");
	cell_text(&context->report, &cells[3], ours ? text : "removed");
	cell_text(&context->report, &cells[4], ours ? "removed" : text);
}

static bool settle_strangers(struct resolving *resolving,
			     const struct tangle *tangle,
			     const struct clash *clash, struct error *err)
{
	struct context *context = resolving->context;
	const struct merge_choice *choice = chosen(resolving, "");
	struct cell *cells;

	if (option_given(&context->arguments, "both")) {
		resolving->settled++;
		return resolve_both(resolving, tangle, err);
	}
	if (choice && choice->side != MERGE_VALUE) {
		settled(resolving, tangle,
			choice->side == MERGE_OURS ? &tangle->ours
						   : &tangle->theirs);
		return true;
	}
	cells = add_row(resolving, tangle, "all");
	cell_text(&context->report, &cells[3], merge_title(clash->ours));
	cell_text(&context->report, &cells[4], merge_title(clash->theirs));
	buf_format(&context->notes,
		   "%s: two records; --both keeps both, title=... makes one of "
		   "them\n",
		   tangle->id);
	return true;
}

static bool settle_both_sides(struct resolving *resolving,
			      const struct tangle *tangle, struct error *err)
{
	struct context *context = resolving->context;
	struct merge merge = {
		.arena = &context->arena,
		.path = tangle->file,
		.fields = tangle->noun ? noun_fields(tangle->noun) : NULL,
		.base = tangle->base,
		.ours = tangle->ours,
		.theirs = tangle->theirs,
		.guess = tangle->guess,
		.strangers = tangle->noun && tangle->noun->prefix &&
			     !tangle->guess && !chosen(resolving, "title"),
		.choices = resolving->choices.items,
		.choice_count = resolving->choices.count,
	};
	bool ok = merge_run(&merge, err);

	if (ok && merge.clashes.count == 1 && !*merge.clashes.items[0].path)
		ok = settle_strangers(resolving, tangle, merge.clashes.items,
				      err);
	else if (ok && !merge.clashes.count)
		settled(resolving, tangle, &merge.text);
	else if (ok)
		for (size_t i = 0; i < merge.clashes.count; i++)
			add_clash(resolving, tangle, &merge.clashes.items[i]);
	merge_clear(&merge);
	return ok;
}

static bool same(const struct merge_text *left, const struct merge_text *right)
{
	return left->length == right->length &&
	       !memcmp(left->bytes, right->bytes, left->length);
}

/* Somebody has worked on it and taken the markers out. */
static bool is_done_by_hand(struct context *context,
			    const struct tangle *tangle)
{
	return tangle->staged && !tangle->settled_before && tangle->now.bytes &&
	       tangle->ours.bytes && tangle->theirs.bytes &&
	       resolve_tree(context, tangle, &tangle->now) &&
	       !same(&tangle->now, &tangle->ours) &&
	       !same(&tangle->now, &tangle->theirs);
}

static bool settle(struct resolving *resolving, const struct tangle *tangle,
		   bool named, struct error *err)
{
	struct context *context = resolving->context;

	if (!named && is_done_by_hand(context, tangle)) {
		buf_format(&context->notes,
			   "%s was edited and reads; git add it, or name it "
			   "here to merge it anew\n",
			   tangle->id);
		return true;
	}
	if (!choose(resolving, tangle, err))
		return false;
	if (!tangle->ours.bytes || !tangle->theirs.bytes)
		settle_removed(resolving, tangle);
	else if (!settle_both_sides(resolving, tangle, err))
		return false;
	for (size_t i = 0; i < resolving->choices.count; i++)
		if (resolving->choices.items[i].used)
			map_put(&resolving->used,
				resolving->choices.items[i].path, resolving);
	return true;
}

/* -- which files ---------------------------------------------------------- */

/* An id, or what it ends in. */
static bool is_meant(const struct tangle *tangle, const char *word)
{
	size_t whole = strlen(tangle->id), part = strlen(word);

	return part && part <= whole &&
	       !strcmp(tangle->id + whole - part, word) &&
	       (part == whole || tangle->id[whole - part - 1] == '-');
}

static bool settle_named(struct resolving *resolving, const tangle_vec *tangles,
			 const tangle_vec *remembered, const char *word,
			 struct error *err)
{
	const tangle_vec *lists[] = { tangles, remembered };

	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < lists[k]->count; i++)
			if (is_meant(&lists[k]->items[i], word))
				return settle(resolving, &lists[k]->items[i],
					      true, err);
	return error_set(err, FAULT_USAGE, "%s has no conflict", word);
}

static bool settle_all(struct resolving *resolving, const tangle_vec *tangles,
		       struct error *err)
{
	const struct arguments *arguments = &resolving->context->arguments;
	tangle_vec remembered = { 0 };
	bool named = false, ok = true;

	for (size_t i = 0; i < arguments->operands.count; i++)
		named |= !is_assignment(arguments->operands.items[i]);
	for (size_t i = 0; ok && !named && i < tangles->count; i++)
		ok = settle(resolving, &tangles->items[i], false, err);
	if (named)
		ok = resolve_remembered(resolving->context, &remembered, err);
	for (size_t i = 0; ok && named && i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];

		if (!is_assignment(word))
			ok = settle_named(resolving, tangles, &remembered, word,
					  err);
	}
	vec_clear(&remembered);
	return ok;
}

/* A field that is chosen and in no conflict is a mistake. */
static bool all_used(struct resolving *resolving, struct error *err)
{
	struct context *context = resolving->context;
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 0; i < arguments->options.count; i++) {
		const struct given *given = &arguments->options.items[i];

		if ((!strcmp(given->name, "ours") ||
		     !strcmp(given->name, "theirs")) &&
		    strcmp(given->value, "all") != 0 &&
		    !map_get(&resolving->used, given->value))
			return error_set(err, FAULT_USAGE,
					 "there is no conflict in '%s'",
					 given->value);
	}
	for (size_t i = 0; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];
		const char *name =
			arena_text(&context->arena, word, strcspn(word, "="));

		if (is_assignment(word) && !map_get(&resolving->used, name))
			return error_set(err, FAULT_USAGE,
					 "there is no conflict in '%s'", name);
	}
	return true;
}

/* -- saving --------------------------------------------------------------- */

static void begin_report(struct resolving *resolving)
{
	static const struct column columns[] = {
		{ .name = "id" },   { .name = "field" },  { .name = "base" },
		{ .name = "ours" }, { .name = "theirs" },
	};
	struct report *report = &resolving->context->report;

	report->kind = "conflict";
	report->records = true;
	resolving->block = report_table(report, BLOCK_TABLE, NULL, columns,
					ARRAY_SIZE(columns));
}

static void preview(struct resolving *resolving)
{
	struct context *context = resolving->context;

	for (size_t i = 0; !resolving->open && i < resolving->changes.count;
	     i++) {
		const struct change *change = &resolving->changes.items[i];

		diff_show(&context->out, change->file, change->old,
			  change->new);
	}
	buf_format(&context->notes,
		   "%zu conflict%s can be settled; add --yes\n",
		   resolving->settled, resolving->settled == 1 ? "" : "s");
	context->status = FAULT_NO;
}

static bool save(struct resolving *resolving, struct error *err)
{
	struct context *context = resolving->context;
	struct list staged = { resolving->staged.items,
			       resolving->staged.count };

	if (!resolving->settled)
		return true;
	if (!option_given(&context->arguments, "yes")) {
		preview(resolving);
		return true;
	}
	if (!store_commit(&context->store, resolving->changes.items,
			  resolving->changes.count, err) ||
	    !git_stage(&context->store, &staged, err))
		return false;
	buf_format(&context->notes, "%zu conflict%s settled%s\n",
		   resolving->settled, resolving->settled == 1 ? "" : "s",
		   staged.count ? " and staged" : "; git add when you agree");
	return true;
}

static bool resolve(struct context *context, const tangle_vec *tangles,
		    struct error *err)
{
	struct resolving resolving = { .context = context };
	size_t dropped = 0;
	bool ok;

	begin_report(&resolving);
	ok = settle_all(&resolving, tangles, err) &&
	     all_used(&resolving, err) && save(&resolving, err);
	if (ok && resolving.open) {
		context->status = FAULT_NO;
		buf_text(&context->notes,
			 "choose with FIELD=VALUE, --ours FIELD or --theirs "
			 "FIELD\n");
	}
	if (ok && !resolving.open && !resolving.settled)
		ok = resolve_dropped(context, &dropped, err);
	if (ok && !resolving.open)
		report_clear(&context->report);
	map_clear(&resolving.used);
	vec_clear(&resolving.choices);
	vec_clear(&resolving.changes);
	vec_clear(&resolving.staged);
	return ok;
}

bool command_resolve(struct context *context, struct error *err)
{
	tangle_vec tangles = { 0 };
	size_t dropped = 0;
	bool ok;

	if (option_given(&context->arguments, "dropped")) {
		ok = resolve_dropped(context, &dropped, err);
		if (dropped)
			context->status = FAULT_NO;
		return ok;
	}
	ok = resolve_find(context, &tangles, err) &&
	     resolve(context, &tangles, err);
	vec_clear(&tangles);
	return ok;
}
