/* trend_draw.c - a curve for each series of a trend, a line high. */
#include <string.h>

#include "isms/base/utf8.h"
#include "trend_internal.h"

enum {
	CURVE_WIDTH = 60,
	STEPS = 8,
};

static const char *const blocks[STEPS] = { "\u2581", "\u2582", "\u2583",
					   "\u2584", "\u2585", "\u2586",
					   "\u2587", "\u2588" };
static const char *const signs[STEPS] = {
	"_", ".", ":", "-", "=", "+", "*", "#"
};

static double largest(const struct series *series)
{
	double most = 0;

	for (size_t i = 0; i < series->values.count; i++)
		if (series->values.items[i] > most)
			most = series->values.items[i];
	return most;
}

/* The last value of each stretch, so that the end of the curve is now. */
static void draw_curve(const struct series *series, bool unicode,
		       struct buf *out)
{
	size_t count = series->values.count;
	size_t width = count < CURVE_WIDTH ? count : CURVE_WIDTH;
	double most = largest(series);

	for (size_t i = 0; i < width; i++) {
		double value =
			series->values.items[(i + 1) * count / width - 1];
		size_t step = 0;

		if (most > 0 && value > 0)
			step = 1 + (size_t)(value * (STEPS - 2) / most);
		if (step >= STEPS)
			step = STEPS - 1;
		buf_text(out, unicode ? blocks[step] : signs[step]);
	}
}

static void draw_series(struct context *context, size_t picture,
			const struct series *series, size_t width)
{
	struct report *report = &context->report;
	size_t count = series->values.count;
	struct buf text = { 0 };

	buf_format(&text, "%s", series->name);
	buf_pad(&text, ' ', width - utf8_width(series->name) + 2);
	report_draw(report, picture, TONE_PLAIN, buf_string(&text));
	buf_reset(&text);
	draw_curve(series, context->look.unicode, &text);
	report_draw(report, picture, series->tone, buf_string(&text));
	buf_reset(&text);
	buf_format(&text, "  %g, then %g\n", series->values.items[0],
		   series->values.items[count - 1]);
	report_draw(report, picture, TONE_DIM, buf_string(&text));
	buf_clear(&text);
}

void trend_draw(struct context *context, const struct trend *trend)
{
	size_t picture;
	size_t width = 0;

	if (trend->ticks.count < 2)
		return;
	for (size_t i = 0; i < trend->series.count; i++) {
		size_t own = utf8_width(trend->series.items[i].name);

		width = own > width ? own : width;
	}
	picture = report_picture(&context->report);
	for (size_t i = 0; i < trend->series.count; i++)
		draw_series(context, picture, &trend->series.items[i], width);
}
