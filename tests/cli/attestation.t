Acknowledgements come in batches, from a form or a learning system.

  $ isms init acme --name "Acme Ltd" 2>/dev/null && cd acme
  $ isms person add --id PER-ALICE title="Alice Moreau" identities.email=alice@acme.example
  PER-ALICE
  $ isms person add --id PER-BOB title="Bob Stone" identities.email=bob@acme.example
  PER-BOB
  $ isms person add --id PER-CY title="Cy Young" external_id=4711
  PER-CY
  $ isms person add --id PER-CY2 title="Cy Young"
  PER-CY2
  $ isms policy new --template access-control --id POL-ACCESS
  POL-ACCESS
  $ isms policy approve ACCESS --by ALICE --on 2026-10-01
  $ isms policy publish ACCESS --on 2026-10-01
  POL-ACCESS 1: 4 of 4 have yet to confirm it; isms attestation import FILE --for POL-ACCESS takes their answers

People are known by address, id, number or name; who is not is listed and kept.

  $ cat >forms.csv <<'END'
  > Completion time,Email,Full name,Score,Status
  > 2026-10-05T10:00:00Z,ALICE@acme.example,A. M.,95%,Completed
  > 2026-10-06 11:30,,"Stone, Bob",16/20,completed
  > 2026-10-07,zoe@acme.example,Zoe Late,100,Completed
  > 2026-10-07,,Cy Young,80,Completed
  > ,,4711,,In progress
  > 2026-10-04,alice@acme.example,,60,Completed
  > END
  $ isms attestation import forms.csv
  isms: what was confirmed?
    say it with --for ID
  [2]
  $ isms attestation import forms.csv --for ACCESS
  --- /dev/null
  +++ b/attestation/ATT-FDMVG.yaml
  +title: Access control policy, version 1
  +what:
  +  - POL-ACCESS
  +version: '1'
  +on: 2026-10-06
  +source: forms.csv
  +people:
  +  - person: PER-ALICE
  +    on: 2026-10-05
  +    score: 95
  +  - person: PER-BOB
  +    score: 80
  +unknown:
  +  - zoe@acme.example
  +  - Cy Young
  ATT-FDMVG: 2 confirmed, 2 unknown, 1 not finished
  1 answered more than once; the last answer counts
  forms.csv:4: nobody is known as 'zoe@acme.example'
  forms.csv:5: several persons are called 'Cy Young'
  isms person set ID identities.email+=ADDRESS makes somebody known
  1 file would change; add --yes to save
  [1]
  $ ls attestation
  ls: cannot access 'attestation': No such file or directory
  [2]
  $ isms attestation import forms.csv --for ACCESS --source "Form 12" --pass 85 --id ATT-FORM --yes
  ATT-FORM: 2 confirmed, 2 unknown, 1 not finished
  1 answered more than once; the last answer counts
  forms.csv:4: nobody is known as 'zoe@acme.example'
  forms.csv:5: several persons are called 'Cy Young'
  isms person set ID identities.email+=ADDRESS makes somebody known
  1 file changed
  $ cat attestation/ATT-FORM.yaml
  title: Access control policy, version 1
  what:
    - POL-ACCESS
  version: '1'
  on: 2026-10-06
  source: Form 12
  pass: 85
  people:
    - person: PER-ALICE
      on: 2026-10-05
      score: 95
    - person: PER-BOB
      score: 80
  unknown:
    - zoe@acme.example
    - Cy Young
  $ isms attestation import forms.csv --for ACCESS --yes
  isms: ATT-FORM has the same answers already
  [2]
  $ isms check attestation-unknown attestation-double
  attestation/ATT-FORM.yaml:14:1: warning: 2 of its people are in no register [attestation-unknown]
   14 | unknown:
      | ^^^^^^^
      = Give the person's record the address or name, then put the person into `people` and take the name out of `unknown`.
  1 warning in 9 records
  $ isms attestation list
  id        title                             what        version  on          count  unknown
  ATT-FORM  Access control policy, version 1  POL-ACCESS  1        2026-10-06      2  zoe@acme.example, Cy Young

A score below the mark does not count.

  $ isms policy show ACCESS --format json | jq -c '.records[0] | .acknowledged, .unacknowledged'
  25
  ["PER-BOB","PER-CY","PER-CY2"]

Eight of ten are 80 %.

  $ for i in 1 2 3 4 5 6 7 8 9 10; do isms person add --id PER-X$i title="X $i" tags=x >/dev/null; done
  $ isms policy set ACCESS audience="PER-X1;PER-X2;PER-X3;PER-X4;PER-X5;PER-X6;PER-X7;PER-X8;PER-X9;PER-X10"
  $ { echo person; for i in 1 2 3 4 5 6 7 8; do echo PER-X$i; done; } | isms attestation import - --for ACCESS --on 2026-10-09 --yes
  ATT-FDMVG: 8 confirmed, 0 unknown, 0 not finished
  1 file changed
  $ isms policy list --fields id,acknowledged,unacknowledged
  id          acknowledged  unacknowledged
  POL-ACCESS            80  PER-X9, PER-X10

Several documents on one form, if they have one version.

  $ isms policy new --template backup --id POL-BACKUP version=2
  POL-BACKUP
  $ isms attestation import forms.csv --for ACCESS,BACKUP
  isms: POL-ACCESS has version '1' and POL-BACKUP '2'
    make a batch for each version
  [2]
  $ isms attestation import forms.csv --for ACCESS,BACKUP --version 1 2>/dev/null | head -8
  --- /dev/null
  +++ b/attestation/ATT-2AWH3.yaml
  +title: 2 documents, version 1
  +what:
  +  - POL-ACCESS
  +  - POL-BACKUP
  +version: '1'
  +on: 2026-10-06

What cannot be read is said with its line, and nothing is written.

  $ printf 'email,date\nalice@acme.example,5/10/26\n' >bad.csv
  $ isms attestation import bad.csv --for ACCESS
  isms: bad.csv:2: column 'date': '5/10/26' is not a date (YYYY-MM-DD)
    write it so, or rename the column and say the day of all with --on
  [3]
  $ printf 'email,score\nalice@acme.example,good\n' >bad.csv
  $ isms attestation import bad.csv --for ACCESS
  isms: bad.csv:2: column 'score': 'good' is not a score such as 90, 90% or 45/50
  [3]
  $ printf 'address,score\nalice@acme.example,9\n' >bad.csv
  $ isms attestation import bad.csv --for ACCESS
  isms: bad.csv:1: no column tells who answered
    call it email, name or person
  [3]
  $ printf 'email,score\n,9\n' >bad.csv
  $ isms attestation import bad.csv --for ACCESS
  isms: bad.csv:2: the row does not say who answered
  [3]
  $ printf 'email,status\nalice@acme.example,no\n' >bad.csv
  $ isms attestation import bad.csv --for ACCESS
  isms: bad.csv: nobody confirmed anything
  [3]
  $ printf 'email,date\nalice@acme.example,2026-12-24\n' >bad.csv
  $ isms attestation import bad.csv --for ACCESS
  isms: bad.csv: 2026-12-24 is still to come
  [3]
  $ isms attestation import forms.csv --for PER-ALICE
  isms: --for: 'PER-ALICE' is in the register 'person', not 'policy'
  [2]
  $ isms attestation import missing.csv --for ACCESS
  isms: cannot read 'missing.csv': No such file or directory
  [4]
