A merge looks at one file after the other. What only shows when all are seen
together, `isms check` finds; the hook pre-merge-commit runs it on the result
before that is committed.

  $ cd registers
  $ git init -q .. && echo build >>../.git/info/exclude
  $ isms git install --hooks 2>/dev/null
  $ git add . && git commit -qm begin

A risk is accepted on one branch, its control retired on the other.

  $ git checkout -qb retire
  $ isms control retire CTL-DLP --reason 'too many false alarms'
  $ git commit -qanm 'Retire CTL-DLP' && git checkout -q main
  $ isms risk accept RISK-AI-PASTE --by PER-ALICE --until +1y
  RISK-AI-PASTE accepted at level medium
  $ git commit -qanm 'Accept RISK-AI-PASTE'
  $ git merge -q --no-edit retire
  risk/RISK-AI-PASTE.yaml:28:3: error: accepted by PER-ALICE, relying on CTL-DLP, which is retired [acceptance-undermined]
  Not committing merge; use 'git commit' to complete the merge.
  [1]
  $ git merge --abort && git checkout -q . && git branch -qD retire

Both branches bring the same thing from another system, under ids of their own.

  $ git checkout -qb import
  $ isms asset add title=Wiki status=active type=software owner=PER-ALICE external_id=CMDB-17 --id AST-WIKI
  AST-WIKI
  $ git add . && git commit -qnm 'Add the wiki' && git checkout -q main
  $ isms asset add title='The wiki' status=active type=software owner=PER-ALICE external_id=CMDB-17 --id AST-KNOWLEDGE
  AST-KNOWLEDGE
  $ git add . && git commit -qnm 'Add the wiki'
  $ git merge -q --no-edit import
  asset/AST-WIKI.yaml:5:14: error: external_id 'CMDB-17' stands in AST-KNOWLEDGE, too [duplicate-id]
  Not committing merge; use 'git commit' to complete the merge.
  [1]
  $ git merge --abort && git branch -qD import

Markers that were left are seen wherever they stand.

  $ git checkout -qb other && isms risk set RISK-7K3QF owner=PER-BORIS
  $ git commit -qanm other && git checkout -q main
  $ isms risk set RISK-7K3QF owner=PER-INGRID && git commit -qanm ours
  $ git merge -q other 2>/dev/null
  Auto-merging registers/risk/RISK-7K3QF.yaml
  CONFLICT (content): Merge conflict in registers/risk/RISK-7K3QF.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git add . && git commit -qm 'Merge with the markers in it'
  risk/RISK-7K3QF.yaml:7:1: error: a conflict marker of Git: choose between both sides and delete the markers [conflict-marker]
  [1]
