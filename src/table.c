/* table.c - what there is: registers, commands, reports. */
#include "table.h"

#include "isms/exchange/csv.h"
#include "isms/modules/action.h"
#include "isms/modules/assessment.h"
#include "isms/modules/asset.h"
#include "isms/modules/attestation.h"
#include "isms/modules/audit.h"
#include "isms/modules/certificate.h"
#include "isms/modules/change.h"
#include "isms/modules/commitment.h"
#include "isms/modules/communication.h"
#include "isms/modules/control.h"
#include "isms/modules/document.h"
#include "isms/modules/evidence.h"
#include "isms/modules/exception.h"
#include "isms/modules/feedback.h"
#include "isms/modules/finding.h"
#include "isms/modules/issue.h"
#include "isms/modules/method.h"
#include "isms/modules/metric.h"
#include "isms/modules/objective.h"
#include "isms/modules/party.h"
#include "isms/modules/person.h"
#include "isms/modules/policy.h"
#include "isms/modules/requirement.h"
#include "isms/modules/review.h"
#include "isms/modules/requirement_upgrade.h"
#include "isms/modules/risk.h"
#include "isms/modules/role.h"
#include "isms/modules/scope.h"
#include "isms/out/problem_format.h"
#include "isms/reports/diff.h"
#include "isms/reports/frameworks.h"
#include "isms/reports/log.h"
#include "isms/reports/reports.h"
#include "isms/reports/trend.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/due.h"
#include "isms/verbs/framework.h"
#include "isms/verbs/merging.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/show.h"
#include "isms/verbs/verbs.h"

#ifndef ISMS_VERSION
#define ISMS_VERSION "unknown"
#endif

/* In the order of the ISMS: foundation first; the method before what it rates.
 */
static const struct module *const modules[] = {
	/* clang-format off */
	&scope_module,
	&method_module,
	&commitment_module,
	&issue_module,
	&party_module,
	&communication_module,
	&requirement_module,
	&objective_module,
	&role_module,
	&person_module,
	&change_module,
	&document_module,
	&asset_module,
	&risk_module,
	&assessment_module,
	&control_module,
	&policy_module,
	&attestation_module,
	&exception_module,
	&evidence_module,
	&action_module,
	&audit_module,
	&finding_module,
	&metric_module,
	&review_module,
	&certificate_module,
	&feedback_module,
	NULL,
	/* clang-format on */
};

static const struct verb framework_verbs[] = {
	{ .name = "list",
	  .operands = "",
	  .summary = "the frameworks there are, and which are in force",
	  .options = framework_list_options,
	  .flags = COMMAND_STORE,
	  .run = framework_list,
	  .examples = "framework list" },
	{ .name = "show",
	  .operands = "FRAMEWORK[/ENTRY]",
	  .summary = "a framework, or one of its requirements",
	  .flags = COMMAND_STORE,
	  .run = framework_show,
	  .examples = "framework show nist-csf-2.0\n"
		      "framework show iso27001-2022/A.5.9" },
	{ .name = "tree",
	  .operands = "FRAMEWORK[/ENTRY]",
	  .summary = "the requirements of a framework as a tree",
	  .flags = COMMAND_STORE,
	  .run = framework_tree,
	  .examples = "framework tree iso27001-2022/A.5" },
	{ .name = "search",
	  .operands = "TEXT...",
	  .summary = "requirements of any framework that hold these words",
	  .flags = COMMAND_STORE,
	  .run = framework_search,
	  .examples = "framework search malware" },
	{ .name = "import",
	  .operands = "FILE",
	  .summary = "a framework of others: a plan first, saved with --yes",
	  .options = framework_import_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = framework_import,
	  .examples = "framework import library.yaml\n"
		      "framework import catalog.json --name ours --yes" },
	{ .name = "export",
	  .operands = "FRAMEWORK",
	  .summary = "a framework as a file that import takes back",
	  .formats = framework_formats,
	  .flags = COMMAND_STORE,
	  .run = framework_export,
	  .examples = "framework export nist-csf-2.0 -o csf.yaml\n"
		      "framework export nist-csf-2.0 --format oscal" },
	{ .name = "map",
	  .operands = "SOURCE[/ENTRY] TARGET[/ENTRY]",
	  .summary = "what requirements are to those of another framework",
	  .options = framework_map_options,
	  .flags = COMMAND_STORE,
	  .run = framework_map,
	  .examples = "framework map soc2-tsc-2017 iso27001-2022\n"
		      "framework map iso27001-2022/A.8.8 nist-csf-2.0\n"
		      "framework map finra-sec iso27001-2022 --hops 2" },
	{ .name = "compare",
	  .operands = "FRAMEWORK FRAMEWORK",
	  .summary = "what two have in common, and what each adds",
	  .options = framework_hops_options,
	  .flags = COMMAND_STORE,
	  .run = framework_compare,
	  .examples = "framework compare cyber-essentials-3.3 iso27001-2022" },
	{ .name = "diff",
	  .operands = "FRAMEWORK|FILE FRAMEWORK|FILE",
	  .summary = "what changed between two catalogues or editions",
	  .flags = COMMAND_STORE,
	  .run = framework_diff,
	  .examples = "framework diff iso27001-2013 iso27001-2022\n"
		      "framework diff gdpr new-gdpr.yaml" },
	{ .name = "check",
	  .operands = "[FRAMEWORK|CROSSWALK]",
	  .summary = "how good crosswalks are, and what is wrong in them",
	  .flags = COMMAND_STORE,
	  .run = framework_check,
	  .examples = "framework check\n"
		      "framework check soc2-tsc-2017-iso27001-2022" },
	{ .name = "recommend",
	  .operands = "",
	  .summary = "which framework is near, and what each would add",
	  .options = framework_recommend_options,
	  .flags = COMMAND_STORE,
	  .run = framework_recommend,
	  .examples = "framework recommend" },
	{ .name = "enable",
	  .operands = "FRAMEWORK...",
	  .summary = "take one on: how far it is met already, what is extra",
	  .options = framework_force_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = framework_enable,
	  .examples = "framework enable soc2-tsc-2017\n"
		      "framework enable soc2-tsc-2017 --yes" },
	{ .name = "disable",
	  .operands = "FRAMEWORK...",
	  .summary = "answer to it no longer; what was decided stays",
	  .options = plan_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = framework_disable,
	  .examples = "framework disable soc2-tsc-2017 --yes" },
	{ .name = "upgrade",
	  .operands = "OLD [NEW]",
	  .summary = "carry decisions and citations to a new edition",
	  .options = framework_upgrade_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = framework_upgrade,
	  .examples = "framework upgrade iso27001-2013\n"
		      "framework upgrade iso27001-2013 iso27001-2022 --yes" },
	{ .name = NULL },
};

