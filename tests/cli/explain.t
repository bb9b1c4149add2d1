What a word means, from the tables that give it its meaning.

  $ cd registers
  $ isms explain | sed 's/ [0-9][0-9]*  / N  /'
  sort       words  such as
  register      N  scope, method, commitment, issue
  command       N  init, status, check, due
  verb         N  framework list, list, framework show, show
  report        N  summary, risk-register, treatment-plan, audit-programme
  check        N  yaml-syntax, yaml-encoding, yaml-character, yaml-limit
  field       N  title, scope.title, description, scope.description
  value        N  product-3x3, product-4x4, product-5x5, iso27005-5x5
  level         N  public, internal, confidential, strictly confidential
  tag           N  +overdue, +unreviewed, +unowned, +orphan
  filter         N  @mine, @top, @board, @gothenburg
  clause        N  4.3, 6.1.2, 5.1, 7.1
  framework     N  bsi, cyber-essentials-3.3, finra-sec, gdpr
  term           N  status=open,closed, score=15.., due=..+30d, tags~cloud
  kind          N  line, text, choice, number
  exit           N  0, 1, 2, 3

A requirement, a framework, a term, a date, an exit status; a verb behind its
register, and a word behind its sort.

  $ isms explain a.8.12
  requirement iso27001-2022/A.8.12
  Data leakage prevention

  framework    ISO/IEC 27001:2022
  in           A.8 Technological controls
  in full      isms framework show 'iso27001-2022/A.8.12'
  answered by  isms trace 'iso27001-2022/A.8.12'
  $ isms explain bsi/G 0.16 | head -n 2
  threat bsi/G 0.16
  Theft of devices, media or documents
  $ isms explain iso27001-2022
  framework iso27001-2022
  ISO/IEC 27001:2022

  name       Information security management systems - Requirements
  version    2022 with Amendment 1:2024
  publisher  ISO/IEC
  in force   yes
  in full    isms framework show iso27001-2022
  $ mkdir -p both/framework && printf 'format: 1\nframeworks: [ours, iso27001-2022]\n' >both/isms.yaml
  $ printf 'kind: catalogue\ntitle: Ours\nrequirements:\n  "4.1": {title: Understanding the organization and its context}\n' >both/framework/ours.yaml
  $ isms -C both explain requirement 4.1
  requirement iso27001-2022/4.1
  Understanding the organization and its context

  framework    ISO/IEC 27001:2022
  in           4 Context of the organization
  in full      isms framework show 'iso27001-2022/4.1'
  answered by  isms trace 'iso27001-2022/4.1'
  also         ours/4.1
  $ isms -C both explain requirement ours/4.1 | head -n 2
  requirement ours/4.1
  Understanding the organization and its context
  $ (cd / && isms explain A.5.9 | head -n 2)
  clause A.5.9
  ISO/IEC 27001:2022, A.5.9
  $ isms explain 'due=..+30d'
  term due=..+30d
  is in a range; either end may be left out

  field      due: by when
  registers  objective, action, finding
  usage      isms NOUN list 'due=..+30d'
  opposite   not:due=..+30d
  $ isms explain not:status=closed | grep -v ^registers
  term not:status=closed
  the opposite of status=closed

  field          status: where it stands in its lifecycle
  status=closed  is one of these
  usage          isms NOUN list 'not:status=closed'
  $ isms explain not:+orphan
  term not:+orphan
  the opposite of +orphan

  tag    +orphan: nothing points to it and it points to nothing
  usage  isms NOUN list 'not:+orphan'
  $ isms explain eoq
  date eoq
  2026-12-31, 38 days from today
  $ isms explain exit
  every exit
  'isms explain' and the word says more of each

  0      fine
  1      the answer is no: problems of severity error, something overdue for due and inbox, differences for diff, a plan that was not confirmed
  2      the command line is wrong
  3      a register could not be read
  4      the system failed: input or output, lock, no space, no memory
  128+n  ended by signal n
  $ isms explain exit status 3
  exit 3
  a register could not be read
  $ isms explain risk add | head -n 4
  verb risk add
  a new record, or those on standard input; prints ids

  usage      isms risk add FIELD=VALUE...|-
  $ isms explain verb status
  verb status
  what is set up, and what is missing

  of        git
  usage     isms git status
  examples  isms help git status
  $ isms explain term | head -n 5
  every term
  'isms explain' and the word says more of each

  status=open,closed   is one of these
  score=15..           is in a range; either end may be left out
  $ isms explain no=such
  isms: nothing here is called 'no=such'
    'isms explain' lists what can be explained
  [2]
  $ isms explain +nothing
  isms: nothing here is called '+nothing'
    'isms explain' lists what can be explained
  [2]

