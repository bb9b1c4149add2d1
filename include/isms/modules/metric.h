/* metric.h - a metric as the reports read it, and the figures behind it. */
#ifndef ISMS_MODULES_METRIC_H
#define ISMS_MODULES_METRIC_H

#include "isms/cli/command.h"
#include "isms/model/common.h"

struct measurement {
	struct date on;
	struct number value;
	struct ref by;
	const char *note;
	const char *commit;
};

struct thresholds {
	struct number green; /* at least, or at most, as good as this */
	struct number amber;
};

struct responsible {
	struct ref measures;
	struct ref analyses;
};

struct metric {
	struct common common;
	int formula; /* place in metric_formulas */
	struct list terms;
	struct duration window;
	const char *unit;
	int better;
	struct number target;
	struct thresholds thresholds;
	struct duration every;
	struct responsible responsible;
	struct groups measurements; /* struct measurement, any order */
};

enum metric_light {
	LIGHT_NONE, /* no data */
	LIGHT_GREEN,
	LIGHT_AMBER,
	LIGHT_RED,
};

enum figure_kind {
	FIGURE_COUNT,	 /* of the records of `terms` */
	FIGURE_RATE,	 /* the same for each person inside the scope */
	FIGURE_SHARE,	 /* of them, those of `hits`; `halves` count half */
	FIGURE_SUM,	 /* of `from` */
	FIGURE_MEAN,	 /* of `from` */
	FIGURE_GAP,	 /* mean time from `from` to `to` */
	FIGURE_AGE,	 /* mean time from `from` to today */
	FIGURE_PUNCTUAL, /* share with `from` not after `to` */
	FIGURE_WITHIN,	 /* share with `to` at most `days` after `from` */
	FIGURE_QUOTIENT, /* sum of `from` by sum of `to` */
};

/* A formula that isms computes; the words are terms of the register. */
struct formula {
	const char *id, *name, *unit;
	enum figure_kind kind;
	const char *noun;
	const char *terms; /* blank separated, "" all */
	bool ended;	   /* ended records count as well */
	const char *hits, *halves;
	const char *misses;    /* the share is of those that are not */
	const char *from, *to; /* fields */
	int days;
	const char *dated; /* the field that a window looks at */
	bool lower;	   /* lower is better */
	const char *text;  /* the formula in words */
	const char *iso27004;
};

/* NULL-id closed; of ISO/IEC 27004:2016 Annex B where that has it. */
extern const struct formula formulas[];

/* What a formula comes to. */
struct figure {
	bool known;
	double value;
	double part, whole; /* of a share */
	const char *why;    /* not known: why */
};

/* Compute it, narrowed by the terms and the window of a metric (or NULL).  What
 * cannot be known is no fault; false only when registers cannot be read. */
bool figure_compute(struct context *context, const struct formula *formula,
		    const struct metric *metric, struct figure *figure,
		    struct error *err);

/* The formula of a metric; NULL when it is measured by hand. */
const struct formula *metric_formula(const struct metric *metric);
/* The latest measurement up to a day; NULL without. */
const struct measurement *metric_latest(const struct metric *metric,
					struct date today);
/* Where a value stands against thresholds and target. */
enum metric_light metric_light(const struct metric *metric, double value);
const char *metric_light_name(enum metric_light light);
/* Its name in its colour; an empty cell for no data. */
void metric_light_cell(struct report *report, struct cell *cell,
		       enum metric_light light);
const char *metric_unit(const struct metric *metric);
/* When it is to be measured again; unset when never. */
struct date metric_next(const struct metric *metric, struct date today);

extern const struct module metric_module;

#endif
