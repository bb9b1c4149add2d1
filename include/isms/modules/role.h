/* role.h - the role register. */
#ifndef ISMS_MODULES_ROLE_H
#define ISMS_MODULES_ROLE_H

struct module;

extern const struct module role_module;

#endif
