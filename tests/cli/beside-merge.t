A merge that comes while somebody edits: what git brought is not written over,
and what was typed is kept.

  $ git init -q work && cd work && isms init --name Acme >/dev/null 2>&1 && isms git install 2>/dev/null
  $ isms person add --id PER-A title=Alice && isms risk add --id RISK-A title=Fire owner=PER-A status=identified
  PER-A
  RISK-A
  $ git add . && git commit -qm Begin
  $ git switch -qc other && isms risk set RISK-A category=fire && git commit -qam "A category"
  $ git switch -q - && isms risk set RISK-A notes=ours && git commit -qam "Notes"
  $ cat >../editor <<'END'
  > #!/bin/sh
  > git merge -q --no-edit other >/dev/null 2>&1
  > sed -i 's/^title: .*/title: Flood/' "$1"
  > END
  $ chmod +x ../editor
  $ EDITOR=$PWD/../editor isms risk edit RISK-A 2>&1 | sed 's,in /.*/isms-[^-]*-,in TMPDIR/,'
  isms: risk/RISK-A.yaml changed while you edited it: nothing is saved
    your text is kept in TMPDIR/RISK-A.yaml
  $ cat risk/RISK-A.yaml
  title: Fire
  owner: PER-A
  status: identified
  notes: ours
  category: fire
  $ ls .isms/tmp 2>/dev/null | wc -l
  0
  $ isms check bad-value conflict-marker
