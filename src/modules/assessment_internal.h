/* assessment_internal.h - a round of risk assessment, shared by its parts. */
#ifndef ISMS_MODULES_ASSESSMENT_INTERNAL_H
#define ISMS_MODULES_ASSESSMENT_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/model/common.h"

enum assessment_status {
	ASSESSMENT_UNKNOWN,
	ASSESSMENT_OPEN,
	ASSESSMENT_CLOSED,
	ASSESSMENT_ABANDONED,
};

struct assessment {
	struct common common;
	struct date started;
	const char *method;
	struct list participants;
	struct list scope;
	struct date closed;
	struct number risks;
	const char *digest;
	const char *tag;
	const char *summary;
};

extern const struct verb assessment_verbs[];

#endif
