#!/bin/sh
# repository.sh - a repository whose settings, attributes and hooks name programs
# wherever git takes one, and one that lies in wait inside another: reading
# them runs nothing.
set -u
. "$(dirname "$0")/tree.sh"

canary=$scratch/canary
mkdir "$canary"

# trap_settings FILE: every setting through which git starts a program.
trap_settings() {
	for key in core.fsmonitor core.pager core.editor core.sshCommand \
		core.alternateRefsCommand core.askPass core.gitProxy \
		diff.external diff.evil.textconv diff.evil.command \
		filter.evil.clean filter.evil.smudge filter.evil.process \
		'filter.a=b.clean' 'filter.a=b.process' \
		merge.evil.driver gpg.program gpg.ssh.program \
		gpg.x509.program gpg.ssh.defaultKeyCommand \
		pager.log pager.status pager.diff credential.helper \
		sequence.editor interactive.diffFilter \
		trailer.evil.command uploadpack.packObjectsHook; do
		git config -f "$1" "$key" "touch '$canary/$key' #"
	done
	git config -f "$1" filter.evil.required true
	git config -f "$1" log.showSignature true
	git config -f "$1" core.hooksPath .git/hooks
	git config -f "$1" core.untrackedCache true
}

# trap_hooks FOLDER
trap_hooks() {
	mkdir -p "$1"
	for hook in pre-commit post-index-change reference-transaction \
		post-checkout fsmonitor-watchman pre-auto-gc; do
		printf '#!/bin/sh\ntouch "%s/hook-%s"\n' "$canary" "$hook" \
			>"$1/$hook"
		chmod +x "$1/$hook"
	done
}

# A change that leaves the size alone makes git compare by content, which is
# where filters run.
make_repository() {
	make_tree "$1"
	(
		cd "$1" && git init -q . && git config user.name Ann &&
			git config user.email ann@example.org &&
			git add . && git commit -qm one &&
			git config core.bare false
	) || exit 1
	sed 's/the only copy/THE ONLY COPY/' "$1/risk/RISK-A.yaml" \
		>"$scratch/edited" && cat "$scratch/edited" \
		>"$1/risk/RISK-A.yaml"
	printf '*.yaml filter=evil diff=evil merge=evil\n' >"$1/.gitattributes"
	printf '*.yaml filter=a=b\n' >"$1/control/.gitattributes"
	echo >>"$1/control/CTL-OLD.yaml"
	trap_settings "$1/.git/config"
	trap_hooks "$1/.git/hooks"
}

look() {
	"$isms" "$@" >"$scratch/out" 2>&1 </dev/null
	status=$?
	ran=$(ls -A "$canary" | tr '\n' ' ')
	rm -f "$canary"/*
	verdict "isms $*" "${ran:+ran $ran}"
	[ $status -le 3 ] || verdict "isms $*" "left with $status"
}

look_at_all() {
	look status
	look doctor
	look check
	look risk list
	look show RISK-A
	look log
	look log risk
	look log RISK-A
	look blame RISK-A
	look diff
	look diff HEAD HEAD
	look --at HEAD risk list
	look --at 2030-01-01 report summary
	look explain RISK-A
	look search copy
	look due
}

make_repository "$scratch/plain"

# Do the traps work at all?  git itself must walk into them.
(cd "$scratch/plain" && git status >/dev/null 2>&1)
if [ ! -e "$canary/core.fsmonitor" ] || [ ! -e "$canary/filter.evil.clean" ] &&
	[ ! -e "$canary/filter.evil.process" ]; then
	verdict 'git status' 'walked into no trap, so this shows nothing'
fi
rm -f "$canary"/*

cd "$scratch/plain" || exit 1
look_at_all
cd risk || exit 1
look_at_all

# A folder that looks like a bare repository, with a work tree elsewhere.
make_repository "$scratch/outer"
inner=$scratch/outer/inner
mkdir -p "$inner/objects" "$inner/refs"
echo 'ref: refs/heads/main' >"$inner/HEAD"
git config -f "$inner/config" core.worktree "$scratch/outer"
git config -f "$inner/config" core.bare false
trap_settings "$inner/config"
make_tree "$inner"
cd "$inner" || exit 1
look_at_all
cd "$scratch/outer" || exit 1
ISMS_DIR=$inner look_at_all

# What the environment says is not believed either.
for name in external variable; do
	printf '#!/bin/sh\ntouch "%s/%s"\n' "$canary" $name >"$scratch/$name"
	chmod +x "$scratch/$name"
done
export GIT_DIR="$inner" GIT_WORK_TREE="$scratch/outer"
export GIT_EXTERNAL_DIFF="$scratch/external"
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor
export GIT_CONFIG_VALUE_0="$scratch/variable"
cd "$scratch/plain" || exit 1
look_at_all

echo "hostile repositories:"
finish
