/* test_library.c - what is built in is sound and complete. */
#include "isms/framework/library.h"

#include "isms/base/map.h"
#include "isms/base/vec.h"
#include "isms/framework/embedded.h"
#include "isms/store/store.h"
#include "shelf.h"

static struct library library;

static int open_all(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_true(library_open(&library, NULL, &err));
	library_read_all(&library);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	library_close(&library);
	return 0;
}

static void what_is_built_in_is_sound(void **state)
{
	(void)state;
	assert_int_equal(library.problems.list.count, 0);
	assert_true(library.count >= 26);
	for (size_t i = 0; i < library.count; i++)
		assert_true(library.volumes[i].sound);
}

static size_t holding(const struct catalogue *catalogue, const char *in,
		      const char *name, const char *word)
{
	size_t count = 0;

	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];

		count += entry->assessable && (!in || entry_is_in(entry, in)) &&
			 (!name || entry_has(entry, name, word));
	}
	return count;
}

/* Counts of shared facts: ISO/IEC 27001:2022, NIST CSF 2.0, SP 800-53B. */
static const struct {
	const char *id, *in, *name, *word;
	size_t count;
} counts[] = {
	{ "iso27001-2022", "A", NULL, NULL, 93 },
	{ "iso27001-2022", "A.5", NULL, NULL, 37 },
	{ "iso27001-2022", "A.6", NULL, NULL, 8 },
	{ "iso27001-2022", "A.7", NULL, NULL, 14 },
	{ "iso27001-2022", "A.8", NULL, NULL, 34 },
	{ "iso27001-2022", "A", "type", "preventive", 83 },
	{ "iso27001-2022", "A", "type", "detective", 13 },
	{ "iso27001-2022", "A", "type", "corrective", 14 },
	{ "iso27001-2022", "A", "new", "yes", 11 },
	{ "iso27001-2013", "A", NULL, NULL, 114 },
	{ "nist-csf-2.0", NULL, NULL, NULL, 106 },
	{ "nist-800-53r5", NULL, "baselines", "low", 149 },
	{ "nist-800-53r5", NULL, "baselines", "moderate", 287 },
	{ "nist-800-53r5", NULL, "baselines", "high", 370 },
	{ "nist-800-53r5", NULL, "baselines", "privacy", 96 },
	{ "soc2-tsc-2017", NULL, NULL, NULL, 61 },
	{ "cyber-essentials-3.3", NULL, NULL, NULL, 35 },
	{ "hipaa-security-rule", NULL, "specification", "standard", 22 },
	{ "hipaa-security-rule", NULL, "specification", "required", 21 },
	{ "hipaa-security-rule", NULL, "specification", "addressable", 22 },
	{ "iatf-16949-2016", NULL, NULL, NULL, 41 },
	{ "bsi", NULL, NULL, NULL, 47 },
};

static void catalogues_are_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		struct error err = { 0 };
		const struct catalogue *catalogue =
			library_catalogue(&library, counts[i].id, &err);

		assert_non_null(catalogue);
		assert_int_equal(holding(catalogue, counts[i].in,
					 counts[i].name, counts[i].word),
				 counts[i].count);
	}
}

static const struct {
	const char *id;
	size_t pairs;
} walks[] = {
	{ "cyber-essentials-3.3-iso27001-2022", 69 },
	{ "finra-sec-nist-csf-2.0", 70 },
	{ "gdpr-iso27001-2022", 123 },
	{ "hipaa-security-rule-iso27001-2022", 129 },
	{ "hipaa-security-rule-nist-800-53r5", 189 },
	{ "hipaa-security-rule-nist-csf-2.0", 450 },
	{ "iatf-16949-2016-iso27001-2022", 41 },
	{ "iso27001-2013-iso27001-2022", 115 },
	{ "nist-800-53r5-iso27001-2022", 642 },
	{ "nist-csf-2.0-cis-8.1", 62 },
	{ "nist-csf-2.0-iso27001-2022", 412 },
	{ "nist-csf-2.0-nist-800-53r5", 746 },
	{ "nist-csf-2.0-nist-csf-1.1", 185 },
	{ "soc2-tsc-2017-iso27001-2022", 226 },
	{ "vda-isa-6-iso27001-2022", 142 },
};

