Assess, treat, accept: a risk's way.

  $ isms init 2>/dev/null; isms person add --id PER-A title=Alice; isms person add --id PER-B title=Bob
  PER-A
  PER-B
  $ isms role add --id ROL-IT title=IT holder=PER-B
  ROL-IT
  $ isms control add --id CTL-A title="Sprinklers" owner=PER-A type=corrective
  CTL-A
  $ isms risk add --id RISK-F title=Fire owner=ROL-IT
  RISK-F
  $ isms risk accept F --by PER-B
  isms: RISK-F has no complete rating to accept
    isms risk assess RISK-F likelihood=... impact=...
  [2]
  $ isms risk assess F likelihood=4 impact=major --stage inherent
  isms: impact is 'major', allowed 1..5 or a name: negligible, minor, serious, severe, critical
  [2]
  $ isms risk assess F likelihood=4 impact=severe --stage inherent --by PER-A
  RISK-F inherent: unrated -> 16 high
  $ isms risk assess F likelihood=3 impact=4 rationale="Sprinklers are in" 
  RISK-F current: unrated -> 12 high
  $ isms risk treat F option=modify controls=CTL-A due=+30d cost="1200 EUR"
  $ isms risk treat F option=reduce
  isms: option is 'reduce', not one of: modify, retain, avoid, share
  [2]
  $ isms risk assess F likelihood=1 impact=4 --stage residual
  RISK-F residual: unrated -> 4 low
  $ isms risk accept F --by PER-A
  isms: RISK-F is owned by ROL-IT; PER-A is not the owner and neither holds nor deputises for that role
  [2]
  $ isms risk accept F --by PER-B --until +1y --comment "until the move"
  RISK-F accepted at level low
  $ cat risk/RISK-F.yaml
  title: Fire
  owner: ROL-IT
  status: accepted
  inherent:
    likelihood: 4
    impact: 4
    on: 2026-11-23
    by: PER-A
    method: '1'
  current:
    likelihood: 3
    impact: 4
    on: 2026-11-23
    rationale: Sprinklers are in
    method: '1'
  residual:
    likelihood: 1
    impact: 4
    on: 2026-11-23
    method: '1'
  treatment:
    option: modify
    controls:
      - CTL-A
    due: 2026-12-23
    cost: 1200 EUR
  acceptance:
    by: PER-B
    role: ROL-IT
    on: 2026-11-23
    level: 1
    digest: v1:sha256:277f35c21ae793bd7befbff8ff4c5ca66630e5865aee70d933a2229ebd9244b9
    until: 2027-11-23
    comment: until the move
  review:
    last: 2026-11-23
  $ isms check acceptance-outdated acceptance-not-by-owner
  $ isms risk set F residual.impact=5
  $ isms check acceptance-outdated accepted-level-rose --format short
  risk/RISK-F.yaml:32:11: error: rating or treatment changed since PER-B accepted it [acceptance-outdated]
  [1]
  $ isms risk show F --why | sed -n '/How the levels/,$p'
  How the levels come about
  stage     likelihood  impact      worst  arithmetic  level
  inherent  4 likely    4 severe           4 x 4 = 16  3 high
  current   3 possible  4 severe           3 x 4 = 12  3 high
  residual  1 rare      5 critical         1 x 5 = 5   1 low

  Acceptance criterion of level high: must be treated.

  What the controls would leave
  id     title       status   effectiveness
  CTL-A  Sprinklers  planned

  None of them was tested: no proposal.

  When it is looked at again
  Every 6 months by the method, for level high: 2026-11-23 + 6 months = 2027-05-23.
  $ isms risk matrix
  Risks by current rating: 1
  likelihood
                   +---------------+---------------+---------------+---------------+---------------+
  5 almost certain |low            |medium         |high           |critical       |critical       |
                   +---------------+---------------+---------------+---------------+---------------+
  4 likely         |low            |medium         |high           |high           |critical       |
                   +---------------+---------------+---------------+---------------+---------------+
  3 possible       |low            |medium         |medium         |1 high         |high           |
                   |               |               |               |RISK-F         |               |
                   +---------------+---------------+---------------+---------------+---------------+
  2 unlikely       |low            |low            |medium         |medium         |medium         |
                   +---------------+---------------+---------------+---------------+---------------+
  1 rare           |low            |low            |low            |low            |low            |
                   +---------------+---------------+---------------+---------------+---------------+
                    1 negligible    2 minor         3 serious       4 severe        5 critical
                    impact
  levels: low, medium, high, critical
  $ isms risk matrix --format json | jq -c '.cells[] | select(.count > 0)'
  {"stage":"current","likelihood":{"level":3,"label":"possible"},"impact":{"level":4,"label":"severe"},"level":{"level":3,"label":"high"},"count":1,"ids":["RISK-F"]}
