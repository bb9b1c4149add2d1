An audit from its programme to its report.

  $ git init -q isms && cp -R registers/. isms && cd isms && rm -rf .isms audit finding action && git add . && git commit -qm "As it was"
  $ isms report audit-programme | head -n 3
  Audit programme 2026 to 2028

  Coverage by internal audits
  $ isms check not-audited-in-cycle
  $ isms audit plan --from 2027 --lead LENA
  --- /dev/null
  +++ b/audit/AUD-2027.yaml
  +title: Internal audit 2027, ISO/IEC 27001:2022
  +status: planned
  +kind: internal
  +programme: 2027
  +criteria:
  +  - iso27001-2022/4
  +  - iso27001-2022/5
  +  - iso27001-2022/6
  +  - iso27001-2022/7
  +  - iso27001-2022/8
  +  - iso27001-2022/9
  +  - iso27001-2022/10
  +  - iso27001-2022/A.5
  +lead: PER-LENA
  --- /dev/null
  +++ b/audit/AUD-2028.yaml
  +title: Internal audit 2028, ISO/IEC 27001:2022
  +status: planned
  +kind: internal
  +programme: 2028
  +criteria:
  +  - iso27001-2022/4
  +  - iso27001-2022/5
  +  - iso27001-2022/6
  +  - iso27001-2022/7
  +  - iso27001-2022/8
  +  - iso27001-2022/9
  +  - iso27001-2022/10
  +  - iso27001-2022/A.6
  +  - iso27001-2022/A.7
  +lead: PER-LENA
  --- /dev/null
  +++ b/audit/AUD-2029.yaml
  +title: Internal audit 2029, ISO/IEC 27001:2022
  +status: planned
  +kind: internal
  +programme: 2029
  +criteria:
  +  - iso27001-2022/4
  +  - iso27001-2022/5
  +  - iso27001-2022/6
  +  - iso27001-2022/7
  +  - iso27001-2022/8
  +  - iso27001-2022/9
  +  - iso27001-2022/10
  +  - iso27001-2022/A.8
  +lead: PER-LENA
  3 files would change; add --yes to save
  [1]
  $ isms audit plan --from 2027 --lead LENA --yes
  3 files changed
  $ isms audit plan --from 2027
  isms: there is AUD-2027 already
  [2]
  $ isms audit plan iso27001 --from 27
  isms: --from is 27, not a year such as 2027
  [2]
  $ isms check not-audited-in-cycle --today 2027-06-30
  $ isms report audit-programme --format csv | head -n 4
  id,title,kind,programme,status,planned.start,end,lead,body
  AUD-2027,"Internal audit 2027, ISO/IEC 27001:2022",internal,2027,planned,,,PER-LENA,
  AUD-2028,"Internal audit 2028, ISO/IEC 27001:2022",internal,2028,planned,,,PER-LENA,
  AUD-2029,"Internal audit 2029, ISO/IEC 27001:2022",internal,2029,planned,,,PER-LENA,
  $ isms report audit-programme --format json | jq -c '.coverage[] | select(.chapter == "A.6") | [.requirements, .audited, .planned, .missing]'
  [8,0,8,null]

