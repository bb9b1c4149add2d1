An unchanged round trip changes nothing.

  $ cd registers && git init -q . && git add . && git commit -qm x
  $ for noun in risk asset control person role; do isms export $noun -o ../$noun.csv && isms import ../$noun.csv --yes; done
  risk: 0 new, 0 changed, 34 unchanged
  nothing to change
  asset: 0 new, 0 changed, 39 unchanged
  nothing to change
  control: 0 new, 0 changed, 44 unchanged
  nothing to change
  person: 0 new, 0 changed, 14 unchanged
  nothing to change
  role: 0 new, 0 changed, 11 unchanged
  nothing to change
  $ git status --short

Only what changed becomes an edit.

  $ sed -i 's/^CTL-MFA,[^,]*,/CTL-MFA,"Login with two factors",/' ../control.csv
  $ isms import ../control.csv
  --- a/control/CTL-MFA.yaml
  +++ b/control/CTL-MFA.yaml
  -title: Multi-factor authentication for every login
  +title: Login with two factors
   description: |
  control: 0 new, 1 changed, 43 unchanged
  1 file would change; add --yes to save
  [1]
  $ isms import ../control.csv --yes
  control: 0 new, 1 changed, 43 unchanged
  1 file changed
  $ git diff -U0 | grep '^[-+]'
  --- a/control/CTL-MFA.yaml
  +++ b/control/CTL-MFA.yaml
  -title: Multi-factor authentication for every login
  +title: Login with two factors

New records; all or nothing.

  $ printf 'id,title,type,owner\n,Robot,hardware,PER-ALICE\nAST-ARM,Arm,hardwar,PER-ALICE\n,Third,site,PER-NOBODY\n' >../new.csv
  $ isms import ../new.csv --noun asset --yes
  isms: ../new.csv:3: column 'type': type is 'hardwar', not one of: information, software, hardware, service, network, site, person, process, supplier; did you mean 'hardware'?
  ../new.csv:4: column 'owner': owner: there is no record 'PER-NOBODY'
    nothing was imported
  [3]
  $ git status --short asset
  $ printf 'id;title;type;owner\nAST-ARM;"=cmd|x";hardware;PER-ALICE\n' >../new.csv
  $ isms import ../new.csv --yes && cat asset/AST-ARM.yaml
  asset: 1 new, 0 changed, 0 unchanged
  1 file changed
  title: =cmd|x
  owner: PER-ALICE
  status: active
  type: hardware
  $ isms export asset id=AST-ARM | cut -d, -f1-2
  id,title
  AST-ARM,'=cmd|x

Bad files.

  $ printf 'id,title\nAST-X\n' >../bad.csv; isms import ../bad.csv
  isms: ../bad.csv:2: column 2 ('title'): the row has 1 cells, the header has 2: add or delete separators, or put a cell that holds one in quotes
  [3]
  $ printf 'id,title\nAST-X,"a\n' >../bad.csv; isms import ../bad.csv
  isms: ../bad.csv:2: column 2 ('title'): a quote that opens in this row is never closed: add the closing quote
  [3]
  $ printf 'id,titel\nAST-X,a\n' >../bad.csv; isms import ../bad.csv
  isms: ../bad.csv:1: column 'titel' is no field of asset
    did you mean 'title'? --map 'titel=title'
    --map 'titel=FIELD' says what it is, --map 'titel=' leaves it out
  [2]
  $ printf 'id,title\nAST-X,\377\n' >../bad.csv; isms import ../bad.csv
  isms: ../bad.csv:2: column 2 ('title'): this is not UTF-8: save the file as UTF-8
  [3]
  $ isms import ../none.csv
  isms: cannot read '../none.csv': No such file or directory
  [4]
