/* review_verbs.c - preparing a management review from the registers, and
 * holding it: a result for each input, decisions that become actions (ISO/IEC
 * 27001:2022, 9.3). */
#include <string.h>

#include "isms/base/file.h"
#include "isms/store/history.h"
#include "isms/verbs/add.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "review_internal.h"

/* -- prepare -------------------------------------------------------------- */

static const struct option prepare_options[] = {
	{ "id", 0, "ID", "the id of a new one; else one is made" },
	{ "title", 't', "TEXT", "the title of a new one" },
	{ "planned", 0, "DATE", "when it is to be held" },
	{ "since", 0, "DATE", "what to look back to; the latest review" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static bool looks_back_to(struct context *context, struct date *since,
			  struct error *err)
{
	struct folder *folder = store_folder(&context->store, "review");
	struct duration year = { -12, DURATION_MONTHS };

	if (!store_load(&context->store, folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	if (option_given(&context->arguments, "since"))
		return option_date(context, "since", since, err);
	*since = review_last_held(&context->store);
	if (!date_is_set(*since))
		*since = date_add(context->today, year);
	return true;
}

/* The seven inputs as edits; all their texts behind each other in `all`. */
static bool gather(struct context *context, struct date since, edit_vec *edits,
		   struct buf *all, struct error *err)
{
	const char *const *after = assign_after(context->noun, "inputs");
	struct arena *arena = &context->arena;

	for (int i = 1; review_inputs[i - 1].name; i++) {
		struct node *map = node_map(arena);
		const char *text;

		if (!review_input_text(context, i, since, &text, err))
			return false;
		node_put(arena, map, "input",
			 node_text(arena, review_inputs[i - 1].name,
				   NODE_PLAIN));
		node_put(arena, map, "what",
			 node_text(arena, text, NODE_LITERAL));
		vec_push(edits,
			 ((struct edit){ EDIT_ADD, "inputs", map, after }));
		buf_format(all, "%s\n%s", review_inputs[i - 1].name, text);
	}
	return true;
}

static bool frame(struct context *context, struct date since,
		  const struct buf *all, edit_vec *edits, struct error *err)
{
	const struct noun *noun = context->noun;
	const char *planned = option_text(&context->arguments, "planned");
	const char *commit = history_head(&context->store, &context->arena);
	const char *digest = arena_format(
		&context->arena, "v1:sha256:%s",
		sha256_hex(&context->arena, all->text, all->length));

	return (!planned ||
		assign_set(context, noun, "planned", planned, edits, err)) &&
	       assign_set(context, noun, "prepared.on",
			  date_text(context, context->today), edits, err) &&
	       assign_set(context, noun, "prepared.since",
			  date_text(context, since), edits, err) &&
	       (!commit || assign_set(context, noun, "prepared.commit", commit,
				      edits, err)) &&
	       assign_set(context, noun, "prepared.digest", digest, edits, err);
}

static bool prepare_new(struct context *context, edit_vec *edits,
			struct error *err)
{
	const char *title = option_text(&context->arguments, "title");
	const char *id;

	if (!title)
		title = arena_format(&context->arena, "Management review %d",
				     context->today.year);
	return assign_set(context, context->noun, "title", title, edits, err) &&
	       add_record(context, edits->items, edits->count, &id, err);
}

static bool review_prepare(struct context *context, struct error *err)
{
	const struct record *record = NULL;
	edit_vec edits = { 0 };
	struct buf all = { 0 };
	struct date since;
	bool ok = true;

	if (context->arguments.operands.count) {
		const struct management_review *review;

		record = select_record(context, context->noun, 0, err);
		if (!record)
			return false;
		review = record->at;
		if (record_is_ended(record))
			return error_set(err, FAULT_USAGE, "%s is %s already",
					 record->id, record_status(record));
		ok = !review->inputs.count ||
		     assign_set(context, context->noun, "inputs", NULL, &edits,
				err);
	}
	ok = ok && looks_back_to(context, &since, err) &&
	     gather(context, since, &edits, &all, err) &&
	     frame(context, since, &all, &edits, err) &&
	     (record ? save_edits(context, record, &edits, err)
		     : prepare_new(context, &edits, err));
	buf_clear(&all);
	vec_clear(&edits);
	return ok;
}

/* -- hold ----------------------------------------------------------------- */

static const struct option hold_options[] = {
	{ "on", 0, "DATE", "when it was held; today without it" },
	{ "attendees", 0, "ID,ID", "who took part" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* "a=TEXT" as the result of input a. */
static bool hold_word(struct context *context,
		      const struct management_review *review, const char *word,
		      edit_vec *edits, struct error *err)
{
	const struct review_input *inputs = review->inputs.items;
	size_t length = strcspn(word, "=");
	int place = choice_place(review_inputs,
				 arena_text(&context->arena, word, length));

	if (!word[length] || !place) {
		error_set(err, FAULT_USAGE,
			  "'%s' is not a result of an input, such as "
			  "a=\"all done\"",
			  word);
		error_hint(err, "the inputs are a to g of 9.3.2");
		return false;
	}
	for (size_t i = 0; i < review->inputs.count; i++)
		if (inputs[i].input == place)
			return assign_set(context, context->noun,
					  arena_format(&context->arena,
						       "inputs[%zu].result", i),
					  word + length + 1, edits, err);
	return error_set(err, FAULT_USAGE,
			 "there is no input %s; prepare the review first",
			 review_inputs[place - 1].name);
}

static bool hold_edits(struct context *context, const struct record *record,
		       edit_vec *edits, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *attendees = option_text(arguments, "attendees");
	struct date on;

	if (!option_date(context, "on", &on, err) ||
	    !assign_set(context, context->noun, "status", "held", edits, err) ||
	    !assign_set(context, context->noun, "held", date_text(context, on),
			edits, err) ||
	    (attendees && !assign_parse(context, context->noun,
					arena_format(&context->arena,
						     "attendees=%s", attendees),
					edits, err)))
		return false;
	for (size_t i = 1; i < arguments->operands.count; i++)
		if (!hold_word(context, record->at,
			       arguments->operands.items[i], edits, err))
			return false;
	return true;
}

/* What 9.3 wants of a review that was held. */
static bool hold_complete(struct context *context, const struct record *now,
			  struct error *err)
{
	const struct management_review *review = now->at;
	const struct review_input *inputs = review->inputs.items;
	struct buf open = { 0 };
	bool ok = true;

	if (!review_has_top(&context->store.world, &review->attendees)) {
		error_set(err, FAULT_USAGE,
			  "nobody of top management took part");
		error_hint(err, "--attendees names them; the sponsor of the "
				"commitment has to be one");
		return false;
	}
	for (int i = 1; review_inputs[i - 1].name; i++) {
		bool has = false;

		for (size_t n = 0; n < review->inputs.count; n++)
			has = has || (inputs[n].input == i && inputs[n].result);
		if (!has)
			buf_format(&open, "%s%s", open.length ? ", " : "",
				   review_inputs[i - 1].name);
	}
	if (open.length) {
		ok = error_set(err, FAULT_USAGE,
			       "these inputs have no result: %s",
			       buf_string(&open));
		error_hint(err,
			   "say what was made of each: isms review hold "
			   "%s a=TEXT ...; 'isms review edit %s' for "
			   "all of them",
			   now->id, now->id);
	}
	buf_clear(&open);
	return ok;
}

static struct node *action_of(struct context *context, const char *review,
			      const struct review_decision *decision)
{
	struct arena *arena = &context->arena;
	struct node *map = node_map(arena);
	struct node *serves = node_list(arena);

	node_put(arena, map, "title",
		 node_text(arena, decision->what, NODE_DOUBLE_QUOTED));
	node_put(arena, map, "status", node_text(arena, "planned", NODE_PLAIN));
	node_put(arena, map, "kind",
		 node_text(arena, "improvement", NODE_PLAIN));
	node_push(arena, serves, node_text(arena, review, NODE_PLAIN));
	node_put(arena, map, "for", serves);
	if (decision->owner.id)
		node_put(arena, map, "owner",
			 node_text(arena, decision->owner.id, NODE_PLAIN));
	if (date_is_set(decision->due))
		node_put(arena, map, "due",
			 node_text(arena, date_text(context, decision->due),
				   NODE_PLAIN));
	return map;
}

/* The id is of a record to come, which assign_set would not find. */
static struct edit action_edit(struct context *context, size_t place,
			       const char *id)
{
	const char *path =
		arena_format(&context->arena, "decisions[%zu].action", place);

	return (struct edit){ EDIT_SET, path,
			      node_text(&context->arena, id, NODE_PLAIN),
			      assign_after(context->noun, path) };
}

/* Each decision without an action gets one. */
static bool make_actions(struct context *context, struct changes *changes,
			 const struct record *record, const struct record *now,
			 struct error *err)
{
	const struct management_review *review = now->at;
	const struct review_decision *decisions = review->decisions.items;
	struct store *store = &context->store;
	struct folder *folder = store_folder(store, "action");
	struct map made = { 0 };
	edit_vec edits = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < review->decisions.count; i++) {
		const char *id;

		if (decisions[i].action.id)
			continue;
		do
			id = store_new_id(store, folder, err);
		while (id && map_get(&made, id));
		if (!id) {
			ok = false;
			break;
		}
		map_put(&made, id, &made);
		changes_expect(changes, id);
		ok = changes_add(changes, folder->noun, id,
				 action_of(context, now->id, &decisions[i]),
				 err);
		vec_push(&edits, action_edit(context, i, id));
		if (ok)
			buf_format(&context->notes, "%s %s\n", id,
				   decisions[i].what);
	}
	ok = ok && (!edits.count || changes_edit(changes, record, edits.items,
						 edits.count, err));
	map_clear(&made);
	vec_clear(&edits);
	return ok;
}

static bool review_hold(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const struct record *now = NULL;
	edit_vec edits = { 0 };
	bool ok;

	if (record && record_is_ended(record))
		return error_set(err, FAULT_USAGE, "%s is %s already",
				 record->id, record_status(record));
	ok = record && hold_edits(context, record, &edits, err) &&
	     changes_edit(&changes, record, edits.items, edits.count, err);

	if (ok)
		now = changes_preview(&changes, record, err);
	ok = now && hold_complete(context, now, err) &&
	     make_actions(context, &changes, record, now, err) &&
	     save_changes(context, &changes, err);
	changes_clear(&changes);
	vec_clear(&edits);
	return ok;
}

const struct verb review_verbs[] = {
	{ .name = "prepare",
	  .operands = "[ID]",
	  .summary = "gather its inputs from the registers (9.3.2)",
	  .options = prepare_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = review_prepare,
	  .examples = "review prepare --planned 2026-12-10\n"
		      "review prepare REV-2026 --since 2026-01-01" },
	{ .name = "hold",
	  .operands = "ID [INPUT=RESULT...]",
	  .summary = "write down its results; decisions become actions",
	  .options = hold_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = review_hold,
	  .examples = "review hold REV-2026 --attendees PER-ALICE,PER-BOB "
		      "a=\"all done\" b=\"no change\"" },
	{ .name = NULL },
};
