/* risk_check.c - the rules a risk must meet (ISO/IEC 27001:2022, 6.1.2, 6.1.3).
 */
#include <string.h>

#include "isms/model/checking.h"
#include "isms/model/review.h"
#include "isms/verbs/duty.h"
#include "isms/modules/risk.h"
#include "isms/store/store.h"
#include "risk_internal.h"

struct subject {
	const struct checking *checking;
	const struct record *record;
	const struct risk *risk;
	const struct world *world;
	const struct method *method;
};

#define COMPLAIN(subject, code, path, ...)                                \
	check_add((subject)->checking, (subject)->record, (code), (path), \
		  __VA_ARGS__)

static const char *level_text(const struct subject *at, int level)
{
	const char *name = method_level_name(at->method, "risk", level);

	return name ? name : "unrated";
}

/* 6.1.2 c 2 */
static void check_owner(const struct subject *at)
{
	if (!at->risk->common.owner.id)
		COMPLAIN(at, PROBLEM_RISK_OWNER, NULL, "the risk has no owner");
}

/* 6.1.3 a: above acceptance means a decision is due. */
static void check_decision(const struct subject *at)
{
	int level = rating_level(risk_today(at->risk), at->method);
	const struct risk_level *row = method_risk_row(at->method, level);

	if (!row || row->decision < DECISION_TREAT ||
	    at->risk->treatment.option)
		return;
	COMPLAIN(at, PROBLEM_RISK_UNTREATED,
		 at->risk->current.likelihood ? "current" : "inherent",
		 "the level is %s, which must be treated, and no treatment is "
		 "decided",
		 row->name);
}

static void check_treatment(const struct subject *at)
{
	const struct treatment *treatment = &at->risk->treatment;

	if (treatment->option == OPTION_MODIFY && !treatment->controls.count)
		COMPLAIN(at, PROBLEM_MODIFY_WITHOUT_CONTROL, "treatment.option",
			 "treatment is 'modify' and names no control");
	if (treatment->option == OPTION_SHARE &&
	    !(treatment->with && *treatment->with))
		COMPLAIN(at, PROBLEM_SHARE_WITHOUT_PARTY, "treatment.option",
			 "treatment is 'share' and names no party or contract");
	if (date_is_set(treatment->due) && !date_is_set(treatment->done) &&
	    date_compare(treatment->due, at->world->today) < 0)
		COMPLAIN(at, PROBLEM_TREATMENT_OVERDUE, "treatment.due",
			 "the treatment was due and is not done");
}

static const void *member_of(const struct record *record, const char *name)
{
	const struct slot *slot = noun_slot(record->noun, name);

	return (const char *)record->at + slot->offset;
}

/* It acts before the event only; when nobody said so, it does not count. */
static bool is_preventive(const struct record *control)
{
	const struct list *types = member_of(control, "type");

	for (size_t i = 0; i < types->count; i++)
		if (strcmp(types->items[i], "preventive") != 0)
			return false;
	return types->count > 0;
}

/* A control that is relied upon must work. */
static void check_controls(const struct subject *at)
{
	const struct list *ids = &at->risk->treatment.controls;
	bool preventive = ids->count > 0;
	int level = rating_level(&at->risk->inherent, at->method);
	const struct risk_level *row = method_risk_row(at->method, level);

	for (size_t i = 0; i < ids->count; i++) {
		const struct record *found =
			store_find(at->world->store, ids->items[i], NULL);

		if (!found || strcmp(found->noun->name, "control") != 0)
			return; /* a broken reference is a problem already */
		if (at->risk->acceptance.by.id && record_is_ended(found))
			COMPLAIN(at, PROBLEM_ACCEPTANCE_UNDERMINED,
				 "treatment.controls",
				 "accepted by %s, relying on %s, which is %s",
				 at->risk->acceptance.by.id, found->id,
				 record_status(found));
		if (!strcmp(record_status(found), "degraded"))
			COMPLAIN(at, PROBLEM_CONTROL_DEGRADED,
				 "treatment.controls",
				 "relies on %s, which is degraded", found->id);
		preventive = preventive && is_preventive(found);
	}
	if (preventive && row && row->decision >= DECISION_TREAT)
		COMPLAIN(at, PROBLEM_PREVENTIVE_ONLY, "treatment.controls",
			 "a risk of inherent level %s has preventive controls "
			 "only",
			 row->name);
}

struct stage {
	const char *name;
	const struct rating *rating;
};

