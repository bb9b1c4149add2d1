/* resolve_find.c - which files have conflicts, and their versions. */
#include <errno.h>
#include <string.h>

#include <fcntl.h>
#include <unistd.h>

#include "isms/doc/yaml_read.h"
#include "isms/merge/markers.h"
#include "isms/verbs/merging.h"
#include "resolve_internal.h"

static const struct noun *noun_of(struct context *context, const char *file)
{
	const char *slash = strchr(file, '/');
	size_t length = slash ? (size_t)(slash - file) : strcspn(file, ".");

	return store_noun(&context->store,
			  arena_text(&context->arena, file, length));
}

/* The file may be gone from the work tree; not being able to read it is
 * another matter. */
static bool read_now(struct context *context, struct tangle *tangle,
		     struct error *err)
{
	const struct store *store = &context->store;

	tangle->now.bytes =
		store_text(&context->store, tangle->file, &tangle->now.length,
			   &context->arena, err);
	if (tangle->now.bytes)
		return true;
	if (!faccessat(store->root, tangle->file, F_OK, AT_SYMLINK_NOFOLLOW) ||
	    errno != ENOENT)
		return false;
	error_clear(err);
	return true;
}

static bool tangle_of(struct context *context, const char *file,
		      struct tangle *tangle, struct error *err)
{
	const char *name = strrchr(file, '/');

	*tangle = (struct tangle){
		.file = file,
		.noun = noun_of(context, file),
	};
	name = name ? name + 1 : file;
	tangle->id =
		arena_text(&context->arena, name, strlen(name) - 5 /* .yaml */);
	return read_now(context, tangle, err);
}

static bool is_record_file(const char *file)
{
	size_t length = strlen(file);

	return length > 5 && !strcmp(file + length - 5, ".yaml") &&
	       strncmp(file, "evidence/files/", 15) != 0;
}

const struct node *resolve_tree(struct context *context,
				const struct tangle *tangle,
				const struct merge_text *text)
{
	struct source source = { tangle->file, text->bytes, text->length };
	struct problems problems = { 0 };
	const struct node *tree;

	if (!text->bytes)
		return NULL;
	tree = yaml_read(&source, &context->arena, &problems);
	problems_clear(&problems);
	return tree;
}

/* -- what git keeps ------------------------------------------------------- */

static bool fill(struct context *context, const char *object,
		 struct merge_text *text, struct error *err)
{
	struct text bytes;

	if (!object)
		return true;
	if (!git_object(&context->store, object, &context->arena, &bytes, err))
		return err->fault != FAULT_NONE
			       ? false
			       : error_set(err, FAULT_DATA,
					   "git has no object %s", object);
	*text = (struct merge_text){ bytes.bytes, bytes.length };
	return true;
}

static bool fill_all(struct context *context, const struct stages *stages,
		     struct tangle *tangle, struct error *err)
{
	return fill(context, stages->objects[STAGE_BASE], &tangle->base, err) &&
	       fill(context, stages->objects[STAGE_OURS], &tangle->ours, err) &&
	       fill(context, stages->objects[STAGE_THEIRS], &tangle->theirs,
		    err);
}

static bool add_stages(struct context *context, const struct stage_list *list,
		       bool remembered, tangle_vec *tangles, struct error *err)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct stages *stages = &list->items[i];
		struct tangle tangle;

		if (!is_record_file(stages->file) ||
		    (!stages->objects[STAGE_OURS] &&
		     !stages->objects[STAGE_THEIRS]))
			continue;
		if (!tangle_of(context, stages->file, &tangle, err) ||
		    !fill_all(context, stages, &tangle, err))
			return false;
		tangle.staged = true;
		tangle.settled_before = remembered;
		tangle.moved = stages->moved;
		vec_push(tangles, tangle);
	}
	return true;
}

/* -- markers in files ----------------------------------------------------- */

/* Two records under one id are the whole file. */
static bool is_one_conflict(const struct merge_text *text)
{
	const char *last = NULL;

	for (const char *at = text->bytes; at;) {
		if (*at)
			last = at;
		at = strchr(at, '\n');
		at = at ? at + 1 : NULL;
	}
	return text->bytes[0] == '<' && last && *last == '>';
}

static bool add_markers(struct context *context, const char *file,
			tangle_vec *tangles, struct error *err)
{
	struct tangle tangle;
	struct markers markers;

	if (!tangle_of(context, file, &tangle, err))
		return false;
	if (!tangle.now.bytes ||
	    !markers_split(&context->arena, &tangle.now, &markers))
		return true;
	tangle.ours = markers.ours;
	tangle.theirs = markers.theirs;
	if (markers.has_base)
		tangle.base = markers.base;
	tangle.guess = !resolve_tree(context, &tangle, &tangle.base) &&
		       !(markers.count == 1 && is_one_conflict(&tangle.now));
	if (tangle.guess)
		tangle.base = (struct merge_text){ 0 };
	vec_push(tangles, tangle);
	return true;
}

static bool is_known(const tangle_vec *tangles, const char *file)
{
	for (size_t i = 0; i < tangles->count; i++)
		if (!strcmp(tangles->items[i].file, file))
			return true;
	return false;
}

static bool find_markers(struct context *context, tangle_vec *tangles,
			 struct error *err)
{
	const struct problems *problems = &context->store.problems;

	if (!store_load_all(&context->store, err))
		return false;
	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];

		if (problem->code == PROBLEM_CONFLICT_MARKER &&
		    !is_known(tangles, problem->file) &&
		    !add_markers(context,
				 arena_copy(&context->arena, problem->file),
				 tangles, err))
			return false;
	}
	return true;
}

bool resolve_find(struct context *context, tangle_vec *tangles,
		  struct error *err)
{
	struct stage_list list;

	return git_unmerged(&context->store, &context->arena, &list, err) &&
	       add_stages(context, &list, false, tangles, err) &&
	       find_markers(context, tangles, err);
}

bool resolve_remembered(struct context *context, tangle_vec *tangles,
			struct error *err)
{
	struct stage_list list;

	return git_settled(&context->store, &context->arena, &list, err) &&
	       add_stages(context, &list, true, tangles, err);
}
