One year of a small company, from `isms init` to a certificate, by commands alone.

Lumen Works makes controllers for stage lights. Four people work there, their
customers ask for ISO/IEC 27001, and Eve audits for several firms. `on` turns the
calendar, `keep` commits what was done, and `new` is `isms NOUN add --id ID` without
the id that this prints.

  $ on() { export ISMS_NOW=$1T09:00:00Z GIT_AUTHOR_DATE=$1T09:00:00Z GIT_COMMITTER_DATE=$1T09:00:00Z; }
  $ keep() { git add . && git commit -qm "$1"; }
  $ new() { noun=$1 id=$2; shift 2; isms $noun add --id $id "$@" >/dev/null; }
  $ on 2026-01-12
  $ git init -q lumen && cd lumen && isms init --name "Lumen Works Ltd" 2>/dev/null && isms git install
  this clone's git merges and compares records with isms
  $ new person PER-ADA title="Ada Lumen" identities.email=ada@lumen.example
  $ new person PER-BEN title="Ben Ohm" identities.email=ben@lumen.example
  $ new person PER-CLEO title="Cleo Watt" identities.email=cleo@lumen.example
  $ new person PER-DORA title="Dora Volt" identities.email=dora@lumen.example
  $ new person PER-EVE title="Eve Clark, auditor" identities.email=eve@clark.example
  $ new role ROL-MD title="Managing director" holder=ADA deputies=DORA
  $ new role ROL-CISO title="Information security officer" holder=BEN deputies=CLEO
  $ new role ROL-STAFF title="Everybody at Lumen Works" holder=ADA deputies=BEN,CLEO,DORA

What the ISMS covers, how risks are rated, what the top promises (4.3, 6.1.2, 5.1):

  $ isms scope set owner=CISO statement="Development, sale and support of stage light controllers in Leeds." sites=Leeds headcount=4
  $ isms method set owner=CISO
  $ isms commitment set owner=MD sponsor=MD statement="What customers entrust to us is safe with us." period=2026 budget="12000 GBP" people_days=40
  $ for what in scope method commitment; do isms $what approve --by ADA --role MD; done
  $ isms check --format short
  isms.yaml:1:1: error: no policy covers iso27001-2022/5.2 [policy-missing]
  isms.yaml:5:5: error: none of the 93 controls of ISO/IEC 27001:2022 is decided [soa-undecided]
  [1]
  $ keep "Begin the ISMS"

January: inside, outside, who wants what, and where it is written (4.1, 4.2, 7.4, 7.5).

  $ on 2026-01-19
  $ new issue ISS-CHIPS title="Two makers of chips in the world" origin=external category=supply climate=yes owner=MD
  $ new issue ISS-FOUR title="Everybody does everything" origin=internal category=organisation climate=no owner=MD
  $ new party PTY-THEATRES title="Theatres" kind=customer owner=MD requirements+="what=A certificate by 2027, source=Tender of 2025, decision=addressed, addressed_by=iso27001-2022/9.2.1"
  $ new document DOC-ISO title="ISO/IEC 27001:2022" origin=external location="Shelf 2" covers=7.5.3
  $ new communication COM-ALL title="Security at the Monday table" by=CISO to=STAFF every="6 months" channel=meeting last=2026-01-19

What is of value (A.5.9), and what could happen to it:

  $ asset() { new asset AST-$1 title="$2" type=$3 owner=$4 confidentiality=$5 integrity=$6 availability=normal $7; }
  $ asset FIRMWARE "Firmware and its signing key" information CLEO high high classification=confidential
  $ asset FORGE "Code host and build machine" service BEN high high supplier=Codestage
  $ asset LAPTOPS "Four laptops" hardware BEN high high
  $ asset ORDERS "Orders and customers" information DORA high normal classification=confidential
  $ isms asset set FIRMWARE depends_on=FORGE,LAPTOPS
  $ new risk RISK-KEY title="Somebody signs firmware of their own" owner=CLEO assets=FIRMWARE,FORGE
  $ new risk RISK-LAPTOP title="A laptop is left on a train" owner=BEN assets=LAPTOPS,ORDERS
  $ new risk RISK-CHIPS title="No chips for half a year" owner=ADA assets=FIRMWARE
  $ isms issue set CHIPS addressed_by=RISK-CHIPS

