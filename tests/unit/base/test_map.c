/* test_map.c - strings to pointers, in order of arrival. */
#include "isms/base/map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <stdio.h>

#include <cmocka.h>

static void keys_are_found_in_order_of_arrival(void **state)
{
	static char keys[2000][16];
	struct map map = { 0 };
	struct map_key key;

	(void)state;
	assert_null(map_get(&map, "none"));
	for (int i = 0; i < 2000; i++) {
		snprintf(keys[i], sizeof keys[i], "k%d", i);
		assert_null(map_put(&map, keys[i], keys[i]));
	}
	assert_int_equal(map.count, 2000);
	for (int i = 0; i < 2000; i++) {
		assert_ptr_equal(map_get(&map, keys[i]), keys[i]);
		assert_ptr_equal(map.entries[i].key, keys[i]);
	}
	assert_null(map_get(&map, "k2000"));
	assert_ptr_equal(map_get_text(&map, "k12xyz", 3), keys[12]);
	assert_ptr_equal(map_put(&map, "k7", keys[8]), keys[7]);
	assert_ptr_equal(map_get(&map, "k7"), keys[8]);
	assert_int_equal(map.count, 2000);
	key = map_key(keys[7]);
	assert_ptr_equal(map_put_key(&map, &key, keys[9]), keys[8]);
	assert_ptr_equal(map_get(&map, "k7"), keys[9]);
	map_reserve(&map, 5000);
	map_reserve(&map, 10);
	assert_true(map.space >= 5000);
	for (int i = 9; i < 2000; i++)
		assert_ptr_equal(map_get(&map, keys[i]), keys[i]);
	map_clear(&map);
	assert_null(map_get(&map, "k7"));
}

static void many_are_found_at_once_in_any_maps(void **state)
{
	enum {
		MANY = 500
	};
	static char keys[MANY][16];
	struct map even = { 0 }, odd = { 0 }, none = { 0 };
	struct map_quest quests[2 * MANY + 2] = { 0 };

	(void)state;
	for (int i = 0; i < MANY; i++) {
		snprintf(keys[i], sizeof keys[i], "k%d", i);
		map_put(i % 2 ? &odd : &even, keys[i], keys[i]);
		quests[2 * i].map = &even;
		quests[2 * i + 1].map = &odd;
		quests[2 * i].key = quests[2 * i + 1].key = map_key(keys[i]);
	}
	quests[2 * MANY].map = &none;
	quests[2 * MANY].key = map_key("k1");
	quests[2 * MANY].value = keys[0];
	quests[2 * MANY + 1].value = keys[1];
	map_get_many(quests, 2 * MANY + 2);
	for (int i = 0; i < MANY; i++) {
		assert_ptr_equal(quests[2 * i + i % 2].value, keys[i]);
		assert_null(quests[2 * i + !(i % 2)].value);
	}
	assert_null(quests[2 * MANY].value);
	assert_ptr_equal(quests[2 * MANY + 1].value, keys[1]);
	map_clear(&even);
	map_clear(&odd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_found_in_order_of_arrival),
		cmocka_unit_test(many_are_found_at_once_in_any_maps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
