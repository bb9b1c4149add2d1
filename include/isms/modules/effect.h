/* effect.h - what came of a corrective action, looked at after a while (ISO/IEC
 * 27001:2022, 10.2 d). */
#ifndef ISMS_MODULES_EFFECT_H
#define ISMS_MODULES_EFFECT_H

#include "isms/model/field.h"

enum effect_result {
	EFFECT_NONE,
	EFFECT_EFFECTIVE,
	EFFECT_INEFFECTIVE,
};

struct effect {
	struct date on;
	struct ref by;
	int result; /* enum effect_result */
	const char *note;
};

extern const struct field effect_fields[];

/* Somebody looked, and said what came of it. */
bool effect_is_reviewed(const struct effect *effect);

#endif
