/* batch.c - what adding and changing many records from standard input share. */
#include "isms/verbs/batch.h"

#include <stdlib.h>
#include <string.h>

#include "batch_internal.h"
#include "isms/base/words.h"
#include "isms/verbs/save.h"

/* -- what is wrong -------------------------------------------------------- */

bool batch_is_full(const struct batch *batch)
{
	return batch->complaints.count >= COMPLAINTS_SHOWN;
}

/* The text is safe: its line feeds are those of hints. */
static void complain(struct batch *batch, const struct node *node,
		     const struct error *wrong)
{
	struct complaint complaint;

	if (batch->quiet) {
		batch->wrong = true;
		return;
	}
	complaint = (struct complaint){
		.number = batch->complaints.count,
		.text = arena_copy(&batch->context->arena,
				   buf_string(&wrong->text)),
	};

	if (node)
		complaint.place = node->place;
	if (!batch_is_full(batch))
		vec_push(&batch->complaints, complaint);
}

void batch_complain(struct batch *batch, const struct node *node,
		    const char *text, const char *hint)
{
	struct error wrong = { 0 };

	error_set(&wrong, FAULT_DATA, "%s", text);
	if (hint)
		error_hint(&wrong, "%s", hint);
	complain(batch, node, &wrong);
	error_clear(&wrong);
}

void batch_complain_error(struct batch *batch, const struct node *node,
			  struct error *wrong)
{
	if (wrong->fault != FAULT_NONE)
		complain(batch, node, wrong);
	error_clear(wrong);
}

/* As they stand in the input, whichever step found them. */
static int compare(const void *left, const void *right)
{
	const struct complaint *one = left, *other = right;
	const struct place *a = &one->place, *b = &other->place;

	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	if (a->column != b->column)
		return a->column < b->column ? -1 : 1;
	return one->number < other->number ? -1 : one->number > other->number;
}

static bool failed(struct batch *batch, struct error *err)
{
	struct buf text = { 0 };

	if (!batch->complaints.count)
		return false;
	qsort(batch->complaints.items, batch->complaints.count,
	      sizeof *batch->complaints.items, compare);
	for (size_t i = 0; i < batch->complaints.count; i++) {
		const struct complaint *complaint = &batch->complaints.items[i];

		buf_format(&text, "%sstdin:%u:%u: %s", i ? "\n" : "",
			   (unsigned)complaint->place.line,
			   (unsigned)complaint->place.column, complaint->text);
	}
	error_lines(err, FAULT_DATA, buf_string(&text));
	buf_clear(&text);
	if (batch_is_full(batch))
		error_hint(err, "these are the first %d; there may be more",
			   COMPLAINTS_SHOWN);
	error_hint(err, "nothing was saved");
	return true;
}

/* -- ids ------------------------------------------------------------------ */

const struct record *batch_find(struct batch *batch, const char *id,
				struct error *err)
{
	const struct record *record =
		store_find(&batch->context->store, id, err);

	return record && record->noun == batch->noun && !strcmp(record->id, id)
		       ? record
		       : NULL;
}

bool batch_is_there(struct batch *batch, const char *id)
{
	struct error ignored = { 0 };
	bool there =
		batch_find(batch, id, &ignored) || ignored.fault != FAULT_NONE;

	error_clear(&ignored);
	return there;
}

static bool stands_twice(struct batch *batch, struct entry *entry)
{
	const struct node *before =
		map_put(&batch->seen, entry->name, (void *)entry->id);

	if (!before)
		return false;
	batch_complain(batch, entry->id,
		       arena_format(&batch->context->arena,
				    "%s stands in line %u already", entry->name,
				    before->place.line),
		       NULL);
	entry->name = NULL;
	return true;
}

bool batch_name(struct batch *batch, struct entry *entry)
{
	const struct noun *noun = batch->noun;
	struct arena *arena = &batch->context->arena;
	const struct node *id = entry->id;

	if (!noun->prefix && !id) {
		struct node *place = arena_new(arena, struct node);

		place->place = entry->place;
		entry->id = place;
		entry->name = noun->name;
	} else if (id->kind == NODE_TEXT && store_id_is_valid(noun, id->text)) {
		entry->name = id->text;
	} else {
		batch_complain(
			batch, id,
			arena_format(arena,
				     "'%s' is no id of %s %s, such as %s%s",
				     id->kind == NODE_TEXT ? id->text : "",
				     word_article(noun->name), noun->name,
				     noun->prefix ? noun->prefix : noun->name,
				     noun->prefix ? "-EXAMPLE" : ""),
			"ids of another system go into external_id");
		return false;
	}
	return !stands_twice(batch, entry);
}

/* -- fields --------------------------------------------------------------- */

bool batch_fields(struct batch *batch, const struct entry *entry,
		  const struct record *old, struct record *record)
{
	struct reading reading = context_reading(batch->context);
	struct problems problems = { 0 };
	size_t before = batch->complaints.count;

	reading.arena = &batch->scratch;
	reading.today = (struct date){ 0 };
	*record = (struct record){ .noun = batch->noun,
				   .id = entry->name,
				   .file = "stdin" };
	batch_shape(batch, entry->map);
	record_read(record, entry->map, &reading, &problems);
	for (size_t i = 0; i < problems.list.count; i++) {
		const struct problem *problem = &problems.list.items[i];
		const struct node place = { .place = { problem->line,
						       problem->column } };

		if (!old || problem->code != PROBLEM_MISSING_FIELD)
			batch_complain(batch, &place, problem->text, NULL);
	}
	problems_clear(&problems);
	batch_check_references(batch, entry->map, old);
	return batch->complaints.count == before && !batch->wrong;
}

/* -- the verbs ------------------------------------------------------------ */

bool batch_is_asked(const struct context *context)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 0; i < arguments->operands.count; i++)
		if (!strcmp(arguments->operands.items[i], "-"))
			return true;
	return false;
}

bool batch_stands_alone(const struct context *context, struct error *err)
{
	static const char *const others[] = { "id", "edit", "where", "all" };

	if (context->arguments.operands.count > 1)
		return error_set(err, FAULT_USAGE,
				 "give either - or ids and FIELD=VALUE, not "
				 "both");
	for (size_t i = 0; i < ARRAY_SIZE(others); i++)
		if (option_given(&context->arguments, others[i]))
			return error_set(err, FAULT_USAGE,
					 "--%s does not go with -, the records "
					 "are on standard input",
					 others[i]);
	return true;
}

static void note_left_out(struct batch *batch)
{
	struct buf *notes = &batch->context->notes;
	const struct map *names = &batch->left_out;

	for (size_t i = 0; i < names->count; i++)
		buf_format(notes, "%s%s", i ? ", " : "computed, so left out: ",
			   names->entries[i].key);
	if (names->count)
		buf_char(notes, '\n');
}

bool batch_save(struct batch *batch, struct error *err)
{
	if (failed(batch, err))
		return false;
	note_left_out(batch);
	return save_planned(batch->context, &batch->changes, err);
}

void batch_clear(struct batch *batch)
{
	changes_clear(&batch->changes);
	vec_clear(&batch->entries);
	map_clear(&batch->seen);
	map_clear(&batch->left_out);
	arena_clear(&batch->scratch);
	vec_clear(&batch->complaints);
}
