/* risk_matrix.c - the heat map: counts and ids in the cells of the matrix. */
#include "isms/modules/risk_matrix.h"

#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/utf8.h"
#include "isms/verbs/cells.h"

const char *const risk_stages[STAGE_COUNT + 1] = { "inherent", "current",
						   "residual", NULL };

const struct rating *risk_rating(const struct risk *risk, enum risk_stage stage)
{
	switch (stage) {
	case STAGE_INHERENT:
		return &risk->inherent;
	case STAGE_CURRENT:
		return &risk->current;
	case STAGE_RESIDUAL:
	case STAGE_COUNT:
		break;
	}
	return &risk->residual;
}

static const struct rating *rating_of(const struct heat *heat, size_t i)
{
	return risk_rating(heat->risks[i]->at, heat->stage);
}

size_t heat_unrated(const struct heat *heat)
{
	size_t count = 0;

	for (size_t i = 0; i < heat->count; i++)
		count += !rating_level(rating_of(heat, i), heat->method);
	return count;
}

/* The next risk of a cell, from `from` on; heat->count: no more. */
static size_t next_in(const struct heat *heat, int likelihood, int impact,
		      size_t from)
{
	while (from < heat->count &&
	       (rating_of(heat, from)->likelihood != likelihood ||
		rating_impact(rating_of(heat, from)) != impact))
		from++;
	return from;
}

static size_t count_in(const struct heat *heat, int likelihood, int impact)
{
	size_t count = 0;

	for (size_t i = next_in(heat, likelihood, impact, 0); i < heat->count;
	     i = next_in(heat, likelihood, impact, i + 1))
		count++;
	return count;
}

/* -- as rows -------------------------------------------------------------- */

const struct column heat_columns[HEAT_COLUMNS] = {
	{ .name = "stage" },
	{ .name = "likelihood" },
	{ .name = "impact" },
	{ .name = "level" },
	{ .name = "count", .right = true },
	{ .name = "ids", .list = true },
};

static void put_level(struct report *report, struct cell *cell,
		      const struct method *method, const char *scale, int level)
{
	cell_level(report, cell, level,
		   method_level_name(method, scale, level));
	cell->tone = level_tone(method, scale, level);
}

void heat_rows(struct report *report, size_t block, const struct heat *heat)
{
	const struct method *method = heat->method;
	int rows = (int)method->likelihood.count;
	int columns = (int)method->impact.count;

	for (int l = rows; l > 0; l--)
		for (int i = 1; i <= columns; i++) {
			struct cell *cells = report_row(report, block);
			size_t count = count_in(heat, l, i);
			struct cell *ids;
			size_t at = 0;

			cell_text(report, &cells[0], risk_stages[heat->stage]);
			put_level(report, &cells[1], method, "likelihood", l);
			put_level(report, &cells[2], method, "impact", i);
			put_level(report, &cells[3], method, "risk",
				  method_risk_level(method, l, i));
			cell_number(&cells[4], (double)count);
			ids = cell_list(report, &cells[5], count);
			for (size_t id = 0; id < count; id++) {
				at = next_in(heat, l, i, at);
				cell_text(report, &ids[id],
					  heat->risks[at++]->id);
			}
		}
}

/* -- drawn ---------------------------------------------------------------- */

enum {
	SHOWN = 4,
	NARROW = 5,
	WIDE = 18,
	USUAL = 100
};

struct canvas {
	struct report *report;
	const struct heat *heat;
	size_t picture;
	size_t label; /* columns of the names on the left */
	size_t cell;  /* columns inside a cell */
	bool brief;   /* ids without their prefix */
};

static void draw(struct canvas *canvas, enum tone tone, const char *text)
{
	report_draw(canvas->report, canvas->picture, tone, text);
}

/* Exactly `width` columns of it, cut with an ellipsis. */
static void draw_fixed(struct canvas *canvas, enum tone tone, const char *text,
		       size_t width)
{
	struct buf out = { 0 };
	size_t used = utf8_width(text);

	if (used > width) {
		size_t fits = utf8_fit(text, width - 1);

		buf_add(&out, text, fits);
		used = utf8_width(buf_string(&out)) + 1;
		buf_text(&out, "\xe2\x80\xa6");
	} else {
		buf_text(&out, text);
	}
	draw(canvas, tone, buf_string(&out));
	buf_reset(&out);
	buf_pad(&out, ' ', width - used);
	if (used < width)
		draw(canvas, TONE_PLAIN, buf_string(&out));
	buf_clear(&out);
}

static const char *level_label(struct canvas *canvas, const char *scale,
			       int level)
{
	const char *name =
		method_level_name(canvas->heat->method, scale, level);

	return arena_format(&canvas->report->arena, "%d %s", level,
			    name ? name : "");
}

static void draw_rule(struct canvas *canvas)
{
	struct buf line = { 0 };
	size_t columns = canvas->heat->method->impact.count;

	buf_pad(&line, ' ', canvas->label + 1);
	for (size_t c = 0; c < columns; c++) {
		buf_text(&line, "+");
		buf_pad(&line, '-', canvas->cell);
	}
	buf_text(&line, "+\n");
	draw(canvas, TONE_DIM, buf_string(&line));
	buf_clear(&line);
}

/* What stands behind the dash is enough to find a record by. */
static const char *shown_id(const struct canvas *canvas, const char *id)
{
	const char *dash = strchr(id, '-');

	return canvas->brief && dash ? dash + 1 : id;
}

