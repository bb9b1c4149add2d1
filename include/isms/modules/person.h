/* person.h - the person register. */
#ifndef ISMS_MODULES_PERSON_H
#define ISMS_MODULES_PERSON_H

struct module;

extern const struct module person_module;

#endif
