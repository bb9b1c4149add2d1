Actions: begun, carried out, looked at again; those that come again.

  $ cd registers
  $ isms action add --id ACT-ALARM title="Alarm that is heard at night" kind=treatment for=OFFICE-FIRE,GBG-ROOM due=+10d owner=COO cost="900 EUR"
  ACT-ALARM
  $ isms action start ALARM --on 2026-11-20
  $ isms action done ALARM cost="950 EUR" progress=100
  $ cat action/ACT-ALARM.yaml
  title: Alarm that is heard at night
  owner: ROL-COO
  status: done
  kind: treatment
  for:
    - RISK-OFFICE-FIRE
    - RISK-GBG-ROOM
  due: 2026-12-03
  started: 2026-11-20
  done: 2026-11-23
  progress: 100
  cost: 950 EUR
  $ isms action start ALARM
  isms: ACT-ALARM is done
    isms action set ACT-ALARM status=started done=
  [2]
  $ isms action done ALARM
  isms: ACT-ALARM is done already
  [2]

One action serves two risks and stands in the plan once.

  $ isms report treatment-plan --format json | jq -c '.actions[] | select(.id == "ACT-ALARM" or .id == "ACT-OBJECT-LOCK") | [.id, .cost, .risks]'
  ["ACT-OBJECT-LOCK","6900 EUR",["RISK-BACKUP-WIPE","RISK-RANSOMWARE"]]
  ["ACT-ALARM","950 EUR",["RISK-GBG-ROOM","RISK-OFFICE-FIRE"]]
  $ isms report treatment-plan --format json | jq -c '.treatments[] | select(.actions | length > 0) | [.id, .actions]'
  ["RISK-DB-CORRUPTION",["ACT-RESTORE-TEST"]]
  ["RISK-IDP-TAKEOVER",["ACT-PASSKEYS"]]
  ["RISK-EDI-HOST",["ACT-EDI-CONVERTER"]]
  ["RISK-SUPPLY-CHAIN",["ACT-PROVENANCE"]]
  ["RISK-BACKUP-WIPE",["ACT-OBJECT-LOCK"]]
  ["RISK-W6ZHB",["ACT-PASSKEYS"]]
  ["RISK-7K3QF",["ACT-VIRTUAL-DESK","ACT-LAPTOP-VOLUME"]]
  ["RISK-RANSOMWARE",["ACT-OBJECT-LOCK","ACT-ADMIN-RIGHTS","ACT-MAILBOX-COPIES"]]
  ["RISK-GBG-ROOM",["ACT-ALARM"]]
  ["RISK-OFFICE-FIRE",["ACT-ALARM"]]
  $ isms report treatment-plan --format json | jq -c .cost
  [{"planned":"61550 EUR","carried_out":"5150 EUR"}]
  $ isms report treatment-plan owner=ROL-PLATFORM --format json | jq -c '[.actions[].id]'
  ["ACT-OBJECT-LOCK","ACT-RESTORE-TEST","ACT-EDI-CONVERTER"]
  $ isms report treatment-plan id=RISK-DDOS
  Risk treatment plan

  Treatments
  id         title                                             owner         level     option  controls                     due  done  expected  approved by  on  actions
  RISK-DDOS  Flooding attack on Leitstand in the morning peak  ROL-PLATFORM  2 medium  retain  CTL-NETWORK, CTL-MONITORING             2 medium

  Actions
  No action is for one of them yet.

  check control-failed is set to error in isms.yaml
  excused: review-overdue on AST-OFFICE-GOTHENBURG until 2027-02-28 by ROL-CISO: We move to another house in January 2027; the old one is not worth another round

