/* evidence_verify.c - holds the files of evidence against their records, on all
 * cores, and says what became of those that differ. */
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "evidence_internal.h"
#include "isms/store/attached.h"
#include "isms/store/parallel.h"
#include "isms/verbs/select.h"

const struct option evidence_verify_options[] = {
	{ "subset", 0, "N/T", "the Nth of T parts of all" },
	{ "inside", 0, NULL, "only what lies in the ISMS" },
	{ "files", 0, "DIR", "the folder outside; else ISMS_EVIDENCE" },
	{ NULL, 0, NULL, NULL },
};

enum outcome {
	OUTCOME_UNKNOWN, /* not looked at */
	OUTCOME_INTACT,
	OUTCOME_CHANGED,
	OUTCOME_SHORTER,
	OUTCOME_LONGER,
	OUTCOME_SWAPPED,
	OUTCOME_LINE_ENDS,
	OUTCOME_POINTER,
	OUTCOME_MISSING,
	OUTCOME_NO_FILE,
	OUTCOME_UNREADABLE,
	OUTCOME_UNDIGESTED,
};

static const struct {
	const char *name;
	const char *meaning;
} outcomes[] = {
	[OUTCOME_UNKNOWN] = { "not looked at",
			      "say where it lies: --files DIR" },
	[OUTCOME_INTACT] = { "intact", NULL },
	[OUTCOME_CHANGED] = { "changed", "same size, other bytes" },
	[OUTCOME_SHORTER] = { "truncated", "smaller than it was" },
	[OUTCOME_LONGER] = { "grown", "larger than it was" },
	[OUTCOME_SWAPPED] = { "swapped", NULL },
	[OUTCOME_LINE_ENDS] = { "line ends",
				"Git changed the line ends: .gitattributes "
				"needs `evidence/files/** -text`, then check "
				"the file out again" },
	[OUTCOME_POINTER] = { "pointer", "only a Git LFS pointer: `git lfs "
					 "pull`" },
	[OUTCOME_MISSING] = { "missing", "there is no such file" },
	[OUTCOME_NO_FILE] = { "no file", "a link, a folder or the like" },
	[OUTCOME_UNREADABLE] = { "unreadable", "the system would not read it" },
	[OUTCOME_UNDIGESTED] = { "no digest", "nothing to hold it against" },
};

/* One file to look at. */
struct job {
	const struct record *record;
	const struct evidence *evidence;
	enum outcome outcome;
	const char *detail; /* better than the outcome's own; or NULL */
	struct digest digest;
};

struct jobs {
	struct parallel work; /* first */
	struct job *items;
	size_t count;
	int inside, outside; /* open folders; outside -1: none */
};

/* -- one file ------------------------------------------------------------- */

static bool is_digest(const struct digest *digest, const char *recorded)
{
	return !strcasecmp(digest->hex, recorded);
}

/* Git leaves the line ends of what looks binary to it alone. */
static bool is_text(int file)
{
	char first[8000];
	ssize_t got = pread(file, first, sizeof first, 0);

	return got > 0 && !memchr(first, '\0', (size_t)got);
}

/* Would other line ends make it the file it was? */
static bool has_other_lines(int file, const char *recorded)
{
	static const enum digest_lines ways[] = { LINES_LF, LINES_CRLF };

	for (size_t i = 0; i < ARRAY_SIZE(ways); i++) {
		struct digest digest;
		struct error ignored = { 0 };
		bool same =
			lseek(file, 0, SEEK_SET) == 0 &&
			digest_read(file, ways[i], &digest, NULL, &ignored) &&
			is_digest(&digest, recorded);

		error_clear(&ignored);
		if (same)
			return true;
	}
	return false;
}

static enum outcome differing(const struct job *job, int file, uint64_t size)
{
	const struct evidence *evidence = job->evidence;
	char oid[DIGEST_LENGTH + 1];

	if (attached_is_pointer(file, size, oid))
		return OUTCOME_POINTER;
	if (is_text(file) && has_other_lines(file, evidence->sha256))
		return OUTCOME_LINE_ENDS;
	if (!evidence->size.set || (double)size == evidence->size.value)
		return OUTCOME_CHANGED;
	return (double)size < evidence->size.value ? OUTCOME_SHORTER
						   : OUTCOME_LONGER;
}

