/* requirement_upgrade_internal.h - the parts of an upgrade: the plan, the text
 * of decisions carried over, the citations that follow. */
#ifndef ISMS_MODULES_REQUIREMENT_UPGRADE_INTERNAL_H
#define ISMS_MODULES_REQUIREMENT_UPGRADE_INTERNAL_H

#include "isms/framework/walk.h"
#include "isms/modules/requirement_upgrade.h"
#include "isms/verbs/change.h"

/* What an entry of the old edition became, in part or as a whole. */
struct lead {
	size_t old; /* of upgrade.olds */
	const struct entry *to;
	enum relation relation; /* what the old one is to it */
	bool by_name;		/* no crosswalk, but the same id */
	bool retitled;
	bool carried;
	const char *remark; /* why it was not, or what to look at */
};

/* An entry of the old edition. */
struct old {
	const char *id;
	const char *title; /* or NULL */
	const struct record *record;
	size_t first, count; /* of upgrade.leads */
	size_t cited;	     /* by so many records */
	bool left;	     /* citations of it stay as they are */
};

struct upgrade {
	struct context *context;
	struct atlas atlas;
	const struct country *from, *to;
	bool crossed; /* a crosswalk leads from one to the other */
	VEC(struct old) olds;
	VEC(struct lead) leads;
	struct changes changes;
	size_t staying; /* decisions that could not be carried */
};

/* One decision that goes into that of a new requirement. */
struct share {
	const struct record *record;
	enum answer applicable;
	enum relation relation;
};
typedef VEC(struct share) share_vec;

/* The text of the new decision: the first share's file, with what the others
 * say besides; requirement_carry.c. */
const char *carry_text(struct upgrade *upgrade, const share_vec *shares,
		       enum answer applicable, size_t *length,
		       struct error *err);

/* Citations of the old edition in all records but its own decisions;
 * requirement_cite.c. */
bool carry_citations(struct upgrade *upgrade, struct error *err);

/* requirement_editions.c: which is in force, and what is told. */
bool carry_force(struct upgrade *upgrade, struct error *err);
void report_upgrade(struct upgrade *upgrade);

/* "iso27001-2022/A.5.9" */
const char *address_of(struct upgrade *upgrade, const struct country *country,
		       const char *id);
/* The id of an address in the old edition; NULL: it is in another. */
const char *old_id(const struct upgrade *upgrade, const char *address);
/* The old entry of that address; NULL: none. */
struct old *old_named(struct upgrade *upgrade, const char *address);
/* Make one for an address that the old edition does not have. */
struct old *old_stranger(struct upgrade *upgrade, const char *address);

#endif
