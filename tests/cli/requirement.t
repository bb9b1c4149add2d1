# What is demanded: obligations, and decisions on the requirements of frameworks.

  $ cd registers
  $ isms requirement list not:framework=iso27001-2022
  id             title                                            applicable  reasons  status    owner            satisfied_by
  REQ-COPYRIGHT  Licences of software kept                        yes                  full      ROL-ENGINEERING
  REQ-GDPR-17    Erasure and requests of data subjects            yes                  full      ROL-DPO
  REQ-GDPR-28    Processors bound by contract, people by secrecy  yes                  full      ROL-DPO
  REQ-GDPR-32    Security of processing                           yes                  partial   ROL-DPO
  REQ-GDPR-33    Breaches reported within 72 hours                yes                  partial   ROL-DPO
  REQ-HANSE      Framework contract with Hanse Frachtkontor       yes                  partial   ROL-SUPPORT
  REQ-NIS2       Act on the implementation of NIS 2               no                   excluded  ROL-CISO
  REQ-RETENTION  Books and letters kept for six to ten years      yes                  full      ROL-COO
  REQ-WORKPLACE  Fire detection and escape routes                 yes                  full      ROL-COO
  $ isms requirement show A.8.8
  Management of technical vulnerabilities
  id            iso27001-2022/A.8.8
  title         Management of technical vulnerabilities
  applicable    yes
  reasons       law, risk
  decided       2026-01-19
  assessed      on: 2025-10-28, by: PER-ALICE, status: partial, maturity: 2
                on: 2026-10-27, by: PER-ALICE, status: partial, maturity: 2, note: Cloud and laptops in time. The EDI host is patched by hand and was late again; see RISK-EDI-HOST.
  status        partial
  maturity      2
  satisfied_by  CTL-PATCHING
  framework     iso27001-2022
  $ isms requirement show A.8.8 --why | sed -n '/How/,$p'
  How the status comes about
  id            title                                      says                         on          counts as
  CTL-PATCHING  Vulnerabilities found and patched in time  degraded, latest test: fail  2026-10-20  none
  PER-ALICE                                                assessed                     2026-10-27  partial

  The weakest counts (CTL-PATCHING: degraded, latest test: fail), but at least partial where anything is in place: partial.


The title, the text and how far it is met are not in the file.

  $ cat requirement/iso27001-2022/A.8.12.yaml
  applicable: yes
  reasons: [risk]
  justification: |
    The planned control is a warning only; the works council has agreed to that.
  decided: 2026-03-16
  assessed:
    - {on: 2025-10-28, by: PER-ALICE, status: none, maturity: 0}
    - {on: 2026-10-27, by: PER-ALICE, status: none, maturity: 1, note: 'Rules written and agreed, nothing runs yet'}
  $ isms requirement list status=none --format json | jq -c '.records[] | [.id, .title, .status, .satisfied_by]'
  ["iso27001-2022/A.8.12","Data leakage prevention","none",["CTL-DLP"]]

What was assessed gives way to a test that came after it.

  $ isms control set CTL-DLP status=implemented implemented_on=2026-11-02
  $ isms requirement list status=none --fields id
  $ isms requirement show A.8.12 --why | sed -n '/How/,$p'
  How the status comes about
  id         title                              says                       on          counts as
  CTL-DLP    Warning when customer data leaves  implemented, never tested              full
  PER-ALICE                                     assessed                   2026-10-27  none

  The weakest counts (PER-ALICE: assessed), but at least partial where anything is in place: partial.

  $ isms control test CTL-DLP result=pass by=ALICE
  CTL-DLP effectiveness: 1; next test 2027-11-23
  $ isms requirement show A.8.12 --why | sed -n '/How/,$p'
  How the status comes about
  id         title                              says                            on          counts as
  CTL-DLP    Warning when customer data leaves  implemented, latest test: pass  2026-11-23  full
  PER-ALICE                                     assessed                        2026-10-27  older than a test

  The weakest counts (CTL-DLP: implemented, latest test: pass), but at least partial where anything is in place: full.

  $ isms requirement set A.8.12 override.status=partial
  isms: iso27001-2022/A.8.12: override.reason is missing
  [2]
  $ isms requirement set A.8.12 override.status=partial override.reason="the warning can be clicked away"
  $ isms requirement show A.8.12 --why | tail -n 1
  Set by hand to partial: the warning can be clicked away.

