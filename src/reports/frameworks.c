/* frameworks.c - the frameworks that a report is about. */
#include <string.h>

#include "isms/framework/library.h"
#include "reports_internal.h"

static bool is_wanted(const struct catalogue *catalogue, bool soa)
{
	if (soa)
		return catalogue->soa;
	return !catalogue->content; /* threats are not to be met */
}

static bool add_named(struct context *context, struct library *library,
		      bool soa, catalogue_vec *catalogues, struct error *err)
{
	const struct arguments *arguments = &context->arguments;

	for (size_t i = 1; i < arguments->operands.count; i++) {
		const char *name = arguments->operands.items[i];
		const struct catalogue *catalogue =
			library_catalogue(library, name, err);

		if (!catalogue)
			return false;
		if (!is_wanted(catalogue, soa)) {
			error_set(err, FAULT_USAGE,
				  soa ? "%s asks for no Statement of "
					"Applicability"
				      : "%s holds nothing that can be met",
				  name);
			if (soa)
				error_hint(err,
					   "'isms report gap %s' shows "
					   "how far it is met",
					   name);
			return false;
		}
		vec_push(catalogues, catalogue);
	}
	return true;
}

/* One that is in force and not to be had must not look like none. */
static bool add_in_force(struct context *context, struct library *library,
			 bool soa, catalogue_vec *catalogues, struct error *err)
{
	const struct list *names = &context->store.settings.frameworks;

	for (size_t i = 0; i < names->count; i++) {
		const struct catalogue *catalogue =
			library_catalogue(library, names->items[i], err);

		if (!catalogue)
			return error_while(err, "isms.yaml, frameworks");
		if (is_wanted(catalogue, soa))
			vec_push(catalogues, catalogue);
	}
	if (catalogues->count)
		return true;
	error_set(err, FAULT_USAGE,
		  soa ? "no framework in force asks for a Statement of "
			"Applicability"
		      : "no framework is in force");
	error_hint(err, "name one, or add it to 'frameworks' in isms.yaml");
	return false;
}

bool report_frameworks(struct context *context, bool soa,
		       catalogue_vec *catalogues, struct error *err)
{
	struct library *library = library_of(&context->store, err);

	if (!library)
		return false;
	if (context->arguments.operands.count > 1)
		return add_named(context, library, soa, catalogues, err);
	return add_in_force(context, library, soa, catalogues, err);
}
