/* document.h - the document register. */
#ifndef ISMS_MODULES_DOCUMENT_H
#define ISMS_MODULES_DOCUMENT_H

struct module;

extern const struct module document_module;

#endif
