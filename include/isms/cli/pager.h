/* pager.h - output longer than the screen, a screen at a time.
 *
 * $ISMS_PAGER, else $PAGER, else `less -FRX` when it is installed.  None when
 * the variable is empty or `cat`. */
#ifndef ISMS_CLI_PAGER_H
#define ISMS_CLI_PAGER_H

#include <stdbool.h>
#include <stddef.h>

struct buf;

/* The command that shows long output; NULL: none. */
const char *pager_command(void);

/* Does text take more lines than the screen of this descriptor has? */
bool pager_wanted(int descriptor, const struct buf *text);

/* Show text and wait until the person has seen it; false when the command
 * could not be run, and nothing was shown.  A person who leaves early has seen
 * it. */
bool pager_show(const char *command, const struct buf *text);

/* Is the first word of a command a program that can be run from here?  Words
 * that only a shell understands are taken for one. */
bool command_is_there(const char *command);

#endif
