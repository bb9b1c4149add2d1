/* diff.c - line by line, by the longest common subsequence. */
#include "isms/verbs/diff.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "isms/base/vec.h"

/* Above this many cells the changed middle is shown as a whole. */
enum {
	CELL_LIMIT = 4000000
};

struct line {
	const char *text;
	size_t length;
	bool ended; /* by a line feed */
};

typedef VEC(struct line) line_vec;

struct comparison {
	line_vec old, new;
	VEC(unsigned) table; /* longest common run from (i, j) on */
	struct buf *out;
};

static void cut(line_vec *lines, const char *text)
{
	while (text && *text) {
		struct line line = { .text = text,
				     .length = strcspn(text, "\n") };

		line.ended = text[line.length] != '\0';
		vec_push(lines, line);
		text += line.length + line.ended;
	}
}

static bool same(const struct line *left, const struct line *right)
{
	return left->length == right->length && left->ended == right->ended &&
	       !memcmp(left->text, right->text, left->length);
}

static void put(struct comparison *at, char mark, const struct line *line)
{
	struct buf text = { 0 };

	buf_add(&text, line->text, line->length);
	buf_char(at->out, mark);
	utf8_visible(at->out, buf_string(&text), true);
	buf_text(at->out,
		 line->ended ? "\n" : "\n\\ No newline at end of file\n");
	buf_clear(&text);
}

static unsigned *cell(struct comparison *at, size_t i, size_t j)
{
	return &at->table.items[i * (at->new.count + 1) + j];
}

static void fill(struct comparison *at)
{
	size_t cells = (at->old.count + 1) * (at->new.count + 1);

	for (size_t i = 0; i < cells; i++)
		vec_push(&at->table, 0u);
	for (size_t i = at->old.count; i-- > 0;)
		for (size_t j = at->new.count; j-- > 0;) {
			unsigned down = *cell(at, i + 1, j);
			unsigned right = *cell(at, i, j + 1);

			if (same(&at->old.items[i], &at->new.items[j]))
				*cell(at, i, j) = *cell(at, i + 1, j + 1) + 1;
			else
				*cell(at, i, j) = down > right ? down : right;
		}
}

/* The steps from start to end: ' ' both, '-' old only, '+' new only. */
static void walk(struct comparison *at, struct buf *steps)
{
	size_t i = 0;
	size_t j = 0;

	while (i < at->old.count || j < at->new.count) {
		bool both = i < at->old.count && j < at->new.count;

		if (both && same(&at->old.items[i], &at->new.items[j])) {
			buf_char(steps, ' ');
			i++, j++;
		} else if (j >= at->new.count ||
			   (both &&
			    *cell(at, i + 1, j) >= *cell(at, i, j + 1))) {
			buf_char(steps, '-');
			i++;
		} else {
			buf_char(steps, '+');
			j++;
		}
	}
}

static void show(struct comparison *at, const struct buf *steps)
{
	size_t i = 0;
	size_t j = 0;

	for (size_t step = 0; step < steps->length; step++) {
		bool near = (step > 0 && steps->text[step - 1] != ' ') ||
			    (step + 1 < steps->length &&
			     steps->text[step + 1] != ' ');

		if (steps->text[step] == '-')
			put(at, '-', &at->old.items[i]);
		else if (steps->text[step] == '+')
			put(at, '+', &at->new.items[j]);
		else if (near)
			put(at, ' ', &at->old.items[i]);
		i += steps->text[step] != '+';
		j += steps->text[step] != '-';
	}
}

void diff_show(struct buf *out, const char *file, const char *old,
	       const char *new)
{
	struct comparison at = { .out = out };
	struct buf steps = { 0 };

	cut(&at.old, old);
	cut(&at.new, new);
	buf_format(out, "--- %s%s\n+++ %s%s\n", old ? "a/" : "/dev/null",
		   old ? file : "", new ? "b/" : "/dev/null", new ? file : "");
	if (at.old.count * at.new.count > CELL_LIMIT) {
		buf_format(out, "(%zu lines become %zu)\n", at.old.count,
			   at.new.count);
	} else {
		fill(&at);
		walk(&at, &steps);
		show(&at, &steps);
	}
	vec_clear(&at.old);
	vec_clear(&at.new);
	vec_clear(&at.table);
	buf_clear(&steps);
}
