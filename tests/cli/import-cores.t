Rows that all cores work on become what they become on one, and what is wrong
with them is told in their order.

  $ one="taskset -c $(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')"
  $ mkdir all && cd all && isms init --name "Acme Ltd" 2>/dev/null >/dev/null && mkdir -p person
  $ for n in $(seq 0 6); do printf 'title: Person %s\nstatus: active\n' $n >person/PER-$n.yaml; done
  $ cat >rows.awk <<'END'
  > BEGIN { print "id,title,owner,status,inherent.likelihood,threats" }
  > {	printf "%s,\"Risk \"\"%s\"\"\",%s%s,%s,%s,%s\n", $1 % 700 ? "RISK-" $1 : "", $1,
  > 		$1 % 500 ? "PER-" : "", $1 % 7, $1 % 3 ? "assessed" : state,
  > 		$1 % wrong ? $1 % 5 + 1 : "often", "bsi/G 0." $1 % 9 }
  > END
  $ seq 1000 5999 | awk -v wrong=9999 -f rows.awk >risks.csv; head -3 risks.csv
  id,title,owner,status,inherent.likelihood,threats
  RISK-1000,"Risk ""1000""",6,assessed,1,bsi/G 0.1
  RISK-1001,"Risk ""1001""",PER-0,assessed,2,bsi/G 0.2
  $ cp -R . ../one
  $ isms import risks.csv --yes
  risk: 5000 new, 0 changed, 0 unchanged
  5000 files changed
  $ cd ../one && $one isms import risks.csv --yes
  risk: 5000 new, 0 changed, 0 unchanged
  5000 files changed
  $ diff -r -x .isms ../all . && cat risk/RISK-1000.yaml
  title: Risk "1000"
  owner: PER-6
  status: assessed
  threats:
    - bsi/G 0.1
  inherent:
    likelihood: 1

Again: what is there already does not change, the rest does.

  $ seq 1000 5999 | awk -v wrong=9999 -v state=identified -f rows.awk | grep -v ^, | sed 's/^\(RISK-..00,"Risk\)/\1 of/' >again.csv
  $ cp again.csv ../all
  $ $one isms import again.csv --yes
  risk: 0 new, 43 changed, 4950 unchanged
  43 files changed
  $ cd ../all && isms import again.csv --yes
  risk: 0 new, 43 changed, 4950 unchanged
  43 files changed
  $ diff -r -x .isms ../one .
  $ isms import again.csv --yes
  risk: 0 new, 0 changed, 4993 unchanged
  nothing to change

Wrong rows, some of them twice.

  $ seq 1000 5999 | awk -v wrong=777 -v state=identified -f rows.awk | sed 's/^RISK-2[5-7]99,/RISK-2001,/' >wrong.csv
  $ cp wrong.csv ../one
  $ isms import wrong.csv --yes
  isms: wrong.csv:556: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:1333: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:1601: RISK-2001 stands in line 1003 already
  wrong.csv:1701: RISK-2001 stands in line 1601 already
  wrong.csv:1801: RISK-2001 stands in line 1701 already
  wrong.csv:2110: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:2887: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:3664: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:4441: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
    nothing was imported
  [3]
  $ cd ../one && $one isms import wrong.csv --yes
  isms: wrong.csv:556: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:1333: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:1601: RISK-2001 stands in line 1003 already
  wrong.csv:1701: RISK-2001 stands in line 1601 already
  wrong.csv:1801: RISK-2001 stands in line 1701 already
  wrong.csv:2110: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:2887: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:3664: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:4441: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
    nothing was imported
  [3]
  $ mv risk ../kept; isms import wrong.csv --yes
  isms: wrong.csv:556: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:1333: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:1601: RISK-2001 stands in line 1003 already
  wrong.csv:1701: RISK-2001 stands in line 1601 already
  wrong.csv:1801: RISK-2001 stands in line 1701 already
  wrong.csv:2110: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:2887: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:3664: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
  wrong.csv:4441: column 'inherent.likelihood': likelihood is 'often', allowed 1..5 or a name: rare, unlikely, possible, likely, almost certain
    nothing was imported
  [3]
  $ ls -d risk .isms/tmp/*
  ls: cannot access 'risk': No such file or directory
  ls: cannot access '.isms/tmp/*': No such file or directory
  [2]
