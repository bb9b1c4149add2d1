# shellcheck shell=sh disable=SC2154
# clone.sh - part of tests/sweep/hostile.sh: a clone that tries to run commands
# through Git, and system calls that tell where files were opened.

# Every way in which Git runs what a repository says.
make_trap() {
	fresh
	(
		cd "$tree" || exit 1
		git init -q . && git add . &&
			git -c user.name=x -c user.email=x@x commit -qm x
		for hook in pre-commit post-checkout post-index-change \
			fsmonitor-watchman reference-transaction; do
			printf '#!/bin/sh\ntouch "%s/PWNED"\n' "$tree" \
				>".git/hooks/$hook"
			chmod +x ".git/hooks/$hook"
		done
		trap="touch $tree/PWNED"
		for key in core.fsmonitor core.sshCommand core.pager \
			core.editor core.askPass diff.external pager.log \
			diff.x.textconv diff.x.command gpg.program \
			credential.helper alias.log alias.status \
			filter.x.clean filter.x.smudge filter.x.process; do
			git config "$key" "$trap"
		done
		git config log.showSignature true
		echo '* diff=x filter=x' >.gitattributes
		echo 'notes: more' >>risk/RISK-A.yaml
		# A bare repository that is part of the clone.
		git init -q --bare bare
		git -C bare config core.bare false
		git -C bare config core.worktree ..
		git -C bare config core.fsmonitor "$trap"
		cp -R bare/. risk/
		rm -r bare
	) >/dev/null 2>&1
	rm -f "$tree/PWNED"
}

make_trap
attempt "$scratch/plain"
verdict 'clone' "$faults"
make_trap
home=$tree
tree=$tree/risk
attempt "$scratch/read"
tree=$home
verdict 'clone, inside a bare repository' "$faults"

# strays LOG: programs that were run, and files opened to write that are no part
# of the tree.
strays() {
	grep -hE '^([0-9]+ +)?execve\(' "$1" | grep -v ' = -1 ' |
		grep -vF -e "execve(\"$isms\"" | grep -vE 'execve\("/[^"]*/git"' |
		head -n 2
	grep -hE 'O_WRONLY|O_RDWR|O_CREAT|(rename|unlink|mkdir|rmdir|link|chmod|truncate)' \
		"$1" | grep -vE 'execve\(| = -1 ' | grep -E '"/|\.\./' |
		grep -vF -e "\"$tree" -e '"/dev/null"' | head -n 2
}

if strace -o /dev/null true 2>/dev/null; then
	traced=0
	calls=execve,openat,?openat2,?open,?creat,?rename,renameat,renameat2
	calls=$calls,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,?link,linkat
	calls=$calls,?symlink,symlinkat,?chmod,fchmodat,?truncate
	fresh
	(cd "$tree" && git init -q .) >/dev/null 2>&1
	{
		grep -v '	--' "$scratch/plain"
		# What edit runs is the user's own editor.
		for id in '../../outside' '/etc/passwd' '$(touch PWNED)' \
			'../outside.yaml'; do
			sed "s|@HOLE@|$id|" "$scratch/holes"
		done
	} | grep -v -e '	edit	' -e '	--edit' >"$scratch/lines"
	while IFS= read -r line; do
		traced=$((traced + 1))
		[ $((traced % step)) -eq 0 ] || continue
		rm -f "$scratch/trace"
		printf '%s\n' "$line" | tr '\t' '\n' >"$scratch/words"
		set --
		while IFS= read -r word; do
			set -- "$@" "$word"
		done <"$scratch/words"
		(cd "$tree" && strace -f -qq -o "$scratch/trace" -e "trace=$calls" \
			"$isms" "$@") >/dev/null 2>&1 </dev/null
		verdict "traced $line" "$(strays "$scratch/trace")"
	done <"$scratch/lines"
	verdict 'traced' "$([ -z "$(find "$scratch/room" -name 'PWNED*')" ] ||
		echo 'a command was run')"
else
	echo "skipped: hostile traces: strace is not there or may not trace"
fi
