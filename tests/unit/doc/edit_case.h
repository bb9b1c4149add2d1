/* edit_case.h - one edit as a row: text before, edit, text after. */
#ifndef TEST_EDIT_CASE_H
#define TEST_EDIT_CASE_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_edit.h"
#include "isms/doc/yaml_read.h"

struct edit_case {
	enum edit_kind kind;
	const char *path;
	const char *value; /* YAML as it stands behind "v:", NULL for none */
	const char *before;
	const char *after; /* NULL: refused with FAULT_DATA */
};

static inline struct node *case_read(struct arena *arena, const char *text,
				     size_t length)
{
	struct source source = { "t.yaml", text, length };
	struct problems problems = { 0 };
	struct node *root = yaml_read(&source, arena, &problems);

	if (problems.list.count)
		print_error("%s\n", problems.list.items[0].text);
	problems_clear(&problems);
	return root;
}

static inline struct node *case_value(struct arena *arena, const char *value)
{
	const char *text = arena_format(arena, "v: %s\n", value);
	struct node *root = case_read(arena, text, strlen(text));

	assert_non_null(root);
	return root->values[0];
}

static inline bool case_edit(struct arena *arena, const char *text,
			     const struct edit *edit, struct buf *out)
{
	struct source source = { "t.yaml", text, strlen(text) };
	struct error err = { 0 };
	bool ok = yaml_edit(&source, edit, 1, out, &err);

	(void)arena;
	if (!ok) {
		assert_int_equal(err.fault, FAULT_DATA);
		buf_reset(out);
		buf_text(out, buf_string(&err.text));
	}
	error_clear(&err);
	return ok;
}

static inline void case_run(const struct edit_case *rows, size_t count)
{
	size_t wrong = 0;

	for (size_t i = 0; i < count; i++) {
		const struct edit_case *row = &rows[i];
		struct arena arena = { 0 };
		struct buf out = { 0 };
		struct edit edit = { .kind = row->kind, .path = row->path };
		bool ok;

		if (row->value)
			edit.value = case_value(&arena, row->value);
		ok = case_edit(&arena, row->before, &edit, &out);
		if (ok != (row->after != NULL) ||
		    (ok && strcmp(buf_string(&out), row->after) != 0)) {
			print_error("row %zu, %s: got\n%s\n", i, row->path,
				    buf_string(&out));
			wrong++;
		}
		buf_clear(&out);
		arena_clear(&arena);
	}
	assert_int_equal(wrong, 0);
}

#define CASE_RUN(rows) case_run((rows), sizeof(rows) / sizeof *(rows))

#endif
