/* ship.h - a register to merge records of. */
#ifndef TEST_MERGE_SHIP_H
#define TEST_MERGE_SHIP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/buf.h"
#include "isms/merge/merge.h"

static const struct field rating_rows[] = {
	{ .name = "likelihood", .kind = FIELD_LEVEL },
	{ .name = "impact", .kind = FIELD_LEVEL },
	{ .name = "on", .kind = FIELD_DATE },
	{ .name = "rationale", .kind = FIELD_TEXT },
	{ .kind = FIELD_END },
};

static const struct field test_rows[] = {
	{ .name = "on", .kind = FIELD_DATE },
	{ .name = "by", .kind = FIELD_REF },
	{ .name = "result", .kind = FIELD_LINE },
	{ .name = "sample", .kind = FIELD_LIST, .item = FIELD_LINE },
	{ .kind = FIELD_END },
};

static const struct field excuse_rows[] = {
	{ .name = "check", .kind = FIELD_LINE },
	{ .name = "reason", .kind = FIELD_LINE },
	{ .name = "by", .kind = FIELD_REF },
	{ .kind = FIELD_END },
};

static const struct field ship_rows[] = {
	{ .name = "title", .kind = FIELD_LINE },
	{ .name = "description", .kind = FIELD_TEXT },
	{ .name = "sound", .kind = FIELD_BOOL },
	{ .name = "owner", .kind = FIELD_REF },
	{ .name = "tags", .kind = FIELD_LIST, .item = FIELD_LINE },
	{ .name = "residual",
	  .kind = FIELD_GROUP,
	  .rule.group.fields = rating_rows },
	{ .name = "tests",
	  .kind = FIELD_GROUPS,
	  .rule.group = { test_rows, 0, "on" } },
	{ .name = "excuse",
	  .kind = FIELD_GROUPS,
	  .flags = FIELD_KEYED,
	  .rule.group = { excuse_rows, 0, "check" } },
	{ .name = "notes", .kind = FIELD_TEXT },
	{ .kind = FIELD_END },
};

static inline struct merge_text ship_text(const char *bytes)
{
	struct merge_text text = { bytes, strlen(bytes) };

	return text;
}

static inline struct merge ship_merge(struct arena *arena, const char *base,
				      const char *ours, const char *theirs)
{
	struct merge merge = {
		.arena = arena,
		.path = "ship/SHP-1.yaml",
		.fields = ship_rows,
		.base = ship_text(base),
		.ours = ship_text(ours),
		.theirs = ship_text(theirs),
		.strangers = true,
	};

	return merge;
}

#endif
