/* reports_internal.h - the reports of reports.c, a file each. */
#ifndef ISMS_REPORTS_INTERNAL_H
#define ISMS_REPORTS_INTERNAL_H

#include "isms/reports/reports.h"
#include "isms/verbs/select.h"

struct catalogue;

bool summary_build(struct context *context, struct error *err);
bool risk_register_build(struct context *context, struct error *err);
bool treatment_plan_build(struct context *context, struct error *err);
bool kpi_build(struct context *context, struct error *err);
bool audit_programme_build(struct context *context, struct error *err);
bool audit_report_build(struct context *context, struct error *err);
bool heatmap_build(struct context *context, struct error *err);
bool policies_build(struct context *context, struct error *err);
bool documents_build(struct context *context, struct error *err);
bool calendar_build(struct context *context, struct error *err);
bool accountability_build(struct context *context, struct error *err);

bool soa_build(struct context *context, struct error *err);
bool gap_build(struct context *context, struct error *err);
bool coverage_build(struct context *context, struct error *err);

/* The parts of the summary about risks; summary_risks.c. */
bool summary_risks(struct context *context, struct error *err);

/* The risks that the operands behind the report's name select. */
bool report_risks(struct context *context, record_vec *risks,
		  struct error *err);

/* The frameworks that the operands name, else those in force; soa: only those
 * that ask for a Statement of Applicability. */
typedef VEC(const struct catalogue *) catalogue_vec;
bool report_frameworks(struct context *context, bool soa,
		       catalogue_vec *catalogues, struct error *err);

/* For people to look at, so that pictures make sense? */
bool report_is_page(const struct context *context, bool *page,
		    struct error *err);

/* A field of the scope; nothing while there is no scope.yaml. */
void scope_cell(struct context *context, struct cell *cell, const char *name);

#endif
