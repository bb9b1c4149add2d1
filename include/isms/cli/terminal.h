/* terminal.h - what the screen can do. */
#ifndef ISMS_CLI_TERMINAL_H
#define ISMS_CLI_TERMINAL_H

#include <stdbool.h>

#include "isms/base/buf.h"
#include "isms/base/error.h"
#include "isms/base/progress.h"
#include "isms/out/render.h"

/* Colour only on a terminal, without NO_COLOR, not with TERM=dumb; width from
 * the terminal or COLUMNS, 0 (never cut) when output is no terminal; box
 * drawing only on a terminal whose locale is UTF-8. */
struct look terminal_look(int descriptor);

bool terminal_is_interactive(void); /* stdin and stdout both */

/* One line from stdin after a prompt on stderr; false at the end of input. */
bool terminal_ask(const char *prompt, struct buf *answer);

/* From now on steps are shown in one line on stderr, when that is a terminal and
 * the work takes longer than a second. */
void terminal_watch(struct progress *progress);

/* $VISUAL or $EDITOR, else vi. */
const char *terminal_editor(void);

/* The editor on a file; false when it cannot be run or
 * fails. */
bool terminal_edit(const char *path, struct error *err);

#endif
