Clauses 6.2, 9.1, 9.3: what is measured, what is to be reached, what management
makes of it.

  $ isms init acme --name "Acme Ltd" 2>/dev/null
  $ export ISMS_DIR=acme
  $ cat >>acme/isms.yaml <<'END'
  > registers:
  >   incident:
  >     prefix: INC
  >     title: something that happened
  >     fields:
  >       occurred: {type: instant, help: when}
  >       detected: {type: instant, help: seen when}
  >       contained: {type: instant, help: stopped when}
  >       resolved: {type: instant, help: over when}
  > END
  $ isms person add --id PER-ALICE title=Alice
  PER-ALICE
  $ isms person add --id PER-BOB title=Bob
  PER-BOB

Nothing is known at first, and that is what it says:

  $ isms metric formulas --format csv | sed -n '1p;/^INC-MTTD/p;/^INC-SLA/p;/^RSK-ABOVE/p;/^VUL-14D/p;/^CMP-SOA/p'
  formula,name,value,unit,of,better,computed,iso27004,why
  INC-MTTD,Mean time to detect,no data,hours,,lower,mean of detected - occurred,B.33,the register is empty
  INC-SLA,Incidents handled within target,no data,percent,,higher,contained within the target of their severity / closed,B.33,incident has no field 'closed'
  CMP-SOA,Applicable controls implemented,no data,percent,,higher,fully met / applicable,,the register is empty
  RSK-ABOVE,Risks above acceptance without treatment,no data,count,,lower,count,B.5,the register is empty
  VUL-14D,Fixes within 14 days,no data,percent,,higher,fixed at most 14 days after release / CVSS 7 and more,,there is no register 'vulnerability'
  $ isms metric add --id MET-DETECT title="Mean time to detect" formula=INC-MTTD target=2 every="3 months"
  MET-DETECT
  $ isms metric compute
  id          title                  value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  no data  hours           2         the register is empty
  $ isms check metric-unmeasured --format short
  acme/metric/MET-DETECT.yaml:1:1: warning: never measured [metric-unmeasured]

Ten incidents, 1000 minutes from start to detection: 100 minutes on average.
Eight of them are resolved, 1500 minutes after they were detected: 187.5.

  $ for n in 0 1 2 3 4 5 6 7 8 9; do
  >   minutes=$((10 + 20 * n))
  >   detected=$(TZ=UTC date -d "2026-10-0$((n % 9 + 1)) 08:00 $minutes minutes" +%Y-%m-%dT%H:%M:00Z)
  >   resolved=$(TZ=UTC date -d "${detected%Z} UTC 187 minutes 30 seconds" +%Y-%m-%dT%H:%M:%SZ)
  >   [ $n -lt 8 ] || resolved=
  >   isms incident add --id INC-$n title="Incident $n" occurred=2026-10-0$((n % 9 + 1))T08:00:00Z detected=$detected ${resolved:+resolved=$resolved} >/dev/null
  > done
  $ isms metric formulas --format json | jq -c '.records[] | select(.formula | test("MTT")) | [.formula, .value, (.value | if type == "number" then . * 60 else . end), .of]'
  ["INC-MTTD",1.667,100.02,"10"]
  ["INC-MTTA","no data","no data",null]
  ["INC-MTTC","no data","no data",null]
  ["INC-MTTR",3.125,187.5,"8"]
  $ isms metric compute MET-DETECT
  id          title                value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  1.667  hours  10       2  green
  $ isms metric compute MET-DETECT --save --dry-run
  --- a/metric/MET-DETECT.yaml
  +++ b/metric/MET-DETECT.yaml
   every: 3 months
  +measurements:
  +  - on: 2026-11-23
  +    value: 1.667
  id          title                value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  1.667  hours  10       2  green
  $ isms metric compute MET-DETECT --save
  id          title                value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  1.667  hours  10       2  green
  $ isms metric list
  id          title                formula   value  target  light  next        owner
  MET-DETECT  Mean time to detect  INC-MTTD  1.667       2  green  2027-02-23
  $ isms check metric-unmeasured --format short
  $ isms check metric-unmeasured --today 2027-03-01 --format short
  acme/metric/MET-DETECT.yaml:6:1: warning: the latest measurement is older than its interval [metric-unmeasured]

