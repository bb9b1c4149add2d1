/* crosswalk_internal.h - how far frameworks are met by what the registers say
 * of others: shared by the commands and the report about it. */
#ifndef ISMS_REPORTS_CROSSWALK_INTERNAL_H
#define ISMS_REPORTS_CROSSWALK_INTERNAL_H

#include "isms/framework/inference.h"
#include "isms/modules/requirement.h"
#include "reports_internal.h"

/* Crosswalks, and where each requirement stands by the registers. */
struct known {
	struct knowledge knowledge;
	struct atlas atlas;
	struct positions *positions; /* by country */
};

/* Close it whatever comes back. */
bool known_find(struct context *context, struct known *known,
		struct error *err);
void known_close(struct known *known);

/* Can it be met: has it a catalogue, and not one to choose or cite from? */
bool country_is_demand(const struct country *country);

/* requirements full partial weak open met: columns, and the cells of a row. */
enum {
	FIGURE_COUNT = 7
};
extern const struct column figure_columns[FIGURE_COUNT];
void put_figures(struct cell *cells, const struct inferences *inferences);

/* A share as percents with one decimal; nothing when negative. */
void put_percent(struct cell *cell, double share);

/* The footer that says how figures and lines are reckoned. */
void put_method(struct report *report, int hops);

bool crosswalk_build(struct context *context, struct error *err);

#endif