What was mended is done when somebody else has seen that it helped.

  $ isms action add --id ACT-DESK title="The desk calls back" kind=corrective for=RISK-3NRKE due=2026-11-20 owner=YUKI
  ACT-DESK
  $ isms action verify DESK by=ALICE result=effective
  isms: ACT-DESK is planned: nothing was done yet that could have helped
    isms action done ACT-DESK
  [2]
  $ isms action done DESK --on 2026-10-12
  ACT-DESK carried out; its effect is reviewed on 2026-11-11
  $ isms action list ACT-DESK --fields id,status,next_due
  id        status     next_due
  ACT-DESK  verifying
  $ isms check action-overdue | grep -v records
  action/ACT-DESK.yaml:8:7: warning: its effect was to be reviewed on 2026-11-11 [action-overdue]
    8 | done: 2026-10-12
      |       ^^^^^^^^^^
      = `isms action verify ACT-DESK by=PERSON result=effective`, or ineffective.
  $ isms action verify DESK
  isms: who looked, and did it help?
    say by=PERSON and result=effective or ineffective
  [2]
  $ isms action verify DESK by=ALICE result=perhaps
  isms: result: result is 'perhaps', not one of: effective, ineffective
  [2]
  $ isms action verify DESK by=AST-BACKUP result=effective
  isms: by: 'AST-BACKUP' is in none of: person role
  [2]
  $ isms action verify DESK by=ALICE result=ineffective note="two of five calls"
  ACT-DESK ineffective
  $ isms action show DESK
  The desk calls back
  id                    ACT-DESK
  title                 The desk calls back
  owner                 PER-YUKI
  status                started
  kind                  corrective
  for                   RISK-3NRKE
  due                   2026-11-20
  effectiveness.on      2026-11-23
  effectiveness.by      PER-ALICE
  effectiveness.result  ineffective
  effectiveness.note    two of five calls
  next_due              2026-11-20
  $ isms action done DESK verify_on=2026-12-01
  ACT-DESK carried out; its effect is reviewed on 2026-12-01
  $ isms action verify DESK by=INCIDENT result=effective
  ACT-DESK effective
  $ isms check self-reviewed closed-without-effectiveness --format short
  action/ACT-DESK.yaml:12:7: warning: reviewed by ROL-INCIDENT, who did it [self-reviewed]
  $ sed -i 's/^separation: warning/separation: error/' method.yaml
  $ isms check self-reviewed --format short
  action/ACT-DESK.yaml:12:7: error: reviewed by ROL-INCIDENT, who did it [self-reviewed]
  [1]

Dates that come again: the last that has come is settled, what was missed is said.

  $ isms action add --id ACT-LOGS title="Read the logs" kind=task due=2026-10-05 "recurrence=FREQ=WEEKLY;BYDAY=MO;UNTIL=20261208" owner=YUKI
  ACT-LOGS
  $ isms check action-overdue --format short
  action/ACT-LOGS.yaml:5:6: warning: it came again on 2026-10-05 and is not done [action-overdue]
  $ isms action done LOGS --dry-run
  --- a/action/ACT-LOGS.yaml
  +++ b/action/ACT-LOGS.yaml
   recurrence: FREQ=WEEKLY;BYDAY=MO;UNTIL=20261208
  +completions:
  +  - due: 2026-11-23
  +    on: 2026-11-23
  ACT-LOGS done for 2026-11-23, 7 missed before it; next 2026-11-30
  $ isms action done LOGS by=YUKI --settles 2026-10-05 --on 2026-10-06
  ACT-LOGS done for 2026-10-05; next 2026-10-12
  $ isms action done LOGS --settles 2026-10-06
  isms: ACT-LOGS does not come on 2026-10-06, or that is settled
  [2]
  $ isms action done LOGS --settles 2026-10-05
  isms: ACT-LOGS does not come on 2026-10-05, or that is settled
  [2]
  $ isms action done LOGS by=YUKI note="two alarms closed"
  ACT-LOGS done for 2026-11-23, 6 missed before it; next 2026-11-30
  $ isms action list id=ACT-LOGS --fields id,status,next_due
  id        status   next_due
  ACT-LOGS  planned  2026-11-30
  $ isms action done LOGS
  ACT-LOGS done for 2026-11-30; next 2026-12-07
  $ isms action done LOGS
  ACT-LOGS done for 2026-12-07; it does not come again
  $ isms action done LOGS
  isms: ACT-LOGS is done already
  [2]
  $ cat action/ACT-LOGS.yaml
  title: Read the logs
  owner: PER-YUKI
  status: done
  kind: task
  due: 2026-10-05
  recurrence: FREQ=WEEKLY;BYDAY=MO;UNTIL=20261208
  completions:
    - due: 2026-10-05
      on: 2026-10-06
      by: PER-YUKI
    - due: 2026-11-23
      on: 2026-11-23
      by: PER-YUKI
      note: two alarms closed
    - due: 2026-11-30
      on: 2026-11-23
    - due: 2026-12-07
      on: 2026-11-23
  $ isms action done ALARM --settles today
  isms: ACT-ALARM is done already
  [2]
  $ isms action done OBJECT-LOCK --settles today
  isms: ACT-OBJECT-LOCK does not come again: --settles has no meaning
  [2]

