/* glance_internal.h - the way to read YAML without libyaml. */
#ifndef ISMS_DOC_GLANCE_INTERNAL_H
#define ISMS_DOC_GLANCE_INTERNAL_H

#include "isms/doc/tape.h"

struct arena;

/* -- source.c ------------------------------------------------------------- */

/* Is the text, for sure, all printable ASCII and line feeds, short enough and
 * without long runs of blanks?  Of what the guard refuses only directives and
 * conflict markers may stand in it. */
bool source_is_plain(const struct source *source, bool any_size);

/* -- yaml_scan.c ---------------------------------------------------------- */

/* The tape of a text that is plain or passed source_scan; false where that is
 * not sure and libyaml has to look.  Its texts are in the arena, its marks in
 * scratch.  The habit may be NULL. */
bool yaml_scan(const struct source *source, struct arena *arena,
	       struct arena *scratch, struct habit *habit, struct tape *tape);

/* -- yaml_glance.c -------------------------------------------------------- */

/* What came of it. */
struct glance {
	bool any_size;	       /* the text is no file of a register */
	struct arena *scratch; /* of the tape's marks */
	struct habit *habit;   /* or NULL */
	bool scanned;
	bool ascii; /* when not scanned */
	struct tape tape;
};

/* False when the guard refuses the text. */
bool yaml_glance(const struct source *source, struct arena *arena,
		 struct problems *problems, struct glance *glance);

#endif
