/* test_template.c - the policy texts that are built in keep their own rules. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/framework/library.h"
#include "isms/framework/template.h"
#include "isms/framework/wording.h"

static void each_text_is_complete(void **state)
{
	struct arena arena = { 0 };
	struct library library;
	struct error err = { 0 };
	size_t count;
	const struct template *all = templates_all(&arena, &count);

	(void)state;
	assert_true(library_open(&library, NULL, &err));
	assert_int_equal(count, 13);
	for (size_t i = 0; i < count; i++) {
		assert_true(*all[i].title);
		assert_string_equal(all[i].kind, "policy");
		assert_memory_equal(all[i].text, "# ", 2);
		assert_memory_equal(all[i].text + 2, all[i].title,
				    strlen(all[i].title));
		assert_true(all[i].cover_count > 1);
		for (size_t k = 0; k < all[i].cover_count; k++) {
			const struct catalogue *catalogue;

			assert_non_null(library_entry(
				&library, all[i].covers[k], &catalogue));
		}
	}
	library_close(&library);
	arena_clear(&arena);
}

/* Nothing vague, no place left open, and the names in it. */
static void each_text_fills_without_a_vague_word(void **state)
{
	struct arena arena = { 0 };
	size_t count;
	const struct template *all = templates_all(&arena, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct buf text = { 0 };
		vague_vec found = { 0 };

		template_fill(&all[i], "Example {x} Ltd", "officer", &text);
		wording_find(buf_string(&text), &arena, &found);
		for (size_t k = 0; k < found.count; k++)
			if (strcmp(found.items[k].words, "{x}") != 0)
				fail_msg("%s:%zu: %s", all[i].name,
					 found.items[k].line,
					 found.items[k].words);
		assert_non_null(strstr(buf_string(&text), "Example {x} Ltd"));
		assert_non_null(strstr(buf_string(&text), "The officer"));
		assert_int_equal(text.text[text.length - 1], '\n');
		vec_clear(&found);
		buf_clear(&text);
	}
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_text_is_complete),
		cmocka_unit_test(each_text_fills_without_a_vague_word),
	};

	return cmocka_run_group_tests_name("template", tests, NULL, NULL);
}
