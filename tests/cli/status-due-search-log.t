  $ cd registers
  $ isms status
  Nordlicht Logistics Software GmbH, 2026-11-23
  isms check: 0 errors, 10 warnings

  register       live  ended  reviews overdue
  issue             5      0                0
  party             5      0                0
  communication     4      0                0
  requirement     151      0                0
  objective         2      1                0
  role             11      0                0
  person           13      1                0
  change            1      1                0
  document          4      0                0
  asset            38      1                1
  risk             31      3                1
  assessment        0      1                0
  control          43      1                0
  policy           13      0                0
  attestation       3      0                0
  exception         1      0                0
  evidence          7      1                0
  action           10      3                0
  audit             1      4                0
  finding           3      1                0
  metric            5      0                0
  review            1      1                0
  certificate       1      0                0
  feedback          2      1                0

  Top risks
  id                  title                                                          level     score  owner            status
  RISK-EDI-HOST       The EDI gateway is broken into through an unpatched host       3 high       12  ROL-PLATFORM     treating
  RISK-SUPPLY-CHAIN   A poisoned dependency reaches production                       3 high       12  ROL-ENGINEERING  treating
  RISK-BACKUP-WIPE    An intruder with administrator rights deletes the backups too  2 medium     10  ROL-PLATFORM     treating
  RISK-REGION-OUTAGE  Frankfurt region fails and scheduling stands still for a day   2 medium     10  ROL-CTO          treating
  RISK-AI-PASTE       Customer data is pasted into an AI assistant nobody approved   2 medium      9  PER-ALICE        treating

  Overdue and due within 30 days
  on          days  what            id                     title                                                                owner
  2026-08-31   -84  end of support  AST-EDI-HOST           Host of the EDI gateway (Debian 11)                                  ROL-PLATFORM
  2026-10-02   -52  test            CTL-OFFICE-ALARM       Alarm, smoke and water detection Bremen                              ROL-COO
  2026-10-14   -40  review          RISK-WEBHOOK-FORGERY   Forged status messages from telematics providers                     PER-FATMA
  2026-10-20   -34  review          AST-OFFICE-GOTHENBURG  Office Göteborg, Lindholmen                                          ROL-SUPPORT
  2026-10-31   -23  treatment       RISK-BACKUP-WIPE       An intruder with administrator rights deletes the backups too        ROL-PLATFORM
  2026-12-03    10  test            CTL-TENANT-ISOLATION   Isolation of tenants in application and database                     ROL-ENGINEERING
  2026-12-05    12  tell            COM-SECURITY-NEWS      Security news
  2026-12-09    16  test            CTL-DISPOSAL           Storage media, disposal and re-use                                   ROL-IT
  2026-12-09    16  hold            REV-2026               Management review 2026                                               ROL-CISO
  2026-12-11    18  action          ACT-OBJECT-LOCK        Object lock on the backup account, and a second organisation for it  ROL-PLATFORM
  2026-12-12    19  answer          FBK-QUESTIONNAIRE      Security questionnaires come back after three weeks
  2026-12-14    21  effect          ACT-PATCH-AGENT        Patch level of the Fedora laptops is reported again                  PER-BORIS
  2026-12-15    22  test            CTL-INSURANCE          Cyber insurance                                                      ROL-COO
  2026-12-16    23  measure         MET-RESTORE            Time to restore the production database                              ROL-PLATFORM
  2026-12-18    25  action          ACT-ADMIN-RIGHTS       Local administrator rights gone for all but five                     ROL-IT
  2026-12-18    25  treatment       RISK-RANSOMWARE        Ransomware encrypts laptops and Microsoft 365                        ROL-IT
  2026-12-22    29  action          ACT-RESTORE-TEST       A restore to the minute, by somebody who did not do the last one     ROL-PLATFORM
  2026-12-23    30  test            CTL-BACKUP             Backups, and restores that are tried                                 ROL-PLATFORM

  check control-failed is set to error in isms.yaml
  excused: review-overdue on AST-OFFICE-GOTHENBURG until 2027-02-28 by ROL-CISO: We move to another house in January 2027; the old one is not worth another round
  $ isms due
  on          days  what            id                     title                                                                owner
  2026-08-31   -84  end of support  AST-EDI-HOST           Host of the EDI gateway (Debian 11)                                  ROL-PLATFORM
  2026-10-02   -52  test            CTL-OFFICE-ALARM       Alarm, smoke and water detection Bremen                              ROL-COO
  2026-10-14   -40  review          RISK-WEBHOOK-FORGERY   Forged status messages from telematics providers                     PER-FATMA
  2026-10-20   -34  review          AST-OFFICE-GOTHENBURG  Office Göteborg, Lindholmen                                          ROL-SUPPORT
  2026-10-31   -23  treatment       RISK-BACKUP-WIPE       An intruder with administrator rights deletes the backups too        ROL-PLATFORM
  2026-12-03    10  test            CTL-TENANT-ISOLATION   Isolation of tenants in application and database                     ROL-ENGINEERING
  2026-12-05    12  tell            COM-SECURITY-NEWS      Security news
  2026-12-09    16  test            CTL-DISPOSAL           Storage media, disposal and re-use                                   ROL-IT
  2026-12-09    16  hold            REV-2026               Management review 2026                                               ROL-CISO
  2026-12-11    18  action          ACT-OBJECT-LOCK        Object lock on the backup account, and a second organisation for it  ROL-PLATFORM
  2026-12-12    19  answer          FBK-QUESTIONNAIRE      Security questionnaires come back after three weeks
  2026-12-14    21  effect          ACT-PATCH-AGENT        Patch level of the Fedora laptops is reported again                  PER-BORIS
  2026-12-15    22  test            CTL-INSURANCE          Cyber insurance                                                      ROL-COO
  2026-12-16    23  measure         MET-RESTORE            Time to restore the production database                              ROL-PLATFORM
  2026-12-18    25  action          ACT-ADMIN-RIGHTS       Local administrator rights gone for all but five                     ROL-IT
  2026-12-18    25  treatment       RISK-RANSOMWARE        Ransomware encrypts laptops and Microsoft 365                        ROL-IT
  2026-12-22    29  action          ACT-RESTORE-TEST       A restore to the minute, by somebody who did not do the last one     ROL-PLATFORM
  2026-12-23    30  test            CTL-BACKUP             Backups, and restores that are tried                                 ROL-PLATFORM
  [1]
  $ isms due --within eoy --owner ROL-CTO --format csv
  on,days,what,id,title,owner
  $ isms due --within never
  isms: --within is 'never', not a date such as +30d
  [2]
  $ isms search phishing
  kind       id                    title                                               status
  objective  OBJ-PHISHING          Four of a hundred click at most                     active
  risk       RISK-W6ZHB            Phishing gives somebody the session of a colleague  treating
  control    CTL-AWARENESS         Awareness, training and easy reporting              implemented
  evidence   EVD-PHISHING-2026-06  Simulated phishing, June 2026                       current
  metric     MET-PHISHING          Click rate of the phishing simulation               active
  feedback   FBK-TWO-LANGUAGES     Phishing training exists in German only             taken
  $ isms search zebra
  $ isms search
  isms: search for what? give a word
  [2]
  $ isms log
  isms: the ISMS is in no Git repository, so there is no history
  [3]
  $ git init -q . && git add . && git commit -qm "Begin"
  $ isms log RISK-7K3QF --format csv | cut -d, -f1,2,5,6
  on,author,subject,changes
  2026-11-23T09:00:00Z,Alice Example,Begin,added
  $ isms --today 2030-01-01 status | head -2
  Nordlicht Logistics Software GmbH, 2030-01-01
  isms check: 1 error, 252 warnings
  $ isms --today soon status
  isms: --today is 'soon', not a date (YYYY-MM-DD) or instant
  [2]
