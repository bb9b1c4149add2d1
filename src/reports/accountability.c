/* accountability.c - who approved and accepted what, and which commit brought
 * it: asserted, or signed by the one who is named. */
#include <stdlib.h>
#include <string.h>

#include "isms/store/signature.h"
#include "isms/verbs/compare.h"
#include "reports_internal.h"
#include "story_internal.h"

/* What a record says that somebody agreed to. */
struct consent {
	const struct record *record;
	const char *what; /* the group: "treatment.approval" */
	const char *by, *role, *until;
	struct date on;
	const struct revision *revision; /* NULL: not committed */
	const char *assurance;
	enum tone tone;
};

struct accounting {
	struct context *context;
	const char *revision;	/* that is trusted, or NULL */
	struct context trusted; /* it, open, when there is one */
	const char *signers;	/* its list; NULL: git's own configuration */
	VEC(struct consent) consents;
};

/* -- what the records say ------------------------------------------------- */

static const void *part_of(const struct record *record, struct arena *arena,
			   const char *group, const char *part)
{
	const struct slot *slot = noun_slot(
		record->noun, arena_format(arena, "%s.%s", group, part));

	return slot && field_is_set(slot->field,
				    (const char *)record->at + slot->offset)
		       ? (const char *)record->at + slot->offset
		       : NULL;
}

static const char *text_of(struct arena *arena, const struct record *record,
			   const char *group, const char *part)
{
	const void *member = part_of(record, arena, group, part);
	const struct slot *slot = noun_slot(
		record->noun, arena_format(arena, "%s.%s", group, part));
	struct buf text = { 0 };
	const char *kept;

	if (!member)
		return NULL;
	field_format(slot->field, member, &text);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

/* A group with by, on and digest is an approval, whatever its name. */
static void find_consents(struct accounting *accounting,
			  const struct record *record)
{
	struct arena *arena = &accounting->context->arena;
	const struct noun *noun = record->noun;

	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		const char *group = slot->name;
		struct consent consent = { .record = record, .what = group };
		const struct date *on;

		if (slot->field->kind != FIELD_GROUP ||
		    !noun_slot(noun, arena_format(arena, "%s.digest", group)))
			continue;
		consent.by = text_of(arena, record, group, "by");
		on = part_of(record, arena, group, "on");
		if (!consent.by && !on)
			continue;
		if (on)
			consent.on = *on;
		consent.role = text_of(arena, record, group, "role");
		consent.until = text_of(arena, record, group, "until");
		vec_push(&accounting->consents, consent);
	}
}

/* -- which commit brought it ---------------------------------------------- */

static bool is_part(const char *name, const char *group)
{
	static const char *const parts[] = { ".by", ".on", ".digest" };
	size_t length = strlen(group);

	if (strncmp(name, group, length) != 0)
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		if (!strcmp(name + length, parts[i]))
			return true;
	return false;
}

/* The newest of those that gave by, on and digest what they hold. */
static void find_revision(struct context *context, const struct story *story,
			  struct consent *consent)
{
	struct side nothing = { NULL, &context->store.world };
	struct side now = { consent->record, &context->store.world };
	difference_vec fields = { 0 };
	bool committed = true;
	const struct chapter *newest = NULL;

	records_compare(&nothing, &now, &context->arena, &fields);
	for (size_t i = 0; i < fields.count; i++) {
		const struct chapter *origin;

		if (!fields.items[i].field ||
		    !is_part(fields.items[i].name, consent->what))
			continue;
		origin = story_origin(context, story, &fields.items[i]);
		committed = committed && origin;
		if (origin && (!newest || origin < newest))
			newest = origin;
	}
	vec_clear(&fields);
	consent->revision = committed && newest ? newest->revision : NULL;
}

/* -- who signed it -------------------------------------------------------- */

