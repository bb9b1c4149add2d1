/* trend_internal.h - a figure, and what it was at each tick. */
#ifndef ISMS_REPORTS_TREND_INTERNAL_H
#define ISMS_REPORTS_TREND_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/store/timeline.h"

/* What is counted or summed. */
struct figure {
	const char *name;
	const char *noun;	  /* NULL: every register, a series each */
	const char *const *terms; /* that a record must satisfy */
	size_t term_count;
	const char *group; /* a field: a series for each of its values */
	const char *sum;   /* a field: added up instead of counting */
	const char *summary;
	bool all; /* ended records, too */
};

/* The values of one thing at all ticks so far. */
struct series {
	const char *name;
	enum tone tone;
	VEC(double) values;
	double now;
};

/* Which series a record counts in, and how much. */
struct share {
	size_t series; /* from 1; 0: in none */
	double amount;
};

struct trend {
	struct context *context;
	const struct figure *figure;
	VEC(struct series) series;
	struct map by_name; /* to its place in series, a size_t * */
	VEC(struct tick) ticks;
	size_t unreadable;
	/* Of a figure that only changes of records change: by file. */
	bool steady;
	VEC(struct share) shares;
};

/* Fills the series; FAULT_DATA when there is no history, or part of one. */
bool trend_read(struct trend *trend, const struct timeline_span *span,
		struct error *err);
void trend_clear(struct trend *trend);

/* Lines with a curve for each series. */
void trend_draw(struct context *context, const struct trend *trend);

#endif
