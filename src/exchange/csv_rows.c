/* csv_rows.c - rows of CSV as new records and edits of those there are. */
#include <stdint.h>
#include <string.h>

#include "csv_internal.h"
#include "isms/base/map.h"
#include "isms/base/progress.h"
#include "isms/base/words.h"
#include "isms/model/value.h"
#include "isms/out/csv_text.h"
#include "isms/verbs/assign.h"
#include "isms/verbs/known.h"

enum {
	COMPLAINTS_SHOWN = 20,
	AHEAD = 2048 /* rows */
};

static const size_t NONE = SIZE_MAX;

/* A reference to records of the same register, which may come further down in
 * the file: it is set when all rows are known. */
struct later {
	struct record *record;
	struct edit edit;
	const struct csv_row *row;
	const char *title;
};

struct rows {
	struct csv_import *import;
	struct folder *folder;
	size_t id, external_id; /* columns, or NONE */
	struct map external;	/* external ids to records */
	struct map seen;	/* ids of rows so far */
	struct map known;	/* their external ids */
	VEC(struct later) later;
	struct arena scratch; /* of the row at hand */
	struct buf now;	      /* what a record says */
	struct buf complaints;
	size_t complaint_count;
};

/* -- what is wrong ----------------------------------------------------------------- */

static void complain(struct rows *rows, const struct csv_row *row,
		     const char *title, struct error *wrong)
{
	struct buf *out = &rows->complaints;

	if (rows->complaint_count++ < COMPLAINTS_SHOWN) {
		if (out->length)
			buf_char(out, '\n');
		buf_format(out, "%s:%u: ", rows->import->path,
			   (unsigned)row->line);
		if (title)
			buf_format(out, "column '%s': ", title);
		buf_text(out, buf_string(&wrong->text));
	}
	error_clear(wrong);
}

static bool any_complaint(struct rows *rows, struct error *err)
{
	if (!rows->complaint_count)
		return false;
	if (rows->complaint_count > COMPLAINTS_SHOWN)
		buf_format(&rows->complaints, "\nand %zu more",
			   rows->complaint_count - COMPLAINTS_SHOWN);
	error_lines(err, FAULT_DATA, buf_string(&rows->complaints));
	error_hint(err, "nothing was imported");
	return true;
}

/* -- cells ------------------------------------------------------------------------- */

/* The column of a field; NONE when there is no such. */
static size_t column_of(const struct csv_import *import,
			const struct slot *slot)
{
	for (size_t i = 0; i < import->csv->column_count; i++)
		if (!import->places[i].ignored &&
		    import->places[i].slot == slot)
			return i;
	return NONE;
}

static const char *cell_of(const struct csv_row *row, size_t column)
{
	return column == NONE ? NULL : csv_unguard(row->cells[column]);
}

static bool put_later(struct rows *rows, struct record *record,
		      const struct csv_row *row, const struct csv_place *place,
		      const char *text, struct error *wrong)
{
	struct context *context = rows->import->context;
	struct reading reading = context_reading(context);
	struct later later = {
		.record = record,
		.row = row,
		.title = place->title,
		.edit = { EDIT_SET, place->slot->name, NULL,
			  noun_before(record->noun, place->slot) },
	};

	later.edit.value =
		record_value(place->slot->field, text, &reading, wrong);
	if (later.edit.value)
		vec_push(&rows->later, later);
	return later.edit.value != NULL;
}

/* The cell as an edit, when it says something else than the record. */
static bool cell_edit(struct rows *rows, struct record *record,
		      const struct csv_row *row, size_t column, edit_vec *edits,
		      struct error *wrong)
{
	const struct csv_place *place = &rows->import->places[column];
	const char *text = csv_unguard(row->cells[column]);

	buf_reset(&rows->now);
	field_format(place->slot->field,
		     (const char *)record->at + place->slot->offset,
		     &rows->now);
	if (!strcmp(buf_string(&rows->now), text))
		return true;
	if (*text && place->inward)
		return put_later(rows, record, row, place, text, wrong);
	return assign_set(rows->import->context, record->noun,
			  place->slot->name, text, edits, wrong);
}

static bool row_edits(struct rows *rows, struct record *record,
		      const struct csv_row *row, edit_vec *edits)
{
	const struct csv_import *import = rows->import;
	bool ok = true;

	for (size_t i = 0; i < import->csv->column_count; i++) {
		const struct csv_place *place = &import->places[i];
		struct error wrong = { 0 };

		if (place->ignored || place->is_id)
			continue;
		if (!cell_edit(rows, record, row, i, edits, &wrong)) {
			complain(rows, row, place->title, &wrong);
			ok = false;
		}
		error_clear(&wrong);
	}
	return ok;
}

