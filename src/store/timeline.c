/* timeline.c - the store of a timeline: what git says has changed is read and
 * exchanged in it. */
#include "isms/store/timeline.h"

#include <string.h>

#include "isms/base/vec.h"
#include "isms/doc/yaml_read.h"
#include "timeline_internal.h"

/* A file at the tick at hand. */
struct held {
	const char *path;
	size_t index;
	const char *object; /* NULL: gone */
	bool changed;	    /* since what the store has was read */
	struct folder *folder;
	struct record *record; /* NULL: none that can be read */
	size_t place;	       /* in folder->records */
};

struct timeline_own {
	struct store *now;
	const struct timeline_span *span;
	const struct schema *const *schemas;
	struct arena arena; /* of the whole timeline */
	struct arena scratch;
	struct ticks ticks;
	struct tree_walk walk;
	struct map held; /* path to struct held */
	VEC(struct held *) changed;
	bool refresh; /* isms.yaml or method.yaml is another */
	struct store then;
	bool opened;
	struct map parsed; /* object to struct record, in the store's arena */
	struct problems problems;
};

/* -- what git says -------------------------------------------------------- */

static void note_change(struct timeline_own *own,
			const struct tree_change *change)
{
	struct held *held = map_get(&own->held, change->path);

	if (!held) {
		held = arena_new(&own->arena, struct held);
		held->path = arena_copy(&own->arena, change->path);
		held->index = own->held.count;
		map_put(&own->held, held->path, held);
	}
	held->object =
		change->object ? arena_copy(&own->arena, change->object) : NULL;
	if (!held->changed)
		vec_push(&own->changed, held);
	held->changed = true;
	if (!strcmp(change->path, "isms.yaml") ||
	    !strcmp(change->path, "method.yaml"))
		own->refresh = true;
}

/* Is it the register looked at, or what that is read through? */
static bool concerns(const struct timeline_own *own, const char *path)
{
	const char *nouns = own->span->nouns;
	size_t length = nouns ? strlen(nouns) : 0;

	return !nouns || !strcmp(path, "isms.yaml") ||
	       !strcmp(path, "method.yaml") ||
	       (!strncmp(path, nouns, length) &&
		(path[length] == '/' || path[length] == '.'));
}

static bool read_changes(struct timeline_own *own, struct error *err)
{
	struct tree_change change;
	bool more = true;

	own->changed.count = 0;
	if (!tree_walk_tick(&own->walk, err))
		return false;
	while (more) {
		if (!tree_walk_next(&own->walk, &change, &more, err))
			return false;
		if (more && concerns(own, change.path))
			note_change(own, &change);
	}
	return true;
}

/* -- records -------------------------------------------------------------- */

/* "risk/RISK-1.yaml", "scope.yaml": the register and the id of a file. */
static struct folder *folder_of(struct timeline_own *own, const char *path,
				const char **id)
{
	const char *slash = strchr(path, '/');
	size_t length = strlen(path);
	const char *inner = slash ? slash + 1 : path;
	struct folder *folder;

	if (length < 6 || strcmp(path + length - 5, ".yaml") != 0)
		return NULL;
	*id = arena_text(&own->then.arena, inner,
			 length - 5 - (size_t)(inner - path));
	folder = slash ? store_folder(&own->then,
				      arena_text(&own->scratch, path,
						 (size_t)(slash - path)))
		       : store_folder(&own->then, *id);
	if (!folder || !slash != !folder->noun->prefix ||
	    (slash && !store_id_is_valid(folder->noun, *id)) ||
	    (own->span->nouns && strcmp(folder->noun->name, own->span->nouns)))
		return NULL;
	return folder;
}

static void take_out(struct timeline_own *own, struct held *held)
{
	struct folder *folder = held->folder;
	struct record *last;
	struct held *moved;

	if (!held->record)
		return;
	last = folder->records.items[--folder->records.count];
	folder->records.items[held->place] = last;
	moved = map_get(&own->held, last->file);
	if (moved)
		moved->place = held->place;
	map_put(&folder->by_id, held->record->id, NULL);
	held->record = NULL;
}