A round of assessment (8.2) ends when every risk was rated in it.

  $ on 2026-01-26
  $ isms assessment start --id ASM-2026 --title "Risk assessment 2026" --by ADA,BEN,CLEO
  ASM-2026
  to be rated: 3; isms risk assess ID likelihood=... impact=...
  $ isms risk assess KEY likelihood=3 impact=5 rationale="The key lies on the build machine" --stage inherent
  RISK-KEY inherent: unrated -> 15 high
  $ isms risk assess LAPTOP likelihood=4 impact=3 --stage inherent
  RISK-LAPTOP inherent: unrated -> 12 high
  $ isms assessment close 2026
  isms: not rated since it began: 1 of 3, RISK-CHIPS
    rate them with 'isms risk assess', or say why not with --anyway REASON
  [2]
  $ isms risk assess CHIPS likelihood=2 impact=3 --stage inherent
  RISK-CHIPS inherent: unrated -> 6 medium
  $ isms assessment close 2026

February: controls, a decision on each risk, and its owner's consent (6.1.3).

  $ on 2026-02-09
  $ control() { new control CTL-$1 title="$2" owner=$3 type=$4 satisfies=$5 status=$6 ${7:+implemented_on=$7}; }
  $ of() { seq -s, -f "A.$1.%.0f" $2 $3; }
  $ control GOVERN "Rules and duties" MD preventive $(of 5 1 8),$(of 5 31 37) implemented 2026-02-02
  $ control ASSETS "List of what we have" DORA preventive $(of 5 9 14),$(of 8 10 12) implemented 2026-02-02
  $ control ACCESS "Accounts and rights" BEN preventive $(of 5 15 18),$(of 8 2 5),A.8.18 implemented 2026-02-02
  $ control SUPPLIERS "Suppliers looked at" DORA preventive,detective $(of 5 19 23) implemented 2026-02-02
  $ control INCIDENT "Incidents told and handled" CISO detective,corrective $(of 5 24 28),A.6.8,$(of 8 15 17) implemented 2026-02-02
  $ control BACKUP "Backups and restores" BEN corrective A.5.29,A.5.30,A.8.6,A.8.13,A.8.14 implemented 2026-02-02
  $ control PEOPLE "Joining and leaving" DORA preventive $(of 6 1 7) implemented 2026-02-02
  $ control DOORS "Doors and cupboards" DORA preventive $(of 7 1 5),$(of 7 7 14) implemented 2026-02-02
  $ control MACHINES "Encrypted, patched, managed" BEN preventive A.8.1,$(of 8 7 9),$(of 8 19 24),A.8.34 implemented 2026-02-02
  $ control CODE "Reviewed and signed code" CLEO preventive,detective $(of 8 25 29),$(of 8 31 33) planned
  $ isms risk treat KEY option=modify controls=CODE,ACCESS due=2026-06-30 plan="The key goes into hardware that signs and does not tell."
  $ isms risk treat LAPTOP option=modify controls=MACHINES,INCIDENT due=2026-02-28
  $ isms risk treat CHIPS option=retain
  $ isms risk assess KEY likelihood=1 impact=5 --stage residual
  RISK-KEY residual: unrated -> 5 low
  $ isms risk assess LAPTOP likelihood=4 impact=1 --stage residual rationale="Lost is the laptop, not what is on it"
  RISK-LAPTOP residual: unrated -> 4 low
  $ isms risk assess CHIPS likelihood=2 impact=3 --stage residual
  RISK-CHIPS residual: unrated -> 6 medium
  $ isms risk accept KEY --by BEN
  isms: RISK-KEY is owned by PER-CLEO; PER-BEN is not the owner and neither holds nor deputises for that role
  [2]
  $ isms risk accept KEY --by CLEO
  RISK-KEY accepted at level low
  $ isms risk accept LAPTOP --by BEN
  RISK-LAPTOP accepted at level low
  $ isms risk accept CHIPS --by ADA
  RISK-CHIPS accepted at level medium
  $ new action ACT-KEY title="Hardware for the signing key" kind=treatment for=RISK-KEY owner=CLEO due=2026-06-30 cost="900 GBP"
  $ isms issue set FOUR addressed_by=CTL-GOVERN
  $ isms risk list --fields id,title,status,level,residual.level,treatment.option
  id           title                                 status    level     residual.level  treatment.option
  RISK-CHIPS   No chips for half a year              accepted  2 medium  2 medium        retain
  RISK-KEY     Somebody signs firmware of their own  accepted  3 high    1 low           modify
  RISK-LAPTOP  A laptop is left on a train           accepted  3 high    1 low           modify

