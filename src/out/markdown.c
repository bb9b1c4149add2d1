/* markdown.c - reports as GitHub-flavoured Markdown in which nothing that a
 * record holds is markup, HTML, a link or a picture. */
#include <string.h>

#include <strings.h>

#include "out_internal.h"

static bool is_word(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
	       (byte >= 'A' && byte <= 'Z');
}

/* Signs that begin a block when they stand first on a line. */
static bool begins_block(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits)
		return text[digits] == '.' || text[digits] == ')';
	return *text && strchr("#+-=", *text);
}

/* What a sign becomes inside a line; NULL: it stays.  Addresses are broken by
 * an entity, which shows the same but is no link. */
static const char *replacement(const char *start, const char *at)
{
	bool inside = at > start && is_word(at[-1]) && is_word(at[1]);

	switch (*at) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '@':
		return "&#64;";
	case ':':
		return at[1] == '/' ? "&#58;" : NULL;
	case '.':
		return at - start >= 3 && !strncasecmp(at - 3, "www", 3)
			       ? "&#46;"
			       : NULL;
	case '_':
		return inside ? NULL : "\\_";
	case '\\':
		return "\\\\";
	case '`':
		return "\\`";
	case '*':
		return "\\*";
	case '[':
		return "\\[";
	case ']':
		return "\\]";
	case '~':
		return "\\~";
	case '|':
		return "\\|";
	case '$':
		return "\\$";
	}
	return NULL;
}

/* Text without markup, on one line. */
static void put_text(struct buf *out, const char *text)
{
	for (const char *at = text; *at; at++) {
		const char *other = replacement(text, at);

		if (*at == '\n')
			buf_text(out, "<br>");
		else if (other)
			buf_text(out, other);
		else
			buf_char(out, *at);
	}
}

/* Text at the start of a line, where some signs mean more. */
static void put_paragraph(struct buf *out, const char *text)
{
	size_t digits;

	text += strspn(text, " "); /* four of them would be code */
	if (begins_block(text)) {
		digits = strspn(text, "0123456789");
		buf_add(out, text, digits);
		buf_char(out, '\\');
		buf_char(out, text[digits]);
		text += digits + 1;
	}
	put_text(out, text);
}

static void trim_lines(struct buf *text)
{
	while (text->length && text->text[text->length - 1] == '\n')
		text->text[--text->length] = '\0';
}

static void put_line(struct buf *out, const char *text)
{
	struct buf shown = { 0 };

	flat_visible(&shown, text ? text : "", false);
	trim_lines(&shown);
	put_paragraph(out, buf_string(&shown));
	buf_char(out, '\n');
	buf_clear(&shown);
}

static void put_title(struct buf *out, const struct column *column,
		      struct buf *scratch)
{
	buf_reset(scratch);
	flat_visible(scratch, flat_title(column), true);
	put_text(out, buf_string(scratch));
}

static void put_cell(struct buf *out, const struct cell *cell,
		     struct buf *scratch)
{
	buf_reset(scratch);
	flat_shown(scratch, cell, false);
	trim_lines(scratch);
	if (cell->link)
		buf_char(out, '[');
	put_text(out, buf_string(scratch));
	if (cell->link)
		buf_format(out, "](<%s>)", cell->link);
}

static void put_table(struct buf *out, const struct block *block)
{
	struct buf scratch = { 0 };

	buf_char(out, '|');
	for (size_t i = 0; i < block->column_count; i++) {
		buf_char(out, ' ');
		put_title(out, &block->columns[i], &scratch);
		buf_text(out, " |");
	}
	buf_text(out, "\n|");
	for (size_t i = 0; i < block->column_count; i++)
		buf_text(out, block->columns[i].right ? " ---: |" : " --- |");
	buf_char(out, '\n');
	for (size_t r = 0; r < block->rows.count; r++) {
		buf_char(out, '|');
		for (size_t i = 0; i < block->column_count; i++) {
			buf_char(out, ' ');
			put_cell(out, &block->rows.items[r].cells[i], &scratch);
			buf_text(out, " |");
		}
		buf_char(out, '\n');
	}
	buf_clear(&scratch);
}

