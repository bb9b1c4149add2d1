/* signature.h - whose signature a commit carries, and whether it is good.
 *
 * git verifies, with the programs named here and not those that a repository
 * chose.  Which keys may sign for whom comes from the caller: a list that the
 * commits at hand could have changed proves nothing. */
#ifndef ISMS_STORE_SIGNATURE_H
#define ISMS_STORE_SIGNATURE_H

#include "isms/store/store.h"

enum signature_state {
	SIGNATURE_NONE,	   /* or no list at all to compare it with */
	SIGNATURE_GOOD,	   /* by a principal that the list allows */
	SIGNATURE_UNKNOWN, /* good, but by a key that the list does not name */
	SIGNATURE_BAD,	   /* does not fit the commit, expired, revoked */
	SIGNATURE_UNSEEN,  /* there, and git could not verify it */
};

struct signature {
	enum signature_state state;
	const char *principal; /* GOOD: who signed; else NULL */
};

/* signers is the text of an allowed signers file (ssh-keygen(1)); NULL: what
 * the person's own git is configured with. */
bool signature_read(struct store *store, const char *commit,
		    const char *signers, struct arena *arena,
		    struct signature *signature, struct error *err);

#endif
