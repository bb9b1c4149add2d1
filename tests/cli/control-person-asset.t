  $ cd registers
  $ isms control test CTL-OFFICE-ALARM result=pass by=ALICE note="bell rang"
  CTL-OFFICE-ALARM effectiveness: 1; next test 2027-11-23
  $ isms control show OFFICE-ALARM | grep -E '^(effectiveness|next_test)'
  effectiveness   1
  next_test       2027-11-23
  $ isms control test CTL-OFFICE-ALARM result=maybe
  isms: result: result is 'maybe', not one of: pass, partial, fail
  [2]
  $ isms person leave YUKI --on 2026-11-30
  PER-YUKI is still named by:
    AST-LOG-PLATFORM owner (Log platform)
    CTL-LOGGING owner (Security logging, one time)
    CTL-THREAT-INTEL owner (Contacts and threat intelligence)
    ROL-CISO deputies (Chief information security officer)
    ROL-INCIDENT holder (Incident manager)
  $ isms person show YUKI | grep -E '^(status|left)'
  status              left
  left                2026-11-30
  $ isms check leaver-holds --format short
  asset/AST-LOG-PLATFORM.yaml:4:8: error: owner is PER-YUKI, who has left [leaver-holds]
  control/CTL-LOGGING.yaml:3:8: error: owner is PER-YUKI, who has left [leaver-holds]
  control/CTL-THREAT-INTEL.yaml:3:8: error: owner is PER-YUKI, who has left [leaver-holds]
  role/ROL-INCIDENT.yaml:3:9: error: holder is PER-YUKI, who has left [leaver-holds]
  [1]
  $ isms person erase YUKI
  --- a/person/PER-YUKI.yaml
  +++ b/person/PER-YUKI.yaml
  -title: Yuki Tanabe
  +title: PER-YUKI
   status: left
  -description: Security engineer; on-call coordinator; keeps the detection rules.
  -identities:
  -  email: [yuki.tanabe@nordlicht-logistics.example]
  -  signing: [yuki.tanabe@nordlicht-logistics.example]
  -  forge: ytanabe
   joined: 2022-06-01
   left: 2026-11-30
  -competences:
  -  - {name: incident-response, level: 5}
  -  - {name: forensics, level: 4}
  -  - {name: secure-development, level: 3}
  -qualifications:
  -  - kind: certificate
  -    name: GCIH
  -    issuer: GIAC
  -    obtained: 2023-03-30
  -    expires: 2027-03-30     # renewal is in the training plan
   screened_on: 2022-05-02
  1 file would change; add --yes to save
  the history in Git still holds what was erased; the id PER-YUKI stays, so that references hold
  [1]
  $ isms person erase YUKI --yes
  1 file changed
  the history in Git still holds what was erased; the id PER-YUKI stays, so that references hold
  $ isms asset graph AST-PROC-PAYROLL
  AST-PROC-PAYROLL Payroll and people administration  C2 I2 A1
  ├─ AST-HR-FILES Personnel files  C2 I2 A1
  │  └─ AST-M365 Microsoft 365  C2 I2 A1
  │     └─ AST-IDP Torwacht single sign-on  C2 I3 A3
  └─ AST-PAYROLL-PROVIDER Lohnkontor Weser, payroll office  C2 I2 A1
  $ isms asset graph AST-PROC-PAYROLL --dot
  digraph assets {
  	rankdir=LR;
  	node [shape=box];
  	"AST-PROC-PAYROLL" [label="AST-PROC-PAYROLL\nPayroll and people administration\nC2 I2 A1"];
  	"AST-PROC-PAYROLL" -> "AST-HR-FILES";
  	"AST-PROC-PAYROLL" -> "AST-PAYROLL-PROVIDER";
  	"AST-HR-FILES" [label="AST-HR-FILES\nPersonnel files\nC2 I2 A1"];
  	"AST-HR-FILES" -> "AST-M365";
  	"AST-M365" [label="AST-M365\nMicrosoft 365\nC2 I2 A1"];
  	"AST-M365" -> "AST-IDP";
  	"AST-IDP" [label="AST-IDP\nTorwacht single sign-on\nC2 I3 A3"];
  	"AST-PAYROLL-PROVIDER" [label="AST-PAYROLL-PROVIDER\nLohnkontor Weser, payroll office\nC2 I2 A1"];
  }
  $ isms asset show AST-DB-PROD --why | sed -n '/Where the needs/,$p'
  Where the needs come from
  axis             own  effective    from
  confidentiality       3 very high  AST-CUSTOMER-DATA -> AST-DB-PROD
  integrity             3 very high  AST-CUSTOMER-DATA -> AST-DB-PROD
  availability          3 very high  AST-CUSTOMER-DATA -> AST-DB-PROD

  Criticality is the highest of them.
