/* wrap.h - finished lines of prose and lists, made to fit a screen. */
#ifndef ISMS_CLI_WRAP_H
#define ISMS_CLI_WRAP_H

#include "isms/base/buf.h"

/* Break lines that are longer than width between words.  What goes on stands
 * below the last column of the line, which begins behind two blanks or more.
 * Commands stay whole.
 * Width 0 or less: no screen, and nothing happens. */
void wrap_lines(struct buf *text, int width);

#endif
