/* resolve_dropped.c - conflicts that were settled as one side byte for byte,
 * although the other one had something to say. */
#include <string.h>

#include "resolve_internal.h"

static bool same_text(const struct merge_text *left,
		      const struct merge_text *right)
{
	return left->bytes && right->bytes && left->length == right->length &&
	       !memcmp(left->bytes, right->bytes, left->length);
}

/* The fields that the lost side had changed and that are not as it wanted. */
static struct list lost_fields(struct context *context,
			       const struct tangle *tangle,
			       const struct merge_text *kept,
			       const struct merge_text *lost)
{
	const struct field *rows =
		tangle->noun ? noun_fields(tangle->noun) : NULL;
	const struct node *base = resolve_tree(context, tangle, &tangle->base);
	const struct node *here = resolve_tree(context, tangle, kept);
	const struct node *there = resolve_tree(context, tangle, lost);
	struct list all = merge_fields(&context->arena, rows, here, there);
	struct list changed = merge_fields(&context->arena, rows, base, there);
	struct list fields = {
		arena_array(&context->arena, all.count + 1, sizeof(char *)), 0
	};

	for (size_t i = 0; i < all.count; i++)
		for (size_t k = 0; k < changed.count; k++)
			if (!strcmp(all.items[i], changed.items[k]))
				fields.items[fields.count++] = all.items[i];
	return fields;
}

static bool tell(struct context *context, const struct tangle *tangle,
		 enum merge_side kept)
{
	bool ours = kept == MERGE_OURS;
	struct list fields = ours ? lost_fields(context, tangle, &tangle->ours,
						&tangle->theirs)
				  : lost_fields(context, tangle,
						&tangle->theirs, &tangle->ours);

	if (!fields.count)
		return false;
	buf_format(&context->notes,
		   "%s%s: settled as %s byte for byte; what %s changed is "
		   "gone: ",
		   context->store.shown, tangle->file, ours ? "ours" : "theirs",
		   ours ? "theirs" : "ours");
	for (size_t i = 0; i < fields.count; i++)
		buf_format(&context->notes, "%s%s", i ? ", " : "",
			   fields.items[i]);
	buf_char(&context->notes, '\n');
	return true;
}

bool resolve_dropped(struct context *context, size_t *count, struct error *err)
{
	tangle_vec tangles = { 0 };
	bool ok = resolve_remembered(context, &tangles, err);

	*count = 0;
	for (size_t i = 0; ok && i < tangles.count; i++) {
		const struct tangle *tangle = &tangles.items[i];

		if (!tangle->ours.bytes || !tangle->theirs.bytes ||
		    tangle->moved)
			continue;
		if (same_text(&tangle->now, &tangle->ours))
			*count += tell(context, tangle, MERGE_OURS);
		else if (same_text(&tangle->now, &tangle->theirs))
			*count += tell(context, tangle, MERGE_THEIRS);
	}
	vec_clear(&tangles);
	return ok;
}