Rules that are not understood are refused.

  $ isms action add title=x kind=task due=today recurrence=weekly
  isms: recurrence: 'weekly' is not NAME=VALUE, such as FREQ=WEEKLY
  [2]
  $ isms action add title=x kind=task due=today "recurrence=FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1"
  isms: recurrence: BYSETPOS is not supported
  [2]
  $ sed -i 's/FREQ=WEEKLY/FREQ=HOURLY/' action/ACT-LOGS.yaml
  $ isms check bad-value | grep -v records
  action/ACT-LOGS.yaml:6:13: error: recurrence: FREQ is 'HOURLY', not DAILY, WEEKLY, MONTHLY or YEARLY [bad-value]
    6 | recurrence: FREQ=HOURLY;BYDAY=MO;UNTIL=20261208
      |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = Write a value of the kind that `isms action schema` shows.

  $ sed -i 's/FREQ=HOURLY/FREQ=WEEKLY/' action/ACT-LOGS.yaml

Circles, and what comes too early.

  $ isms action set VIRTUAL-DESK after=LAPTOP-VOLUME
  $ isms check action-cycle --format short
  action/ACT-LAPTOP-VOLUME.yaml:6:1: error: can never begin: ACT-LAPTOP-VOLUME after ACT-VIRTUAL-DESK after ACT-LAPTOP-VOLUME [action-cycle]
  [1]
  $ isms action set VIRTUAL-DESK after=
  $ isms action start LAPTOP-VOLUME
  ACT-LAPTOP-VOLUME comes after ACT-VIRTUAL-DESK, which is started
  $ isms check action-out-of-order --format short
  action/ACT-LAPTOP-VOLUME.yaml:6:1: warning: it is started, and ACT-VIRTUAL-DESK, which comes before it, is started [action-out-of-order]
  $ isms due --owner ROL-COO --format csv
  on,days,what,id,title,owner
  2026-10-02,-52,test,CTL-OFFICE-ALARM,"Alarm, smoke and water detection Bremen",ROL-COO
  2026-12-15,22,test,CTL-INSURANCE,Cyber insurance,ROL-COO
  [1]
  $ isms inbox BORIS
  Boris Ahlers, 2026-11-23
  PER-BORIS, ROL-IT

  To settle
  what     id                 text                                                                    title                                            check                owner
  warning  ACT-LAPTOP-VOLUME  it is started, and ACT-VIRTUAL-DESK, which comes before it, is started  The volume "migration" is taken off all laptops  action-out-of-order  ROL-IT
  warning  RISK-RANSOMWARE    relies on CTL-PATCHING, which is degraded                               Ransomware encrypts laptops and Microsoft 365    control-degraded     ROL-IT

  Due soon
  on          days  what       id                title                                                owner
  2026-12-09    16  test       CTL-DISPOSAL      Storage media, disposal and re-use                   ROL-IT
  2026-12-14    21  effect     ACT-PATCH-AGENT   Patch level of the Fedora laptops is reported again  PER-BORIS
  2026-12-18    25  action     ACT-ADMIN-RIGHTS  Local administrator rights gone for all but five     ROL-IT
  2026-12-18    25  treatment  RISK-RANSOMWARE   Ransomware encrypts laptops and Microsoft 365        ROL-IT
  $ isms trace ACT-OBJECT-LOCK --depth 1
  ACT-OBJECT-LOCK Object lock on the backup account, and a second organisation for it       action  started
  |- RISK-BACKUP-WIPE (more) An intruder with administrator rights deletes the backups too  risk    treating  2 medium  -> for
  |- RISK-RANSOMWARE (more) Ransomware encrypts laptops and Microsoft 365                   risk    treating  2 medium  -> for
  `- REV-2025 Management review 2025                                                        review  held                <- decisions.action
  $ isms action retire PROVENANCE --reason "The registry does it now"
  $ isms action list +ended --fields id,status
  id                   status
  ACT-ACCOUNT-LIST     done
  ACT-ALARM            done
  ACT-DESK             done
  ACT-LOGS             done
  ACT-MAILBOX-COPIES   done
  ACT-PROVENANCE       dropped
  ACT-SUPPLIER-SEASON  done
  $ isms action list +recurring --fields id,recurrence
  id                 recurrence
  ACT-ACCESS-REVIEW  FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
  ACT-RESTORE-TEST   FREQ=MONTHLY;INTERVAL=3;BYDAY=4TU
