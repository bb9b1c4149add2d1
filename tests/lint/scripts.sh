#!/bin/sh
# scripts.sh - the shell scripts parse, and pass shellcheck where it is there.
set -u

failed=0
for script in $(grep -rlE '^#!/(bin/sh|usr/bin/env bash)' \
	.ci docs tests | sort); do
	case $(head -n 1 "$script") in
	*bash) shell='bash' ;;
	*) shell='sh' ;;
	esac
	$shell -n "$script" || failed=1
	! command -v shellcheck >/dev/null 2>&1 ||
		shellcheck -f gcc -S warning -e SC2046,SC2086,SC2154 "$script" ||
		failed=1
done
exit $failed
