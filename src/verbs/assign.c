/* assign.c - what people type behind `set` and `add`, as edits. */
#include "isms/verbs/assign.h"

#include <string.h>

#include "isms/base/file.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"
#include "isms/framework/library.h"
#include "isms/model/value.h"

/* Length of the field name, with the operator behind it; 0: no assignment. */
static size_t name_length(const char *word)
{
	size_t length = strcspn(word, "=");

	if (!word[length] || length == 0)
		return 0;
	if (word[length - 1] == '+' || word[length - 1] == '-')
		length--;
	for (size_t i = 0; i < length; i++) {
		char byte = word[i];
		bool plain = (byte >= 'a' && byte <= 'z') ||
			     (byte >= '0' && byte <= '9') || byte == '_' ||
			     byte == '.' || byte == '[' || byte == ']' ||
			     byte == '-';

		if (!plain)
			return 0;
	}
	return length;
}

bool is_assignment(const char *word)
{
	return word[0] >= 'a' && word[0] <= 'z' && name_length(word) > 0;
}

/* -- where a new key goes ------------------------------------------------- */

const char *const *assign_after(const struct noun *noun, const char *path)
{
	size_t length = strcspn(path, "[");
	const struct slot *slot = noun_slot_text(noun, path, length);

	/* else the list of groups that the path leads into */
	while (length > 0 && !slot) {
		while (length > 0 && path[--length] != '.')
			;
		slot = noun_slot_text(noun, path, length);
	}
	return noun_before(noun, slot);
}

/* -- the field that a path means ------------------------------------------ */

static const struct field *part_of(const struct field *field, const char *name)
{
	for (const struct field *part = field->rule.group.fields; part->name;
	     part++)
		if (!strcmp(part->name, name))
			return part;
	return NULL;
}

static bool unknown_field(const struct noun *noun, const char *path,
			  struct error *err)
{
	const char *near = noun_nearest(noun, path);

	error_set(err, FAULT_USAGE, "%s has no field '%s'", noun->name, path);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms %s schema' lists them", noun->name);
	return false;
}

/* excuse.review-overdue.until, dimensions.financial, tests[0].result: a part
 * of one of several groups. */
static const struct field *
inner_field(struct context *context, const struct noun *noun, const char *path)
{
	size_t length = strlen(path);

	while (length > 0) {
		const struct slot *slot = noun_slot(
			noun, arena_text(&context->arena, path, length));
		const char *rest = path + length;
		const struct field *groups = slot ? slot->field : NULL;

		if (groups && groups->kind == FIELD_GROUPS) {
			const char *dot = *rest ? strchr(rest + 1, '.') : NULL;

			if (dot)
				return part_of(groups, dot + 1);
			if (groups->flags & FIELD_KEYED)
				return groups->rule.group.fields + 1;
			return NULL;
		}
		while (length > 0 && path[length - 1] != '.' &&
		       path[length - 1] != '[')
			length--;
		length -= length > 0;
	}
	return NULL;
}

static const struct field *path_field(struct context *context,
				      const struct noun *noun, const char *path,
				      struct error *err)
{
	const struct slot *slot = noun_slot(noun, path);
	const struct field *field =
		slot ? slot->field : inner_field(context, noun, path);

	if (!field) {
		unknown_field(noun, path, err);
		return NULL;
	}
	if (field->flags & FIELD_DERIVED) {
		error_set(err, FAULT_USAGE,
			  "%s is computed from other fields and cannot be set",
			  path);
		return NULL;
	}
	return field;
}

/* -- the value ------------------------------------------------------------ */

/* The text behind `field=-` or `field=@file`; any path, like cat. */
static const char *read_text(struct context *context, const char *path,
			     struct error *err)
{
	struct text text;

	return context_read(context, path, FILE_REGISTER_LIMIT, &text, err)
		       ? text.bytes
		       : NULL;
}

/* Line ends of other systems; the file's own are the editor's affair. */
static const char *unix_lines(char *text)
{
	char *to = text;

	for (const char *from = text; *from; from++)
		if (from[0] != '\r' || from[1] != '\n')
			*to++ = *from;
	*to = '\0';
	return text;
}

static const char *value_text(struct context *context,
			      const struct field *field, const char *value,
			      struct error *err)
{
	bool textual = field->kind == FIELD_TEXT || field->kind == FIELD_LINE;
	const char *text = value;
	size_t length;

	if (!strcmp(value, "-"))
		text = read_text(context, "-", err);
	else if (textual && value[0] == '@' && value[1])
		text = read_text(context, value + 1, err);
	if (!text)
		return NULL;
	length = strlen(text);
	if (utf8_check(text, length) != length) {
		error_set(err, FAULT_USAGE, "the value of %s is not UTF-8",
			  field->name);
		return NULL;
	}
	if (field->kind != FIELD_TEXT)
		while (length > 0 && strchr("\r\n", text[length - 1]))
			length--;
	return unix_lines(arena_text(&context->arena, text, length));
}

