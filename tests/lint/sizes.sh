#!/bin/sh
# sizes.sh - functions of at most 60 lines, 5 parameters and the error, files of
# at most 500 lines.  Tables of rows are no functions; generated files say so at their
# top and are exempt.
set -u

awk -f tests/tools/strip.awk -f tests/tools/sizes.awk \
	$(find src include tests -name '*.[ch]' | sort)
