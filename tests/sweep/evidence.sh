#!/bin/sh
# evidence.sh - whatever happens to a file of evidence is found, and a file of
# any size is read in little memory.
#
#   tests/sweep/evidence.sh [STEP [MEBIBYTES]]
#
# Every STEPth byte is flipped, every STEPth length cut; files change places, go,
# or become something else.  The large file is a sparse one.
set -u
. "$(dirname "$0")/tree.sh"

step=${1:-1}
size=${2:-64}
tree=$scratch/tree
files=$tree/evidence/files
limit=16384 # KiB of memory, as docs/reliability.md promises

# A text, a text with other line ends, bytes of all kinds, and nothing at all.
mkdir -p "$files" "$scratch/kept"
printf 'format: 1\n' >"$tree/isms.yaml"
i=0
while [ $i -lt 40 ]; do
	echo "line $i of the log"
	i=$((i + 1))
done >"$scratch/kept/a.log"
printf 'one\r\ntwo\r\n' >"$scratch/kept/b.txt"
head -c 600 "$isms" >"$scratch/kept/c.bin"
: >"$scratch/kept/d.empty"
for file in "$scratch"/kept/*; do
	"$isms" -C "$tree" evidence collect "$file" --copy >/dev/null
done

restore() {
	rm -rf "$files"
	cp -R "$scratch/kept" "$files"
}

# found WHAT: the tree as it is now is not taken for whole.
found() {
	fault=
	timeout 10 "$isms" -C "$tree" evidence verify >"$scratch/out" \
		2>"$scratch/err"
	status=$?
	[ $status -eq 1 ] || fault="left with $status"
	verdict "$1" "$fault"
	restore
}

restore
"$isms" -C "$tree" evidence verify >/dev/null 2>&1
verdict 'as collected' "$([ $? -eq 0 ] || echo 'is not intact')"

for name in a.log b.txt c.bin; do
	length=$(($(wc -c <"$scratch/kept/$name")))
	at=0
	while [ $at -lt $length ]; do
		byte=$(od -An -tu1 -j$at -N1 "$files/$name")
		# shellcheck disable=SC2059
		printf "\\$(printf %03o $((byte ^ 1 << at % 8)))" |
			dd of="$files/$name" bs=1 seek=$at conv=notrunc \
				2>/dev/null
		found "$name, byte $at flipped"
		truncate -s $at "$files/$name"
		found "$name, cut to $at"
		at=$((at + step))
	done
	echo >>"$files/$name"
	found "$name, longer"
	rm "$files/$name"
	found "$name, gone"
	ln -sf "$scratch/kept/$name" "$files/$name"
	found "$name, a link"
	rm "$files/$name" && mkfifo "$files/$name"
	found "$name, a pipe"
	mv "$files/$name" "$files/moved"
	found "$name, moved"
done
mv "$files/a.log" "$files/x" && mv "$files/c.bin" "$files/a.log" &&
	mv "$files/x" "$files/c.bin"
found 'two files swapped'
sed -i 's/$/\r/' "$files/a.log"
found 'CR LF for LF'
sed -i 's/\r$//' "$files/b.txt"
found 'LF for CR LF'
echo >"$files/d.empty"
found 'something in an empty file'

# -- a file larger than memory ------------------------------------------------

# peak COMMAND...: its largest resident set in KiB, or 0 when it failed.
peak() {
	"$@" >"$scratch/out" 2>"$scratch/err" &
	process=$!
	most=0
	while now=$(sed -n 's/^VmHWM:[[:blank:]]*\([0-9]*\).*/\1/p' \
		/proc/$process/status 2>/dev/null) && [ "$now" ]; do
		[ "$now" -le $most ] || most=$now
		sleep 0.1
	done
	wait $process || most=0
	echo $most
}

mkdir "$scratch/vault"
truncate -s "${size}M" "$scratch/vault/image"
most=$(peak "$isms" -C "$tree" evidence collect "$scratch/vault/image" \
	--files "$scratch/vault" --id EVD-IMAGE)
verdict "$size MiB collected" "$([ "$most" -gt 0 ] && [ "$most" -lt $limit ] ||
	echo "in $most KiB, allowed $limit: $(cat "$scratch/err")")"
most=$(peak "$isms" -C "$tree" evidence verify EVD-IMAGE \
	--files "$scratch/vault")
verdict "$size MiB verified" "$([ "$most" -gt 0 ] && [ "$most" -lt $limit ] ||
	echo "in $most KiB, allowed $limit: $(cat "$scratch/out")")"
truncate -s 64M "$scratch/vault/image"
sed -i 's/^size: .*/size: 67108864/' "$tree/evidence/EVD-IMAGE.yaml"
printf x | dd of="$scratch/vault/image" bs=1 seek=67108857 conv=notrunc \
	2>/dev/null
"$isms" -C "$tree" evidence verify EVD-IMAGE --files "$scratch/vault" \
	>"$scratch/out" 2>&1
verdict "64 MiB with one byte changed" "$([ $? -eq 1 ] &&
	grep -q changed "$scratch/out" || cat "$scratch/out")"

echo "evidence ($size MiB in $most KiB):"
row evidence "$passed" "$failed" "$size" "$most"
finish
