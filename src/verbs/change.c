/* change.c - gathers edits of records, reads the result back, saves all or
 * none. */
#include "isms/verbs/change.h"

#include <assert.h>
#include <string.h>

#include "isms/doc/tape.h"
#include "isms/doc/yaml_read.h"
#include "isms/doc/yaml_write.h"
#include "isms/verbs/diff.h"
#include "isms/verbs/edit.h"
#include "isms/verbs/known.h"
#include "change_internal.h"

/* -- the files gathered so far -------------------------------------------- */

struct change *change_pending(const struct changes *changes, const char *file)
{
	const size_t *place = map_get(&changes->by_file, file);

	return place ? &changes->files.items[*place] : NULL;
}

static struct change *keep_change(struct changes *changes,
				  const struct change *change)
{
	size_t *place = arena_new(&changes->context->arena, size_t);

	*place = changes->files.count;
	vec_push(&changes->files, *change);
	map_put(&changes->by_file, change->file, place);
	return &changes->files.items[*place];
}

/* The entry of a file, made from what is on disk when it is new. */
static struct change *opened(struct changes *changes, const char *file,
			     struct error *err)
{
	struct change *change = change_pending(changes, file);
	struct context *context = changes->context;
	struct change fresh = { .file = file };

	if (change)
		return change;
	fresh.old = store_text(&context->store, file, &fresh.old_length,
			       &context->arena, err);
	if (!fresh.old)
		return NULL;
	fresh.new = fresh.old;
	fresh.new_length = fresh.old_length;
	return keep_change(changes, &fresh);
}

static void keep_text(struct changes *changes, struct change *change,
		      const struct buf *text)
{
	change->new = arena_text(&changes->context->arena, buf_string(text),
				 text->length);
	change->new_length = text->length;
	change->ahead = false;
}

/* -- reading back --------------------------------------------------------- */

/* A record and its problems as a text would make them. */
struct result {
	struct record record;
	struct problems problems;
	struct arena *arena; /* what the record is made of */
};

static bool read_back(const struct changes *changes, struct result *result,
		      const char *text, size_t length)
{
	struct record *record = &result->record;
	struct source source = { record->file, text, length };
	struct reading reading = context_reading(changes->context);
	struct node *tree;

	reading.arena = result->arena;
	tree = yaml_read(&source, reading.arena, &result->problems);
	reading.today = (struct date){ 0 };
	if (!strcmp(record->noun->name, "method"))
		reading.method = NULL; /* its own levels are what it sets */
	if (!tree)
		return false;
	record_read(record, tree, &reading, &result->problems);
	return true;
}

static bool was_there(const struct problems *before,
		      const struct problem *problem)
{
	for (size_t i = 0; i < before->list.count; i++)
		if (!strcmp(before->list.items[i].text, problem->text))
			return true;
	return false;
}

/* The first problem that was not there before, as an error. */
static bool no_new_problem(const struct result *before,
			   const struct result *after, struct error *err)
{
	for (size_t i = 0; i < after->problems.list.count; i++) {
		const struct problem *problem = &after->problems.list.items[i];

		if (!was_there(&before->problems, problem))
			return error_set(err, FAULT_USAGE, "%s", problem->text);
	}
	return true;
}

/* -- the edits ------------------------------------------------------------ */

bool changes_edit(struct changes *changes, const struct record *record,
		  const struct edit *edits, size_t count, struct error *err)
{
	struct change *change = opened(changes, record->file, err);
	struct result old = { .record = *record, .arena = &changes->scratch };
	struct result now = old;
	struct buf text = { 0 };
	struct source source;
	bool ok;

	if (!change)
		return false;
	source = (struct source){ record->file, change->new,
				  change->new_length };
	read_back(changes, &old, change->new, change->new_length);
	ok = yaml_edit(&source, edits, count, &text, err) ||
	     error_while(err, "%s%s", changes->context->store.shown,
			 record->file);
	if (ok)
		read_back(changes, &now, buf_string(&text), text.length);
	ok = ok && no_new_problem(&old, &now, err) &&
	     change_follows(&now.record, &old.record, err) &&
	     change_leads(changes, &now.record, &old.record, err);
	if (ok)
		keep_text(changes, change_pending(changes, record->file),
			  &text);
	else if (err->fault == FAULT_USAGE)
		error_while(err, "%s", record->id);
	problems_clear(&old.problems);
	problems_clear(&now.problems);
	arena_reset(&changes->scratch);
	buf_clear(&text);
	return ok;
}

