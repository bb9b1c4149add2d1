/* attestation.h - the attestation register. */
#ifndef ISMS_MODULES_ATTESTATION_H
#define ISMS_MODULES_ATTESTATION_H

struct module;

extern const struct module attestation_module;

#endif
