What waits for one person: dates and problems of what they answer for, directly
or through a role, by what there is to do.

  $ cd registers
  $ isms inbox MEIKE
  Meike Oltmanns, 2026-11-23
  PER-MEIKE, ROL-COO

  Overdue
  on          days  what  id                title                                    owner
  2026-10-02   -52  test  CTL-OFFICE-ALARM  Alarm, smoke and water detection Bremen  ROL-COO

  To settle
  what     id                   text                                                                  title                                 check                  owner
  warning  POL-REMOTE-WORK      2 of 12 did not confirm version 2026.2 in time: PER-FATMA, PER-TAREK  Remote work policy                    policy-unacknowledged  ROL-COO
  warning  RISK-PAYROLL-BREACH  a risk of inherent level high has preventive controls only            Pay data leaks at the payroll office  preventive-only        ROL-COO

  Due soon
  on          days  what  id             title            owner
  2026-12-15    22  test  CTL-INSURANCE  Cyber insurance  ROL-COO
  [1]
  $ isms inbox ROL-PLATFORM
  Head of platform operations, 2026-11-23
  ROL-PLATFORM

  Overdue
  on          days  what            id                title                                                          owner
  2026-08-31   -84  end of support  AST-EDI-HOST      Host of the EDI gateway (Debian 11)                            ROL-PLATFORM
  2026-10-31   -23  treatment       RISK-BACKUP-WIPE  An intruder with administrator rights deletes the backups too  ROL-PLATFORM

  Due soon
  on          days  what     id                title                                                                owner
  2026-12-11    18  action   ACT-OBJECT-LOCK   Object lock on the backup account, and a second organisation for it  ROL-PLATFORM
  2026-12-16    23  measure  MET-RESTORE       Time to restore the production database                              ROL-PLATFORM
  2026-12-22    29  action   ACT-RESTORE-TEST  A restore to the minute, by somebody who did not do the last one     ROL-PLATFORM
  2026-12-23    30  test     CTL-BACKUP        Backups, and restores that are tried                                 ROL-PLATFORM
  [1]
  $ isms inbox PER-ALICE
  Alice Brandt, 2026-11-23
  PER-ALICE, ROL-CISO

  Due soon
  on          days  what  id                 title                   owner
  2026-12-05    12  tell  COM-SECURITY-NEWS  Security news
  2026-12-09    16  hold  REV-2026           Management review 2026  ROL-CISO
  $ isms inbox PER-NINA
  Nina Weber, 2026-11-23
  PER-NINA
  nothing waits
  $ isms inbox MEIKE --me
  isms: give a person or --me, not both
  [2]
  $ isms inbox MEIKE --within eom
  Meike Oltmanns, 2026-11-23
  PER-MEIKE, ROL-COO

  Overdue
  on          days  what  id                title                                    owner
  2026-10-02   -52  test  CTL-OFFICE-ALARM  Alarm, smoke and water detection Bremen  ROL-COO

  To settle
  what     id                   text                                                                  title                                 check                  owner
  warning  POL-REMOTE-WORK      2 of 12 did not confirm version 2026.2 in time: PER-FATMA, PER-TAREK  Remote work policy                    policy-unacknowledged  ROL-COO
  warning  RISK-PAYROLL-BREACH  a risk of inherent level high has preventive controls only            Pay data leaks at the payroll office  preventive-only        ROL-COO
  [1]