static enum outcome judge(struct jobs *jobs, struct job *job, int file,
			  uint64_t size)
{
	struct error ignored = { 0 };
	bool read = digest_read(file, LINES_KEPT, &job->digest,
				&jobs->work.done, &ignored);

	error_clear(&ignored);
	if (!read)
		return OUTCOME_UNREADABLE;
	if (!job->evidence->sha256)
		return OUTCOME_UNDIGESTED;
	return is_digest(&job->digest, job->evidence->sha256)
		       ? OUTCOME_INTACT
		       : differing(job, file, size);
}

static void verify_one(struct parallel *work, size_t place)
{
	struct jobs *jobs = (struct jobs *)work;
	struct job *job = &jobs->items[place];
	bool inside = evidence_is_inside(job->evidence);
	uint64_t size = 0;
	int file = -1;

	if (!inside && jobs->outside < 0)
		return;
	switch (attached_open(inside ? jobs->inside : jobs->outside,
			      job->evidence->file, &file, &size)) {
	case FOUND_FILE:
		job->outcome = judge(jobs, job, file, size);
		close(file);
		break;
	case FOUND_NOTHING:
		job->outcome = OUTCOME_MISSING;
		break;
	case FOUND_OTHER:
		job->outcome = OUTCOME_NO_FILE;
		break;
	case FOUND_REFUSED:
		job->outcome = OUTCOME_UNREADABLE;
		break;
	}
}

/* -- what became of them -------------------------------------------------- */

/* Two files changed places, or one was put in place of the other. */
static void find_swaps(struct context *context, struct jobs *jobs)
{
	const struct folder *folder =
		store_folder(&context->store, context->noun->name);

	for (size_t i = 0; i < jobs->count; i++) {
		struct job *job = &jobs->items[i];

		if (job->outcome < OUTCOME_CHANGED ||
		    job->outcome > OUTCOME_LONGER)
			continue;
		for (size_t k = 0; k < folder->records.count; k++) {
			const struct record *other = folder->records.items[k];
			const struct evidence *evidence = other->at;

			if (other == job->record || !evidence->sha256 ||
			    !is_digest(&job->digest, evidence->sha256))
				continue;
			job->outcome = OUTCOME_SWAPPED;
			job->detail =
				arena_format(&context->arena,
					     "holds the file of %s", other->id);
			break;
		}
	}
}

static bool holds(struct jobs *jobs, const char *path, const char *recorded)
{
	struct error ignored = { 0 };
	struct digest digest;
	uint64_t size;
	int file;
	bool same;

	if (attached_open(jobs->inside, path, &file, &size) != FOUND_FILE)
		return false;
	same = digest_read(file, LINES_KEPT, &digest, NULL, &ignored) &&
	       is_digest(&digest, recorded);
	error_clear(&ignored);
	close(file);
	return same;
}

/* Under another name in evidence/files/? */
static void find_moved(struct context *context, struct jobs *jobs)
{
	struct list files = { 0 };

	for (size_t i = 0; i < jobs->count; i++) {
		struct job *job = &jobs->items[i];

		if (job->outcome != OUTCOME_MISSING ||
		    !evidence_is_inside(job->evidence) ||
		    !job->evidence->sha256)
			continue;
		if (!files.items)
			attached_list(&context->store, &context->arena, &files);
		for (size_t k = 0; k < files.count; k++)
			if (holds(jobs, files.items[k], job->evidence->sha256))
				job->detail = arena_format(&context->arena,
							   "it lies in '%s'",
							   files.items[k]);
	}
}

/* -- which, and what is said ---------------------------------------------- */

/* "2/12". */
static bool read_subset(struct context *context, unsigned long *part,
			unsigned long *parts, struct error *err)
{
	const char *text = option_text(&context->arguments, "subset");
	char *end = NULL;

	*part = 1;
	*parts = 1;
	if (!text)
		return true;
	if (*text >= '0' && *text <= '9')
		*part = strtoul(text, &end, 10);
	if (end && *end == '/' && end[1] >= '0' && end[1] <= '9')
		*parts = strtoul(end + 1, &end, 10);
	else
		end = NULL;
	if (end && !*end && *part >= 1 && *part <= *parts)
		return true;
	return error_set(err, FAULT_USAGE,
			 "--subset is '%s', not a part such as 1/12", text);
}

