/* finding.h - a finding as the reports read it. */
#ifndef ISMS_MODULES_FINDING_H
#define ISMS_MODULES_FINDING_H

#include "isms/model/common.h"
#include "isms/modules/effect.h"

enum finding_grade {
	GRADE_NONE,
	GRADE_MAJOR,
	GRADE_MINOR,
	GRADE_OBSERVATION,
	GRADE_OPPORTUNITY,
};

enum finding_status {
	FINDING_UNKNOWN,
	FINDING_OPEN,
	FINDING_CORRECTED,
	FINDING_ANALYSED,
	FINDING_ACTING,
	FINDING_VERIFYING,
	FINDING_CLOSED,
};

struct finding {
	struct common common;
	int source;
	struct ref raised_in; /* the audit, incident, review it came out of */
	int grade;	      /* enum finding_grade */
	const char *criterion;
	const char *gap;
	const char *evidence;
	struct date raised;
	struct ref raised_by;
	struct date due;
	const char *correction;
	struct date corrected;
	const char *cause;
	const char *similar;
	struct effect effectiveness;
};

extern const struct module finding_module;

#endif
