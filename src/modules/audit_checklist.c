/* audit_checklist.c - the questions of an audit, their answers, and the findings
 * that follow. */
#include <string.h>

#include "audit_internal.h"
#include "isms/framework/library.h"
#include "isms/model/value.h"
#include "isms/verbs/add.h"
#include "isms/verbs/group.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

/* -- making it ------------------------------------------------------------ */

struct making {
	struct context *context;
	const struct audit *audit;
	struct library *library;
	edit_vec edits;
	size_t excluded; /* left out, for they do not apply */
};

static const struct field *line_rows(const struct context *context)
{
	return noun_slot(context->noun, "checklist")->field->rule.group.fields;
}

static void add_line(struct making *making, const char *criterion,
		     const char *title)
{
	struct context *context = making->context;
	struct node *map = node_map(&context->arena);
	struct edit edit = { EDIT_ADD, "checklist", map,
			     assign_after(context->noun, "checklist") };

	for (size_t i = 0; i < making->edits.count; i++)
		if (!strcmp(node_get(making->edits.items[i].value, "criterion")
				    ->text,
			    criterion))
			return;
	if (audit_line_of(making->audit, criterion))
		return;
	if (address_is_excluded(&context->store, criterion)) {
		making->excluded++;
		return;
	}
	node_put(&context->arena, map, "criterion",
		 node_text(&context->arena, criterion, NODE_PLAIN));
	node_put(&context->arena, map, "question",
		 node_text(&context->arena,
			   arena_format(&context->arena,
					"%s: how is it done here, and what "
					"shows it?",
					title),
			   NODE_PLAIN));
	vec_push(&making->edits, edit);
}

/* All of a catalogue, or what lies below one of its entries. */
static void add_entries(struct making *making,
			const struct catalogue *catalogue, const char *below)
{
	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];

		if (entry->assessable && (!below || entry_is_in(entry, below)))
			add_line(making,
				 arena_format(&making->context->arena, "%s/%s",
					      catalogue->id, entry->id),
				 entry->title);
	}
}

static bool add_criterion(struct making *making, const char *criterion,
			  struct error *err)
{
	struct context *context = making->context;
	const char *slash = strchr(criterion, '/');
	const struct catalogue *catalogue = NULL;
	const struct record *record =
		slash ? NULL : store_find(&context->store, criterion, NULL);

	if (record) {
		add_line(making, record->id, record_title(record));
		return true;
	}
	if (!slash) {
		catalogue = library_catalogue(making->library, criterion, err);
		if (catalogue)
			add_entries(making, catalogue, NULL);
		return catalogue != NULL;
	}
	catalogue = library_catalogue(making->library,
				      arena_text(&context->arena, criterion,
						 (size_t)(slash - criterion)),
				      err);
	if (!catalogue)
		return false;
	if (!catalogue_entry(catalogue, slash + 1)) {
		error_set(err, FAULT_USAGE, "there is no '%s' in %s", slash + 1,
			  catalogue->id);
		error_hint(err, "isms framework tree %s", catalogue->id);
		return false;
	}
	add_entries(making, catalogue, slash + 1);
	return true;
}

static bool add_all(struct making *making, struct error *err)
{
	const struct arguments *arguments = &making->context->arguments;
	const struct list *criteria = &making->audit->criteria;
	bool ok = true;

	for (size_t i = 1; ok && i < arguments->operands.count; i++)
		ok = add_criterion(making, arguments->operands.items[i], err);
	for (size_t i = 0;
	     ok && arguments->operands.count < 2 && i < criteria->count; i++)
		ok = add_criterion(making, criteria->items[i], err);
	return ok;
}

bool audit_checklist(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct making making = { .context = context };
	bool ok = record != NULL;

	if (!ok)
		return false;
	making.audit = record->at;
	making.library = library_of(&context->store, err);
	if (!making.library)
		return false;
	if (context->arguments.operands.count < 2 &&
	    !making.audit->criteria.count) {
		error_set(err, FAULT_USAGE, "%s has no criteria", record->id);
		error_hint(err, "isms audit set %s criteria+=iso27001-2022/A.5",
			   record->id);
		return false;
	}
	ok = add_all(&making, err) &&
	     (!making.edits.count ||
	      save_edits(context, record, &making.edits, err));
	if (ok)
		buf_format(&context->notes,
			   "%zu line%s added to the %zu that %s had",
			   making.edits.count,
			   making.edits.count == 1 ? "" : "s",
			   making.audit->checklist.count, record->id);
	if (ok && making.excluded)
		buf_format(&context->notes, "; %zu left out that do not apply",
			   making.excluded);
	if (ok)
		buf_char(&context->notes, '\n');
	vec_clear(&making.edits);
	return ok;
}

