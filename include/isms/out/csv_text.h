/* csv_text.h - a CSV cell that no spreadsheet runs, and back. */
#ifndef ISMS_OUT_CSV_TEXT_H
#define ISMS_OUT_CSV_TEXT_H

struct buf;

/* Quoted where RFC 4180 asks for it, controls made visible; what a spreadsheet
 * would run (= + - @ TAB CR LF in front, but no plain number) gets a '. */
void csv_text(struct buf *out, const char *text, char separator);

/* A cell as csv_text was given it: without the guard. */
const char *csv_unguard(const char *text);

#endif
