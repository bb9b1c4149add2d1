/* metric_formulas.c - the formulas that isms computes: a register, terms that
 * select its records, and what is done with them. */
#include "metric_internal.h"

#define PERCENT "percent"

#define FORMULA(identity, title, ...) \
	{ .id = (identity), .name = (title), __VA_ARGS__ },
const struct formula formulas[] = {
#include "metric_formulas.def"
	{ .id = NULL },
};
#undef FORMULA

#define FORMULA(identity, title, ...) { (identity), (title), NULL, false },
const struct choice metric_formulas[] = {
#include "metric_formulas.def"
	{ "manual", "measured by hand", NULL, false },
	{ NULL, NULL, NULL, false },
};
