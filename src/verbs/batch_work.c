/* batch_work.c - takes the entries of a batch in order, all cores ahead of it. */
#include <string.h>

#include "batch_internal.h"

/* An entry on its way. */
struct draft {
	struct entry *entry;
	bool settled;  /* sketched, nothing else is to be done */
	bool left_out; /* a name that this thread had not left out before */
	struct sketch sketch;
};

/* What a thread owns. */
struct hand {
	struct batch batch;
	struct buf text;
};

struct working {
	struct batch *batch;
	batch_sketch *sketch;
	struct draft *drafts;
	struct hand hands[SHARE_MOST];
};

static bool settle(struct working *working, struct hand *hand,
		   struct draft *draft)
{
	struct entry entry = *draft->entry;
	size_t before = hand->batch.left_out.count;
	bool ok;

	entry.map = batch_map(&hand->batch, &entry);
	draft->sketch.noun = hand->batch.noun;
	draft->sketch.id = entry.name;
	draft->sketch.scratch = &hand->batch.scratch;
	draft->sketch.text = &hand->text;
	hand->batch.wrong = false;
	ok = entry.map &&
	     working->sketch(&hand->batch, &entry, &working->batch->changes,
			     &draft->sketch);
	draft->left_out = hand->batch.left_out.count > before;
	return ok;
}

static void settle_portion(void *context, const struct portion *portion)
{
	struct working *working = context;
	struct hand *hand = &working->hands[portion->worker];

	for (size_t i = portion->begin; i < portion->end; i++) {
		struct draft *draft = &working->drafts[i];

		if (!draft->entry->name || !draft->sketch.file)
			continue;
		draft->sketch.worker = portion->worker;
		draft->settled = settle(working, hand, draft);
		arena_reset(&hand->batch.scratch);
	}
}

static void take_one(struct batch *batch, struct draft *draft, batch_take *take)
{
	struct entry entry = *draft->entry;

	if (draft->settled)
		changes_keep(&batch->changes, &draft->sketch);
	if (draft->settled && !draft->left_out)
		return;
	entry.map = batch_map(batch, &entry);
	if (!entry.map)
		batch_complain(batch, entry.id, "this is no JSON", NULL);
	else if (draft->settled)
		batch_shape(batch, entry.map); /* for the names */
	else
		take(batch, &entry);
	arena_reset(&batch->scratch);
}

/* Trees of YAML are kept, and a quiet batch would leave its traces there. */
static void work_ahead(struct working *working, size_t begin, size_t count)
{
	struct batch *batch = working->batch;
	const struct portion all = { .end = count };

	memset(working->drafts, 0, count * sizeof *working->drafts);
	for (size_t i = 0; i < count; i++) {
		struct draft *draft = &working->drafts[i];

		draft->entry = &batch->entries.items[begin + i];
		if (draft->entry->name && working->sketch)
			draft->sketch.file =
				store_path(&batch->context->store, batch->noun,
					   draft->entry->name);
	}
	if (working->sketch)
		share_work(&all, share_workers(count), settle_portion, working);
}

static void begin_hands(struct working *working)
{
	const struct batch *batch = working->batch;

	for (size_t i = 0; i < SHARE_MOST; i++) {
		working->hands[i].batch.context = batch->context;
		working->hands[i].batch.noun = batch->noun;
		working->hands[i].batch.source = batch->source;
		working->hands[i].batch.quiet = true;
	}
}

static void end_hands(struct working *working)
{
	for (size_t i = 0; i < SHARE_MOST; i++) {
		batch_clear(&working->hands[i].batch);
		buf_clear(&working->hands[i].text);
	}
}

void batch_work(struct batch *batch, batch_take *take, batch_sketch *sketch)
{
	struct arena *arena = &batch->context->arena;
	size_t all = batch->entries.count;
	struct working *working = arena_new(arena, struct working);

	working->batch = batch;
	if (batch->noun->prefix && batch->source.text)
		working->sketch = sketch;
	noun_fields(batch->noun); /* first asked for by one thread */
	working->drafts =
		arena_array(arena, BATCH_AHEAD, sizeof *working->drafts);
	begin_hands(working);
	for (size_t begin = 0; begin < all; begin += BATCH_AHEAD) {
		size_t count =
			all - begin < BATCH_AHEAD ? all - begin : BATCH_AHEAD;

		progress_step(&batch->context->progress, "reading records",
			      begin, all);
		work_ahead(working, begin, count);
		for (size_t i = 0; i < count; i++)
			if (working->drafts[i].entry->name &&
			    !batch_is_full(batch))
				take_one(batch, &working->drafts[i], take);
		changes_pause(&batch->changes, batch->complaints.count != 0);
	}
	progress_step(&batch->context->progress, "reading records", 1, 1);
	end_hands(working);
}
