/* control.h - a control as the reports read it. */
#ifndef ISMS_MODULES_CONTROL_H
#define ISMS_MODULES_CONTROL_H

#include "isms/model/common.h"

struct control_test {
	struct date on;
	struct ref by;
	int method;
	const char *sample;
	int result; /* 1 pass, 2 partial, 3 fail */
	struct number effectiveness;
	const char *note;
};

enum control_status {
	CONTROL_UNKNOWN,
	CONTROL_PLANNED,
	CONTROL_PARTIAL,
	CONTROL_IMPLEMENTED,
	CONTROL_DEGRADED,
	CONTROL_RETIRED,
};

struct control {
	struct common common;
	struct list satisfies;
	struct list type;
	int nature;
	const char *how;
	const char *frequency;
	struct money cost;
	struct date implemented_on;
	struct duration test_every;
	struct groups tests; /* struct control_test */
};

extern const struct module control_module;

#endif