It begins with a checklist.

  $ isms audit add --id AUD-SMALL title="Access and backups" kind=internal programme=2026 planned.start=2026-11-16 planned.end=2026-11-20
  AUD-SMALL
  $ isms audit start SMALL
  isms: AUD-SMALL cannot begin without criteria
    isms audit start AUD-SMALL criteria=...
  [2]
  $ isms audit checklist SMALL
  isms: AUD-SMALL has no criteria
    isms audit set AUD-SMALL criteria+=iso27001-2022/A.5
  [2]
  $ isms audit start SMALL criteria=iso27001-2022/A.5.18 criteria+=CTL-BACKUP
  isms: AUD-SMALL cannot begin without somebody who leads it
    isms audit start AUD-SMALL lead=...
  [2]
  $ isms audit start SMALL criteria=iso27001-2022/A.5.18 criteria+=CTL-BACKUP lead=BORIS
  it has no checklist: isms audit checklist AUD-SMALL
  $ isms check auditor-not-independent audit-overdue --format short
  audit/AUD-2027.yaml:14:7: error: PER-LENA audits own work: CTL-PRIVACY (iso27001-2022/A.5.34) [auditor-not-independent]
  audit/AUD-2029.yaml:14:7: error: PER-LENA audits own work: CTL-PRIVACY (iso27001-2022/A.8.10) [auditor-not-independent]
  audit/AUD-SMALL.yaml:8:7: error: PER-BORIS audits own work: CTL-ACCESS-REVIEW (iso27001-2022/A.5.18) [auditor-not-independent]
  audit/AUD-SMALL.yaml:11:8: warning: the report was due and the audit is not closed [audit-overdue]
  [1]
  $ isms audit set SMALL lead=MEIKE team=TAREK auditee=ROL-IT
  $ isms check auditor-not-independent --format short
  audit/AUD-2027.yaml:14:7: error: PER-LENA audits own work: CTL-PRIVACY (iso27001-2022/A.5.34) [auditor-not-independent]
  audit/AUD-2029.yaml:14:7: error: PER-LENA audits own work: CTL-PRIVACY (iso27001-2022/A.8.10) [auditor-not-independent]
  audit/AUD-SMALL.yaml:9:1: error: PER-TAREK audits own work: CTL-BACKUP (CTL-BACKUP) [auditor-not-independent]
  [1]
  $ isms audit checklist SMALL
  2 lines added to the 0 that AUD-SMALL had
  $ isms audit checklist SMALL iso27001-2022/A.8.13 iso27001-2022/A.5.18
  1 line added to the 2 that AUD-SMALL had
  $ isms audit checklist SMALL iso27001-2022/A.9.1
  isms: there is no 'A.9.1' in iso27001-2022
    isms framework tree iso27001-2022
  [2]
  $ isms audit checklist SMALL iso27001-2031
  isms: there is no framework 'iso27001-2031'
    did you mean 'iso27001-2013'?
  [2]
  $ isms audit answer SMALL CTL-BACKUP by=MEIKE result=conforms evidence="Restore of 2026-09-23"
  $ isms audit answer SMALL A.8.13 by=MEIKE result=conforms
  $ isms check auditor-not-independent
  audit/AUD-2027.yaml:14:7: error: PER-LENA audits own work: CTL-PRIVACY (iso27001-2022/A.5.34) [auditor-not-independent]
   14 | lead: PER-LENA
      |       ^^^^^^^^
      = Have that line audited by another: `by` in its line of the checklist, or `isms audit set AUD-2027 lead=PERSON`.
  audit/AUD-2029.yaml:14:7: error: PER-LENA audits own work: CTL-PRIVACY (iso27001-2022/A.8.10) [auditor-not-independent]
   14 | lead: PER-LENA
      |       ^^^^^^^^
      = Have that line audited by another: `by` in its line of the checklist, or `isms audit set AUD-2029 lead=PERSON`.
  2 errors in 360 records
  [1]
  $ isms check audit-overdue --format short
  audit/AUD-SMALL.yaml:15:8: warning: the report was due and the audit is not closed [audit-overdue]

Samples can be drawn again.

  $ seq 1 400 | sed 's/^/ticket /' >tickets.txt
  $ isms audit sample SMALL tickets tickets.txt --seed "dice of Monday" --size 5
  ticket 28
  ticket 43
  ticket 160
  ticket 264
  ticket 344
  5 of 400, seed dice of Monday; as the auditor chose
  $ isms audit sample SMALL tickets tickets.txt --size 5
  isms: AUD-SMALL has a sample 'tickets'; a draw is not repeated until it pleases
  [2]
  $ isms audit sample SMALL tickets tickets.txt --verify
  AUD-SMALL tickets: drawn again, the same
  $ isms audit sample SMALL tickets --verify
  isms: 'tickets' was drawn from a list: name the file
  [2]
  $ sed -i '$d' tickets.txt && isms audit sample SMALL tickets tickets.txt --verify
  AUD-SMALL tickets: the list is another one
  [1]
  $ isms audit sample SMALL leavers
  isms: how many leavers are there? at least 1 and at most 10000000
    name a file with a line for each, or say --population N
  [2]
  $ isms audit sample SMALL leavers --population 1000 --dry-run | tail -n 1
  29 of 1000, seed FDMVG; none deviates: 95 % sure of at most 10 %
  +      - 976
  $ isms audit sample SMALL leavers --population 1000 --confidence 95 --tolerable 5 --dry-run | tail -n 1
  59 of 1000, seed FDMVG; none deviates: 95 % sure of at most 5 %
  +      - 993
  $ isms audit sample SMALL restores --population 365 --every daily --dry-run | tail -n 1
  40 of 365, seed FDMVG; daily: 20 to 40 by habit
  +      - 344
  $ isms audit sample SMALL sites --population 25 --sites surveillance --dry-run | tail -n 1
  3 of 25, seed FDMVG; sites, surveillance (IAF MD 1)
  +      - 21
  $ isms audit sample SMALL sites --population 25 --sites often
  isms: --sites is 'often', not initial, surveillance or recertification
  [2]
  $ isms audit sample SMALL few --population 3 --every weekly --dry-run | tail -n 1
  3 of 3, seed FDMVG; weekly: 5 to 15 by habit
  +      - 3
  $ isms audit sample SMALL none --population 0
  isms: how many none are there? at least 1 and at most 10000000
    name a file with a line for each, or say --population N
  [2]
  $ isms audit sample SMALL rooms --population 10 --size 3 && isms audit sample SMALL rooms --verify
  1
  5
  7
  3 of 10, seed FDMVG; as the auditor chose
  AUD-SMALL rooms: drawn again, the same
  $ sed -i 's/population: 10/population: 11/' audit/AUD-SMALL.yaml && isms audit sample SMALL rooms --verify
  AUD-SMALL rooms: the draw gives something else
  [1]

