  $ cd registers
  $ isms check
  asset/AST-EDI-HOST.yaml:8:17: warning: support has ended [asset-unsupported]
    8 | end_of_support: 2026-08-31     # end of Debian 11 LTS; the converter does not run on 12
      |                 ^^^^^^^^^^
      = Replace it, buy extended support, or assess the risk and excuse it.
  asset/AST-LOG-PLATFORM.yaml:6:12: warning: integrity is 2, and an asset that depends on this one needs 3 [dependency-underrated]
    6 | integrity: 2     # rated before the audit logs moved here (2026-08). Raise it, Yuki?
      |            ^
      = Raise its rating, or leave it empty to inherit.
  control/CTL-OFFICE-ALARM.yaml:9:1: warning: the latest test is older than its interval [control-untested]
    9 | tests:
      | ^^^^^
      = `isms control test CTL-OFFICE-ALARM result=pass by=PERSON`.
  isms.yaml:5:1: warning: 5 of 140 in iso27001-2022 are in no internal audit of 2024 to 2026: A.5.19, A.5.20, A.5.21, A.5.22, A.5.23 [not-audited-in-cycle]
    5 | frameworks:
      | ^^^^^^^^^^
      = `isms report audit-programme` names them; add them to the criteria of an audit, or plan one: `isms audit plan`.
  policy/POL-REMOTE-WORK.yaml:1:1: warning: 2 of 12 did not confirm version 2026.2 in time: PER-FATMA, PER-TAREK [policy-unacknowledged]
    1 | title: Remote work policy
      | ^
      = Remind them; then `isms attestation import --for POL-REMOTE-WORK FILE`.
  risk/RISK-BACKUP-WIPE.yaml:37:8: warning: the treatment was due and is not done [treatment-overdue]
   37 |   due: 2026-10-31      # waiting for the contract with AWS, Meike is on it (PLAT-912)
      |        ^^^^^^^^^^
      = Finish it (`treatment.done=DATE`) or agree on a new date with the owner.
  risk/RISK-PAYROLL-BREACH.yaml:31:3: warning: a risk of inherent level high has preventive controls only [preventive-only]
   31 |   controls: [CTL-SUPPLIER-REVIEW, CTL-CRYPTO]
      |   ^^^^^^^^
      = Add a detective or corrective control.
  risk/RISK-RANSOMWARE.yaml:30:3: warning: relies on CTL-PATCHING, which is degraded [control-degraded]
   30 |   controls:
      |   ^^^^^^^^
      = Repair the control, or rate the risk without it.
  risk/RISK-WEBHOOK-FORGERY.yaml:23:16: warning: the review was due on 2026-10-14 [review-overdue]
   23 | review: {last: 2025-10-14}     # TODO Fatma: two providers have changed since
      |                ^^^^^^^^^^
      = Look at it, then `isms risk set RISK-WEBHOOK-FORGERY review.last=today`; `isms due` shows what comes next.
  role/ROL-INTERNAL-AUDIT.yaml:1:1: warning: nobody holds the role [role-unheld]
    1 | title: Internal auditor
      | ^
      = `isms role set ROL-INTERNAL-AUDIT holder=PERSON`.
  10 warnings in 378 records
  $ cd ..; isms -C registers check role-unheld --format short
  registers/role/ROL-INTERNAL-AUDIT.yaml:1:1: warning: nobody holds the role [role-unheld]
  $ isms -C registers check role-unheld --format json
  {
    "schema": 1,
    "kind": "problem",
    "records": [
      {
        "file": "role/ROL-INTERNAL-AUDIT.yaml",
        "line": 1,
        "column": 1,
        "severity": "warning",
        "name": "role-unheld",
        "group": "foundation",
        "clause": "5.3",
        "id": "ROL-INTERNAL-AUDIT",
        "field": null,
        "text": "nobody holds the role",
        "remedy": "`isms role set ROL-INTERNAL-AUDIT holder=PERSON`."
      }
    ]
  }
  $ isms -C registers check role-unheld --fail-on warning --format short
  registers/role/ROL-INTERNAL-AUDIT.yaml:1:1: warning: nobody holds the role [role-unheld]
  [1]
  $ isms -C registers check --fail-on nothing
  isms: --fail-on is 'nothing', not error, warning or note
  [2]
  $ isms -C registers check role-unhold
  isms: there is no check 'role-unhold'
    did you mean 'role-unheld'?
  [2]
  $ isms check --list --format csv | head -3
  name,severity,group,clause,excusable,trigger
  yaml-syntax,error,yaml,7.5.3,no,The file is not well-formed YAML.
  yaml-encoding,error,yaml,7.5.3,no,"The file is not UTF-8, or a byte order mark stands inside it."

An unreadable file is a problem for check, and an error for all that need it.

  $ printf 'title: "x\n' >registers/role/ROL-IT.yaml
  $ isms -C registers check yaml-syntax
  registers/role/ROL-IT.yaml:1:8: error: the quote that opens here is never closed: add the closing quote [yaml-syntax]
    1 | title: "x
      |        ^
      = Correct the text at the named place; a forgotten quote or wrong indent is the usual cause.
  1 error in 378 records
  [1]
  $ isms -C registers role list
  isms: 1 problem in 1 file; registers/role/ROL-IT.yaml:1:8: the quote that opens here is never closed: add the closing quote
    run 'isms check'
  [3]
  $ isms -C registers report summary --format json
  isms: 1 problem in 1 file; registers/role/ROL-IT.yaml:1:8: the quote that opens here is never closed: add the closing quote
    run 'isms check'
  [3]
  $ isms -C registers person list --limit 1
  id         title         status  roles     joined      left
  PER-ALICE  Alice Brandt  active  ROL-CISO  2024-03-01
