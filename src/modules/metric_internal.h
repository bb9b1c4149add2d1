/* metric_internal.h - what the parts of the metric register share. */
#ifndef ISMS_MODULES_METRIC_INTERNAL_H
#define ISMS_MODULES_METRIC_INTERNAL_H

#include "isms/modules/metric.h"

/* The names of all formulas as choices, with "manual" behind them. */
extern const struct choice metric_formulas[];
extern const struct verb metric_verbs[];

#endif
