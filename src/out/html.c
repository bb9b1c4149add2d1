/* html.c - reports as a page that stands alone: no script, nothing fetched,
 * readable on paper, and nothing that a record holds is markup. */
#include <string.h>

#include "isms/out/xml_text.h"
#include "out_internal.h"

enum {
	SHORT = 16 /* bytes that stay on one line: dates, ids */
};

static const char style[] =
	"body{font:15px/1.45 system-ui,sans-serif;color:#222;background:#fff;"
	"margin:2em auto;max-width:76em;padding:0 1.5em}"
	"h1{font-size:1.7em;line-height:1.2}"
	"h2{font-size:1.25em;margin:1.8em 0 .5em}h3{font-size:1.05em}"
	"table{border-collapse:collapse;margin:.6em 0 1.2em;font-size:.93em}"
	"th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;"
	"border-bottom:1px solid #ddd;white-space:pre-line;"
	"overflow-wrap:break-word}"
	"td{max-width:44em}.n{white-space:nowrap}"
	"th{border-bottom:2px solid #999;white-space:nowrap}"
	"tr>th:first-child:last-of-type{border-bottom:1px solid #ddd}"
	".r{text-align:right;font-variant-numeric:tabular-nums}"
	"a{color:#0b57a4}pre{line-height:1.2;overflow:auto}"
	"ul{padding-left:1.4em}footer{color:#666;font-size:.87em;"
	"border-top:1px solid #ddd;margin-top:2.5em}"
	".dim{color:#777}.bold{font-weight:600}.green{color:#17692b}"
	".yellow{color:#7a5b00}.orange{color:#a84300}"
	".red{color:#b3151c;font-weight:600}.magenta{color:#8a1c7c}"
	".cyan{color:#0b6470}"
	"@media print{body{margin:0;max-width:none;font-size:10pt}"
	"thead{display:table-header-group}tr{break-inside:avoid}"
	"a{color:inherit;text-decoration:none}"
	"@page{size:A4 landscape;margin:14mm}}";

static const char *tone_class(enum tone tone)
{
	static const char *const classes[] = {
		[TONE_DIM] = "dim",	    [TONE_BOLD] = "bold",
		[TONE_GREEN] = "green",	    [TONE_YELLOW] = "yellow",
		[TONE_ORANGE] = "orange",   [TONE_RED] = "red",
		[TONE_MAGENTA] = "magenta", [TONE_CYAN] = "cyan",
	};

	return classes[tone];
}

static void put_text(struct buf *out, const char *text)
{
	struct buf shown = { 0 };

	flat_visible(&shown, text ? text : "", false);
	while (shown.length && shown.text[shown.length - 1] == '\n')
		shown.text[--shown.length] = '\0';
	xml_text(out, buf_string(&shown));
	buf_clear(&shown);
}

static void put_element(struct buf *out, const char *name, const char *text)
{
	buf_format(out, "<%s>", name);
	put_text(out, text);
	buf_format(out, "</%s>\n", name);
}

static void put_value(struct buf *out, const struct cell *cell)
{
	const char *tone = tone_class(cell->tone);
	struct buf shown = { 0 };

	if (cell->link) {
		buf_text(out, "<a href=\"");
		xml_text(out, cell->link);
		buf_text(out, "\">");
	}
	if (tone)
		buf_format(out, "<span class=\"%s\">", tone);
	flat_shown(&shown, cell, false);
	put_text(out, buf_string(&shown));
	buf_text(out, tone ? "</span>" : "");
	buf_text(out, cell->link ? "</a>" : "");
	buf_clear(&shown);
}

static void put_cell(struct buf *out, const struct column *column,
		     const struct cell *cell)
{
	struct buf value = { 0 };
	struct buf shown = { 0 };

	flat_shown(&shown, cell, false);
	put_value(&value, cell);
	buf_text(out, column->right	      ? "<td class=\"r\">"
		      : shown.length <= SHORT ? "<td class=\"n\">"
					      : "<td>");
	buf_add(out, buf_string(&value), value.length);
	buf_text(out, "</td>");
	buf_clear(&value);
	buf_clear(&shown);
}

static void put_table(struct buf *out, const struct block *block)
{
	buf_text(out, "<table>\n<thead><tr>");
	for (size_t i = 0; i < block->column_count; i++) {
		const struct column *column = &block->columns[i];

		buf_text(out, column->right ? "<th class=\"r\">" : "<th>");
		put_text(out, flat_title(column));
		buf_text(out, "</th>");
	}
	buf_text(out, "</tr></thead>\n<tbody>\n");
	for (size_t r = 0; r < block->rows.count; r++) {
		buf_text(out, "<tr>");
		for (size_t i = 0; i < block->column_count; i++)
			put_cell(out, &block->columns[i],
				 &block->rows.items[r].cells[i]);
		buf_text(out, "</tr>\n");
	}
	buf_text(out, "</tbody>\n</table>\n");
}

