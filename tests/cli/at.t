The past is read from commits; the work tree is not looked at.

  $ cd registers
  $ commit() {
  >     export GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1
  >     git add . && git commit -qm "$2"
  > }
  $ isms() {
  >     command isms "$@" >"$TMPDIR/out" 2>&1 && status=0 || status=$?
  >     sed -E 's/[0-9a-f]{12}([: ])/COMMIT\1/' "$TMPDIR/out"
  >     return $status
  > }
  $ isms --at HEAD risk list
  isms: the ISMS is in no Git repository, so there is no history
  [3]
  $ git init -q . && isms --at HEAD risk list
  isms: there is no commit 'HEAD'
  [2]
  $ commit 2026-01-10T09:00:00Z "Begin" && git tag v1
  $ isms risk set RISK-7K3QF owner=ROL-CTO
  $ commit 2026-03-31T23:30:00Z "New owner"
  $ isms risk rename RISK-7K3QF RISK-LAPTOP
  RISK-7K3QF is now RISK-LAPTOP; 2 references followed
  $ commit 2026-04-01T00:30:00Z "A name that tells"
  $ isms risk set RISK-LAPTOP owner=ROL-COO title="Not committed"

A revision, before and behind the command; ids and everything else are those of
that time.

  $ isms --at v1 risk list owner=ROL-CTO --fields id,title
  id                   title
  RISK-KEY-PERSON      The knowledge of the optimiser leaves with one person
  RISK-REGION-OUTAGE   Frankfurt region fails and scheduling stands still for a day
  RISK-RELEASE-BREAKS  A faulty release stops scheduling
  RISK-TENANT-MIX      One forwarder sees the transports of another

  as of v1: commit COMMIT of 2026-01-10T09:00:00Z, taking 2026-01-10 for today
  $ isms risk list --at HEAD~1 owner=ROL-CTO --fields id,title
  id                   title
  RISK-7K3QF           Customer data leaks through a stolen laptop
  RISK-KEY-PERSON      The knowledge of the optimiser leaves with one person
  RISK-REGION-OUTAGE   Frankfurt region fails and scheduling stands still for a day
  RISK-RELEASE-BREAKS  A faulty release stops scheduling
  RISK-TENANT-MIX      One forwarder sees the transports of another

  as of HEAD~1: commit COMMIT of 2026-03-31T23:30:00Z, taking 2026-03-31 for today
  $ isms risk show RISK-7K3QF
  isms: there is no risk 'RISK-7K3QF'
  [2]
  $ isms show LAPTOP --raw --at HEAD | head -1
  title: Customer data leaks through a stolen laptop
  $ isms show 7K3QF --at v1 --format json | jq -c '.records[0].owner, .footers'
  "PER-ALICE"
  ["as of v1: commit COMMIT of 2026-01-10T09:00:00Z, taking 2026-01-10 for today"]
  $ isms search --at v1 "stolen laptop"
  kind  id          title                                        status
  risk  RISK-7K3QF  Customer data leaks through a stolen laptop  treating

  as of v1: commit COMMIT of 2026-01-10T09:00:00Z, taking 2026-01-10 for today

A day is the last commit on the first parent's side until the end of that UTC
day; the report's own day is that day, too.

  $ isms --at 2026-03-31 risk list RISK-7K3QF --fields id,owner
  id          owner
  RISK-7K3QF  ROL-CTO

  as of 2026-03-31: commit COMMIT of 2026-03-31T23:30:00Z, taking 2026-03-31 for today
  $ isms --at 2026-04-01 risk list RISK-7K3QF
  as of 2026-04-01: commit COMMIT of 2026-04-01T00:30:00Z, taking 2026-04-01 for today
  $ isms --at 2026-03-31 status | head -3
  Nordlicht Logistics Software GmbH, 2026-03-31
  isms check: 0 errors, 27 warnings
  
  $ isms --at -8m --today 2026-11-30 risk list owner=ROL-CTO --fields id
  id
  RISK-KEY-PERSON
  RISK-REGION-OUTAGE
  RISK-RELEASE-BREAKS
  RISK-TENANT-MIX

  as of -8m: commit COMMIT of 2026-01-10T09:00:00Z, taking 2026-11-30 for today
  $ isms --at 2026-01-09 status
  isms: 2026-01-09 lies before the first commit
  [2]
  $ isms --at v1 due | tail -4
  2025-10-01   -101  test  CTL-LEGAL            Obligations and records                                   ROL-COO
  2025-11-01    -70  test  CTL-PROJECT-GATE     Security questions before a project starts                ROL-CTO

  as of v1: commit COMMIT of 2026-01-10T09:00:00Z, taking 2026-01-10 for today

