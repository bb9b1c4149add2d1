/* requirement_verbs.c - decides on requirements and writes down what was found,
 * one or a whole framework at a time (ISO/IEC 27001:2022, 6.1.3 c, d). */
#include <string.h>

#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "requirement_internal.h"

static const struct option decide_options[] = {
	{ "where", 0, "TERM",
	  "of these only: an attribute of the framework, or any term" },
	{ "on", 0, "DATE", "decided or assessed when; today without it" },
	{ "yes", 'y', NULL, "save; for more than what is named one by one" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* Words with = to the caller; the others stay operands. */
static void part_words(struct context *context, struct list *values)
{
	struct arguments *arguments = &context->arguments;
	size_t kept = 0;

	values->items =
		arena_array(&context->arena, arguments->operands.count + 1,
			    sizeof *values->items);
	for (size_t i = 0; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];

		if (is_assignment(word))
			values->items[values->count++] = word;
		else
			arguments->operands.items[kept++] = word;
	}
	arguments->operands.count = kept;
}

/* -- one file ------------------------------------------------------------- */

static bool apply(struct changes *changes, const char *address,
		  const edit_vec *edits, struct error *err)
{
	struct context *context = changes->context;
	const struct record *record = store_find(&context->store, address, err);
	struct node *map;

	if (record)
		return changes_edit(changes, record, edits->items, edits->count,
				    err);
	if (err->fault != FAULT_NONE)
		return false;
	map = yaml_edit_map(&context->arena, edits->items, edits->count, err);
	return map && changes_add(changes, context->noun, address, map, err);
}

static bool save(struct context *context, const struct chosen *chosen,
		 struct changes *changes, struct error *err)
{
	return chosen->many ? save_planned(context, changes, err)
			    : save_changes(context, changes, err);
}

/* -- include, exclude ----------------------------------------------------- */

/* The decision at hand, the same for all that are chosen. */
struct deciding {
	bool include;
	edit_vec edits; /* applicable, decided, and what else was said */
	bool dated;	/* --on was given */
	bool justified; /* justification= was given */
	bool reasoned;
	bool many;     /* nobody named them one by one */
	size_t spared; /* decided the other way, and so left alone */
};

static bool read_decision(struct context *context, const struct list *words,
			  struct deciding *deciding, struct error *err)
{
	const struct noun *noun = context->noun;
	struct date on;

	deciding->dated = option_given(&context->arguments, "on");
	if (!option_date(context, "on", &on, err) ||
	    !assign_set(context, noun, "applicable",
			deciding->include ? "yes" : "no", &deciding->edits,
			err) ||
	    !assign_set(context, noun, "decided", date_text(context, on),
			&deciding->edits, err))
		return false;
	for (size_t i = 0; i < words->count; i++) {
		const char *word = words->items[i];

		deciding->justified = deciding->justified ||
				      !strncmp(word, "justification=", 14);
		deciding->reasoned =
			deciding->reasoned || !strncmp(word, "reasons=", 8);
		if (!assign_parse(context, noun, word, &deciding->edits, err))
			return false;
	}
	return true;
}

static bool drop(struct context *context, const char *path, edit_vec *edits,
		 struct error *err)
{
	return assign_set(context, context->noun, path, NULL, edits, err);
}

static bool is_set(const char *text)
{
	return text && *text;
}

/* What was said for the opposite goes with it. */
static bool decide_one(struct changes *changes, const char *address,
		       struct deciding *deciding, struct error *err)
{
	struct context *context = changes->context;
	const struct record *record = store_find(&context->store, address, err);
	const struct requirement *what = record ? record->at : NULL;
	enum answer answer = deciding->include ? ANSWER_YES : ANSWER_NO;
	bool turned = what && what->applicable && what->applicable != answer;
	bool kept = what && is_set(what->justification) && !turned;
	edit_vec edits = { 0 };
	bool ok = true;

	if (!record && err->fault != FAULT_NONE)
		return false;
	if (turned && deciding->many) {
		deciding->spared++;
		return true;
	}
	if (!deciding->include && !deciding->justified && !kept) {
		error_set(err, FAULT_USAGE,
			  "%s: an exclusion needs a justification (6.1.3 d)",
			  address);
		error_hint(err, "say justification=\"why it does not apply\"");
		return false;
	}
	if (turned && !deciding->justified && is_set(what->justification))
		ok = drop(context, "justification", &edits, err);
	if (ok && turned && !deciding->reasoned && what->reasons.count)
		ok = drop(context, "reasons", &edits, err);
	/* A decision that stands keeps its day, unless another one is named. */
	for (size_t i = turned || !what || what->applicable != answer ? 0
			: deciding->dated			      ? 1
								      : 2;
	     i < deciding->edits.count; i++)
		vec_push(&edits, deciding->edits.items[i]);
	ok = ok && apply(changes, address, &edits, err);
	vec_clear(&edits);
	return ok;
}

static bool decide(struct context *context, bool include, struct error *err)
{
	struct changes changes = { .context = context };
	struct deciding deciding = { .include = include };
	struct chosen chosen = { 0 };
	struct list words = { 0 };
	bool ok;

	part_words(context, &words);
	ok = read_decision(context, &words, &deciding, err) &&
	     requirement_select(context, &chosen, err);
	deciding.many = chosen.many;
	for (size_t i = 0; ok && i < chosen.addresses.count; i++)
		ok = decide_one(&changes, chosen.addresses.items[i], &deciding,
				err);
	if (ok && deciding.spared)
		buf_format(&context->notes,
			   "%zu decided the other way: left as they are, name "
			   "them one by one to change that\n",
			   deciding.spared);
	ok = ok && save(context, &chosen, &changes, err);
	changes_clear(&changes);
	vec_clear(&chosen.addresses);
	vec_clear(&deciding.edits);
	return ok;
}

static bool requirement_include(struct context *context, struct error *err)
{
	return decide(context, true, err);
}

static bool requirement_exclude(struct context *context, struct error *err)
{
	return decide(context, false, err);
}

/* -- assess --------------------------------------------------------------- */

static bool read_assessment(struct context *context, const struct list *words,
			    struct node **map, struct error *err)
{
	const struct field *parts =
		noun_slot(context->noun, "assessed")->field->rule.group.fields;
	struct group_words group = { "an assessment", "status=partial", parts,
				     words->items, words->count };
	struct node *any = node_map(&context->arena);

	if (!group_read(context, &group, any, err) ||
	    !group_day(context, any, err))
		return false;
	if (!node_get(any, "status") && !node_get(any, "maturity")) {
		error_set(err, FAULT_USAGE, "what was found?");
		error_hint(err, "say status=none, partial or full, or "
				"maturity=0 to 5");
		return false;
	}
	*map = map_in_order(&context->arena, parts, any);
	return true;
}

static bool requirement_assess(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	struct chosen chosen = { 0 };
	struct list words = { 0 };
	struct edit edit = { EDIT_ADD, "assessed", NULL,
			     assign_after(context->noun, "assessed") };
	struct node *map = NULL;
	edit_vec edits = { 0 };
	bool ok;

	part_words(context, &words);
	ok = read_assessment(context, &words, &map, err) &&
	     requirement_select(context, &chosen, err);
	edit.value = map;
	vec_push(&edits, edit);
	for (size_t i = 0; ok && i < chosen.addresses.count; i++)
		ok = apply(&changes, chosen.addresses.items[i], &edits, err);
	ok = ok && save(context, &chosen, &changes, err);
	changes_clear(&changes);
	vec_clear(&chosen.addresses);
	vec_clear(&edits);
	return ok;
}

const struct verb requirement_verbs[] = {
	{ .name = "include",
	  .operands = "ADDRESS|FRAMEWORK... [FIELD=VALUE...]",
	  .summary = "decide that requirements apply, and why",
	  .options = decide_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = requirement_include,
	  .examples = "requirement include iso27001-2022/A.5.7 reasons=risk\n"
		      "requirement include iso27001-2022 --where theme=people "
		      "owner=ROL-CISO reasons=practice" },
	{ .name = "exclude",
	  .operands = "ADDRESS|FRAMEWORK... justification=TEXT",
	  .summary = "decide that requirements do not apply, and why not",
	  .options = decide_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = requirement_exclude,
	  .examples = "requirement exclude iso27001-2022/A.8.30 "
		      "justification=\"We let nobody develop for us\"" },
	{ .name = "assess",
	  .operands = "ADDRESS|FRAMEWORK... [status=STATUS] [maturity=LEVEL] "
		      "[by=PERSON] [note=TEXT]",
	  .summary = "write down how far requirements are met",
	  .options = decide_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = requirement_assess,
	  .examples = "requirement assess iso27001-2022/A.8.12 status=partial "
		      "maturity=2 by=PER-ALICE note=\"mail only\"\n"
		      "requirement assess nist-csf-2.0/GV.OC maturity=3 "
		      "by=PER-ALICE --on 2026-06-30" },
	{ .name = NULL },
};
