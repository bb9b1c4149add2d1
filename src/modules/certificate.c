/* certificate.c - what bodies certified us for, until when, and the visits that
 * keep it (ISO/IEC 17021-1, 9.6: surveillance each calendar year). */
#include "isms/modules/certificate.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"

struct visit {
	struct date due;
	int kind;
	struct date held;
	const char *result;
};

struct certificate {
	struct common common;
	const char *standard;
	const char *body;
	const char *accreditation;
	const char *number;
	const char *scope;
	const char *soa_version;
	struct date issued;
	struct date valid_until;
	struct groups surveillance; /* struct visit */
};

static const struct choice visit_kinds[] = {
	{ "surveillance", "in the years between", NULL, false },
	{ "recertification", "before it ends", NULL, false },
	{ "special", "for a change or a doubt", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct field visit_fields[] = {
	DATE(visit, due, FIELD_REQUIRED, "by when"),
	CHOICE(visit, kind, visit_kinds, 0, "of which kind"),
	DATE(visit, held, 0, "when it took place"),
	LINE(visit, result, 0, "what came out"), END_OF_FIELDS
};

static const struct choice certificate_states[] = {
	{ "applied", "sought, not issued", "valid withdrawn", false },
	{ "valid", "issued", "suspended expired withdrawn", false },
	{ "suspended", "not to be used for now", "valid expired withdrawn",
	  false },
	{ "expired", "its time is over", "valid", true },
	{ "withdrawn", "given back or taken away", "applied", true },
	{ NULL, NULL, NULL, false },
};

static const struct field certificate_fields[] = {
	LINE(certificate, standard, FIELD_REQUIRED,
	     "what it is for, such as ISO/IEC 27001:2022"),
	LINE(certificate, body, 0, "who issued it"),
	LINE(certificate, accreditation, 0, "who accredited that body"),
	LINE(certificate, number, 0, "its number"),
	TEXT(certificate, scope, 0, "the scope it names"),
	LINE(certificate, soa_version, 0,
	     "the version of the Statement of Applicability it cites"),
	DATE(certificate, issued, 0, "when it was issued"),
	DATE(certificate, valid_until, 0, "the last day it holds"),
	GROUPS(certificate, surveillance, visit_fields, struct visit, "due", 0,
	       "visits of the body"),
	END_OF_FIELDS
};

static const char *const certificate_columns[] = {
	"title", "status", "standard", "body", "valid_until", "owner", NULL
};

static const struct schema certificate_schema = {
	.noun = "certificate",
	.plural = "certificates",
	.prefix = "CRT",
	.summary = "what a body certified, until when",
	.clause = "9.2, A.5.35",
	.group = "Check",
	.size = sizeof(struct certificate),
	.fields = certificate_fields,
	.states = certificate_states,
	.columns = certificate_columns,
	.example = "title=\"ISO 27001 certificate\" "
		   "standard=\"ISO/IEC 27001:2022\" valid_until=+3y",
};

static void certificate_check(const struct checking *checking,
			      const struct record *record)
{
	const struct certificate *certificate = record->at;
	const struct visit *visits = certificate->surveillance.items;
	struct date today = checking->world->today;

	if (record_is_ended(record))
		return;
	if (date_is_set(certificate->valid_until) &&
	    date_compare(certificate->valid_until, today) < 0)
		check_add(checking, record, PROBLEM_CERTIFICATE_LAPSED,
			  "valid_until",
			  "its time is over, and it still "
			  "counts as %s",
			  record_status(record));
	for (size_t i = 0; i < certificate->surveillance.count; i++)
		if (!date_is_set(visits[i].held) &&
		    date_is_set(visits[i].due) &&
		    date_compare(visits[i].due, today) < 0)
			check_add(checking, record, PROBLEM_CERTIFICATE_LAPSED,
				  arena_format(checking->world->arena,
					       "surveillance[%zu].due", i),
				  "a visit of the body is overdue");
}

static void certificate_due(const struct record *record,
			    const struct world *world, struct due_list *list)
{
	const struct certificate *certificate = record->at;
	const struct visit *visits = certificate->surveillance.items;

	(void)world;
	if (date_is_set(certificate->valid_until))
		due_add(list, record, certificate->valid_until, "ends");
	for (size_t i = 0; i < certificate->surveillance.count; i++)
		if (!date_is_set(visits[i].held))
			due_add(list, record, visits[i].due, "visit");
}

const struct module certificate_module = {
	.schema = &certificate_schema,
	.check = certificate_check,
	.due = certificate_due,
};
