What changed, by record and field; who changed it.  A small ISMS with a history
of its own, so that hashes stay.

  $ mkdir isms && cd isms && git init -q .
  $ commit() {
  >     export GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1 GIT_AUTHOR_NAME=$2
  >     git add -A && git commit -qm "$3"
  > }
  $ mkdir risk person control
  $ echo 'format: 1' >isms.yaml
  $ for person in Alice Bob; do
  >     id=PER-$(echo $person | tr a-z A-Z)
  >     printf 'title: %s\nstatus: active\n' $person >person/$id.yaml
  > done
  $ printf 'title: Multi-factor authentication\nstatus: implemented\n' >control/CTL-MFA.yaml
  $ cat >risk/RISK-7K3QF.yaml <<'END'
  > title: A laptop is stolen
  > owner: PER-ALICE
  > status: treating
  > residual:
  >   likelihood: 3
  >   impact: 4   # the customers' data
  > treatment:
  >   option: modify
  >   controls: [CTL-MFA]
  > END
  $ printf 'title: Fire\nstatus: identified\nowner: PER-BOB\n' >risk/RISK-FIRE.yaml
  $ commit 2026-01-10T09:00:00Z Alice "Begin" && git tag v1
  $ isms diff

A pull request's worth of edits.

  $ isms risk set 7K3 residual.likelihood=2 residual.impact=3 owner=PER-BOB
  $ isms risk set 7K3 treatment.option=retain tags+="laptop; travel"
  $ isms control rename CTL-MFA CTL-LOGIN
  CTL-MFA is now CTL-LOGIN; 1 reference followed
  $ isms risk add title="Flood" --id RISK-FLOOD
  RISK-FLOOD
  $ rm risk/RISK-FIRE.yaml
  $ isms diff
  From HEAD (2cbd3f11bbaa) to the work tree
  1 changed, 1 renamed, 1 added, 1 removed

  RISK-7K3QF: A laptop is stolen
  owner                PER-ALICE -> PER-BOB
  residual             12 high -> 6 medium
  residual.likelihood  3 possible -> 2 unlikely
  residual.impact      4 severe -> 3 serious
  treatment.option     modify -> retain
  treatment.controls   +CTL-LOGIN -CTL-MFA
  tags                 +laptop +travel

  RISK-FLOOD: Flood (added)

  RISK-FIRE: Fire (removed)

  CTL-LOGIN: Multi-factor authentication (was CTL-MFA)
  [1]
  $ isms diff --format markdown
  # From HEAD (2cbd3f11bbaa) to the work tree

  1 changed, 1 renamed, 1 added, 1 removed

  ## RISK-7K3QF: A laptop is stolen

  | field | value |
  | --- | --- |
  | owner | PER-ALICE -&gt; PER-BOB |
  | residual | 12 high -&gt; 6 medium |
  | residual.likelihood | 3 possible -&gt; 2 unlikely |
  | residual.impact | 4 severe -&gt; 3 serious |
  | treatment.option | modify -&gt; retain |
  | treatment.controls | +CTL-LOGIN -CTL-MFA |
  | tags | +laptop +travel |

  ## RISK-FLOOD: Flood (added)

  ## RISK-FIRE: Fire (removed)

  ## CTL-LOGIN: Multi-factor authentication (was CTL-MFA)
  [1]
  $ isms diff --format json | jq -c '.records[] | select(.id == "RISK-7K3QF") | del(.title, .register)'
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"owner","before":"PER-ALICE","after":"PER-BOB"}
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"residual","before":"12 high","after":"6 medium"}
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"residual.likelihood","before":{"level":3,"label":"possible"},"after":{"level":2,"label":"unlikely"}}
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"residual.impact","before":{"level":4,"label":"severe"},"after":{"level":3,"label":"serious"}}
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"treatment.option","before":"modify","after":"retain"}
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"treatment.controls","before":["CTL-MFA"],"after":["CTL-LOGIN"]}
  {"id":"RISK-7K3QF","change":"changed","was":null,"field":"tags","before":[],"after":["laptop","travel"]}
  $ isms diff --format csv
  id,register,title,change,was,field,before,after
  RISK-7K3QF,risk,A laptop is stolen,changed,,owner,PER-ALICE,PER-BOB
  RISK-7K3QF,risk,A laptop is stolen,changed,,residual,12 high,6 medium
  RISK-7K3QF,risk,A laptop is stolen,changed,,residual.likelihood,3,2
  RISK-7K3QF,risk,A laptop is stolen,changed,,residual.impact,4,3
  RISK-7K3QF,risk,A laptop is stolen,changed,,treatment.option,modify,retain
  RISK-7K3QF,risk,A laptop is stolen,changed,,treatment.controls,CTL-MFA,CTL-LOGIN
  RISK-7K3QF,risk,A laptop is stolen,changed,,tags,,laptop; travel
  RISK-FLOOD,risk,Flood,added,,,,
  RISK-FIRE,risk,Fire,removed,,,,
  CTL-LOGIN,control,Multi-factor authentication,renamed,CTL-MFA,,,
  [1]
  $ isms diff RISK-FIRE CTL-LOGIN
  From HEAD (2cbd3f11bbaa) to the work tree
  1 renamed, 1 removed

  RISK-FIRE: Fire (removed)

  CTL-LOGIN: Multi-factor authentication (was CTL-MFA)
  [1]
  $ isms diff v1 risk owner=PER-ALICE | head -4
  From v1 (2cbd3f11bbaa) to the work tree
  1 changed

  RISK-7K3QF: A laptop is stolen
  $ isms diff v1 person
  $ commit 2026-02-20T10:00:00Z Bob "Second thoughts"
  $ isms diff v1 HEAD RISK-FLOOD
  From v1 (2cbd3f11bbaa) to HEAD (6e1f1c158b4c)
  1 added

  RISK-FLOOD: Flood (added)
  [1]
  $ isms diff v1.. RISK-FLOOD --format csv
  id,register,title,change,was,field,before,after
  RISK-FLOOD,risk,Flood,added,,,,
  [1]
  $ isms diff 2026-01-31 2026-02-28 risk title~flood
  From 2026-01-31 (2cbd3f11bbaa) to 2026-02-28 (6e1f1c158b4c)
  1 added

  RISK-FLOOD: Flood (added)
  [1]

