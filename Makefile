# isms - an information security management system as plain files in Git
#
#   make              build ./build/isms
#   make demo         install what is needed, build, look at the example
#   make deps         install the Debian packages that the build needs
#   make test         unit tests, transcripts (UPDATE=1 rewrites these)
#   make lint         the laws of the house: tests/lint/*.sh
#   make check        deps, build, tests, lints, short fault sweeps
#   make long         clang, sanitizers, valgrind, full sweeps, packing
#   make check-full   check and long
#   make bench        races against other programs (SIZE=100000 DOC=page.md)
#   make reliability  full sweeps, their figures to DOC=page.md (STEP=29)
#   make fuzz         libFuzzer: TARGET= (all of them), RUNS= (10000000), DOC=
#   make docs         write the generated manual pages (DOCS=docs/man)
#   make install      binary, manuals, completion (PREFIX= DESTDIR=)
#   make static       build/isms-static, one file for a bare machine
#   make dist         build/isms-VERSION.tar.gz
#   make clean        remove build, build-san, build-clang
#
# SAN=1 builds with sanitizers into build-san, CC=clang into build-clang, CC=clang
# FUZZ=1 with libFuzzer into build-fuzz; SHARED=1 links all libraries as shared
# ones.

VERSION = 0.1.0
PREFIX = /usr/local
DESTDIR =
DOCS = docs/man
RUNS = 10000000
TARGET =
CFLAGS = -O2 -g

# -- what to install ---------------------------------------------------------

BUILD_PACKAGES = gcc libc6-dev make pkg-config git libyaml-dev libcsv-dev \
	libutf8proc-dev libmd-dev zlib1g-dev
TEST_PACKAGES = libcmocka-dev jq mandoc strace clang-format
LONG_PACKAGES = clang libclang-rt-dev cppcheck valgrind libc6-dbg \
	zsh fish tmux less libxml2-utils e2fsprogs taskwarrior recutils \
	python3-yaml python3-icalendar openssh-client
BENCH_PACKAGES = ripgrep python3-yaml python3-ruamel.yaml yq recutils sqlite3 \
	taskwarrior

# -- how to compile ----------------------------------------------------------

comma = ,
BUILD = build$(if $(FUZZ),-fuzz,$(if $(findstring clang,$(CC)),-clang))$(if \
	$(SAN),-san)
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wmissing-format-attribute -Wwrite-strings \
	-Wundef -Wvla -Wformat=2 $(if $(CI),-Werror)
# Comparisons are not traced: that costs half of the speed, and tests/fuzz/words
# has what they would tell.
SANITIZERS = address$(comma)undefined
SANITIZE = $(if $(SAN)$(FUZZ),-fsanitize=$(SANITIZERS) \
	-fno-sanitize-recover=all -fno-omit-frame-pointer \
	$(if $(FUZZ),-fsanitize=fuzzer-no-link \
	-fno-sanitize-coverage=trace-cmp))
LIBRARIES = yaml-0.1 libutf8proc libmd zlib
LIBRARY_FLAGS := $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)

# Finding five shared libraries would take a fifth of the time of a start: those
# that have an archive become part of the program, unless SHARED=1.
archive = $(if $(SHARED),,$(filter /%,$(shell $(CC) -print-file-name=lib$1.a)))
LIBS := $(shell pkg-config --libs-only-L $(LIBRARIES) 2>/dev/null) \
	$(foreach name,yaml utf8proc md csv z,$(or $(call archive,$(name)),-l$(name))) \
	-Wl,--as-needed -lm

COMPILE = $(CC) -std=gnu17 -D_GNU_SOURCE -DISMS_VERSION='"$(VERSION)"' \
	-Iinclude $(LIBRARY_FLAGS) \
	$(WARNINGS) $(SANITIZE) -pthread $(CPPFLAGS) $(CFLAGS)
LINK = $(CC) $(SANITIZE) -pthread $(CFLAGS) $(LDFLAGS)

SOURCES = $(wildcard src/*.c src/*/*.c)
EMBEDDED = $(wildcard src/framework/catalogue/*.yaml src/framework/crosswalk/*.yaml \
	src/framework/policy/*.md)
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/embedded.o
LIBRARY = $(BUILD)/libisms.a
TESTS = $(wildcard tests/unit/*/test_*.c)
TEST_PROGRAMS = $(TESTS:tests/unit/%.c=$(BUILD)/tests/%)
FUZZERS = $(wildcard tests/fuzz/fuzz_*.c)
FUZZ_PROGRAMS = $(FUZZERS:tests/%.c=$(BUILD)/%)
JOBS = -j$(shell nproc 2>/dev/null || echo 2)

all: $(BUILD)/isms

help:
	@sed -n '/^$$/q; s/^# \{0,1\}//p' Makefile

# Warnings are kept beside the object, so that `make check` can refuse those of
# an earlier build without compiling again.
$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -MMD -MP -c -o $@ $< 2>$@.log; status=$$?; \
		cat $@.log >&2; exit $$status

