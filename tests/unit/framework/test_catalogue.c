/* test_catalogue.c - trees of requirements, and what is wrong with them. */
#include "isms/framework/catalogue.h"

#include "shelf.h"

static const char house[] = "kind: catalogue\n"
			    "title: House\n"
			    "soa: H\n"
			    "groups: {a: All, b: Big}\n"
			    "requirements:\n"
			    "  H.1: {in: H, title: Doors, type: [a, b]}\n"
			    "  H: {title: House}\n"
			    "  H.1.x: {in: H.1, title: Locks, assess: no}\n"
			    "  \"2.10\": {title: Ten, type: a, assess: yes}\n";

static void entries_know_their_place(void **state)
{
	struct shelf shelf = { 0 };
	struct catalogue catalogue = { .id = "x" };
	const struct entry *lock;

	(void)state;
	assert_true(catalogue_read(&shelf.source, shelf_tree(&shelf, house),
				   &shelf.arena, &catalogue, &shelf.problems));
	assert_string_equal(node_get(catalogue.groups, "b")->text, "Big");
	lock = catalogue_entry(&catalogue, "H.1.x");
	assert_string_equal(lock->title, "Locks");
	assert_int_equal(lock->depth, 2);
	assert_string_equal(lock->parent->parent->id, "H");
	assert_true(entry_is_in(lock, "H"));
	assert_true(entry_is_in(lock, "H.1.x"));
	assert_false(entry_is_in(lock, "2.10"));
	assert_int_equal(catalogue_entry(&catalogue, "H")->below, 1);
	assert_null(catalogue_entry(&catalogue, "H.2"));
	assert_null(catalogue_entry(&catalogue, "2.1"));
	shelf_clear(&shelf);
}

static void leaves_are_assessed_unless_the_file_says_otherwise(void **state)
{
	struct shelf shelf = { 0 };
	struct catalogue catalogue = { .id = "x" };

	(void)state;
	assert_true(catalogue_read(&shelf.source, shelf_tree(&shelf, house),
				   &shelf.arena, &catalogue, &shelf.problems));
	assert_false(catalogue_entry(&catalogue, "H")->assessable);
	assert_false(catalogue_entry(&catalogue, "H.1.x")->assessable);
	assert_true(catalogue_entry(&catalogue, "2.10")->assessable);
	assert_int_equal(catalogue_assessable(&catalogue), 1);
	shelf_clear(&shelf);
}

static void attributes_are_all_other_keys(void **state)
{
	struct shelf shelf = { 0 };
	struct catalogue catalogue = { .id = "x" };
	const struct entry *door;

	(void)state;
	assert_true(catalogue_read(&shelf.source, shelf_tree(&shelf, house),
				   &shelf.arena, &catalogue, &shelf.problems));
	door = catalogue_entry(&catalogue, "H.1");
	assert_true(entry_has(door, "type", "b"));
	assert_false(entry_has(door, "type", "c"));
	assert_false(entry_has(door, "title", "Doors"));
	assert_true(
		entry_has(catalogue_entry(&catalogue, "2.10"), "type", "a"));
	assert_null(entry_attribute(door, "in"));
	shelf_clear(&shelf);
}

static const struct {
	const char *text, *problem;
	unsigned line;
} wrong[] = {
	{ "requirements:\n  A: {title: a}\n", "title is missing", 1 },
	{ "title: x\n", "requirements must be a map of ids, each with a title",
	  1 },
	{ "title: x\nrequirements:\n  A: {title: a, in: B}\n",
	  "'A' is in 'B', which is not there", 3 },
	{ "title: x\nrequirements:\n  A: {title: a, in: A}\n",
	  "'A' lies in itself", 3 },
	{ "title: x\nrequirements:\n  A: {title: a, in: B}\n"
	  "  B: {title: b, in: A}\n",
	  "'A' lies in itself", 3 },
	{ "title: x\nrequirements:\n  A: {}\n", "'A' has no title", 3 },
	{ "title: x\nrequirements:\n  A: text\n", "'A' must be {title: ...}",
	  3 },
	{ "title: x\nrequirements:\n  A: {title: a, text: [b]}\n",
	  "'text' must be a text", 3 },
	{ "title: x\nrequirements:\n  A: {title: a, type: [[b]]}\n",
	  "'type' must be a text in each line", 3 },
	{ "title: x\nrequirements:\n  A: {title: a, assess: maybe}\n",
	  "assess is yes or no", 3 },
	{ "title: x\ncolour: red\nrequirements:\n  A: {title: a}\n",
	  "there is no 'colour' here", 2 },
	{ "title: x\nsoa: B\nrequirements:\n  A: {title: a}\n",
	  "soa names no entry of the catalogue", 2 },
};

static void what_is_wrong_has_a_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct shelf shelf = { 0 };
		struct catalogue catalogue = { .id = "x" };

		assert_false(catalogue_read(
			&shelf.source, shelf_tree(&shelf, wrong[i].text),
			&shelf.arena, &catalogue, &shelf.problems));
		assert_string_equal(shelf.problems.list.items[0].text,
				    wrong[i].problem);
		assert_int_equal(shelf.problems.list.items[0].line,
				 wrong[i].line);
		shelf_clear(&shelf);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entries_know_their_place),
		cmocka_unit_test(
			leaves_are_assessed_unless_the_file_says_otherwise),
		cmocka_unit_test(attributes_are_all_other_keys),
		cmocka_unit_test(what_is_wrong_has_a_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