/* As most maps are. */
static bool is_in_order(const struct field *rows, const struct node *map)
{
	size_t done = 0;

	if (map->kind != NODE_MAP)
		return false;
	for (const struct field *row = rows; row->name && done < map->count;
	     row++)
		if (!strcmp(map->keys[done]->text, row->name) &&
		    (row->kind != FIELD_GROUP ||
		     is_in_order(row->rule.group.fields, map->values[done])))
			done++;
	return done == map->count;
}

struct node *map_in_order(struct arena *arena, const struct field *rows,
			  const struct node *map)
{
	struct node *sorted = node_map(arena);

	for (const struct field *row = rows; row->name; row++) {
		struct node *value = node_get(map, row->name);

		if (value && row->kind == FIELD_GROUP)
			value = map_in_order(arena, row->rule.group.fields,
					     value);
		if (value)
			node_put(arena, sorted, row->name, value);
	}
	return sorted;
}

bool changes_add(struct changes *changes, const struct noun *noun,
		 const char *id, const struct node *map, struct error *err)
{
	struct context *context = changes->context;
	struct result none = { 0 };
	struct result now = { .record = { .noun = noun, .id = id },
			      .arena = &changes->scratch };
	struct buf text = { 0 };
	struct change change = { 0 };
	bool ok;

	change.file = store_path(&context->store, noun, id);
	now.record.file = change.file;
	yaml_write(&text, map_in_order(now.arena, noun_fields(noun), map));
	change.new =
		arena_text(&context->arena, buf_string(&text), text.length);
	change.new_length = text.length;
	read_back(changes, &now, change.new, change.new_length);
	ok = no_new_problem(&none, &now, err);
	if (ok && change_pending(changes, change.file))
		ok = error_set(err, FAULT_USAGE, "%s is added twice", id);
	if (ok)
		keep_change(changes, &change);
	ok = ok && change_leads(changes, &now.record, NULL, err);
	problems_clear(&now.problems);
	arena_reset(&changes->scratch);
	buf_clear(&text);
	return ok;
}

/* The text of a sketch as a record without any problem. */
static bool reads_back(const struct changes *changes,
		       const struct sketch *sketch, struct record *record)
{
	struct source source = { sketch->file, buf_string(sketch->text),
				 sketch->text->length };
	struct reading reading = context_reading(changes->context);
	struct problems problems = { 0 };
	struct tape tape;
	bool ok;

	reading.arena = sketch->scratch;
	reading.today = (struct date){ 0 };
	ok = tape_read(&source, NULL, reading.arena, &problems, &tape);
	if (ok)
		record_read_tape(record, &tape, &reading, &problems);
	ok = ok && !problems.list.count;
	problems_clear(&problems);
	return ok;
}

bool changes_sketch(struct changes *changes, const struct node *map,
		    struct sketch *sketch)
{
	struct store *store = &changes->context->store;
	struct record now = { .noun = sketch->noun,
			      .id = sketch->id,
			      .file = sketch->file };
	const struct field *rows = noun_fields(now.noun);

	if (!is_in_order(rows, map))
		map = map_in_order(sketch->scratch, rows, map);
	buf_reset(sketch->text);
	yaml_write(sketch->text, map);
	if (!reads_back(changes, sketch, &now) ||
	    !known_references(store, &now))
		return false;
	sketch->change = (struct change){
		.file = sketch->file,
		.new = buf_keep(sketch->text,
				&changes->sketched[sketch->worker]),
		.new_length = sketch->text->length,
	};
	sketch->change.ahead =
		changes->ahead &&
		store_ahead_write(store, sketch->worker, &sketch->change);
	return true;
}

void changes_keep(struct changes *changes, const struct sketch *sketch)
{
	keep_change(changes, &sketch->change);
}

void changes_ahead(struct changes *changes, const struct noun *noun,
		   size_t count)
{
	struct store *store = &changes->context->store;

	changes->ahead =
		option_given(&changes->context->arguments, "yes") &&
		!option_given(&changes->context->arguments, "dry-run") &&
		store_ahead(store, store_path(store, noun, noun->name), count);
}

void changes_pause(struct changes *changes, bool wrong)
{
	if (!changes->ahead)
		return;
	if (wrong)
		store_ahead_end(&changes->context->store);
	else
		store_ahead_pause(&changes->context->store);
	changes->ahead = !wrong;
}

