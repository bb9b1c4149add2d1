/* batch_read.c - JSON, JSON lines or YAML on standard input, as records. */
#include <string.h>

#include "batch_internal.h"
#include "isms/base/problem.h"
#include "isms/doc/json_read.h"
#include "isms/doc/yaml_read.h"

/* As much as may be changed in one go: 64 MiB. */
enum {
	INPUT_LIMIT = 64 << 20
};

static const char input_name[] = "stdin";

/* -- what a value of the input stands for --------------------------------- */

static void drop(struct node *map, size_t at)
{
	map->count--;
	memmove(map->keys + at, map->keys + at + 1,
		(map->count - at) * sizeof *map->keys);
	memmove(map->values + at, map->values + at + 1,
		(map->count - at) * sizeof *map->values);
}

/* The value under a key, taken out of the map; NULL when it is not there. */
static struct node *take(struct node *map, const char *key)
{
	for (size_t i = 0; i < map->count; i++) {
		struct node *value = map->values[i];

		if (strcmp(map->keys[i]->text, key) != 0)
			continue;
		drop(map, i);
		return value;
	}
	return NULL;
}

/* Does "kind" say which register it is?  Where that has a field of this name,
 * only in front of everything else, as jsonl puts it. */
static bool is_kind(const struct batch *batch, const struct node *map)
{
	return !noun_slot(batch->noun, "kind") ||
	       (map->count && !strcmp(map->keys[0]->text, "kind") &&
		map->values[0]->kind == NODE_TEXT &&
		!strcmp(map->values[0]->text, batch->noun->name));
}

static bool check_kind(struct batch *batch, const struct node *kind)
{
	const char *name = batch->noun->name;

	if (!kind || (kind->kind == NODE_TEXT && !strcmp(kind->text, name)))
		return true;
	batch_complain(batch, kind,
		       arena_format(&batch->context->arena,
				    "this is no %s: its kind is '%s'", name,
				    kind->kind == NODE_TEXT ? kind->text : ""),
		       NULL);
	return false;
}

/* A copy that stays when the tree goes. */
static const struct node *keep_id(struct batch *batch, const struct node *id)
{
	struct arena *arena = &batch->context->arena;
	struct node *kept = arena_new(arena, struct node);

	*kept = *id;
	if (id->kind == NODE_TEXT)
		kept->text = arena_copy(arena, id->text);
	return kept;
}

static void take_record(struct batch *batch, struct node *node)
{
	struct entry entry = { .map = batch->source.text ? NULL : node,
			       .at = node->begin,
			       .place = node->place };
	const struct node *id;

	if (node->kind != NODE_MAP) {
		batch_complain(batch, node,
			       "a record is fields and their values, such as "
			       "{\"title\": \"...\"}",
			       NULL);
		return;
	}
	if (is_kind(batch, node) && !check_kind(batch, take(node, "kind")))
		return;
	id = take(node, "id");
	if (id && !node_is_empty(id))
		entry.id = keep_id(batch, id);
	vec_push(&batch->entries, entry);
}

struct node *batch_map(struct batch *batch, const struct entry *entry)
{
	struct json_reader reader = {
		.source = &batch->source,
		.arena = &batch->scratch,
		.at = entry->at,
		.counted = entry->at,
		.line = entry->place.line - 1,
		.column = entry->place.column - 1,
	};
	struct error ignored = { 0 };
	struct node *map = entry->map;

	if (map)
		return map;
	map = json_read(&reader, &ignored);
	error_clear(&ignored);
	if (!map)
		return NULL;
	if (is_kind(batch, map))
		take(map, "kind");
	take(map, "id");
	return map;
}

static void take_list(struct batch *batch, const struct node *list)
{
	for (size_t i = 0; i < list->count && !batch_is_full(batch); i++)
		take_record(batch, list->values[i]);
}

/* {"schema": 1, "kind": "risk", "records": [...]} */
static void take_document(struct batch *batch, const struct node *map,
			  const struct node *records)
{
	const struct node *schema = node_get(map, "schema");

	if (schema &&
	    (schema->kind != NODE_TEXT || strcmp(schema->text, "1") != 0))
		batch_complain(batch, schema,
			       "the schema of the input is not 1",
			       "a newer isms may know it");
	else if (check_kind(batch, node_get(map, "kind")))
		take_list(batch, records);
}

static void take_value(struct batch *batch, struct node *node)
{
	const struct node *records = node_get(node, "records");

	if (node->kind == NODE_LIST)
		take_list(batch, node);
	else if (records && records->kind == NODE_LIST &&
		 !noun_slot(batch->noun, "records"))
		take_document(batch, node, records);
	else
		take_record(batch, node);
}

/* -- the two languages ---------------------------------------------------- */

/* A tree for each value, which goes at once: the input may be long. */
static void read_json(struct batch *batch)
{
	struct json_reader reader = { .source = &batch->source,
				      .arena = &batch->scratch };
	bool more = true;

	while (more && !batch_is_full(batch)) {
		struct error wrong = { 0 };
		struct node *node = json_read(&reader, &wrong);

		if (node) {
			take_value(batch, node);
		} else if (wrong.fault != FAULT_NONE) {
			const struct node place = { .place = reader.place };

			batch_complain(batch, &place, reader.why, NULL);
			more = json_skip(&reader);
		} else {
			more = false;
		}
		error_clear(&wrong);
		arena_reset(&batch->scratch);
	}
}

/* What looks like a table is meant for another command. */
static const char *instead(const struct source *source)
{
	size_t line = strcspn(source->text, "\n");
	size_t cells = strcspn(source->text, ",;\t\n:");

	return cells < line && source->text[cells] != ':'
		       ? "CSV is read by 'isms import'"
		       : NULL;
}

static void read_yaml(struct batch *batch, const struct source *source)
{
	struct problems problems = { 0 };
	struct node *root =
		yaml_read_input(source, &batch->context->arena, &problems);

	for (size_t i = 0; i < problems.list.count; i++) {
		const struct problem *problem = &problems.list.items[i];
		const struct node place = { .place = { problem->line,
						       problem->column } };

		batch_complain(batch, &place, problem->text,
			       i ? NULL : instead(source));
	}
	if (root && (root->count || root->kind == NODE_LIST))
		take_value(batch, root);
	problems_clear(&problems);
}

static bool is_json(const struct text *text)
{
	size_t at = 0;

	if (text->length >= 3 && !memcmp(text->bytes, "\xef\xbb\xbf", 3))
		at = 3;
	at += strspn(text->bytes + at, " \t\r\n");
	return text->bytes[at] == '{' || text->bytes[at] == '[';
}

bool batch_read(struct batch *batch, struct error *err)
{
	struct source source = { .path = input_name };
	struct text text;

	if (!context_read(batch->context, "-", INPUT_LIMIT, &text, err))
		return false;
	source.text = text.bytes;
	source.length = text.length;
	if (is_json(&text)) {
		batch->source = source;
		batch->glanced = batch->glance && batch_glance(batch);
		if (!batch->glanced) {
			batch->entries.count = 0;
			read_json(batch);
		}
	} else {
		read_yaml(batch, &source);
	}
	if (batch->entries.count || batch->complaints.count)
		return true;
	error_set(err, FAULT_DATA, "there are no records on standard input");
	error_hint(err,
		   "JSON lines, such as {\"title\": \"...\"}, or a list in "
		   "JSON or YAML");
	return false;
}