Annex A is decided on: 93 lines, many at once, exclusions by name (6.1.3 d).

  $ isms requirement exclude A.7.6 justification="One room, and no secure area within it."
  $ isms requirement exclude A.8.30 justification="All of the firmware is written here."
  $ for theme in organizational people physical technological; do
  >   isms requirement include A --where theme=$theme reasons=practice justification="Decided by all four, 9 February." --yes
  > done
  37 files changed
  8 files changed
  1 decided the other way: left as they are, name them one by one to change that
  13 files changed
  1 decided the other way: left as they are, name them one by one to change that
  33 files changed
  $ isms report soa | sed -n '/^applicable/,/^own/p'
  applicable     91
  implemented    83
  excluded       2
  not decided    0
  own controls   0
  $ isms report soa -o ../soa.csv
  $ keep "Assess, treat, decide"

March: the rules, from templates, approved by somebody who did not write them (5.2).

  $ on 2026-03-02
  $ isms policy new --all owner=CISO author=BEN audience=STAFF | wc -l
  13
  $ isms policy lint
  $ isms policy approve INFORMATION-SECURITY --by BEN
  PER-BEN stands in 'author' of POL-INFORMATION-SECURITY, too: another person should approve it
  $ all=$(isms policy list --format json | jq -r '.records[].id')
  $ for policy in $all; do isms policy approve $policy --by ADA --role MD && isms policy publish $policy; done 2>&1 | tail -1
  POL-SUPPLIER 1: 4 of 4 have yet to confirm it; isms attestation import FILE --for POL-SUPPLIER takes their answers
  $ cat >../form.csv <<'END'
  > Completion time,Email,Status
  > 2026-03-04,ada@lumen.example,Completed
  > 2026-03-05,ben@lumen.example,Completed
  > 2026-03-05,cleo@lumen.example,Completed
  > 2026-03-09,dora@lumen.example,Completed
  > END
  $ on 2026-03-10
  $ isms attestation import ../form.csv --for $(echo $all | tr ' ' ,) --id ATT-2026 --source "Form of March" --yes
  ATT-2026: 4 confirmed, 0 unknown, 0 not finished
  1 file changed
  $ isms report policies | sed -n '/^topic/,/^access/p'
  topic                 state     policies                  covered  of  confirmed  of
  acceptable-use        in force  POL-ACCEPTABLE-USE             10  10          4   4
  access-control        in force  POL-ACCESS-CONTROL              9   9          4   4
  $ keep "Policies in force"

What is aimed at, and measured (6.2, 9.1):

  $ new metric MET-OWNED title="Assets with an owner" formula=AST-OWN target=100 every="6 months"
  $ new metric MET-CLICKS title="Clicks on a sham letter" formula=manual unit=percent better=lower target=10 thresholds.amber=30 every="9 months"
  $ new objective OBJ-CLICKS title="One of ten falls for a sham letter" owner=CISO metric=MET-CLICKS baseline=50 target=10 due=2026-11-30
  $ isms metric compute OWNED --save
  id         title                 value  unit     of      target  light  why
  MET-OWNED  Assets with an owner    100  percent  4 of 4     100  green
  $ isms metric record CLICKS value=50 by=BEN note="two of four"
  $ new action ACT-TALK title="A talk about letters" kind=improvement for=MET-CLICKS owner=BEN due=2026-05-15
  $ new action ACT-RESTORE title="Restore one backup" kind=task owner=BEN due=2026-03-31 "recurrence=FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"
  $ keep "Measure"

Spring: work is done, or late; `due` tells.

  $ on 2026-04-20
  $ isms due --within +60d
  on          days  what       id           title                        owner
  2026-02-28   -51  treatment  RISK-LAPTOP  A laptop is left on a train  PER-BEN
  2026-03-31   -20  action     ACT-RESTORE  Restore one backup           PER-BEN
  2026-05-15    25  action     ACT-TALK     A talk about letters         PER-BEN
  [1]
  $ isms risk set LAPTOP treatment.done=2026-02-20
  $ isms action done RESTORE by=BEN note="a whole laptop" --settles 2026-03-31
  ACT-RESTORE done for 2026-03-31; next 2026-06-30
  $ echo "restored 412 of 412 files" >../restore.log
  $ isms evidence collect ../restore.log --copy --id EVD-RESTORE title="Restore of April" supports=CTL-BACKUP,A.8.13 collected.by=BEN
  EVD-RESTORE
  $ isms evidence verify
  id           result  file                        meaning
  EVD-RESTORE  intact  evidence/files/restore.log
  1 of 1 intact, 26 bytes read
  $ isms action start KEY
  $ on 2026-05-11
  $ isms action done TALK
  $ new feedback FBK-DOOR title="Couriers walk in through the workshop" level=staff from=CLEO received=2026-05-04
  $ isms feedback set DOOR status=taken disposition="A bell and a counter" leads_to=CTL-DOORS answered=2026-05-11
  $ new change CHG-BOX title="Signing moves into hardware" kind=system what="A box signs; no file holds the key" why="RISK-KEY" rollback="Sealed copy of the key in the bank" affects=AST-FIRMWARE planned=2026-06-15 owner=CLEO
  $ isms change approve BOX --by ADA --role MD

