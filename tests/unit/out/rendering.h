/* rendering.h - a report, and what a format makes of it. */
#ifndef TESTS_OUT_RENDERING_H
#define TESTS_OUT_RENDERING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/out/render.h"

static inline void expect_look(const char *format, const struct report *report,
			       struct look look, const char *expected)
{
	const struct renderer *renderer = renderer_by_name(format);
	struct buf out = { 0 };

	assert_non_null(renderer);
	renderer->render(report, &look, &out);
	assert_string_equal(buf_string(&out), expected);
	assert_int_equal(strlen(buf_string(&out)), out.length);
	buf_clear(&out);
}

static inline void expect(const char *format, const struct report *report,
			  const char *expected)
{
	struct look look = { 0 };

	expect_look(format, report, look, expected);
}

/* A table of one text column, "text", with these rows. */
static inline void add_texts(struct report *report, const char *const *texts)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "text" },
	};
	size_t block = report_table(report, BLOCK_TABLE, NULL, columns, 2);

	for (int i = 0; texts[i]; i++) {
		struct cell *cells = report_row(report, block);

		cell_format(report, &cells[0], "A-%d", i + 1);
		cell_text(report, &cells[1], texts[i]);
	}
}

/* A cell of every kind, twice: full, and absent. */
static inline void add_kinds(struct report *report)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "score", .right = true },
		{ .name = "open" },
		{ .name = "residual.impact" },
		{ .name = "tags", .list = true },
		{ .name = "residual.by" },
		{ .name = "tests", .list = true },
	};
	static const char *const keys[] = { "on", "result" };
	size_t block = report_table(report, BLOCK_TABLE, NULL, columns, 7);
	struct cell *cells = report_row(report, block);
	struct cell *items;

	cell_text(report, &cells[0], "A-1");
	cell_number(&cells[1], 0.25);
	cell_bool(&cells[2], true);
	cell_level(report, &cells[3], 4, "likely");
	items = cell_list(report, &cells[4], 2);
	cell_text(report, &items[0], "a; b");
	cell_text(report, &items[1], "c");
	cell_text(report, &cells[5], "PER-A");
	items = cell_list(report, &cells[6], 2);
	for (int i = 0; i < 2; i++) {
		struct cell *parts = cell_map(report, &items[i], keys, 2);

		cell_format(report, &parts[0], "2026-01-0%d", i + 1);
		cell_text(report, &parts[1], i ? NULL : "pass");
	}
	cells = report_row(report, block);
	cell_text(report, &cells[0], "A-2");
}

#endif
