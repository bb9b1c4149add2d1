/* set.c - fields of one or many records, by editing their bytes. */
#include <string.h>

#include "isms/verbs/batch.h"
#include "isms/doc/yaml_edit.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/set.h"
#include "isms/verbs/verbs.h"

const struct option set_options[] = {
	{ "where", 0, "TERM", "all records it selects; wants --yes" },
	{ "yes", 'y', NULL,
	  "save; for --where and -, which show a plan first" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ "all", 'a', NULL, "with --where: ended records too" },
	{ NULL, 0, NULL, NULL },
};

/* The FIELD=VALUE words as edits, the other words as ids. */
static bool sort_words(struct context *context, edit_vec *edits, size_t *ids,
		       struct error *err)
{
	struct arguments *arguments = &context->arguments;

	*ids = 0;
	for (size_t i = 0; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];

		if (!is_assignment(word))
			arguments->operands.items[(*ids)++] = word;
		else if (!assign_parse(context, context->noun, word, edits,
				       err))
			return false;
	}
	arguments->operands.count = *ids;
	if (edits->count)
		return true;
	error_set(err, FAULT_USAGE, "nothing to set: no FIELD=VALUE given");
	error_hint(err, "'isms %s schema' lists the fields",
		   context->noun->name);
	return false;
}

static bool set_ids(struct context *context, struct changes *changes,
		    const edit_vec *edits, size_t ids, struct error *err)
{
	if (!ids) {
		error_set(err, FAULT_USAGE, "which records? no id given");
		error_hint(err, "name ids, or select with --where TERM");
		return false;
	}
	for (size_t i = 0; i < ids; i++) {
		const struct record *record =
			select_record(context, context->noun, i, err);

		if (!record || !changes_edit(changes, record, edits->items,
					     edits->count, err))
			return false;
	}
	return true;
}

static bool set_where(struct context *context, struct changes *changes,
		      const edit_vec *edits, struct error *err)
{
	record_vec records = { 0 };
	bool ok = select_terms(context, 0, &records, err);

	for (size_t i = 0; ok && i < records.count; i++)
		ok = changes_edit(changes, records.items[i], edits->items,
				  edits->count, err);
	vec_clear(&records);
	return ok;
}

/* A one-record register's file comes into being with its first field. */
static bool set_single(struct context *context, struct changes *changes,
		       const edit_vec *edits, struct error *err)
{
	const struct noun *noun = context->noun;
	const struct record *record = select_single(context, noun, err);
	struct arena *arena = &context->arena;
	struct node *map;

	if (record)
		return changes_edit(changes, record, edits->items, edits->count,
				    err);
	if (err->fault != FAULT_NONE)
		return false;
	map = yaml_edit_map(arena, edits->items, edits->count, err);
	if (!map)
		return false;
	if (!node_get(map, "title"))
		node_put(arena, map, "title",
			 node_text(arena, noun->schema->summary,
				   NODE_DOUBLE_QUOTED));
	return changes_add(changes, noun, noun->name, map, err);
}

bool verb_set(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	bool where = option_given(&context->arguments, "where");
	bool single = !context->noun->prefix;
	edit_vec edits = { 0 };
	size_t ids = 0;
	bool ok;

	if (batch_is_asked(context))
		return batch_set(context, err);
	ok = sort_words(context, &edits, &ids, err);
	if (ok && where && (ids || single))
		ok = error_set(err, FAULT_USAGE,
			       "give either ids or --where, not both");
	if (ok && single && ids)
		ok = error_set(err, FAULT_USAGE,
			       "%s has one record only; give FIELD=VALUE",
			       context->noun->name);
	if (ok && single)
		ok = set_single(context, &changes, &edits, err);
	else if (ok && where)
		ok = set_where(context, &changes, &edits, err);
	else if (ok)
		ok = set_ids(context, &changes, &edits, ids, err);
	if (ok && where)
		ok = save_planned(context, &changes, err);
	else if (ok)
		ok = save_changes(context, &changes, err);
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}
