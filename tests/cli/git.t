A clone's git calls isms once it is told to. Nothing of this travels with the
repository but the attributes.

  $ cd registers
  $ isms git status
  isms: the ISMS is in no Git repository
  [3]
  $ git init -q .. && echo build >>../.git/info/exclude
  $ printf '*.yaml text eol=lf\n# mine\n' >.gitattributes
  $ isms git status
  part              state    text
  merge driver      missing  not set up: git merges records by line
  diff driver       missing  not set up: git compares records as they are
  attributes        missing  .gitattributes does not give records to isms
  pre-commit        ok       none; --hooks installs it
  pre-merge-commit  ok       none; --hooks installs it
  'isms git install' sets up what is missing
  [1]
  $ isms git install
  this clone's git merges and compares records with isms
  .gitattributes gives records to isms; commit it
  $ cat .gitattributes
  *.yaml text eol=lf merge=isms diff=isms
  # mine
  $ isms git install
  all is set up already
  $ isms git status
  part              state  text
  merge driver      ok
  diff driver       ok
  attributes        ok
  pre-commit        ok     none; --hooks installs it
  pre-merge-commit  ok     none; --hooks installs it
  $ isms git status --format json
  {
    "schema": 1,
    "kind": "git",
    "records": [
      {
        "part": "merge driver",
        "state": "ok",
        "text": null
      },
      {
        "part": "diff driver",
        "state": "ok",
        "text": null
      },
      {
        "part": "attributes",
        "state": "ok",
        "text": null
      },
      {
        "part": "pre-commit",
        "state": "ok",
        "text": "none; --hooks installs it"
      },
      {
        "part": "pre-merge-commit",
        "state": "ok",
        "text": "none; --hooks installs it"
      }
    ]
  }
  $ git config merge.isms.driver
  '/*/isms' merge-driver --path=%P %O %A %B %L; r=$?; test $r -le 1 && exit $r; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B (glob)
  $ git config diff.isms.textconv
  f(){ '/*/isms' textconv "$1" 2>/dev/null || cat "$1"; }; f (glob)

The merge driver at work: two branches, neighbouring fields, one list.

  $ git add . && git commit -qm begin
  $ git checkout -qb topic
  $ isms risk set RISK-7K3QF assets+=AST-M365 current.likelihood=3
  $ git commit -qam topic && git checkout -q main
  $ isms risk set RISK-7K3QF assets+=AST-IDP current.on=2026-05-01
  $ git commit -qam main
  $ git diff main~ main
  diff --git a/registers/risk/RISK-7K3QF.yaml b/registers/risk/RISK-7K3QF.yaml
  index 4dea9ac..045405b 100644
  --- a/registers/risk/RISK-7K3QF.yaml
  +++ b/registers/risk/RISK-7K3QF.yaml
  @@ -10,6 +10,7 @@ category: devices
   assets:
     - AST-LAPTOPS
     - AST-CUSTOMER-DATA
  +  - AST-IDP
   threats:
     - bsi/G 0.16
     - bsi/G 0.17
  @@ -40,7 +41,7 @@ current:
       financial: 3
       legal: 4
       reputation: 3
  -  on: 2026-02-11
  +  on: 2026-05-01
     by: PER-ALICE
     rationale: Encryption with PIN on all devices since May 2025; remote wipe within minutes.
     method: '2026.1'
  $ git merge -q topic
  Auto-merging registers/risk/RISK-7K3QF.yaml
  $ git show --format=%s HEAD
  Merge branch 'topic'

  diff --cc registers/risk/RISK-7K3QF.yaml
  index 045405b,54f2f66..11c4b30
  --- a/registers/risk/RISK-7K3QF.yaml
  +++ b/registers/risk/RISK-7K3QF.yaml
  @@@ -10,7 -10,7 +10,8 @@@ category: device
    assets:
      - AST-LAPTOPS
      - AST-CUSTOMER-DATA
  +   - AST-M365
   +  - AST-IDP
    threats:
      - bsi/G 0.16
      - bsi/G 0.17

A conflict names the fields.

  $ git checkout -qb other && isms risk set RISK-7K3QF owner=PER-BORIS
  $ git commit -qam other && git checkout -q main
  $ isms risk set RISK-7K3QF owner=PER-INGRID && git commit -qam main2
  $ git merge -q other
  registers/risk/RISK-7K3QF.yaml: both changed owner: PER-INGRID (ours), PER-BORIS (theirs)
  Auto-merging registers/risk/RISK-7K3QF.yaml
  CONFLICT (content): Merge conflict in registers/risk/RISK-7K3QF.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git diff
  diff --cc registers/risk/RISK-7K3QF.yaml
  index 33bef5b,a04d81f..0000000
  --- a/registers/risk/RISK-7K3QF.yaml
  +++ b/registers/risk/RISK-7K3QF.yaml
  @@@ -3,7 -3,7 +3,11 @@@ description: 
      Consultants migrate customer data on their laptops and travel with them. In
      2024 a rucksack was taken on the train to Hamburg; the disk was encrypted,
      the PIN was not on the sticker, and we were lucky with the second part.
  ++<<<<<<< ours
   +owner: PER-INGRID
  ++=======
  + owner: PER-BORIS
  ++>>>>>>> theirs
    status: treating
    kind: asset
    category: devices
  $ git merge --abort

