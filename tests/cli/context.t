Clauses 4 to 8: what bears on the ISMS, who has a stake, who tells whom, what is
changed, what is kept elsewhere, what people say.

  $ isms init acme --name "Acme Ltd" 2>/dev/null
  $ export ISMS_DIR=acme
  $ isms person add --id PER-ALICE title=Alice
  PER-ALICE
  $ isms role add --id ROL-CISO title=CISO holder=ALICE
  ROL-CISO

An open issue wants something that answers to it, and one says whether climate
change matters:

  $ isms issue add --id ISS-FLOOD title="Floods come more often" origin=external category="environment; supply"
  ISS-FLOOD
  $ isms check issue-unaddressed climate-undetermined --format short
  acme/isms.yaml:1:1: warning: no issue says whether climate change matters [climate-undetermined]
  acme/issue/ISS-FLOOD.yaml:1:1: warning: open, and nothing answers to it [issue-unaddressed]
  $ isms risk add --id RISK-FLOOD title="The cellar is flooded" owner=ALICE
  RISK-FLOOD
  $ isms issue set FLOOD addressed_by+=RISK-FLOOD climate=yes
  $ isms check issue-unaddressed climate-undetermined --format short
  $ isms issue list
  id         title                   status  origin    category             climate  addressed_by  owner
  ISS-FLOOD  Floods come more often  open    external  environment, supply  yes      RISK-FLOOD
  $ isms issue list +unaddressed
  $ isms issue set FLOOD origin=sideways
  isms: origin is 'sideways', not one of: internal, external
  [2]
  $ isms issue set FLOOD addressed_by+=RISK-NONE
  isms: addressed_by: there is no record 'RISK-NONE'
  [2]

A party's requirements are decided on, one by one:

  $ isms party add --id PTY-CUSTOMERS title=Customers kind=customer
  PTY-CUSTOMERS
  $ isms check party-undecided --format short
  acme/party/PTY-CUSTOMERS.yaml:1:1: warning: it is not said what they require [party-undecided]
  $ cat >>acme/party/PTY-CUSTOMERS.yaml <<'END'
  > requirements:
  >   - what: answer to incidents within a day
  >     decision: addressed
  >     addressed_by: [iso27001-2022/A.5.26]
  >   - what: a visit each year
  >     decision: declined
  > END
  $ isms check party-undecided --format short
  acme/party/PTY-CUSTOMERS.yaml:8:5: warning: 'a visit each year' is declined without a reason [party-undecided]
  $ isms party set CUSTOMERS engage_every="6 months" engaged_on=2026-05-20
  $ isms due
  on          days  what  id             title      owner
  2026-11-20    -3  talk  PTY-CUSTOMERS  Customers
  [1]

What is told at an interval is due, what is told on occasion is not:

  $ isms communication add --id COM-NEWS title="Security news" by=ROL-CISO audience="all staff" every="1 month" channel=email last=2026-11-02
  COM-NEWS
  $ isms communication add --id COM-BREACH title="Breach notice" by=ROL-CISO to=PTY-CUSTOMERS occasion="within 24 hours"
  COM-BREACH
  $ isms check communication-incomplete --format short
  acme/communication/COM-BREACH.yaml:1:1: warning: it is not said how it is told [communication-incomplete]
  $ isms communication set COM-BREACH channel=telephone
  $ isms check communication-incomplete
  $ isms due --within +10d
  on          days  what  id             title          owner
  2026-11-20    -3  talk  PTY-CUSTOMERS  Customers
  2026-12-02     9  tell  COM-NEWS       Security news
  [1]

A change is approved before it is done:

  $ isms change add --id CHG-IDP title="New identity provider" kind=system what="One login for all" planned=2026-12-01
  CHG-IDP
  $ isms change list +unapproved
  id       title                  status    kind    planned     done  approval.by  owner
  CHG-IDP  New identity provider  proposed  system  2026-12-01
  $ isms change set IDP status=done done=2026-11-23
  $ isms check change-unapproved --format short
  acme/change/CHG-IDP.yaml:6:7: error: done, and nobody approved it [change-unapproved]
  [1]
  $ isms change approve IDP --by ALICE --on 2026-11-20 --role ROL-CISO
  $ isms check change-unapproved
  $ isms change set IDP what="One login for most"
  $ isms check approval-outdated --format short
  acme/change/CHG-IDP.yaml:10:11: error: changed since PER-ALICE approved it on 2026-11-20 [approval-outdated]
  [1]