bool changes_text(struct changes *changes, const struct record *record,
		  const char *text, size_t length, struct error *err)
{
	struct result old = { .record = *record, .arena = &changes->scratch };
	struct result now = old;
	struct change *change = NULL;
	struct change fresh = { .file = record->file };
	bool ok = true;

	if (record->at) {
		change = opened(changes, record->file, err);
		ok = change != NULL;
	}
	if (change)
		read_back(changes, &old, change->new, change->new_length);
	if (ok && !read_back(changes, &now, text, length))
		ok = error_set(err, FAULT_DATA, "line %u: %s",
			       now.problems.list.items[0].line,
			       now.problems.list.items[0].text);
	ok = ok && no_new_problem(&old, &now, err) &&
	     (!change || change_follows(&now.record, &old.record, err)) &&
	     change_leads(changes, &now.record, change ? &old.record : NULL,
			  err);
	if (ok && !change)
		change = keep_change(changes, &fresh);
	if (ok) {
		change->new =
			arena_text(&changes->context->arena, text, length);
		change->new_length = length;
	}
	problems_clear(&old.problems);
	problems_clear(&now.problems);
	arena_reset(&changes->scratch);
	return ok;
}

void changes_file(struct changes *changes, const struct change *change)
{
	assert(!change_pending(changes, change->file));
	keep_change(changes, change);
}

bool changes_settings(struct changes *changes, const struct edit *edits,
		      size_t count, struct error *err)
{
	struct change *change = opened(changes, "isms.yaml", err);
	struct source source = { .path = "isms.yaml" };
	struct buf text = { 0 };
	bool ok;

	if (!change)
		return false;
	source.text = change->new;
	source.length = change->new_length;
	ok = yaml_edit(&source, edits, count, &text, err);
	if (ok)
		keep_text(changes, change, &text);
	buf_clear(&text);
	return ok;
}

bool changes_remove(struct changes *changes, const struct record *record,
		    struct error *err)
{
	struct change *change = opened(changes, record->file, err);

	if (!change)
		return false;
	change->new = NULL;
	change->new_length = 0;
	return true;
}

bool changes_move(struct changes *changes, const struct record *record,
		  const char *id, struct error *err)
{
	struct store *store = &changes->context->store;
	struct change *change = opened(changes, record->file, err);
	struct change moved = { 0 };

	if (!change)
		return false;
	moved.file = store_path(store, record->noun, id);
	moved.new = change->new;
	moved.new_length = change->new_length;
	moved.like = change->file;
	change->new = NULL;
	change->new_length = 0;
	keep_change(changes, &moved);
	return true;
}

/* -- looking and saving --------------------------------------------------- */

static bool is_change(const struct change *change)
{
	return !change->old || !change->new ||
	       change->old_length != change->new_length ||
	       memcmp(change->old, change->new, change->old_length) != 0;
}

void changes_show(const struct changes *changes, struct buf *out)
{
	for (size_t i = 0; i < changes->files.count; i++) {
		const struct change *change = &changes->files.items[i];

		if (is_change(change))
			diff_show(out, change->file, change->old, change->new);
	}
}

bool changes_pending(const struct changes *changes)
{
	for (size_t i = 0; i < changes->files.count; i++)
		if (is_change(&changes->files.items[i]))
			return true;
	return false;
}

size_t changes_count(const struct changes *changes)
{
	size_t count = 0;

	for (size_t i = 0; i < changes->files.count; i++)
		count += is_change(&changes->files.items[i]);
	return count;
}

const struct record *changes_preview(const struct changes *changes,
				     const struct record *record,
				     struct error *err)
{
	const struct change *change = change_pending(changes, record->file);
	struct arena *arena = &changes->context->arena;
	struct record *now;
	struct result result = { .record = *record, .arena = arena };
	bool ok;

	if (!change || !change->new)
		return record;
	ok = read_back(changes, &result, change->new, change->new_length);
	problems_clear(&result.problems);
	if (ok) {
		now = arena_new(arena, struct record);
		*now = result.record;
		return now;
	}
	error_set(err, FAULT_DATA, "%s cannot be read after the change",
		  record->file);
	return NULL;
}

bool changes_commit(struct changes *changes, struct error *err)
{
	/* A command that writes says so in its row: the fault sweeps and
	 * `help --list` go by it. */
	assert(changes->context->verb->flags &
	       (COMMAND_WRITES | COMMAND_SAVES));
	return store_commit(&changes->context->store, changes->files.items,
			    changes->files.count, err);
}

void changes_clear(struct changes *changes)
{
	if (changes->ahead)
		store_ahead_end(&changes->context->store);
	vec_clear(&changes->files);
	map_clear(&changes->by_file);
	map_clear(&changes->expected);
	arena_clear(&changes->scratch);
	for (size_t i = 0; i < SHARE_MOST; i++)
		arena_clear(&changes->sketched[i]);
}
