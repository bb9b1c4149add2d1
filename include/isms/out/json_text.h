/* json_text.h - a string as JSON writes it. */
#ifndef ISMS_OUT_JSON_TEXT_H
#define ISMS_OUT_JSON_TEXT_H

struct buf;

/* In double quotes; control, bidi and line-separator characters as \uXXXX. */
void json_text(struct buf *out, const char *text);

#endif
