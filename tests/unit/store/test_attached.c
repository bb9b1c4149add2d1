/* test_attached.c - files beside the records are found, and nothing else is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/store/attached.h"
#include "opened.h"

static void write_files(struct opened *opened)
{
	opened_begin(opened);
	scene_write(&opened->scene, "evidence/files/b10.txt", "ten");
	scene_write(&opened->scene, "evidence/files/b9.txt", "nine");
	scene_write(&opened->scene, "evidence/files/deep/er/c", "");
	scene_write(&opened->scene, "evidence/files/.hidden", "");
	opened_open(opened);
	assert_int_equal(
		symlinkat("/etc", opened->store.root, "evidence/files/link"),
		0);
	assert_int_equal(
		mkfifoat(opened->store.root, "evidence/files/pipe", 0600), 0);
}

static void only_regular_files_are_listed(void **state)
{
	struct opened opened;
	struct list files;

	(void)state;
	write_files(&opened);
	attached_list(&opened.store, &opened.store.arena, &files);
	assert_int_equal(files.count, 3);
	assert_string_equal(files.items[0], "evidence/files/b9.txt");
	assert_string_equal(files.items[1], "evidence/files/b10.txt");
	assert_string_equal(files.items[2], "evidence/files/deep/er/c");
	opened_end(&opened);
}

static void nothing_but_a_file_below_is_opened(void **state)
{
	static const struct {
		const char *path;
		enum found found;
	} cases[] = {
		{ "evidence/files/b9.txt", FOUND_FILE },
		{ "evidence/files/none", FOUND_NOTHING },
		{ "evidence/files/b9.txt/none", FOUND_NOTHING },
		{ "evidence/files/deep", FOUND_OTHER },
		{ "evidence/files/link", FOUND_OTHER },
		{ "evidence/files/link/passwd", FOUND_OTHER },
		{ "evidence/files/pipe", FOUND_OTHER },
		{ "evidence/files/../files/b9.txt", FOUND_OTHER },
		{ "/etc/passwd", FOUND_OTHER },
		{ "", FOUND_OTHER },
	};
	struct opened opened;

	(void)state;
	write_files(&opened);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		uint64_t size = 0;
		int file = -1;

		assert_int_equal(attached_open(opened.store.root, cases[i].path,
					       &file, &size),
				 cases[i].found);
		assert_int_equal(file >= 0, cases[i].found == FOUND_FILE);
		if (file >= 0)
			assert_int_equal(size, 4);
		if (file >= 0)
			close(file);
	}
	opened_end(&opened);
}

static bool is_pointer(const char *text, char *oid)
{
	struct opened opened;
	uint64_t size;
	int file;
	bool pointer;

	opened_begin(&opened);
	scene_write(&opened.scene, "evidence/files/a", text);
	opened_open(&opened);
	assert_int_equal(attached_open(opened.store.root, "evidence/files/a",
				       &file, &size),
			 FOUND_FILE);
	pointer = attached_is_pointer(file, size, oid);
	close(file);
	opened_end(&opened);
	return pointer;
}

static void pointers_of_lfs_are_known(void **state)
{
	static const char sum[] = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1"
				  "258daaa5e2ca24d17e2393";
	char text[256];
	char oid[DIGEST_LENGTH + 1];

	(void)state;
	snprintf(text, sizeof text,
		 "version https://git-lfs.github.com/spec/v1\noid "
		 "sha256:%s\nsize 12345\n",
		 sum);
	assert_true(is_pointer(text, oid));
	assert_string_equal(oid, sum);
	assert_true(is_pointer("version https://git-lfs.github.com/spec/v1\n"
			       "oid sha256:4d7a\n",
			       oid));
	assert_string_equal(oid, "");
	assert_false(is_pointer("version 1\n", oid));
	assert_false(is_pointer("", oid));
}

static void the_folder_outside_is_said_or_in_the_environment(void **state)
{
	struct error err = { 0 };
	const char *path;
	int folder;

	(void)state;
	unsetenv("ISMS_EVIDENCE");
	assert_true(attached_outside(NULL, &folder, &path, &err));
	assert_int_equal(folder, -1);
	assert_null(path);
	setenv("ISMS_EVIDENCE", "/nowhere/at/all", 1);
	assert_false(attached_outside(NULL, &folder, &path, &err));
	assert_int_equal(err.fault, FAULT_SYSTEM);
	error_clear(&err);
	assert_true(attached_outside("/", &folder, &path, &err));
	assert_string_equal(path, "/");
	close(folder);
	unsetenv("ISMS_EVIDENCE");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_regular_files_are_listed),
		cmocka_unit_test(nothing_but_a_file_below_is_opened),
		cmocka_unit_test(pointers_of_lfs_are_known),
		cmocka_unit_test(
			the_folder_outside_is_said_or_in_the_environment),
	};

	return cmocka_run_group_tests_name("attached", tests, NULL, NULL);
}
