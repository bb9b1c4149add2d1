Figures over time.  A small ISMS with a scripted history.

  $ mkdir isms && cd isms
  $ mkdir risk person
  $ echo 'format: 1' >isms.yaml
  $ printf 'title: Alice\nstatus: active\n' >person/PER-A.yaml
  $ isms trend
  isms: the ISMS is in no Git repository, so there is no history
  [3]
  $ git init -q . && isms trend
  no commit in this time
  $ commit() {
  >     export GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1
  >     git add -A && git commit -qm "$2"
  > }
  $ risk() {
  >     printf 'title: Risk %s\nstatus: %s\nowner: PER-A\ncurrent:\n  likelihood: %s\n  impact: %s\nreview:\n  every: 6 months\n  last: 2026-01-15\n' $1 $2 $3 $4 >risk/RISK-$1.yaml
  > }
  $ risk A assessed 4 4 && risk B assessed 2 2
  $ commit 2026-01-20T10:00:00Z "Begin"
  $ risk A treating 3 4 && risk C assessed 5 5
  $ commit 2026-03-03T10:00:00Z "One more"
  $ git mv risk/RISK-B.yaml risk/RISK-BETTER.yaml
  $ commit 2026-03-20T10:00:00Z "Another name"
  $ risk A treating 1 2
  $ commit 2026-05-06T10:00:00Z "Treated"
  $ echo 'registers: {vessel: {prefix: VSL, title: vessels, fields: {tons: {type: number, help: its size}}}}' >>isms.yaml
  $ mkdir vessel && printf 'title: Anna\ntons: 40\n' >vessel/VSL-ANNA.yaml
  $ commit 2026-08-10T10:00:00Z "A register of our own"
  $ printf 'title: Berta\ntons: 25.5\n' >vessel/VSL-BERTA.yaml
  $ git rm -q risk/RISK-C.yaml
  $ commit 2026-09-01T10:00:00Z "Second vessel"

By month, to today; a month without a commit is as the one before.

  $ isms trend
  on          commit        low  medium  high  critical  total
  2026-01-31  2898710395c4    1       0     1         0      2
  2026-02-28  2898710395c4    1       0     1         0      2
  2026-03-31  d119559fdd7c    1       0     1         1      3
  2026-04-30  d119559fdd7c    1       0     1         1      3
  2026-05-31  91046b4c0072    2       0     0         1      3
  2026-06-30  91046b4c0072    2       0     0         1      3
  2026-07-31  91046b4c0072    2       0     0         1      3
  2026-08-31  9a00fa24cd39    2       0     0         1      3
  2026-09-30  4bf0f6dc5d94    2       0     0         0      2
  2026-10-31  4bf0f6dc5d94    2       0     0         0      2
  2026-11-23  4bf0f6dc5d94    2       0     0         0      2

  low       ====#######  1, then 2
  medium    ___________  0, then 0
  high      ####_______  1, then 0
  critical  __######___  0, then 0
  $ isms trend --by commit
  on          commit        low  medium  high  critical  total
  2026-01-20  2898710395c4    1       0     1         0      2
  2026-03-03  6bc183cbae35    1       0     1         1      3
  2026-05-06  91046b4c0072    2       0     0         1      3
  2026-09-01  4bf0f6dc5d94    2       0     0         0      2

  low       ===###  1, then 2
  medium    ______  0, then 0
  high      ###___  1, then 0
  critical  _####_  0, then 0
  $ isms trend --by week --from 2026-08-15 --to 2026-09-10 --format csv
  on,commit,low,medium,high,critical,total
  2026-08-16,9a00fa24cd39,2,0,0,1,3
  2026-08-23,9a00fa24cd39,2,0,0,1,3
  2026-08-30,9a00fa24cd39,2,0,0,1,3
  2026-09-06,4bf0f6dc5d94,2,0,0,0,2
  2026-09-10,4bf0f6dc5d94,2,0,0,0,2
  $ isms trend --format json --from 2026-08-01 --to 2026-09-30
  {
    "schema": 1,
    "kind": "trend",
    "records": [
      {
        "on": "2026-08-31",
        "commit": "9a00fa24cd39",
        "low": 2,
        "medium": 0,
        "high": 0,
        "critical": 1,
        "total": 3
      },
      {
        "on": "2026-09-30",
        "commit": "4bf0f6dc5d94",
        "low": 2,
        "medium": 0,
        "high": 0,
        "critical": 0,
        "total": 2
      }
    ]
  }
  $ isms trend overdue --from 2026-06-01
  on          commit        risk
  2026-06-30  91046b4c0072     0
  2026-07-31  91046b4c0072     3
  2026-08-31  9a00fa24cd39     3
  2026-09-30  4bf0f6dc5d94     2
  2026-10-31  4bf0f6dc5d94     2
  2026-11-23  4bf0f6dc5d94     2

  risk  _##+++  0, then 2
  $ isms trend open --from 2026-07-01 --format csv
  on,commit,person,risk,vessel,total
  2026-07-31,91046b4c0072,1,3,0,4
  2026-08-31,9a00fa24cd39,1,3,1,5
  2026-09-30,4bf0f6dc5d94,1,2,2,5
  2026-10-31,4bf0f6dc5d94,1,2,2,5
  2026-11-23,4bf0f6dc5d94,1,2,2,5
  $ isms trend risk status=treating --format csv --from 2026-04-01 --to 2026-05-31
  on,commit,count
  2026-04-30,d119559fdd7c,1
  2026-05-31,91046b4c0072,1
  $ isms trend risk --group owner --format csv --from 2026-08-01
  on,commit,PER-A
  2026-08-31,9a00fa24cd39,3
  2026-09-30,4bf0f6dc5d94,2
  2026-10-31,4bf0f6dc5d94,2
  2026-11-23,4bf0f6dc5d94,2
  $ isms trend vessel --sum tons --format csv --from 2026-07-01
  on,commit,sum
  2026-07-31,91046b4c0072,0
  2026-08-31,9a00fa24cd39,40
  2026-09-30,4bf0f6dc5d94,65.5
  2026-10-31,4bf0f6dc5d94,65.5
  2026-11-23,4bf0f6dc5d94,65.5
  $ isms trend risk review.last=..-6m --from 2026-06-01 --to 2026-08-31 --format csv
  on,commit,count
  2026-06-30,91046b4c0072,0
  2026-07-31,91046b4c0072,3
  2026-08-31,9a00fa24cd39,3
  $ isms --at 2026-04-30 trend --format csv
  on,commit,low,medium,high,critical,total
  2026-01-31,2898710395c4,1,0,1,0,2
  2026-02-28,2898710395c4,1,0,1,0,2
  2026-03-31,d119559fdd7c,1,0,1,1,3
  2026-04-30,d119559fdd7c,1,0,1,1,3
  $ isms trend --from 2027-01-01
  no commit in this time
  $ isms trend --list
  name      summary
  exposure  live risks by their level of today's rating
  residual  live risks by the level aimed at
  open      live records of each register
  overdue   records of each register whose review is overdue

