/* policy.h - a policy as the reports read it, and who knows it. */
#ifndef ISMS_MODULES_POLICY_H
#define ISMS_MODULES_POLICY_H

#include "isms/model/approval.h"
#include "isms/model/common.h"

struct module;
struct record;
struct world;

enum policy_status {
	POLICY_UNKNOWN,
	POLICY_DRAFT,
	POLICY_APPROVED,
	POLICY_PUBLISHED,
	POLICY_RETIRED,
};

enum policy_kind {
	KIND_UNKNOWN,
	KIND_POLICY,
	KIND_PROCEDURE,
	KIND_STANDARD,
	KIND_PLAN,
};

struct policy {
	struct common common;
	int kind;
	const char *version;
	const char *text;
	struct ref author;
	struct list audience;
	struct list covers;
	enum answer acknowledge;
	struct duration acknowledge_within;
	struct date effective;
	struct approval approval;
};

/* Must its audience confirm that they know it? */
bool policy_is_acknowledged(const struct policy *policy);

/* Who must know a policy and who has said so: persons, in the order of the
 * register. */
struct audience {
	size_t count;	     /* of those who must */
	struct list missing; /* ids of those who have not said it */
	struct list late;    /* of these, those whose day has passed */
	struct date next;    /* the first day that is still to come */
};

/* False when the registers cannot be read. */
bool policy_audience(const struct record *record, const struct world *world,
		     struct audience *audience);

/* Has anybody acknowledged the version that stands there? */
bool policy_has_answers(const struct record *record, const struct world *world);

extern const struct module policy_module;

#endif