/* -- rows -------------------------------------------------------------------------- */

static bool is_twice(struct map *seen, const struct csv_row *row,
		     const char *id, struct error *wrong)
{
	const struct csv_row *before =
		map_put(seen, id, (void *)(uintptr_t)row);

	if (before)
		error_set(wrong, FAULT_DATA, "%s stands in line %u already", id,
			  (unsigned)before->line);
	return before != NULL;
}

static struct record *existing(struct rows *rows, const char *id,
			       const char *external)
{
	struct record *record = NULL;

	if (id && *id)
		return map_get(&rows->folder->by_id, id);
	if (!rows->import->noun->prefix && rows->folder->records.count)
		return rows->folder->records.items[0];
	if (external && *external)
		record = map_get(&rows->external, external);
	return record;
}

/* The id of a row that makes a new record. */
static const char *fresh_id(struct rows *rows, const char *id,
			    struct error *wrong)
{
	const struct noun *noun = rows->import->noun;

	if (!noun->prefix)
		return noun->name;
	if (!id || !*id)
		return store_new_id(&rows->import->context->store, rows->folder,
				    wrong);
	if (store_id_is_valid(noun, id))
		return id;
	error_set(wrong, FAULT_DATA,
		  "'%s' is no id of %s %s, such as %s-EXAMPLE", id,
		  word_article(noun->name), noun->name, noun->prefix);
	error_hint(wrong, "for ids of another system: --map 'COLUMN="
			  "external_id'");
	return NULL;
}

/* "residual.impact" goes into the map "residual". */
static void put(struct arena *arena, struct node *map, const char *name,
		struct node *value)
{
	for (const char *dot = strchr(name, '.'); dot;
	     dot = strchr(name, '.')) {
		const char *key = arena_text(arena, name, (size_t)(dot - name));
		struct node *inner = node_get(map, key);

		if (!inner) {
			inner = node_map(arena);
			node_put(arena, map, key, inner);
		}
		map = inner;
		name = dot + 1;
	}
	node_put(arena, map, name, value);
}

static bool cell_put(struct rows *rows, struct record *record,
		     const struct csv_row *row, size_t column, struct node *map)
{
	const struct csv_place *place = &rows->import->places[column];
	const char *text = csv_unguard(row->cells[column]);
	struct error wrong = { 0 };
	struct node *value = NULL;
	bool ok;

	if (place->ignored || place->is_id || !*text)
		return true;
	if (place->inward) {
		ok = put_later(rows, record, row, place, text, &wrong);
	} else {
		value = assign_value(rows->import->context, place->slot->field,
				     text, &rows->scratch, &wrong);
		ok = value != NULL;
	}
	if (value)
		put(&rows->scratch, map, place->slot->name, value);
	if (!ok)
		complain(rows, row, place->title, &wrong);
	error_clear(&wrong);
	return ok;
}

static void row_new(struct rows *rows, const struct csv_row *row,
		    struct record *record)
{
	struct csv_import *import = rows->import;
	struct arena *arena = &rows->scratch;
	const struct noun *noun = record->noun;
	struct node *map = node_map(arena);
	struct error wrong = { 0 };
	bool ok = true;

	for (size_t i = 0; i < import->csv->column_count; i++)
		ok = cell_put(rows, record, row, i, map) && ok;
	if (!ok)
		return;
	csv_put_status(arena, map, noun);
	if (changes_add(import->changes, noun, record->id, map, &wrong))
		import->tally.added++;
	else
		complain(rows, row, NULL, &wrong);
	error_clear(&wrong);
}

static void row_change(struct rows *rows, const struct csv_row *row,
		       struct record *record)
{
	struct error wrong = { 0 };
	edit_vec edits = { 0 };

	if (row_edits(rows, record, row, &edits) && edits.count &&
	    !changes_edit(rows->import->changes, record, edits.items,
			  edits.count, &wrong))
		complain(rows, row, NULL, &wrong);
	error_clear(&wrong);
	vec_clear(&edits);
}

