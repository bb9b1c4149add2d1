/* reports.c - the list of reports, and the command that makes one of them. */
#include "isms/reports/reports.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "isms/cli/output.h"
#include "isms/store/graph.h"
#include "isms/verbs/findings.h"
#include "crosswalk_internal.h"
#include "reports_internal.h"

const struct report_row report_rows[] = {
	{ "summary", "the ISMS on a page: scope, risks, controls, what is late",
	  NULL, summary_build },
	{ "risk-register", "all risks in order of priority, with decisions",
	  NULL, risk_register_build },
	{ "treatment-plan",
	  "what is done about which risk, by whom and until when, each action "
	  "once",
	  NULL, treatment_plan_build },
	{ "audit-programme",
	  "the audits of three years, and what none of them is about", NULL,
	  audit_programme_build },
	{ "audit", "one audit: ID; results, findings, checklist, conclusion",
	  NULL, audit_report_build },
	{ "heatmap",
	  "risks by likelihood and impact: inherent, current, "
	  "residual",
	  NULL, heatmap_build },
	{ "soa",
	  "Statement of Applicability: each control, decision, reason, status",
	  NULL, soa_build },
	{ "gap", "what is not fully met in a framework, and why", NULL,
	  gap_build },
	{ "coverage", "how far frameworks are met, as a whole and by chapter",
	  NULL, coverage_build },
	{ "kpi", "each metric, its latest value, where it stands, its curve",
	  NULL, kpi_build },
	{ "policies",
	  "which policies the standard calls for, which are there, in force, "
	  "known",
	  NULL, policies_build },
	{ "documents",
	  "is the documented information there that the standard asks for",
	  NULL, documents_build },
	{ "calendar", "every date of every register, by month; or as ics", NULL,
	  calendar_build },
	{ "accountability",
	  "who approved and accepted what in which commit, asserted or signed",
	  NULL, accountability_build },
	{ "crosswalk",
	  "how far a framework is met by what others tell, and how we know",
	  NULL, crosswalk_build },
	{ NULL, NULL, NULL, NULL },
};

const struct option report_options[] = {
	{ "list", 0, NULL, "the reports there are" },
	{ "all", 'a', NULL, "ended records too" },
	{ "since", 0, "DATE",
	  "gap, coverage: beside how it stood on that day" },
	{ "from", 0, "YEAR", "audit-programme: first year of the cycle" },
	{ "signers", 0, "REV",
	  "accountability: allowed_signers and identities of that commit" },
	{ "hops", 0, "N", "crosswalk: over at most so many crosswalks (2)" },
	{ "unverified", 0, NULL,
	  "accountability: ask no key whether signatures are good" },
	{ NULL, 0, NULL, NULL },
};

/* -- what reports share --------------------------------------------------- */

bool report_risks(struct context *context, record_vec *risks, struct error *err)
{
	context->noun = store_noun(&context->store, "risk");
	return select_terms(context, 1, risks, err);
}

bool report_is_page(const struct context *context, bool *page,
		    struct error *err)
{
	const struct renderer *renderer = output_renderer(context, err);

	if (!renderer)
		return false;
	*page = renderer->page;
	return true;
}

/* -- the command ---------------------------------------------------------- */

static bool list_reports(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "name" },
		{ .name = "summary" },
	};
	struct report *report = &context->report;
	size_t block;

	report->kind = "report";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (const struct report_row *row = report_rows; row->name; row++) {
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], row->name);
		cell_text(report, &cells[1], row->summary);
	}
	return true;
}

const struct report_row *report_find(const char *name, struct error *err)
{
	const char *near;

	for (const struct report_row *row = report_rows; row->name; row++)
		if (!strcmp(row->name, name))
			return row;
	near = nearest_name(name, report_rows, ARRAY_SIZE(report_rows) - 1,
			    sizeof *report_rows);
	error_set(err, FAULT_USAGE, "there is no report '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms report --list' shows them");
	return NULL;
}

bool report_make(struct context *context, const struct report_row *row,
		 struct error *err)
{
	return graph_build(&context->store, err) &&
	       store_sound(&context->store, err) && row->build(context, err);
}

bool command_report(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const struct report_row *row;

	if (option_given(arguments, "list"))
		return list_reports(context);
	if (!arguments->operands.count) {
		error_set(err, FAULT_USAGE, "which report?");
		error_hint(err, "'isms report --list' shows them");
		return false;
	}
	row = report_find(arguments->operands.items[0], err);
	if (!row)
		return false;
	context->report.kind = row->name;
	context->reported = true;
	if (!report_make(context, row, err))
		return false;
	problems_footers(context);
	return true;
}
