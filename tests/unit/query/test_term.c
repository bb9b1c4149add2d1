/* test_term.c - terms are taken or refused with a reason, and select. */
#include "isms/query/term.h"

#include "registers.h"

/* The boats of these tests; "all" below is these letters. */
static const struct {
	const char *id, *text;
} boats[] = {
	{ "BOAT-A", "title: Queen Anne\n"
		    "description: A ship of the Stra\xc3\x9f"
		    "e line\n"
		    "owner: PER-ALICE\n"
		    "status: afloat\n"
		    "danger: 4\n"
		    "due: 2026-12-01\n"
		    "seen: 2026-11-20T23:30:00Z\n"
		    "refit: 12 months\n"
		    "value: 1200 EUR\n"
		    "fast: yes\n"
		    "crew: [PER-ALICE, PER-BOB]\n"
		    "engine: {maker: Cloudbird, power: 20}\n"
		    "trials:\n"
		    "  - {on: 2026-01-02, result: fail, by: PER-BOB}\n"
		    "  - {on: 2026-02-02, result: pass, faults: [leak]}\n"
		    "tags: [cloud, old]\n"
		    "external_id: JIRA-42\n" },
	{ "BOAT-B", "title: Bounty, the\n"
		    "owner: PER-BOB\n"
		    "status: draft\n"
		    "danger: 2\n"
		    "due: 2026-11-24\n"
		    "seen: 2026-11-21T00:00:00Z\n"
		    "refit: 30 days\n"
		    "value: 1200 USD\n"
		    "fast: no\n"
		    "trials:\n"
		    "  - {on: 2026-03-02, result: fail}\n"
		    "tags: [Cloudy]\n" },
	{ "BOAT-C", "title: C\n"
		    "status: sunk\n"
		    "value: 800.50 EUR\n" },
};

static bool is_old(const struct record *record, const struct world *world)
{
	(void)world;
	return record_common(record)->tags.count > 1;
}

static bool is_new(const struct record *record, const struct world *world)
{
	return !is_old(record, world);
}

static const struct tag tags[] = {
	{ "overdue", "", is_old },
	{ "unowned", "", is_new },
	{ NULL, NULL, NULL },
};

static struct query query_of(struct fleet *fleet)
{
	struct query query = { 0 };

	query.arena = &fleet->arena;
	query.noun = fleet->noun;
	query.world = &fleet->world;
	query.tags = tags;
	return query;
}

/* Which boats satisfy these words, as letters. */
static void expect_boats(struct fleet *fleet, const struct map *filters,
			 const char *const *words, const char *expected)
{
	struct query query = query_of(fleet);
	struct error err = { 0 };
	struct buf found = { 0 };

	query.filters = filters;
	for (size_t i = 0; words[i]; i++)
		if (!query_add(&query, words[i], &err))
			fail_msg("%s: %s", words[i], buf_string(&err.text));
	for (size_t i = 0; i < sizeof boats / sizeof *boats; i++)
		if (query_matches(&query, fleet_boat(fleet, boats[i].id,
						     boats[i].text)))
			buf_char(&found, boats[i].id[5]);
	if (strcmp(buf_string(&found), expected) != 0)
		fail_msg("%s selects '%s', not '%s'", words[0],
			 buf_string(&found), expected);
	buf_clear(&found);
	query_clear(&query);
}

