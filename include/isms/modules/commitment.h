/* commitment.h - the commitment register. */
#ifndef ISMS_MODULES_COMMITMENT_H
#define ISMS_MODULES_COMMITMENT_H

struct module;

extern const struct module commitment_module;

#endif
