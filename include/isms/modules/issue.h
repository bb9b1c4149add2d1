/* issue.h - the issue register. */
#ifndef ISMS_MODULES_ISSUE_H
#define ISMS_MODULES_ISSUE_H

struct module;

extern const struct module issue_module;

#endif