Each kind of value is explained here and in docs/format.md.

  $ isms explain kind --format json | jq -r '.records[] | select(.sort == "every").parts[].name' >kinds
  $ sort kinds >sorted; sed -n '/^## Kinds/,/^Some/s/^| `\([a-z]*\)` |.*/\1/p' "$ISMS_SOURCE/docs/format.md" | sort | diff - sorted

A check.

  $ isms explain out-of-range
  check out-of-range
  A level or number lies outside the scale that the method or the table sets.

  why it matters  A judgement outside the agreed criteria cannot be compared with any other (L021).
  to settle it    Use a level of the scale in method.yaml, or change the method first.
  example         impact: 7   # on a scale of 1 to 5
  source          ISO/IEC 27001:2022, 6.1.2 a
  severity        error
  excuse          none; the standard or the tool cannot do without
  group           record
  find them       isms check out-of-range
  $ isms explain review-overdue --format json | jq -c '.kind, (.records[] | .sort, .name, .parts[0].name)'
  "explain"
  "check"
  "review-overdue"
  "why it matters"
  $ printf 'check:\n  out-of-range: warning\n' >$TMPDIR/isms.yaml
  $ isms -C $TMPDIR explain out-of-range | grep ^severity
  severity        warning (set in isms.yaml; otherwise error)

Registers and their fields; one that all have is one field.

  $ isms explain person
  register person
  who acts, answers and approves

  source   ISO/IEC 27001:2022, 7.2, A.6
  files    person/PER-....yaml
  verbs    list, show, add, set, edit, retire, remove, rename, schema, leave, erase
  fields   title, description, owner, status, identities, joined, left, competences, qualifications, screened_on, terms_on, nda_on, roles, review, tags, links, external_id, ended, notes, excuse
  states   active, away, left
  checks   leaver-holds
  example  isms person add --id PER-ALICE title="Alice Moreau" joined=2024-03-01

  value person
  knowledge that a person carries

  of  asset.type
  $ isms explain owner
  field owner
  who answers for it

  of    scope, method, commitment, issue, party, communication, requirement, objective, role, person, change, document, asset, risk, assessment, control, policy, attestation, exception, evidence, action, audit, finding, metric, review, certificate, feedback
  kind  ref to person role

  value owner
  the risk owner decides

  of  method.levels.decision

  value owner
  shareholders, the group

  of  party.kind
  $ isms explain risk.treatment
  field risk.treatment
  what is done about it

  kind      group
  option    what is done about it
  controls  the controls that do it
  with      who shares the risk: party or contract
  plan      the steps
  due       to be in place by
  done      in place since
  cost      what it costs, such as 1200 EUR
  approval  the risk owner's approval of the plan (6.1.3 f)
  $ isms explain tests.result
  field tests.result
  the outcome

  of       control
  kind     choice, required
  pass     works as intended
  partial  works in part
  fail     does not work
  $ isms explain control.tests
  field control.tests
  tests of its effectiveness

  kind           list of groups
  on             when
  by             who tested
  method         how
  sample         what was looked at
  result         the outcome
  effectiveness  0 to 1; without it pass is 1, partial 0.5, fail 0
  note           what was seen

