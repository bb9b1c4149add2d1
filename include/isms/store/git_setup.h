/* git_setup.h - what a clone's own .git must hold so that git calls isms: the
 * configuration of the merge and diff drivers, the attributes, the hooks.
 *
 * Configuration and hooks belong to the clone and never travel; attributes do,
 * and do no harm where the configuration is missing. */
#ifndef ISMS_STORE_GIT_SETUP_H
#define ISMS_STORE_GIT_SETUP_H

#include <stdbool.h>
#include <stddef.h>

#include "isms/base/error.h"

struct arena;

enum {
	GIT_HOOKS = 2
};

enum hook_state {
	HOOK_NONE,
	HOOK_OURS,
	HOOK_OLD, /* ours, but not as it would be written now */
	HOOK_FOREIGN,
};

struct git_setup {
	/* Where. */
	const char *top;     /* of the work tree, absolute */
	const char *below;   /* the ISMS in it: "" or "registers/" */
	const char *folder;  /* of the hooks, absolute */
	const char *manager; /* core.hooksPath, where that is set, or NULL */
	/* What is wanted. */
	const char *program; /* this one, absolute */
	const char *driver, *textconv;
	const char *hook_texts[GIT_HOOKS];
	/* What is there; NULL: nothing. */
	const char *driver_now, *driver_name, *textconv_now;
	bool attributes; /* records are merged and compared by isms */
	enum hook_state hooks[GIT_HOOKS];
};

extern const char *const git_hook_names[GIT_HOOKS];
/* The line of .gitattributes. */
extern const char git_attributes_line[];

/* root: of the ISMS, absolute.  FAULT_DATA outside a repository. */
bool git_setup_look(struct arena *arena, const char *root,
		    struct git_setup *setup, struct error *err);

/* Drivers as wanted; a name never stands without its driver. */
bool git_setup_drivers(const struct git_setup *setup, struct error *err);
/* The line into .gitattributes, in place of one that lacks the drivers. */
bool git_setup_attributes(struct arena *arena, const char *root,
			  struct error *err);
/* A hook, over one of ours; never over another. */
bool git_setup_hook(const struct git_setup *setup, size_t hook,
		    struct error *err);

/* Drivers and hooks of ours go; attributes stay, for the other clones. */
bool git_setup_remove(const struct git_setup *setup, struct error *err);

#endif