Decisions are what the remedy of a problem asks somebody to agree to.  What a
date that has passed says is not said again.

  $ isms risk set RISK-GBG-ROOM status=accepted owner=MEIKE
  $ isms risk set RISK-DDOS owner=MEIKE acceptance.until=2026-11-01 residual.impact=4
  $ isms scope set owner=MEIKE version=2026.9
  $ isms inbox PER-MEIKE
  Meike Oltmanns, 2026-11-23
  PER-MEIKE, ROL-COO

  Overdue
  on          days  what        id                title                                             owner
  2026-10-02   -52  test        CTL-OFFICE-ALARM  Alarm, smoke and water detection Bremen           ROL-COO
  2026-11-01   -22  acceptance  RISK-DDOS         Flooding attack on Leitstand in the morning peak  PER-MEIKE

  To decide
  what     id             text                                                      title                                                  check                    owner
  accept   RISK-GBG-ROOM  the risk is accepted and nobody's acceptance is recorded  Strangers in the shared office see or take our things  acceptance-not-by-owner  PER-MEIKE
  approve  scope          changed since PER-HENRIK approved it on 2026-01-19        Scope of the information security management system    approval-outdated        PER-MEIKE

  To settle
  what     id                   text                                                                  title                                             check                  owner
  warning  POL-REMOTE-WORK      2 of 12 did not confirm version 2026.2 in time: PER-FATMA, PER-TAREK  Remote work policy                                policy-unacknowledged  ROL-COO
  error    RISK-DDOS            residual impact is above current and gives no rationale               Flooding attack on Leitstand in the morning peak  rating-order           PER-MEIKE
  warning  RISK-PAYROLL-BREACH  a risk of inherent level high has preventive controls only            Pay data leaks at the payroll office              preventive-only        ROL-COO

  Due soon
  on          days  what  id             title            owner
  2026-12-15    22  test  CTL-INSURANCE  Cyber insurance  ROL-COO
  [1]
  $ isms inbox PER-MEIKE --format json | jq -c '.kind, (.records[] | [.pile, .what, .on, .days, .check, .id])'
  "inbox"
  ["overdue","test","2026-10-02",-52,null,"CTL-OFFICE-ALARM"]
  ["overdue","acceptance","2026-11-01",-22,null,"RISK-DDOS"]
  ["decide","accept",null,null,"acceptance-not-by-owner","RISK-GBG-ROOM"]
  ["decide","approve",null,null,"approval-outdated","scope"]
  ["settle","warning",null,null,"policy-unacknowledged","POL-REMOTE-WORK"]
  ["settle","error",null,null,"rating-order","RISK-DDOS"]
  ["settle","warning",null,null,"preventive-only","RISK-PAYROLL-BREACH"]
  ["soon","test","2026-12-15",22,null,"CTL-INSURANCE"]
  $ isms inbox PER-MEIKE --format json | jq '.records[] | select(.pile == "decide") | .remedy'
  "Have the owner accept it: `isms risk accept RISK-GBG-ROOM --by OWNER`."
  "Have it approved again: `isms scope approve --by PERSON`."
  $ isms inbox PER-MEIKE --format markdown | head -7
  # Meike Oltmanns, 2026-11-23

  PER-MEIKE, ROL-COO

  ## Overdue

  | on | days | what | id | title | owner |

Whoever approved or accepted before is asked too.

  $ isms inbox HENRIK | grep approve
  approve  scope  changed since PER-HENRIK approved it on 2026-01-19  Scope of the information security management system  approval-outdated  PER-MEIKE

Who "me" is: ISMS_ME, else the address of commits.

  $ ISMS_ME=MEIKE isms inbox --format csv | tail -1
  soon,test,2026-12-15,22,,control,CTL-INSURANCE,Cyber insurance,ROL-COO,,
  $ isms inbox --me
  isms: who are you? no record has the address alice@example.org
    give an id, set ISMS_ME to it, or isms person set ID identities.email+=ADDRESS
  [2]
  $ isms person set ALICE identities.email+=alice@example.org
  $ isms inbox --me | head -2
  Alice Brandt, 2026-11-23
  PER-ALICE, ROL-CISO
  $ unset GIT_AUTHOR_EMAIL
  $ isms inbox
  isms: who are you? git has no user.email
    give an id, or set ISMS_ME to it
  [2]
  $ git init -q . && git config user.email Alice@Example.org && isms inbox | head -1
  Alice Brandt, 2026-11-23
  $ ISMS_ME=nobody isms inbox
  isms: ISMS_ME: there is no record 'nobody'
  [2]
  $ isms inbox RISK-7K3QF
  isms: RISK-7K3QF is in the register 'risk', whose records own nothing
  [2]
  $ isms inbox ALICE --within soon
  isms: --within is 'soon', not a date such as +30d
  [2]
  $ isms inbox --me=ALICE
  isms: option '--me' takes no value
  [2]
  $ isms complete zsh -- "isms inbox ROL-C"
  ROL-CEO
  ROL-CISO
  ROL-COO
  ROL-CTO
