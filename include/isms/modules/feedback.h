/* feedback.h - the feedback register. */
#ifndef ISMS_MODULES_FEEDBACK_H
#define ISMS_MODULES_FEEDBACK_H

struct module;

extern const struct module feedback_module;

#endif
