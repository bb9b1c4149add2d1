/* requirement_carry.c - several decisions become one text.
 *
 * Nothing that was written is dropped: what the first one has no word on is
 * taken over, lists are united, and where two differ the other's value goes to
 * the notes with the address that it came from. */
#include <string.h>

#include "isms/doc/yaml_read.h"
#include "isms/doc/yaml_write.h"
#include "isms/modules/requirement.h"
#include "isms/verbs/assign.h"
#include "requirement_upgrade_internal.h"

struct carrying {
	struct upgrade *upgrade;
	struct arena *arena;
	const struct noun *noun;
	const struct node *tree;  /* of the decision as far as it has grown */
	const struct share *from; /* the one that is added */
	bool excluded;		  /* it says no where the whole says yes */
	edit_vec edits;
	struct buf notes; /* lines that are added to the notes */
};

static const struct node *read_tree(struct arena *arena, const char *file,
				    const char *text, size_t length,
				    struct error *err)
{
	struct source source = { file, text, length };
	struct problems problems = { .list = { 0 } };
	const struct node *tree = yaml_read(&source, arena, &problems);

	problems_clear(&problems);
	if (!tree)
		error_set(err, FAULT_DATA, "%s cannot be read", file);
	return tree;
}

static void push(struct carrying *carrying, enum edit_kind kind,
		 const char *path, const struct node *value)
{
	struct edit edit = { kind, path, value,
			     assign_after(carrying->noun, path) };

	vec_push(&carrying->edits, edit);
}

/* "iso27001-2013/A.5.1.2: owner was ROL-CISO" */
static void note(struct carrying *carrying, const char *key,
		 const struct node *value)
{
	struct buf text = { 0 };

	if (value->kind == NODE_TEXT)
		buf_format(&text, " %s", value->text);
	else
		yaml_write_value(&text, value, 0);
	buf_format(&carrying->notes, "%s: %s was%s\n",
		   carrying->from->record->id, key, buf_string(&text));
	buf_clear(&text);
}

static bool holds(const struct node *list, const struct node *item)
{
	for (size_t i = 0; i < list->count; i++)
		if (node_equal(list->values[i], item))
			return true;
	return false;
}

static void unite(struct carrying *carrying, const char *key,
		  const struct node *ours, const struct node *theirs)
{
	for (size_t i = 0; i < theirs->count; i++)
		if (!holds(ours, theirs->values[i]))
			push(carrying, EDIT_ADD, key, theirs->values[i]);
}

static bool is_text_list(const struct node *node)
{
	for (size_t i = 0; i < node->count; i++)
		if (node->kind != NODE_LIST ||
		    node->values[i]->kind != NODE_TEXT)
			return false;
	return node->kind == NODE_LIST;
}

/* One reason under the other. */
static void join(struct carrying *carrying, const char *key,
		 const struct node *ours, const struct node *theirs)
{
	const char *text = arena_format(carrying->arena, "%s\n%s", ours->text,
					theirs->text);

	push(carrying, EDIT_SET, key,
	     node_text(carrying->arena, text, NODE_DOUBLE_QUOTED));
}

static void add_key(struct carrying *carrying, const char *key,
		    const struct node *theirs)
{
	const struct node *ours = node_get(carrying->tree, key);

	if (node_is_empty(theirs))
		return;
	if (!strcmp(key, "notes")) {
		buf_format(&carrying->notes, "%s: %s\n",
			   carrying->from->record->id, theirs->text);
	} else if (carrying->excluded &&
		   (!strcmp(key, "applicable") ||
		    !strcmp(key, "justification") || !strcmp(key, "reasons"))) {
		note(carrying, key, theirs);
	} else if (!ours || node_is_empty(ours)) {
		push(carrying, EDIT_SET, key, theirs);
	} else if (node_equal(ours, theirs)) {
		return;
	} else if (is_text_list(ours) && is_text_list(theirs)) {
		unite(carrying, key, ours, theirs);
	} else if (!strcmp(key, "justification") && ours->kind == NODE_TEXT &&
		   theirs->kind == NODE_TEXT) {
		join(carrying, key, ours, theirs);
	} else {
		note(carrying, key, theirs);
	}
}

static void finish_notes(struct carrying *carrying)
{
	const struct node *ours = node_get(carrying->tree, "notes");
	bool some = ours && ours->kind == NODE_TEXT && ours->length;
	size_t length = carrying->notes.length;
	const char *text;

	if (!length)
		return;
	/* Without the last line feed: the writer sees to the end of a block. */
	carrying->notes.text[length - 1] = '\0';
	text = arena_format(carrying->arena, "%s%s%s", some ? ours->text : "",
			    some && ours->text[ours->length - 1] != '\n' ? "\n"
									 : "",
			    carrying->notes.text);
	push(carrying, EDIT_SET, "notes",
	     node_text(carrying->arena, text, NODE_DOUBLE_QUOTED));
}

static const struct node *tree_of(struct upgrade *upgrade,
				  const struct record *record,
				  const char **text, size_t *length,
				  struct error *err)
{
	struct arena *arena = &upgrade->context->arena;

	*text = store_text(&upgrade->context->store, record->file, length,
			   arena, err);
	return *text ? read_tree(arena, record->file, *text, *length, err)
		     : NULL;
}

/* Adds what one more decision says to *text. */
static bool add_share(struct upgrade *upgrade, const struct share *share,
		      bool excluded, const char **text, size_t *length,
		      struct error *err)
{
	struct source source = { share->record->file, *text, *length };
	struct carrying carrying = { .upgrade = upgrade,
				     .arena = &upgrade->context->arena,
				     .noun = share->record->noun,
				     .from = share,
				     .excluded = excluded };
	const struct node *theirs;
	struct buf out = { 0 };
	const char *other;
	size_t size;
	bool ok;

	carrying.tree = read_tree(carrying.arena, share->record->file, *text,
				  *length, err);
	theirs = carrying.tree
			 ? tree_of(upgrade, share->record, &other, &size, err)
			 : NULL;
	for (size_t i = 0; theirs && i < theirs->count; i++)
		add_key(&carrying, theirs->keys[i]->text, theirs->values[i]);
	if (theirs)
		finish_notes(&carrying);
	ok = theirs && yaml_edit(&source, carrying.edits.items,
				 carrying.edits.count, &out, err);
	if (ok) {
		*length = out.length;
		*text = buf_keep(&out, carrying.arena);
	}
	vec_clear(&carrying.edits);
	buf_clear(&carrying.notes);
	buf_clear(&out);
	return ok;
}

const char *carry_text(struct upgrade *upgrade, const share_vec *shares,
		       enum answer applicable, size_t *length,
		       struct error *err)
{
	const char *text;

	if (!tree_of(upgrade, shares->items[0].record, &text, length, err))
		return NULL;
	for (size_t i = 1; i < shares->count; i++) {
		const struct share *share = &shares->items[i];
		bool excluded = applicable == ANSWER_YES &&
				share->applicable == ANSWER_NO;

		if (!add_share(upgrade, share, excluded, &text, length, err))
			return NULL;
	}
	return text;
}
