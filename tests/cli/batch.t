Many records from standard input: all of them or none.

  $ isms init --name "Acme Ltd" 2>/dev/null && git init -q . && export ISMS_DIR=$PWD
  $ isms person add --id PER-ALICE title="Alice Moreau" >/dev/null
  $ cat >assets.jsonl <<'END'
  > {"id": "AST-SHOP", "title": "Web shop", "type": "service", "owner": "PER-ALICE", "depends_on": ["AST-DB"]}
  > {"id": "AST-DB", "title": "Order database", "type": "information", "confidentiality": "high", "tags": ["gdpr"]}
  > {"title": "A laptop", "type": "hardware", "status": null, "notes": "one\ntwo\n", "review": {"every": "1 year"}}
  > END

Shown first, saved with --yes; the ids come in the order of the input.  Records
may refer to each other.

  $ isms asset add - <assets.jsonl
  --- /dev/null
  +++ b/asset/AST-SHOP.yaml
  +title: Web shop
  +owner: PER-ALICE
  +status: active
  +type: service
  +depends_on:
  +  - AST-DB
  --- /dev/null
  +++ b/asset/AST-DB.yaml
  +title: Order database
  +status: active
  +type: information
  +confidentiality: 2
  +tags:
  +  - gdpr
  --- /dev/null
  +++ b/asset/AST-FDMVG.yaml
  +title: A laptop
  +status: active
  +type: hardware
  +review:
  +  every: 12 months
  +notes: |
  +  one
  +  two
  3 files would change; add --yes to save
  [1]
  $ isms asset add - --yes <assets.jsonl
  AST-SHOP
  AST-DB
  AST-FDMVG
  3 files changed
  $ cat asset/AST-SHOP.yaml asset/AST-DB.yaml
  title: Web shop
  owner: PER-ALICE
  status: active
  type: service
  depends_on:
    - AST-DB
  title: Order database
  status: active
  type: information
  confidentiality: 2
  tags:
    - gdpr
  $ isms asset list --fields id,title,owner,depends_on
  id         title           owner      depends_on
  AST-DB     Order database
  AST-FDMVG  A laptop
  AST-SHOP   Web shop        PER-ALICE  AST-DB

JSON in one piece, as `list` and `show` print it, a list, and YAML will do, too.

  $ isms role add - --yes <<'END'
  > {"schema": 1, "kind": "role", "records": [{"id": "ROL-CISO", "title": "CISO"}]}
  > END
  ROL-CISO
  1 file changed
  $ printf '[{"title": "Auditor"},\n {"title": "Owner"}]' | isms role add - --yes
  ROL-FDMVG
  ROL-2AWH3
  2 files changed
  $ isms role add - --yes <<'END'
  > # who does what
  > - title: Data protection officer
  >   description: |
  >     Answers to nobody
  >     but the law
  > - {id: ROL-DPO, title: Deputy}
  > END
  ROL-QSRYP
  ROL-DPO
  2 files changed
  $ cat role/ROL-DPO.yaml
  title: Deputy
  status: active
  $ echo 'title: Only one' | isms role add - --yes --dry-run
  --- /dev/null
  +++ b/role/ROL-3NYTA.yaml
  +title: Only one
  +status: active
  1 file would change; add --yes to save