/* Do the identities of the person, as trusted, hold the principal? */
static bool may_sign(struct accounting *accounting, const char *person,
		     const char *principal)
{
	struct store *store = accounting->revision
				      ? &accounting->trusted.store
				      : &accounting->context->store;
	struct error ignored = { 0 };
	const struct record *record =
		person ? store_find(store, person, &ignored) : NULL;
	const struct slot *slot =
		record ? noun_slot(record->noun, "identities.signing") : NULL;
	const struct list *list =
		slot ? (const void *)((const char *)record->at + slot->offset)
		     : NULL;

	error_clear(&ignored);
	for (size_t i = 0; list && i < list->count; i++)
		if (!strcmp(list->items[i], principal))
			return true;
	return false;
}

static void judge(struct consent *consent, const char *assurance,
		  enum tone tone)
{
	consent->assurance = assurance;
	consent->tone = tone;
}

static bool find_assurance(struct accounting *accounting,
			   struct consent *consent, struct error *err)
{
	struct context *context = accounting->context;
	struct signature signature = { 0 };

	judge(consent, "not committed", TONE_YELLOW);
	if (!consent->revision)
		return true;
	judge(consent, "asserted", TONE_PLAIN);
	if (!consent->revision->carries_signature)
		return true;
	judge(consent, "signed, not verified", TONE_YELLOW);
	if (option_given(&context->arguments, "unverified"))
		return true;
	if (!signature_read(&context->store, consent->revision->commit,
			    accounting->signers, &context->arena, &signature,
			    err))
		return false;
	if (signature.state == SIGNATURE_GOOD &&
	    may_sign(accounting, consent->by, signature.principal))
		judge(consent, "signed", TONE_GREEN);
	else if (signature.state == SIGNATURE_GOOD)
		judge(consent,
		      arena_format(&context->arena, "signed by %s, not %s",
				   signature.principal,
				   consent->by ? consent->by : "anybody named"),
		      TONE_YELLOW);
	else if (signature.state == SIGNATURE_BAD)
		judge(consent, "signature is bad", TONE_RED);
	else if (signature.state == SIGNATURE_UNKNOWN)
		judge(consent, "signed by an unknown key", TONE_YELLOW);
	return true;
}

/* -- all of them ---------------------------------------------------------- */

static bool trace_record(struct accounting *accounting, size_t from,
			 struct error *err)
{
	struct context *context = accounting->context;
	const struct record *record = accounting->consents.items[from].record;
	struct story story = {
		.noun = record->noun,
		.id = record->id,
		.file = record->file,
	};
	bool ok = story_read(context, &story, 0, err);

	for (size_t i = from; ok && i < accounting->consents.count; i++) {
		struct consent *consent = &accounting->consents.items[i];

		find_revision(context, &story, consent);
		ok = find_assurance(accounting, consent, err);
	}
	story_clear(&story);
	return ok;
}

static bool account(struct accounting *accounting, struct error *err)
{
	struct store *store = &accounting->context->store;
	bool ok = true;

	for (size_t i = 0; ok && i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];

		for (size_t r = 0; ok && r < folder->records.count; r++) {
			size_t from = accounting->consents.count;

			find_consents(accounting, folder->records.items[r]);
			if (accounting->consents.count > from)
				ok = trace_record(accounting, from, err);
		}
	}
	return ok;
}

static int newest_first(const void *left, const void *right)
{
	const struct consent *a = left;
	const struct consent *b = right;
	int order = date_compare(b->on, a->on);

	if (!order)
		order = strcmp(a->record->file, b->record->file);
	return order ? order : strcmp(a->what, b->what);
}

