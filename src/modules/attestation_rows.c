/* attestation_rows.c - reads what forms and learning systems export: whom a
 * row means, when, with which score, and whether it was finished. */
#include <stdlib.h>
#include <string.h>

#include "attestation_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"
#include "isms/out/csv_text.h"

/* What a column is, by its title in small letters without blanks. */
enum column_use {
	USE_NOTHING,
	USE_PERSON, /* id, address or name */
	USE_FIRST,
	USE_LAST,
	USE_DATE,
	USE_SCORE,
	USE_STATE,
};

static const struct {
	enum column_use use;
	const char *titles;
} uses[] = {
	{ USE_PERSON,
	  "person email e-mail emailaddress e-mailaddress mail useremail "
	  "username user login name fullname learner learnername participant "
	  "employee employeename id personid respondent" },
	{ USE_FIRST, "firstname givenname vorname" },
	{ USE_LAST, "lastname surname familyname nachname" },
	{ USE_DATE,
	  "on date completed completedon completiondate completiontime "
	  "completedat dateofcompletion timestamp finished finishedat "
	  "submitted submittedat" },
	{ USE_SCORE, "score grade result points percent score(%) score% mark" },
	{ USE_STATE,
	  "status state completionstatus progress acknowledged confirmed "
	  "passed accepted" },
};

static const char finished_words[] =
	"completed complete passed done finished yes true acknowledged "
	"confirmed accepted agreed 1 100 100% ja x";

/* One file under the reader. */
struct reader {
	struct context *context;
	const char *path;
	const struct csv *csv;
	const enum column_use *uses;
	struct map people;    /* addresses, ids, names to records */
	struct map ambiguous; /* names of several */
	struct map seen;      /* ids to places in rows->known, + 1 */
	struct answer_rows *rows;
};

/* -- columns -------------------------------------------------------------- */

static char *without_blanks(struct arena *arena, const char *text)
{
	char *copy = utf8_fold(arena, text);
	char *to = copy;

	for (const char *from = copy; *from; from++)
		if (*from != ' ' && *from != '_')
			*to++ = *from;
	*to = '\0';
	return copy;
}

static enum column_use use_of(struct arena *arena, const char *title)
{
	const char *name = without_blanks(arena, title);

	for (size_t i = 0; i < ARRAY_SIZE(uses); i++)
		if (words_have(uses[i].titles, name))
			return uses[i].use;
	return USE_NOTHING;
}

static bool read_header(struct reader *reader, struct error *err)
{
	struct arena *arena = &reader->context->arena;
	const struct csv *csv = reader->csv;
	enum column_use *found =
		arena_array(arena, csv->column_count + 1, sizeof *found);
	bool person = false;

	for (size_t i = 0; i < csv->column_count; i++) {
		found[i] = use_of(arena, csv->header[i]);
		person |= found[i] == USE_PERSON || found[i] == USE_LAST;
	}
	reader->uses = found;
	if (person)
		return true;
	error_set(err, FAULT_DATA, "%s:1: no column tells who answered",
		  reader->path);
	error_hint(err, "call it email, name or person");
	return false;
}

/* -- whom it means -------------------------------------------------------- */

static void put_name(struct reader *reader, const char *name,
		     const struct record *record)
{
	const char *key = utf8_fold(&reader->context->arena, name);
	const struct record *before =
		map_put(&reader->people, key, (void *)record);

	if (before && before != record)
		map_put(&reader->ambiguous, key, reader);
}

static void put_addresses(struct reader *reader, const struct record *record)
{
	const struct slot *slot = noun_slot(record->noun, "identities.email");
	const struct list *list =
		slot ? (const void *)((const char *)record->at + slot->offset)
		     : NULL;

	for (size_t i = 0; list && i < list->count; i++)
		put_name(reader, list->items[i], record);
}

static bool read_people(struct reader *reader, struct error *err)
{
	struct store *store = &reader->context->store;
	struct folder *folder = store_folder(store, "person");

	if (!store_load(store, folder, err) || !store_sound(store, err))
		return false;
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		const char *external = record_common(record)->external_id;

		put_name(reader, record->id, record);
		put_name(reader, record_title(record), record);
		if (external)
			put_name(reader, external, record);
		put_addresses(reader, record);
	}
	return true;
}

/* Addresses and ids say it surely, names when only one person has it. */
static void match_person(struct reader *reader, const char *text,
			 struct answer_row *answer)
{
	const char *key = utf8_fold(&reader->context->arena, text);
	bool several = map_get(&reader->ambiguous, key) != NULL;

	if (answer->person)
		return;
	answer->several = several;
	if (!several)
		answer->person = map_get(&reader->people, key);
}

/* "Moreau, Alice" is Alice Moreau. */
static const char *turned(struct arena *arena, const char *name)
{
	const char *comma = strchr(name, ',');

	if (!comma)
		return name;
	return arena_format(arena, "%s %s", comma + 1 + strspn(comma + 1, " "),
			    arena_text(arena, name, (size_t)(comma - name)));
}

static void find_person(struct reader *reader, const struct csv_row *row,
			struct answer_row *answer)
{
	struct arena *arena = &reader->context->arena;
	const char *first = NULL;
	const char *last = NULL;

