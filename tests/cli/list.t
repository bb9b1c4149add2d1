The example's risks, by terms.

  $ cd registers
  $ isms risk list level=high..
  id                 title                                                     status    level   score  residual.level  treatment.option  owner
  RISK-EDI-HOST      The EDI gateway is broken into through an unpatched host  treating  3 high     12  1 low           modify            ROL-PLATFORM
  RISK-SUPPLY-CHAIN  A poisoned dependency reaches production                  treating  3 high     12  2 medium        modify            ROL-ENGINEERING
  $ isms risk list status=treating treatment.due=..2026-12-31 --fields id,treatment.due,owner --sort treatment.due
  id                   treatment.due  owner
  RISK-BACKUP-WIPE     2026-10-31     ROL-PLATFORM
  RISK-RANSOMWARE      2026-12-18     ROL-IT
  RISK-PAYROLL-BREACH  2026-12-31     ROL-COO
  RISK-W6ZHB           2026-12-31     PER-ALICE
  $ isms risk list +overdue --fields id,review.next
  id                    review.next
  RISK-WEBHOOK-FORGERY  2026-10-14
  $ isms risk list not:status=accepted,treating --count
  4
  $ isms risk list --all --count
  34
  $ isms risk list --group status
  status      count
  identified      2
  assessed        2
  treating       12
  accepted       15
  $ isms risk list tags~gdpr --fields id,tags --limit 2
  id          tags
  RISK-7K3QF  gdpr, devices
  RISK-C9YTA  gdpr
  $ isms risk list laptop --fields id,title
  id               title
  RISK-7K3QF       Customer data leaks through a stolen laptop
  RISK-GBG-ROOM    Strangers in the shared office see or take our things
  RISK-RANSOMWARE  Ransomware encrypts laptops and Microsoft 365
  $ isms control list tests.result=fail --fields id,status
  id            status
  CTL-PATCHING  degraded
  $ isms asset list classification=confidential.. type=service --fields id,classification
  $ isms risk list acceptance.until= status=accepted --count
  11

Formats.

  $ isms role list id=ROL-CISO --format csv
  id,title,status,holder,deputies
  ROL-CISO,Chief information security officer,active,PER-ALICE,PER-YUKI
  $ isms role list id=ROL-CISO --format tsv
  id	title	status	holder	deputies
  ROL-CISO	Chief information security officer	active	PER-ALICE	PER-YUKI
  $ isms role list id=ROL-CISO --fields id,title,deputies --format json
  {
    "schema": 1,
    "kind": "role",
    "records": [
      {
        "id": "ROL-CISO",
        "title": "Chief information security officer",
        "deputies": [
          "PER-YUKI"
        ]
      }
    ]
  }
  $ isms role list id=ROL-CISO --fields id,title --format jsonl
  {"kind":"role","id":"ROL-CISO","title":"Chief information security officer"}
  $ isms role list id=ROL-CISO --fields id,title --format yaml
  schema: 1
  kind: role
  records:
    - id: ROL-CISO
      title: Chief information security officer
  $ isms role list id=ROL-CISO --fields id,title --format markdown
  | id | title |
  | --- | --- |
  | ROL-CISO | Chief information security officer |
  $ isms role list --fields id,title --limit 1 -o one.csv && cat one.csv
  id,title
  ROL-CEO,Chief executive officer
  $ isms role list --format xlsx
  isms: there is no format 'xlsx'
    there are text, json, jsonl, csv, tsv, yaml, markdown, html, dot
  [2]
  $ isms role list -o roles.doc
  isms: the ending of 'roles.doc' names no format
    say it with --format
  [2]

What is wrong is said, never an empty list.

  $ isms risk list staus=treating
  isms: risk has no field 'staus'; did you mean 'status'?
  [2]
  $ isms risk list status=treatin
  isms: status is 'treatin', not one of: identified, assessed, treating, accepted, closed; did you mean 'treating'?
  [2]
  $ isms risk list +untreatd
  isms: there is no tag '+untreatd'; did you mean '+untreated'?
  [2]
  $ isms risk list @mine
  id             title                                                         status    level     score  residual.level  treatment.option  owner
  RISK-7K3QF     Customer data leaks through a stolen laptop                   treating  2 medium      8  1 low           modify            PER-ALICE
  RISK-AI-PASTE  Customer data is pasted into an AI assistant nobody approved  treating  2 medium      9  2 medium        modify            PER-ALICE
  RISK-W6ZHB     Phishing gives somebody the session of a colleague            treating  2 medium      9  2 medium        modify            PER-ALICE
  $ isms risk list level=huge
  isms: level is 'huge', allowed 1..4 or a name: low, medium, high, critical
  [2]
  $ isms risk list treatment.due=soon
  isms: due is 'soon', not a date that exists (YYYY-MM-DD)
  [2]
  $ isms risk list --sort scroe
  isms: risk has no field 'scroe'; did you mean 'score'?
  [2]
  $ isms risk list --fields id,scroe
  isms: risk has no field 'scroe'
    did you mean 'score'?
  [2]
  $ isms risk list --limit many
  isms: option '--limit' wants a whole number, not 'many'
  [2]
