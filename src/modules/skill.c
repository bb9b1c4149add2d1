/* skill.c - rows of competences, for roles and persons alike. */
#include "isms/modules/skill.h"

#include "isms/model/rows.h"

const struct field competence_fields[] = {
	LINE(competence, name, FIELD_REQUIRED,
	     "such as risk-management or incident-response"),
	NUMBER(competence, level, 0, 5, FIELD_REQUIRED,
	       "0 none, 1 basic, 3 independent, 5 expert"),
	END_OF_FIELDS
};