static void show_consents(struct accounting *accounting)
{
	static const struct column columns[] = {
		{ .name = "on" },	 { .name = "id" },
		{ .name = "what" },	 { .name = "by" },
		{ .name = "role" },	 { .name = "until" },
		{ .name = "assurance" }, { .name = "commit" },
		{ .name = "committed" }, { .name = "author" },
		{ .name = "title" },
	};
	struct context *context = accounting->context;
	struct report *report = &context->report;
	size_t count = accounting->consents.count;
	size_t block = report_table(report, BLOCK_TABLE, "approvals", columns,
				    ARRAY_SIZE(columns));

	if (count)
		qsort(accounting->consents.items, count,
		      sizeof *accounting->consents.items, newest_first);
	for (size_t i = 0; i < count; i++) {
		const struct consent *consent = &accounting->consents.items[i];
		const struct revision *revision = consent->revision;
		struct cell *cells = report_row(report, block);

		if (date_is_set(consent->on))
			cell_text(report, &cells[0],
				  date_text(context, consent->on));
		cell_text(report, &cells[1], consent->record->id);
		cell_text(report, &cells[2], consent->what);
		cell_text(report, &cells[3], consent->by);
		cell_text(report, &cells[4], consent->role);
		cell_text(report, &cells[5], consent->until);
		cell_text(report, &cells[6], consent->assurance);
		cells[6].tone = consent->tone;
		cell_text(report, &cells[10], record_title(consent->record));
		if (!revision)
			continue;
		cell_format(report, &cells[7], "%.12s", revision->commit);
		cell_text(report, &cells[8],
			  date_text(context, instant_date(revision->at)));
		cell_text(report, &cells[9], revision->author);
	}
}

/* What was done, commit by commit. */
static bool show_commits(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "on" },
		{ .name = "author" },
		{ .name = "commit" },
		{ .name = "signed" },
		{ .name = "files", .right = true },
		{ .name = "subject" },
	};
	struct report *report = &context->report;
	struct history history = { 0 };
	size_t block;

	if (!history_read(&context->store, NULL, &context->arena, &history,
			  err))
		return false;
	block = report_table(report, BLOCK_TABLE, "commits", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < history.count; i++) {
		const struct revision *revision = &history.revisions[i];
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0],
			  date_text(context, instant_date(revision->at)));
		cell_text(report, &cells[1], revision->author);
		cell_format(report, &cells[2], "%.12s", revision->commit);
		cell_bool(&cells[3], revision->carries_signature);
		cell_number(&cells[4], (double)revision->change_count);
		cell_text(report, &cells[5], revision->subject);
	}
	return true;
}

/* -- the report ----------------------------------------------------------- */

/* The list and the identities of a commit that the change at hand could not
 * have touched. */
static bool open_trusted(struct accounting *accounting, struct error *err)
{
	struct context *context = accounting->context;
	size_t length;

	accounting->revision = option_text(&context->arguments, "signers");
	if (!accounting->revision)
		return true;
	if (!context_at(context, accounting->revision, &accounting->trusted,
			err))
		return false;
	accounting->signers =
		store_text(&accounting->trusted.store, "allowed_signers",
			   &length, &context->arena, err);
	if (!accounting->signers)
		error_hint(err, "it lists who may sign with which key, as "
				"ssh-keygen(1) says, beside isms.yaml");
	return accounting->signers != NULL;
}

bool accountability_build(struct context *context, struct error *err)
{
	struct accounting accounting = { .context = context };
	struct report *report = &context->report;
	bool ok = open_trusted(&accounting, err) && account(&accounting, err);

	if (ok) {
		report_heading(report, 2, "Approvals and acceptances");
		show_consents(&accounting);
		report_heading(report, 2, "What was done");
		ok = show_commits(context, err);
	}
	if (ok && accounting.revision)
		report_footer(report,
			      "signed: by a key that allowed_signers of %s "
			      "gives to the one who is named",
			      accounting.revision);
	else if (ok && !option_given(&context->arguments, "unverified"))
		report_footer(
			report,
			"signed: by a key that git's own "
			"configuration here gives to the one who is "
			"named; --signers REV takes the list of a commit");
	if (accounting.revision)
		context_clear(&accounting.trusted);
	vec_clear(&accounting.consents);
	return ok;
}