/* Residual <= current <= inherent on each axis, or a reason (6.1.2 b). */
static void check_axis(const struct subject *at, const struct stage *above,
		       const struct stage *below)
{
	const struct rating *high = above->rating;
	const struct rating *low = below->rating;
	bool likelier = high->likelihood && low->likelihood > high->likelihood;
	bool worse =
		rating_impact(high) && rating_impact(low) > rating_impact(high);
	const char *axis = likelier ? "likelihood" : "impact";

	if ((!likelier && !worse) || (low->rationale && *low->rationale))
		return;
	COMPLAIN(at, PROBLEM_RATING_ORDER, below->name,
		 "%s %s is above %s and gives no rationale", below->name, axis,
		 above->name);
}

static void check_order(const struct subject *at)
{
	struct stage inherent = { "inherent", &at->risk->inherent };
	struct stage current = { "current", &at->risk->current };
	struct stage residual = { "residual", &at->risk->residual };

	check_axis(at, &inherent, &current);
	check_axis(at, current.rating->likelihood ? &current : &inherent,
		   &residual);
}

static void check_method(const struct subject *at, const char *name,
			 const struct rating *rating)
{
	const char *version = at->method->version;

	if (version && rating->method && strcmp(version, rating->method) != 0)
		COMPLAIN(at, PROBLEM_RATING_METHOD, name,
			 "the %s rating was made under method %s, today's is "
			 "%s",
			 name, rating->method, version);
}

static void check_rating(const struct subject *at, const char *name,
			 const struct rating *rating)
{
	bool some = rating->likelihood || rating_impact(rating);

	if (some && !rating_level(rating, at->method))
		COMPLAIN(at, PROBLEM_RATING_INCOMPLETE, name,
			 "the %s rating needs likelihood and impact", name);
	if (some)
		check_method(at, name, rating);
}

/* Either the person or the role's holder or a deputy. */
bool risk_is_owner(const struct record *record, const struct world *world,
		   const char *person)
{
	return duty_is_of(world, record_common(record)->owner.id, person);
}

static void check_accepted(const struct subject *at)
{
	const struct acceptance *acceptance = &at->risk->acceptance;

	if (!acceptance->by.id || !date_is_set(acceptance->on))
		COMPLAIN(at, PROBLEM_ACCEPTANCE_MISSING, "status",
			 "the risk is accepted and nobody's acceptance is "
			 "recorded");
	else if (!risk_is_owner(at->record, at->world, acceptance->by.id))
		COMPLAIN(at, PROBLEM_ACCEPTANCE_MISSING, "acceptance.by",
			 "accepted by %s, who is not the risk owner %s",
			 acceptance->by.id,
			 at->risk->common.owner.id ? at->risk->common.owner.id
						   : "(none)");
	if (date_is_set(acceptance->until) &&
	    date_compare(acceptance->until, at->world->today) < 0)
		COMPLAIN(at, PROBLEM_ACCEPTANCE_EXPIRED, "acceptance.until",
			 "the acceptance has lapsed");
}

const char *risk_digest(const struct record *record,
			const struct method *method, struct arena *arena)
{
	const struct risk *risk = record->at;
	const char *under = "inherent treatment";

	if (rating_level(&risk->residual, method))
		under = "residual treatment";
	else if (rating_level(&risk->current, method))
		under = "current treatment";
	return approval_digest(record, under, method, arena);
}

/* What was accepted must be what stands there now. */
static void check_digest(const struct subject *at)
{
	const struct acceptance *acceptance = &at->risk->acceptance;
	int now = rating_level(at->risk->residual.likelihood
				       ? &at->risk->residual
				       : risk_today(at->risk),
			       at->method);
	const char *digest;

	if (!acceptance->by.id)
		return;
	if (acceptance->level && now > acceptance->level)
		COMPLAIN(at, PROBLEM_LEVEL_ROSE, "acceptance.level",
			 "accepted at level %s, now %s",
			 level_text(at, acceptance->level),
			 level_text(at, now));
	if (!acceptance->digest)
		return;
	digest = risk_digest(at->record, at->method, at->world->arena);
	if (strcmp(digest, acceptance->digest) != 0)
		COMPLAIN(at, PROBLEM_ACCEPTANCE_OUTDATED, "acceptance.digest",
			 "rating or treatment changed since %s accepted it",
			 acceptance->by.id);
}

void risk_check(const struct checking *checking, const struct record *record)
{
	struct subject at = { checking, record, record->at, checking->world,
			      checking->world->method };

	if (record_is_ended(record))
		return;
	check_owner(&at);
	check_rating(&at, "inherent", &at.risk->inherent);
	check_rating(&at, "current", &at.risk->current);
	check_rating(&at, "residual", &at.risk->residual);
	check_order(&at);
	check_decision(&at);
	check_treatment(&at);
	check_controls(&at);
	if (at.risk->common.status == RISK_ACCEPTED)
		check_accepted(&at);
	check_digest(&at);
}
