/* review.h - the review register. */
#ifndef ISMS_MODULES_REVIEW_H
#define ISMS_MODULES_REVIEW_H

struct module;

extern const struct module review_module;

#endif
