#!/bin/sh
# signatures.sh - an approval counts as signed only when the commit that brought
# it is signed by a key that a trusted list gives to the one who is named.
set -u
. "$(dirname "$0")/../sweep/tree.sh"

command -v ssh-keygen >/dev/null 2>&1 ||
	{ echo 'skipped: signatures: no ssh-keygen'; exit 77; }

cd "$scratch" || exit 1
mkdir temporary
export TMPDIR=$scratch/temporary
export GIT_CONFIG_GLOBAL=$scratch/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --file gitconfig gpg.format ssh
for who in alice mallory late; do
	ssh-keygen -q -t ed25519 -N '' -C $who -f $who || exit 1
done
key() {
	cut -d ' ' -f 1,2 "$1.pub"
}

# commit WHO MESSAGE: signed with the key of WHO; "nobody" does not sign.
commit() {
	git add -A .
	case $1 in
	nobody) git -c user.name=Alice -c user.email=alice@example.org \
		commit -qm "$2" ;;
	*) git -c user.name=Alice -c user.email=alice@example.org \
		-c user.signingKey="$scratch/$1.pub" commit -q -S -m "$2" ;;
	esac
}

git init -q isms && cd isms || exit 1
"$isms" init --name Acme >/dev/null 2>&1
"$isms" person add --id PER-ALICE title=Alice \
	identities.signing=alice@example.org >/dev/null
{
	echo "alice@example.org $(key ../alice)"
	echo "mallory@example.org $(key ../mallory)"
	echo "alice@example.org valid-before=\"20200101\" $(key ../late)"
} >allowed_signers
"$isms" scope set statement=All version=1 >/dev/null
commit nobody Begin
git tag trusted

# assurance WHO REV: of an approval that WHO's key signs.
assurance() {
	git checkout -q trusted
	"$isms" scope approve --by PER-ALICE >/dev/null
	commit "$1" Approve
	"$isms" report accountability --signers "${2:-trusted}" \
		--format json 2>&1 | jq -r '.approvals[0].assurance'
}

expect() {
	verdict "$1" "$([ "$2" = "$3" ] || echo "'$3' instead of '$2'")"
}

expect 'no signature' asserted "$(assurance nobody)"
expect 'her own key' signed "$(assurance alice)"
expect "another's key" 'signed by mallory@example.org, not PER-ALICE' \
	"$(assurance mallory)"
case $(assurance late) in
signed | asserted) verdict 'a key past its time' 'counts as signed' ;;
*) verdict 'a key past its time' ;;
esac

# Who may sign is not for the change at hand to say.
git checkout -q trusted
"$isms" person set PER-ALICE identities.signing+=mallory@example.org >/dev/null
"$isms" scope approve --by PER-ALICE >/dev/null
commit mallory 'Approve, and say that I may'
got=$("$isms" report accountability --signers trusted --format json |
	jq -r '.approvals[0].assurance')
expect 'identities of the change' \
	'signed by mallory@example.org, not PER-ALICE' "$got"
git checkout -q trusted
sed -i '/mallory/d' allowed_signers
commit nobody 'Forget Mallory'
git tag -f trusted >/dev/null
expect 'a key of nobody' 'signed by an unknown key' "$(assurance mallory)"
git checkout -q trusted
echo "alice@example.org $(key ../mallory)" >>allowed_signers
"$isms" scope approve --by PER-ALICE >/dev/null
commit mallory 'Approve with a list of my own'
got=$("$isms" report accountability --signers trusted --format json |
	jq -r '.approvals[0].assurance')
expect 'a list of the change' 'signed by an unknown key' "$got"

# A program that the repository names is not run.
git config gpg.ssh.program "$scratch/evil"
printf '#!/bin/sh\ntouch %s/PWNED\n' "$scratch" >"$scratch/evil"
chmod +x "$scratch/evil"
"$isms" report accountability --signers trusted >/dev/null 2>&1
verdict 'a program of the repository' \
	"$([ ! -e "$scratch/PWNED" ] || echo 'it ran')"
verdict 'temporaries' "$(ls "$scratch/temporary")"
echo 'signatures:'
finish