# Decisions are made one by one; the file comes into being.

  $ isms requirement exclude nist-csf-2.0/GV.OC-01
  isms: nist-csf-2.0/GV.OC-01: an exclusion needs a justification (6.1.3 d)
    say justification="why it does not apply"
  [2]
  $ isms requirement exclude nist-csf-2.0/GV.OC-01 justification="We have no mission."
  $ cat requirement/nist-csf-2.0/GV.OC-01.yaml
  applicable: no
  justification: We have no mission.
  decided: 2026-11-23
  $ isms requirement include nist-csf-2.0/GV.OC-01 reasons=law,practice owner=ALICE target=3 --on 2026-11-20
  $ cat requirement/nist-csf-2.0/GV.OC-01.yaml
  applicable: yes
  reasons:
    - law
    - practice
  decided: 2026-11-20
  owner: PER-ALICE
  target: 3
  $ isms requirement include A.5.99
  isms: there is no requirement 'A.5.99'
  [2]
  $ isms requirement include iso27001-2022/A.5.99
  isms: iso27001-2022 has no 'A.5.99'
    did you mean 'iso27001-2022/A.5.9'?
  [2]
  $ isms requirement include iso27001-2023/A.5.9
  isms: there is no framework 'iso27001-2023'
    did you mean 'iso27001-2013'?
  [2]
  $ isms requirement include
  isms: which ones? no requirement is named
    name addresses such as iso27001-2022/A.5.9, a framework, or a part of one
  [2]
  $ isms requirement assess A.5.9
  isms: what was found?
    say status=none, partial or full, or maturity=0 to 5
  [2]
  $ isms requirement assess A.5.9 state=full
  isms: an assessment has no 'state'
    did you mean 'status'?
  [2]
  $ isms requirement assess A.5.9 status=good
  isms: status: status is 'good', not one of: none, partial, full
  [2]
  $ isms requirement assess A.5.9 maturity=6
  isms: maturity: maturity is 6, allowed 0..5
  [2]

# Or many at once: a framework, a part of it, narrowed by what the catalogue
# says or by what the register says. They are shown first.

  $ isms requirement include nist-csf-2.0/GV.OC reasons=practice
  --- a/requirement/nist-csf-2.0/GV.OC-01.yaml
  +++ b/requirement/nist-csf-2.0/GV.OC-01.yaml
   reasons:
  -  - law
     - practice
  --- /dev/null
  +++ b/requirement/nist-csf-2.0/GV.OC-02.yaml
  +applicable: yes
  +reasons:
  +  - practice
  +decided: 2026-11-23
  --- /dev/null
  +++ b/requirement/nist-csf-2.0/GV.OC-03.yaml
  +applicable: yes
  +reasons:
  +  - practice
  +decided: 2026-11-23
  --- /dev/null
  +++ b/requirement/nist-csf-2.0/GV.OC-04.yaml
  +applicable: yes
  +reasons:
  +  - practice
  +decided: 2026-11-23
  --- /dev/null
  +++ b/requirement/nist-csf-2.0/GV.OC-05.yaml
  +applicable: yes
  +reasons:
  +  - practice
  +decided: 2026-11-23
  5 files would change; add --yes to save
  [1]
  $ isms requirement include cyber-essentials-3.3 reasons=contract --yes
  35 files changed
  $ isms requirement list framework=cyber-essentials-3.3 --count
  35
  $ isms requirement assess --where theme=people --where type=detective status=partial by=ALICE --yes
  1 file changed
  $ isms requirement include --where status=unknown --where colour=red
  isms: requirement has no field 'colour'
  [2]
  $ isms requirement include iso27001-2022 --where theme=martian
  isms: no requirement matches
  [2]

Who was decided the other way is left alone.

  $ isms requirement exclude iso27001-2022/A.7 justification="We have no offices." --yes
  13 decided the other way: left as they are, name them one by one to change that
  1 file changed
  $ isms requirement include iso27001-2022/A.7
  1 decided the other way: left as they are, name them one by one to change that
  nothing to change
  $ isms requirement include iso27001-2022/A.7.6
  $ cat requirement/iso27001-2022/A.7.6.yaml
  # Until 2025 this was "yes, the network cabinet"; the auditor found that thin.
  applicable: yes
  decided: 2026-11-23

