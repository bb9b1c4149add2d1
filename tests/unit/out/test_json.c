/* test_json.c - the JSON contract of docs/json.md. */
#include <math.h>

#include "rendering.h"

static void record_list_keeps_the_shape_of_cells(void **state)
{
	struct report report = { .kind = "risk", .records = true };

	(void)state;
	add_kinds(&report);
	expect("json", &report,
	       "{\n"
	       "  \"schema\": 1,\n"
	       "  \"kind\": \"risk\",\n"
	       "  \"records\": [\n"
	       "    {\n"
	       "      \"id\": \"A-1\",\n"
	       "      \"score\": 0.25,\n"
	       "      \"open\": true,\n"
	       "      \"residual\": {\n"
	       "        \"impact\": {\n"
	       "          \"level\": 4,\n"
	       "          \"label\": \"likely\"\n"
	       "        },\n"
	       "        \"by\": \"PER-A\"\n"
	       "      },\n"
	       "      \"tags\": [\n"
	       "        \"a; b\",\n"
	       "        \"c\"\n"
	       "      ],\n"
	       "      \"tests\": [\n"
	       "        {\n"
	       "          \"on\": \"2026-01-01\",\n"
	       "          \"result\": \"pass\"\n"
	       "        },\n"
	       "        {\n"
	       "          \"on\": \"2026-01-02\",\n"
	       "          \"result\": null\n"
	       "        }\n"
	       "      ]\n"
	       "    },\n"
	       "    {\n"
	       "      \"id\": \"A-2\",\n"
	       "      \"score\": null,\n"
	       "      \"open\": null,\n"
	       "      \"residual\": {\n"
	       "        \"impact\": null,\n"
	       "        \"by\": null\n"
	       "      },\n"
	       "      \"tags\": [],\n"
	       "      \"tests\": []\n"
	       "    }\n"
	       "  ]\n"
	       "}\n");
	report_clear(&report);
}

static void record_list_without_records_is_a_list(void **state)
{
	struct report report = { .kind = "risk", .records = true };
	static const char *const none[] = { NULL };

	(void)state;
	expect("json", &report,
	       "{\n  \"schema\": 1,\n  \"kind\": \"risk\",\n"
	       "  \"records\": []\n}\n");
	add_texts(&report, none);
	expect("json", &report,
	       "{\n  \"schema\": 1,\n  \"kind\": \"risk\",\n"
	       "  \"records\": []\n}\n");
	report_footer(&report, "check off");
	expect("json", &report,
	       "{\n  \"schema\": 1,\n  \"kind\": \"risk\",\n"
	       "  \"records\": [],\n"
	       "  \"footers\": [\n    \"check off\"\n  ]\n}\n");
	report_clear(&report);
}

static void blocks_stand_under_their_names(void **state)
{
	const struct column column = { .name = "a" };
	struct report report = { .kind = "status", .title = "Today" };

	(void)state;
	cell_number(report_row(&report, report_table(&report, BLOCK_FIELDS,
						     "sum", &column, 1)),
		    5);
	report_heading(&report, 2, "Due");
	report_table(&report, BLOCK_TABLE, "due", &column, 1);
	report_text(&report, "nothing");
	cell_bool(report_row(&report, report_table(&report, BLOCK_TABLE, "due",
						   &column, 1)),
		  false);
	report_table(&report, BLOCK_TABLE, "title", &column, 1);
	report_table(&report, BLOCK_TABLE, NULL, &column, 1);
	report_draw(&report, report_picture(&report), TONE_PLAIN, "###");
	expect("json", &report,
	       "{\n"
	       "  \"schema\": 1,\n"
	       "  \"kind\": \"status\",\n"
	       "  \"title\": \"Today\",\n"
	       "  \"sum\": {\n"
	       "    \"a\": 5\n"
	       "  },\n"
	       "  \"due\": [],\n"
	       "  \"due_2\": [\n"
	       "    {\n"
	       "      \"a\": false\n"
	       "    }\n"
	       "  ],\n"
	       "  \"title_2\": [],\n"
	       "  \"records\": [],\n"
	       "  \"text\": [\n"
	       "    \"nothing\"\n"
	       "  ],\n"
	       "  \"footers\": []\n"
	       "}\n");
	report_clear(&report);
}

static void no_object_gets_a_key_twice(void **state)
{
	static const struct column columns[] = {
		{ .name = "a.b" }, { .name = "id" },  { .name = "a.c.d" },
		{ .name = "id" },  { .name = "e" },   { .name = "e.f" },
		{ .name = "a.b" }, { .name = "a.g" }, { .name = "a.c.h" },
	};
	struct report report = { .kind = "x", .records = true };
	struct cell *cells = report_row(
		&report, report_table(&report, BLOCK_TABLE, NULL, columns, 9));

	(void)state;
	for (int i = 0; i < 9; i++)
		cell_number(&cells[i], i);
	expect("jsonl", &report,
	       "{\"kind\":\"x\",\"a\":{\"b\":0,\"c\":{\"d\":2,\"h\":8},"
	       "\"g\":7},\"id\":1,\"e\":4,\"e.f\":5}\n");
	report_clear(&report);
}

static void numbers_have_their_shortest_form(void **state)
{
	static const struct {
		double number;
		const char *json;
	} rows[] = {
		{ 0, "0" },	      { -0.0, "0" },
		{ 12, "12" },	      { 0.1, "0.1" },
		{ -3.5, "-3.5" },     { 1e15, "1000000000000000" },
		{ INFINITY, "null" }, { -INFINITY, "null" },
	};
	const struct column column = { .name = "n" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct report report = { .kind = "k" };
		struct buf expected = { 0 };

		cell_number(
			report_row(&report, report_table(&report, BLOCK_TABLE,
							 NULL, &column, 1)),
			rows[i].number);
		buf_format(&expected, "{\"kind\":\"k\",\"n\":%s}\n",
			   rows[i].json);
		expect("jsonl", &report, buf_string(&expected));
		buf_clear(&expected);
		report_clear(&report);
	}
}

static void lines_are_the_rows_of_the_first_table(void **state)
{
	static const char *const texts[] = { "one", "two\n\"2\"", NULL };
	static const char *const others[] = { "no", NULL };
	struct report report = { .kind = "risk", .records = true };

	(void)state;
	report_text(&report, "prose");
	add_texts(&report, texts);
	add_texts(&report, others);
	expect("jsonl", &report,
	       "{\"kind\":\"risk\",\"id\":\"A-1\",\"text\":\"one\"}\n"
	       "{\"kind\":\"risk\",\"id\":\"A-2\",\"text\":"
	       "\"two\\n\\\"2\\\"\"}\n");
	report_clear(&report);
}

static void a_column_named_kind_stands_for_the_kind(void **state)
{
	const struct column column = { .name = "kind" };
	struct report report = { .kind = "search" };
	size_t block = report_table(&report, BLOCK_TABLE, NULL, &column, 1);

	(void)state;
	cell_text(&report, report_row(&report, block), "risk");
	expect("jsonl", &report, "{\"kind\":\"risk\"}\n");
	report_clear(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(record_list_keeps_the_shape_of_cells),
		cmocka_unit_test(record_list_without_records_is_a_list),
		cmocka_unit_test(blocks_stand_under_their_names),
		cmocka_unit_test(no_object_gets_a_key_twice),
		cmocka_unit_test(numbers_have_their_shortest_form),
		cmocka_unit_test(lines_are_the_rows_of_the_first_table),
		cmocka_unit_test(a_column_named_kind_stands_for_the_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