/* Where both frameworks are here, no pair leads to nothing. */
static void crosswalks_are_complete_and_lead_somewhere(void **state)
{
	size_t found = 0;

	(void)state;
	for (size_t v = 0; v < library.count; v++) {
		const struct crosswalk *walk = library.volumes[v].crosswalk;
		struct error ignored = { 0 };
		const struct catalogue *source, *target;

		if (!walk)
			continue;
		found++;
		source = library_catalogue(&library, walk->source, &ignored);
		target = library_catalogue(&library, walk->target, &ignored);
		error_clear(&ignored);
		for (size_t i = 0; i < sizeof walks / sizeof *walks; i++)
			if (!strcmp(walks[i].id, walk->id))
				assert_int_equal(walk->count, walks[i].pairs);
		for (size_t i = 0; i < walk->count; i++) {
			if (source)
				assert_non_null(catalogue_entry(
					source, walk->pairs[i].source));
			if (target)
				assert_non_null(catalogue_entry(
					target, walk->pairs[i].target));
		}
	}
	assert_int_equal(found, sizeof walks / sizeof *walks);
}

/* How much of both sides a crosswalk speaks of; of ISO/IEC 27001 its Annex A
 * alone. */
static const struct {
	const char *id;
	size_t sources, targets;
} reaches[] = {
	{ "iso27001-2013-iso27001-2022", 114, 82 },
	{ "nist-800-53r5-iso27001-2022", 220, 91 },
	{ "nist-csf-2.0-iso27001-2022", 134, 70 },
	{ "soc2-tsc-2017-iso27001-2022", 61, 87 },
};

static const struct crosswalk *crosswalk_named(const char *id)
{
	for (size_t i = 0; i < library.count; i++)
		if (!strcmp(library.volumes[i].name, id))
			return library.volumes[i].crosswalk;
	return NULL;
}

static void crosswalks_reach_as_far_as_published(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(reaches); i++) {
		const struct crosswalk *crosswalk =
			crosswalk_named(reaches[i].id);
		struct map sources = { 0 };
		struct map targets = { 0 };

		assert_non_null(crosswalk);
		for (size_t at = 0; at < crosswalk->count; at++) {
			const struct pair *pair = &crosswalk->pairs[at];

			map_put(&sources, pair->source, &library);
			if (pair->target[0] == 'A')
				map_put(&targets, pair->target, &library);
		}
		assert_int_equal(sources.count, reaches[i].sources);
		assert_int_equal(targets.count, reaches[i].targets);
		map_clear(&sources);
		map_clear(&targets);
	}
}

static void an_address_finds_its_entry(void **state)
{
	const struct catalogue *catalogue;

	(void)state;
	assert_string_equal(
		library_entry(&library, "iso27001-2022/A.5.9", &catalogue)
			->title,
		"Inventory of information and other associated "
		"assets");
	assert_string_equal(catalogue->id, "iso27001-2022");
	assert_null(
		library_entry(&library, "iso27001-2022/A.5.99", &catalogue));
	assert_non_null(catalogue);
	assert_null(library_entry(&library, "nothing/1", &catalogue));
	assert_null(catalogue);
	assert_null(library_entry(&library, "iso27001-2022", &catalogue));
}

static void a_short_address_is_of_what_is_in_force(void **state)
{
	const char *names[] = { "iso27001-2022", "soc2-tsc-2017" };
	struct store store = { .settings.frameworks = { names, 2 } };
	const struct catalogue *catalogue;
	struct error err = { 0 };

	(void)state;
	assert_null(library_short(&library, "A.5.9", &catalogue, &err));
	library.store = &store;
	assert_non_null(library_short(&library, "A.5.9", &catalogue, &err));
	assert_string_equal(catalogue->id, "iso27001-2022");
	assert_null(library_short(&library, "GV.OC-01", &catalogue, &err));
	assert_null(catalogue);
	assert_int_equal(err.fault, FAULT_NONE);
	assert_null(library_short(&library, "A", &catalogue, &err));
	assert_string_equal(buf_string(&err.text),
			    "'A' could be iso27001-2022/A or soc2-tsc-2017/A");
	error_clear(&err);
	library.store = NULL;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_built_in_is_sound),
		cmocka_unit_test(catalogues_are_complete),
		cmocka_unit_test(crosswalks_are_complete_and_lead_somewhere),
		cmocka_unit_test(crosswalks_reach_as_far_as_published),
		cmocka_unit_test(an_address_finds_its_entry),
		cmocka_unit_test(a_short_address_is_of_what_is_in_force),
	};

	return cmocka_run_group_tests(tests, open_all, close_all);
}
