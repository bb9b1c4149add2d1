/* fuzz_framework.c - a catalogue of others is refused with a reason, or becomes
 * catalogues of ours that leave as OSCAL and come back the same. */
#include "fuzz.h"

#include "../../src/exchange/framework_export_internal.h"
#include "../../src/exchange/intake_internal.h"

static struct arena arena;

/* What an intake needs; profiles select from what is built in, so that no file
 * is opened. */
static struct intake begin(struct context *context, struct library *library,
			   const char *path)
{
	struct intake intake = {
		.context = context,
		.arena = &arena,
		.library = library,
		.path = path,
		.from = "cyber-essentials-3.3",
	};

	return intake;
}

static bool take(struct intake *intake, const char *text, size_t length)
{
	struct source source = { intake->path, text, length };
	struct problems problems = { 0 };
	struct error err = { 0 };
	size_t changed;
	bool ok = source_clean(&source, &arena, &intake->source, &changed,
			       &problems);

	HOLDS(ok || problems.list.count);
	if (ok) {
		ok = intake_read(intake, &err);
		HOLDS(ok == (err.fault == FAULT_NONE));
		HOLDS(ok || (err.fault == FAULT_DATA && err.text.length));
	}
	problems_clear(&problems);
	error_clear(&err);
	return ok;
}

/* What is in our format already may hold texts that OSCAL has no place for. */
static void check_draft(struct context *context, struct library *library,
			const struct draft *draft)
{
	struct intake again = begin(context, library, "again.json");
	struct buf first = { 0 }, second = { 0 };

	HOLDS(draft->text && draft->count);
	if (draft->is_catalogue) {
		oscal_export(&arena, &draft->catalogue, &first);
		HOLDS(take(&again, buf_string(&first), first.length));
		HOLDS(again.drafts.count == 1);
		oscal_export(&arena, &again.drafts.items[0]->catalogue,
			     &second);
		HOLDS(!strcmp(buf_string(&first), buf_string(&second)));
	}
	buf_clear(&first);
	buf_clear(&second);
	intake_clear(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const paths[] = { "x.yaml", "x.csv", "-" };
	static struct library library;
	struct context context = { 0 };
	struct feed feed = { data, size };
	struct intake intake;
	bool own;

	if (!library.volumes)
		HOLDS(library_open(&library, NULL, NULL));
	intake = begin(&context, &library, paths[feed_pick(&feed, 3)]);
	own = feed.left > 5 && !memcmp(feed.bytes, "kind:", 5);
	if (take(&intake, feed.left ? (const char *)feed.bytes : "",
		 feed.left) &&
	    !own)
		for (size_t i = 0; i < intake.drafts.count; i++)
			check_draft(&context, &library, intake.drafts.items[i]);
	intake_clear(&intake);
	arena_reset(&arena);
	return 0;
}
