#!/bin/sh
# banned.sh - functions that are never right here, the heap outside its one
# door, starting programs outside their places, and file names that say nothing.
set -u

failed=0
for name in $(find src include tests -name '*.[ch]' | sort); do
	case $(basename "$name" | tr '_.' '  ') in
	*mgr* | *util* | *helper* | *ctx* | "info "* | *" info "* | "data "*)
		echo "$name:1: the file's name says nothing"
		failed=1
		;;
	esac
done

awk -f tests/tools/strip.awk -f tests/tools/banned.awk \
	$(find src include tests -name '*.[ch]' | sort) || failed=1
exit $failed