static const struct {
	const char *word, *boats;
} samples[] = {
	/* choices, references, lists */
	{ "status=afloat", "A" },
	{ "status=draft,sunk", "BC" },
	{ "status=draft, sunk", "BC" },
	{ "not:status=draft", "AC" },
	{ "not:not:status=draft", "B" },
	{ "owner=PER-ALICE", "A" },
	{ "owner=per-alice", "A" },
	{ "owner=PER-ALIC", "" },
	{ "owner=", "C" },
	{ "crew=PER-BOB", "A" },
	{ "crew=PER-EVE,PER-BOB", "A" },
	{ "crew=", "BC" },
	{ "tags=cloud", "A" },
	{ "tags~cloud", "AB" },
	{ "tags~CLOUD", "AB" },
	{ "tags~", "AB" },
	{ "external_id=jira-42", "A" },
	{ "fast=yes", "A" },
	{ "fast=false", "B" },
	{ "fast~ye", "A" },
	{ "title=c", "C" },
	{ "title=Bounty\\, the", "B" },
	{ "title~bounty, the", "B" },
	{ "description~strasse", "A" },
	{ "description~STRA\xc3\x9f"
	  "E",
	  "A" },
	/* levels */
	{ "danger=4", "A" },
	{ "danger=likely", "A" },
	{ "danger=possible..", "A" },
	{ "danger=..3", "B" },
	{ "danger=unlikely..likely", "AB" },
	{ "danger=1,2", "B" },
	{ "danger~lik", "AB" },
	{ "danger=", "C" },
	/* numbers, stored and computed */
	{ "engine.power=20", "A" },
	{ "engine.power=20.0", "A" },
	{ "engine.power=20.5..", "" },
	{ "engine.power=1..19,20..30", "A" },
	{ "noise=40", "A" },
	{ "noise=", "BC" },
	{ "noise=..100", "A" },
	/* groups */
	{ "engine=", "BC" },
	{ "engine~cloud", "A" },
	{ "trials=", "C" },
	{ "trials~leak", "A" },
	{ "trials.result=pass", "A" },
	{ "trials.result=fail", "AB" },
	{ "not:trials.result=pass", "BC" },
	{ "trials.on=2026-02-01..", "AB" },
	{ "trials.by=PER-BOB", "A" },
	{ "trials.by=", "ABC" },
	{ "trials.faults=leak", "A" },
	{ "trials.faults~LEA", "A" },
	/* time */
	{ "due=2026-12-01", "A" },
	{ "due=today", "B" },
	{ "due=..+7d", "AB" },
	{ "due=today..+6d", "B" },
	{ "due=tomorrow..", "A" },
	{ "due=2026-11-01..2026-11-30", "B" },
	{ "due~2026-12", "A" },
	{ "seen=2026-11-20", "A" },
	{ "seen=..2026-11-20", "A" },
	{ "seen=2026-11-21..", "B" },
	{ "seen=2026-11-21T00:30:00+01:00", "A" },
	{ "refit=1 year", "A" },
	{ "refit=..6 months", "B" },
	{ "refit=31d..", "A" },
	/* money has no order across currencies */
	{ "value=1200EUR", "A" },
	{ "value=1200 USD", "B" },
	{ "value=..1200EUR", "AC" },
	{ "value=801EUR..2000EUR", "A" },
	/* the id */
	{ "id=boat-a", "A" },
	{ "id=BOAT-A,BOAT-C", "AC" },
	{ "id~-b", "B" },
	{ "id=", "" },
	/* words */
	{ "queen", "A" },
	{ "anne", "A" },
	{ "per-bob", "AB" },
	{ "jira", "A" },
	{ "leak", "A" },
	{ "boat-c", "C" },
	{ "cloud", "AB" },
	{ "strasse", "A" },
	{ "afloat", "" },
	{ "not:cloud", "C" },
	{ "line over", "" },
	{ "https://x?a=b", "" },
	/* tags */
	{ "+overdue", "A" },
	{ "not:+overdue", "BC" },
};

static void terms_select(void **state)
{
	struct fleet fleet;

	(void)state;
	fleet_begin(&fleet);
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const char *const words[] = { samples[i].word, NULL };

		expect_boats(&fleet, NULL, words, samples[i].boats);
	}
	fleet_end(&fleet);
}

static void terms_and_together(void **state)
{
	static const char *const words[] = { "cloud", "danger=..3", NULL };
	static const char *const none[] = { NULL };
	struct fleet fleet;

	(void)state;
	fleet_begin(&fleet);
	expect_boats(&fleet, NULL, words, "B");
	expect_boats(&fleet, NULL, none, "ABC");
	fleet_end(&fleet);
}

static void filters_stand_for_their_terms(void **state)
{
	static const struct {
		const char *word, *boats;
	} rows[] = {
		{ "@mine", "A" },   { "not:@mine", "BC" }, { "@both", "A" },
		{ "@quoted", "A" }, { "@none", "ABC" },
	};
	struct map filters = { 0 };
	struct fleet fleet;

	(void)state;
	fleet_begin(&fleet);
	map_put(&filters, "mine", (char[]){ "owner=PER-ALICE  +overdue" });
	map_put(&filters, "both", (char[]){ "@mine not:@gone" });
	map_put(&filters, "gone", (char[]){ "status=sunk" });
	map_put(&filters, "quoted", (char[]){ "title~'queen anne'" });
	map_put(&filters, "none", (char[]){ " " });
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *const words[] = { rows[i].word, NULL };

		expect_boats(&fleet, &filters, words, rows[i].boats);
	}
	map_clear(&filters);
	fleet_end(&fleet);
}

