/* git_command.c - `isms git`: makes this clone's git call isms, tells whether
 * it does. */
#include <string.h>

#include "isms/store/git_setup.h"
#include "isms/store/surroundings.h"
#include "isms/verbs/commands.h"
#include "verbs_internal.h"

static const struct option install_options[] = {
	{ "hooks", 0, NULL, "checks before each commit and merge too" },
	{ NULL, 0, NULL, NULL },
};

/* -- status --------------------------------------------------------------- */

struct part {
	const char *name;
	bool fine;
	const char *text;
};

static struct part part_of_driver(const struct git_setup *setup)
{
	struct part part = { "merge driver", false, NULL };

	if (!setup->driver_now && setup->driver_name)
		part.text = "has a name but no command: every merge fails";
	else if (!setup->driver_now)
		part.text = "not set up: git merges records by line";
	else if (strcmp(setup->driver_now, setup->driver) != 0)
		part.text = "set up for another isms, or by an older one";
	else
		part.fine = true;
	return part;
}

static struct part part_of_diff(const struct git_setup *setup)
{
	struct part part = { "diff driver", false, NULL };

	if (!setup->textconv_now)
		part.text = "not set up: git compares records as they are";
	else if (strcmp(setup->textconv_now, setup->textconv) != 0)
		part.text = "set up for another isms, or by an older one";
	else
		part.fine = true;
	return part;
}

static struct part part_of_attributes(const struct git_setup *setup)
{
	struct part part = { "attributes", setup->attributes, NULL };

	if (!part.fine)
		part.text = ".gitattributes does not give records to isms";
	return part;
}

/* Hooks are for who wants them; a stale one is not. */
static struct part part_of_hook(const struct git_setup *setup, size_t hook)
{
	struct part part = { git_hook_names[hook], true, NULL };

	switch (setup->hooks[hook]) {
	case HOOK_NONE:
		part.text = "none; --hooks installs it";
		break;
	case HOOK_OURS:
		break;
	case HOOK_OLD:
		part.fine = false;
		part.text = "made for another isms, or by an older one";
		break;
	case HOOK_FOREIGN:
		part.text = setup->manager ? "kept elsewhere (core.hooksPath)"
					   : "not ours, left alone";
		break;
	}
	return part;
}

static void add_part(struct context *context, size_t block, struct part part)
{
	struct cell *cells = report_row(&context->report, block);

	if (!part.fine)
		context->status = FAULT_NO;
	cell_text(&context->report, &cells[0], part.name);
	cell_text(&context->report, &cells[1], part.fine ? "ok" : "missing");
	cell_text(&context->report, &cells[2], part.text);
}

static void status(struct context *context, const struct git_setup *setup)
{
	static const struct column columns[] = {
		{ .name = "part" },
		{ .name = "state" },
		{ .name = "text" },
	};
	struct report *report = &context->report;
	size_t block;

	report->kind = "git";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	add_part(context, block, part_of_driver(setup));
	add_part(context, block, part_of_diff(setup));
	add_part(context, block, part_of_attributes(setup));
	for (size_t i = 0; i < GIT_HOOKS; i++)
		add_part(context, block, part_of_hook(setup, i));
	if (context->status)
		buf_text(&context->notes,
			 "'isms git install' sets up what is missing\n");
}

bool git_is_set_up(const struct git_setup *setup)
{
	return part_of_driver(setup).fine && part_of_diff(setup).fine &&
	       setup->attributes;
}

/* -- install and uninstall ------------------------------------------------ */

static bool wants_hook(const struct context *context,
		       const struct git_setup *setup, size_t hook)
{
	return option_given(&context->arguments, "hooks") ||
	       setup->hooks[hook] == HOOK_OLD;
}

static void keep_foreign(struct context *context, const struct git_setup *setup,
			 size_t hook)
{
	if (setup->manager)
		buf_format(&context->notes,
			   "hooks are kept in %s (core.hooksPath); add "
			   "'isms check' to %s there\n",
			   setup->manager, git_hook_names[hook]);
	else
		buf_format(&context->notes,
			   "there is a hook %s already; add 'isms check' to "
			   "it\n",
			   git_hook_names[hook]);
	context->status = FAULT_NO;
}

static bool find(struct context *context, struct surroundings *place,
		 struct git_setup *setup, struct error *err)
{
	return surroundings_find(&context->arena, context_folder(context),
				 place, err) &&
	       git_setup_look(&context->arena, place->path, setup, err);
}

static bool install(struct context *context, const char *root,
		    const struct git_setup *setup, struct error *err)
{
	bool drivers = !part_of_driver(setup).fine || !part_of_diff(setup).fine;
	size_t before = context->notes.length;

	if (drivers && !git_setup_drivers(setup, err))
		return false;
	if (drivers)
		buf_text(&context->notes,
			 "this clone's git merges and compares records with "
			 "isms\n");
	if (!setup->attributes &&
	    !git_setup_attributes(&context->arena, root, err))
		return false;
	if (!setup->attributes)
		buf_text(&context->notes,
			 ".gitattributes gives records to isms; commit it\n");
	for (size_t i = 0; i < GIT_HOOKS; i++) {
		if (!wants_hook(context, setup, i) ||
		    setup->hooks[i] == HOOK_OURS)
			continue;
		if (setup->hooks[i] == HOOK_FOREIGN) {
			keep_foreign(context, setup, i);
			continue;
		}
		if (!git_setup_hook(setup, i, err))
			return false;
		buf_format(&context->notes, "made the hook %s\n",
			   git_hook_names[i]);
	}
	if (context->notes.length == before)
		buf_text(&context->notes, "all is set up already\n");
	return true;
}

static bool verb_install(struct context *context, struct error *err)
{
	struct surroundings place = { 0 };
	struct git_setup setup;

	return find(context, &place, &setup, err) &&
	       install(context, place.path, &setup, err);
}

static bool verb_uninstall(struct context *context, struct error *err)
{
	struct surroundings place = { 0 };
	struct git_setup setup;

	if (!find(context, &place, &setup, err) ||
	    !git_setup_remove(&setup, err))
		return false;
	buf_text(&context->notes,
		 "this clone's git no longer calls isms; .gitattributes "
		 "stays, for the others\n");
	return true;
}

static bool verb_status(struct context *context, struct error *err)
{
	struct surroundings place = { 0 };
	struct git_setup setup;

	if (!find(context, &place, &setup, err))
		return false;
	status(context, &setup);
	return true;
}

const struct verb git_verbs[] = {
	{ .name = "install",
	  .operands = "",
	  .summary = "set up merge and diff driver, attributes, hooks",
	  .options = install_options,
	  .run = verb_install,
	  .examples = "git install\ngit install --hooks" },
	{ .name = "status",
	  .operands = "",
	  .summary = "what is set up, and what is missing",
	  .run = verb_status,
	  .examples = "git status" },
	{ .name = "codeowners",
	  .operands = "",
	  .summary = "a CODEOWNERS file from the owners of records",
	  .flags = COMMAND_STORE,
	  .run = git_codeowners,
	  .examples = "git codeowners -o .github/CODEOWNERS" },
	{ .name = "uninstall",
	  .operands = "",
	  .summary = "take away what install wrote to this clone",
	  .run = verb_uninstall,
	  .examples = "git uninstall" },
	{ .name = NULL },
};