A line that does not conform needs a finding.

  $ isms audit answer SMALL A.5.18
  isms: what came out?
    say result=conforms, opportunity, observation, minor, major or not-audited
  [2]
  $ isms audit raise SMALL A.5.18 title=Gap
  isms: iso27001-2022/A.5.18 was not answered yet, and has no grade to take over
    isms audit answer AUD-SMALL iso27001-2022/A.5.18 result=minor, or say grade=
  [2]
  $ isms audit raise SMALL A.8.13 title=Gap
  isms: iso27001-2022/A.8.13 does not tell of a fault, and has no grade to take over
    isms audit answer AUD-SMALL iso27001-2022/A.8.13 result=minor, or say grade=
  [2]
  $ isms audit answer SMALL A.5.19 result=conforms
  isms: AUD-SMALL has no line for 'A.5.19'
    isms audit checklist AUD-SMALL A.5.19
  [2]
  $ isms audit close SMALL conclusion="It conforms"
  isms: AUD-SMALL cannot be closed: 1 of 3 lines of its checklist have no result
    isms report audit AUD-SMALL
  [2]
  $ isms audit answer SMALL A.5.18 result=minor sample=tickets evidence="Two of five tickets"
  raise a finding: isms audit raise AUD-SMALL A.5.18 title=TEXT
  $ isms audit close SMALL
  isms: AUD-SMALL has no conclusion
    isms audit close AUD-SMALL conclusion=TEXT
  [2]
  $ isms audit close SMALL conclusion="It conforms"
  isms: AUD-SMALL cannot be closed: iso27001-2022/A.5.18 does not conform, and no finding was raised
    isms audit raise AUD-SMALL iso27001-2022/A.5.18 title=TEXT
  [2]
  $ isms audit raise SMALL A.5.18 title="Access is granted before the owner agrees" owner=ROL-IT due=+60d
  FND-FDMVG
  $ cat finding/FND-*.yaml
  title: Access is granted before the owner agrees
  owner: ROL-IT
  status: open
  source: internal-audit
  raised_in: AUD-SMALL
  grade: minor
  criterion: iso27001-2022/A.5.18
  evidence: Two of five tickets
  raised: 2026-11-23
  raised_by: PER-MEIKE
  due: 2027-01-22

