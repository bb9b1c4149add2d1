/* shelf.h - catalogues and crosswalks read from texts, for the tests here. */
#ifndef ISMS_TESTS_SHELF_H
#define ISMS_TESTS_SHELF_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"

struct shelf {
	struct arena arena;
	struct problems problems;
	struct source source;
};

static inline const struct node *shelf_tree(struct shelf *shelf,
					    const char *text)
{
	const struct node *tree;

	shelf->source =
		(struct source){ "framework/x.yaml", text, strlen(text) };
	tree = yaml_read(&shelf->source, &shelf->arena, &shelf->problems);
	assert_non_null(tree);
	return tree;
}

static inline void shelf_clear(struct shelf *shelf)
{
	problems_clear(&shelf->problems);
	arena_clear(&shelf->arena);
}

#endif