static const struct verb commands[] = {
	{ .name = "init",
	  .operands = "[DIR]",
	  .summary = "begin an ISMS here",
	  .options = init_options,
	  .flags = COMMAND_SAVES,
	  .run = command_init,
	  .examples = "init --name \"Example Ltd\"\n"
		      "init registers --matrix iso27005-5x5" },
	{ .name = "status",
	  .operands = "",
	  .summary = "the daily page: problems, top risks, what is due",
	  .flags = COMMAND_STORE,
	  .run = command_status,
	  .examples = "status" },
	{ .name = "check",
	  .operands = "[CHECK...]",
	  .summary = "what is imperfect, where, and how to settle it",
	  .options = check_options,
	  .formats = problem_formats,
	  .flags = COMMAND_STORE,
	  .run = command_check,
	  .examples = "check\ncheck --format short\n"
		      "check risk-owner-missing review-overdue\n"
		      "check --list" },
	{ .name = "due",
	  .operands = "",
	  .summary = "what has a date that has passed or comes soon",
	  .options = due_options,
	  .formats = due_formats,
	  .flags = COMMAND_STORE,
	  .run = command_due,
	  .examples = "due\ndue --within eoq --owner PER-ALICE\n"
		      "due --within +1y -o isms.ics" },
	{ .name = "inbox",
	  .operands = "[PERSON|ROLE]",
	  .summary = "what waits for one person, most urgent first",
	  .options = inbox_options,
	  .flags = COMMAND_STORE,
	  .run = command_inbox,
	  .examples = "inbox --me\ninbox PER-ALICE --within eoq" },
	{ .name = "search",
	  .operands = "TEXT...",
	  .summary = "records of any register that hold these words",
	  .options = search_options,
	  .flags = COMMAND_STORE,
	  .run = command_search,
	  .examples = "search laptop" },
	{ .name = "show",
	  .operands = "ID",
	  .summary = "any record in full",
	  .options = show_options,
	  .flags = COMMAND_STORE,
	  .run = command_show,
	  .examples = "show 7K3QF\nshow RISK-7K3QF --why --links" },
	{ .name = "trace",
	  .operands = "ID|ADDRESS",
	  .summary = "what hangs together with a record, both ways",
	  .options = trace_options,
	  .flags = COMMAND_STORE,
	  .run = command_trace,
	  .examples = "trace RISK-7K3QF\n"
		      "trace iso27001-2022/A.8.5 --depth 2\n"
		      "trace AST-TMS --format dot | dot -Tsvg >tms.svg" },
	{ .name = "log",
	  .operands = "[ID|NOUN]",
	  .summary = "who changed what when, from Git",
	  .options = log_options,
	  .flags = COMMAND_STORE,
	  .run = command_log,
	  .examples = "log RISK-7K3QF\nlog risk --limit 10" },
	{ .name = "blame",
	  .operands = "ID",
	  .summary = "who gave each field of a record its value, from Git",
	  .flags = COMMAND_STORE,
	  .run = command_blame,
	  .examples = "blame RISK-7K3QF" },
	{ .name = "diff",
	  .operands = "[REV [REV]] [NOUN [TERM...]|ID...]",
	  .summary = "what changed since a commit, by record and field",
	  .options = diff_options,
	  .flags = COMMAND_STORE | COMMAND_DATED,
	  .run = command_diff,
	  .examples = "diff\ndiff v1.0 HEAD risk\n"
		      "diff origin/main --format markdown\n"
		      "diff v2026.1 --report soa\n"
		      "diff 2026-01-01 RISK-7K3QF" },
	{ .name = "trend",
	  .operands = "[FIGURE|NOUN [TERM...]]",
	  .summary = "figures over time, from Git",
	  .options = trend_options,
	  .flags = COMMAND_STORE,
	  .run = command_trend,
	  .examples = "trend\ntrend overdue --by week --from -3m\n"
		      "trend risk status=treating --group owner\n"
		      "trend residual --by commit -o residual.csv" },
	{ .name = "report",
	  .operands = "REPORT [TERM...]",
	  .summary = "what is computed across registers",
	  .options = report_options,
	  .formats = due_formats,
	  .flags = COMMAND_STORE,
	  .run = command_report,
	  .examples = "report summary\nreport risk-register -o register.csv\n"
		      "report heatmap\nreport --list" },
	{ .name = "export",
	  .operands = "NOUN [TERM...]",
	  .summary = "a register as CSV that import takes back",
	  .flags = COMMAND_STORE,
	  .run = command_export,
	  .examples = "export risk -o risks.csv" },
	{ .name = "import",
	  .operands = "FILE",
	  .summary = "records from CSV: a plan first, saved with --yes",
	  .options = import_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = command_import,
	  .examples = "import risks.csv\nimport risks.csv --yes" },
	{ .name = "framework",
	  .operands = "",
	  .summary = "standards, laws and own lists that the ISMS answers to",
	  .verbs = framework_verbs },
	{ .name = "fmt",
	  .operands = "[ID|NOUN...]",
	  .summary = "files in one layout, values and comments as they are",
	  .options = fmt_options,
	  .flags = COMMAND_STORE | COMMAND_SAVES,
	  .run = command_fmt,
	  .examples = "fmt --check\nfmt --yes\nfmt risk RISK-7K3QF" },
	{ .name = "resolve",
	  .operands = "[ID...] [FIELD=VALUE...]",
	  .summary = "settle conflicts of a merge, field by field",
	  .options = resolve_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = command_resolve,
	  .examples = "resolve\nresolve RISK-7K3QF --theirs owner "
		      "residual.impact=3 --yes\nresolve --both --yes" },
	{ .name = "git",
	  .operands = "",
	  .summary = "let this clone's git merge and compare by field",
	  .verbs = git_verbs },
	{ .name = "migrate",
	  .operands = "",
	  .summary = "files of an older format as this isms has them",
	  .options = plan_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = command_migrate,
	  .examples = "migrate\nmigrate --yes" },
	{ .name = "doctor",
	  .operands = "",
	  .summary = "is everything around the registers as it should be",
	  .run = command_doctor,
	  .examples = "doctor\ndoctor --format json" },
	{ .name = "explain",
	  .operands = "[WORD...]",
	  .summary = "what a check, field, value, clause, term or id means",
	  .flags = COMMAND_TRIES,
	  .run = command_explain,
	  .examples = "explain review-overdue\nexplain risk.treatment\n"
		      "explain +orphan\nexplain 6.1.3\nexplain RISK-7K3QF" },
	{ .name = "help",
	  .operands = "[COMMAND|NOUN [VERB]]",
	  .summary = "what there is, or how one of them works",
	  .options = help_options,
	  .run = command_help,
	  .examples = "help\nhelp risk add\nhelp --list --format csv" },
	{ .name = "completion",
	  .operands = "bash|zsh|fish",
	  .summary = "lines that make a shell complete isms commands",
	  .run = command_completion,
	  .examples = "completion bash > "
		      "~/.local/share/bash-completion/completions/isms" },
	{ .name = "complete",
	  .operands = "SHELL LINE",
	  .summary = "what may come next; asked by the shells",
	  .flags = COMMAND_HIDDEN,
	  .run = command_complete },
	{ .name = "merge-driver",
	  .operands = "BASE OURS THEIRS [SIZE]",
	  .summary = "merge a record by field; called by git",
	  .options = merge_driver_options,
	  .flags = COMMAND_HIDDEN,
	  .run = command_merge_driver },
	{ .name = "textconv",
	  .operands = "FILE",
	  .summary = "a record laid out for comparing; called by git",
	  .flags = COMMAND_HIDDEN,
	  .run = command_textconv },
	{ .name = "version",
	  .operands = "",
	  .summary = "the version",
	  .run = command_version,
	  .examples = "version" },
	{ .name = NULL },
};

const struct program isms_program = {
	.modules = modules,
	.verbs = register_verbs,
	.commands = commands,
	.reports = report_rows,
	.tags = common_tags,
	.version = ISMS_VERSION,
};
