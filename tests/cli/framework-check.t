How good crosswalks are, and what is wrong in them.

  $ cd registers
  $ isms framework check --format json | jq -c '.crosswalks[] | [.id, .quality, .pairs, .dead, .wrong]'
  ["cyber-essentials-3.3-iso27001-2022",70,69,0,0]
  ["finra-sec-nist-csf-2.0",55,70,0,0]
  ["gdpr-iso27001-2022",48,123,0,0]
  ["hipaa-security-rule-iso27001-2022",62,129,0,0]
  ["hipaa-security-rule-nist-800-53r5",45,189,0,0]
  ["hipaa-security-rule-nist-csf-2.0",37,450,0,0]
  ["iatf-16949-2016-iso27001-2022",48,41,0,0]
  ["iso27001-2013-iso27001-2022",80,115,0,0]
  ["nist-800-53r5-iso27001-2022",41,642,0,0]
  ["nist-csf-2.0-cis-8.1",49,62,0,0]
  ["nist-csf-2.0-iso27001-2022",52,412,0,0]
  ["nist-csf-2.0-nist-800-53r5",53,746,0,0]
  ["nist-csf-2.0-nist-csf-1.1",57,185,0,0]
  ["soc2-tsc-2017-iso27001-2022",57,226,0,0]
  ["vda-isa-6-iso27001-2022",58,142,0,0]
  $ isms framework check iso27001-2013-iso27001-2022
  crosswalk                    quality  trust  pairs  dead  wrong  headings  widest  fan-out  source %  target %  precise %  telling %  explained %  narrow %
  iso27001-2013-iso27001-2022       80  high     115     0      0         0       2        1       100        58        100         98            0       100

  quality = live x (source + precise + telling + explained + narrow) / 5; live: pairs whose ends exist; source: requirements with a pair; precise: no heading; telling: more than an intersect; explained: with a rationale; narrow: sources with at most 5 targets
  $ isms framework check nist-csf-2.0-cis-8.1 | head -6
  crosswalk             quality  trust  pairs  dead  wrong  headings  widest  fan-out  source %  target %  precise %  telling %  explained %  narrow %
  nist-csf-2.0-cis-8.1       49  high      62     0      0         0       3      1.3        45       100        100          0            0       100

  flaw          source    target  what                                                                                                                                                                          crosswalk
  no-catalogue                    there is no catalogue cis-8.1 here                                                                                                                                            nist-csf-2.0-cis-8.1
  uncovered     GV.OC-01          The organizational mission is understood and informs cybersecurity risk management                                                                                            nist-csf-2.0-cis-8.1
  $ isms framework check bsi
  catalogue  entries  requirements  crosswalks  reached %  does not say
  bsi             47            47           0          0

One of our own with most of what can be wrong.

  $ mkdir -p framework
  $ cat >framework/house.yaml <<END
  > kind: catalogue
  > title: Rules of the house
  > requirements:
  >   H: {title: House}
  >   H.1: {in: H, title: Doors are locked at night}
  >   H.2: {in: H, title: Visitors sign in}
  >   H.3: {in: H, title: Lights are switched off}
  > END
  $ cat >framework/house-iso.yaml <<END
  > kind: crosswalk
  > source: house
  > target: iso27001-2022
  > maps:
  >   H.1: {equal: [A.7.2, A.7.3], intersect: [A.7.2]}
  >   H.2: {intersect: [A.7.1, A.7.2, A.7.3, A.7.4, A.7.5, A.7.6], why: receptions see who comes}
  >   H.9: {subset: [A.7.15]}
  >   H: {intersect: [A.7]}
  > END
  $ isms framework check house-iso
  crosswalk  quality  trust  pairs  dead  wrong  headings  widest  fan-out  source %  target %  precise %  telling %  explained %  narrow %
  house-iso       63            11     1      2         1       6      2.8       100        10         91         27           55        75

  flaw        source  target  what                         crosswalk
  dead-id     H.9     A.7.15  house has no 'H.9'           house-iso
  doubled     H.1     A.7.2   equal and intersect at once  house-iso
  two-equals  H.1     A.7.3   H.1 is equal to A.7.2, too   house-iso
  heading     H       A.7     H is a heading of house      house-iso
  fan-out     H.2             6 targets                    house-iso

  quality = live x (source + precise + telling + explained + narrow) / 5; live: pairs whose ends exist; source: requirements with a pair; precise: no heading; telling: more than an intersect; explained: with a rationale; narrow: sources with at most 5 targets
  [1]
  $ isms framework check house
  catalogue  entries  requirements  crosswalks  reached %  does not say
  house            4             3           1        100  version, publisher, licence, origin

  crosswalk  quality  trust  pairs  dead  wrong  headings  widest  fan-out  source %  target %  precise %  telling %  explained %  narrow %
  house-iso       63            11     1      2         1       6      2.8       100        10         91         27           55        75

  flaw        source  target  what                         crosswalk
  dead-id     H.9     A.7.15  house has no 'H.9'           house-iso
  doubled     H.1     A.7.2   equal and intersect at once  house-iso
  two-equals  H.1     A.7.3   H.1 is equal to A.7.2, too   house-iso
  heading     H       A.7     H is a heading of house      house-iso
  fan-out     H.2             6 targets                    house-iso

  quality = live x (source + precise + telling + explained + narrow) / 5; live: pairs whose ends exist; source: requirements with a pair; precise: no heading; telling: more than an intersect; explained: with a rationale; narrow: sources with at most 5 targets
  [1]
  $ isms framework check house-iso --format json | jq -c '.flaws[0], .crosswalks[0]'
  {"flaw":"dead-id","source":"H.9","target":"A.7.15","text":"house has no 'H.9'","crosswalk":"house-iso"}
  {"id":"house-iso","quality":63,"trust":null,"pairs":11,"dead":1,"wrong":2,"headings":1,"widest":6,"fan_out":2.8,"source":100,"target":10,"precise":91,"telling":27,"explained":55,"narrow":75}
  $ isms check crosswalk-dead-end --format short
  framework/house-iso.yaml:7:18: warning: house has no 'H.9' [crosswalk-dead-end]
  framework/house-iso.yaml:7:18: warning: iso27001-2022 has no 'A.7.15' [crosswalk-dead-end]
  $ isms framework check hous
  isms: there is no framework or crosswalk 'hous'
    did you mean 'house'?
  [2]
