# shellcheck shell=sh disable=SC2154
# places.sh - part of tests/sweep/hostile.sh: links, pipes, devices and folders
# where files should be, and file names that no table can hold.
# place NAME SAID COMMAND: laid over a fresh tree by a shell command; SAID is
# what a message must begin its place with, or "-".
place() {
	places=$((places + 1))
	[ $((places % step)) -eq 0 ] || return
	fresh
	(cd "$tree" && eval "$3") || {
		echo "skipped: hostile place $1: cannot be made here"
		return
	}
	attempt "$scratch/all"
	verdict "place $1" "$faults"
	[ "$2" = - ] || verdict "place $1" \
		"$(told "$2" || echo "nothing names $2")"
	fresh
}

new='title: x\nstatus: identified\n'

place link risk/RISK-H.yaml 'ln -s /etc/passwd risk/RISK-H.yaml'
place link-inside risk/RISK-H.yaml 'ln -s RISK-A.yaml risk/RISK-H.yaml'
place link-outside risk/RISK-H.yaml 'ln -s ../../outside risk/RISK-H.yaml'
place link-loop risk/RISK-H.yaml 'ln -s RISK-H.yaml risk/RISK-H.yaml'
place link-nowhere risk/RISK-H.yaml 'ln -s nowhere risk/RISK-H.yaml'
place link-device risk/RISK-H.yaml 'ln -s /dev/zero risk/RISK-H.yaml'
place link-record risk/RISK-A.yaml \
	'rm risk/RISK-A.yaml; ln -s ../../outside risk/RISK-A.yaml'
place link-register risk 'rm -r risk; ln -s /etc risk'
place link-register-in risk 'mv risk other; ln -s other risk'
place link-register-up risk 'rm -r risk; ln -s .. risk'
place link-settings isms.yaml 'rm isms.yaml; ln -s /etc/passwd isms.yaml'
place link-method method.yaml 'rm method.yaml; ln -s /etc/passwd method.yaml'
place link-scope scope.yaml 'rm scope.yaml; ln -s ../outside scope.yaml'
place link-state - 'ln -s /etc .isms'
place link-temporaries - 'mkdir .isms; ln -s .. .isms/tmp'
place link-journal - 'mkdir .isms; ln -s ../../outside .isms/journal'
place link-lock - 'mkdir .isms; ln -s ../../outside .isms/lock'
place link-git - 'ln -s /etc .git'
place pipe risk/RISK-H.yaml 'mkfifo risk/RISK-H.yaml'
place pipe-settings isms.yaml 'rm isms.yaml; mkfifo isms.yaml'
place pipe-method method.yaml 'rm method.yaml; mkfifo method.yaml'
place pipe-register risk 'rm -r risk; mkfifo risk'
place pipe-journal - 'mkdir .isms; mkfifo .isms/journal'
place pipe-state - 'mkfifo .isms'
place device risk/RISK-H.yaml 'mknod risk/RISK-H.yaml c 1 5'
place device-settings isms.yaml 'rm isms.yaml; mknod isms.yaml c 1 5'
place folder risk/RISK-H.yaml 'mkdir risk/RISK-H.yaml'
place folder-full risk/RISK-H.yaml 'mkdir -p risk/RISK-H.yaml/RISK-H.yaml'
place folder-settings isms.yaml 'rm isms.yaml; mkdir isms.yaml'
place folder-method method.yaml 'rm method.yaml; mkdir method.yaml'
place folder-journal - 'mkdir -p .isms/journal'
place file-register risk 'rm -r risk; echo x >risk'
place hard-link risk/RISK-H.yaml 'ln risk/RISK-A.yaml risk/RISK-H.yaml;
	echo "nowhere: 1" >>risk/RISK-H.yaml'
place hard-link-outside - 'ln ../outside risk/RISK-H.yaml'
place name-escape risk 'touch "risk/$(printf "RISK-\033[2J.yaml")"'
place name-line-feed risk 'touch "risk/$(printf "RISK-H\nINJECTED.yaml")"'
place name-return risk 'touch "risk/$(printf "RISK-H\rx.yaml")"'
place name-c1 - 'touch "risk/$(printf "RISK-\302\2332J.yaml")"'
place name-bidi - 'touch "risk/$(printf "RISK-\342\200\256A.yaml")"'
place name-bytes risk 'touch "risk/$(printf "RISK-\377.yaml")"'
place name-twin-accents - 'touch "risk/$(printf "RISK-\303\211.yaml")" \
	"risk/$(printf "RISK-E\314\201.yaml")"'
place name-twin-case risk/risk-a.yaml "printf '$new' >risk/risk-a.yaml"
place name-255 - 'touch "risk/RISK-$(head -c 245 /dev/zero | tr "\0" H).yaml"'
place name-blank risk/RISK-H\ .yaml 'touch "risk/RISK-H .yaml"'
place name-backslash risk 'touch "risk/RISK-\\H.yaml"'
place names-many - 'for i in 1 2 3 4 5 6 7 8 9; do
	touch "risk/$(printf "\033$i")" "risk/x$i" "risk/RISK-$i"; done'
place names-of-registers - 'mkdir -p requirement/a/b/c -- -rf "\$(id)"'
place deep - 'd=risk; for i in 1 2 3 4 5 6 7 8 9 10; do
	d=$d/text; mkdir "$d"; done'
place git-empty - 'mkdir .git'
place git-hooks - 'git init -q . && printf "#!/bin/sh\ntouch PWNED\n" \
	>.git/hooks/post-index-change && chmod +x .git/hooks/post-index-change'
place unreadable - 'chmod 0 risk/RISK-A.yaml'
place unreadable-register - 'chmod 0 risk'
