#!/bin/sh
# branches.sh - two branches do something to one record each, and git brings
# them together: nothing that a branch wrote is lost without a word.
#
#   tests/sweep/branches.sh [STEP]     every STEPth point; all by default
#
# {modify, add, delete, rename} on either side, in the same way and in another,
# x merge, rebase, cherry-pick, stash pop x driver as installed, without its
# program, with one that crashes, and none at all.
set -u
. "$(dirname "$0")/tree.sh"

step=${1:-1}
command -v git >/dev/null 2>&1 || { echo "skipped: branches: no git"; exit 77; }
export GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=ann@example.org
export GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=ann@example.org
export GIT_EDITOR=true

printf '#!/bin/sh\nkill -SEGV $$\n' >"$scratch/crash"
chmod +x "$scratch/crash"

# What a side writes: a word that only this side has.
#
# do_it SIDE OPERATION VARIANT: "same" is what the other side does too, but for
# the word; "other" is another place.
do_it() {
	case $2-$3 in
	modify-same)
		sed -i "s/^owner: .*/owner: PER-WORD$1/" risk/RISK-A.yaml ;;
	modify-other)
		if [ "$1" = 1 ]; then
			sed -i "s/^title: .*/title: WORD1/" risk/RISK-A.yaml
		else
			sed -i "s/^owner: .*/owner: PER-WORD2/" risk/RISK-A.yaml
		fi ;;
	add-same)
		printf 'title: New\nowner: PER-WORD%s\n' "$1" \
			>risk/RISK-NEW.yaml ;;
	add-other)
		printf 'title: WORD%s\nowner: PER-A\n' "$1" \
			>risk/RISK-NEW.yaml ;;
	delete-*) git rm -q risk/RISK-A.yaml ;;
	rename-same) git mv risk/RISK-A.yaml risk/RISK-R.yaml ;;
	rename-other) git mv risk/RISK-A.yaml "risk/RISK-R$1.yaml" ;;
	esac
	git add -A
}

# base OPERATION OPERATION VARIANT: a repository with the branches one and two;
# "one" is checked out.
base() {
	rm -rf "$repository"
	mkdir "$repository" && cd "$repository" || exit 1
	make_tree .
	echo .isms/ >.gitignore
	printf '*.yaml text eol=lf merge=isms diff=isms\n' >.gitattributes
	git init -q -b base . && git add -A && git commit -qm base
	git checkout -qb two && do_it 2 "$2" "$3" && git commit -qm two
	git checkout -qb one base && do_it 1 "$1" "$3" && git commit -qm one
}

driver() {
	[ "$1" != none ] || return
	"$isms" git install >/dev/null 2>&1
	case $1 in
	ok) return ;;
	missing) other=$scratch/nothing ;;
	crash) other=$scratch/crash ;;
	esac
	git config merge.isms.driver "$(git config merge.isms.driver |
		sed "s,^'[^']*',$other,")"
}

# bring HOW: its status is git's.
bring() {
	case $1 in
	merge) git merge -q --no-edit two ;;
	rebase) git rebase -q two ;;
	cherry-pick) git cherry-pick --allow-empty two ;;
	stash)
		git checkout -q two && git reset -q --soft base &&
			git stash -q && git checkout -q one &&
			git stash pop -q --index 2>/dev/null ||
			git stash pop -q
		;;
	esac
} >"$scratch/git.out" 2>&1

says() {
	grep -rq --exclude-dir=.git "$1" risk
}

# What was lost, given both operations and git's status.
judge() {
	for side in 1 2; do
		eval "operation=\$$side"
		case $operation in
		modify | add)
			says "WORD$side" || {
				echo "$operation of side $side is gone"
				return
			} ;;
		rename)
			case $1-$2 in *delete*) [ "$4" -ne 0 ] || {
				echo "renamed and deleted without a word"
				return
			} ;; esac
			says 'Fire destroys' || says WORD || {
				echo "what side $side renamed is gone"
				return
			} ;;
		delete)
			case $1-$2 in *modify*) [ "$4" -ne 0 ] || {
				echo "changed and deleted without a word"
				return
			} ;; esac ;;
		esac
	done
	# One answer of two is no answer: git must have asked.
	case $1-$2-$3 in
	modify-modify-same | add-add-*)
		[ "$4" -ne 0 ] || echo "no conflict was told" ;;
	modify-modify-other)
		[ "$driver" != ok ] || [ "$4" -eq 0 ] ||
			echo "a conflict for fields that do not touch" ;;
	esac
	# What git takes for settled has no markers in it.
	[ "$4" -ne 0 ] || ! says '^<<<<<<<' || echo "markers, and status 0"
}

repository=$scratch/repository
point=0 conflicts=0
for variant in same other; do
for one in modify add delete rename; do
for two in modify add delete rename; do
for how in merge rebase cherry-pick stash; do
for driver in ok missing crash none; do
	point=$((point + 1))
	[ $((point % step)) -eq 0 ] || continue
	base $one $two $variant >/dev/null 2>&1
	driver $driver
	bring $how
	status=$?
	[ $status -eq 0 ] || conflicts=$((conflicts + 1))
	verdict "$one, $two ($variant): $how, driver $driver" \
		"$(judge $one $two $variant $status)"
done
done
done
done
done
echo "branches: $((passed + failed)) points, $conflicts conflicts," \
	"$failed silent losses"
finish