What is wrong is told where it stands, all of it, and nothing is written.

  $ cat >bad.jsonl <<'END'
  > {"title": "Fine"}
  > {"titel": "Typo", "owner": "PER-BOB", "inherent": {"impact": 9, "likelihood": {"level": 3, "label": "possible"}}}
  > {"title": "Comma", }
  > {"id": "RISK-1", "title": ["a"], "kind": "risk", "owner": "PER-AL", "assets": ["AST-DB", "AST-NO", "PER-ALICE"]}
  > {"id": "RISK-1", "title": "Again", "status": "open"}
  > {"id": "AST-1", "title": "No risk"}
  > "text"
  > {"title": "Dots", "residual.impact": 7, "review": {"last": "today"}}
  > END
  $ isms risk add - --yes <bad.jsonl
  isms: stdin:2:1: title is missing
  stdin:2:2: risk has no field 'titel'; did you mean 'title'?
  stdin:2:28: owner: there is no person 'PER-BOB'
  stdin:2:62: impact is 9, allowed 1..5
  stdin:3:20: a key is missing here, or the ',' before is too much
  stdin:4:27: title must be a single value, not a list
  stdin:4:42: kind is 'risk', not one of: asset, event
  stdin:4:59: owner: there is no person 'PER-AL'
    did you mean 'PER-ALICE'?
  stdin:4:90: assets: there is no asset 'AST-NO'
    did you mean 'AST-DB'?
  stdin:4:100: assets takes: asset; PER-ALICE is in the register person
  stdin:5:8: RISK-1 stands in line 4 already
  stdin:6:8: 'AST-1' is no id of a risk, such as RISK-EXAMPLE
    ids of another system go into external_id
  stdin:7:1: a record is fields and their values, such as {"title": "..."}
  stdin:8:38: impact is 7, allowed 1..5
  stdin:8:60: last is 'today', not a date that exists (YYYY-MM-DD)
    nothing was saved
  [3]
  $ ls risk
  ls: cannot access 'risk': No such file or directory
  [2]
  $ isms risk add - --yes <<'END'
  > - title: One
  >   tags: a
  > - title: Two
  >   tags: *all
  > END
  isms: stdin:4:9: aliases (*name) are not used here: write the value out, or put a text that begins with * in quotes
    nothing was saved
  [3]
  $ isms risk add - --yes <<'END'
  > {"kind": "asset", "records": [{"title": "An asset"}]}
  > END
  isms: stdin:1:10: this is no risk: its kind is 'asset'
    nothing was saved
  [3]
  $ isms asset add - --yes <<'END'
  > {"kind": "risk", "title": "A risk"}
  > {"id": "AST-DB", "title": "There is one"}
  > END
  isms: stdin:1:10: this is no asset: its kind is 'risk'
  stdin:2:1: type is missing
  stdin:2:8: AST-DB exists already
    'isms asset set -' changes records
    nothing was saved
  [3]
  $ printf '%s' '{"id": "RISK-A\nstdin:9:9: all is well", "kind": "no\nrisk", "title": "x"}' | isms risk add -
  isms: stdin:1:8: 'RISK-A stdin:9:9: all is well' is no id of a risk, such as RISK-EXAMPLE
    ids of another system go into external_id
    nothing was saved
  [3]
  $ printf 'id,title\nRISK-1,Fire\n' | isms risk add -
  isms: stdin:1:1: all of it is one text: write lines of 'key: value'
    CSV is read by 'isms import'
    nothing was saved
  [3]
  $ echo hello | isms risk add -
  isms: stdin:1:1: all of it is one text: write lines of 'key: value'
    nothing was saved
  [3]
  $ printf '%s\n' '{"title":"A"},' '{"title":"B\u0000"}' "{'title':'C'}" '{"title":D}' '{"title":"E",}' '{"title":"F\d"}' '{"title":"G","title":"H"}' | isms risk add -
  isms: stdin:1:14: a ',' where a value should be: delete it
  stdin:2:12: \u0000 cannot stand in a text: leave it out
  stdin:3:2: expected a key in double quotes
  stdin:4:10: no JSON value: a text stands in double quotes
  stdin:5:14: a key is missing here, or the ',' before is too much
  stdin:6:12: no escape of JSON: write \\ for a backslash
  stdin:7:14: this key stands twice in its object
    nothing was saved
  [3]
  $ isms risk add - </dev/null
  isms: there are no records on standard input
    JSON lines, such as {"title": "..."}, or a list in JSON or YAML
  [3]
  $ isms risk add - title=x </dev/null
  isms: give either - or ids and FIELD=VALUE, not both
  [2]
  $ isms risk add - --id RISK-X </dev/null
  isms: --id does not go with -, the records are on standard input
  [2]
  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do echo '{"id":"X"}'; done | isms risk add - 2>&1 | tail -4
  stdin:20:7: 'X' is no id of a risk, such as RISK-EXAMPLE
    ids of another system go into external_id
    these are the first 20; there may be more
    nothing was saved

