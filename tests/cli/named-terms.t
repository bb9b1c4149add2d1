Computed tags and saved filters: where they are listed, and what they do.

  $ cd registers
  $ isms explain +
  every tag
  'isms explain' and the word says more of each

  +overdue         its next review lies before today
  +unreviewed      never reviewed
  +unowned         without owner
  +orphan          nothing points to it and it points to nothing
  +ended           in an end state
  +unaddressed     nothing answers to it
  +undecided       nobody said whether it applies
  +gap             applies, and is not fully met
  +unheld          nobody holds it
  +unapproved      nobody approved it
  +unsupported     in use past its end of support
  +unassessed      no complete rating yet
  +untreated       above acceptance without a treatment
  +untested        implemented and never tested
  +unacknowledged  in force and not confirmed by all
  +expired         its end has passed
  +outside         its file is kept outside the ISMS
  +late            its date has passed and it is not done
  +recurring       comes again and again
  +unanswered      a line of its checklist has no result
  +nonconformity   major or minor
  +off-target      its latest measurement is red
  $ isms explain @
  every filter
  'isms explain' and the word says more of each

  @mine        owner=PER-ALICE
  @top         score=12.. not:status=closed
  @board       residual.score=8..
  @gothenburg  region=se
  @renewals    end_of_support=..+180d
  $ isms explain tag --format json | jq -c '.records[1].parts[:2]'
  [{"name":"+overdue","text":"its next review lies before today"},{"name":"+unreviewed","text":"never reviewed"}]
  $ isms explain +untested
  tag +untested
  implemented and never tested

  of        control
  usage     isms control list +untested
  opposite  not:+untested
  $ isms explain @top
  filter @top
  score=12.. not:status=closed

  saved in  isms.yaml, filters
  usage     isms NOUN list @top
  $ isms control list --help | sed -n '/^Tags/,/^Fields/p'
  Tags
    +overdue                    its next review lies before today
    +unreviewed                 never reviewed
    +unowned                    without owner
    +orphan                     nothing points to it and it points to nothing
    +ended                      in an end state
    +untested                   implemented and never tested

  Filters saved in isms.yaml
    @mine                       owner=PER-ALICE
    @top                        score=12.. not:status=closed
    @board                      residual.score=8..
    @gothenburg                 region=se
    @renewals                   end_of_support=..+180d

  Fields
  $ isms help person list | sed -n '/^Tags/,/^Filters/p'
  Tags
    +overdue                    its next review lies before today
    +unreviewed                 never reviewed
    +unowned                    without owner
    +orphan                     nothing points to it and it points to nothing
    +ended                      in an end state

  Filters saved in isms.yaml

A tag is computed, the field tags is written; both select.

  $ isms risk list +overdue --fields id,review.next
  id                    review.next
  RISK-WEBHOOK-FORGERY  2026-10-14
  $ isms risk list not:+overdue --count
  30
  $ isms role list +unheld --count
  1
  $ isms risk list tags=gdpr --fields id,tags --limit 1
  id          tags
  RISK-7K3QF  gdpr, devices
  $ isms risk list +ended --count
  3
  $ isms risk list +untreated +unreviewed --count
  0

Filters stand for their terms, alone and in each other.

  $ isms risk list @top --fields id,score
  id                 score
  RISK-EDI-HOST         12
  RISK-SUPPLY-CHAIN     12
  $ isms risk list not:@top --count
  29
  $ cat >isms.yaml <<'END'
  > format: 1
  > filters:
  >   mine: owner=PER-ALICE
  >   hot:
  >     - score=8..
  >     - "not:+overdue"
  >   both: "@mine @hot"
  >   round: "@round"
  > END
  $ isms risk list @both --count
  3
  $ isms risk list @mine @hot --count
  3
  $ isms explain @both
  filter @both
  @mine @hot

  saved in  isms.yaml, filters
  usage     isms NOUN list @both
  $ isms risk list @round
  isms: saved filter '@round': saved filter '@round' refers to itself
  [2]
  $ isms check bad-setting --format short
  isms.yaml:8:10: error: filter 'round' goes with no register: scope: saved filter '@round' refers to itself [bad-setting]
  [1]
  $ printf '  %s: "%s"\n' typo ownr=PER-ALICE value status=clsoed nobody owner=PER-X >>isms.yaml
  $ isms check bad-setting
  isms.yaml:8:10: error: filter 'round' goes with no register: scope: saved filter '@round' refers to itself [bad-setting]
    8 |   round: "@round"
      |          ^^^^^^^^
      = Correct the key or value; docs/format.md has all settings.
  isms.yaml:9:9: error: filter 'typo' goes with no register: scope has no field 'ownr'; did you mean 'owner'? [bad-setting]
    9 |   typo: "ownr=PER-ALICE"
      |         ^^^^^^^^^^^^^^^^
      = Correct the key or value; docs/format.md has all settings.
  isms.yaml:10:10: error: filter 'value' goes with no register: issue: status is 'clsoed', not one of: open, watched, closed; did you mean 'closed'? [bad-setting]
   10 |   value: "status=clsoed"
      |          ^^^^^^^^^^^^^^^
      = Correct the key or value; docs/format.md has all settings.
  isms.yaml:11:11: error: filter 'nobody' goes with no register: scope: there is no record 'PER-X' [bad-setting]
   11 |   nobody: "owner=PER-X"
      |           ^^^^^^^^^^^^^
      = Correct the key or value; docs/format.md has all settings.
  4 errors in 378 records
  [1]
  $ isms asset list @hot
  isms: saved filter '@hot': asset has no field 'score'
  [2]
  $ isms risk list @hto
  isms: there is no saved filter '@hto'; did you mean '@hot'?
  [2]
  $ isms risk list @nothing-like-it
  isms: there is no saved filter '@nothing-like-it'
    'isms explain @' lists them
  [2]
  $ isms risk list +overdeu
  isms: there is no tag '+overdeu'; did you mean '+overdue'?
  [2]
  $ isms risk list +xyzzy
  isms: there is no tag '+xyzzy'
    'isms explain +' lists them
  [2]

In a folder without filters there are none to list.

  $ echo 'format: 1' >isms.yaml
  $ isms explain @
  isms: nothing here is called '@'
    'isms explain' lists what can be explained
  [2]
  $ isms risk list --help | grep -c '^Filters'
  0
  [1]