/* -- one line ------------------------------------------------------------- */

typedef VEC(size_t) place_vec; /* of lines in a checklist */

/* How many lines are called so, and the last of them: by the whole criterion,
 * or its part behind the slash, "A.5.18". */
static size_t count_lines(const struct audit *audit, const char *typed,
			  size_t *at)
{
	const struct audit_line *lines = audit->checklist.items;
	size_t found = 0;

	for (size_t i = 0; i < audit->checklist.count; i++) {
		const char *whole = lines[i].criterion;
		const char *slash = whole ? strchr(whole, '/') : NULL;

		if (whole && (!strcmp(whole, typed) ||
			      (slash && !strcmp(slash + 1, typed)))) {
			*at = i;
			found++;
		}
	}
	return found;
}

static bool find_line(struct context *context, const struct record *record,
		      size_t *at, struct error *err)
{
	size_t found;
	const char *typed;

	if (context->arguments.operands.count < 2)
		return error_set(err, FAULT_USAGE,
				 "which line? name its criterion");
	typed = context->arguments.operands.items[1];
	found = count_lines(record->at, typed, at);
	if (found == 1)
		return true;
	error_set(err, FAULT_USAGE,
		  found ? "%s has several lines for '%s'"
			: "%s has no line for '%s'",
		  record->id, typed);
	if (!found)
		error_hint(err, "isms audit checklist %s %s", record->id,
			   typed);
	return false;
}

/* Lines without a result below a part of a framework: "A.6". */
static bool find_open(struct context *context, const struct audit *audit,
		      const char *typed, place_vec *places, struct error *err)
{
	const struct audit_line *lines = audit->checklist.items;
	struct library *library = library_of(&context->store, err);
	const struct catalogue *catalogue;

	if (library && library_short(library, typed, &catalogue, err))
		typed = arena_format(&context->arena, "%s/%s", catalogue->id,
				     typed);
	for (size_t i = 0; i < audit->checklist.count; i++)
		if (!lines[i].result && lines[i].criterion &&
		    criterion_covers(typed, library, lines[i].criterion))
			vec_push(places, i);
	return err->fault == FAULT_NONE;
}

/* The line that is named, or those that a part still leaves open. */
static bool find_lines(struct context *context, const struct record *record,
		       place_vec *places, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *typed = arguments->operands.count > 1
				    ? arguments->operands.items[1]
				    : NULL;
	size_t at;

	if (typed && !count_lines(record->at, typed, &at) &&
	    !find_open(context, record->at, typed, places, err))
		return false;
	if (places->count)
		return true;
	if (!find_line(context, record, &at, err))
		return false;
	vec_push(places, at);
	return true;
}

static bool answer_words(struct context *context, struct node *map,
			 struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct group_words words = {
		.what = "a line",
		.example = "result=conforms",
		.parts = line_rows(context),
		.words = arguments->operands.items + 2,
		.count = arguments->operands.count - 2,
	};

	if (!group_read(context, &words, map, err))
		return false;
	if (!node_get(map, "result")) {
		error_set(err, FAULT_USAGE, "what came out?");
		error_hint(err, "say result=conforms, opportunity, "
				"observation, minor, major or not-audited");
		return false;
	}
	return group_day(context, map, err);
}

/* A lapse is told line by line, with what was seen there. */
static bool is_lapse(const struct node *map)
{
	const char *result = node_get(map, "result")->text;

	return !strcmp(result, "minor") || !strcmp(result, "major");
}

static bool answer_lines(struct context *context, const place_vec *places,
			 const struct node *map, edit_vec *edits,
			 struct error *err)
{
	if (places->count > 1 && is_lapse(map))
		return error_set(err, FAULT_USAGE,
				 "'%s' are %zu lines: say which one does not "
				 "conform",
				 context->arguments.operands.items[1],
				 places->count);
	for (size_t i = 0; i < places->count * map->count; i++) {
		size_t word = i % map->count;
		struct edit edit = { EDIT_SET,
				     arena_format(&context->arena,
						  "checklist[%zu].%s",
						  places->items[i / map->count],
						  map->keys[word]->text),
				     map->values[word], NULL };

		vec_push(edits, edit);
	}
	return true;
}