What was audited is a commit.

  $ isms audit freeze SMALL
  isms: audit/AUD-2027.yaml is not committed: what is frozen must be a commit
    commit it, or name the state that was audited: --commit REV
  [2]
  $ rm tickets.txt && git add . && git commit -qm "Audit access and backups"
  $ isms audit freeze SMALL 2>&1 | sed 's/[0-9a-f]\{12,\}/HASH/g'
  AUD-SMALL is of HASH
  $ isms audit freeze SMALL --verify 2>&1 | sed 's/[0-9a-f]\{12,\}/HASH/g'
  AUD-SMALL HASH: the registers are those that were audited
  $ frozen=$(isms audit show SMALL --format json | jq -r '.records[0]["frozen"].digest')
  $ commit=$(isms audit show SMALL --format json | jq -r '.records[0]["frozen"].commit')
  $ mkdir ../stranger && git archive $commit | tar x -C ../stranger
  $ (cd ../stranger && ls isms.yaml *.yaml */*.yaml | LC_ALL=C sort -u | xargs sha256sum | sha256sum | sed "s/  -//; s/^/v1:sha256:/") | grep -cx "$frozen"
  0
  [1]
  $ isms audit close SMALL conclusion="It conforms, but for access that comes too early."
  $ isms check audit-incomplete
  $ isms report audit SMALL | sed 's/[0-9a-f]\{12,\}/HASH/g'
  Access and backups
  id             AUD-SMALL
  title          Access and backups
  status         closed
  kind           internal
  programme      2026
  criteria       iso27001-2022/A.5.18, CTL-BACKUP
  lead           PER-MEIKE
  team           PER-TAREK
  auditee        ROL-IT
  planned.start  2026-11-16
  planned.end    2026-11-20
  start          2026-11-23
  end            2026-11-23
  frozen.on      2026-11-23
  frozen.commit  HASH
  frozen.digest  v1:sha256:HASH
  conclusion     It conforms, but for access that comes too early.

  Results
  result    lines
  conforms      2
  minor         1

  Findings
  id         title                                      grade  criterion             status  owner   due         actions
  FND-FDMVG  Access is granted before the owner agrees  minor  iso27001-2022/A.5.18  open    ROL-IT  2027-01-22

  Checklist
  criterion             question                                                                       result    on          by         evidence               sample   note
  iso27001-2022/A.5.18  Access rights: how is it done here, and what shows it?                         minor     2026-11-23             Two of five tickets    tickets
  CTL-BACKUP            Backups, and restores that are tried: how is it done here, and what shows it?  conforms  2026-11-23  PER-MEIKE  Restore of 2026-09-23
  iso27001-2022/A.8.13  Information backup: how is it done here, and what shows it?                    conforms  2026-11-23  PER-MEIKE

  Samples
  of       on          population  rule                  size  seed            digest                                                                      drawn
  tickets  2026-11-23         400  as the auditor chose     5  dice of Monday  v1:sha256:HASH  ticket 28, ticket 43, ticket 160, ticket 264, ticket 344
  rooms    2026-11-23          11  as the auditor chose     3  FDMVG                                                                                       1, 5, 7

  check control-failed is set to error in isms.yaml
  excused: review-overdue on AST-OFFICE-GOTHENBURG until 2027-02-28 by ROL-CISO: We move to another house in January 2027; the old one is not worth another round
  $ isms report audit
  isms: which one? an id is missing
    'isms audit list' shows them
  [2]
  $ sed -i 's/^  digest: v1:sha256:[0-9a-f]*$/  digest: v1:sha256:00/' audit/AUD-SMALL.yaml && isms audit freeze SMALL --verify 2>&1 | sed 's|[0-9a-f]\{12,\}|HASH|g'
  AUD-SMALL HASH: the registers are not those that were audited
  $ isms audit list kind=internal --all --sort planned.start --fields id,status,end
  id         status   end
  AUD-SMALL  closed   2026-11-23
  AUD-2027   planned
  AUD-2028   planned
  AUD-2029   planned

A framework that is gone is named.

  $ isms audit set AUD-2029 criteria+=house-rules/H.1
  $ isms check criterion-unknown | grep -v records
  audit/AUD-2029.yaml:14:5: error: 'house-rules/H.1' is of the catalogue house-rules, which is not there [criterion-unknown]
   14 |   - house-rules/H.1
      |     ^^^^^^^^^^^^^^^
      = Put the catalogue back into framework/, or correct the address: `isms framework list`.

What a part leaves open is answered at once, but for lapses.

  $ isms audit add --id AUD-PEOPLE title="People" kind=internal status=running criteria=iso27001-2022/A.6 lead=MEIKE
  AUD-PEOPLE
  $ isms audit checklist PEOPLE
  8 lines added to the 0 that AUD-PEOPLE had
  $ isms audit answer PEOPLE A.6.3 result=opportunity note="shorter, and more often"
  $ isms audit answer PEOPLE A.6 result=minor
  isms: 'A.6' are 7 lines: say which one does not conform
  [2]
  $ isms audit raise PEOPLE A.6.3 title="Training is long" --id Long
  isms: 'Long' is no id of a finding
    ids are FND- and capital letters, digits, dashes, such as FND-EXAMPLE
  [2]
  $ isms audit raise PEOPLE A.6.3 title="Training is long" --id FND-LONG && grep grade finding/FND-LONG.yaml
  FND-LONG
  grade: opportunity
  $ isms audit answer PEOPLE A.6 result=conforms
  7 lines of AUD-PEOPLE answered
  $ isms audit show PEOPLE --format json | jq -r '.records[0].checklist[].result' | sort | uniq -c
        7 conforms
        1 opportunity
  $ isms audit answer PEOPLE iso27001-2022/A.6 result=conforms
  isms: AUD-PEOPLE has no line for 'iso27001-2022/A.6'
    isms audit checklist AUD-PEOPLE iso27001-2022/A.6
  [2]
