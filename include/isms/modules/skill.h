/* skill.h - competences and qualifications, asked for by roles and brought by
 * persons (ISO/IEC 27001:2022, 7.2). */
#ifndef ISMS_MODULES_SKILL_H
#define ISMS_MODULES_SKILL_H

#include "isms/model/field.h"

struct competence {
	const char *name;
	struct number level; /* 0 to 5 */
};

extern const struct field competence_fields[];

#endif
