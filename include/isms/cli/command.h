/* command.h - commands as rows: what a noun, a verb and a whole-ISMS command
 * are, and what they are given.
 *
 * Preconditions are flags of the row and settled once, in run.c, before the
 * function runs; the function returns false with err set, or true after
 * filling context->report (printed by run.c) or writing context->out. */
#ifndef ISMS_CLI_COMMAND_H
#define ISMS_CLI_COMMAND_H

#include "isms/base/buf.h"
#include "isms/base/error.h"
#include "isms/base/file.h"
#include "isms/base/progress.h"
#include "isms/cli/due.h"
#include "isms/cli/option.h"
#include "isms/model/checking.h"
#include "isms/out/render.h"
#include "isms/query/term.h"
#include "isms/store/store.h"

struct context;
struct problem_format;
struct program;

enum command_flag {
	COMMAND_STORE = 1,  /* open the ISMS */
	COMMAND_WRITES = 2, /* take the writers' lock */
	COMMAND_SINGLE = 4, /* verb for one-record registers too */
	COMMAND_ONLY_SINGLE = 8,
	COMMAND_TRIES = 32,  /* open the ISMS when there is one */
	COMMAND_HIDDEN = 16, /* plumbing: not in the list of commands */
	COMMAND_SAVES = 64,  /* writes, and sees to the lock by itself */
	COMMAND_DATED = 128, /* names its own revisions: no --at */
};

struct verb {
	const char *name;
	const char *operands;	      /* "ID FIELD=VALUE..." */
	const char *summary;	      /* lower case, no full stop */
	const struct option *options; /* NULL-name closed, or NULL */
	unsigned flags;
	bool (*run)(struct context *context, struct error *err);
	const char *examples; /* lines behind "isms ", newline separated */
	/* "isms framework list": the rows below, NULL-name closed; then this
	 * row has neither run nor operands. */
	const struct verb *verbs;
	/* Besides those of every report, NULL-name closed; or NULL. */
	const struct problem_format *formats;
	/* Is the verb there for this noun?  NULL: always. */
	bool (*fits)(const struct noun *noun);
};

/* A register's row in table.c. */
struct module {
	const struct schema *schema;
	const struct verb *verbs; /* its own, NULL-name closed, or NULL */
	const struct tag *tags;	  /* "+unassessed" ..., or NULL */
	/* Rules of one record / of the register as a whole; NULL: none. */
	void (*check)(const struct checking *checking,
		      const struct record *record);
	void (*check_all)(const struct checking *checking);
	bool threads; /* several may run check: it asks no library */
	/* Dates besides the review that `due` and `status` show. */
	void (*due)(const struct record *record, const struct world *world,
		    struct due_list *list);
	/* Rules of its own before somebody approves a record. */
	bool (*may_approve)(struct context *context,
			    const struct record *record, struct error *err);
	/* The arithmetic behind derived fields, for `show --why`. */
	void (*why)(const struct record *record, const struct world *world,
		    struct report *report);
};

struct report_row {
	const char *name;
	const char *summary;
	const struct option *options;
	bool (*build)(struct context *context, struct error *err);
};

struct context {
	const struct program *program; /* all rows; cli/run.h */
	struct arena arena;
	struct store store;
	bool opened, locked; /* the store is */
	struct date today;
	struct instant now;
	/* What was asked for. */
	const char *folder; /* -C, or NULL */
	const struct verb *verb;
	const struct verb *above;    /* the command whose row the verb is */
	const struct module *module; /* NULL: a whole-ISMS command */
	const struct noun *noun;
	struct noun *plain; /* the noun before the ISMS was opened */
	struct arguments arguments;
	const struct text *input; /* standard input, when it was read already */
	/* What comes out. */
	struct report report;
	bool reported;	  /* print the report even when it is empty */
	struct buf out;	  /* printed as it is, before the report */
	struct buf notes; /* printed on stderr: what was done */
	struct look look;
	struct progress progress;
	int status; /* 0, or FAULT_NO for "the answer is no" */
};

const struct module *context_module(const struct context *context,
				    const char *noun);

/* All built-in registers, NULL-closed, for store_open and its like. */
const struct schema *const *context_schemas(struct context *context);

/* Open the ISMS that -C or ISMS_DIR names, or that is found from here. */
bool context_open(struct context *context, struct error *err);
/* What these two name; NULL: none of them. */
const char *context_folder(const struct context *context);
/* The ISMS as of a revision or a day (store_open_at), as a context of its own
 * beside this one: whatever takes a context works on it.  Its today is this
 * one's.  End it with context_clear. */
bool context_at(struct context *context, const char *revision,
		struct context *then, struct error *err);
void context_clear(struct context *context);
/* The same without complaint, for help: fields and filters of isms.yaml. */
void context_try(struct context *context);
/* What a person names on the command line, "-" for standard input, as
 * file_read_named does it; standard input may be asked for more than once. */
bool context_read(struct context *context, const char *path, size_t limit,
		  struct text *text, struct error *err);

/* Reading for field_parse in this context. */
struct reading context_reading(struct context *context);

/* YYYY-MM-DD, in the context's arena. */
const char *date_text(struct context *context, struct date date);

#endif
