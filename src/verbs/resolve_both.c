/* resolve_both.c - two branches made two records of one id: ours keeps it,
 * theirs gets a new one, and what their side refers to follows. */
#include <string.h>

#include "isms/doc/yaml_edit.h"
#include "resolve_internal.h"

struct moving {
	struct resolving *resolving;
	const char *other; /* the commit of their side */
	const char *old, *new;
	size_t followed;
};

/* A place where their side names the id. */
struct mention {
	const char *path; /* of the value, or of the list it stands in */
	bool in_list;
};

typedef VEC(struct mention) mention_vec;

/* -- where is it named? --------------------------------------------------- */

static void find(struct arena *arena, const struct node *node, const char *word,
		 const char *path, mention_vec *mentions)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct node *value = node->values[i];
		bool list = node->kind == NODE_LIST;
		const char *at =
			list ? arena_format(arena, "%s[%zu]", path, i)
			: strpbrk(node->keys[i]->text, ".[]\"")
				? arena_format(arena, "%s[\"%s\"]", path,
					       node->keys[i]->text)
				: arena_format(arena, "%s%s%s", path,
					       *path ? "." : "",
					       node->keys[i]->text);
		struct mention mention = { list ? path : at, list };

		if (value->kind != NODE_TEXT)
			find(arena, value, word, at, mentions);
		else if (!strcmp(value->text, word))
			vec_push(mentions, mention);
	}
}

static bool names(const struct node *tree, const struct mention *mention,
		  const char *word)
{
	const struct node *node = tree ? node_at(tree, mention->path) : NULL;

	if (!node)
		return false;
	if (!mention->in_list)
		return node->kind == NODE_TEXT && !strcmp(node->text, word);
	for (size_t i = 0; node->kind == NODE_LIST && i < node->count; i++)
		if (node->values[i]->kind == NODE_TEXT &&
		    !strcmp(node->values[i]->text, word))
			return true;
	return false;
}

static const struct node *tree_at(struct moving *moving, const char *commit,
				  const char *file)
{
	struct context *context = moving->resolving->context;
	struct tangle tangle = { .file = file };
	struct error ignored = { 0 };
	struct merge_text version = { 0 };
	struct text text;

	if (git_file_at(&context->store, commit, file, &context->arena, &text,
			&ignored))
		version = (struct merge_text){ text.bytes, text.length };
	error_clear(&ignored);
	return resolve_tree(context, &tangle, &version);
}

/* -- and there it changes ------------------------------------------------- */

static struct change *change_of(struct moving *moving, const char *file)
{
	struct resolving *resolving = moving->resolving;
	struct context *context = resolving->context;
	struct change fresh = { .file = file };
	struct error ignored = { 0 };

	for (size_t i = 0; i < resolving->changes.count; i++)
		if (!strcmp(resolving->changes.items[i].file, file))
			return &resolving->changes.items[i];
	fresh.old = store_text(&context->store, file, &fresh.old_length,
			       &context->arena, &ignored);
	error_clear(&ignored);
	if (!fresh.old)
		return NULL;
	fresh.new = fresh.old;
	fresh.new_length = fresh.old_length;
	vec_push(&resolving->changes, fresh);
	vec_push(&resolving->staged, file);
	return &resolving->changes.items[resolving->changes.count - 1];
}

/* Where ours names the id too it means our record, and both belong there. */
static bool replace(struct moving *moving, struct change *change,
		    const struct mention *mention, bool ours_too)
{
	struct arena *arena = &moving->resolving->context->arena;
	const struct node *old =
		node_text(arena, moving->old, NODE_DOUBLE_QUOTED);
	const struct node *new =
		node_text(arena, moving->new, NODE_DOUBLE_QUOTED);
	struct edit edits[] = {
		{ mention->in_list ? EDIT_ADD : EDIT_SET, mention->path, new,
		  NULL },
		{ EDIT_REMOVE, mention->path, old, NULL },
	};
	struct source source = { change->file, change->new,
				 change->new_length };
	struct error ignored = { 0 };
	struct buf out = { 0 };
	bool ok;

	if (ours_too && !mention->in_list)
		return false;
	ok = yaml_edit(&source, edits, mention->in_list && !ours_too ? 2 : 1,
		       &out, &ignored);
	if (ok) {
		change->new_length = out.length;
		change->new = buf_keep(&out, arena);
	}
	buf_clear(&out);
	error_clear(&ignored);
	return ok;
}

static void follow(struct moving *moving, const char *file)
{
	struct context *context = moving->resolving->context;
	const struct node *theirs = tree_at(moving, moving->other, file);
	const struct node *ours = tree_at(moving, "HEAD", file);
	mention_vec mentions = { 0 };

	if (theirs)
		find(&context->arena, theirs, moving->old, "", &mentions);
	for (size_t i = 0; i < mentions.count; i++) {
		const struct mention *mention = &mentions.items[i];
		struct change *change = change_of(moving, file);
		struct tangle tangle = { .file = file };
		struct merge_text text = { change ? change->new : NULL,
					   change ? change->new_length : 0 };
		const struct node *now = resolve_tree(context, &tangle, &text);

		if (names(now, mention, moving->old) &&
		    replace(moving, change, mention,
			    names(ours, mention, moving->old)))
			moving->followed++;
		else
			buf_format(&context->notes,
				   "%s%s: %s names %s on their side; see "
				   "whether it means %s\n",
				   context->store.shown, file, mention->path,
				   moving->old, moving->new);
	}
	vec_clear(&mentions);
}

static bool follow_all(struct moving *moving, const char *file,
		       struct error *err)
{
	struct context *context = moving->resolving->context;
	struct list files;

	moving->other = git_other_side(&context->store, &context->arena);
	if (!moving->other) {
		buf_format(&context->notes,
			   "which references mean %s cannot be told: no merge "
			   "is under way\n",
			   moving->new);
		return true;
	}
	if (!git_files_with(&context->store, moving->other, moving->old,
			    &context->arena, &files, err))
		return false;
	for (size_t i = 0; i < files.count; i++)
		if (strcmp(files.items[i], file) != 0)
			follow(moving, files.items[i]);
	return true;
}

bool resolve_both(struct resolving *resolving, const struct tangle *tangle,
		  struct error *err)
{
	struct context *context = resolving->context;
	struct folder *folder =
		tangle->noun ? store_folder(&context->store, tangle->noun->name)
			     : NULL;
	struct moving moving = { .resolving = resolving, .old = tangle->id };
	struct tangle fresh = { .staged = tangle->staged };

	if (!folder || !tangle->noun->prefix)
		return error_set(err, FAULT_USAGE,
				 "%s is of no register that has ids",
				 tangle->file);
	moving.new = store_new_id(&context->store, folder, err);
	if (!moving.new)
		return false;
	fresh.file = store_path(&context->store, tangle->noun, moving.new);
	resolve_change(resolving, tangle, &tangle->ours);
	resolve_change(resolving, &fresh, &tangle->theirs);
	if (!follow_all(&moving, tangle->file, err))
		return false;
	buf_format(&context->notes,
		   "%s stays ours; theirs is %s now, %zu reference%s "
		   "followed\n",
		   moving.old, moving.new, moving.followed,
		   moving.followed == 1 ? "" : "s");
	return true;
}
