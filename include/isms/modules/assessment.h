/* assessment.h - the assessment register. */
#ifndef ISMS_MODULES_ASSESSMENT_H
#define ISMS_MODULES_ASSESSMENT_H

struct module;

extern const struct module assessment_module;

#endif