/* -- the word ------------------------------------------------------------- */

static bool push(edit_vec *edits, enum edit_kind kind, const char *path,
		 const struct node *value, const char *const *after)
{
	struct edit edit = { kind, path, value, after };

	vec_push(edits, edit);
	return true;
}

/* += and -= on a list: one edit per item. */
static bool push_items(edit_vec *edits, enum edit_kind kind, const char *path,
		       const struct node *list, const char *const *after)
{
	for (size_t i = 0; i < list->count; i++)
		push(edits, kind, path, list->values[i], after);
	return true;
}

/* One of several registers: the record there, and how many it could be. */
struct finding {
	const struct record *record;
	size_t count;
	struct buf names;
	struct error why; /* of the last register that has several */
};

static bool is_ambiguous(const struct error *err)
{
	return strstr(buf_string(&err->text), "could be") != NULL;
}

static void look_in(struct context *context, const struct noun *noun,
		    const char *word, struct finding *finding)
{
	struct error err = { 0 };
	const struct record *record =
		store_resolve(&context->store, word, noun, &err);

	if (record) {
		finding->record = record;
		buf_format(&finding->names, "%s%s",
			   finding->count++ ? " or " : "", record->id);
	} else if (is_ambiguous(&err)) {
		error_copy(&finding->why, &err);
	}
	error_clear(&err);
}

/* The record a typed id means among the registers the field takes; only these
 * are listed. */
static const struct record *find_target(struct context *context,
					const struct field *field,
					const char *word, struct error *err)
{
	struct store *store = &context->store;
	struct finding finding = { 0 };
	const char *rest = field->rule.target;
	size_t length;

	if (!rest || !strchr(rest, ' '))
		return store_resolve(store, word,
				     rest ? store_noun(store, rest) : NULL,
				     err);
	for (const char *next = words_next(&rest, &length); next;
	     next = words_next(&rest, &length)) {
		const char *name = arena_text(&context->arena, next, length);

		if (store_noun(store, name))
			look_in(context, store_noun(store, name), word,
				&finding);
	}
	if (finding.count > 1)
		error_set(err, FAULT_USAGE, "'%s' could be %s", word,
			  finding.names.text);
	else if (!finding.count && finding.why.fault != FAULT_NONE)
		error_copy(err, &finding.why);
	else if (!finding.count) /* for its nearest names */
		store_resolve(store, word, NULL, err);
	if (!finding.count && err->fault == FAULT_NONE)
		error_set(err, FAULT_USAGE, "'%s' is in none of: %s", word,
			  field->rule.target);
	buf_clear(&finding.names);
	error_clear(&finding.why);
	return finding.count == 1 ? finding.record : NULL;
}

/* "A.5.9": the address in a framework in force, when one has it. */
static const char *cited_address(struct context *context, const char *word,
				 struct error *err)
{
	struct library *library = library_of(&context->store, err);
	const struct catalogue *catalogue;

	if (!library || !library_short(library, word, &catalogue, err))
		return NULL;
	return arena_format(&context->arena, "%s/%s", catalogue->id, word);
}

/* What is cited is an address, or a record: both may be typed short; other
 * words are names.  NULL: it could be several. */
static const char *cited(struct context *context, const char *word,
			 struct error *err)
{
	struct error why = { 0 };
	const struct record *record = NULL;
	const char *address;

	if (strchr(word, '/'))
		return word;
	address = cited_address(context, word, err);
	if (address || err->fault != FAULT_NONE)
		return address;
	record = store_resolve(&context->store, word, NULL, &why);
	if (record)
		word = record->id;
	else if (is_ambiguous(&why)) {
		error_copy(err, &why);
		word = NULL;
	}
	error_clear(&why);
	return word;
}

static const char *full_citations(struct context *context,
				  const struct field *field, const char *text,
				  struct error *err)
{
	char *copy = arena_copy(&context->arena, text);
	struct buf out = { 0 };
	struct list words;
	const char *word = "";
	const char *kept = NULL;

	if (strchr(text, '\\'))
		return text;
	for (char *at = copy; !strchr(text, ';') && *at; at++)
		if (*at == ',')
			*at = ';';
	words = field_split(&context->arena, copy);
	for (size_t i = 0; word && i < words.count; i++) {
		word = cited(context, words.items[i], err);
		if (word)
			buf_format(&out, "%s%s", i ? "; " : "", word);
	}
	if (word)
		kept = buf_keep(&out, &context->arena);
	else
		error_while(err, "%s", field->name);
	buf_clear(&out);
	return kept;
}

