Records come into being, change, and keep every other byte.

  $ isms init --name "Acme Ltd" 2>/dev/null && git init -q . && export ISMS_DIR=$PWD
  $ isms person add --id PER-ALICE title="Alice Moreau"
  PER-ALICE
  $ isms person add title=Bob
  PER-FDMVG
  $ isms asset add --id AST-DB title="Customer database" type=information owner=ALICE classification=confidential
  AST-DB
  $ isms risk add --id RISK-LEAK title="no" owner=PER-ALICE assets=AST-DB inherent.likelihood=likely inherent.impact=4 notes=- <<END
  > two
  > lines
  > END
  RISK-LEAK
  $ cat risk/RISK-LEAK.yaml
  title: 'no'
  owner: PER-ALICE
  status: identified
  assets:
    - AST-DB
  inherent:
    likelihood: 4
    impact: 4
  notes: |
    two
    lines

What does not fit is refused and nothing is written.

  $ isms risk add title=x ownr=PER-ALICE
  isms: risk has no field 'ownr'
    did you mean 'owner'?
  [2]
  $ isms risk add title=x owner=PER-ZOE
  isms: owner: there is no record 'PER-ZOE'
  [2]
  $ isms risk add title=x assets=PER-ALICE
  isms: assets: 'PER-ALICE' is in the register 'person', not 'asset'
  [2]
  $ isms risk add title=x inherent.impact=9
  isms: impact is 9, allowed 1..5
  [2]
  $ isms risk add title=x status=open
  isms: status is 'open', not one of: identified, assessed, treating, accepted, closed
  [2]
  $ isms risk add title=x level=3
  isms: level is computed from other fields and cannot be set
  [2]
  $ isms risk add x
  isms: 'x' is not FIELD=VALUE
    did you mean title="x"?
  [2]
  $ isms risk add
  isms: title is missing
  [2]
  $ isms risk add --id RISK-leak title=x
  isms: 'RISK-leak' is no id of a risk
    ids are RISK- and capital letters, digits, dashes, such as RISK-EXAMPLE
  [2]
  $ isms risk add --id RISK-LEAK title=x
  isms: RISK-LEAK exists already
    'isms risk set RISK-LEAK FIELD=VALUE' changes it
  [2]
  $ ls risk
  RISK-LEAK.yaml

A file as people write it.

  $ cat >risk/RISK-LEAK.yaml <<'END'
  > # Seen in the audit of 2025
  > title:  "Leak"          # short for now
  > status: 'identified'
  >
  > owner: PER-ALICE
  > assets: [AST-DB]   # one more to come
  > inherent: {likelihood: 4, impact: 4}
  > tags:
  >     - gdpr   # Art. 32
  > END
  $ git add . && git commit -qm x
  $ isms risk set LEAK inherent.impact=3 tags+=cloud title="Customer data leaks"
  $ git diff -U0 | grep '^[-+]'
  --- a/risk/RISK-LEAK.yaml
  +++ b/risk/RISK-LEAK.yaml
  -title:  "Leak"          # short for now
  +title:  "Customer data leaks"          # short for now
  -inherent: {likelihood: 4, impact: 4}
  +inherent: {likelihood: 4, impact: 3}
  +    - cloud
  $ isms risk set LEAK tags-=gdpr review.last=today current.likelihood=2
  $ git diff -U0 | grep '^[-+]'
  --- a/risk/RISK-LEAK.yaml
  +++ b/risk/RISK-LEAK.yaml
  -title:  "Leak"          # short for now
  +title:  "Customer data leaks"          # short for now
  -inherent: {likelihood: 4, impact: 4}
  +inherent: {likelihood: 4, impact: 3}
  +current:
  +  likelihood: 2
  +review:
  +  last: 2026-11-23
  -    - gdpr   # Art. 32
  +    - cloud
  $ isms risk set LEAK tags= inherent=
  $ cat risk/RISK-LEAK.yaml
  # Seen in the audit of 2025
  title:  "Customer data leaks"          # short for now
  status: 'identified'

  owner: PER-ALICE
  assets: [AST-DB]   # one more to come
  current:
    likelihood: 2
  review:
    last: 2026-11-23
  $ isms risk set LEAK title="Customer data leaks" && git status --short
   M risk/RISK-LEAK.yaml

Many at once: a plan first.

  $ isms risk add --id RISK-FIRE title=Fire owner=ALICE >/dev/null
  $ isms risk set --where owner=PER-ALICE category=office
  --- a/risk/RISK-FIRE.yaml
  +++ b/risk/RISK-FIRE.yaml
   status: identified
  +category: office
  --- a/risk/RISK-LEAK.yaml
  +++ b/risk/RISK-LEAK.yaml
   owner: PER-ALICE
  +category: office
   assets: [AST-DB]   # one more to come
  2 files would change; add --yes to save
  [1]
  $ isms risk set --where owner=PER-ALICE category=office --yes
  2 files changed
  $ isms risk list --fields id,category
  id         category
  RISK-FIRE  office
  RISK-LEAK  office
  $ isms risk set RISK-FIRE --where owner=PER-ALICE category=x
  isms: give either ids or --where, not both
  [2]
  $ isms risk set FIRE
  isms: nothing to set: no FIELD=VALUE given
    'isms risk schema' lists the fields
  [2]
  $ isms risk set title=x
  isms: which records? no id given
    name ids, or select with --where TERM
  [2]

Text from a file; the lifecycle holds.

  $ printf 'first\nsecond\n' >story.txt
  $ isms risk set FIRE description=@story.txt && cat risk/RISK-FIRE.yaml
  title: Fire
  description: |
    first
    second
  owner: PER-ALICE
  status: identified
  category: office
  $ isms risk set FIRE description=@nothing.txt
  isms: cannot read 'nothing.txt': No such file or directory
  [4]
  $ isms risk set FIRE status=accepted
  isms: RISK-FIRE: status cannot go from 'identified' to 'accepted'
    from 'identified' it can go to: assessed closed
  [2]
  $ isms risk set FIRE --dry-run notes=later
  --- a/risk/RISK-FIRE.yaml
  +++ b/risk/RISK-FIRE.yaml
   category: office
  +notes: later
  $ isms scope set statement="All we do"
  $ cat scope.yaml
  # What the ISMS covers (ISO/IEC 27001:2022, 4.3): fill in the statement, then
  # 'isms scope approve --by PERSON'.
  title: Scope of the ISMS of Acme Ltd
  version: '1'
  statement: All we do

Text from another system has its line ends made ours.

  $ printf 'one\r\ntwo\r\n' >dos.txt && isms risk set FIRE description=@dos.txt && head -4 risk/RISK-FIRE.yaml | cat -A
  title: Fire$
  description: |$
    one$
    two$
