/* framework_csv.c - a table with a requirement in each row. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"
#include "isms/doc/csv_read.h"
#include "isms/out/csv_text.h"

enum column_kind {
	COLUMN_ATTRIBUTE,
	COLUMN_LEFT,
	COLUMN_ID,
	COLUMN_PARENT,
	COLUMN_TITLE,
	COLUMN_TEXT,
	COLUMN_ASSESS,
	COLUMN_DEPTH,
	COLUMN_COUNT
};

/* What tables call them: folded, blanks for _ and dots, | between. */
static const struct {
	const char *name; /* of --map */
	const char *titles;
} kinds[COLUMN_COUNT] = {
	[COLUMN_ID] = { "id", "id|ref id|ref|reference|no|number|#|nr|code|"
			      "identifier|control id|requirement id|req id|"
			      "control number|control|clause|element id" },
	[COLUMN_PARENT] = { "in", "in|parent|parent id|parent ref|"
				  "parent ref id|part of|below" },
	[COLUMN_TITLE] = { "title", "title|name|heading|control name|"
				    "control title|requirement|short name" },
	[COLUMN_TEXT] = { "text", "text|description|requirement text|"
				  "control text|details|objective|statement" },
	[COLUMN_ASSESS] = { "assess", "assess|assessable|to be assessed" },
	[COLUMN_DEPTH] = { "depth", "depth|level|indent" },
};

static const char *const own_columns[] = { "id", "in", "title", "text",
					   "assess" };

struct meaning {
	enum column_kind kind;
	const char *name; /* of an attribute */
	bool list;	  /* "groups[]" */
};

struct table {
	struct intake *intake;
	struct csv csv;
	struct meaning *meanings;
	bool own;		 /* isms wrote it */
	size_t of[COLUMN_COUNT]; /* the column from 1 on; 0: none */
	struct draft *draft;
	VEC(const char *) path; /* ids above, by depth */
};

/* -- columns -------------------------------------------------------------- */

static bool has_title(const char *titles, const char *title)
{
	size_t wanted = strlen(title);

	for (;;) {
		size_t length = strcspn(titles, "|");

		if (length == wanted && !strncmp(titles, title, length))
			return true;
		if (!titles[length])
			return false;
		titles += length + 1;
	}
}

/* "Ref. ID" and "ref_id" alike. */
static const char *plain(struct arena *arena, const char *title)
{
	char *folded = utf8_fold(arena, title);
	size_t length = 0;

	for (const char *at = folded; *at; at++) {
		bool blank = strchr(" _.*:\t\n", *at) != NULL;

		if (!blank)
			folded[length++] = *at;
		else if (length && folded[length - 1] != ' ')
			folded[length++] = ' ';
	}
	while (length && folded[length - 1] == ' ')
		length--;
	folded[length] = '\0';
	return folded;
}

/* What --map says about a column; NULL nothing. */
static const char *mapped(const struct table *table, const char *title)
{
	const struct arguments *arguments = &table->intake->context->arguments;
	size_t length = strlen(title);
	const char *found = NULL;

	for (size_t i = 0; i < arguments->options.count; i++) {
		const struct given *given = &arguments->options.items[i];

		if (!strcmp(given->name, "map") &&
		    !strncmp(given->value, title, length) &&
		    given->value[length] == '=')
			found = given->value + length + 1;
	}
	return found;
}

static void name_attribute(struct table *table, struct meaning *meaning,
			   const char *title)
{
	struct arena *arena = table->intake->arena;
	size_t length = strlen(title);

	meaning->list = length > 2 && !strcmp(title + length - 2, "[]");
	meaning->name =
		meaning->list ? arena_text(arena, title, length - 2) : title;
	meaning->kind = *meaning->name ? COLUMN_ATTRIBUTE : COLUMN_LEFT;
}

