/* story.c - reads the history of one record and tells what each commit
 * changed. */
#include "story_internal.h"

#include <string.h>

#include "isms/verbs/select.h"

/* An id in full, whose file is there no more. */
static bool find_gone(struct context *context, const char *typed,
		      struct story *story)
{
	struct folder *folder = store_folder_of(&context->store, typed);

	if (!folder || !store_id_is_valid(folder->noun, typed))
		return false;
	story->noun = folder->noun;
	story->id = typed;
	story->file = store_path(&context->store, folder->noun, typed);
	return true;
}

bool story_find(struct context *context, size_t operand, struct story *story,
		struct error *err)
{
	const char *typed = operand < context->arguments.operands.count
				    ? context->arguments.operands.items[operand]
				    : NULL;
	const struct record *record;

	if (!typed)
		return error_set(err, FAULT_USAGE, "which record?  give an id");
	record = store_find(&context->store, typed, err);
	error_clear(err);
	if (!record && find_gone(context, typed, story))
		return true;
	if (!record)
		record = store_resolve(&context->store, typed, NULL, err);
	if (!record)
		return false;
	story->noun = record->noun;
	story->id = record->id;
	story->file = record->file;
	return true;
}

/* -- what a commit did ---------------------------------------------------- */

/* Each object is read once; what cannot be read is asked for again, which is
 * rare. */
static const struct record *record_of(struct context *context,
				      struct story *story, const char *object,
				      struct error *err)
{
	const struct record *record = map_get(&story->records, object);

	if (record)
		return record;
	record = history_record(&context->store, story->noun, object,
				&context->arena, err);
	if (record)
		map_put(&story->records, object, (void *)record);
	return record;
}

static bool is_named(const difference_vec *differences, const char *name)
{
	for (size_t i = 0; i < differences->count; i++)
		if (!strcmp(differences->items[i].name, name))
			return true;
	return false;
}

/* Of a merge, only what differs from each parent was made by it. */
static void keep_common(struct chapter *chapter, const difference_vec *other)
{
	difference_vec *differences = &chapter->differences;
	size_t kept = 0;

	for (size_t i = 0; i < differences->count; i++)
		if (is_named(other, differences->items[i].name))
			differences->items[kept++] = differences->items[i];
	differences->count = kept;
}

static bool compare_with(struct context *context, struct story *story,
			 struct chapter *chapter, const char *old,
			 struct error *err)
{
	struct side before = { NULL, &context->store.world };
	difference_vec differences = { 0 };

	if (old)
		before.record = record_of(context, story, old, err);
	if (err->fault != FAULT_NONE)
		return false;
	chapter->unreadable |= old && !before.record;
	if (chapter->sides[0].record) {
		records_compare(&before, &chapter->sides[1], &context->arena,
				&differences);
		keep_common(chapter, &differences);
		vec_clear(&differences);
		return true;
	}
	chapter->sides[0] = before;
	records_compare(&before, &chapter->sides[1], &context->arena,
			&chapter->differences);
	return true;
}

static bool read_chapter(struct context *context, struct story *story,
			 const struct file_change *change,
			 struct chapter *chapter, struct error *err)
{
	chapter->fate = !change->new	   ? FATE_REMOVED
			: !change->olds[0] ? FATE_ADDED
			: change->from	   ? FATE_RENAMED
					   : FATE_CHANGED;
	chapter->was = change->from;
	for (int i = 0; i < 2; i++)
		chapter->sides[i].world = &context->store.world;
	if (chapter->fate == FATE_REMOVED)
		return true;
	chapter->sides[1].record = record_of(context, story, change->new, err);
	if (err->fault != FAULT_NONE)
		return false;
	chapter->unreadable = !chapter->sides[1].record;
	for (size_t i = 0; !chapter->unreadable && i < change->old_count; i++)
		if (!compare_with(context, story, chapter, change->olds[i],
				  err))
			return false;
	return true;
}

bool story_read(struct context *context, struct story *story, size_t limit,
		struct error *err)
{
	struct history history;

	error_clear(err);
	if (!history_read(&context->store, story->file, &context->arena,
			  &history, err))
		return false;
	for (size_t i = 0; i < history.count; i++) {
		const struct revision *revision = &history.revisions[i];
		struct chapter chapter = { .revision = revision };

		if (limit && i >= limit)
			break;
		if (revision->change_count &&
		    !read_chapter(context, story, &revision->changes[0],
				  &chapter, err)) {
			vec_clear(&chapter.differences);
			return false;
		}
		vec_push(&story->chapters, chapter);
	}
	return true;
}

void story_clear(struct story *story)
{
	for (size_t i = 0; i < story->chapters.count; i++)
		vec_clear(&story->chapters.items[i].differences);
	vec_clear(&story->chapters);
	map_clear(&story->records);
}

/* The value of a field as text; NULL without one. */
static const char *value_of(struct arena *arena,
			    const struct difference *difference, bool after)
{
	const void *member = after ? difference->after : difference->before;
	struct buf text = { 0 };
	const char *kept;

	if (!member)
		return NULL;
	field_format(difference->field, member, &text);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

/* On branches that were merged, a newer one may have given it another value
 * that was not taken. */
const struct chapter *story_origin(struct context *context,
				   const struct story *story,
				   const struct difference *field)
{
	const char *value = value_of(&context->arena, field, true);

	for (size_t i = 0; i < story->chapters.count; i++) {
		const struct chapter *chapter = &story->chapters.items[i];

		for (size_t k = 0; k < chapter->differences.count; k++) {
			const struct difference *change =
				&chapter->differences.items[k];
			const char *given;

			if (!change->field ||
			    strcmp(change->name, field->name) != 0)
				continue;
			given = value_of(&context->arena, change, true);
			if (given && !strcmp(given, value))
				return chapter;
		}
	}
	return NULL;
}
