#!/bin/bash
# ci.sh - the workflows of docs/ci: their shell steps pass on a change that
# harms nothing and fail on one that does.
set -u
. "$(dirname "$0")/../sweep/tree.sh"

python3 -c 'import yaml' 2>/dev/null ||
	{ echo 'skipped: ci: no python3-yaml'; exit 77; }

export HOME=$scratch/home GITHUB_PATH=$scratch/path ISMS_SOURCE=$scratch/source
export GIT_CONFIG_GLOBAL=$scratch/gitconfig ISMS_NOW=2026-11-23T09:00:00Z
export github_token=x github_event_pull_request_number=7
export PATH=$scratch/bin:$PATH
mkdir -p "$HOME" "$scratch/bin" "$scratch/steps"
git config --file "$GIT_CONFIG_GLOBAL" user.name Tester
git config --file "$GIT_CONFIG_GLOBAL" user.email tester@example.org
git config --file "$GIT_CONFIG_GLOBAL" init.defaultBranch main

# What the host or its image brings; making isms itself is left to make dist.
for tool in gh make apt-get; do
	printf '#!/bin/sh\necho "%s $*" >>"%s/called"\n' $tool "$scratch" \
		>"$scratch/bin/$tool"
done
chmod +x "$scratch"/bin/*
ln -s "$isms" "$scratch/bin/isms"
git init -q "$ISMS_SOURCE"
git -C "$ISMS_SOURCE" commit -q --allow-empty -m source

# An ISMS with old problems, and a change on top.
begin() {
	rm -rf "$scratch/work"
	git init -q "$scratch/work"
	cp -R "$top/registers" "$scratch/work/registers"
	cd "$scratch/work" || exit 1
	sed -i 's/^owner:.*/owner: PER-NOBODY/' registers/risk/RISK-DDOS.yaml
	"$isms" -C registers fmt --yes >/dev/null 2>&1
	git add . && git commit -q -m begin
	github_event_pull_request_base_sha=$(git rev-parse HEAD)
	CI_MERGE_REQUEST_DIFF_BASE_SHA=$github_event_pull_request_base_sha
	export github_event_pull_request_base_sha CI_MERGE_REQUEST_DIFF_BASE_SHA
}

# The status of the first step that fails, or 0; what they print lies in log.
run_steps() {
	rm -f "$scratch"/steps/*
	python3 "$top/tests/tools/ci_steps.py" "$1" "$scratch/steps" || return 99
	[ -s "$scratch/steps/1.sh" ] || return 98
	for step in $(ls "$scratch/steps" | sort -n); do
		bash -eo pipefail "$scratch/steps/$step" >>"$scratch/log" 2>&1 ||
			return $?
	done
}

for file in "$top"/docs/ci/*; do
	name=$(basename "$file")
	[ "$name" != README.md ] || continue
	: >"$scratch/log"
	begin
	"$isms" -C registers risk set RISK-DDOS notes=seen >/dev/null
	case $name in
	pre-commit*) git add . ;;
	*) git commit -qam 'Harm nothing' ;;
	esac
	run_steps "$file"
	verdict "$name: a harmless change" "$(status=$?
		[ $status -eq 0 ] || { echo "status $status"; cat "$scratch/log"; })"
	begin
	sed -i 's/^owner:.*/owner: PER-NOBODY/' registers/risk/RISK-7K3QF.yaml
	case $name in
	pre-commit*) git add . ;;
	*) git commit -qam 'Do harm' ;;
	esac
	: >"$scratch/log"
	run_steps "$file"
	verdict "$name: a harmful change" "$(status=$?
		[ $status -eq 1 ] || { echo "status $status"; cat "$scratch/log"; })"
	verdict "$name: says what is wrong" "$(
		grep -q 'RISK-7K3QF.*PER-NOBODY' "$scratch/log" ||
			{ echo 'no word of it:'; cat "$scratch/log"; })"
done
grep -q 'gh pr comment 7' "$scratch/called" || verdict github 'no comment'
echo 'continuous integration:'
finish
