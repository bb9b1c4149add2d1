/* xml_text.h - a string as XML 1.0 and HTML write it. */
#ifndef ISMS_OUT_XML_TEXT_H
#define ISMS_OUT_XML_TEXT_H

struct buf;

/* For content and for values in double or single quotes.  Characters that are
 * not plain, or that XML 1.0 (2.2) does not have, as \u{9b}; newlines and tabs
 * as character references, so that attributes keep them. */
void xml_text(struct buf *out, const char *text);

#endif
