/* generate.c - writes an ISMS of a given size for the benchmark, the same bytes
 * each time, and the same risks in the own formats of other programs.
 *
 *   generate FOLDER SHAPE RISKS ASSETS CONTROLS PERSONS   (2 1 1 at least)
 *
 * FOLDER/isms is the ISMS; beside it lie risk.csv and risk.rec, asset.csv,
 * control.csv and person.csv with the ids only, and a folder task.
 * Shapes: mixed (some records have faults), clean (the same without them), text
 * (long paragraphs), wide (Chinese and Japanese).
 */
#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define PICK(array, number) ((array)[(number) % ARRAY_SIZE(array)])

enum shape {
	SHAPE_MIXED,
	SHAPE_CLEAN,
	SHAPE_TEXT,
	SHAPE_WIDE
};

struct plan {
	const char *folder;
	enum shape shape;
	unsigned risks, assets, controls, persons;
	FILE *csv, *rec, *task;
};

/* A risk before it is written in one format or another. */
struct risk {
	unsigned number;
	char id[16], title[160], owner[16], identified[16];
	char assets[48], controls[48];
	const char *status, *category, *source;
	unsigned likelihood, impact;
	char cause[2400], plan[400];
};

static const char *const causes[] = {
	"An attachment that looked like an invoice",
	"A password that two people share",
	"A server that nobody has patched since spring",
	"A contract that ends before its successor begins",
	"A key that lies in the source code",
	"A supplier who changes hands",
	"A backup that was never restored",
};
static const char *const effects[] = {
	"stops the order intake", "shows customer records to strangers",
	"falsifies the pay run",  "wipes the archive",
	"delays the release",
};
static const char *const places[] = {
	"in Bremen",   "in Gothenburg",	   "at the data centre",
	"at the bank", "in the warehouse", "on the road",
};
static const char *const wide_titles[] = {
	"勒索软件加密文件服务器",   "顧客情報が外部に漏えいする",
	"供应商访问权限未及时收回", "バックアップが復元できない",
	"数据中心停电导致业务中断",
};
static const char *const wide_sentence =
	"共有フォルダーの権限が見直されておらず、退職者のアカウントが残っている。"
	"管理员每季度核对一次访问权限，并把结果记录在案。";
static const char *const sentence =
	"The agreed steps were taken in two of three teams.\n"
	"The minutes say who looks at it again.\n";
static const char *const statuses[] = { "identified", "assessed", "treating" };
static const char *const categories[] = { "malware", "identity", "supplier",
					  "legacy", "premises" };
static const char *const sources[] = { "workshop", "audit",
				       "incident, first quarter", "scan" };

static _Noreturn void die(const char *path)
{
	fprintf(stderr, "generate: %s: %s\n", path, strerror(errno));
	exit(1);
}

static FILE *create(const struct plan *plan, const char *name)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", plan->folder, name);
	file = fopen(path, "w");
	if (!file)
		die(path);
	return file;
}

static void close_file(FILE *file)
{
	if (fclose(file))
		die("write");
}

static void make_folder(const struct plan *plan, const char *name)
{
	char path[4096];

	snprintf(path, sizeof(path), "%s/%s", plan->folder, name);
	if (mkdir(path, 0777) && errno != EEXIST)
		die(path);
}