/* Line 0 says the level and how many; then the ids, then what is left out. */
static const char *cell_line(struct canvas *canvas, int likelihood, int impact,
			     size_t line)
{
	const struct heat *heat = canvas->heat;
	const struct method *method = heat->method;
	size_t count = count_in(heat, likelihood, impact);
	const char *name = method_level_name(
		method, "risk", method_risk_level(method, likelihood, impact));
	size_t at = next_in(heat, likelihood, impact, 0);

	if (line == 0 && !count)
		return name ? name : "";
	if (line == 0)
		return arena_format(&canvas->report->arena, "%zu %s", count,
				    name ? name : "");
	if (line > count || line > SHOWN)
		return "";
	if (line == SHOWN && count > SHOWN)
		return arena_format(&canvas->report->arena, "+%zu more",
				    count - SHOWN + 1);
	for (size_t i = 1; i < line; i++)
		at = next_in(heat, likelihood, impact, at + 1);
	return shown_id(canvas, heat->risks[at]->id);
}

static size_t row_height(const struct heat *heat, int likelihood)
{
	size_t highest = 0;

	for (int i = 1; i <= (int)heat->method->impact.count; i++) {
		size_t count = count_in(heat, likelihood, i);

		if (count > highest)
			highest = count;
	}
	return 1 + (highest > SHOWN ? SHOWN : highest);
}

static void draw_cell(struct canvas *canvas, int likelihood, int impact,
		      size_t line)
{
	const struct method *method = canvas->heat->method;
	int level = method_risk_level(method, likelihood, impact);
	bool empty = !count_in(canvas->heat, likelihood, impact);
	enum tone tone = level_tone(method, "risk", level);

	draw(canvas, TONE_DIM, "|");
	draw_fixed(canvas, empty && tone == TONE_PLAIN ? TONE_DIM : tone,
		   cell_line(canvas, likelihood, impact, line), canvas->cell);
}

static void draw_row(struct canvas *canvas, int likelihood)
{
	const struct heat *heat = canvas->heat;
	size_t height = row_height(heat, likelihood);
	int columns = (int)heat->method->impact.count;

	for (size_t line = 0; line < height; line++) {
		draw_fixed(canvas, TONE_PLAIN,
			   line ? ""
				: level_label(canvas, "likelihood", likelihood),
			   canvas->label + 1);
		for (int i = 1; i <= columns; i++)
			draw_cell(canvas, likelihood, i, line);
		draw(canvas, TONE_DIM, "|\n");
	}
}

static void draw_names(struct canvas *canvas)
{
	int columns = (int)canvas->heat->method->impact.count;

	draw_fixed(canvas, TONE_BOLD, "", canvas->label + 1);
	for (int i = 1; i <= columns; i++) {
		draw(canvas, TONE_PLAIN, " ");
		draw_fixed(canvas, TONE_PLAIN, level_label(canvas, "impact", i),
			   canvas->cell);
	}
	draw(canvas, TONE_PLAIN, "\n");
}

/* What the levels mean, and who is not in the picture. */
static void draw_legend(struct canvas *canvas)
{
	const struct method *method = canvas->heat->method;
	size_t unrated = heat_unrated(canvas->heat);

	draw(canvas, TONE_PLAIN, "levels:");
	for (size_t i = 1; i <= method->levels.count; i++) {
		const struct risk_level *row = method_risk_row(method, (int)i);

		draw(canvas, TONE_PLAIN, i == 1 ? " " : ", ");
		draw(canvas, level_tone(method, "risk", (int)i),
		     row && row->name ? row->name : "?");
	}
	draw(canvas, TONE_PLAIN, "\n");
	if (unrated)
		draw(canvas, TONE_DIM,
		     arena_format(&canvas->report->arena,
				  "not in the picture: %zu without %s "
				  "rating\n",
				  unrated, risk_stages[canvas->heat->stage]));
}

static void measure(struct canvas *canvas, int width)
{
	const struct method *method = canvas->heat->method;
	size_t columns = method->impact.count;
	size_t room = width > 0 ? (size_t)width : USUAL;

	canvas->label = utf8_width("likelihood");
	for (size_t l = 1; l <= method->likelihood.count; l++) {
		size_t used =
			utf8_width(level_label(canvas, "likelihood", (int)l));

		if (used > canvas->label)
			canvas->label = used;
	}
	if (canvas->label > room / 4)
		canvas->label = room / 4 ? room / 4 : 1;
	canvas->cell = WIDE;
	while (canvas->cell > NARROW &&
	       canvas->label + 2 + columns * (canvas->cell + 1) > room)
		canvas->cell--;
	for (size_t i = 0; i < canvas->heat->count; i++)
		canvas->brief |=
			utf8_width(canvas->heat->risks[i]->id) > canvas->cell;
}

void heat_draw(struct report *report, const struct heat *heat, int width)
{
	struct canvas canvas = { .report = report, .heat = heat };

	measure(&canvas, width);
	canvas.picture = report_picture(report);
	draw_fixed(&canvas, TONE_BOLD, "likelihood", canvas.label + 1);
	draw(&canvas, TONE_PLAIN, "\n");
	for (int l = (int)heat->method->likelihood.count; l > 0; l--) {
		draw_rule(&canvas);
		draw_row(&canvas, l);
	}
	draw_rule(&canvas);
	draw_names(&canvas);
	draw_fixed(&canvas, TONE_BOLD, "", canvas.label + 2);
	draw(&canvas, TONE_BOLD, "impact\n");
	draw_legend(&canvas);
}