Every row is what a report of that time says.

  $ for day in 2026-01-31 2026-04-30 2026-06-30 2026-09-30; do
  >     isms --at $day risk list --fields level --format csv | sed 1d | sort | uniq -c | tr -s ' \n' ' '
  >     echo "$day"
  > done
   1 1 1 3 2026-01-31
   1 1 1 3 1 4 2026-04-30
   2 1 1 4 2026-06-30
   2 1 2026-09-30

A method of another time has other levels.

  $ cat >method.yaml <<'END'
  > title: Method
  > version: "1"
  > preset: iso27005-5x5
  > END
  $ commit 2026-10-05T10:00:00Z "Another method"
  $ isms trend --from 2026-09-01 --format csv
  on,commit,very low,low,medium,high,very high,total
  2026-09-30,4bf0f6dc5d94,0,2,0,0,0,2
  2026-10-31,7353933ea6fd,1,1,0,0,0,2
  2026-11-23,7353933ea6fd,1,1,0,0,0,2

What cannot be shown.

  $ isms trend exposur
  isms: there is no figure or register 'exposur'
    did you mean 'exposure'?
  [2]
  $ isms trend risk statu=open
  isms: risk has no field 'statu'; did you mean 'status'?
  [2]
  $ isms trend risk --group owwner
  isms: risk has no field 'owwner'
    did you mean 'owner'?
  [2]
  $ isms trend risk --group tags
  isms: 'tags' holds several values, so records cannot be grouped by it
  [2]
  $ isms trend risk --sum owner
  isms: 'owner' is no number, so it has no sum
  [2]
  $ isms trend overdue status=open
  isms: 'overdue' is a figure and takes no terms; a register does
  [2]
  $ isms trend open --group owner
  isms: 'open' is about every register, so it cannot be grouped or summed by a field
  [2]
  $ isms trend --by year
  isms: --by is 'year', not month, week or commit
  [2]
  $ isms trend --from never
  isms: --from is 'never', not a date such as 2026-01-31 or -1y
  [2]

Files that could not be read then are not counted, and that is said.

  $ echo 'x: [' >risk/RISK-A.yaml && commit 2026-10-20T10:00:00Z "Broken"
  $ risk A treating 1 2 && commit 2026-11-02T10:00:00Z "Mended"
  $ isms trend --from 2026-10-01 | tail -3
  very high  __  0, then 0

  1 file could not be read in the commits that brought it, and is not counted there
  $ isms trend --from 2026-10-01 --format csv; echo "[$?]"
  on,commit,very low,low,medium,high,very high,total
  2026-10-31,04adc2e2e079,0,1,0,0,0,1
  2026-11-23,da74a7b6617e,1,1,0,0,0,2
  isms: 1 file could not be read in the commits that brought it, and is not counted there
  [3]

Since when does a check fail?  Each commit is looked at as on its own day.

  $ isms log --check review-overdue
  on                    author         commit        subject                problems  new                          settled
  2026-08-10T10:00:00Z  Alice Example  9a00fa24cd39  A register of our own         3  RISK-A, RISK-BETTER, RISK-C
  2026-09-01T10:00:00Z  Alice Example  4bf0f6dc5d94  Second vessel                 2                               RISK-C
  2026-10-20T10:00:00Z  Alice Example  04adc2e2e079  Broken                        1                               RISK-A
  2026-11-02T10:00:00Z  Alice Example  da74a7b6617e  Mended                        2  RISK-A
  $ isms log --check risk-owner-missing --format csv
  on,author,commit,subject,problems,new,settled
  $ isms log --check yaml-subset yaml
  isms: log --check looks at the whole ISMS, not at 'yaml'
  [2]
  $ isms log --check review-overdu
  isms: there is no check 'review-overdu'
    did you mean 'review-overdue'?
  [2]

A shallow clone shows no shortened trend.

  $ git clone -q --depth 2 "file://$PWD" ../shallow && cd ../shallow
  $ isms trend
  isms: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]
  $ isms log --check review-overdue
  isms: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]

The first commit is there although nothing went before it.

  $ git init -q ../still && cd ../still && printf 'format: 1\n' >isms.yaml && git add . && git commit -qm Begin && isms trend overdue --by commit | sed 's/  [0-9a-f]\{12\} /  COMMIT /'
  on          commit        total
  2026-11-02  COMMIT      0
