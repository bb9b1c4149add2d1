/* method.h - the risk method (ISO/IEC 27001:2022, 6.1.2 a): scales, matrix,
 * acceptance criteria, review intervals.
 *
 * method.yaml is read through method_schema like any record; method_prepare
 * then fills what a preset or omission leaves open and checks it. */
#ifndef ISMS_MODEL_METHOD_H
#define ISMS_MODEL_METHOD_H

#include "isms/model/approval.h"
#include "isms/model/common.h"
#include "isms/model/noun.h"

struct problems;
struct record;

/* One step of a scale. */
struct level {
	struct number level; /* 1, 2, 3 ... */
	const char *name;
	const char *text; /* what it means, so that two people agree */
};

/* A kind of impact with its own text per impact level. */
struct dimension {
	const char *name;
	struct list anchors; /* level 1 first */
};

enum decision { /* of `levels`, in this order in the choices */
	DECISION_NONE,
	DECISION_ACCEPT,
	DECISION_OWNER,
	DECISION_TREAT,
	DECISION_ESCALATE,
};

/* One level of risk. */
struct risk_level {
	const char *name;
	struct number from; /* lowest score (product, sum) */
	const char *colour; /* green yellow orange red magenta, or #rrggbb */
	int decision;	    /* enum decision */
	struct ref escalate_to;
	struct duration review;
};

enum matrix_rule {
	RULE_NONE,
	RULE_PRODUCT,
	RULE_SUM,
	RULE_TABLE
};

struct matrix {
	int rule;	   /* enum matrix_rule */
	struct list table; /* a line per likelihood: level names by impact */
};

enum separation {
	SEPARATION_UNSET,
	SEPARATION_SAID,     /* "warning" */
	SEPARATION_ENFORCED, /* "error" */
};

struct handling {
	const char *severity;
	struct duration within;
};

struct method {
	struct common common;
	const char *version;
	int preset;
	struct groups likelihood; /* struct level */
	struct groups impact;
	struct groups dimensions; /* struct dimension */
	struct matrix matrix;
	struct groups levels;	      /* struct risk_level, lowest first */
	struct groups classification; /* struct level */
	struct groups protection;     /* struct level: c, i, a of assets */
	struct groups handling;
	struct list holidays;
	int separation; /* enum separation */
	struct approval approval;
	int *grid; /* risk level by likelihood and impact; method_prepare */
};

extern const struct schema method_schema;

/* Names of the presets, as choices of `preset`. */
extern const struct choice method_presets[];

/* Give groups that are empty the preset's content (preset 0: product-5x5). */
void method_fill(struct method *method, struct arena *arena);

/* Expand the preset, fall back to the 5x5 product, check the whole; problems
 * are added for the record's file.  Everything lives in the arena. */
void method_prepare(struct method *method, const struct record *record,
		    struct arena *arena, struct problems *problems);

/* The built-in default, used while there is no method.yaml. */
const struct method *method_default(struct arena *arena);

/* Scales: "likelihood", "impact", "classification", "protection", "risk". */
size_t method_scale_size(const struct method *method, const char *scale);
/* Name of a level; NULL outside the scale. */
const char *method_level_name(const struct method *method, const char *scale,
			      int level);
/* What it means; NULL when that is not written. */
const char *method_level_text(const struct method *method, const char *scale,
			      int level);
/* By name or number; 0 when it is neither. */
int method_level_of(const struct method *method, const char *scale,
		    const char *text);
/* "rare unlikely possible likely certain", for messages. */
const char *method_level_names(struct arena *arena, const struct method *method,
			       const char *scale);

/* Risk level (1..n) of a cell, 0 outside the matrix. */
int method_risk_level(const struct method *method, int likelihood, int impact);
/* Product or sum; with a table the level's number. */
int method_score(const struct method *method, int likelihood, int impact);
/* The row of a risk level; NULL when out of range. */
const struct risk_level *method_risk_row(const struct method *method,
					 int level);

#endif
