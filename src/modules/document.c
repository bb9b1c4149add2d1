/* document.c - documented information that is kept elsewhere, from inside and
 * from outside (ISO/IEC 27001:2022, 7.5). */
#include "isms/modules/document.h"

#include "isms/cli/command.h"
#include "isms/model/rows.h"

struct document {
	struct common common;
	int origin;
	const char *kind;
	const char *publisher;
	const char *version;
	struct date dated;
	const char *location;
	int classification;
	struct duration retention;
	struct list covers;
	struct ref replaced_by;
};

static const struct choice origins[] = {
	{ "internal", "made here", NULL, false },
	{ "external", "made elsewhere and needed here (7.5.3)", NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice document_states[] = {
	{ "current", "the version that holds", "draft superseded withdrawn",
	  false },
	{ "draft", "not in force yet", "current withdrawn", false },
	{ "superseded", "another one took its place", "current", true },
	{ "withdrawn", "not needed any more", "current", true },
	{ NULL, NULL, NULL, false },
};

static const struct field document_fields[] = {
	CHOICE(document, origin, origins, FIELD_REQUIRED, "made where"),
	LINE(document, kind, 0, "what it is, such as standard or contract"),
	LINE(document, publisher, 0, "who made it"),
	LINE(document, version, 0, "edition or version"),
	DATE(document, dated, 0, "its date"),
	LINE(document, location, FIELD_REQUIRED,
	     "where it is found: an address, a folder, a room"),
	LEVEL(document, classification, "classification", 0,
	      "class of the information (A.5.12)"),
	DURATION(document, retention, 0,
		 "how long it is kept after it was superseded"),
	CITES(document, covers, 0, "requirements it is asked for by"),
	REF(document, replaced_by, "document", 0, "what took its place"),
	END_OF_FIELDS
};

static const char *const document_columns[] = { "title",   "status",   "origin",
						"version", "location", "owner",
						NULL };

static const struct schema document_schema = {
	.noun = "document",
	.plural = "documents",
	.prefix = "DOC",
	.summary = "documented information kept elsewhere, own and external",
	.clause = "7.5",
	.group = "Plan",
	.size = sizeof(struct document),
	.fields = document_fields,
	.states = document_states,
	.columns = document_columns,
	.example = "title=\"ISO/IEC 27001:2022\" origin=external "
		   "location=\"shelf of the CISO\"",
};

const struct module document_module = {
	.schema = &document_schema,
};