Checks tell the commit in front of the path.

  $ isms --at v1 --today 2026-11-23 check --format short | head -2
  COMMIT:asset/AST-EDI-HOST.yaml:8:17: warning: support has ended [asset-unsupported]
  COMMIT:asset/AST-LOG-PLATFORM.yaml:6:12: warning: integrity is 2, and an asset that depends on this one needs 3 [dependency-underrated]
  $ isms --at HEAD check review-overdue --format json | jq -c '.footers'
  ["as of HEAD: commit COMMIT of 2026-04-01T00:30:00Z, taking 2026-04-01 for today"]

Settings and method are those of the commit.

  $ git show v1:isms.yaml | sed 's/^organisation:.*/organisation: Before/' >isms.yaml
  $ isms --at HEAD status | head -1
  Nordlicht Logistics Software GmbH, 2026-04-01

What writes, and what reads no record, wants none of it.

  $ isms --at v1 risk set RISK-7K3QF owner=ROL-CTO
  isms: 'set' writes, and the past cannot be changed: --at is for reading
  [2]
  $ isms risk edit RISK-7K3QF --at v1
  isms: 'edit' writes, and the past cannot be changed: --at is for reading
  [2]
  $ isms --at v1 import risks.csv
  isms: 'import' writes, and the past cannot be changed: --at is for reading
  [2]
  $ isms --at v1 init elsewhere
  isms: 'init' writes, and the past cannot be changed: --at is for reading
  [2]
  $ isms --at v1 doctor
  isms: 'doctor' takes no --at
  [2]

What is not there.

  $ isms --at v2 status
  isms: there is no commit 'v2'
  [2]
  $ isms --at HEAD:risk status
  isms: there is no commit 'HEAD:risk'
  [2]
  $ isms --at --all status
  isms: there is no commit '--all'
  [2]
  $ isms --at "" status
  isms: there is no commit ''
  [2]
  $ isms --at 'HEAD
  > v1' status
  isms: a revision is one line of text
  [2]
  $ isms status --at
  isms: option '--at' wants REV|DATE
  [2]

An ISMS in a folder of the repository, before it was there.

  $ cd .. && git init -q . && echo hello >README && git add README
  $ git commit -qm "No ISMS yet"
  $ rm -rf registers/.git && git add registers && git commit -qm "With it"
  $ isms --at HEAD -C registers risk list RISK-LAPTOP --fields id
  id
  RISK-LAPTOP

  as of HEAD: commit COMMIT of 2026-04-01T00:30:00Z, taking 2026-04-01 for today
  $ isms --at HEAD~1 risk list
  isms: there was no ISMS yet at HEAD~1: the commit COMMIT has no registers/isms.yaml
  [2]
  $ cd registers/risk && isms --at HEAD check role-unheld --format short | head -1; cd ../..
  COMMIT:registers/role/ROL-INTERNAL-AUDIT.yaml:1:1: warning: nobody holds the role [role-unheld]

A clone that lacks the past says so instead of guessing.

  $ git clone -q --depth 1 "file://$PWD" shallow 2>/dev/null
  $ cd shallow && isms --at HEAD risk list RISK-LAPTOP --fields id
  id
  RISK-LAPTOP

  as of HEAD: commit COMMIT of 2026-04-01T00:30:00Z, taking 2026-04-01 for today
  $ isms --at HEAD~1 risk list
  isms: there is no commit 'HEAD~1' here: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]
  $ isms --at 2026-04-01 risk list
  isms: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]
  $ cd ..

Work trees of their own, and repositories with SHA-256.

  $ git worktree add -q ../second HEAD && cd ../second
  $ isms --at HEAD risk list RISK-LAPTOP --fields id
  id
  RISK-LAPTOP

  as of HEAD: commit COMMIT of 2026-04-01T00:30:00Z, taking 2026-04-01 for today
  $ cd ../work && cp -R registers ../sha && cd ../sha
  $ git init -q --object-format=sha256 . && git add . && git commit -qm Begin
  $ isms --at HEAD risk list RISK-LAPTOP --fields id
  id
  RISK-LAPTOP

  as of HEAD: commit COMMIT of 2026-04-01T00:30:00Z, taking 2026-04-01 for today
  $ echo "x: [" >>risk/RISK-LAPTOP.yaml && git commit -qam Broken
  $ isms --at HEAD risk list 2>&1
  isms: 1 problem in 1 file; COMMIT:risk/RISK-LAPTOP.yaml:60:1: a value is missing here: add it, or delete the ',' or indicator
    run 'isms check'
  [3]
  $ isms --at HEAD~1 risk list RISK-LAPTOP --fields id | head -2
  id
  RISK-LAPTOP
