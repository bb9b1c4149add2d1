Exceptions: a rule does not hold, for somebody, until a day.

  $ isms init acme 2>/dev/null && cd acme
  $ isms person add --id PER-ALICE title="Alice Moreau"
  PER-ALICE
  $ isms person add --id PER-BOB title="Bob Stone"
  PER-BOB
  $ isms control add --id CTL-PATCHING title="Updates within seven days" status=planned
  CTL-PATCHING
  $ isms control add --id CTL-NETWORK title="Networks apart" status=planned
  CTL-NETWORK
  $ isms exception add --id EXC-SCANNER title="X-ray scanner" reason="The maker has no updates any more"
  isms: of is missing
  [2]
  $ isms exception add --id EXC-SCANNER title="X-ray scanner" of=PATCHING reason="The maker has no updates any more" compensating=NETWORK requested_by=ALICE
  EXC-SCANNER
  $ cat exception/EXC-SCANNER.yaml
  title: X-ray scanner
  status: requested
  of:
    - CTL-PATCHING
  reason: The maker has no updates any more
  compensating:
    - CTL-NETWORK
  requested_by: PER-ALICE
  $ isms exception set SCANNER of+=PER-ALICE
  isms: of: 'PER-ALICE' is in none of: policy control
  [2]

Who asked for it should not approve it, and it wants an end.

  $ isms exception approve SCANNER --by BOB
  isms: until when may EXC-SCANNER last?
    say it with --until DATE, such as +6m
  [2]
  $ isms exception approve SCANNER --by BOB --until 2026-01-01
  isms: --until lies before the approval itself
  [2]
  $ isms exception approve SCANNER --by ALICE --until +6m
  PER-ALICE stands in 'requested_by' of EXC-SCANNER, too: another person should approve it
  $ isms check approved-by-author exception-expired --format short
  exception/EXC-SCANNER.yaml:10:7: warning: PER-ALICE stands in 'requested_by', too [approved-by-author]
  $ isms exception approve SCANNER --by BOB --until 2027-05-31 --comment "Replaced in May"
  $ isms check approved-by-author exception-expired approval-missing approval-outdated
  $ isms exception list
  id           title          status    of            approval.until  approval.by  owner
  EXC-SCANNER  X-ray scanner  approved  CTL-PATCHING  2027-05-31      PER-BOB
  $ isms --today 2027-05-15 due | grep SCANNER
  2027-05-31    16  exception  EXC-SCANNER  X-ray scanner

It ends.

  $ isms --today 2027-06-01 check exception-expired approval-outdated
  exception/EXC-SCANNER.yaml:13:10: warning: ended on 2027-05-31 [exception-expired]
   13 |   until: 2027-05-31
      |          ^^^^^^^^^^
      = Keep the rule and `isms exception retire EXC-SCANNER --reason TEXT`, or have it approved anew: `isms exception approve EXC-SCANNER --by PERSON --until DATE`.
  1 warning in 8 records
  $ isms --today 2027-06-01 exception list +expired --fields id,approval.until
  id           approval.until
  EXC-SCANNER  2027-05-31
  $ isms exception set SCANNER reason="The maker has gone"
  $ isms check approval-outdated --format short
  exception/EXC-SCANNER.yaml:12:11: error: changed since PER-BOB approved it on 2026-11-23 [approval-outdated]
  [1]
  $ isms exception set SCANNER status=rejected
  isms: EXC-SCANNER: status cannot go from 'approved' to 'rejected'
    from 'approved' it can go to: requested ended
  [2]
  $ isms exception retire SCANNER --reason "The new scanner is here"
  $ isms --today 2027-06-01 check exception-expired approval-outdated
  $ isms exception add title="A" of=CTL-PATCHING reason=B status=approved --id EXC-A
  EXC-A
  $ isms check approval-missing exception-expired --format short
  exception/EXC-A.yaml:1:1: error: is 'approved', and nobody approved it [approval-missing]
  [1]
