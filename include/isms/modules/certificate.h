/* certificate.h - the certificate register. */
#ifndef ISMS_MODULES_CERTIFICATE_H
#define ISMS_MODULES_CERTIFICATE_H

struct module;

extern const struct module certificate_module;

#endif
