/* method.h - the method register. */
#ifndef ISMS_MODULES_METHOD_H
#define ISMS_MODULES_METHOD_H

struct module;

extern const struct module method_module;

#endif
