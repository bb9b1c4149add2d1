/* exception.h - the exception register. */
#ifndef ISMS_MODULES_EXCEPTION_H
#define ISMS_MODULES_EXCEPTION_H

struct module;

extern const struct module exception_module;

#endif
