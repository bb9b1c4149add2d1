/* attestation_import.c - a CSV export as one batch, shown first and saved with
 * --yes. */
#include <string.h>

#include "attestation_internal.h"
#include "isms/base/file.h"
#include "isms/doc/node.h"
#include "isms/verbs/add.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

const struct option attestation_import_options[] = {
	{ "for", 0, "ID,...", "what was confirmed" },
	{ "version", 0, "TEXT", "of it; the one that stands there without it" },
	{ "on", 0, "DATE", "when; else the last date of the file, or today" },
	{ "source", 0, "TEXT", "where the answers come from; else the file" },
	{ "pass", 0, "NUMBER", "score from which an answer counts" },
	{ "id", 0, "ID", "the id; else one is made" },
	{ "yes", 'y', NULL, "save; without it the plan is shown" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* As much as an export may reasonably be: 64 MiB. */
enum {
	IMPORT_LIMIT = 64 << 20
};

/* The batch to be. */
struct batch {
	struct context *context;
	const char *path;
	record_vec what;
	const char *version;
	struct date on;
	struct answer_rows rows;
	struct node *map;
};

static const char *version_of(const struct record *record)
{
	const struct slot *slot = noun_slot(record->noun, "version");
	const char *const *version =
		slot ? (const void *)((const char *)record->at + slot->offset)
		     : NULL;

	return version && *version ? *version : "";
}

/* One version for the batch: said, else the one that all of them have. */
static bool find_version(struct batch *batch, struct error *err)
{
	batch->version = option_text(&batch->context->arguments, "version");
	if (batch->version)
		return true;
	batch->version = version_of(batch->what.items[0]);
	for (size_t i = 1; i < batch->what.count; i++)
		if (strcmp(version_of(batch->what.items[i]), batch->version) !=
		    0) {
			error_set(err, FAULT_USAGE,
				  "%s has version '%s' and %s '%s'",
				  batch->what.items[0]->id, batch->version,
				  batch->what.items[i]->id,
				  version_of(batch->what.items[i]));
			error_hint(err, "make a batch for each version");
			return false;
		}
	if (!*batch->version)
		batch->version = NULL;
	return true;
}

static bool find_what(struct batch *batch, struct error *err)
{
	struct context *context = batch->context;
	const char *rest = option_text(&context->arguments, "for");
	const struct field *field = noun_slot(context->noun, "what")->field;

	while (rest && *rest) {
		size_t length = strcspn(rest, ",");
		const char *name = arena_text(&context->arena, rest, length);
		const struct record *record =
			store_resolve(&context->store, name,
				      strchr(field->rule.target, ' ')
					      ? NULL
					      : store_noun(&context->store,
							   field->rule.target),
				      err);

		if (!record)
			return error_while(err, "--for");
		vec_push(&batch->what, record);
		rest += length + (rest[length] == ',');
	}
	if (batch->what.count)
		return find_version(batch, err);
	error_set(err, FAULT_USAGE, "what was confirmed?");
	error_hint(err, "say it with --for ID");
	return false;
}

/* The day of the batch: said, else the last one that a row has. */
static bool find_day(struct batch *batch, struct error *err)
{
	struct context *context = batch->context;
	struct date last = { 0 };

	if (!option_date(context, "on", &batch->on, err))
		return false;
	if (option_given(&context->arguments, "on"))
		return true;
	for (size_t i = 0; i < batch->rows.known.count; i++) {
		struct date on = batch->rows.known.items[i].on;

		if (date_is_set(on) && date_compare(on, last) > 0)
			last = on;
	}
	if (date_is_set(last))
		batch->on = last;
	if (date_compare(batch->on, context->today) <= 0)
		return true;
	return error_set(err, FAULT_DATA, "%s: %s is still to come",
			 batch->path, date_text(context, batch->on));
}

/* -- as a record ---------------------------------------------------------- */

static void put(struct batch *batch, struct node *map, const char *name,
		const char *text, enum node_style style)
{
	struct arena *arena = &batch->context->arena;

	if (text)
		node_put(arena, map, name, node_text(arena, text, style));
}

static struct node *people_list(struct batch *batch)
{
	struct context *context = batch->context;
	struct arena *arena = &context->arena;
	struct node *list = node_list(arena);

	for (size_t i = 0; i < batch->rows.known.count; i++) {
		const struct answer_row *row = &batch->rows.known.items[i];
		struct node *map = node_map(arena);

		put(batch, map, "person", row->person->id, NODE_DOUBLE_QUOTED);
		if (date_is_set(row->on) && date_compare(row->on, batch->on))
			put(batch, map, "on", date_text(context, row->on),
			    NODE_PLAIN);
		if (row->score.set)
			put(batch, map, "score",
			    number_text(arena, row->score.value), NODE_PLAIN);
		node_push(arena, list, map);
	}
	return list;
}

static struct node *unknown_list(struct batch *batch)
{
	struct arena *arena = &batch->context->arena;
	struct node *list = node_list(arena);

	for (size_t i = 0; i < batch->rows.unknown.count; i++)
		node_push(arena, list,
			  node_text(arena, batch->rows.unknown.items[i].name,
				    NODE_DOUBLE_QUOTED));
	return list;
}

static struct node *what_list(struct batch *batch)
{
	struct arena *arena = &batch->context->arena;
	struct node *list = node_list(arena);

	for (size_t i = 0; i < batch->what.count; i++)
		node_push(arena, list,
			  node_text(arena, batch->what.items[i]->id,
				    NODE_DOUBLE_QUOTED));
	return list;
}

static const char *batch_title(struct batch *batch)
{
	struct arena *arena = &batch->context->arena;
	const char *version = batch->version ? batch->version : "";

	const char *title = record_title(batch->what.items[0]);

	if (batch->what.count > 1)
		title = arena_format(arena, "%zu documents", batch->what.count);
	return *version ? arena_format(arena, "%s, version %s", title, version)
			: title;
}

static bool make_map(struct batch *batch, struct error *err)
{
	struct context *context = batch->context;
	struct arena *arena = &context->arena;
	struct node *map = node_map(arena);
	const char *source = option_text(&context->arguments, "source");
	const char *slash = strrchr(batch->path, '/');
	long pass;

	if (!option_number(&context->arguments, "pass", 0, &pass, err))
		return false;
	batch->map = map;
	put(batch, map, "title", batch_title(batch), NODE_DOUBLE_QUOTED);
	node_put(arena, map, "what", what_list(batch));
	put(batch, map, "version", batch->version, NODE_DOUBLE_QUOTED);
	put(batch, map, "on", date_text(context, batch->on), NODE_PLAIN);
	if (!source && strcmp(batch->path, "-") != 0)
		source = slash ? slash + 1 : batch->path;
	put(batch, map, "source", source, NODE_DOUBLE_QUOTED);
	if (pass)
		put(batch, map, "pass", number_text(arena, (double)pass),
		    NODE_PLAIN);
	if (batch->rows.known.count)
		node_put(arena, map, "people", people_list(batch));
	if (batch->rows.unknown.count)
		node_put(arena, map, "unknown", unknown_list(batch));
	return true;
}

/* -- has it been taken already? ------------------------------------------- */

static bool is_same(const struct batch *batch, const struct attestation *other)
{
	const struct attested *people = other->people.items;
	size_t count = batch->rows.known.count;

	if (other->what.count != batch->what.count ||
	    date_compare(other->on, batch->on) ||
	    other->people.count != count ||
	    strcmp(other->version ? other->version : "",
		   batch->version ? batch->version : "") != 0)
		return false;
	for (size_t i = 0; i < batch->what.count; i++)
		if (strcmp(other->what.items[i], batch->what.items[i]->id) != 0)
			return false;
	for (size_t i = 0; i < count; i++)
		if (!people[i].person.id ||
		    strcmp(people[i].person.id,
			   batch->rows.known.items[i].person->id) != 0)
			return false;
	return true;
}

static bool is_new(struct batch *batch, struct error *err)
{
	struct store *store = &batch->context->store;
	struct folder *folder = store_folder(store, batch->context->noun->name);

	if (!store_load(store, folder, err) || !store_sound(store, err))
		return false;
	for (size_t i = 0; i < folder->records.count; i++)
		if (is_same(batch, folder->records.items[i]->at))
			return error_set(err, FAULT_USAGE,
					 "%s has the same answers already",
					 folder->records.items[i]->id);
	return true;
}

/* -- what is said --------------------------------------------------------- */

static void batch_note(struct batch *batch, const char *id)
{
	struct buf *notes = &batch->context->notes;
	const struct answer_rows *rows = &batch->rows;

	buf_format(notes, "%s: %zu confirmed, %zu unknown, %zu not finished\n",
		   id, rows->known.count, rows->unknown.count,
		   rows->unfinished);
	if (rows->doubles)
		buf_format(notes,
			   "%zu answered more than once; the last answer "
			   "counts\n",
			   rows->doubles);
	for (size_t i = 0; i < rows->unknown.count; i++) {
		const struct answer_row *row = &rows->unknown.items[i];

		buf_format(notes, "%s:%u: %s '%s'\n", batch->path,
			   (unsigned)row->line,
			   row->several ? "several persons are called"
					: "nobody is known as",
			   row->name);
	}
	if (rows->unknown.count)
		buf_text(notes, "isms person set ID identities.email+=ADDRESS "
				"makes somebody known\n");
}

static bool read_batch(struct batch *batch, struct error *err)
{
	struct context *context = batch->context;
	struct text text;
	struct csv csv = { 0 };

	if (context->arguments.operands.count != 1) {
		error_set(err, FAULT_USAGE, "give one CSV file");
		error_hint(err, "isms attestation import form.csv --for ID");
		return false;
	}
	batch->path = context->arguments.operands.items[0];
	if (!find_what(batch, err) ||
	    !context_read(context, batch->path, IMPORT_LIMIT, &text, err) ||
	    !csv_read(batch->path, text.bytes, text.length, &context->arena,
		      &csv, err) ||
	    !answers_read(context, batch->path, &csv, &batch->rows, err))
		return false;
	if (batch->rows.known.count || batch->rows.unknown.count)
		return true;
	return error_set(err, FAULT_DATA, "%s: nobody confirmed anything",
			 batch->path);
}

bool attestation_import(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	struct batch batch = { .context = context };
	const char *id = NULL;
	bool ok = read_batch(&batch, err) && find_day(&batch, err) &&
		  is_new(&batch, err) && make_map(&batch, err);

	if (ok)
		id = add_id(context, context->noun, err);
	ok = id && changes_add(&changes, context->noun, id, batch.map, err);
	if (ok)
		batch_note(&batch, id);
	ok = ok && save_planned(context, &changes, err);
	answers_clear(&batch.rows);
	vec_clear(&batch.what);
	changes_clear(&changes);
	return ok;
}
