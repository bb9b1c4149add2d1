/* risk_matrix.h - risks placed by likelihood and impact: the heat map, drawn
 * and as rows. */
#ifndef ISMS_MODULES_RISK_MATRIX_H
#define ISMS_MODULES_RISK_MATRIX_H

#include "isms/model/record.h"
#include "isms/modules/risk.h"
#include "isms/out/report.h"

enum risk_stage {
	STAGE_INHERENT,
	STAGE_CURRENT,
	STAGE_RESIDUAL,
	STAGE_COUNT,
};

/* "inherent", "current", "residual"; NULL behind the last. */
extern const char *const risk_stages[STAGE_COUNT + 1];

const struct rating *risk_rating(const struct risk *risk,
				 enum risk_stage stage);

/* Risks of one stage in the cells of the method's matrix. */
struct heat {
	const struct method *method;
	enum risk_stage stage;
	const struct record *const *risks;
	size_t count;
};

/* How many of them have no complete rating at this stage. */
size_t heat_unrated(const struct heat *heat);

/* A picture at most `width` columns wide (0: 100), likelihood downwards from
 * the highest, impact from left to right, and its legend. */
void heat_draw(struct report *report, const struct heat *heat, int width);

enum {
	HEAT_COLUMNS = 6
};
extern const struct column heat_columns[HEAT_COLUMNS];

/* The cells as rows of a table with heat_columns. */
void heat_rows(struct report *report, size_t block, const struct heat *heat);

#endif