A window looks at what happened lately only, terms narrow what is counted:

  $ isms metric set MET-DETECT window="30 days"
  $ isms metric compute
  id          title                  value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  no data  hours           2         nothing to count
  $ isms metric compute --today 2026-12-20
  id          title                  value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  no data  hours           2         nothing to count
  $ isms metric set MET-DETECT window= terms=title~5
  $ isms metric compute
  id          title                value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  1.833  hours  1        2  green
  $ isms metric set MET-DETECT terms=colour=red
  $ isms metric compute
  id          title                  value  unit   of  target  light  why
  MET-DETECT  Mean time to detect  no data  hours           2         incident has no field 'colour'

What nobody can compute is measured by hand:

  $ isms metric add --id MET-CLICKS title="Click rate" formula=manual unit=percent better=lower target=4 thresholds.amber=8
  MET-CLICKS
  $ isms metric record CLICKS
  isms: what was measured? say value=NUMBER
  [2]
  $ isms metric record CLICKS value=many
  isms: value: value is 'many', not a number
  [2]
  $ isms metric record CLICKS value=12.5 by=ALICE --on 2026-02-10
  $ isms metric record CLICKS value=9 by=ALICE note="summer interns"
  $ isms check metric-off-target --format short
  acme/metric/MET-CLICKS.yaml:9:1: warning: off target, and no action is under way [metric-off-target]
  $ isms action add --id ACT-TRAIN title="A talk with who clicked twice" kind=corrective for=MET-CLICKS owner=ALICE due=+60d
  ACT-TRAIN
  $ isms check metric-off-target
  $ isms metric list +off-target --fields id,value,light
  id          value  light
  MET-CLICKS      9  red
  $ isms report kpi
  id          title                value  unit     target  light  change  curve  on          next
  MET-CLICKS  Click rate               9  percent       4  red      -3.5  █▁     2026-11-23
  MET-DETECT  Mean time to detect  1.667  hours         2  green          ▅      2026-11-23  2027-02-23
  $ isms metric compute CLICKS
  MET-CLICKS is measured by hand: isms metric record MET-CLICKS value=NUMBER

An objective stands where its metric stands, until somebody evaluates it:

  $ isms objective add --id OBJ-CLICKS title="Four of a hundred at most" owner=ALICE
  OBJ-CLICKS
  $ isms check objective-incomplete --format short
  acme/objective/OBJ-CLICKS.yaml:1:1: warning: it has not got a metric [objective-incomplete]
  $ isms objective set CLICKS metric=MET-CLICKS baseline=12.5 target=4 due=2026-12-31
  $ isms check objective-incomplete
  $ isms objective list
  id          title                      status  metric      target  progress  standing    due         owner
  OBJ-CLICKS  Four of a hundred at most  active  MET-CLICKS       4        41  off-target  2026-12-31  PER-ALICE
  $ isms objective evaluate CLICKS
  isms: was it reached? say result=met or missed
  [2]
  $ isms objective evaluate CLICKS result=met by=BOB --on 2027-01-05 note="4 in December"
  $ isms objective show CLICKS
  Four of a hundred at most
  id         OBJ-CLICKS
  title      Four of a hundred at most
  owner      PER-ALICE
  status     closed
  metric     MET-CLICKS
  baseline   12.5
  target     4
  due        2026-12-31
  evaluated  on: 2027-01-05, by: PER-BOB, result: met, note: 4 in December
  progress   41
  standing   met

