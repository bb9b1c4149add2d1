/* party.h - the party register. */
#ifndef ISMS_MODULES_PARTY_H
#define ISMS_MODULES_PARTY_H

struct module;

extern const struct module party_module;

#endif
