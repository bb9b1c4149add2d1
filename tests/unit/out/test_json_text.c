/* test_json_text.c - strings as JSON writes them. */
#include "isms/out/json_text.h"

#include "rendering.h"

static const struct {
	const char *text, *json;
} samples[] = {
	{ "", "\"\"" },
	{ "plain", "\"plain\"" },
	{ "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
	{ "a\nb\rc\td", "\"a\\nb\\rc\\td\"" },
	{ "\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\"" },
	{ "Z\xc3\xbcrich \xe6\x97\xa5", "\"Z\xc3\xbcrich \xe6\x97\xa5\"" },
	{ "\xc2\x85\xc2\x9b", "\"\\u0085\\u009b\"" },
	{ "\xe2\x80\xa8\xe2\x80\xa9", "\"\\u2028\\u2029\"" },
	{ "\xe2\x80\xae"
	  "\xe2\x81\xa6",
	  "\"\\u202e\\u2066\"" },
	{ "\xd8\x9c\xe2\x80\x8f", "\"\\u061c\\u200f\"" },
	{ "\xf0\x9f\x94\x92", "\"\xf0\x9f\x94\x92\"" },
	{ "\xf3\xa0\x81\x81", "\"\\udb40\\udc41\"" },
	{ "a\xff"
	  "b\xe2\x82",
	  "\"a\\ufffdb\\ufffd\\ufffd\"" },
};

static void json_text_escapes_what_could_harm(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		json_text(&out, samples[i].text);
		assert_string_equal(buf_string(&out), samples[i].json);
		buf_clear(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_text_escapes_what_could_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
