/* signature.c - asks git about the signature of a commit. */
#include "isms/store/signature.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "store_internal.h"

/* The letters of git's %G?. */
static enum signature_state state_of(char letter)
{
	switch (letter) {
	case 'G':
		return SIGNATURE_GOOD;
	case 'U':
		return SIGNATURE_UNKNOWN;
	case 'B':
	case 'X':
	case 'Y':
	case 'R':
		return SIGNATURE_BAD;
	case 'N':
		return SIGNATURE_NONE;
	default: /* E: no key, no program */
		return SIGNATURE_UNSEEN;
	}
}

static bool ask(const struct work_tree *tree, const char *commit,
		const char *list, struct arena *arena,
		struct signature *signature, struct error *err)
{
	const char *setting = list ? arena_format(arena,
						  "gpg.ssh."
						  "allowedSignersFile"
						  "=%s",
						  list)
				   : "gpg.ssh.program=ssh-keygen";
	const char *const words[] = {
		"-c",  "gpg.program=gpg",
		"-c",  "gpg.ssh.program=ssh-keygen",
		"-c",  "gpg.x509.program=gpgsm",
		"-c",  setting,
		"log", "--no-walk",
		"-z",  "--format=tformat:%G?%x00%GS",
		"-1",  commit,
		NULL,
	};
	struct git_run run = { .top = tree->top, .words = words };
	bool ok = git_run(&run, err);

	if (ok && (run.status || run.out.length < 2))
		ok = git_failed(&run, "verify a signature", err);
	if (ok) {
		const char *text = buf_string(&run.out);

		signature->state = state_of(text[0]);
		if (signature->state == SIGNATURE_GOOD)
			signature->principal = arena_copy(arena, text + 2);
	}
	git_clear(&run);
	return ok;
}

/* git wants the list as a file. */
static const char *write_list(const char *signers, struct arena *arena,
			      struct error *err)
{
	const char *folder = getenv("TMPDIR");
	char *path = arena_format(arena, "%s/isms-signers-XXXXXX",
				  folder && *folder ? folder : "/tmp");
	int file = mkstemp(path);
	bool ok;

	if (file < 0) {
		error_system(err, errno, "cannot make a file in '%s'",
			     folder && *folder ? folder : "/tmp");
		return NULL;
	}
	ok = file_write(file, signers, strlen(signers), err);
	close(file);
	if (ok)
		return path;
	unlink(path);
	return NULL;
}

bool signature_read(struct store *store, const char *commit,
		    const char *signers, struct arena *arena,
		    struct signature *signature, struct error *err)
{
	struct work_tree tree = { 0 };
	const char *list = NULL;
	bool ok;

	*signature = (struct signature){ 0 };
	if (!git_work_tree(store, arena, &tree))
		return error_set(err, FAULT_DATA,
				 "the ISMS is in no Git repository, so there "
				 "is no history");
	if (signers) {
		list = write_list(signers, arena, err);
		if (!list)
			return false;
	}
	ok = ask(&tree, commit, list, arena, signature, err);
	if (list)
		unlink(list);
	return ok;
}
