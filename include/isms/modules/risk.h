/* risk.h - a risk as the reports read it. */
#ifndef ISMS_MODULES_RISK_H
#define ISMS_MODULES_RISK_H

#include "isms/model/approval.h"
#include "isms/model/common.h"
#include "isms/model/method.h"

/* Impact in one dimension. */
struct facet {
	const char *name;
	int level;
};

/* One judgement of one risk. */
struct rating {
	int likelihood;
	int impact; /* the maximum of the dimensions when these are given */
	struct groups dimensions; /* struct facet */
	struct date on;
	struct ref by;
	const char *rationale;
	const char *method; /* version it was made under */
};

enum treatment_option {
	OPTION_NONE,
	OPTION_MODIFY,
	OPTION_RETAIN,
	OPTION_AVOID,
	OPTION_SHARE,
};

struct treatment {
	int option; /* enum treatment_option */
	struct list controls;
	const char *with; /* who shares the risk */
	const char *plan;
	struct date due;
	struct date done;
	struct money cost;
	struct approval approval;
};

/* An approval of the residual risk (6.1.3 f). */
struct acceptance {
	struct ref by;
	struct ref role;
	struct date on;
	int level; /* risk level that was accepted */
	const char *digest;
	struct date until;
	const char *comment;
};

enum risk_status {
	RISK_UNKNOWN,
	RISK_IDENTIFIED,
	RISK_ASSESSED,
	RISK_TREATING,
	RISK_ACCEPTED,
	RISK_CLOSED,
};

struct risk {
	struct common common;
	int kind;
	enum answer opportunity;
	const char *category;
	struct list assets;
	struct list threats;
	struct list vulnerabilities;
	const char *cause;
	const char *event;
	const char *consequence;
	struct list properties;
	struct date identified;
	const char *source;
	struct rating inherent;
	struct rating current;
	struct rating residual;
	struct treatment treatment;
	struct acceptance acceptance;
};

extern const struct module risk_module;

/* The impact that counts: the worst of impact and dimensions. */
int rating_impact(const struct rating *rating);
/* Risk level of a rating, 0 when it is incomplete. */
int rating_level(const struct rating *rating, const struct method *method);
int rating_score(const struct rating *rating, const struct method *method);
/* Today's rating: current, else inherent. */
const struct rating *risk_today(const struct risk *risk);

#endif