	for (size_t i = 0; i < reader->csv->column_count; i++) {
		const char *cell = csv_unguard(row->cells[i]);

		if (!*cell)
			continue;
		if (reader->uses[i] == USE_FIRST)
			first = cell;
		if (reader->uses[i] == USE_LAST)
			last = cell;
		if (reader->uses[i] != USE_PERSON)
			continue;
		if (!answer->name || strchr(cell, '@'))
			answer->name = cell;
		match_person(reader, turned(arena, cell), answer);
	}
	if (!answer->name && last)
		answer->name = arena_format(arena, "%s%s%s", first ? first : "",
					    first ? " " : "", last);
	if (first && last)
		match_person(reader, arena_format(arena, "%s %s", first, last),
			     answer);
}

/* -- what it says --------------------------------------------------------- */

static bool wrong_cell(struct reader *reader, const struct csv_row *row,
		       size_t column, const char *wanted, struct error *err)
{
	error_set(err, FAULT_DATA, "%s:%u: column '%s': '%s' is not %s",
		  reader->path, (unsigned)row->line,
		  reader->csv->header[column], row->cells[column], wanted);
	return false;
}

/* The day of "2026-02-03T10:22:00Z", "2026-02-03 10:22". */
static bool read_day(struct reader *reader, const struct csv_row *row,
		     size_t column, struct date *on, struct error *err)
{
	struct arena *arena = &reader->context->arena;
	const char *cell = csv_unguard(row->cells[column]);
	size_t length = strspn(cell, "0123456789-");

	if ((cell[length] && cell[length] != 'T' && cell[length] != ' ') ||
	    !date_parse(arena_text(arena, cell, length), on)) {
		wrong_cell(reader, row, column, "a date (YYYY-MM-DD)", err);
		error_hint(err, "write it so, or rename the column and say "
				"the day of all with --on");
		return false;
	}
	return true;
}

/* "90", "90 %", "45/50". */
static bool read_score(struct reader *reader, const struct csv_row *row,
		       size_t column, struct number *score, struct error *err)
{
	const char *cell = csv_unguard(row->cells[column]);
	char *end = NULL;
	double value = strtod(cell, &end);
	double most = 100;

	end += strspn(end, " ");
	if (*end == '/') {
		const char *rest = end + 1;

		most = strtod(rest, &end);
		end += strspn(end, " ");
	}
	if (*end == '%')
		end++;
	if (end == cell || *end || !(most > 0) || !(value >= 0) ||
	    !(value <= most))
		return wrong_cell(reader, row, column,
				  "a score such as 90, 90% or 45/50", err);
	score->set = true;
	score->value = (double)(long)(value * 100 / most * 10 + 0.5) / 10;
	return true;
}

static bool read_cells(struct reader *reader, const struct csv_row *row,
		       struct answer_row *answer, bool *finished,
		       struct error *err)
{
	struct arena *arena = &reader->context->arena;

	*finished = true;
	for (size_t i = 0; i < reader->csv->column_count; i++) {
		const char *cell = csv_unguard(row->cells[i]);
		bool ok = true;

		if (reader->uses[i] == USE_STATE)
			*finished &= words_have(finished_words,
						without_blanks(arena, cell));
		else if (!*cell)
			continue;
		else if (reader->uses[i] == USE_DATE)
			ok = read_day(reader, row, i, &answer->on, err);
		else if (reader->uses[i] == USE_SCORE)
			ok = read_score(reader, row, i, &answer->score, err);
		if (!ok)
			return false;
	}
	return true;
}

/* -- rows ----------------------------------------------------------------- */

/* Of several answers of one person the last one counts. */
static void take_answer(struct reader *reader, const struct answer_row *answer)
{
	struct answer_rows *rows = reader->rows;
	const char *id = answer->person ? answer->person->id : NULL;
	size_t place = id ? (size_t)(uintptr_t)map_get(&reader->seen, id) : 0;

	if (!id) {
		vec_push(&rows->unknown, *answer);
	} else if (!place) {
		vec_push(&rows->known, *answer);
		map_put(&reader->seen, id,
			(void *)(uintptr_t)rows->known.count);
	} else {
		rows->doubles++;
		if (date_compare(answer->on, rows->known.items[place - 1].on) >=
		    0)
			rows->known.items[place - 1] = *answer;
	}
}

static bool take_row(struct reader *reader, const struct csv_row *row,
		     struct error *err)
{
	struct answer_row answer = { .line = row->line };
	bool finished;

	if (!read_cells(reader, row, &answer, &finished, err))
		return false;
	find_person(reader, row, &answer);
	if (!answer.name)
		return error_set(err, FAULT_DATA,
				 "%s:%u: the row does not say who answered",
				 reader->path, (unsigned)row->line);
	if (finished)
		take_answer(reader, &answer);
	else
		reader->rows->unfinished++;
	return true;
}

bool answers_read(struct context *context, const char *path,
		  const struct csv *csv, struct answer_rows *rows,
		  struct error *err)
{
	struct reader reader = {
		.context = context, .path = path, .csv = csv, .rows = rows
	};
	bool ok = read_header(&reader, err) && read_people(&reader, err);

	for (size_t i = 0; ok && i < csv->row_count; i++)
		ok = take_row(&reader, &csv->rows[i], err);
	map_clear(&reader.people);
	map_clear(&reader.ambiguous);
	map_clear(&reader.seen);
	return ok;
}

void answers_clear(struct answer_rows *rows)
{
	vec_clear(&rows->known);
	vec_clear(&rows->unknown);
}
