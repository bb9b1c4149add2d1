/* registers.c - the registers counted. */
#include "isms/verbs/registers.h"

#include "isms/verbs/select.h"

void report_registers(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "register" },
		{ .name = "live", .right = true },
		{ .name = "ended", .right = true },
		{ .name = "overdue",
		  .title = "reviews overdue",
		  .right = true },
	};
	struct report *report = &context->report;
	size_t block = report_table(report, BLOCK_TABLE, "registers", columns,
				    ARRAY_SIZE(columns));

	for (size_t i = 0; i < context->store.folder_count; i++) {
		const struct folder *folder = &context->store.folders[i];
		size_t ended = 0;
		size_t late = 0;
		struct cell *cells;

		if (!folder->noun->prefix)
			continue;
		for (size_t r = 0; r < folder->records.count; r++) {
			const struct record *record = folder->records.items[r];

			ended += record_is_ended(record);
			late += is_overdue(record, &context->store.world);
		}
		cells = report_row(report, block);
		cell_text(report, &cells[0], folder->noun->name);
		cell_number(&cells[1], (double)(folder->records.count - ended));
		cell_number(&cells[2], (double)ended);
		cell_number(&cells[3], (double)late);
		cells[3].tone = late ? TONE_RED : TONE_PLAIN;
	}
}