Without the binary git merges lines and marks them; no side is lost.

  $ git config merge.isms.driver "$(git config merge.isms.driver | sed "s/^'[^']*'/nothing/")"
  $ git config diff.isms.textconv "$(git config diff.isms.textconv | sed "s/{ '[^']*'/{ nothing/")"
  $ git merge -q other 2>/dev/null
  Auto-merging registers/risk/RISK-7K3QF.yaml
  CONFLICT (content): Merge conflict in registers/risk/RISK-7K3QF.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git diff
  diff --cc registers/risk/RISK-7K3QF.yaml
  index 33bef5b,a04d81f..0000000
  --- a/registers/risk/RISK-7K3QF.yaml
  +++ b/registers/risk/RISK-7K3QF.yaml
  @@@ -4,7 -4,7 +4,11 @@@ description: 
      2024 a rucksack was taken on the train to Hamburg; the disk was encrypted,
      the PIN was not on the sticker, and we were lucky with the second part.
    status: treating
  ++<<<<<<< ours
   +owner: PER-INGRID
  ++=======
  + owner: PER-BORIS
  ++>>>>>>> theirs
    kind: asset
    category: devices
    assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365, AST-IDP]
  $ git merge --abort
  $ isms git status
  part              state    text
  merge driver      missing  set up for another isms, or by an older one
  diff driver       missing  set up for another isms, or by an older one
  attributes        ok
  pre-commit        ok       none; --hooks installs it
  pre-merge-commit  ok       none; --hooks installs it
  'isms git install' sets up what is missing
  [1]
  $ isms git install
  this clone's git merges and compares records with isms

A name without a command is told, and mended.

  $ git config --unset merge.isms.driver && isms git status
  part              state    text
  merge driver      missing  has a name but no command: every merge fails
  diff driver       ok
  attributes        ok
  pre-commit        ok       none; --hooks installs it
  pre-merge-commit  ok       none; --hooks installs it
  'isms git install' sets up what is missing
  [1]
  $ isms git install && isms git status
  this clone's git merges and compares records with isms
  part              state  text
  merge driver      ok
  diff driver       ok
  attributes        ok
  pre-commit        ok     none; --hooks installs it
  pre-merge-commit  ok     none; --hooks installs it

Hooks check what will be committed, not what lies beside it, and say nothing
when that is sound.

  $ isms git install --hooks
  made the hook pre-commit
  made the hook pre-merge-commit
  $ isms git status
  part              state  text
  merge driver      ok
  diff driver       ok
  attributes        ok
  pre-commit        ok
  pre-merge-commit  ok
  $ isms git install --hooks
  all is set up already
  $ printf 'title: x\nowner: PER-NOBODY\n' >asset/AST-X.yaml
  $ git commit -q --allow-empty -m 'does not hold AST-X'
  $ git add . && git commit -qm 'holds it'
  asset/AST-X.yaml:1:1: error: status is missing [missing-field]
  asset/AST-X.yaml:1:1: error: type is missing [missing-field]
  asset/AST-X.yaml:2:8: error: owner names 'PER-NOBODY', which does not exist [dangling-reference]
  [1]
  $ git rm -qf asset/AST-X.yaml

A branch without an ISMS is none of their business.

  $ git worktree add -q --detach ../bare && cd ../bare && git rm -rq .
  $ echo x >x && git add x && git commit -qm 'no ISMS here' && git log -1 --format=%s
  no ISMS here
  $ cd ../registers && git worktree remove --force ../bare

A merge that is clean for git may leave a reference to nothing: the hook stops
it before it is committed.

  $ git checkout -qb removes && git rm -q control/CTL-DLP.yaml
  $ sed -i 's/, CTL-DLP//; s/CTL-DLP, //; s/\[CTL-DLP\]/[CTL-MFA]/; /- CTL-DLP/d' risk/*.yaml
  $ git commit -qam 'no more CTL-DLP'
  $ git checkout -q main && isms risk set RISK-FILESERVER-LOSS treatment.controls+=CTL-DLP
  $ git commit -qam 'CTL-DLP is useful'
  $ git merge -q --no-edit removes
  risk/RISK-FILESERVER-LOSS.yaml:15:7: error: treatment.controls names 'CTL-DLP', which does not exist [dangling-reference]
  Not committing merge; use 'git commit' to complete the merge.
  [1]
  $ git merge --abort

Foreign hooks stay; uninstall takes only what is ours.

  $ git checkout -q main
  $ isms git uninstall
  this clone's git no longer calls isms; .gitattributes stays, for the others
  $ ls ../.git/hooks | grep -v sample
  [1]
  $ git config --get-regexp 'isms'
  [1]
  $ isms git uninstall
  this clone's git no longer calls isms; .gitattributes stays, for the others
  $ printf '#!/bin/sh\n' >../.git/hooks/pre-commit
  $ isms git install --hooks
  this clone's git merges and compares records with isms
  there is a hook pre-commit already; add 'isms check' to it
  made the hook pre-merge-commit
  [1]
  $ cat ../.git/hooks/pre-commit
  #!/bin/sh
  $ isms git status
  part              state  text
  merge driver      ok
  diff driver       ok
  attributes        ok
  pre-commit        ok     not ours, left alone
  pre-merge-commit  ok

  $ isms git
  isms git - let this clone's git merge and compare by field

  Verbs
    install                         set up merge and diff driver, attributes, hooks
    status                          what is set up, and what is missing
    codeowners                      a CODEOWNERS file from the owners of records
    uninstall                       take away what install wrote to this clone

  'isms git VERB --help' explains a verb.
  $ isms git instal
  isms: git has no verb 'instal'
    did you mean 'isms git install'?
  [2]