static bool holds(const struct field *field, enum field_kind kind)
{
	return field->kind == kind ||
	       (field->kind == FIELD_LIST && field->item == kind);
}

/* Ids may be typed short: any unique start or end of one will do. */
static const char *full_ids(struct context *context, const struct field *field,
			    const char *text, struct arena *arena,
			    struct error *err)
{
	struct buf ids = { 0 };
	const char *kept = NULL;
	bool ok = true;

	if (holds(field, FIELD_CITE))
		return full_citations(context, field, text, err);
	if (!holds(field, FIELD_REF))
		return text;
	while (ok && *text) {
		size_t length = strcspn(text, ",; ");
		const char *word = arena_text(arena, text, length);
		const struct record *record = NULL;

		if (length)
			record = find_target(context, field, word, err);
		ok = !length || record;
		if (record)
			buf_format(&ids, "%s%s", ids.length ? "; " : "",
				   record->id);
		text += length;
		text += strspn(text, ",; ");
	}
	if (ok)
		kept = buf_keep(&ids, arena);
	else
		error_while(err, "%s", field->name);
	buf_clear(&ids);
	return kept;
}

struct node *assign_value(struct context *context, const struct field *field,
			  const char *text, struct arena *arena,
			  struct error *err)
{
	struct reading reading = context_reading(context);

	reading.arena = arena;
	text = full_ids(context, field, text, arena, err);
	return text ? record_value(field, text, &reading, err) : NULL;
}

bool assign_set(struct context *context, const struct noun *noun,
		const char *path, const char *value, edit_vec *edits,
		struct error *err)
{
	const struct field *field = path_field(context, noun, path, err);
	const char *const *after = assign_after(noun, path);
	struct node *node;

	if (!field)
		return false;
	if (!value || !*value)
		return push(edits, EDIT_UNSET, path, NULL, NULL);
	if (field->kind == FIELD_GROUPS)
		return error_set(err, FAULT_USAGE,
				 "%s holds several groups; add one with "
				 "%s+=\"name=value, ...\" or set a part such "
				 "as %s[0].%s",
				 path, path, path,
				 field->rule.group.fields[0].name);
	node = assign_value(context, field, value, &context->arena, err);
	return node && push(edits, EDIT_SET, path, node, after);
}

/* A value for a list, or a group for a list of groups. */
static struct node *added_value(struct context *context,
				const struct field *field, const char *value,
				bool take_out, struct error *err)
{
	struct reading reading = context_reading(context);

	if (field->kind == FIELD_LIST) {
		/* what no longer exists can be taken out, too */
		return take_out ? record_value(field, value, &reading, err)
				: assign_value(context, field, value,
					       &context->arena, err);
	}
	if (field->kind == FIELD_GROUPS && !(field->flags & FIELD_KEYED) &&
	    !take_out)
		return record_group(field, value, &reading, err);
	error_set(err, FAULT_USAGE,
		  "%s is no list: use %s=VALUE, or %s= to empty it",
		  field->name, field->name, field->name);
	return NULL;
}

bool assign_parse(struct context *context, const struct noun *noun,
		  const char *word, edit_vec *edits, struct error *err)
{
	size_t length = name_length(word);
	const char *path = arena_text(&context->arena, word, length);
	char operator= word[length];
	const char *value = word + length + (operator== '=' ? 1 : 2);
	const struct field *field;
	const char *const *after;
	struct node *node;

	if (!length)
		return error_set(err, FAULT_USAGE, "'%s' is not FIELD=VALUE",
				 word);
	field = path_field(context, noun, path, err);
	if (!field)
		return false;
	value = value_text(context, field, value, err);
	if (!value)
		return false;
	if (operator== '=')
		return assign_set(context, noun, path, value, edits, err);
	node = added_value(context, field, value, operator== '-', err);
	if (!node)
		return false;
	after = assign_after(noun, path);
	if (field->kind == FIELD_GROUPS)
		return push(edits, EDIT_ADD, path, node, after);
	return push_items(edits, operator== '-' ? EDIT_REMOVE : EDIT_ADD, path,
			  node, after);
}

bool assign_words(struct context *context, size_t first, edit_vec *edits,
		  struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = first; i < arguments->operands.count; i++)
		if (!assign_parse(context, context->noun,
				  arguments->operands.items[i], edits, err))
			return false;
	return true;
}

bool assign_apply(struct changes *changes, const struct record *record,
		  edit_vec *edits, struct error *err)
{
	bool ok =
		changes_edit(changes, record, edits->items, edits->count, err);

	edits->count = 0;
	return ok;
}
