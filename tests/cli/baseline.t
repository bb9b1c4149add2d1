Only what a change made worse: problems that a commit did not have.

  $ cd registers && git init -q . && git add . && git commit -qm "Begin"
  $ isms check --format short | wc -l
  10
  $ isms check --baseline HEAD
  $ sed -i 's/^owner:.*/owner: PER-NOBODY/' risk/RISK-7K3QF.yaml
  $ isms check --baseline HEAD
  risk/RISK-7K3QF.yaml:7:8: error: owner names 'PER-NOBODY', which does not exist [dangling-reference]
    7 | owner: PER-NOBODY
      |        ^^^^^^^^^^
      = Correct the id, or create the record.
  1 error in 378 records; 10 older not shown
  [1]
  $ isms check --baseline HEAD --fail-on warning --format github
  ::error file=risk/RISK-7K3QF.yaml,line=7,col=8,endColumn=18,title=dangling-reference::owner names 'PER-NOBODY', which does not exist. Correct the id, or create the record.
  [1]
  $ git commit -qam "Do harm"
  $ isms check --baseline HEAD
  $ isms check --baseline HEAD~1 --format short
  risk/RISK-7K3QF.yaml:7:8: error: owner names 'PER-NOBODY', which does not exist [dangling-reference]
  [1]
  $ git show HEAD:./risk/RISK-7K3QF.yaml >/dev/null; isms check --baseline HEAD~1 role-unheld

Lines that move make nothing new, nor does a day that passes.

  $ sed -i '1i # one line more' risk/RISK-WEBHOOK-FORGERY.yaml
  $ isms check --baseline HEAD; isms check --today 2027-06-01 --format short | wc -l
  146
  $ isms check --today 2027-06-01 --baseline HEAD

A state that may not follow shows only in comparison.

  $ sed -i 's/^status: .*/status: identified/' risk/RISK-DDOS.yaml
  $ isms check forbidden-move
  $ isms check --baseline HEAD forbidden-move
  risk/RISK-DDOS.yaml:2:9: error: status went from 'accepted' to 'identified'; it may go to: assessed treating closed [forbidden-move]
    2 | status: identified
      |         ^^^^^^^^^^
      = `isms explain risk.status` shows the way; go it step by step, or take the change back.
  1 error in 378 records; 11 older not shown
  [1]
  $ sed -i 's/^check:/check:\n  forbidden-move: off/' isms.yaml
  $ isms check --baseline HEAD forbidden-move

What cannot be compared is said.

  $ isms check --baseline nothing
  isms: there is no commit 'nothing'
  [2]
  $ isms check --baseline HEAD~7
  isms: there is no commit 'HEAD~7'
  [2]
  $ cd .. && mkdir bare && cp -R registers/[a-z]* bare && isms -C bare check --baseline HEAD
  isms: the ISMS is in no Git repository, so there is no history
  [3]
