One layout for all files; what they say stays, and so do the comments.

  $ isms init --name "Acme Ltd" 2>/dev/null && git init -q . && export ISMS_DIR=$PWD
  $ isms fmt --check
  $ mkdir risk person
  $ printf 'title: Alice\nstatus: active\n' >person/PER-ALICE.yaml
  $ cat >risk/RISK-MESSY.yaml <<'END'
  > # about the file
  > 
  > inherent: {impact: "4", likelihood: 3}   # by guess
  > tags: [a,   'no']
  > 
  > 
  > # who answers
  > owner:    "PER-ALICE"
  > status: 'identified'
  > notes: "one\ntwo\n"
  > colour: blue
  > title:   >-
  >      Everything
  >      in a mess
  > END
  $ cat >isms.yaml <<'END'
  > # house rules
  > 
  > filters: {mine: "owner=PER-ALICE"}
  > review: {risk: "6 months"} # by the board
  > format: 1
  > ids: {risk: 'sequence'}
  > END
  $ git add . && git commit -qm "by hand"

`--check` lists what has another layout; nothing is written.

  $ isms fmt --check
  file
  isms.yaml
  risk/RISK-MESSY.yaml
  [1]
  $ isms fmt --check --format json
  {
    "schema": 1,
    "kind": "fmt",
    "records": [
      {
        "file": "isms.yaml"
      },
      {
        "file": "risk/RISK-MESSY.yaml"
      }
    ]
  }
  [1]
  $ isms fmt person scope --check
  $ git status --short

A record by its id is laid out at once, registers after a look.

  $ isms fmt
  --- a/isms.yaml
  +++ b/isms.yaml
   
  -filters: {mine: "owner=PER-ALICE"}
  -review: {risk: "6 months"} # by the board
   format: 1
  -ids: {risk: 'sequence'}
  +ids:
  +  risk: sequence
  +review:  # by the board
  +  risk: 6 months
  +filters:
  +  mine: owner=PER-ALICE
  --- a/risk/RISK-MESSY.yaml
  +++ b/risk/RISK-MESSY.yaml
   
  -inherent: {impact: "4", likelihood: 3}   # by guess
  -tags: [a,   'no']
  -
  +title: >-
  +  Everything in a mess
   
   # who answers
  -owner:    "PER-ALICE"
  -status: 'identified'
  -notes: "one\ntwo\n"
  +owner: PER-ALICE
  +status: identified
  +inherent:  # by guess
  +  likelihood: 3
  +  impact: 4
  +tags:
  +  - a
  +  - 'no'
  +notes: |
  +  one
  +  two
   colour: blue
  -title:   >-
  -     Everything
  -     in a mess
  2 files would change; add --yes to save
  [1]
  $ isms fmt MESSY
  $ cat risk/RISK-MESSY.yaml
  # about the file

  title: >-
    Everything in a mess

  # who answers
  owner: PER-ALICE
  status: identified
  inherent:  # by guess
    likelihood: 3
    impact: 4
  tags:
    - a
    - 'no'
  notes: |
    one
    two
  colour: blue
  $ isms fmt --yes && cat isms.yaml
  1 file changed
  # house rules

  format: 1
  ids:
    risk: sequence
  review:  # by the board
    risk: 6 months
  filters:
    mine: owner=PER-ALICE
  $ isms fmt --yes; isms fmt --check
  nothing to change

Files may be named as `--check` and git name them.

  $ printf 'format:   1\n' >isms.yaml
  $ printf 'title:   Alice\nstatus: active\n' >person/PER-ALICE.yaml
  $ isms fmt --check | sed 1d | xargs isms fmt && isms fmt --check
  $ cd .. && isms fmt --check work/person/PER-ALICE.yaml work/isms.yaml; cd work
  $ isms fmt RISK-NO
  isms: there is no record 'RISK-NO'
  [2]
  $ isms fmt rysk
  isms: there is no record 'rysk'
    or the register 'risk'?
  [2]

A file that is no YAML of ours stops all of it, and says where.

  $ printf 'title: x\ntags: [a\n' >risk/RISK-HALF.yaml
  $ printf 'title: "x"\nowner: &a PER-ALICE\n' >risk/RISK-ALIAS.yaml
  $ printf 'title: "x"\nstatus: identified\n' >risk/RISK-FINE.yaml
  $ isms fmt --yes
  isms: risk/RISK-ALIAS.yaml:2:8: anchors (&name) are not used here: delete it, or put a text that begins with & in quotes
  risk/RISK-HALF.yaml:3:1: a list in [ ] is not closed before this: add the ',' or ']' that is missing
  [3]
  $ isms fmt risk --check
  isms: risk/RISK-ALIAS.yaml:2:8: anchors (&name) are not used here: delete it, or put a text that begins with & in quotes
  risk/RISK-HALF.yaml:3:1: a list in [ ] is not closed before this: add the ',' or ']' that is missing
  [3]
  $ isms fmt person --check
  $ head -n 1 risk/RISK-FINE.yaml
  title: "x"
  $ isms fmt FINE && head -n 1 risk/RISK-FINE.yaml
  title: x

The example says the same before and after: every value, every problem, and as
many comments.

  $ says() {
  >   for noun in risk control asset person role; do
  >     isms -C "$REGISTERS" $noun list --all --format json
  >   done
  >   for noun in scope method commitment; do
  >     isms -C "$REGISTERS" $noun show --format json
  >   done
  >   isms -C "$REGISTERS" check --format short | sed 's/:[0-9]*:[0-9]*:/:/'
  >   isms -C "$REGISTERS" report summary
  >   grep -rhoE '(^| )#.*' --include='*.yaml' "$REGISTERS" | sed 's/^ *//' | sort
  > }
  $ says >before
  $ isms -C "$REGISTERS" fmt --yes
  346 files changed
  $ says >after; cmp before after && wc -l <after
  11353
  $ isms -C "$REGISTERS" fmt --check
