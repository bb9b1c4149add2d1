Dates as a calendar: a file to subscribe to, the same bytes whenever nothing
changed.

  $ isms -C registers due --format ics | tr -d '\r' | sed -n '1,/END:VEVENT/p'
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//isms//isms 0.1.0//EN
  CALSCALE:GREGORIAN
  X-WR-CALNAME:Nordlicht Logistics Software GmbH
  BEGIN:VEVENT
  UID:AST-EDI-HOST.end-of-support@2af6743e.isms
  DTSTAMP:20261123T000000Z
  DTSTART;VALUE=DATE:20260831
  SUMMARY:end of support: Host of the EDI gateway (Debian 11)
  DESCRIPTION:isms show AST-EDI-HOST\nowner: ROL-PLATFORM\, Head of platform 
   operations
  CATEGORIES:asset
  TRANSP:TRANSPARENT
  BEGIN:VALARM
  ACTION:DISPLAY
  DESCRIPTION:end of support: Host of the EDI gateway (Debian 11)
  TRIGGER:-P7D
  END:VALARM
  END:VEVENT
  $ isms -C registers due --format ics >one; isms -C registers due -o two.ics
  [1]
  $ cmp one two.ics && LC_ALL=C awk 'length > 76' one
  $ isms -C registers report calendar -o all.ICS
  $ [ "$(grep -c BEGIN:VEVENT all.ICS)" = "$(isms -C registers report calendar --format json | jq '.records | length')" ]
  $ grep -A4 RRULE all.ICS | tr -d '\r'
  RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=4TU
  SUMMARY:action: A restore to the minute\, by somebody who did not do the la
   st one
  DESCRIPTION:isms show ACT-RESTORE-TEST\nowner: ROL-PLATFORM\, Head of platf
   orm operations
  --
  RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
  SUMMARY:action: Access review of all systems\, with their owners
  DESCRIPTION:isms show ACT-ACCESS-REVIEW\nowner: ROL-IT\, Workplace IT
  CATEGORIES:action
  TRANSP:TRANSPARENT

What comes again begins at its next date; a number of times is what is left.

  $ mkdir new && cd new && isms init --name "Acme" >/dev/null 2>&1
  $ isms person add --id PER-A title="Ann, with a comma" >/dev/null
  $ isms action add --id ACT-LOGS title="Read the logs" kind=task due=2026-11-02 "recurrence=FREQ=WEEKLY;COUNT=5" owner=PER-A >/dev/null
  $ isms action add --id ACT-UNTIL title="Read the mails" kind=task due=2026-11-27 "recurrence=FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T235959Z" owner=PER-A >/dev/null
  $ isms action done ACT-LOGS --settles 2026-11-09
  ACT-LOGS done for 2026-11-09, 1 missed before it; next 2026-11-16
  $ isms due --format ics | tr -d '\r' | grep -E 'UID|DTSTART|RRULE|DESC.*isms'
  UID:ACT-LOGS.action@37036cd8.isms
  DTSTART;VALUE=DATE:20261116
  RRULE:FREQ=WEEKLY;COUNT=3
  DESCRIPTION:isms show ACT-LOGS\nowner: PER-A\, Ann\, with a comma
  UID:ACT-UNTIL.action@37036cd8.isms
  DTSTART;VALUE=DATE:20261127
  RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231
  DESCRIPTION:isms show ACT-UNTIL\nowner: PER-A\, Ann\, with a comma

The report by month, and as a list for programs.

  $ isms report calendar
  2026-11
  on          days  what    id         title           owner
  2026-11-16    -7  action  ACT-LOGS   Read the logs   PER-A
  2026-11-27     4  action  ACT-UNTIL  Read the mails  PER-A
  $ isms report calendar --format csv
  on,days,what,id,title,owner
  2026-11-16,-7,action,ACT-LOGS,Read the logs,PER-A
  2026-11-27,4,action,ACT-UNTIL,Read the mails,PER-A
  $ isms due --format isc
  isms: there is no format 'isc'
    did you mean 'ics'?
  [2]
  $ isms report summary --format ics
  isms: this has no format 'ics'
  [2]
  $ isms report summary -o summary.ics
  isms: the ending of 'summary.ics' names no format
    say it with --format
  [2]