bool audit_answer(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct node *map = node_map(&context->arena);
	place_vec places = { 0 };
	edit_vec edits = { 0 };
	bool ok = record && find_lines(context, record, &places, err) &&
		  answer_words(context, map, err) &&
		  answer_lines(context, &places, map, &edits, err) &&
		  save_edits(context, record, &edits, err);

	if (ok && places.count > 1)
		buf_format(&context->notes, "%zu lines of %s answered\n",
			   places.count, record->id);
	if (ok && is_lapse(map))
		buf_format(&context->notes,
			   "raise a finding: isms audit raise %s %s "
			   "title=TEXT\n",
			   record->id, context->arguments.operands.items[1]);
	vec_clear(&places);
	vec_clear(&edits);
	return ok;
}

/* -- raise ---------------------------------------------------------------- */

/* What the line says already, unless a word says it otherwise. */
static void raise_known(struct context *context, const struct record *record,
			const struct audit_line *line, struct node *map)
{
	static const char *const grades[] = {
		NULL, NULL, "opportunity", "observation", "minor", "major", NULL
	};
	const struct audit *audit = record->at;
	const struct {
		const char *name, *text;
	} known[] = {
		{ "status", "open" },
		{ "source", audit->kind == AUDIT_INTERNAL ? "internal-audit"
			    : audit->kind == AUDIT_SUPPLIER
				    ? "supplier-audit"
				    : "external-audit" },
		{ "raised_in", record->id },
		{ "grade", grades[line->result] },
		{ "criterion", line->criterion },
		{ "evidence", line->evidence },
		{ "raised_by", line->by.id ? line->by.id : audit->lead.id },
	};

	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		if (known[i].text && !node_get(map, known[i].name))
			node_put(&context->arena, map, known[i].name,
				 node_text(&context->arena, known[i].text,
					   NODE_PLAIN));
}

static bool raise_words(struct context *context, const struct noun *finding,
			struct node **map, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	edit_vec edits = { 0 };
	bool ok = true;

	for (size_t i = 2; ok && i < arguments->operands.count; i++)
		ok = assign_parse(context, finding,
				  arguments->operands.items[i], &edits, err);
	if (ok)
		*map = yaml_edit_map(&context->arena, edits.items, edits.count,
				     err);
	vec_clear(&edits);
	return ok && *map;
}

/* What became of the line says how grave it is. */
static bool raise_grade(const struct record *record,
			const struct audit_line *line, const struct node *map,
			struct error *err)
{
	if (node_get(map, "grade") ||
	    (line->result > LINE_CONFORMS && line->result < LINE_SKIPPED))
		return true;
	error_set(err, FAULT_USAGE, "%s %s, and has no grade to take over",
		  line->criterion,
		  line->result ? "does not tell of a fault"
			       : "was not answered yet");
	error_hint(err, "isms audit answer %s %s result=minor, or say grade=",
		   record->id, line->criterion);
	return false;
}

static bool raise_day(struct context *context, struct node *map,
		      struct error *err)
{
	struct date on;

	if (!option_date(context, "on", &on, err))
		return false;
	if (!node_get(map, "raised"))
		node_put(&context->arena, map, "raised",
			 node_text(&context->arena, date_text(context, on),
				   NODE_PLAIN));
	return true;
}

bool audit_raise(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct folder *folder = store_folder(&context->store, "finding");
	struct changes changes = { .context = context };
	const struct audit_line *lines;
	struct node *map = NULL;
	const char *id = NULL;
	size_t at = 0;
	bool ok = record && find_line(context, record, &at, err) &&
		  raise_words(context, folder->noun, &map, err) &&
		  raise_day(context, map, err);

	if (ok) {
		lines = ((const struct audit *)record->at)->checklist.items;
		ok = raise_grade(record, &lines[at], map, err);
	}
	if (ok) {
		raise_known(context, record, &lines[at], map);
		id = add_id(context, folder->noun, err);
	}
	ok = id && changes_add(&changes, folder->noun, id, map, err) &&
	     save_changes(context, &changes, err);
	if (ok && !option_given(&context->arguments, "dry-run"))
		buf_format(&context->out, "%s\n", id);
	changes_clear(&changes);
	return ok;
}