static void put_fields(struct buf *out, const struct block *block)
{
	for (size_t r = 0; r < block->rows.count; r++) {
		buf_text(out, "<table>\n");
		for (size_t i = 0; i < block->column_count; i++) {
			const struct cell *cell =
				&block->rows.items[r].cells[i];

			if (flat_is_empty(cell))
				continue;
			buf_text(out, "<tr><th>");
			put_text(out, flat_title(&block->columns[i]));
			buf_text(out, "</th><td>");
			put_value(out, cell);
			buf_text(out, "</td></tr>\n");
		}
		buf_text(out, "</table>\n");
	}
}

/* Names, notes in brackets, the rest behind a dash. */
static void put_branch(struct buf *out, const struct block *tree,
		       const struct row *row)
{
	bool rest = false;

	for (size_t c = 0; c < tree->column_count; c++) {
		enum column_place place = tree->columns[c].place;
		bool behind = place == PLACE_COLUMN || place == PLACE_EDGE;

		if (place == PLACE_NONE || flat_is_empty(&row->cells[c]))
			continue;
		buf_text(out, !behind ? " " : rest ? ", " : " \u2013 ");
		rest |= behind;
		if (place == PLACE_EDGE && row->depth)
			buf_text(out, row->back ? "\u2190 " : "\u2192 ");
		buf_text(out, place == PLACE_NOTE ? "(" : "");
		put_value(out, &row->cells[c]);
		buf_text(out, place == PLACE_NOTE ? ")" : "");
	}
}

static void put_tree(struct buf *out, const struct block *tree)
{
	size_t open = 0;

	for (size_t i = 0; i < tree->rows.count; i++) {
		const struct row *row = &tree->rows.items[i];

		for (; open > row->depth + 1; open--)
			buf_text(out, "</li></ul>\n");
		buf_text(out, open > row->depth ? "</li>\n<li>" : "<ul>\n<li>");
		open = row->depth + 1;
		put_branch(out, tree, row);
	}
	for (; open > 0; open--)
		buf_text(out, "</li></ul>\n");
}

static void put_picture(struct buf *out, const struct block *block)
{
	buf_text(out, "<pre>");
	for (size_t i = 0; i < block->picture.count; i++) {
		const struct cell *piece = &block->picture.items[i];
		const char *tone = tone_class(piece->tone);
		struct buf shown = { 0 };

		flat_visible(&shown, piece->text ? piece->text : "", false);
		if (tone)
			buf_format(out, "<span class=\"%s\">", tone);
		xml_text(out, buf_string(&shown));
		buf_text(out, tone ? "</span>" : "");
		buf_clear(&shown);
	}
	buf_text(out, "</pre>\n");
}

static void put_heading(struct buf *out, const struct block *block)
{
	int depth = block->depth < 1 ? 1 : block->depth > 6 ? 6 : block->depth;
	const char name[] = { 'h', (char)('0' + depth), '\0' };

	put_element(out, name, block->text);
}

static void put_block(struct buf *out, const struct block *block)
{
	if (block_is_silent(block))
		return;
	switch (block->kind) {
	case BLOCK_HEADING:
		put_heading(out, block);
		return;
	case BLOCK_TEXT:
		put_element(out, "p", block->text);
		return;
	case BLOCK_TABLE:
		put_table(out, block);
		return;
	case BLOCK_TREE:
		put_tree(out, block);
		return;
	case BLOCK_FIELDS:
		put_fields(out, block);
		return;
	case BLOCK_PICTURE:
		put_picture(out, block);
		return;
	}
}

static const char *title_of(const struct report *report)
{
	for (size_t i = 0; i < report->blocks.count; i++)
		if (report->blocks.items[i].kind == BLOCK_HEADING &&
		    report->blocks.items[i].depth == 1)
			return report->blocks.items[i].text;
	return report->title  ? report->title
	       : report->kind ? report->kind
			      : "isms";
}

void render_html(const struct report *report, const struct look *look,
		 struct buf *out)
{
	(void)look;
	buf_text(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		      "<meta charset=\"utf-8\">\n"
		      "<meta name=\"viewport\" "
		      "content=\"width=device-width\">\n"
		      "<meta http-equiv=\"Content-Security-Policy\" "
		      "content=\"default-src 'none'; "
		      "style-src 'unsafe-inline'\">\n");
	put_element(out, "title", title_of(report));
	buf_format(out, "<style>%s</style>\n</head>\n<body>\n", style);
	for (size_t i = 0; i < report->blocks.count; i++)
		put_block(out, &report->blocks.items[i]);
	if (report->footers.count)
		buf_text(out, "<footer>\n");
	for (size_t i = 0; i < report->footers.count; i++)
		put_element(out, "p", report->footers.items[i]);
	if (report->footers.count)
		buf_text(out, "</footer>\n");
	buf_text(out, "</body>\n</html>\n");
}