static const struct {
	const char *word, *why; /* its beginning */
} refused[] = {
	{ "ownr=x", "boat has no field 'ownr'; did you mean 'owner'?" },
	{ "zzzzzz=1", "boat has no field 'zzzzzz'" },
	{ "engine.powr=1", "boat has no field 'engine.powr'; did you mean "
			   "'engine.power'?" },
	{ "trials.reslt=pass", "boat has no field 'trials.reslt'; did you "
			       "mean 'trials.result'?" },
	{ "trials.on.x=1", "boat has no field 'trials.on.x'" },
	{ "trials.=1", "boat has no field 'trials.'" },
	{ "Status=draft", "boat has no field 'Status'; did you mean "
			  "'status'?" },
	{ "status=drft", "status is 'drft', not one of: draft, afloat, sunk; "
			 "did you mean 'draft'?" },
	{ "trials.result=passed", "result is 'passed', not one of" },
	{ "danger=9", "danger is 9, allowed 1..5" },
	{ "danger=likly", "danger is 'likly', allowed 1..5 or a name" },
	{ "danger=4..2", "danger=4..2 runs backwards" },
	{ "danger=..", "danger=.. is a range without ends" },
	{ "due=soon", "due is 'soon', not a date" },
	{ "due=2026-02-30..", "due is '2026-02-30', not a date" },
	{ "seen=noon", "seen is 'noon', not an instant" },
	{ "value=12", "value is '12', not an amount" },
	{ "value=1EUR..2USD", "value=1EUR..2USD has two currencies" },
	{ "fast=maybe", "fast is 'maybe', not yes or no" },
	{ "engine=x", "engine holds fields of its own; name one, such as "
		      "engine.maker" },
	{ "trials=x", "trials holds fields of its own" },
	{ "status=draft,", "'draft,' has an empty value" },
	{ "status!=draft", "'status!=draft' is no term; write "
			   "not:status=draft" },
	{ "danger>=3", "'danger>=3' is no term; write danger=3.." },
	{ "danger<3", "'danger<3' is no term; write danger=..3" },
	{ "status:draft", "'status:draft' is no term; write status=draft" },
	{ "+overdu", "there is no tag '+overdu'; did you mean '+overdue'?" },
	{ "+", "there is no tag '+'" },
	{ "@mine", "there is no saved filter '@mine'" },
	{ "", "a term is empty" },
	{ "not:", "a term is empty" },
};

static void expect_refused(const struct query *query, const char *word,
			   const char *why)
{
	struct query own = *query;
	struct error err = { 0 };

	if (query_add(&own, word, &err))
		fail_msg("'%s' was taken", word);
	assert_int_equal(err.fault, FAULT_USAGE);
	if (strncmp(buf_string(&err.text), why, strlen(why)) != 0)
		fail_msg("'%s': %s", word, buf_string(&err.text));
	assert_int_equal(own.terms.count, 0);
	error_clear(&err);
	query_clear(&own);
}

static void what_is_unknown_is_an_error_with_the_nearest(void **state)
{
	struct fleet fleet;
	struct query query;

	(void)state;
	fleet_begin(&fleet);
	query = query_of(&fleet);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		expect_refused(&query, refused[i].word, refused[i].why);
	fleet_end(&fleet);
}

static void bad_filters_are_named(void **state)
{
	static const struct {
		const char *word, *why;
	} rows[] = {
		{ "@lop", "there is no saved filter '@lop'; did you mean "
			  "'@loop'?" },
		{ "@bad", "saved filter '@bad': boat has no field 'ownr'" },
		{ "@loop", "saved filter '@loop': saved filter '@loop' refers "
			   "to itself" },
		{ "@many", "saved filter '@many': saved filter '@more' stands "
			   "for more than 1000 terms" },
	};
	struct map filters = { 0 };
	struct buf more = { 0 };
	struct fleet fleet;
	struct query query;

	(void)state;
	fleet_begin(&fleet);
	map_put(&filters, "loop", (char[]){ "queen @loop" });
	map_put(&filters, "bad", (char[]){ "queen ownr=x" });
	map_put(&filters, "many", (char[]){ "@more @more" });
	for (int i = 0; i < 600; i++)
		buf_text(&more, "@some ");
	map_put(&filters, "more", (void *)buf_string(&more));
	map_put(&filters, "some", (char[]){ "queen" });
	query = query_of(&fleet);
	query.filters = &filters;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		expect_refused(&query, rows[i].word, rows[i].why);
	buf_clear(&more);
	map_clear(&filters);
	fleet_end(&fleet);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_select),
		cmocka_unit_test(terms_and_together),
		cmocka_unit_test(filters_stand_for_their_terms),
		cmocka_unit_test(what_is_unknown_is_an_error_with_the_nearest),
		cmocka_unit_test(bad_filters_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
