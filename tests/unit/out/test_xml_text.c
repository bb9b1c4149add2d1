/* test_xml_text.c - strings as XML writes them. */
#include "isms/out/xml_text.h"

#include "rendering.h"

static const struct {
	const char *text, *xml;
} samples[] = {
	{ "", "" },
	{ "plain", "plain" },
	{ "<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;" },
	{ "a\nb\tc", "a&#10;b&#9;c" },
	{ "\x1b]52;c;x\x07", "\\u{1b}]52;c;x\\u{7}" },
	{ "]]>", "]]&gt;" },
	{ "\xef\xbf\xbe", "\\u{fffe}" },
	{ "\xe2\x80\xae", "\\u{202e}" },
	{ "\xc2\x9b", "\\u{9b}" },
	{ "Z\xc3\xbcrich", "Z\xc3\xbcrich" },
	{ "a\xff", "a\xef\xbf\xbd" },
};

static void xml_text_leaves_no_markup_and_no_control(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		struct buf out = { 0 };

		xml_text(&out, samples[i].text);
		assert_string_equal(buf_string(&out), samples[i].xml);
		buf_clear(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(xml_text_leaves_no_markup_and_no_control),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