static void put_in(struct held *held, const struct record *parsed,
		   const char *id)
{
	struct folder *folder = held->folder;

	held->record->noun = folder->noun;
	held->record->id = id;
	held->record->file = held->path;
	held->record->at = parsed->at;
	held->record->broken = parsed->broken;
}

/* The record of an object, parsed once. */
static const struct record *parse(struct timeline_own *own, const char *path,
				  const struct noun *noun,
				  const struct object *object)
{
	struct reading reading = { .arena = &own->then.arena,
				   .method = own->then.world.method,
				   .scratch = &own->scratch };
	struct source source = { path, object->bytes, object->length };
	struct record *record;
	struct node *tree;

	if (object->kind != OBJECT_BLOB)
		return NULL;
	tree = yaml_read(&source, &own->scratch, &own->problems);
	if (!tree)
		return NULL;
	record = arena_new(&own->then.arena, struct record);
	record->noun = noun;
	record->id = noun->name;
	record->file = path;
	record_read(record, tree, &reading, &own->problems);
	map_put(&own->parsed, arena_copy(&own->then.arena, object->name),
		record);
	return record;
}

static void turn(struct timeline *timeline, const struct held *held)
{
	struct turn one = { held->index, held->record };

	vec_push(&timeline->turns, one);
}

/* What a file has become, with its object's bytes or NULL when it was parsed
 * before. */
static void exchange(struct timeline *timeline, struct held *held,
		     const struct record *parsed, const char *id)
{
	struct timeline_own *own = timeline->own;

	if (!parsed) {
		take_out(own, held);
	} else if (held->record) {
		put_in(held, parsed, id);
	} else {
		held->record = arena_new(&own->then.arena, struct record);
		held->place = held->folder->records.count;
		put_in(held, parsed, id);
		vec_push(&held->folder->records, held->record);
		map_put(&held->folder->by_id, id, held->record);
	}
	turn(timeline, held);
}

/* -- one tick ------------------------------------------------------------- */

/* A changed file that is a record. */
struct wanted {
	struct held *held;
	const char *id;
};

typedef VEC(struct wanted) wanted_vec;

static void want(struct timeline *timeline, struct held *held,
		 wanted_vec *wanted)
{
	struct timeline_own *own = timeline->own;
	struct wanted one = { .held = held };
	const struct record *parsed = NULL;

	held->changed = false;
	held->folder = folder_of(own, held->path, &one.id);
	if (!held->folder)
		return;
	if (held->object)
		parsed = map_get(&own->parsed, held->object);
	if (held->object && (!parsed || parsed->noun != held->folder->noun))
		vec_push(wanted, one);
	else
		exchange(timeline, held, parsed, one.id);
}

static bool is_partial(const struct timeline_own *own)
{
	for (size_t i = 0; i < own->problems.list.count; i++)
		if (problem_is_partial(&own->problems.list.items[i]))
			return true;
	return false;
}

static bool read_one(struct timeline *timeline, const struct wanted *wanted,
		     struct error *err)
{
	struct timeline_own *own = timeline->own;
	struct held *held = wanted->held;
	struct object object;
	const struct record *parsed;

	if (!objects_take(&own->now->own->objects, FILE_REGISTER_LIMIT,
			  &own->scratch, &object, err))
		return false;
	if (object.kind == OBJECT_MISSING)
		return error_set(err, FAULT_DATA,
				 "'%s' of %.12s is missing in this clone, or "
				 "damaged",
				 held->path, timeline->tick.commit);
	parsed = parse(own, held->path, held->folder->noun, &object);
	timeline->unreadable += !parsed || is_partial(own);
	if (own->problems.list.count)
		problems_clear(&own->problems);
	exchange(timeline, held, parsed, wanted->id);
	arena_reset(&own->scratch);
	return true;
}

static bool read_wanted(struct timeline *timeline, const wanted_vec *wanted,
			struct error *err)
{
	struct git_objects *objects = &timeline->own->now->own->objects;
	size_t taken = 0;
	bool ok = true;

	for (size_t i = 0; ok && i < wanted->count; i++) {
		if (i - taken >= OBJECTS_ASKED)
			ok = read_one(timeline, &wanted->items[taken++], err);
		ok = ok &&
		     objects_ask(objects, wanted->items[i].held->object, err);
	}
	while (ok && taken < wanted->count)
		ok = read_one(timeline, &wanted->items[taken++], err);
	return ok;
}

