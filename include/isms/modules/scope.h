/* scope.h - the scope register. */
#ifndef ISMS_MODULES_SCOPE_H
#define ISMS_MODULES_SCOPE_H

struct module;

extern const struct module scope_module;

#endif