Verbs, commands, reports.

  $ isms explain retire
  verb retire
  bring a record to its end state

  usage           isms feedback retire ID
  --reason=TEXT   why
  --on=DATE       when; today without it
  --status=STATE  which end state, where there are several
  --dry-run       show what would change, save nothing
  examples        isms help feedback retire
  registers       issue, party, communication, objective, role, person, change, document, asset, risk, assessment, control, policy, exception, evidence, action, audit, finding, metric, review, certificate, feedback
  $ isms explain accept
  verb accept
  the owner accepts what remains

  of              risk
  usage           isms risk accept ID
  --by=PERSON     the risk owner, or who stands in for the role
  --role=ROLE     in which role
  --on=DATE       when; today without it
  --until=DATE    when the acceptance lapses
  --comment=TEXT  under which conditions, or why
  --dry-run       show what would change, save nothing
  examples        isms help risk accept

  value accept
  accepted as it is

  of  method.levels.decision
  $ isms explain risk accept
  verb risk accept
  the owner accepts what remains

  usage           isms risk accept ID
  --by=PERSON     the risk owner, or who stands in for the role
  --role=ROLE     in which role
  --on=DATE       when; today without it
  --until=DATE    when the acceptance lapses
  --comment=TEXT  under which conditions, or why
  --dry-run       show what would change, save nothing
  examples        isms help risk accept
  $ isms explain import
  command import
  records from CSV: a plan first, saved with --yes

  usage               isms import FILE
  --noun=NOUN         the register; else told by ids or file name
  --map=COLUMN=FIELD  what a column is; COLUMN= leaves it out
  --yes               save; without it the plan is shown
  --dry-run           show what would change, save nothing
  examples            isms help import

  verb import
  a framework of others: a plan first, saved with --yes

  of                     framework
  usage                  isms framework import FILE
  --name=NAME            what to call it; else as the file does
  --language=LANG        texts in another language of the file
  --matrix               take its risk matrix as the risk method
  --from=FILE|FRAMEWORK  the catalogue that a profile selects from
  --map=COLUMN=FIELD     what a column of CSV is
  --partial              do without what it needs and is not there
  --yes                  save; without it the plan is shown
  --dry-run              show what would change, save nothing
  examples               isms help framework import

  verb import
  a batch from CSV: a plan first, saved with --yes

  of              attestation
  usage           isms attestation import FILE
  --for=ID,...    what was confirmed
  --version=TEXT  of it; the one that stands there without it
  --on=DATE       when; else the last date of the file, or today
  --source=TEXT   where the answers come from; else the file
  --pass=NUMBER   score from which an answer counts
  --id=ID         the id; else one is made
  --yes           save; without it the plan is shown
  --dry-run       show what would change, save nothing
  examples        isms help attestation import
  $ isms explain heatmap
  report heatmap
  risks by likelihood and impact: inherent, current, residual

  usage  isms report heatmap

Values and levels of the method.

  $ isms explain accepted
  value accepted
  the owner accepts what remains

  of    risk.status
  then  assessed treating closed
  $ isms explain severe
  level severe
  level 5 of 5 on the scale impact

  of      risk.inherent.impact, risk.current.impact, risk.residual.impact
  says    The existence of the company is at stake
  set in  method.yaml
  $ isms explain High
  level high
  level 2 of 3 on the scale protection

  of      asset.confidentiality, asset.integrity, asset.availability, asset.effective_confidentiality, asset.effective_integrity, asset.effective_availability, asset.criticality, asset.override.level
  says    Damage could be considerable
  set in  method.yaml

  level high
  level 3 of 4 on the scale risk

  of              risk.inherent.level, risk.current.level, risk.residual.level, risk.acceptance.level, risk.level
  from score      12
  decision        must be treated
  reviewed every  6 months
  set in          method.yaml