/* Which record a row is about. */
static void name_row(struct rows *rows, struct csv_draft *draft)
{
	struct csv_import *import = rows->import;
	struct arena *arena = &import->context->arena;
	const struct csv_row *row = draft->row;
	const char *id = cell_of(row, rows->id);
	const char *external = cell_of(row, rows->external_id);
	struct record *record = existing(rows, id, external);

	draft->new = !record;
	if (draft->new) {
		record = arena_new(arena, struct record);
		record->noun = import->noun;
		record->id = fresh_id(rows, id, &draft->wrong);
	}
	if (!record->id ||
	    is_twice(&rows->seen, row, record->id, &draft->wrong) ||
	    (external && *external &&
	     is_twice(&rows->known, row, external, &draft->wrong)))
		return;
	if (draft->new)
		record->file = store_path(&import->context->store, import->noun,
					  record->id);
	draft->record = record;
}

static void take_row(struct rows *rows, struct csv_draft *draft)
{
	struct csv_import *import = rows->import;

	if (!draft->record) {
		complain(rows, draft->row, NULL, &draft->wrong);
	} else if (draft->settled) {
		if (draft->new)
			changes_keep(import->changes, &draft->sketch);
		import->tally.added += draft->new;
	} else if (draft->new) {
		row_new(rows, draft->row, draft->record);
	} else {
		row_change(rows, draft->row, draft->record);
	}
	arena_reset(&rows->scratch);
}

static void find_externals(struct rows *rows)
{
	for (size_t i = 0; i < rows->folder->records.count; i++) {
		struct record *record = rows->folder->records.items[i];
		const char *external = record_common(record)->external_id;

		if (external)
			map_put(&rows->external, external, record);
	}
}

/* All cores work ahead by so many rows; what is said and kept is in order. */
static void take_rows(struct rows *rows)
{
	struct csv_import *import = rows->import;
	size_t all = import->csv->row_count;
	struct csv_draft *drafts =
		arena_array(&import->context->arena, AHEAD, sizeof *drafts);

	if (all >= AHEAD)
		known_read(&import->context->store, import->noun);
	if (import->noun->prefix && !rows->folder->records.count)
		changes_ahead(import->changes, import->noun, all);
	for (size_t begin = 0; begin < all; begin += AHEAD) {
		size_t count = all - begin < AHEAD ? all - begin : AHEAD;

		progress_step(&import->context->progress, "reading rows", begin,
			      all);
		memset(drafts, 0, count * sizeof *drafts);
		for (size_t i = 0; i < count; i++) {
			drafts[i].row = &import->csv->rows[begin + i];
			name_row(rows, &drafts[i]);
		}
		csv_settle(import, drafts, count);
		for (size_t i = 0; i < count; i++)
			take_row(rows, &drafts[i]);
		changes_pause(import->changes, rows->complaint_count != 0);
	}
	progress_step(&import->context->progress, "reading rows", 1, 1);
}

static void take_later(struct rows *rows)
{
	for (size_t i = 0; i < rows->later.count; i++) {
		const struct later *later = &rows->later.items[i];
		struct error wrong = { 0 };

		if (!changes_edit(rows->import->changes, later->record,
				  &later->edit, 1, &wrong))
			complain(rows, later->row, later->title, &wrong);
		error_clear(&wrong);
	}
}

static void count_rows(struct csv_import *import)
{
	struct csv_tally *tally = &import->tally;

	tally->changed = changes_count(import->changes) - tally->added;
	tally->unchanged =
		import->csv->row_count - tally->added - tally->changed;
}

bool csv_rows(struct csv_import *import, struct error *err)
{
	struct store *store = &import->context->store;
	struct rows rows = {
		.import = import,
		.folder = store_folder(store, import->noun->name),
		.id = column_of(import, NULL),
		.external_id = column_of(
			import, noun_slot(import->noun, "external_id")),
	};
	bool ok =
		store_load(store, rows.folder, err) && store_sound(store, err);

	if (ok && rows.external_id != NONE)
		find_externals(&rows);
	map_reserve(&rows.seen, import->csv->row_count);
	if (ok)
		take_rows(&rows);
	if (ok && !rows.complaint_count)
		take_later(&rows);
	ok = ok && !any_complaint(&rows, err);
	if (ok)
		count_rows(import);
	map_clear(&rows.external);
	map_clear(&rows.seen);
	map_clear(&rows.known);
	vec_clear(&rows.later);
	arena_clear(&rows.scratch);
	buf_clear(&rows.now);
	buf_clear(&rows.complaints);
	return ok;
}
