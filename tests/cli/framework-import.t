Frameworks of others become files of ours: a plan first, saved with --yes.
(docs/format.md has the format; the files here are made up.)

  $ cp "$TESTDIR"/exchange/* .
  $ isms init --name "Example Port" 2>/dev/null

A library of CISO Assistant may hold several things. What does not fit is
listed.

  $ isms framework import library.yaml
  file                                        kind       title                       entries  change
  framework/harbour-rules-controls.yaml       controls   Harbour rules: controls           1  new
  framework/harbour-rules-threats.yaml        threats    Harbour rules: threats            1  new
  framework/harbour-rules.yaml                catalogue  Harbour rules                     4  new
  framework/harbour-rules-iso27001-2022.yaml  crosswalk  Harbour rules -> ISO 27001        3  new

  Changed on the way
  what                                                             count  examples
  entries without a ref_id, named by the end of their URN              1  node4
  texts with characters that registers refuse, taken without them      1
  ids that stand twice, taken from the URN                             1  1.11
  entries without a name, titled by the beginning of their text        1  node4

  Not taken over
  what                                                   count  examples
  texts in other languages (--language fr)                   2
  keys of the library itself                                 4  convert_library_version, locale, description
  metric_definitions                                         1  Ships in time
  descriptions of scores                                     1  Adrift
  descriptions of groups                                     1  S
  keys of the framework itself                               1  outcomes_definition
  strengths of relationships                                 1  7
  pairs that are not related                                 1  not_related
  mapping sets that say another one the other way round      1  ISO 27001 -> Harbour rules
  risk matrices (--matrix makes one the method)              1  Harbour matrix
  4 files would change; add --yes to save
  [1]
  $ ls framework
  ls: cannot access 'framework': No such file or directory
  [2]
  $ isms framework import library.yaml --dry-run >/dev/null
  4 files would change; add --yes to save
  $ isms framework import library.yaml --yes >plan
  4 files changed
  $ cat framework/harbour-rules.yaml
  kind: catalogue
  title: Harbour rules
  name: The rules in full
  version: '3'
  publisher: Example Port
  date: '2026-03-02'
  licence: own words
  origin: urn:example:risk:library:harbour-rules urn:example:risk:framework:harbour-rules urn:example:risk:req_node:harbour-rules
  levels:
    - none
    - Adrift
    - Moored
    - In dock
  groups:
    S: Small ships
    L: Large ships
  requirements:
    '1': {title: Arrival}
    '1.10':
      in: '1'
      title: Call the pilot
      text: |-
        The master calls the pilot before the buoy, and: waits.
        Second paragraph, it's short.
      note: Channel 12
      evidence: log of calls
      groups: [S, L]
      controls: [harbour-rules-controls/RC.1]
      threats: [harbour-rules-threats/TH-STORM]
      questions: ['Is there a pilot? [Yes | No]']
    node4:
      in: '1'
      title: Papers are shown to the harbour master before anybody else goes on board or…
      text: Papers are shown to the harbour master before anybody else goes on board or leaves the ship.
      groups: [S, L]
    '1.11': {in: '1', title: Flag “blue” up, questions: ['Is it blue? [Yes | No]']}
  $ cat framework/harbour-rules-controls.yaml framework/harbour-rules-threats.yaml
  kind: catalogue
  title: 'Harbour rules: controls'
  content: controls
  version: '3'
  publisher: Example Port
  date: '2026-03-02'
  licence: own words
  origin: urn:example:risk:library:harbour-rules urn:example:risk:function:harbour-rules
  requirements:
    RC.1: {title: Mooring plan, text: A plan says which ship lies where., category: policy, csf_function: protect}
  kind: catalogue
  title: 'Harbour rules: threats'
  content: threats
  version: '3'
  publisher: Example Port
  date: '2026-03-02'
  licence: own words
  origin: urn:example:risk:library:harbour-rules urn:example:risk:threat:harbour-rules
  requirements:
    TH-STORM: {title: Storm, text: Wind above nine}
  $ cat framework/harbour-rules-iso27001-2022.yaml
  kind: crosswalk
  title: Harbour rules -> ISO 27001
  source: harbour-rules
  target: iso27001-2022
  version: '3'
  author: Example Port
  licence: own words
  origin: urn:example:risk:req_mapping_set:harbour-to-iso
  maps:
    '1.10': {subset: [A.5.9], intersect: ['4.1'], why: 'A.5.9: semantic; 4.1: functional'}
    '1.11': {equal: [A.7.6]}
  $ isms framework list --own --format csv | cut -d , -f 1-4
  id,title,version,requirements
  harbour-rules,Harbour rules,3,3
  harbour-rules-controls,Harbour rules: controls,3,1
  harbour-rules-threats,Harbour rules: threats,3,1
  $ isms framework tree harbour-rules
  harbour-rules Harbour rules
  `- 1 Arrival
     |- 1.10 Call the pilot
     |- node4 Papers are shown to the harbour master before anybody else goes on board or…
     `- 1.11 Flag “blue” up
  $ isms framework import library.yaml --format json | jq -c '.files[], .left_out[0]'
  nothing to change
  {"file":"framework/harbour-rules-controls.yaml","kind":"controls","title":"Harbour rules: controls","entries":1,"change":"as it is"}
  {"file":"framework/harbour-rules-threats.yaml","kind":"threats","title":"Harbour rules: threats","entries":1,"change":"as it is"}
  {"file":"framework/harbour-rules.yaml","kind":"catalogue","title":"Harbour rules","entries":4,"change":"as it is"}
  {"file":"framework/harbour-rules-iso27001-2022.yaml","kind":"crosswalk","title":"Harbour rules -> ISO 27001","entries":3,"change":"as it is"}
  {"what":"texts in other languages (--language fr)","count":2,"examples":""}

Another language, another name.

  $ isms framework import library.yaml --language fr --name port --dry-run | grep port
  4 files would change; add --yes to save
  framework/port-controls.yaml       controls   Règles du port: controls          1  new
  framework/port-threats.yaml        threats    Règles du port: threats           1  new
  framework/port.yaml                catalogue  Harbour rules                     4  new
  framework/port-iso27001-2022.yaml  crosswalk  Harbour rules -> ISO 27001        3  new
  $ isms framework import library.yaml --language fr --name port --yes >/dev/null
  4 files changed
  $ grep title framework/port.yaml | head -2
  title: Harbour rules
    '1': {title: Arrivée}

What is known to be wrong in libraries that are about is put right.

  $ cat >wrong.yaml <<END
  > objects:
  >   framework:
  >   - urn: urn:x:risk:framework:iso27001-2022
  >     name: ISO
  >     requirement_nodes:
  >     - {urn: "urn:x:risk:req_node:iso27001-2022:a.7.6", ref_id: A.7.6, name: Working In secure areas}
  >     - {urn: "urn:x:risk:req_node:iso27001-2022:7.5.2", ref_id: 7.5.2, name: Creating and Updating}
  >   - urn: urn:x:risk:framework:soc2-2017
  >     name: SOC
  >     requirement_nodes:
  >     - {urn: "urn:x:risk:req_node:soc2-2017:pp1.2", ref_id: PP1.2, name: Inputs}
  > END
  $ isms framework import wrong.yaml --dry-run
  file                          kind       title  entries  change
  framework/iso27001-2022.yaml  catalogue  ISO          2  new, before the one built in
  framework/soc2-2017.yaml      catalogue  SOC          1  new

  Changed on the way
  what                      count  examples
  titles known to be wrong      2  A.7.6, 7.5.2
  ids known to be wrong         1  PI1.2
  2 files would change; add --yes to save
  $ isms framework import wrong.yaml --yes >/dev/null
  2 files changed
  $ grep -h title: framework/iso27001-2022.yaml framework/soc2-2017.yaml
  title: ISO
    A.7.6: {title: Working in secure areas}
    '7.5.2': {title: Creating and updating}
  title: SOC
    PI1.2: {title: Inputs, urn: pp1.2}
  $ rm framework/iso27001-2022.yaml framework/soc2-2017.yaml

A matrix becomes the risk method: the cells are those of the library, whose
grid has a row for each probability and counts levels from 0.

  $ isms framework import library.yaml --matrix --yes >/dev/null
  1 file changed
  $ grep -v '^#' method.yaml
  title: Risk assessment method
  version: '1'
  likelihood:
    - {level: 1, name: Rare, text: Once in ten years}
    - {level: 2, name: Often}
    - {level: 3, name: Always}
  impact:
    - {level: 1, name: Splash}
    - {level: 2, name: Leak; small}
    - {level: 3, name: Flood}
    - {level: 4, name: Wreck}
  matrix:
    rule: table
    table:
      - Low, Low, Low, Medium
      - Low, Low, Medium, High
      - Low, Medium, High, High
  levels:
    - {name: Low, colour: '#BBF7D0'}
    - {name: Medium, colour: '#FEF08A'}
    - {name: High, colour: '#F87171'}
  $ isms risk matrix | grep '|'
  3 Always   |Low               |Medium            |High              |High              |
  2 Often    |Low               |Low               |Medium            |High              |
  1 Rare     |Low               |Low               |Low               |Medium            |
  $ isms check method-inconsistent
  $ isms framework import catalog.json --matrix
  isms: catalog.json: there is no risk matrix
  [3]

OSCAL: a catalog, and a profile that selects from the file beside it.

  $ isms framework import catalog.json --yes
  file                          kind       title          entries  change
  framework/ship-controls.yaml  catalogue  Ship Controls        5  new

  Not taken over
  what                          count  examples
  labels of another class           1  SH-01
  parts 'assessment-objective'      1
  links to references               1  reference
  keys of the metadata              3  roles, parties, responsible-parties
  resources of the back matter      1  Book of ships
  1 file changed
  $ cat framework/ship-controls.yaml
  kind: catalogue
  title: Ship Controls
  version: '5.1'
  publisher: Example Port
  date: '2026-02-03'
  origin: urn:uuid:0c3a2f0e-5b1d-4a6e-9a51-4c1f5f2d7a10
  requirements:
    SH: {title: Ships, class: family}
    SH-1:
      in: SH
      title: Access on board
      text: |-
        a. Tell [personnel or roles]:
          1. who goes on board; and
          2. who leaves.
        b. Review this [one or more of: daily; every [frequency]].
      class: example
      implementation-level: [organization, system]
      guidance: A list at the gangway will do.
      parameters: ['sh-1_prm_1: [personnel or roles]', 'sh-1_prm_2: [one or more of: daily; every [frequency]]', 'sh-1_prm_3: [frequency]']
      related: [SH-2]
      assess: yes
    SH-1(1): {in: SH-1, title: Automated lists, text: Keep the list by machine., class: example, required: [SH-1]}
    SH-2: {in: SH, title: Lights, class: example, withdrawn: 'yes', incorporated-into: [SH-1], assess: no}
    SH-3: {in: SH, title: Anchors, text: Two anchors are ready., class: example}
  $ isms framework import profile.json --yes
  file                                 kind       title                 entries  change
  framework/small-ships-baseline.yaml  catalogue  Small Ships Baseline        4  new

  Not taken over
  what                            count  examples
  alterations of controls             1  sh-3
  labels of another class             1  SH-01
  parts 'assessment-objective'        1
  links to references                 1  reference
  settings of unknown parameters      1  no_prm_9
  resources of the back matter        1
  1 file changed
  $ sed -n '/requirements/,$p' framework/small-ships-baseline.yaml
  requirements:
    SH: {title: Ships, class: family}
    SH-1:
      in: SH
      title: Access on board
      text: |-
        a. Tell the mate, the purser:
          1. who goes on board; and
          2. who leaves.
        b. Review this [one or more of: daily; every [frequency]].
      class: example
      implementation-level: [organization, system]
      guidance: A list at the gangway will do.
      parameters: ['sh-1_prm_1: the mate, the purser', 'sh-1_prm_2: [one or more of: daily; every [frequency]]', 'sh-1_prm_3: [frequency]']
      related: [SH-2]
    SH-1(1): {in: SH-1, title: Automated lists, text: Keep the list by machine., class: example, required: [SH-1]}
    SH-3: {in: SH, title: Anchors, text: Two anchors are ready., class: example}

The same as YAML, and from a pipe.

  $ cat >catalog.yaml <<END
  > catalog:
  >   metadata: {title: Ship Controls}
  >   controls: [{id: a-1, title: Anchors}]
  > END
  $ isms framework import catalog.yaml --name two --dry-run
  file                kind       title          entries  change
  framework/two.yaml  catalogue  Ship Controls        1  new
  1 file would change; add --yes to save
  $ isms framework import - --name two --dry-run <catalog.yaml 2>&1 | grep -c new
  1
  $ printf 'id,title\n1,One\n' | isms framework import - --name one --dry-run
  file                kind       title  entries  change
  framework/one.yaml  catalogue  one          1  new
  1 file would change; add --yes to save

A profile may select from a framework that is here already.

  $ cat >small.json <<END
  > {"profile": {"metadata": {"title": "Small"}, "imports": [{"href": "https://example.org/x.json",
  >  "include-controls": [{"with-ids": ["a.5.1", "a-8.24"]}]}], "merge": {"flat": true}}}
  > END
  $ isms framework import small.json
  isms: small.json:1:67: its catalogue is at 'https://example.org/x.json', and no network is asked
    say where it is with --from FILE|FRAMEWORK
  [3]
  $ isms framework import small.json --from iso27001-2022 --yes
  file                  kind       title  entries  change
  framework/small.yaml  catalogue  Small        2  new
  1 file changed
  $ sed -n '/requirements/,$p' framework/small.yaml | cut -c 1-60
  requirements:
    A.5.1:
      title: Policies for information security
      theme: organizational
      type: [preventive]
      properties: [confidentiality, integrity, availability]
      concepts: [identify]
      capabilities: [governance]
      domains: [governance_and_ecosystem, resilience]
      area: policy
    A.8.24:
      title: Use of cryptography
      theme: technological
      type: [preventive]
      properties: [confidentiality, integrity, availability]
      concepts: [protect]
      capabilities: [secure_configuration]
      domains: [protection]
      area: communications-operations
  $ sed -i 's/a-8.24/a-8.99/' small.json
  $ isms framework import small.json --from iso27001-2022
  isms: small.json:2:46: there is no control 'a-8.99' to select
  [3]
  $ isms framework import small.json --from iso27001-2022 --partial --dry-run
  file                  kind       title  entries  change
  framework/small.yaml  catalogue  Small        1  changed

  Not taken over
  what                         count  examples
  controls that are not there      1  a-8.99
  1 file would change; add --yes to save
  $ isms framework import small.json --from nowhere.json
  isms: cannot read 'nowhere.json': No such file or directory
  [4]

CSV, with columns told by their names, and parents by the ids.

  $ cat table.csv
  Ref. ID;Requirement;Description;Theme;Owner[];Level of effort
  1;Gates;;;;
  1.1;Gates are shut at night;"All of them,
  and the small one";physical;"guard; night watch";low
  1.2;Keys are counted;;physical;guard;high
  1.10;Keys are changed;;physical;;
  $ isms framework import table.csv --yes
  file                  kind       title  entries  change
  framework/table.yaml  catalogue  table        4  new

  Changed on the way
  what                                        count  examples
  entries put below others as their ids tell      3  1.1, 1.2, 1.10
  1 file changed
  $ cat framework/table.yaml
  kind: catalogue
  title: table
  requirements:
    '1': {title: Gates}
    '1.1':
      in: '1'
      title: Gates are shut at night
      text: |-
        All of them,
        and the small one
      Theme: physical
      Owner: [guard, night watch]
      Level of effort: low
    '1.2': {in: '1', title: Keys are counted, Theme: physical, Owner: [guard], Level of effort: high}
    '1.10': {in: '1', title: Keys are changed, Theme: physical}
  $ printf 'Nummer,Was,Tief\n1,Tor,1\n2,Riegel,2\n' >own.csv
  $ isms framework import own.csv
  isms: own.csv:1: no column is an id
    --map 'COLUMN=id' says which one is
  [3]
  $ isms framework import own.csv --map Nummer=id --map Was=title --map Tief=depth --yes
  file                kind       title  entries  change
  framework/own.yaml  catalogue  own          2  new
  1 file changed
  $ sed -n '/requirements/,$p' framework/own.yaml
  requirements:
    '1': {title: Tor}
    '2': {in: '1', title: Riegel}

What comes out goes in again, whatever the form.

  $ isms framework export ship-controls --format oscal >again.json
  $ isms framework import again.json
  file                          kind       title          entries  change
  framework/ship-controls.yaml  catalogue  Ship Controls        5  as it is
  nothing to change
  $ isms framework export ship-controls -o again.csv
  $ isms framework import again.csv --name again --yes 2>&1 | tail -1
  1 file changed
  $ isms framework export again --format csv | cmp - again.csv
  $ isms framework export ship-controls >ship-controls.yaml
  $ isms framework import ship-controls.yaml
  file                          kind       title          entries  change
  framework/ship-controls.yaml  catalogue  Ship Controls        5  as it is
  nothing to change
  $ isms framework export harbour-rules --format ciso >harbour.yaml
  $ sed -n '/1.10$/,/question:1:$/p' harbour.yaml
        - urn: urn:example:risk:req_node:harbour-rules:1.10
          assessable: true
          depth: 2
          parent_urn: urn:example:risk:req_node:harbour-rules:1
          ref_id: '1.10'
          name: Call the pilot
          description: |-
            The master calls the pilot before the buoy, and: waits.
            Second paragraph, it's short.
          annotation: Channel 12
          typical_evidence: log of calls
          implementation_groups: [S, L]
          reference_controls:
            - urn:example:risk:function:harbour-rules:rc.1
          threats:
            - urn:example:risk:threat:harbour-rules:th-storm
          questions:
            urn:example:risk:req_node:harbour-rules:1.10:question:1:
  $ isms framework import harbour.yaml
  file                          kind       title          entries  change
  framework/harbour-rules.yaml  catalogue  Harbour rules        4  as it is

  Not taken over
  what                        count  examples
  keys of the library itself      1  locale
  nothing to change
  $ isms framework export harbour-rules-threats --format ciso >threats.yaml
  $ isms framework import threats.yaml --dry-run 2>&1 | head -2
  file                                  kind     title                   entries  change
  framework/harbour-rules-threats.yaml  threats  Harbour rules: threats        1  as it is
  $ isms framework export iso27001-2022 --format ciso >iso.yaml
  a library has no place for: soa
  $ isms framework import iso.yaml --name iso --yes >/dev/null
  1 file changed
  $ isms framework export iso --format csv >iso.csv
  $ isms framework export iso27001-2022 --format csv | cmp - iso.csv
  $ for name in $(isms framework list --format csv | tail -n +2 | cut -d , -f 1); do
  >   isms framework export $name --format oscal >a.json
  >   isms framework import a.json --name same --yes >/dev/null 2>&1
  >   isms framework export same --format csv >a.csv
  >   isms framework export $name --format csv | sort >b.csv
  >   sort a.csv | cmp - b.csv || echo "$name differs"
  > done
  $ isms framework export ship-controls --format markdown
  isms: frameworks are exported as yaml, oscal, ciso, csv or tsv, not markdown
  [2]
  $ isms framework export harbour-rules-iso27001-2022 --format csv
  isms: 'harbour-rules-iso27001-2022' is a crosswalk, which is exported as yaml only
  [2]
  $ isms framework export harbor-rules
  isms: there is no framework 'harbor-rules'
    did you mean 'harbour-rules'?
  [2]
  $ isms framework export
  isms: which framework?
    'isms framework list' shows them
  [2]
