Lines that all cores work on become what they become on one, and what is wrong
with them is told in their order.

  $ one="taskset -c $(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')"
  $ mkdir all && cd all && isms init --name "Acme Ltd" 2>/dev/null >/dev/null && mkdir -p person
  $ for n in $(seq 0 6); do printf 'title: Person %s\nstatus: active\n' $n >person/PER-$n.yaml; done
  $ cat >lines.awk <<'END'
  > {	printf "{%s\"title\":\"Risk \\\"%s\\\"\",\"owner\":\"PER-%s\",\"level\":\"high\"",
  > 		$1 % 700 ? "\"id\":\"RISK-" $1 "\"," : "", $1, $1 % 7
  > 	if ($1 > 3000)
  > 		printf ",\"score\":%s", $1
  > 	print ",\"inherent\":{\"likelihood\":{\"level\":" $1 % 5 + 1 ",\"label\":\"x\"}}}" }
  > END
  $ seq 1000 5999 | awk -f lines.awk >risks.jsonl; head -2 risks.jsonl
  {"id":"RISK-1000","title":"Risk \"1000\"","owner":"PER-6","level":"high","inherent":{"likelihood":{"level":1,"label":"x"}}}
  {"id":"RISK-1001","title":"Risk \"1001\"","owner":"PER-0","level":"high","inherent":{"likelihood":{"level":2,"label":"x"}}}
  $ cp -R . ../one
  $ isms risk add - --yes <risks.jsonl | sort | cksum
  computed, so left out: level, score
  5000 files changed
  3324327449 50007
  $ cd ../one && $one isms risk add - --yes <risks.jsonl | sort | cksum
  computed, so left out: level, score
  5000 files changed
  3324327449 50007
  $ diff -r -x .isms ../all . && cat risk/RISK-3001.yaml
  title: Risk "3001"
  owner: PER-5
  status: identified
  inherent:
    likelihood: 2

Records that refer to those that come later.

  $ seq 1000 1999 | awk '{ print "{\"id\":\"AST-" $1 "\",\"title\":\"A\",\"type\":\"site\",\"depends_on\":[" ($1 % 3 ? "" : "\"AST-" $1 + 1 "\"") "]}" }' >assets.jsonl
  $ cp assets.jsonl ../all
  $ $one isms asset add - --yes <assets.jsonl | cksum
  1000 files changed
  1634104529 9000
  $ cd ../all && isms asset add - --yes <assets.jsonl | cksum
  1000 files changed
  1634104529 9000
  $ diff -r -x .isms ../one . && cat asset/AST-1002.yaml
  title: A
  status: active
  type: site
  depends_on:
    - AST-1003

What is wrong.

  $ sed '777s/}}$/}/; s/"RISK-1001"/"RISK-1002"/; s/\(K-[1-5]501.*PER-\)./\19/; 4000s/Risk/\x01/' risks.jsonl >wrong.jsonl
  $ mv risk ../kept; isms risk add - --yes <wrong.jsonl
  isms: stdin:3:7: RISK-1002 stands in line 2 already
  stdin:502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:778:1: expected ',' or '}'
  stdin:1502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:2502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:3502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:4000:28: a control character or line end in a string; write \n
  stdin:4502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
    nothing was saved
  [3]
  $ ls -d risk .isms/tmp/*
  ls: cannot access 'risk': No such file or directory
  ls: cannot access '.isms/tmp/*': No such file or directory
  [2]
  $ cp wrong.jsonl ../one && cd ../one && mv risk ../gone && $one isms risk add - --yes <wrong.jsonl
  isms: stdin:3:7: RISK-1002 stands in line 2 already
  stdin:502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:778:1: expected ',' or '}'
  stdin:1502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:2502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:3502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
  stdin:4000:28: a control character or line end in a string; write \n
  stdin:4502:51: owner: there is no person 'PER-9'
    did you mean 'PER-0'?
    nothing was saved
  [3]
