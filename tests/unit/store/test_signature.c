/* test_signature.c - what can be told of a signature without any key; keys are
 * the part of tests/long/signatures.sh. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "isms/store/signature.h"
#include "opened.h"

static void run(struct scene *scene, const char *command)
{
	char line[1024];

	snprintf(line, sizeof line,
		 "cd '%s' && export GIT_CONFIG_GLOBAL=/dev/null && { %s ; } "
		 ">/dev/null 2>&1",
		 scene->path, command);
	if (system(line) != 0)
		fail_msg("%s", command);
}

static void outside_git_there_is_no_signature(void **state)
{
	struct opened opened;
	struct signature signature;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	opened_open(&opened);
	assert_false(signature_read(&opened.store, "HEAD", NULL, &arena,
				    &signature, &opened.err));
	assert_int_equal(opened.err.fault, FAULT_DATA);
	arena_clear(&arena);
	opened_end(&opened);
}

static void a_commit_without_one_has_none(void **state)
{
	struct opened opened;
	struct signature signature;
	struct arena arena = { 0 };

	(void)state;
	opened_begin(&opened);
	run(&opened.scene, "git init -q && git add . && git -c user.name=A "
			   "-c user.email=a@example.org commit -qm one");
	opened_open(&opened);
	assert_true(signature_read(&opened.store, "HEAD", "a@example.org x y\n",
				   &arena, &signature, &opened.err));
	assert_int_equal(signature.state, SIGNATURE_NONE);
	assert_null(signature.principal);
	assert_false(signature_read(&opened.store, "nothing", NULL, &arena,
				    &signature, &opened.err));
	assert_int_equal(opened.err.fault, FAULT_SYSTEM);
	arena_clear(&arena);
	opened_end(&opened);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(outside_git_there_is_no_signature),
		cmocka_unit_test(a_commit_without_one_has_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