# Addresses that a catalogue does not have are problems, here and elsewhere.

  $ mkdir -p requirement/iso27002-2022 && echo 'applicable: yes' | tee requirement/iso27001-2022/A.5.90.yaml >requirement/iso27002-2022/5.9.yaml
  $ isms control set CTL-MFA satisfies+=iso27001-2022/A.8.55
  $ isms check dangling-reference --format short
  control/CTL-MFA.yaml:7:56: error: satisfies names 'iso27001-2022/A.8.55', which iso27001-2022 does not have [dangling-reference]
  requirement/iso27001-2022/A.5.90.yaml:1:1: error: iso27001-2022 has no requirement 'A.5.90' [dangling-reference]
  requirement/iso27002-2022/5.9.yaml:1:1: error: there is no framework 'iso27002-2022' [dangling-reference]
  [1]
  $ printf 'title: One\nstatus: planned\nsatisfies: [A.5.1, ours]\n' >control/CTL-SHORT.yaml
  $ isms check dangling-reference --format short | grep SHORT
  control/CTL-SHORT.yaml:3:13: error: satisfies names 'A.5.1', an address without its framework [dangling-reference]
  $ isms check dangling-reference | grep -A1 "'A.5.1'"
  control/CTL-SHORT.yaml:3:13: error: satisfies names 'A.5.1', an address without its framework [dangling-reference]
    3 | satisfies: [A.5.1, ours]
  $ mv requirement/iso27001-2022/A.5.1.yaml ..
  $ isms control set SHORT satisfies=A.5.1,ours satisfies+=A.8.6 && grep satisfies control/CTL-SHORT.yaml
  satisfies: [iso27001-2022/A.5.1, ours, iso27001-2022/A.8.6]
  $ mv ../A.5.1.yaml requirement/iso27001-2022/
  $ rm control/CTL-SHORT.yaml

# A decision can go although controls cite its address; the title is not told as
# part of the file.

  $ isms requirement remove A.5.4 --yes
  1 file changed
  $ isms requirement remove REQ-HANSE
  --- a/requirement/REQ-HANSE.yaml
  +++ /dev/null
  -title: Framework contract with Hanse Frachtkontor
  -description: |
  -  Certificate kept up, yearly penetration test with a summary, notice of
  -  incidents within 24 hours, rate tables confidential and labelled, single
  -  sign-on for dispatchers.
  -owner: ROL-SUPPORT
  -kind: contract
  -source: Framework contract 2024-07
  -clause: Annex 5
  -jurisdiction: DE
  -maps_to:
  -  - iso27001-2022/A.5.12
  -  - iso27001-2022/A.5.13
  -  - iso27001-2022/A.5.26
  -  - iso27001-2022/A.5.30
  -  - iso27001-2022/A.5.31
  -  - iso27001-2022/A.5.35
  -  - iso27001-2022/A.6.1
  -  - iso27001-2022/A.6.6
  -  - iso27001-2022/A.8.5
  -  - iso27001-2022/A.8.29
  -applicable: yes
  -decided: 2026-01-19
  -review: {every: 12 months, last: 2026-09-21}
  1 file would change; add --yes to save
  [1]
  $ EDITOR='sed -i s/inventory/register/' isms requirement edit A.5.9 && grep register requirement/iso27001-2022/A.5.9.yaml
    Without the register nobody could say what a risk or a patch concerns.
  $ isms export requirement -o all.csv && isms import all.csv
  requirement: 0 new, 0 changed, 188 unchanged
  nothing to change
  $ rm all.csv && cd ..
  $ git init -q . && git add -A && git commit -qm Begin && isms -C registers blame A.5.9 --format json | jq -r '.records[].field'
  applicable
  reasons
  justification
  decided

# What each state of a control and its latest test count as.

  $ mkdir -p bare/control bare/requirement/iso27001-2022 && cd bare && echo 'format: 1' >isms.yaml
  $ echo 'applicable: yes' >requirement/iso27001-2022/A.5.1.yaml
  $ for state in planned partial implemented degraded retired; do for result in none pass partial fail; do
  >   printf 'title: One\nstatus: %s\nsatisfies: [iso27001-2022/A.5.1]\n' $state >control/CTL-A.yaml
  >   [ $result = none ] || printf 'tests: [{on: 2026-03-02, result: %s}]\n' $result >>control/CTL-A.yaml
  >   echo "$state $result $(isms requirement list --format json | jq -r '.records[].status')"
  > done; done
  planned none none
  planned pass none
  planned partial none
  planned fail none
  partial none partial
  partial pass partial
  partial partial partial
  partial fail none
  implemented none full
  implemented pass full
  implemented partial partial
  implemented fail none
  degraded none partial
  degraded pass partial
  degraded partial partial
  degraded fail none
  retired none none
  retired pass none
  retired partial none
  retired fail none

Two of them: the weakest, but at least partial where one is in place.

  $ for pair in "planned implemented" "planned partial" "planned planned" "implemented implemented" "retired implemented"; do
  >   for state in $pair; do printf 'title: One\nstatus: %s\nsatisfies: [iso27001-2022/A.5.1]\n' $state >control/CTL-$((n = (n + 1) % 2)).yaml; done
  >   rm -f control/CTL-A.yaml; echo "$pair: $(isms requirement list --format json | jq -r '.records[].status')"
  > done
  planned implemented: partial
  planned partial: partial
  planned planned: none
  implemented implemented: full
  retired implemented: full