/* splitmix64: the same numbers on every machine. */
static uint64_t scatter(uint64_t number)
{
	number += UINT64_C(0x9e3779b97f4a7c15);
	number = (number ^ (number >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	number = (number ^ (number >> 27)) * UINT64_C(0x94d049bb133111eb);
	return number ^ (number >> 31);
}

/* Five characters that look random; an odd factor keeps them apart. */
static void name_id(char *id, size_t size, const char *prefix, unsigned number)
{
	static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	uint32_t value = (number * 10368589u + 7919u) & 0x1ffffffu;

	snprintf(id, size, "%s-%c%c%c%c%c", prefix, digits[value >> 20 & 31],
		 digits[value >> 15 & 31], digits[value >> 10 & 31],
		 digits[value >> 5 & 31], digits[value & 31]);
}

static void name_date(char *date, size_t size, uint64_t random)
{
	snprintf(date, size, "%u-%02u-%02u", 2019 + (unsigned)(random % 7),
		 1 + (unsigned)(random / 7 % 12),
		 1 + (unsigned)(random / 84 % 28));
}

static FILE *create_record(const struct plan *plan, const char *noun,
			   const char *id)
{
	char name[128];

	snprintf(name, sizeof(name), "isms/%s/%s.yaml", noun, id);
	return create(plan, name);
}

/* Long text: as many sentences as the shape has. */
static void write_paragraphs(const struct plan *plan, struct risk *risk,
			     uint64_t random)
{
	const char *part = plan->shape == SHAPE_WIDE ? wide_sentence : sentence;
	unsigned count = plan->shape == SHAPE_TEXT   ? 6 + random % 4
			 : plan->shape == SHAPE_WIDE ? 1 + random % 3
						     : 1;
	size_t length = 0;

	for (unsigned i = 0; i < count; i++)
		length += (size_t)snprintf(risk->cause + length,
					   sizeof(risk->cause) - length, "%s",
					   part);
}

/* A block of text, each line indented. */
static void write_block(FILE *file, const char *key, const char *text)
{
	fprintf(file, "%s: |\n", key);
	while (*text) {
		size_t length = strcspn(text, "\n");

		fprintf(file, "  %.*s\n", (int)length, text);
		text += length + (text[length] == '\n');
	}
}

static void fill_faults(struct risk *risk)
{
	switch (risk->number % 1000) {
	case 7:
		snprintf(risk->assets, sizeof(risk->assets), "AST-GONE");
		break;
	case 107:
		risk->status = "perhaps";
		break;
	case 207:
		risk->title[0] = '\0';
		break;
	}
}

static void fill_risk(const struct plan *plan, struct risk *risk,
		      unsigned number)
{
	uint64_t random = scatter(number);
	char first[16], second[16];

	risk->number = number;
	name_id(risk->id, sizeof(risk->id), "RISK", number);
	if (plan->shape == SHAPE_WIDE)
		snprintf(risk->title, sizeof(risk->title), "%s（%u号）",
			 PICK(wide_titles, random), number);
	else
		snprintf(risk->title, sizeof(risk->title), "%s %s %s (%u)",
			 PICK(causes, random), PICK(effects, random >> 8),
			 PICK(places, random >> 16), number);
	name_id(risk->owner, sizeof(risk->owner), "PER",
		(unsigned)(random >> 5) % plan->persons);
	name_date(risk->identified, sizeof(risk->identified), random >> 3);
	/* The first passes name every asset and control, so that none is
	 * without a risk. */
	name_id(first, sizeof(first), "AST", number % plan->assets);
	name_id(second, sizeof(second), "AST",
		(number + 1 + (unsigned)(random >> 9) % (plan->assets - 1)) %
			plan->assets);
	snprintf(risk->assets, sizeof(risk->assets), "%s, %s", first, second);
	name_id(first, sizeof(first), "CTL", number % plan->controls);
	snprintf(risk->controls, sizeof(risk->controls), "%s", first);
	risk->status = PICK(statuses, random >> 24);
	risk->category = PICK(categories, random >> 28);
	risk->source = PICK(sources, random >> 32);
	risk->likelihood = 2 + (random >> 36) % 4;
	risk->impact = 2 + (random >> 40) % 4;
	write_paragraphs(plan, risk, random >> 44);
	snprintf(risk->plan, sizeof(risk->plan),
		 "Step %u of the plan and then the test in the next quarter",
		 number % 9 + 1);
	if (plan->shape == SHAPE_MIXED)
		fill_faults(risk);
}

static void write_risk(const struct plan *plan, const struct risk *risk)
{
	FILE *file = create_record(plan, "risk", risk->id);

	fprintf(file, "# seen in workshop %u; ask the owner first\n",
		risk->number % 40 + 1);
	if (risk->title[0])
		fprintf(file, "title: %s\n", risk->title);
	fprintf(file, "status: %s\nowner: %s\nkind: event\ncategory: %s\n",
		risk->status, risk->owner, risk->category);
	fprintf(file, "assets: [%s]\nthreats: [bsi/G 0.39]\n", risk->assets);
	write_block(file, "cause", risk->cause);
	fprintf(file,
		"properties: [availability, integrity]\n"
		"identified: %s\nsource: \"%s\"\n"
		"inherent:\n  likelihood: %u\n  impact: %u\n"
		"current: {likelihood: %u, impact: %u}\n"
		"residual:\n  likelihood: 1   # once the plan is done\n"
		"  impact: %u\n",
		risk->identified, risk->source, risk->likelihood, risk->impact,
		risk->likelihood, risk->impact - 1, risk->impact - 1);
	fprintf(file,
		"treatment:\n  option: modify\n  controls:\n    - %s\n"
		"  plan: %s\n  due: 2027-%02u-15\n",
		risk->controls, risk->plan, risk->number % 12 + 1);
	fprintf(file,
		"review: {every: 12 months, last: 2026-06-%02u}\n"
		"tags: [cloud, site-%u]\n",
		risk->number % 28 + 1, risk->number % 50);
	close_file(file);
}

/* Doubled quotes are all that CSV asks for. */
static void csv_field(FILE *file, const char *text)
{
	putc('"', file);
	for (; *text; text++) {
		if (*text == '"')
			putc('"', file);
		putc(*text, file);
	}
	putc('"', file);
}

/* "A, B" of YAML as the list of isms export, "A; B". */
static void csv_list(FILE *file, const char *text)
{
	for (; *text; text++)
		putc(*text == ',' ? ';' : *text, file);
}

static void write_csv(const struct plan *plan, const struct risk *risk)
{
	FILE *file = plan->csv;

	fprintf(file, "%s,", risk->id);
	csv_field(file, risk->title);
	fprintf(file, ",%s,%s,event,%s,", risk->status, risk->owner,
		risk->category);
	csv_list(file, risk->assets);
	fprintf(file, ",bsi/G 0.39,");
	csv_field(file, risk->cause);
	fprintf(file, ",availability; integrity,%s,", risk->identified);
	csv_field(file, risk->source);
	fprintf(file, ",%u,%u,%u,%u,1,%u,modify,%s,%s,2027-%02u-15,",
		risk->likelihood, risk->impact, risk->likelihood,
		risk->impact - 1, risk->impact - 1, risk->controls, risk->plan,
		risk->number % 12 + 1);
	fprintf(file, "12 months,2026-06-%02u,cloud; site-%u\n",
		risk->number % 28 + 1, risk->number % 50);
}

static void write_rec(const struct plan *plan, const struct risk *risk)
{
	FILE *file = plan->rec;

	fprintf(file, "id: %s\n", risk->id);
	if (risk->title[0])
		fprintf(file, "title: %s\n", risk->title);
	fprintf(file,
		"status: %s\nowner: %s\nkind: event\ncategory: %s\nassets: %s\n"
		"identified: %s\nlikelihood: %u\nimpact: %u\ncontrols: %s\n"
		"plan: %s\n\n",
		risk->status, risk->owner, risk->category, risk->assets,
		risk->identified, risk->likelihood, risk->impact,
		risk->controls, risk->plan);
}

/* The line that taskwarrior 2 keeps for a task. */
static void write_task(const struct plan *plan, const struct risk *risk)
{
	uint64_t random = scatter(risk->number + (UINT64_C(1) << 40));

	fprintf(plan->task,
		"[description:\"%s\" entry:\"1600000000\" "
		"modified:\"1600000000\" project:\"%s\" status:\"pending\" "
		"uuid:\"%08x-0000-4000-8000-%012" PRIx64 "\"]\n",
		risk->title, risk->category, risk->number,
		random & UINT64_C(0xffffffffffff));
}

static void write_risks(struct plan *plan)
{
	struct risk risk;

	plan->csv = create(plan, "risk.csv");
	plan->rec = create(plan, "risk.rec");
	plan->task = create(plan, "task/pending.data");
	fputs("id,title,status,owner,kind,category,assets,threats,cause,"
	      "properties,identified,source,inherent.likelihood,"
	      "inherent.impact,current.likelihood,current.impact,"
	      "residual.likelihood,residual.impact,treatment.option,"
	      "treatment.controls,treatment.plan,treatment.due,review.every,"
	      "review.last,tags\n",
	      plan->csv);
	fputs("%rec: risk\n%key: id\n\n", plan->rec);
	for (unsigned i = 0; i < plan->risks; i++) {
		fill_risk(plan, &risk, i);
		write_risk(plan, &risk);
		write_csv(plan, &risk);
		write_rec(plan, &risk);
		write_task(plan, &risk);
	}
	close_file(plan->csv);
	close_file(plan->rec);
	close_file(plan->task);
}

static void write_assets(const struct plan *plan)
{
	static const char *const types[] = { "software", "hardware",
					     "service" };

	FILE *ids = create(plan, "asset.csv");

	fputs("id\n", ids);
	for (unsigned i = 0; i < plan->assets; i++) {
		char id[16], owner[16], other[16];
		FILE *file;

		name_id(id, sizeof(id), "AST", i);
		fprintf(ids, "%s\n", id);
		name_id(owner, sizeof(owner), "PER", i % plan->persons);
		file = create_record(plan, "asset", id);
		fprintf(file,
			"title: Asset number %u\ntype: %s\nstatus: active\n"
			"owner: %s\nconfidentiality: 2\nintegrity: 2\n"
			"availability: 2\n",
			i, PICK(types, i), owner);
		if (i % 4) {
			name_id(other, sizeof(other), "AST", i - i % 4);
			fprintf(file, "depends_on: [%s]\n", other);
		}
		fprintf(file,
			"location: Rack %u\n"
			"review: {last: 2026-05-11}\n",
			i % 30);
		close_file(file);
	}
	close_file(ids);
}

static void write_controls(const struct plan *plan)
{
	FILE *ids = create(plan, "control.csv");

	fputs("id\n", ids);
	for (unsigned i = 0; i < plan->controls; i++) {
		char id[16], owner[16];
		FILE *file;

		name_id(id, sizeof(id), "CTL", i);
		fprintf(ids, "%s\n", id);
		name_id(owner, sizeof(owner), "PER", i % plan->persons);
		file = create_record(plan, "control", id);
		fprintf(file,
			"title: Control number %u\nstatus: implemented\n"
			"owner: %s\nsatisfies: [iso27001-2022/A.8.%u]\n"
			"type: [preventive, corrective]\n"
			"nature: technological\nhow: |\n  %s\n"
			"implemented_on: 2022-01-01\ntests:\n"
			"  - on: 2026-03-01\n    method: examine\n"
			"    result: pass\n",
			i, owner, i % 34 + 1,
			"The platform team does it each week.");
		close_file(file);
	}
	close_file(ids);
}

static void write_persons(const struct plan *plan)
{
	FILE *ids = create(plan, "person.csv");

	fputs("id\n", ids);
	for (unsigned i = 0; i < plan->persons; i++) {
		char id[16];
		FILE *file;

		name_id(id, sizeof(id), "PER", i);
		fprintf(ids, "%s\n", id);
		file = create_record(plan, "person", id);
		fprintf(file,
			"title: Person number %u\nstatus: active\n"
			"identities: {email: [p%u@example.org]}\n"
			"joined: 2019-05-13\nscreened_on: 2019-04-15\n"
			"terms_on: 2019-04-29\nnda_on: 2019-04-29\n",
			i, i);
		close_file(file);
	}
	close_file(ids);
}

static void write_foundation(const struct plan *plan)
{
	FILE *file = create(plan, "isms/isms.yaml");

	fputs("format: 1\norganisation: Benchmark\n", file);
	close_file(file);
}

static bool parse_shape(const char *name, enum shape *shape)
{
	static const char *const names[] = { "mixed", "clean", "text", "wide" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		if (strcmp(name, names[i]))
			continue;
		*shape = (enum shape)i;
		return true;
	}
	return false;
}

int main(int argc, char **argv)
{
	static const char *const folders[] = {
		"",	      "isms",	      "isms/risk",
		"isms/asset", "isms/control", "isms/person",
		"task"
	};
	struct plan plan = { 0 };

	if (argc != 7 || !parse_shape(argv[2], &plan.shape)) {
		fputs("usage: generate FOLDER SHAPE RISKS ASSETS CONTROLS "
		      "PERSONS\n",
		      stderr);
		return 2;
	}
	plan.folder = argv[1];
	plan.risks = (unsigned)strtoul(argv[3], NULL, 10);
	plan.assets = (unsigned)strtoul(argv[4], NULL, 10);
	plan.controls = (unsigned)strtoul(argv[5], NULL, 10);
	plan.persons = (unsigned)strtoul(argv[6], NULL, 10);
	if (plan.assets < 2 || !plan.controls || !plan.persons)
		return 2;
	for (size_t i = 0; i < ARRAY_SIZE(folders); i++)
		make_folder(&plan, folders[i]);
	write_foundation(&plan);
	write_risks(&plan);
	write_assets(&plan);
	write_controls(&plan);
	write_persons(&plan);
	return 0;
}