static void find_place(struct table *table, size_t column)
{
	struct arena *arena = table->intake->arena;
	const char *title = csv_unguard(table->csv.header[column]);
	const char *map = mapped(table, title);
	struct meaning *meaning = &table->meanings[column];
	const char *folded = plain(arena, map ? map : title);

	for (int kind = COLUMN_ID; kind < COLUMN_COUNT; kind++)
		if (table->own && column >= ARRAY_SIZE(own_columns))
			break;
		else if (map ? !strcmp(kinds[kind].name, folded)
			     : has_title(kinds[kind].titles, folded)) {
			if (table->of[kind])
				continue;
			meaning->kind = (enum column_kind)kind;
			table->of[kind] = column + 1;
			return;
		}
	name_attribute(table, meaning, map ? map : title);
	if (meaning->kind == COLUMN_LEFT)
		intake_left(table->intake, "columns", title);
}

/* As isms writes them: then the other columns are attributes, whatever they
 * are called. */
static bool is_own(const struct csv *csv)
{
	for (size_t i = 0; i < ARRAY_SIZE(own_columns); i++)
		if (i >= csv->column_count ||
		    strcmp(csv->header[i], own_columns[i]) != 0)
			return false;
	return true;
}

/* Columns that --map names go first, so that none is guessed for them. */
static bool find_places(struct table *table, struct error *err)
{
	struct csv *csv = &table->csv;

	table->meanings =
		arena_array(table->intake->arena, csv->column_count + 1,
			    sizeof *table->meanings);
	table->own = is_own(csv);
	for (int given = 1; given >= 0; given--)
		for (size_t i = 0; i < csv->column_count; i++)
			if (given == (mapped(table, csv->header[i]) != NULL))
				find_place(table, i);
	if (table->of[COLUMN_ID] &&
	    (table->of[COLUMN_TITLE] || table->of[COLUMN_TEXT]))
		return true;
	error_set(err, FAULT_DATA, "%s:1: no column is %s", table->intake->path,
		  table->of[COLUMN_ID] ? "a title or a text" : "an id");
	error_hint(err, "--map 'COLUMN=%s' says which one is",
		   table->of[COLUMN_ID] ? "title" : "id");
	return false;
}

/* -- rows ----------------------------------------------------------------- */

static const char *cell(const struct table *table, const struct csv_row *row,
			enum column_kind kind, bool line)
{
	struct intake *intake = table->intake;
	size_t column = table->of[kind];
	const struct node *node =
		column ? intake_node(intake,
				     csv_unguard(row->cells[column - 1]))
		       : NULL;

	return line ? intake_line(intake, node) : intake_text(intake, node);
}

/* Items are joined by "; ", a backslash before what is part of one. */
static struct node *list_node(struct intake *intake, const char *text)
{
	struct node *list = node_list(intake->arena);
	struct buf item = { 0 };

	for (bool more = true; more; text++) {
		more = *text != '\0';
		if (*text == '\\' && text[1]) {
			buf_char(&item, *++text);
		} else if (*text == ';' || !more) {
			const char *word = intake_line(
				intake, intake_node(intake, buf_string(&item)));

			if (word)
				node_push(intake->arena, list,
					  intake_node(intake, word));
			buf_reset(&item);
		} else {
			buf_char(&item, *text);
		}
	}
	buf_clear(&item);
	return list->count ? list : NULL;
}

static void take_attributes(struct table *table, struct draft_entry *entry,
			    const struct csv_row *row)
{
	struct intake *intake = table->intake;

	for (size_t i = 0; i < table->csv.column_count; i++) {
		const struct meaning *meaning = &table->meanings[i];
		const char *text = csv_unguard(row->cells[i]);

		if (meaning->kind != COLUMN_ATTRIBUTE || !*text)
			continue;
		if (meaning->list)
			draft_attribute(intake, entry, meaning->name,
					list_node(intake, text));
		else
			draft_attribute(
				intake, entry, meaning->name,
				intake_node(intake,
					    intake_text(intake,
							intake_node(intake,
								    text))));
	}
}