Terms with a name.

  $ isms explain +orphan
  tag +orphan
  nothing points to it and it points to nothing

  registers  all of them
  usage      isms NOUN list +orphan
  opposite   not:+orphan
  $ isms explain overdue
  tag +overdue
  its next review lies before today

  registers  all of them
  usage      isms NOUN list +overdue
  opposite   not:+overdue

Clauses: with a letter or without.

  $ isms explain 6.1.2
  clause 6.1.2
  ISO/IEC 27001:2022, 6.1.2

  registers  method, risk
  checks     out-of-range, method-inconsistent, method-unapproved, risk-owner-missing, rating-incomplete, rating-order, rating-outdated-method

  requirement iso27001-2022/6.1.2
  Risk assessment process

  framework    ISO/IEC 27001:2022
  in           6.1 Actions to address risks and opportunities
  in full      isms framework show 'iso27001-2022/6.1.2'
  answered by  isms trace 'iso27001-2022/6.1.2'
  $ isms explain 6.1.2 c
  clause 6.1.2 c
  ISO/IEC 27001:2022, 6.1.2 c

  checks  risk-owner-missing
  $ isms explain a.5.9
  clause a.5.9
  ISO/IEC 27001:2022, a.5.9

  registers  asset
  checks     asset-owner-missing, dependency-cycle

  requirement iso27001-2022/A.5.9
  Inventory of information and other associated assets

  framework    ISO/IEC 27001:2022
  in           A.5 Organizational controls
  in full      isms framework show 'iso27001-2022/A.5.9'
  answered by  isms trace 'iso27001-2022/A.5.9'

A record, and what is wrong with it.

  $ isms explain WEBHOOK
  record RISK-WEBHOOK-FORGERY
  Forged status messages from telematics providers

  register        risk: what could happen, how likely, how bad, and what is done
  file            risk/RISK-WEBHOOK-FORGERY.yaml
  review-overdue  line 23: warning: the review was due on 2026-10-14
                  Look at it, then `isms risk set RISK-WEBHOOK-FORGERY review.last=today`; `isms due` shows what comes next.
  in full         isms show RISK-WEBHOOK-FORGERY --links --why
  $ isms explain RISK-7K3QF
  record RISK-7K3QF
  Customer data leaks through a stolen laptop

  register  risk: what could happen, how likely, how bad, and what is done
  file      risk/RISK-7K3QF.yaml
  problems  none
  in full   isms show RISK-7K3QF --links --why

Words that mean nothing.

  $ isms explain reveiw-overdue
  isms: nothing here is called 'reveiw-overdue'
    did you mean 'isms explain review-overdue'?
  [2]
  $ isms explain risk.treatmnet
  isms: nothing here is called 'risk.treatmnet'
    did you mean 'isms explain risk.treatment'?
  [2]
  $ isms explain RISK-NONE
  isms: there is no record 'RISK-NONE'
    did you mean 'RISK-3NRKE'?
  [2]
  $ isms explain xyzzy
  isms: nothing here is called 'xyzzy'
    'isms explain' lists what can be explained
  [2]

Outside of any ISMS the tables still speak.

  $ mkdir $TMPDIR/none && cd $TMPDIR/none && rm ../isms.yaml
  $ isms explain PER-ALICE
  isms: nothing here is called 'PER-ALICE'
    'isms explain' lists what can be explained
  [2]
  $ isms explain critical
  level critical
  level 5 of 5 on the scale impact

  of      risk.inherent.impact, risk.current.impact, risk.residual.impact
  set in  the built-in method; there is no method.yaml

  level critical
  level 4 of 4 on the scale risk

  of              risk.inherent.level, risk.current.level, risk.residual.level, risk.acceptance.level, risk.level
  from score      20
  decision        must be treated and is escalated
  reviewed every  3 months
  set in          the built-in method; there is no method.yaml