static void forget(struct timeline_own *own)
{
	for (size_t i = 0; i < own->held.count; i++) {
		struct held *held = own->held.entries[i].value;

		held->record = NULL;
		held->folder = NULL;
	}
	map_clear(&own->parsed);
	if (own->opened)
		store_close(&own->then);
	own->opened = false;
}

/* The store anew, with the settings and the method of the tick. */
static bool open_then(struct timeline *timeline, struct error *err)
{
	struct timeline_own *own = timeline->own;
	struct past past = { .start = own->now->path,
			     .revision = timeline->tick.commit,
			     .today = timeline->tick.day };

	forget(own);
	own->changed.count = 0;
	for (size_t i = 0; i < own->held.count; i++)
		vec_push(&own->changed, own->held.entries[i].value);
	own->opened = store_open_at(&own->then, &past, own->schemas, err);
	for (size_t i = 0; own->opened && i < own->then.folder_count; i++) {
		struct folder *folder = &own->then.folders[i];

		folder->loaded = true;
		folder->records.count = 0;
		map_clear(&folder->by_id);
	}
	return own->opened;
}

static bool is_present(struct timeline_own *own)
{
	const struct held *settings = map_get(&own->held, "isms.yaml");

	return settings && settings->object;
}

static bool update(struct timeline *timeline, struct error *err)
{
	struct timeline_own *own = timeline->own;
	wanted_vec wanted = { 0 };
	bool ok = true;

	timeline->fresh = own->refresh || !own->opened;
	if (timeline->fresh)
		ok = open_then(timeline, err);
	own->refresh = false;
	if (ok && own->changed.count)
		graph_clear(&own->then);
	own->then.world.today = timeline->tick.day;
	for (size_t i = 0; ok && i < own->changed.count; i++)
		want(timeline, own->changed.items[i], &wanted);
	arena_reset(&own->scratch);
	ok = ok && read_wanted(timeline, &wanted, err);
	vec_clear(&wanted);
	return ok;
}

/* -- its life ------------------------------------------------------------- */

bool timeline_open(struct timeline *timeline, struct store *now,
		   const struct timeline_span *span,
		   const struct schema *const *schemas, struct error *err)
{
	struct work_tree tree;
	struct timeline_own *own;
	bool has;
	bool ok;

	*timeline = (struct timeline){ 0 };
	if (!git_objects_need(now, &tree, err) ||
	    !history_is_whole(tree.top, err) ||
	    !history_begun(tree.top, &has, err))
		return false;
	own = arena_new(&now->arena, struct timeline_own);
	timeline->own = own;
	own->now = now;
	own->span = span;
	own->schemas = schemas;
	ok = !has || ticks_list(&tree, now->at ? now->at->commit : "HEAD", span,
				&own->arena, &own->ticks, err);
	timeline->count = own->ticks.count;
	if (ok && own->ticks.count)
		ok = tree_walk_open(&own->walk, &tree, &own->ticks, err);
	if (!ok)
		timeline_close(timeline);
	return ok;
}

bool timeline_next(struct timeline *timeline, bool *more, struct error *err)
{
	struct timeline_own *own = timeline->own;

	*more = timeline->at < own->ticks.count;
	timeline->turns.count = 0;
	if (!*more)
		return true;
	timeline->tick = own->ticks.items[timeline->at++];
	if (!read_changes(own, err))
		return false;
	timeline->present = is_present(own);
	timeline->then = NULL;
	if (!timeline->present) {
		forget(own);
		return true;
	}
	timeline->then = &own->then;
	return update(timeline, err);
}

void timeline_close(struct timeline *timeline)
{
	struct timeline_own *own = timeline->own;

	vec_clear(&timeline->turns);
	if (!own)
		return;
	forget(own);
	tree_walk_close(&own->walk);
	vec_clear(&own->ticks);
	vec_clear(&own->changed);
	map_clear(&own->held);
	arena_clear(&own->scratch);
	arena_clear(&own->arena);
	problems_clear(&own->problems);
	timeline->own = NULL;
}