/* By a column of depths the parent is the last row less deep. */
static bool parent_by_depth(struct table *table, struct draft_entry *entry,
			    const struct csv_row *row, struct error *err)
{
	const char *text = cell(table, row, COLUMN_DEPTH, true);
	int64_t depth = 0;

	if (!text)
		return true;
	for (const char *at = text; *at; at++) {
		if (*at < '0' || *at > '9' || depth > 64)
			return error_set(err, FAULT_DATA,
					 "%s:%u: depth '%s' is no number from "
					 "0 to 64",
					 table->intake->path,
					 (unsigned)row->line, text);
		depth = depth * 10 + *at - '0';
	}
	while (table->path.count > (size_t)depth)
		table->path.count--;
	for (size_t i = table->path.count; i > 0 && !entry->parent; i--)
		entry->parent = table->path.items[i - 1];
	while (table->path.count < (size_t)depth)
		vec_push(&table->path, NULL);
	vec_push(&table->path, entry->key);
	return true;
}

static bool take_row(struct table *table, const struct csv_row *row,
		     struct error *err)
{
	const char *id = cell(table, row, COLUMN_ID, true);
	const char *assess = cell(table, row, COLUMN_ASSESS, true);
	struct draft_entry *entry;

	if (!id)
		return error_set(err, FAULT_DATA, "%s:%u: this row has no id",
				 table->intake->path, (unsigned)row->line);
	entry = draft_add(table->draft, id, NULL);
	entry->id = id;
	entry->line = row->line;
	entry->title = cell(table, row, COLUMN_TITLE, true);
	entry->text = cell(table, row, COLUMN_TEXT, false);
	entry->parent = cell(table, row, COLUMN_PARENT, true);
	if (assess)
		entry->assess =
			words_have("yes y true x 1",
				   utf8_fold(table->intake->arena, assess))
				? "yes"
				: "no";
	take_attributes(table, entry, row);
	return table->of[COLUMN_PARENT] ||
	       parent_by_depth(table, entry, row, err);
}

/* -- parents by their ids -------------------------------------------------- */

/* "A.5.9" is in the longest of "A.5" and "A" that is there. */
static const char *shorter(struct arena *arena, const struct map *ids,
			   const char *id)
{
	for (size_t end = strlen(id); end > 0; end--) {
		const char *start;

		if (!strchr(".-(/ ", id[end - 1]))
			continue;
		start = arena_text(arena, id, end - 1);
		if (map_get(ids, start))
			return start;
	}
	return NULL;
}

static void parents_by_id(struct table *table)
{
	struct draft *draft = table->draft;
	struct map ids = { 0 };

	for (size_t i = 0; i < draft->entries.count; i++)
		map_put(&ids, draft->entries.items[i].id, draft);
	for (size_t i = 0; i < draft->entries.count; i++) {
		struct draft_entry *entry = &draft->entries.items[i];

		entry->parent = shorter(table->intake->arena, &ids, entry->id);
		if (entry->parent)
			intake_altered(table->intake,
				       "entries put below others as their ids "
				       "tell",
				       entry->id);
	}
	map_clear(&ids);
}

static const char *name_of(struct intake *intake)
{
	const char *slash = strrchr(intake->path, '/');
	const char *name = slash ? slash + 1 : intake->path;
	size_t length = strcspn(name, ".");
	const char *dot = strrchr(name, '.');

	if (dot)
		length = (size_t)(dot - name);
	return arena_text(intake->arena, name, length);
}

bool framework_csv(struct intake *intake, struct error *err)
{
	struct table table = { .intake = intake };
	const char *title = intake->name ? intake->name : name_of(intake);
	bool ok;

	if (!csv_read(intake->path, intake->source.text, intake->source.length,
		      intake->arena, &table.csv, err) ||
	    !find_places(&table, err))
		return false;
	ok = table.csv.row_count > 0 ||
	     error_set(err, FAULT_DATA, "%s: there are no rows", intake->path);
	if (ok)
		table.draft =
			draft_new(intake, intake_slug(intake->arena, title),
				  "catalogue", title);
	for (size_t i = 0; ok && i < table.csv.row_count; i++)
		ok = take_row(&table, &table.csv.rows[i], err);
	if (ok && !table.of[COLUMN_PARENT] && !table.of[COLUMN_DEPTH])
		parents_by_id(&table);
	vec_clear(&table.path);
	return ok && draft_finish(intake, table.draft, err);
}
