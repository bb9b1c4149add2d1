/* framework.c - `isms framework`: which there are and what stands in them. */
#include "isms/verbs/framework.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "isms/framework/library.h"

/* -- list ----------------------------------------------------------------- */

bool framework_in_force(const struct context *context, const char *name)
{
	const struct list *list = &context->store.settings.frameworks;

	for (size_t i = 0; i < list->count; i++)
		if (!strcmp(list->items[i], name))
			return true;
	return false;
}

static void list_volumes(struct context *context, struct library *library,
			 bool own)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "version" },
		{ .name = "requirements", .right = true },
		{ .name = "in_force", .title = "in force" },
		{ .name = "from" },
		{ .name = "licence" },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, NULL, columns,
				    ARRAY_SIZE(columns));

	for (size_t i = 0; i < library->count; i++) {
		const struct catalogue *catalogue =
			library->volumes[i].catalogue;
		struct cell *cells;

		if (!catalogue || (own && catalogue->built_in))
			continue;
		cells = report_row(report, block);
		cell_text(report, &cells[0], catalogue->id);
		cell_text(report, &cells[1], catalogue->title);
		cell_text(report, &cells[2], catalogue->version);
		cell_number(&cells[3], (double)catalogue_assessable(catalogue));
		cell_bool(&cells[4],
			  framework_in_force(context, catalogue->id));
		cell_text(report, &cells[5],
			  catalogue->built_in ? "isms"
					      : library->volumes[i].file);
		cell_text(report, &cells[6], catalogue->licence);
	}
}

/* What is not sound is no short list: the errors are printed instead. */
static bool read_all(struct library *library, struct error *err)
{
	for (size_t i = 0; i < library->count; i++)
		if (!library_read(library, &library->volumes[i], err))
			return false;
	return true;
}

const struct option framework_list_options[] = {
	{ "own", 0, NULL, "only those in framework/, not those built in" },
	{ NULL, 0, NULL, NULL },
};

bool framework_list(struct context *context, struct error *err)
{
	struct library *library = library_of(&context->store, err);

	if (!library || !read_all(library, err))
		return false;
	context->report.kind = "framework";
	context->report.records = true;
	context->reported = true;
	list_volumes(context, library,
		     option_given(&context->arguments, "own"));
	return true;
}

/* -- show ----------------------------------------------------------------- */

/* What is shown of one thing, in order. */
struct sheet {
	struct context *context;
	VEC(struct column) columns;
	VEC(struct cell) cells; /* parallel */
};

static void put_cell(struct sheet *sheet, const char *name, struct cell cell)
{
	struct column column = { .name = name };

	vec_push(&sheet->columns, column);
	vec_push(&sheet->cells, cell);
}

static void put(struct sheet *sheet, const char *name, const char *text)
{
	struct cell cell = { 0 };

	if (!text)
		return;
	cell_text(&sheet->context->report, &cell, text);
	put_cell(sheet, name, cell);
}

static void put_number(struct sheet *sheet, const char *name, size_t number)
{
	struct cell cell = { 0 };

	cell_number(&cell, (double)number);
	put_cell(sheet, name, cell);
}

static void sheet_print(struct sheet *sheet)
{
	struct report *report = &sheet->context->report;
	size_t block = report_table(report, BLOCK_FIELDS, NULL,
				    sheet->columns.items, sheet->columns.count);
	struct cell *cells = report_row(report, block);

	for (size_t i = 0; i < sheet->cells.count; i++)
		cells[i] = sheet->cells.items[i];
	vec_clear(&sheet->columns);
	vec_clear(&sheet->cells);
}

static void show_catalogue(struct sheet *sheet,
			   const struct catalogue *catalogue)
{
	put(sheet, "id", catalogue->id);
	put(sheet, "title", catalogue->title);
	put(sheet, "name", catalogue->name);
	put(sheet, "version", catalogue->version);
	put(sheet, "publisher", catalogue->publisher);
	put(sheet, "date", catalogue->date);
	put(sheet, "licence", catalogue->licence);
	put(sheet, "origin", catalogue->origin);
	put(sheet, "url", catalogue->url);
	put_number(sheet, "entries", catalogue->count);
	put_number(sheet, "requirements", catalogue_assessable(catalogue));
}

