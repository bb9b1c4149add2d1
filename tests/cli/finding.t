Findings: the chain of 10.2, and how it is closed.

  $ cd registers
  $ isms finding add --id FND-VISITORS title="Visitors in Gothenburg wear no badge" grade=minor source=internal-audit raised=2026-11-17 owner=INGRID criterion=iso27001-2022/A.7.2 due=+60d
  FND-VISITORS
  $ isms finding close VISITORS
  isms: FND-VISITORS cannot be closed: it has no correction
  [2]
  $ isms finding correct VISITORS
  isms: what was done, or what is the cause?
    say correction=TEXT, cause=TEXT, similar=TEXT
  [2]
  $ isms finding correct VISITORS cure=none
  isms: finding has no field 'cure'
    'isms finding schema' lists them
  [2]
  $ isms finding correct VISITORS correction="Badges bought" --on 2026-11-18
  FND-VISITORS is corrected
  $ isms check finding-without-cause
  $ isms finding close VISITORS by=ALICE result=effective
  isms: FND-VISITORS cannot be closed: it has no cause
  [2]
  $ isms finding correct VISITORS cause="The landlord's desk was closed in June"
  FND-VISITORS is analysed
  $ isms action add --id ACT-DESK title="Receive visitors ourselves" kind=corrective for=FND-VISITORS owner=INGRID due=+20d
  ACT-DESK
  $ isms finding set VISITORS status=acting
  $ isms finding close VISITORS by=ALICE result=effective
  isms: FND-VISITORS cannot be closed: ACT-DESK, which is for it, is planned
  [2]
  $ isms action done DESK
  ACT-DESK carried out; its effect is reviewed on 2026-12-23
  $ isms action verify DESK by=ALICE result=effective
  ACT-DESK effective
  $ isms finding close VISITORS by=ALICE result=effective
  isms: FND-VISITORS cannot be closed: nobody said whether it could happen elsewhere (similar)
  [2]
  $ isms finding correct VISITORS similar="Not in Bremen: the door has a desk of ours"
  FND-VISITORS is acting
  $ isms finding close VISITORS
  isms: FND-VISITORS cannot be closed: nobody saw that its cause is gone
    isms finding close FND-VISITORS by=PERSON result=effective
  [2]
  $ isms finding close VISITORS by=ALICE
  isms: who looked, and is it gone?
    say by=PERSON and result=effective or ineffective
  [2]
  $ isms finding close VISITORS by=ALICE result=ineffective note="one of four"
  FND-VISITORS stays open: what was done did not help
  $ isms finding close VISITORS
  isms: FND-VISITORS cannot be closed: nobody saw that its cause is gone
    isms finding close FND-VISITORS by=PERSON result=effective
  [2]
  $ isms finding close VISITORS by=INGRID result=effective --on 2026-11-22
  $ isms finding show VISITORS
  Visitors in Gothenburg wear no badge
  id                    FND-VISITORS
  title                 Visitors in Gothenburg wear no badge
  owner                 PER-INGRID
  status                closed
  source                internal-audit
  grade                 minor
  criterion             iso27001-2022/A.7.2
  raised                2026-11-17
  due                   2027-01-22
  correction            Badges bought
  corrected             2026-11-18
  cause                 The landlord's desk was closed in June
  similar               Not in Bremen: the door has a desk of ours
  effectiveness.on      2026-11-22
  effectiveness.by      PER-INGRID
  effectiveness.result  effective
  actions               ACT-DESK
  ended.on              2026-11-22
  $ isms check self-reviewed --format short
  finding/FND-VISITORS.yaml:15:7: warning: reviewed by PER-INGRID, who did it [self-reviewed]
  $ sed -i 's/^separation: warning/separation: error/' method.yaml
  $ isms check self-reviewed --format short
  finding/FND-VISITORS.yaml:15:7: error: reviewed by PER-INGRID, who did it [self-reviewed]
  [1]

It came back.

  $ isms finding reopen VISITORS
  isms: why is FND-VISITORS opened again?
    say it with --reason TEXT
  [2]
  $ isms finding reopen VISITORS --reason "Two on Friday"
  $ isms finding reopen VISITORS --reason "Two on Friday"
  isms: FND-VISITORS is open: it is acting
  [2]
  $ tail -n 8 finding/FND-VISITORS.yaml
  raised: 2026-11-17
  due: 2027-01-22
  correction: Badges bought
  corrected: 2026-11-18
  cause: The landlord's desk was closed in June
  similar: 'Not in Bremen: the door has a desk of ours'
  notes: |
    2026-11-23: opened again: Two on Friday

What is no nonconformity needs no review.

  $ isms finding close SCOPE-INTERFACE --reason "The page was corrected"
  $ isms finding list +nonconformity --all --fields id,status,actions
  id                 status     actions
  FND-LEAVERS        closed     ACT-ACCOUNT-LIST
  FND-PATCH-REPORTS  verifying  ACT-PATCH-AGENT
  FND-VISITORS       acting     ACT-DESK
  $ isms due --within +60d --format csv | grep FND
  2027-01-15,53,finding,FND-PATCH-REPORTS,"Seven Fedora laptops were more than 30 days behind, and nobody saw it",PER-BORIS
  2027-01-22,60,finding,FND-VISITORS,Visitors in Gothenburg wear no badge,PER-INGRID
  $ isms finding set LEAVERS effectiveness=
  $ isms check closed-without-effectiveness | grep -v records
  finding/FND-LEAVERS.yaml:2:9: error: a nonconformity is closed, and nobody saw that its cause is gone [closed-without-effectiveness]
    2 | status: closed
      |         ^^^^^^
      = `isms finding reopen FND-LEAVERS --reason TEXT`, then `isms finding close FND-LEAVERS by=PERSON result=effective`.
  $ isms trace FND-PATCH-REPORTS --depth 1
  FND-PATCH-REPORTS Seven Fedora laptops were more than 30 days behind, and nobody saw it  finding             verifying
  |- CTL-PATCHING (more) Vulnerabilities found and patched in time                         control             degraded   -> raised_in
  |- iso27001-2022/A.8.8 (more) Management of technical vulnerabilities                    ISO/IEC 27001:2022  partial    -> criterion
  `- ACT-PATCH-AGENT (more) Patch level of the Fedora laptops is reported again            action              verifying  <- for