What cannot be compared.

  $ isms diff v2
  isms: there is no commit 'v2'
  [2]
  $ isms diff v1 HEAD HEAD
  isms: 'HEAD' is no register and no id, and two revisions are enough
  [2]
  $ isms diff RISK-NOPE
  isms: there is no record 'RISK-NOPE' in either state
  [2]
  $ isms diff v1 risk ownr=PER-BOB
  isms: risk has no field 'ownr'; did you mean 'owner'?
  [2]
  $ isms diff --at v1
  isms: 'diff' takes no --at
  [2]

The log follows records through renames, and tells of those that are gone.

  $ isms log
  on          author  commit        signed  subject          changes
  2026-02-20  Bob     6e1f1c158b4c  no      Second thoughts  CTL-LOGIN, RISK-7K3QF, -RISK-FIRE, +RISK-FLOOD
  2026-01-10  Alice   2cbd3f11bbaa  no      Begin            +CTL-MFA, +isms.yaml, +PER-ALICE, +PER-BOB, +RISK-7K3QF, +RISK-FIRE
  $ isms log CTL-LOGIN
  2026-02-20  6e1f1c158b4c  Bob: Second thoughts
  renamed from control/CTL-MFA.yaml

  2026-01-10  2cbd3f11bbaa  Alice: Begin
  added
  $ isms log 7K3QF
  2026-02-20  6e1f1c158b4c  Bob: Second thoughts
  owner                PER-ALICE -> PER-BOB
  residual             12 high -> 6 medium
  residual.likelihood  3 possible -> 2 unlikely
  residual.impact      4 severe -> 3 serious
  treatment.option     modify -> retain
  treatment.controls   +CTL-LOGIN -CTL-MFA
  tags                 +laptop +travel

  2026-01-10  2cbd3f11bbaa  Alice: Begin
  added
  $ isms log RISK-FIRE
  2026-02-20  6e1f1c158b4c  Bob: Second thoughts
  removed

  2026-01-10  2cbd3f11bbaa  Alice: Begin
  added
  $ isms log control --format json | jq -c '.records[]'
  {"on":"2026-02-20T10:00:00Z","author":"Bob","commit":"6e1f1c158b4c","signed":false,"subject":"Second thoughts","changes":["CTL-LOGIN"]}
  {"on":"2026-01-10T09:00:00Z","author":"Alice","commit":"2cbd3f11bbaa","signed":false,"subject":"Begin","changes":["+CTL-MFA"]}
  $ isms log --limit 1 --format csv
  on,author,commit,signed,subject,changes
  2026-02-20T10:00:00Z,Bob,6e1f1c158b4c,no,Second thoughts,CTL-LOGIN; RISK-7K3QF; -RISK-FIRE; +RISK-FLOOD
  $ isms --at v1 log 7K3QF --format csv | head -2
  on,author,commit,signed,subject,changes
  2026-01-10T09:00:00Z,Alice,2cbd3f11bbaa,no,Begin,added
  $ isms log control risk
  isms: 'risk' is one word too many
    usage: isms log [ID|NOUN]
  [2]
  $ isms log --limit few
  isms: option '--limit' wants a whole number, not 'few'
  [2]