static void put_fields(struct buf *out, const struct block *block)
{
	struct buf scratch = { 0 };

	for (size_t r = 0; r < block->rows.count; r++) {
		buf_text(out, r ? "\n" : "");
		buf_text(out, "| field | value |\n| --- | --- |\n");
		for (size_t i = 0; i < block->column_count; i++) {
			buf_text(out, "| ");
			put_title(out, &block->columns[i], &scratch);
			buf_text(out, " | ");
			put_cell(out, &block->rows.items[r].cells[i], &scratch);
			buf_text(out, " |\n");
		}
	}
	buf_clear(&scratch);
}

/* A nested list: names, notes in brackets, the rest behind a dash. */
static void put_branch(struct buf *out, const struct block *tree,
		       const struct row *row, struct buf *scratch)
{
	bool rest = false;
	bool first = true;

	buf_pad(out, ' ', 2 * row->depth);
	buf_char(out, '-');
	for (size_t c = 0; c < tree->column_count; c++) {
		enum column_place place = tree->columns[c].place;
		bool behind = place == PLACE_COLUMN || place == PLACE_EDGE;

		if (place == PLACE_NONE || flat_is_empty(&row->cells[c]))
			continue;
		buf_text(out, !behind ? " " : rest ? ", " : " - ");
		rest |= behind;
		if (place == PLACE_EDGE && row->depth)
			buf_text(out, row->back ? "\u2190 " : "\u2192 ");
		buf_text(out, place == PLACE_NOTE ? "(" : "");
		buf_reset(scratch);
		flat_shown(scratch, &row->cells[c], true);
		if (first)
			put_paragraph(out, buf_string(scratch));
		else
			put_text(out, buf_string(scratch));
		buf_text(out, place == PLACE_NOTE ? ")" : "");
		first = false;
	}
	buf_char(out, '\n');
}

static void put_tree(struct buf *out, const struct block *tree)
{
	struct buf scratch = { 0 };

	for (size_t i = 0; i < tree->rows.count; i++)
		put_branch(out, tree, &tree->rows.items[i], &scratch);
	buf_clear(&scratch);
}

/* Behind a fence longer than any run of backticks in it. */
static void put_picture(struct buf *out, const struct block *block)
{
	struct buf drawn = { 0 };
	struct screen screen = { .out = &drawn };
	size_t fence = 3;

	for (size_t i = 0; i < block->picture.count; i++) {
		const char *text = block->picture.items[i].text;
		struct buf shown = { 0 };

		flat_visible(&shown, text ? text : "", false);
		screen_text(&screen, TONE_PLAIN, buf_string(&shown),
			    shown.length);
		buf_clear(&shown);
	}
	for (const char *at = buf_string(&drawn); *at;) {
		size_t run = strspn(at, "`");

		fence = run >= fence ? run + 1 : fence;
		at += run + !run;
	}
	buf_pad(out, '`', fence);
	buf_char(out, '\n');
	buf_add(out, buf_string(&drawn), drawn.length);
	if (drawn.length && drawn.text[drawn.length - 1] != '\n')
		buf_char(out, '\n');
	buf_pad(out, '`', fence);
	buf_char(out, '\n');
	buf_clear(&drawn);
}

static void put_heading(struct buf *out, int depth, const char *text)
{
	buf_pad(out, '#', depth < 1 ? 1 : depth > 6 ? 6 : (size_t)depth);
	buf_char(out, ' ');
	put_line(out, text);
}

static void put_block(struct buf *out, const struct block *block, int above)
{
	switch (block->kind) {
	case BLOCK_HEADING:
		put_heading(out, block->depth + above, block->text);
		break;
	case BLOCK_TEXT:
		put_line(out, block->text);
		break;
	case BLOCK_TABLE:
		put_table(out, block);
		break;
	case BLOCK_TREE:
		put_tree(out, block);
		break;
	case BLOCK_FIELDS:
		put_fields(out, block);
		break;
	case BLOCK_PICTURE:
		put_picture(out, block);
		break;
	}
}

void render_markdown(const struct report *report, const struct look *look,
		     struct buf *out)
{
	bool first = !report->title;

	(void)look;
	if (report->title)
		put_heading(out, 1, report->title);
	for (size_t i = 0; i < report->blocks.count; i++) {
		const struct block *block = &report->blocks.items[i];

		if (block_is_silent(block))
			continue;
		if (!first)
			buf_char(out, '\n');
		first = false;
		put_block(out, block, report->title ? 1 : 0);
	}
	if (!first && report->footers.count)
		buf_char(out, '\n');
	for (size_t i = 0; i < report->footers.count; i++) {
		buf_text(out, "- ");
		put_line(out, report->footers.items[i]);
	}
}