Documents kept elsewhere, certificates, feedback:

  $ isms document add --id DOC-ISO title="ISO/IEC 27001:2022" origin=external
  isms: location is missing
  [2]
  $ isms document add --id DOC-ISO title="ISO/IEC 27001:2022" origin=external location="shelf 3" covers=iso27001-2022/7.5.3
  DOC-ISO
  $ isms certificate add --id CRT-ISO title="ISO 27001" standard="ISO/IEC 27001:2022" status=valid valid_until=2026-12-20
  CRT-ISO
  $ isms feedback add - --yes <<'END'
  > {"title": "The VPN drops every hour", "level": "staff", "received": "2026-10-01"}
  > {"title": "Too many rules", "level": "staff", "received": "2026-11-20"}
  > END
  FBK-FDMVG
  FBK-2AWH3
  2 files changed
  $ isms feedback list --fields title,status,level,received
  title                     status  level  received
  Too many rules            new     staff  2026-11-20
  The VPN drops every hour  new     staff  2026-10-01
  $ isms check feedback-unanswered certificate-lapsed --format short
  acme/feedback/FBK-FDMVG.yaml:4:11: warning: nobody decided within 30 days what becomes of it [feedback-unanswered]
  $ isms due
  on          days  what    id             title                     owner
  2026-10-31   -23  answer  FBK-FDMVG      The VPN drops every hour
  2026-11-20    -3  talk    PTY-CUSTOMERS  Customers
  2026-12-02     9  tell    COM-NEWS       Security news
  2026-12-20    27  ends    CRT-ISO        ISO 27001
  2026-12-20    27  answer  FBK-2AWH3      Too many rules
  [1]

A round of risk assessment ends when each of its risks was rated in it:

  $ isms assessment start category=cybercrime
  isms: there is no risk to be assessed
  [2]
  $ isms assessment start --id ASM-2026 --title "Round 2026" --by ALICE
  ASM-2026
  to be rated: 1; isms risk assess ID likelihood=... impact=...
  $ isms assessment close 2026
  isms: not rated since it began: 1 of 1, RISK-FLOOD
    rate them with 'isms risk assess', or say why not with --anyway REASON
  [2]
  $ isms risk assess FLOOD likelihood=2 impact=4
  RISK-FLOOD current: unrated -> 8 medium
  $ isms assessment close 2026 --tag v1 --dry-run
  --- a/assessment/ASM-2026.yaml
  +++ b/assessment/ASM-2026.yaml
   title: Round 2026
  -status: open
  +status: closed
   started: 2026-11-23
     - PER-ALICE
  +closed: 2026-11-23
  +risks: 1
  +digest: v1:sha256:f2d62f2b0ac71a1ec1473ceebec5098a38c2a7d6dd7f99e54ffa47cb342abb49
  +tag: v1
  +summary: '1 risk: 1 medium'
  $ isms assessment close 2026 --tag v1
  $ isms assessment close 2026
  isms: ASM-2026 is closed already
  [2]
  $ isms assessment show 2026
  Round 2026
  id            ASM-2026
  title         Round 2026
  status        closed
  started       2026-11-23
  method        1
  participants  PER-ALICE
  closed        2026-11-23
  risks         1
  digest        v1:sha256:f2d62f2b0ac71a1ec1473ceebec5098a38c2a7d6dd7f99e54ffa47cb342abb49
  tag           v1
  summary       1 risk: 1 medium
  $ isms check assessment-overdue --today 2027-12-01 --format short
  acme/assessment/ASM-2026.yaml:3:10: warning: the latest round, and the next was to begin by now [assessment-overdue]
