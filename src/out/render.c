/* render.c - the formats a report can take. */
#include "isms/out/render.h"

#include <string.h>
#include <strings.h>

#include "out_internal.h"

const struct renderer renderers[] = {
	{ "text", "txt", "aligned columns for people", render_text,
	  .page = true },
	{ "json", "json", "one document with a written contract", render_json,
	  .page = false },
	{ "jsonl", "jsonl", "one JSON object a record and line", render_jsonl,
	  .page = false },
	{ "csv", "csv", "comma separated values", render_csv, .page = false },
	{ "tsv", "tsv", "tab separated values", render_tsv, .page = false },
	{ "yaml", "yaml", "records as they stand in files", render_yaml,
	  .page = false },
	{ "markdown", "md", "tables for a wiki or a merge request",
	  render_markdown, .page = true },
	{ "html", "html", "a page for a browser or a printer", render_html,
	  .page = true },
	{ "dot", "dot", "trees as graphs for Graphviz", render_dot,
	  .trees = true },
	{ 0 },
};

const struct renderer *renderer_by_name(const char *name)
{
	for (const struct renderer *row = renderers; row->name; row++)
		if (!strcmp(row->name, name))
			return row;
	return NULL;
}

const struct renderer *renderer_by_ending(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');

	if (!dot || dot == name)
		return NULL;
	for (const struct renderer *row = renderers; row->name; row++)
		if (row->ending && !strcasecmp(row->ending, dot + 1))
			return row;
	return NULL;
}

bool renderer_fits(const struct renderer *renderer, const struct report *report)
{
	for (size_t i = 0; i < report->blocks.count; i++)
		if (report->blocks.items[i].kind == BLOCK_TREE)
			return true;
	return !renderer->trees;
}