static bool wanted(struct context *context, const struct record *record)
{
	const struct evidence *evidence = record->at;

	return !record_is_ended(record) && evidence->file &&
	       (evidence_is_inside(evidence) ||
		!option_given(&context->arguments, "inside"));
}

static void add_job(struct jobs *jobs, const struct record *record)
{
	const struct evidence *evidence = record->at;

	jobs->items[jobs->count++] =
		(struct job){ .record = record, .evidence = evidence };
	if (evidence->size.set && evidence->size.value > 0)
		jobs->work.total += (unsigned long long)evidence->size.value;
}

static bool named_jobs(struct context *context, struct jobs *jobs,
		       struct error *err)
{
	size_t count = context->arguments.operands.count;

	jobs->items = arena_array(&context->arena, count, sizeof *jobs->items);
	for (size_t i = 0; i < count; i++) {
		const struct record *record =
			select_record(context, context->noun, i, err);
		const struct evidence *evidence = record ? record->at : NULL;

		if (!record)
			return false;
		if (!evidence->file)
			return error_set(err, FAULT_USAGE, "%s has no file",
					 record->id);
		add_job(jobs, record);
	}
	return true;
}

static bool find_jobs(struct context *context, struct jobs *jobs,
		      struct error *err)
{
	struct folder *folder =
		store_folder(&context->store, context->noun->name);
	unsigned long part, parts;
	unsigned long place = 0;

	if (!read_subset(context, &part, &parts, err) ||
	    !store_load(&context->store, folder, err) ||
	    !store_sound(&context->store, err))
		return false;
	if (context->arguments.operands.count)
		return named_jobs(context, jobs, err);
	jobs->items = arena_array(&context->arena, folder->records.count + 1,
				  sizeof *jobs->items);
	for (size_t i = 0; i < folder->records.count; i++)
		if (wanted(context, folder->records.items[i]) &&
		    place++ % parts == part - 1)
			add_job(jobs, folder->records.items[i]);
	return true;
}

static void report_jobs(struct context *context, const struct jobs *jobs)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "result" },
		{ .name = "file" },
		{ .name = "meaning" },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, NULL, columns,
				    ARRAY_SIZE(columns));
	size_t intact = 0;

	report->kind = "verification";
	report->records = true;
	for (size_t i = 0; i < jobs->count; i++) {
		const struct job *job = &jobs->items[i];
		struct cell *cells = report_row(report, block);
		bool fine = job->outcome == OUTCOME_INTACT;

		cell_text(report, &cells[0], job->record->id);
		cell_text(report, &cells[1], outcomes[job->outcome].name);
		cells[1].tone = fine ? TONE_GREEN : TONE_RED;
		cell_text(report, &cells[2], job->evidence->file);
		cell_text(report, &cells[3],
			  job->detail ? job->detail
				      : outcomes[job->outcome].meaning);
		intact += fine;
	}
	buf_format(&context->notes, "%zu of %zu intact, %llu bytes read\n",
		   intact, jobs->count,
		   (unsigned long long)atomic_load(&jobs->work.done));
	if (intact < jobs->count)
		context->status = FAULT_NO;
}

bool evidence_verify(struct context *context, struct error *err)
{
	struct jobs jobs = { .work.one = verify_one,
			     .inside = context->store.root };
	const char *path;

	if (context->store.at)
		return error_set(err, FAULT_USAGE,
				 "files of the past are verified in a "
				 "checkout of the past");
	if (!find_jobs(context, &jobs, err) ||
	    !attached_outside(option_text(&context->arguments, "files"),
			      &jobs.outside, &path, err))
		return false;
	jobs.work.count = jobs.count;
	parallel_run(&jobs.work, &context->progress);
	find_swaps(context, &jobs);
	find_moved(context, &jobs);
	report_jobs(context, &jobs);
	if (jobs.outside >= 0)
		close(jobs.outside);
	return true;
}