static const char *attribute_text(struct arena *arena, const struct node *node)
{
	struct buf text = { 0 };
	const char *kept;

	if (node->kind == NODE_TEXT)
		buf_text(&text, node->text);
	else
		for (size_t i = 0; i < node->count; i++)
			buf_format(&text, "%s%s", i ? ", " : "",
				   node->values[i]->text);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

static void show_entry(struct sheet *sheet, const struct catalogue *catalogue,
		       const struct entry *entry)
{
	struct arena *arena = &sheet->context->arena;
	const char *in = NULL;

	put(sheet, "id",
	    arena_format(arena, "%s/%s", catalogue->id, entry->id));
	put(sheet, "title", entry->title);
	put(sheet, "text", entry->text);
	for (const struct entry *at = entry->parent; at; at = at->parent)
		in = arena_format(arena, "%s%s%s %s", in ? in : "",
				  in ? ", " : "", at->id, at->title);
	put(sheet, "in", in);
	for (size_t i = 0; i < entry->node->count; i++)
		if (!entry_key_is_own(entry->node->keys[i]->text))
			put(sheet, entry->node->keys[i]->text,
			    attribute_text(arena, entry->node->values[i]));
}

/* The only operand, "NAME" or "NAME/ID", or what is wrong with it. */
static const struct catalogue *
operand_catalogue(struct context *context, const char **id, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct library *library = library_of(&context->store, err);
	const char *word;
	size_t length;

	if (!library)
		return NULL;
	if (!arguments->operands.count) {
		error_set(err, FAULT_USAGE, "which framework?");
		error_hint(err, "'isms framework list' shows them");
		return NULL;
	}
	word = arguments->operands.items[0];
	length = strcspn(word, "/");
	*id = word[length] ? word + length + 1 : NULL;
	return library_catalogue(
		library, arena_text(&context->arena, word, length), err);
}

bool framework_show(struct context *context, struct error *err)
{
	const char *id = NULL;
	const struct catalogue *catalogue =
		operand_catalogue(context, &id, err);
	const struct entry *entry = NULL;
	struct sheet sheet = { .context = context };

	if (!catalogue)
		return false;
	if (id) {
		entry = library_part(catalogue, id, err);
		if (!entry)
			return false;
	}
	context->report.kind = "framework";
	if (entry)
		show_entry(&sheet, catalogue, entry);
	else
		show_catalogue(&sheet, catalogue);
	sheet_print(&sheet);
	return true;
}

/* -- tree ----------------------------------------------------------------- */

static void put_entries(struct context *context, size_t block,
			const struct catalogue *catalogue,
			const struct entry *parent, size_t depth)
{
	struct report *report = &context->report;

	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];
		struct cell *cells;

		if (entry->parent != parent)
			continue;
		cells = report_branch(report, block, depth, false);
		cell_text(report, &cells[0], entry->id);
		cell_text(report, &cells[1], entry->title);
		if (entry->below)
			put_entries(context, block, catalogue, entry,
				    depth + 1);
	}
}

bool framework_tree(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "id", .place = PLACE_NAME },
		{ .name = "title", .place = PLACE_NAME },
	};
	struct report *report = &context->report;
	const char *id = NULL;
	const struct catalogue *catalogue =
		operand_catalogue(context, &id, err);
	const struct entry *top = NULL;
	struct cell *cells;
	size_t block;

	if (!catalogue)
		return false;
	if (id) {
		top = library_part(catalogue, id, err);
		if (!top)
			return false;
	}
	report->kind = "framework";
	block = report_table(report, BLOCK_TREE, "entries", columns,
			     ARRAY_SIZE(columns));
	cells = report_branch(report, block, 0, false);
	cell_text(report, &cells[0], top ? top->id : catalogue->id);
	cell_text(report, &cells[1], top ? top->title : catalogue->title);
	put_entries(context, block, catalogue, top, 1);
	return true;
}

/* -- search --------------------------------------------------------------- */

/* Words are folded once, not for each entry. */
static bool holds_all(const struct list *words, const struct entry *entry)
{
	struct arena scratch = { 0 };
	const char *text = utf8_fold(
		&scratch,
		arena_format(&scratch, "%s %s %s", entry->id, entry->title,
			     entry->text ? entry->text : ""));
	bool all = true;

	for (size_t i = 0; all && i < words->count; i++)
		all = strstr(text, words->items[i]);
	arena_clear(&scratch);
	return all;
}

static struct list folded_words(struct context *context)
{
	const struct arguments *arguments = &context->arguments;
	size_t count = arguments->operands.count;
	struct list words = { 0 };

	words.items = arena_array(&context->arena, count, sizeof *words.items);
	for (; words.count < count; words.count++)
		words.items[words.count] =
			utf8_fold(&context->arena,
				  arguments->operands.items[words.count]);
	return words;
}

bool framework_search(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
	};
	struct report *report = &context->report;
	struct library *library = library_of(&context->store, err);
	struct list words = folded_words(context);
	size_t block;

	if (!library || !read_all(library, err))
		return false;
	if (!words.count)
		return error_set(err, FAULT_USAGE,
				 "search for what? give a word");
	report->kind = "framework";
	report->records = true;
	context->reported = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t v = 0; v < library->count; v++) {
		const struct catalogue *catalogue =
			library->volumes[v].catalogue;

		for (size_t i = 0; catalogue && i < catalogue->count; i++) {
			const struct entry *entry = &catalogue->entries[i];
			struct cell *cells;

			if (!holds_all(&words, entry))
				continue;
			cells = report_row(report, block);
			cell_format(report, &cells[0], "%s/%s", catalogue->id,
				    entry->id);
			cell_text(report, &cells[1], entry->title);
		}
	}
	return true;
}
