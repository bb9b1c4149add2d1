/* approval.c - the shape of an approval and the digest that guards it. */
#include "isms/model/approval.h"

#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/words.h"
#include "isms/model/record.h"
#include "isms/model/rows.h"

const struct field approval_fields[] = {
	REF(approval, by, "person", 0, "who approved"),
	REF(approval, role, "role", 0, "in which role"),
	DATE(approval, on, 0, "when"),
	LINE(approval, digest, 0,
	     "v1:sha256 of what was approved; a change shows"),
	DATE(approval, until, 0, "when the approval lapses"),
	LINE(approval, comment, 0, "under which conditions, or why"),
	END_OF_FIELDS
};

/* Is the dotted name one of the blank-separated words, or below one? */
static bool is_under(const char *name, const char *words)
{
	size_t length;

	if (!words)
		return true;
	for (const char *word = words_next(&words, &length); word;
	     word = words_next(&words, &length))
		if (!strncmp(name, word, length) &&
		    (name[length] == '\0' || name[length] == '.'))
			return true;
	return false;
}

static void canonical(const struct field *field, const void *member,
		      const struct method *method, struct buf *out);

static void canonical_groups(const struct field *field,
			     const struct groups *groups,
			     const struct method *method, struct buf *out)
{
	const struct field *parts = field->rule.group.fields;

	for (size_t i = 0; i < groups->count; i++) {
		const char *base = (const char *)groups->items +
				   i * field->rule.group.size;

		buf_text(out, "{");
		for (const struct field *part = parts; part->name; part++) {
			if ((part->flags & FIELD_DERIVED) ||
			    !field_is_set(part, base + part->offset))
				continue;
			buf_format(out, "%s=", part->name);
			canonical(part, base + part->offset, method, out);
			buf_char(out, ',');
		}
		buf_text(out, "}");
	}
}

/* Lengths in front keep two values from running into one. */
static void canonical(const struct field *field, const void *member,
		      const struct method *method, struct buf *out)
{
	struct buf text = { 0 };

	if (field->kind == FIELD_GROUPS) {
		canonical_groups(field, member, method, out);
		return;
	}
	if (field->kind == FIELD_LEVEL)
		field_show(field, member, method, &text);
	else
		field_format(field, member, &text);
	buf_format(out, "%zu:%s", text.length, buf_string(&text));
	buf_clear(&text);
}

const char *approval_digest_with(const struct record *record, const char *under,
				 const struct method *method,
				 const struct map *instead, struct arena *arena)
{
	const struct noun *noun = record->noun;
	struct buf text = { 0 };
	const char *digest;

	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		const void *member = (const char *)record->at + slot->offset;
		const char *other;

		if (!(slot->flags & FIELD_APPROVED) ||
		    (slot->flags & FIELD_DERIVED) ||
		    slot->field->kind == FIELD_GROUP ||
		    !is_under(slot->name, under) ||
		    !field_is_set(slot->field, member))
			continue;
		buf_format(&text, "%s=", slot->name);
		other = instead ? map_get(instead, slot->name) : NULL;
		if (other)
			buf_format(&text, "%zu:%s", strlen(other), other);
		else
			canonical(slot->field, member, method, &text);
		buf_char(&text, '\n');
	}
	digest =
		arena_format(arena, "v1:sha256:%s",
			     sha256_hex(arena, buf_string(&text), text.length));
	buf_clear(&text);
	return digest;
}

const char *approval_digest(const struct record *record, const char *under,
			    const struct method *method, struct arena *arena)
{
	return approval_digest_with(record, under, method, NULL, arena);
}
