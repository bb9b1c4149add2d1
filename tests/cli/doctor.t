The surroundings, line by line; nothing here is said about the registers.

  $ cd registers
  $ export EDITOR=true PAGER=cat
  $ isms doctor | grep -v 'file system' | sed 's/[0-9]* files/N files/; s/^\(ok    git *\).*/\1VERSION/'
  ok    root          ., the working directory
  ok    lock          free
  ok    journal       no unfinished change
  ok    temporaries   none left
  ok    permissions   N files, all readable and yours
  ok    settings      isms.yaml and method.yaml can be read
  ok    format        1, the one this program writes
  ok    git           VERSION
  warn  repository    the ISMS is in no Git repository
                      = git init, git add ., git commit: then every change has a date and a name
  ok    attributes    as init makes them
  ok    ignores       .isms stays out of Git
  ok    locale        C.UTF-8
  ok    terminal      the output is no terminal: no colour, nothing cut
  ok    editor        true
  ok    pager         none; long output runs through
  warn  identity      no record has the address alice@example.org
                      = isms person set ID identities.email+=ADDRESS
  warn  clock         2026-11-23, fixed by ISMS_NOW
                      = unset ISMS_NOW, unless this is a test
  $ git init -q . && git add . && git commit -qm begin
  $ isms person set PER-ALICE identities.email+=alice@example.org
  $ touch risk/notes.txt
  $ isms doctor | grep -A1 '^[wf]'
  warn  work tree     1 changed, 1 not in Git yet
                      = git commit; it is the approval trail
  --
  warn  drivers       git merges and compares records by line
                      = isms git install
  --
  warn  clock         2026-11-23, fixed by ISMS_NOW
                      = unset ISMS_NOW, unless this is a test
  $ git commit -qam address && rm risk/notes.txt

What is wrong with the files.

  $ chmod o+w scope.yaml
  $ printf '*.yaml text eol=lf\n' >.gitattributes
  $ rm .gitignore .isms/.gitignore
  $ echo >.isms/tmp/4711-1
  $ isms doctor | grep -A1 '^[wf]'
  warn  temporaries   1 left in .isms/tmp by interrupted writing
                      = nothing; the next change removes them
  warn  permissions   1 can be changed by anybody on this machine: scope.yaml
                      = chmod -R o-w
  --
  warn  work tree     2 changed, 1 not in Git yet
                      = git commit; it is the approval trail
  --
  warn  attributes    .gitattributes does not keep line ends and evidence as they are
                      = add the line: *.yaml text eol=lf merge=isms diff=isms
  warn  ignores       .gitignore does not keep .isms out of Git
                      = add the line: .isms/
  warn  drivers       git merges and compares records by line
                      = isms git install
  --
  warn  clock         2026-11-23, fixed by ISMS_NOW
                      = unset ISMS_NOW, unless this is a test
  $ git checkout -q . && chmod o-w scope.yaml && rm .isms/tmp/*

A conflict, and git that refuses.

  $ git checkout -qb other
  $ sed -i 's/^title:.*/title: theirs/' scope.yaml && git commit -qam theirs
  $ git checkout -q main
  $ sed -i 's/^title:.*/title: ours/' scope.yaml && git commit -qam ours
  $ git merge -q other >/dev/null
  [1]
  $ isms doctor | grep -A1 '^fail'
  fail  work tree     1 file with conflicts
                      = settle them and git add, or git merge --abort
  $ git merge --abort

Settings that cannot be used fail, so that scripts can ask.

  $ echo 'format: 9' >isms.yaml
  $ isms doctor >out; echo $?
  1
  $ grep -A1 '^fail' out
  fail  settings      1 problem in isms.yaml or method.yaml
                      = 'isms check' shows where
  fail  format        9; this program knows 1
                      = use a program that knows it

The machine.

  $ git checkout -q isms.yaml && rm out
  $ EDITOR=no-such-editor PAGER='no-such-pager -R' LC_ALL=POSIX isms doctor | grep -A1 '^warn'
  warn  drivers       git merges and compares records by line
                      = isms git install
  warn  locale        POSIX is not UTF-8; registers and output are
                      = export LC_ALL=C.UTF-8
  --
  warn  editor        there is no 'no-such-editor'
                      = export EDITOR=... for 'isms NOUN edit'
  warn  pager         there is no 'no-such-pager -R'
                      = export PAGER=less, or PAGER= for none
  --
  warn  clock         2026-11-23, fixed by ISMS_NOW
                      = unset ISMS_NOW, unless this is a test
  $ env -u ISMS_NOW isms --today 2026-11-23 doctor --format json | jq -c '.kind, (.records[] | select(.name == "clock" or .name == "root"))'
  "doctor"
  {"name":"root","verdict":"ok","text":"., the working directory","remedy":null}
  {"name":"clock","verdict":"ok","text":"2026-11-23, fixed by --today","remedy":null}
  $ ISMS_DIR=. isms doctor | head -1
  ok    root          ., named by ISMS_DIR
  $ ISMS_ME=alice isms doctor | grep identity
  ok    identity      PER-ALICE, by ISMS_ME
  $ ISMS_ME=PER-NOBODY isms doctor | grep -A1 identity
  warn  identity      ISMS_ME: there is no record 'PER-NOBODY'
                      = set it to the id of a person or role, or to nothing
  $ ISMS_DIR=nowhere isms doctor | head -2
  fail  root          cannot open 'nowhere': No such file or directory
                      = correct ISMS_DIR, or unset it and go to the ISMS
  $ isms -C nowhere doctor | head -2
  fail  root          cannot open 'nowhere': No such file or directory
                      = name the folder that isms.yaml lies in, or begin one with 'isms init'

An unfinished change is finished, or said to be in the way; a shallow clone does
not know the past.

  $ cd "$REGISTERS" && echo garbage >.isms/journal
  $ isms doctor | grep -A1 '^fail'
  fail  journal       .isms/journal:1: this is no journal of isms; look at it and remove it
                      = settle that first
  $ rm .isms/journal
  $ git clone -q --depth 1 "file://$PWD" ../shallow && cd ../shallow
  $ isms doctor | grep -A1 history
  warn  history       the clone is shallow: log, blame, trend and days of the past need all of it
                      = git fetch --unshallow; in CI check out with fetch-depth: 0