# Catalogues, crosswalks and policy texts lie in the program as they are.
$(BUILD)/embedded.c: src/framework/embed $(EMBEDDED)
	@mkdir -p $(@D)
	@src/framework/embed $(EMBEDDED) >$@

$(BUILD)/embedded.o: $(BUILD)/embedded.c $(EMBEDDED)
	@echo "  CC   $<"
	@$(COMPILE) -c -o $@ $<

# Everything but main: what unit tests are linked with.
$(LIBRARY): $(filter-out %/main.o,$(OBJECTS))
	@rm -f $@
	@ar qcs $@ $^

$(BUILD)/isms: $(BUILD)/src/main.o $(LIBRARY)
	@echo "  LINK $@"
	@$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/isms-static: $(BUILD)/src/main.o $(LIBRARY)
	@echo "  LINK $@"
	@$(LINK) -static -o $@ $^ $(LIBS)

$(BUILD)/tests/%: $(BUILD)/tests/unit/%.o $(LIBRARY)
	@mkdir -p $(@D)
	@$(LINK) -o $@ $^ $(LIBS) -lcmocka

# A target alone runs what is kept; with libFuzzer it has another main.
$(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/%.o \
		$(if $(FUZZ),,$(BUILD)/tests/fuzz/replay.o) $(LIBRARY)
	@mkdir -p $(@D)
	@$(LINK) $(if $(FUZZ),-fsanitize=fuzzer) -o $@ $^ $(LIBS)

static: $(BUILD)/isms-static

test-programs: $(TEST_PROGRAMS)

fuzz-programs: $(FUZZ_PROGRAMS)

# -- what people run ---------------------------------------------------------

deps:
	@.ci/deps $(BUILD_PACKAGES)

deps-check:
	@.ci/deps $(BUILD_PACKAGES) libcmocka-dev
	@.ci/deps --optional $(TEST_PACKAGES)

# The example lives on its own day, so that it looks the same every year.
TODAY = --today 2026-11-23

demo: deps
	@$(MAKE) --no-print-directory $(JOBS) all
	$(BUILD)/isms -C registers $(TODAY) check
	$(BUILD)/isms -C registers $(TODAY) status
	$(BUILD)/isms -C registers $(TODAY) report summary

test: all test-programs fuzz-programs
	@BUILD=$(BUILD) tests/tally 'tests/run-unit $(TESTS)' \
		tests/run-transcripts tests/run-checks tests/run-fuzz

lint: all
	@BUILD=$(BUILD) CC='$(CC)' tests/run-lints

check: deps-check
	@$(MAKE) --no-print-directory $(JOBS) all test-programs fuzz-programs
	@BUILD=$(BUILD) CC='$(CC)' tests/tally 'tests/run-unit $(TESTS)' \
		tests/run-transcripts tests/run-checks tests/run-fuzz \
		tests/run-lints \
		tests/sweep/devfull.sh tests/sweep/terminal.sh \
		tests/sweep/repository.sh \
		'tests/sweep/syscalls.sh 61' 'tests/sweep/writers.sh 4 50' \
		'tests/sweep/memory.sh 101' 'tests/sweep/power.sh 12' \
		'tests/sweep/readers.sh 3' 'tests/sweep/around.sh short' \
		'tests/sweep/branches.sh 37' \
		'tests/sweep/evidence.sh 97 64' \
		'tests/sweep/hostile.sh 97'

long: deps-check all
	@.ci/deps --optional $(LONG_PACKAGES)
	@tests/run-long

reliability: deps-check all
	@.ci/deps --optional $(LONG_PACKAGES)
	@BUILD=$(BUILD) CC='$(CC)' STEP='$(STEP)' tests/sweep/report $(DOC)

check-full:
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory long

bench: all
	@.ci/deps --optional $(BENCH_PACKAGES)
	@BUILD=$(BUILD) CC='$(CC)' SIZE='$(SIZE)' DOC='$(DOC)' tests/bench/run

fuzz: all
	@$(MAKE) --no-print-directory $(JOBS) CC=clang FUZZ=1 fuzz-programs
	@RUNS='$(RUNS)' DOC='$(DOC)' tests/fuzz/run $(TARGET)

docs: all
	@docs/generate $(BUILD)/isms $(DOCS)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BUILD)/isms $(DESTDIR)$(PREFIX)/bin/isms
	@docs/install $(BUILD)/isms $(DESTDIR)$(PREFIX)/share

dist:
	@.ci/dist isms-$(VERSION) build/isms-$(VERSION).tar.gz

clean:
	rm -rf build build-san build-clang build-clang-san build-fuzz

.PHONY: all help static test-programs fuzz-programs deps deps-check demo test \
	lint check long reliability check-full bench fuzz docs install dist \
	clean
.SECONDARY:

-include $(OBJECTS:.o=.d) $(TESTS:%.c=$(BUILD)/%.d) \
	$(FUZZERS:%.c=$(BUILD)/%.d)
