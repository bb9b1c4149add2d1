/* review_inputs.c - gathers what 9.3.2 wants on the table from the registers: a
 * line for each question, with how many records answer to it and which. */
#include <string.h>

#include "isms/base/words.h"
#include "isms/verbs/select.h"
#include "review_internal.h"

/* A question to a register.  "since=FIELD" in the terms stands for FIELD from
 * the day on that the review looks back to. */
struct question {
	int input;
	const char *noun;
	const char *label;
	const char *terms;
	bool ended; /* records at their end count as well */
};

enum {
	INPUT_A = 1,
	INPUT_B,
	INPUT_C,
	INPUT_D,
	INPUT_E,
	INPUT_F,
	INPUT_G,
	NAMED_MOST = 12
};

static const struct question questions[] = {
	{ INPUT_A, "action", "actions of reviews under way", "for~REV-",
	  false },
	{ INPUT_A, "action", "of them late", "for~REV- +late", false },
	{ INPUT_A, "action", "done since", "for~REV- since=done", true },
	{ INPUT_B, "issue", "issues", "", false },
	{ INPUT_B, "issue", "raised since", "since=raised", true },
	{ INPUT_B, "issue", "made by climate change", "climate=yes", false },
	{ INPUT_B, "change", "changes done since", "since=done", true },
	{ INPUT_C, "party", "interested parties", "", false },
	{ INPUT_C, "party", "talked to since", "since=engaged_on", false },
	{ INPUT_D, "finding", "nonconformities open", "grade=major,minor",
	  false },
	{ INPUT_D, "finding", "findings raised since", "since=raised", true },
	{ INPUT_D, "action", "corrective actions late", "kind=corrective +late",
	  false },
	{ INPUT_D, "metric", "metrics on target", "light=green", false },
	{ INPUT_D, "metric", "metrics off target", "light=amber,red", false },
	{ INPUT_D, "metric", "metrics without data", "value=", false },
	{ INPUT_D, "audit", "audits ended since", "since=end", true },
	{ INPUT_D, "objective", "objectives on target",
	  "standing=on-target,met", true },
	{ INPUT_D, "objective", "objectives off target",
	  "standing=off-target,missed", true },
	{ INPUT_D, "incident", "incidents since", "since=detected", true },
	{ INPUT_E, "feedback", "received since", "since=received", true },
	{ INPUT_E, "feedback", "not decided on", "status=new", false },
	{ INPUT_F, "assessment", "rounds of assessment since", "since=started",
	  true },
	{ INPUT_F, "risk", "risks", "", false },
	{ INPUT_F, "risk", "above acceptance without treatment", "+untreated",
	  false },
	{ INPUT_F, "risk", "treatments late",
	  "treatment.due=..yesterday treatment.done=", false },
	{ INPUT_F, "risk", "reviews overdue", "+overdue", false },
	{ INPUT_G, "action", "improvements under way", "kind=improvement",
	  false },
	{ INPUT_G, "finding", "opportunities found", "grade=opportunity",
	  false },
	{ INPUT_G, "feedback", "feedback taken up", "status=taken", false },
};

static bool add_terms(struct context *context, struct query *query,
		      const char *terms, struct date since)
{
	struct error ignored = { 0 };
	size_t length;
	bool ok = true;

	for (const char *word = words_next(&terms, &length); ok && word;
	     word = words_next(&terms, &length)) {
		const char *term = arena_text(&context->arena, word, length);

		if (!strncmp(term, "since=", 6))
			term = arena_format(&context->arena, "%s=%s..",
					    term + 6,
					    date_text(context, since));
		ok = query_add(query, term, &ignored);
	}
	error_clear(&ignored);
	return ok;
}

/* "metrics off target: 2 (MET-A, MET-B)" */
static void answer(const struct question *question, const struct folder *folder,
		   const struct query *query, struct buf *out)
{
	struct buf names = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];

		if ((!question->ended && record_is_ended(record)) ||
		    !query_matches(query, record))
			continue;
		buf_format(&names, "%s%s", count ? ", " : "", record->id);
		count++;
	}
	buf_format(out, "%s: %zu", question->label, count);
	if (count && count <= NAMED_MOST)
		buf_format(out, " (%s)", buf_string(&names));
	buf_char(out, '\n');
	buf_clear(&names);
}

/* A register that is not kept, or lacks the field, answers nothing. */
static bool ask(struct context *context, const struct question *question,
		struct date since, struct buf *out, struct error *err)
{
	struct folder *folder = store_folder(&context->store, question->noun);
	struct query query = { 0 };

	if (!folder)
		return true;
	if (!store_load(&context->store, folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	if (folder->records.count &&
	    select_query(context, folder->noun, &query, err) &&
	    add_terms(context, &query, question->terms, since))
		answer(question, folder, &query, out);
	query_clear(&query);
	return err->fault == FAULT_NONE;
}

bool review_input_text(struct context *context, int input, struct date since,
		       const char **text, struct error *err)
{
	struct buf out = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < ARRAY_SIZE(questions); i++)
		if (questions[i].input == input)
			ok = ask(context, &questions[i], since, &out, err);
	if (!out.length)
		buf_text(&out, "nothing is recorded\n");
	*text = arena_text(&context->arena, buf_string(&out), out.length);
	buf_clear(&out);
	return ok;
}
