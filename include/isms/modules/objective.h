/* objective.h - an objective as the reports read it. */
#ifndef ISMS_MODULES_OBJECTIVE_H
#define ISMS_MODULES_OBJECTIVE_H

#include "isms/model/common.h"

struct evaluation {
	struct date on;
	struct ref by;
	int result;
	const char *note;
};

struct objective {
	struct common common;
	const char *strategic_goal;
	const char *plan;
	const char *resources;
	struct ref metric;
	struct number baseline;
	struct number target;
	struct date due;
	struct groups evaluated; /* struct evaluation */
};

extern const struct module objective_module;

#endif
