/* change.h - the change register. */
#ifndef ISMS_MODULES_CHANGE_H
#define ISMS_MODULES_CHANGE_H

struct module;

extern const struct module change_module;

#endif