A review is prepared from the registers, and held by top management:

  $ isms commitment set title="Commitment" sponsor=PER-BOB
  $ isms review prepare --id REV-2026 --planned 2026-12-10
  REV-2026
  $ cat acme/review/REV-2026.yaml
  title: Management review 2026
  status: planned
  planned: 2026-12-10
  inputs:
    - input: a
      what: |
        actions of reviews under way: 0
        of them late: 0
        done since: 0
    - input: b
      what: |
        nothing is recorded
    - input: c
      what: |
        nothing is recorded
    - input: d
      what: |
        corrective actions late: 0
        metrics on target: 1 (MET-DETECT)
        metrics off target: 1 (MET-CLICKS)
        metrics without data: 0
        objectives on target: 1 (OBJ-CLICKS)
        objectives off target: 0
        incidents since: 10 (INC-0, INC-1, INC-2, INC-3, INC-4, INC-5, INC-6, INC-7, INC-8, INC-9)
    - input: e
      what: |
        nothing is recorded
    - input: f
      what: |
        nothing is recorded
    - input: g
      what: |
        improvements under way: 0
  prepared:
    on: 2026-11-23
    since: 2025-11-23
    digest: v1:sha256:3bef7ba671265808f60ebf9c055893f8ae334b123ddf104a9a6f0e2a17c3db53
  $ isms review hold 2026 a=done
  isms: nobody of top management took part
    --attendees names them; the sponsor of the commitment has to be one
  [2]
  $ isms review hold 2026 --attendees ALICE,BOB a="taken note of" g=
  isms: these inputs have no result: b, c, d, e, f, g
    say what was made of each: isms review hold REV-2026 a=TEXT ...; 'isms review edit REV-2026' for all of them
  [2]
  $ isms review hold 2026 h=none
  isms: 'h=none' is not a result of an input, such as a="all done"
    the inputs are a to g of 9.3.2
  [2]
  $ cat >>acme/review/REV-2026.yaml <<'END'
  > decisions:
  >   - {what: Buy a second backup account, owner: PER-ALICE, due: 2027-01-31}
  > END
  $ isms review hold 2026 --attendees ALICE,BOB a=done b=none c=none d="clicks: a campaign" e=none f=seen g=none | sed 's/ACT-[^ ]*/ACT-NEW/'
  ACT-FDMVG Buy a second backup account
  $ isms review show 2026 | sed 's/ACT-[A-Z0-9]*$/ACT-NEW/' | tail -12
  attendees        PER-ALICE, PER-BOB
  inputs           input: a, what: actions of reviews under way: 0 of them late: 0 done since: 0 , result: done
                   input: b, what: nothing is recorded , result: none
                   input: c, what: nothing is recorded , result: none
                   input: d, what: corrective actions late: 0 metrics on target: 1 (MET-DETECT) metrics off target: 1 (MET-CLICKS) metrics without data: 0 objectives on target: 1 (OBJ-CLICKS) objectives off target: 0 incidents since: 10 (INC-0, INC-1, INC-2, INC-3, INC-4, INC-5, INC-6, INC-7, INC-8, INC-9) , result: clicks: a campaign
                   input: e, what: nothing is recorded , result: none
                   input: f, what: nothing is recorded , result: seen
                   input: g, what: improvements under way: 0 , result: none
  prepared.on      2026-11-23
  prepared.since   2025-11-23
  prepared.digest  v1:sha256:3bef7ba671265808f60ebf9c055893f8ae334b123ddf104a9a6f0e2a17c3db53
  decisions        what: Buy a second backup account, owner: PER-ALICE, due: 2027-01-31, action: ACT-NEW
  $ isms action list for=REV-2026 --fields title,owner,due,for
  title                        owner      due         for
  Buy a second backup account  PER-ALICE  2027-01-31  REV-2026
  $ isms review hold 2026
  isms: REV-2026 is held already
  [2]
  $ isms check management-review-incomplete management-review-overdue
  $ isms check management-review-overdue --today 2028-01-01 --format short
  acme/review/REV-2026.yaml:4:7: warning: the latest review, and the next was to be held by now [management-review-overdue]
