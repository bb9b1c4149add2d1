/* control_internal.h - the parts of the control module that have files of
 * their own. */
#ifndef ISMS_MODULES_CONTROL_INTERNAL_H
#define ISMS_MODULES_CONTROL_INTERNAL_H

#include "isms/cli/command.h"
#include "isms/modules/control.h"

/* The latest test not after today; NULL when there is none. */
const struct control_test *control_last_test(const struct control *control,
					     struct date today);
/* When the next test is due: last test, else implementation, plus interval. */
struct date control_next_test(const struct control *control, struct date today);
/* 0 to 1 by the latest test; negative when there is none. */
double control_effectiveness(const struct control *control, struct date today);

/* control_test.c */
extern const struct verb control_verbs[];

#endif
