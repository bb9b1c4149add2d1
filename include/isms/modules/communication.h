/* communication.h - the communication register. */
#ifndef ISMS_MODULES_COMMUNICATION_H
#define ISMS_MODULES_COMMUNICATION_H

struct module;

extern const struct module communication_module;

#endif
