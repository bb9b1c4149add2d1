/* fuzz_import.c - records by the hundred, as CSV or JSON: refused with a reason
 * and no plan, or a plan that says the same when it is made again. */
#include "example.h"

#include "isms/base/utf8.h"
#include "isms/exchange/csv.h"
#include "isms/verbs/batch.h"

typedef bool take(struct context *context, struct error *err);

/* What opening keeps grows, so that it is opened anew at times. */
static struct context *begin(const struct noun **noun, unsigned place)
{
	static struct context context;
	static unsigned uses;
	const struct date today = { 2026, 11, 23 };
	struct error err = { 0 };

	if (!context.opened || ++uses % EXAMPLE_USES == 0) {
		context_clear(&context);
		context = (struct context){
			.program = &isms_program,
			.today = today,
			.opened = true,
		};
		HOLDS(store_open(&context.store, "registers", example_schemas(),
				 today, &err));
	}
	*noun = context.store.folders[place % context.store.folder_count].noun;
	return &context;
}

/* A message is whole, and nothing that a terminal would act on is in it. */
static void check_text(const struct buf *text)
{
	HOLDS(utf8_check(text->text ? text->text : "", text->length) ==
	      text->length);
	for (size_t i = 0; i < text->length; i++)
		HOLDS((unsigned char)text->text[i] >= 0x20 ||
		      text->text[i] == '\n');
}

/* The plan, and the reason when there is none.  Who reads the input may cut it
 * where it stands: each time it is a new one. */
static bool plan(struct context *context, take *run, struct buf *out,
		 struct buf *why)
{
	const struct text *given = context->input;
	struct text text = { .length = given->length };
	struct error err = { 0 };
	bool ok;

	text.bytes = arena_text(&context->arena, given->bytes, given->length);
	context->input = &text;
	ok = run(context, &err);
	context->input = given;
	HOLDS(ok == (err.fault == FAULT_NONE));
	HOLDS(ok || err.fault == FAULT_DATA || err.fault == FAULT_USAGE);
	HOLDS(ok || err.text.length);
	buf_add(out, buf_string(&context->out), context->out.length);
	buf_add(why, buf_string(&err.text), err.text.length);
	buf_reset(&context->out);
	buf_reset(&context->notes);
	context->status = 0;
	error_clear(&err);
	return ok;
}

static void check_plan(struct context *context, take *run)
{
	struct buf plans[2] = { 0 }, reasons[2] = { 0 };
	bool ok = plan(context, run, &plans[0], &reasons[0]);

	HOLDS(plan(context, run, &plans[1], &reasons[1]) == ok);
	HOLDS(!strcmp(buf_string(&reasons[0]), buf_string(&reasons[1])));
	HOLDS(ok || !plans[0].length);
	check_text(&plans[0]);
	for (int i = 0; i < 2; i++) {
		buf_clear(&plans[i]);
		buf_clear(&reasons[i]);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static take *const ways[] = { command_import, batch_add, batch_set };
	struct feed feed = { data, size };
	unsigned way = feed_pick(&feed, sizeof ways / sizeof *ways);
	const struct noun *noun;
	struct context *context = begin(&noun, feed_byte(&feed));
	struct given given = { "noun", noun->name };
	struct text text = { (char *)feed.bytes, feed.left };

	context->input = &text;
	context->noun = noun;
	vec_push(&context->arguments.operands, "-");
	vec_push(&context->arguments.options, given);
	check_plan(context, ways[way]);
	arguments_clear(&context->arguments);
	context->input = NULL;
	arena_reset(&context->arena);
	return 0;
}