June: the box is there. Controls are tested by somebody else (9.1).

  $ on 2026-06-15
  $ isms change set BOX status=done done=2026-06-15
  $ isms action done KEY cost="870 GBP"
  $ isms control set CODE status=implemented implemented_on=2026-06-15
  $ isms feedback set DOOR status=done
  $ isms risk set KEY treatment.done=2026-06-15
  $ isms risk assess KEY likelihood=1 impact=5
  RISK-KEY current: unrated -> 5 low
  $ isms risk assess LAPTOP likelihood=4 impact=1
  RISK-LAPTOP current: unrated -> 4 low
  $ isms risk accept KEY --by CLEO
  RISK-KEY accepted at level low
  $ for control in $(isms control list status=implemented --format json | jq -r '.records[].id'); do
  >   isms control test $control result=pass by=EVE method=examine
  > done 2>&1 | tail -1
  CTL-SUPPLIERS effectiveness: 1; next test 2027-06-15
  $ isms action done RESTORE by=CLEO
  ACT-RESTORE done for 2026-06-30; next 2026-09-30
  $ isms communication set ALL last=2026-06-15

One warning: too many fall for sham letters. There was a talk; autumn will tell.

  $ isms check
  metric/MET-CLICKS.yaml:10:1: warning: off target, and no action is under way [metric-off-target]
   10 | measurements:
      | ^^^^^^^^^^^^
      = `isms action add for=ID title=TEXT kind=corrective due=DATE`, or set a target that is meant.
  1 warning in 150 records
  $ keep "Half a year"

July: the internal audit (9.2). Eve owns nothing here, so she may.

  $ on 2026-07-06
  $ isms audit plan --from 2026 --lead EVE --yes
  3 files changed
  $ isms audit start 2026 2>/dev/null && isms audit checklist 2026
  86 lines added to the 0 that AUD-2026 had
  $ printf 'account %s\n' ada ada-admin ben ben-admin cleo dora build forge fax till >../accounts.txt
  $ isms audit sample 2026 accounts ../accounts.txt --size 4
  account ada
  account cleo
  account build
  account fax
  4 of 10, seed FDMVG; as the auditor chose
  $ isms audit answer 2026 A.5.18 result=minor sample=accounts evidence="Nobody knows whose the account 'fax' is."
  raise a finding: isms audit raise AUD-2026 A.5.18 title=TEXT
  $ isms audit answer 2026 A.5.7 result=opportunity note="A list by mail would do"
  $ isms audit answer 2026 iso27001-2022 result=conforms
  84 lines of AUD-2026 answered
  $ isms audit close 2026 conclusion="It conforms and works; one account belongs to nobody."
  isms: AUD-2026 cannot be closed: iso27001-2022/A.5.18 does not conform, and no finding was raised
    isms audit raise AUD-2026 iso27001-2022/A.5.18 title=TEXT
  [2]
  $ isms audit raise 2026 A.5.18 --id FND-FAX title="An account that belongs to nobody" owner=BEN due=+60d
  FND-FAX
  $ isms audit sample 2026 accounts ../accounts.txt --verify
  AUD-2026 accounts: drawn again, the same
  $ keep "Audit"
  $ isms audit freeze 2026
  AUD-2026 is of * (glob)
  $ isms audit close 2026 conclusion="It conforms and works; one account belongs to nobody."
  $ isms requirement assess $(for n in 4 5 6 7 8 9 10; do echo iso27001-2022/$n; done) status=full by=EVE note="Internal audit" --yes
  49 files changed
  $ isms report coverage | grep -E '^framework|  (ISO|A  )'
  framework      part  title                                             all  full  partial  none  unknown  excluded    %
  iso27001-2022        ISO/IEC 27001:2022                                142   140        0     0        0         2  100
  iso27001-2022  A     Annex A: information security controls reference   93    91        0     0        0         2  100

