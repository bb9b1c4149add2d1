The editor gets a copy; what it leaves is checked before it is saved.

  $ isms init 2>/dev/null && isms person add --id PER-A title=Alice
  PER-A
  $ cat >editor <<'END'
  > #!/bin/sh
  > sed -i "$EDIT" "$1"
  > END
  $ chmod +x editor && export EDITOR=$PWD/editor
  $ EDIT='s/Alice/Alicia/' isms person edit PER-A && cat person/PER-A.yaml
  title: Alicia
  status: active
  $ EDIT='s/active/gone/' isms person edit PER-A 2>&1 | sed 's,kept in .*/isms-......,kept in TMP/isms-XXXXXX,'
  isms: status is 'gone', not one of: active, away, left
    your text is kept in TMP/isms-XXXXXX-PER-A.yaml
  $ EDIT='s/^title.*/title: "x/' isms person edit PER-A 2>&1 | sed 's,kept in .*/isms-......,kept in TMP/isms-XXXXXX,'
  isms: line 1: the quote that opens here is never closed: add the closing quote
    your text is kept in TMP/isms-XXXXXX-PER-A.yaml
  $ cat person/PER-A.yaml
  title: Alicia
  status: active
  $ EDITOR=false isms person edit PER-A 2>&1 | sed 's,kept in .*/isms-......,kept in TMP/isms-XXXXXX,'
  isms: the editor did not end well; nothing saved
    your text is kept in TMP/isms-XXXXXX-PER-A.yaml
  $ EDIT='s/^# joined:.*/joined: 2026-01-02/' isms person add --id PER-B title=Bob --edit
  PER-B
  $ head -12 person/PER-B.yaml
  # A new person: PER-B.
  # Lines that begin with # are left alone; remove the # to fill a field.

  title: Bob
  # description:   the whole story
  # owner:   who answers for it
  status: active
  # identities:   how the person is known to Git and the code host
  #   email:   addresses used in commits
  #   signing:   keys that sign: principals of the allowed signers
  #   forge:   account on the code host
  joined: 2026-01-02
  $ isms person show PER-B
  Bob
  id      PER-B
  title   Bob
  status  active
  joined  2026-01-02