`set` takes what is there as a patch: the rest stays, null empties, lists are
replaced, groups are gone into.

  $ isms risk add --id RISK-FIRE title=Fire owner=PER-ALICE inherent.likelihood=2 inherent.impact=4 tags="office; old" >/dev/null
  $ sed -i 's/^owner.*/&   # for now/' risk/RISK-FIRE.yaml
  $ cat >patch.json <<'END'
  > [
  >   {
  >     "id": "RISK-FIRE",
  >     "tags": ["office", "new"],
  >     "inherent": {"impact": {"level": 5, "label": "stale"}, "score": 99},
  >     "excuse": {"risk-treatment-missing": {"reason": "moving", "by": "PER-ALICE", "until": "2027-01-31"}},
  >     "notes": "Seen twice"
  >   }
  > ]
  > END
  $ isms risk set - <patch.json
  --- a/risk/RISK-FIRE.yaml
  +++ b/risk/RISK-FIRE.yaml
     likelihood: 2
  -  impact: 4
  +  impact: 5
   tags:
     - office
  -  - old
  +  - new
  +notes: Seen twice
  +excuse:
  +  risk-treatment-missing:
  +    reason: moving
  +    by: PER-ALICE
  +    until: 2027-01-31
  computed, so left out: score
  1 file would change; add --yes to save
  [1]
  $ isms risk set - --yes <patch.json
  computed, so left out: score
  1 file changed
  $ cat risk/RISK-FIRE.yaml
  title: Fire
  owner: PER-ALICE   # for now
  status: identified
  inherent:
    likelihood: 2
    impact: 5
  tags:
    - office
    - new
  notes: Seen twice
  excuse:
    risk-treatment-missing:
      reason: moving
      by: PER-ALICE
      until: 2027-01-31
  $ isms risk set - --yes <patch.json
  computed, so left out: score
  nothing to change
  $ echo '{"id":"RISK-FIRE","notes":null,"inherent":{"impact":null},"excuse":{"risk-treatment-missing":null}, "tags":[]}' | isms risk set - --yes && cat risk/RISK-FIRE.yaml
  1 file changed
  title: Fire
  owner: PER-ALICE   # for now
  status: identified
  inherent:
    likelihood: 2
  $ isms risk set - --yes <<'END'
  > {"id": "RISK-FIRE", "status": "accepted"}
  > {"id": "RISK-FIR", "title": "x"}
  > {"id": "RISK-ICE", "title": "x"}
  > {"title": "x"}
  > {"id": "RISK-FIRE", "owner": "PER-X"}
  > END
  isms: stdin:1:1: RISK-FIRE: status cannot go from 'identified' to 'accepted'
    from 'identified' it can go to: assessed closed
  stdin:2:8: there is no risk 'RISK-FIR'; RISK-FIRE is written in full
  stdin:3:8: there is no risk 'RISK-ICE'
    did you mean 'RISK-FIRE'?
  stdin:4:1: which record? an id is missing
  stdin:5:8: RISK-FIRE stands in line 1 already
    nothing was saved
  [3]

An id of another system that looks like one of ours is not taken for it.

  $ isms asset set AST-DB external_id=RISK-SHOP && isms asset set AST-SHOP external_id=RISK-FIRE
  $ isms asset list --fields id,external_id
  id         external_id
  AST-DB     RISK-SHOP
  AST-FDMVG
  AST-SHOP   RISK-FIRE
  $ echo '{"id":"RISK-SHOP","title":"x"}' | isms risk set - --yes
  isms: stdin:1:7: there is no risk 'RISK-SHOP'
    nothing was saved
  [3]
  $ echo '{"id":"RISK-SHOP","title":"A risk","assets":["AST-DB"]}' | isms risk add - --yes
  RISK-SHOP
  1 file changed

So that the way out leads back in, also through a pipe that reads what is about
to change.

  $ isms asset list --format jsonl | sed 's/"A laptop"/"Laptop of Alice"/' | isms asset set - --yes
  computed, so left out: effective_confidentiality, effective_integrity, effective_availability, criticality, next
  1 file changed
  $ isms asset list --fields title
  title
  Order database
  Laptop of Alice
  Web shop
  $ for noun in risk control asset person role; do
  >   for format in json jsonl yaml; do
  >     isms -C "$REGISTERS" $noun list --all --format $format |
  >       isms -C "$REGISTERS" $noun set - 2>&1 | grep -v '^computed'
  >   done
  > done | sort | uniq -c
       15 nothing to change
  $ for noun in scope method commitment; do
  >   isms -C "$REGISTERS" $noun show --format json | isms -C "$REGISTERS" $noun set - 2>&1
  > done | sort | uniq -c
        3 computed, so left out: next
        3 nothing to change
  $ isms -C "$REGISTERS" risk show 7K3QF --format json | sed 's/"RISK-7K3QF"/null/; s/"treating"/"assessed"/' | isms -C "$REGISTERS" risk add - --yes
  RISK-FDMVG
  computed, so left out: level, score, next
  1 file changed
  $ tail -n 4 "$REGISTERS"/risk/RISK-FDMVG.yaml
    - gdpr
    - devices
  links:
    - https://gitlab.nordlicht-logistics.example/security/registers/-/issues/118

Registers of one record.

  $ echo '{"statement": "Everything"}' | isms scope set - --yes
  1 file changed
  $ rm commitment.yaml; echo 'statement: We mean it' | isms commitment set - --yes; cat commitment.yaml
  1 file changed
  title: sponsor, statement and resources for the ISMS
  statement: We mean it
