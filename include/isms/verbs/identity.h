/* identity.h - which record the person at the keyboard is.
 *
 * Found by the addresses in the field identities.email, in whatever register
 * has it, and by those who can own records. */
#ifndef ISMS_VERBS_IDENTITY_H
#define ISMS_VERBS_IDENTITY_H

#include "isms/cli/command.h"

/* Under which address commits are made: git's own variable, else what
 * user.email is; NULL: none is known. */
const char *identity_address(const char *configured);

/* Whose address it is; NULL: nobody's. */
const struct record *identity_of(struct context *context, const char *address);

/* How to give a record an address; NULL: no register has the field. */
const char *identity_remedy(struct context *context);

/* Who is meant by the operand at this place, else by ISMS_ME, else by git's
 * address; FAULT_USAGE when that is nobody who can own a record. */
const struct record *identity_me(struct context *context, size_t operand,
				 struct error *err);

/* The registers, as words, of those who can own a record of this one. */
const char *identity_nouns(const struct noun *noun);

/* The ids somebody acts as: the own one, and those of the roles held. */
struct list identity_ids(struct context *context, const struct record *record);

#endif