From the lapse to its effect (10.2): what was done, why it could happen, whether
elsewhere, what changes, and whether that helped.

  $ on 2026-07-08
  $ isms finding correct FAX correction="Account deleted" cause="Leavers are people only; the fax went to the tip in 2024" similar="Till: yes, deleted too"
  FND-FAX is analysed
  $ new action ACT-MACHINES title="Machines that leave are on the list of leavers" kind=corrective for=FND-FAX owner=BEN due=2026-07-31
  $ isms action start MACHINES
  $ isms finding close FAX by=EVE result=effective
  isms: FND-FAX cannot be closed: ACT-MACHINES, which is for it, is started
  [2]
  $ on 2026-07-27
  $ isms action done MACHINES
  ACT-MACHINES carried out; its effect is reviewed on 2026-08-26
  $ on 2026-09-07
  $ isms action verify MACHINES by=EVE result=effective note="The printer of August is on it"
  ACT-MACHINES effective
  $ isms finding close FAX by=EVE result=effective
  $ isms metric compute OWNED --save
  id         title                 value  unit     of      target  light  why
  MET-OWNED  Assets with an owner    100  percent  4 of 4     100  green
  $ isms trace FND-FAX --depth 1
  FND-FAX An account that belongs to nobody                       finding             closed
  |- AUD-2026 (more) Internal audit 2026, ISO/IEC 27001:2022      audit               closed  -> raised_in
  |- iso27001-2022/A.5.18 (more) Access rights                    ISO/IEC 27001:2022  full    -> criterion
  `- ACT-MACHINES Machines that leave are on the list of leavers  action              done    <- for
  $ keep "Close the finding"

Autumn: measured again, and missed. That is said, and goes on.

  $ on 2026-11-30
  $ isms metric record CLICKS value=25 by=BEN note="one of four"
  $ isms objective evaluate CLICKS result=missed by=ADA note="Better, and four people are few"
  $ new objective OBJ-CLICKS-2027 title="Nobody falls for a sham letter" owner=CISO metric=MET-CLICKS baseline=25 target=0 due=2027-11-30
  $ isms action done RESTORE by=BEN
  ACT-RESTORE done for 2026-09-30; next 2026-12-31
  $ isms report kpi
  id          title                    value  unit     target  light  change  curve  on          next
  MET-CLICKS  Clicks on a sham letter     25  percent      10  amber     -25  █▁     2026-11-30  2027-08-30
  MET-OWNED   Assets with an owner       100  percent     100  green       0  ▅▅     2026-09-07  2027-03-07

The management review (9.3): its inputs come from the registers, results from those
who sit there; what they decide becomes work.

  $ isms review prepare --id REV-2026 --planned 2026-12-07
  REV-2026
  $ isms review show 2026 --format json | jq -r '.records[0].inputs[] | select(.input == "d") | .what'
  nonconformities open: 0
  findings raised since: 1 (FND-FAX)
  corrective actions late: 0
  metrics on target: 1 (MET-OWNED)
  metrics off target: 1 (MET-CLICKS)
  metrics without data: 0
  audits ended since: 1 (AUD-2026)
  objectives on target: 0
  objectives off target: 2 (OBJ-CLICKS, OBJ-CLICKS-2027)
  
  $ on 2026-12-07
  $ isms review set 2026 decisions+="what=Find a second maker of chips, owner=PER-ADA, due=2027-03-31"
  $ isms review hold 2026 --attendees ADA,BEN a="none before" b="no change" c="theatres wait for the certificate" d="letters: go on" f=accepted
  isms: these inputs have no result: e, g
    say what was made of each: isms review hold REV-2026 a=TEXT ...; 'isms review edit REV-2026' for all of them
  [2]
  $ isms review hold 2026 --attendees ADA,BEN a="none before" b="no change" c="theatres wait for the certificate" d="letters: go on" e="the bell rings" f=accepted g="a list by mail"
  ACT-FDMVG Find a second maker of chips
  $ isms scope approve --by ADA --role MD && isms commitment set period=2027 && isms commitment approve --by ADA --role MD
  $ isms method approve --by ADA --role MD
  $ keep "Review by management" && git tag v2026

Certification: what the auditors see is a tag; what they find is closed, too.

  $ on 2026-12-14
  $ isms report soa --at v2026 | sed -n '1,/^own/p' | sed 's/([0-9a-f]*)/(COMMIT)/'
  Statement of Applicability, ISO/IEC 27001:2022
  organisation   Lumen Works Ltd
  framework      ISO/IEC 27001:2022
  scope          Development, sale and support of stage light controllers in Leeds.
  scope version  1
  approved by    PER-ADA
  approved on    2026-12-07
  version        v2026 (COMMIT)
  on             2026-12-07
  applicable     91
  implemented    91
  excluded       2
  not decided    0
  own controls   0
  $ new audit AUD-CERT title="Certification, stage 2" kind=stage-2 body="Northern Assurance" criteria=A.5.9,A.8.13,7.2 method=onsite
  $ isms audit start CERT 2>/dev/null && isms audit checklist CERT
  3 lines added to the 0 that AUD-CERT had
  $ isms audit answer CERT A.5.9 result=conforms
  $ isms audit answer CERT A.8.13 result=conforms evidence="EVD-RESTORE"
  $ isms audit answer CERT 7.2 result=observation evidence="Who can do what is known, and not written down"
  $ isms audit freeze CERT --commit v2026
  AUD-CERT is of * (glob)
  $ isms audit close CERT conclusion="Certification is recommended."
  $ isms audit raise CERT 7.2 --id FND-SKILLS title="Competences are not written down" owner=DORA due=+60d
  FND-SKILLS
  $ isms person set BEN competences+="name=risk-management, level=3"
  $ isms finding close SKILLS --reason "Written down on the spot"
  $ new certificate CRT-27001 title="ISO/IEC 27001" standard="ISO/IEC 27001:2022" status=valid body="Northern Assurance" number=NA-4711 soa_version=v2026 issued=2026-12-21 valid_until=2029-12-20 surveillance+="due=2027-12-20, kind=surveillance"
  $ isms party set THEATRES engage_every="12 months" engaged_on=2026-12-22
  $ keep "Certified"

The year ends. One warning, and it is true: over the holidays nobody restored
anything. What is to be told is due, too.

  $ on 2027-01-08
  $ isms check
  action/ACT-RESTORE.yaml:5:6: warning: it came again on 2026-12-31 and is not done [action-overdue]
    5 | due: 2026-03-31
      |      ^^^^^^^^^^
      = `isms action done ACT-RESTORE --on DATE`, or agree on another date with whom it is for.
  1 warning in 210 records
  $ isms due --within +30d
  on          days  what    id           title                         owner
  2026-12-15   -24  tell    COM-ALL      Security at the Monday table
  2026-12-31    -8  action  ACT-RESTORE  Restore one backup            PER-BEN
  [1]
  $ isms action done RESTORE by=BEN && isms communication set ALL last=2027-01-08
  ACT-RESTORE done for 2026-12-31; next 2027-03-31
  $ isms check
  $ keep "The year ends" && git tag v2027
  $ isms audit list --all --fields id,status,kind,end
  id        status   kind      end
  AUD-2026  closed   internal  2026-07-06
  AUD-2027  planned  internal
  AUD-2028  planned  internal
  AUD-CERT  closed   stage-2   2026-12-14

The Statement of Applicability is still the one that the certificate cites.

  $ isms diff v2026 v2027 --report soa
  $ isms audit pack CERT --at v2027 -o ../pack.tar.gz 2>&1 | head -n 1
  ../pack.tar.gz: * files, commit * (glob)

A stranger needs no isms to see that nothing in the pack was changed, and with a
clone sees that the registers and evidence are those that were audited.

  $ git clone -q . ../stranger && cd .. && tar xzmf pack.tar.gz && cd isms-pack
  $ sha256sum -c --quiet MANIFEST.sha256 && ls
  MANIFEST.sha256
  evidence.csv
  evidence.html
  index.html
  index.md
  pack.json
  records
  registers
  reports
  $ grep mandatory index.md
  | mandatory documents | [19/19 present](<reports/documents.html>) |
  $ cd ../stranger && isms audit freeze CERT --verify
  AUD-CERT *: the registers are those that were audited (glob)
  $ isms evidence verify
  id           result  file                        meaning
  EVD-RESTORE  intact  evidence/files/restore.log
  1 of 1 intact, 26 bytes read
  $ isms log --format json | jq -r '.records[] | .on[0:10] + " " + .subject'
  2027-01-08 The year ends
  2026-12-14 Certified
  2026-12-07 Review by management
  2026-09-07 Close the finding
  2026-07-06 Audit
  2026-06-15 Half a year
  2026-03-10 Measure
  2026-03-10 Policies in force
  2026-02-09 Assess, treat, decide
  2026-01-12 Begin the ISMS