Whoever is blamed gave the field the value that it has now.  Two branches set
the same field; what the merge took counts, and what it made itself.

  $ git checkout -q -b side
  $ isms risk set 7K3QF notes="From the side" source="An audit"
  $ commit 2026-03-01T09:00:00Z Carol "Side"
  $ git checkout -q main
  $ isms risk set 7K3QF notes="From main" cause="No lock"
  $ commit 2026-03-02T09:00:00Z Dave "Main"
  $ git merge side >/dev/null 2>&1
  [1]
  $ git checkout -q --theirs risk && isms risk set 7K3QF cause="No lock" event=Theft
  $ commit 2026-03-03T09:00:00Z Erin "Merge side"
  $ isms risk set 7K3QF consequence="Data in strange hands"
  $ isms blame 7K3QF
  field                value                  on          author         commit        signed
  title                A laptop is stolen     2026-01-10  Alice          2cbd3f11bbaa  no
  owner                PER-BOB                2026-02-20  Bob            6e1f1c158b4c  no
  status               treating               2026-01-10  Alice          2cbd3f11bbaa  no
  cause                No lock                2026-03-02  Dave           cf6592fdcdcb  no
  event                Theft                  2026-03-03  Erin           896de4567686  no
  consequence          Data in strange hands              not committed
  source               An audit               2026-03-01  Carol          089f243d1af7  no
  residual.likelihood  2 unlikely             2026-02-20  Bob            6e1f1c158b4c  no
  residual.impact      3 serious              2026-02-20  Bob            6e1f1c158b4c  no
  treatment.option     retain                 2026-02-20  Bob            6e1f1c158b4c  no
  treatment.controls   CTL-LOGIN              2026-02-20  Bob            6e1f1c158b4c  no
  tags                 laptop, travel         2026-02-20  Bob            6e1f1c158b4c  no
  notes                From the side          2026-03-01  Carol          089f243d1af7  no
  $ isms log 7K3QF --limit 3
  2026-03-03  896de4567686  Erin: Merge side
  event  (none) -> Theft

  2026-03-02  cf6592fdcdcb  Dave: Main
  cause  (none) -> No lock
  notes  (none) -> From main

  2026-03-01  089f243d1af7  Carol: Side
  source  (none) -> An audit
  notes   (none) -> From the side
  $ isms blame 7K3QF --format json | jq -c '.records[3]'
  {"field":"cause","value":"No lock","on":"2026-03-02T09:00:00Z","author":"Dave","commit":"cf6592fdcdcb","signed":false,"subject":"Main"}
  $ isms --at v1 blame 7K3QF --format csv | head -3
  field,value,on,author,commit,signed,subject
  title,A laptop is stolen,2026-01-10T09:00:00Z,Alice,2cbd3f11bbaa,no,Begin
  owner,PER-ALICE,2026-01-10T09:00:00Z,Alice,2cbd3f11bbaa,no,Begin
  $ isms blame RISK-FIRE
  isms: 'RISK-FIRE' is there no more; 'isms log RISK-FIRE' tells what became of it
  [2]
  $ isms blame
  isms: which record?  give an id
  [2]

A commit that carries a signature says so; nobody looks whether it is good.

  $ git checkout -q . && tree=$(git rev-parse HEAD^{tree})
  $ printf 'tree %s\nparent %s\nauthor Eve <e@example.org> 1772600000 +0000\ncommitter Eve <e@example.org> 1772600000 +0000\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n -----END SSH SIGNATURE-----\n\nSigned\n' \
  >     $(git rev-parse v1^{tree}) $(git rev-parse HEAD) >../raw
  $ git reset -q --hard $(git hash-object -t commit -w ../raw)
  $ isms log --limit 2 --format csv | cut -d, -f2,4,5
  author,signed,subject
  Eve,yes,Signed
  Erin,no,Merge side

What a file said when it could not be read.

  $ echo 'x: [' >risk/RISK-7K3QF.yaml && commit 2026-03-05T09:00:00Z Frank Broken
  $ isms diff
  isms: 1 problem in 1 file; 6429c588a8ee:risk/RISK-7K3QF.yaml:2:1: a value is missing here: add it, or delete the ',' or indicator
    run 'isms check'
  [3]
  $ git show v1:risk/RISK-7K3QF.yaml >risk/RISK-7K3QF.yaml
  $ isms diff
  isms: 1 problem in 1 file; 6429c588a8ee:risk/RISK-7K3QF.yaml:2:1: a value is missing here: add it, or delete the ',' or indicator
    run 'isms check'
  [3]
  $ commit 2026-03-06T09:00:00Z Frank Mended
  $ isms log 7K3QF --limit 2 --format csv
  on,author,commit,signed,subject,changes
  2026-03-06T09:00:00Z,Frank,0bbdf8c898ed,no,Mended,(no readable record)
  2026-03-05T09:00:00Z,Frank,6429c588a8ee,no,Broken,(no readable record)

A shallow clone tells nothing rather than half of it.

  $ git clone -q --depth 1 "file://$PWD" ../shallow && cd ../shallow
  $ isms log
  isms: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]
  $ isms blame 7K3QF
  isms: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]
  $ isms diff HEAD~1
  isms: there is no commit 'HEAD~1' here: the Git history is shallow, so it does not tell what happened before
    run 'git fetch --unshallow'; in CI check out with fetch-depth: 0
  [3]
  $ isms diff
