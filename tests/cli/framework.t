Standards, laws and own lists: those built in, and those in framework/.

  $ cd registers
  $ isms framework list --format csv | cut -d , -f 1-5 | head -5
  id,title,version,requirements,in_force
  bsi,BSI elementary threats,2023,47,no
  cyber-essentials-3.3,Cyber Essentials 3.3,3.3,35,no
  finra-sec,FINRA and SEC,2026,29,no
  gdpr,GDPR,2016,117,no
  $ isms framework list --format json | jq -c '.records[] | select(.id == "iso27001-2022") | [.requirements, .in_force, .licence]'
  [142,true,"ids and short titles as facts; own words otherwise"]
  $ isms framework show iso27001-2022/A.5.7
  id            iso27001-2022/A.5.7
  title         Threat intelligence
  in            A.5 Organizational controls, A Annex A: information security controls reference
  theme         organizational
  type          preventive, detective, corrective
  properties    confidentiality, integrity, availability
  concepts      identify, detect, respond
  capabilities  threat_and_vulnerability_management
  domains       defence, resilience
  area          governance
  new           yes
  $ isms framework show soc2-tsc-2017 --format json
  {
    "schema": 1,
    "kind": "framework",
    "title": null,
    "record": {
      "id": "soc2-tsc-2017",
      "title": "SOC 2 (TSC 2017)",
      "name": "Trust Services Criteria",
      "version": "2017, points of focus revised 2022",
      "publisher": "AICPA",
      "licence": "ids as facts, titles in own words; no text of the AICPA",
      "origin": "public lists of ids",
      "entries": 74,
      "requirements": 61
    },
    "text": [],
    "footers": []
  }
  $ isms framework tree iso27001-2022/A.6
  A.6 People controls
  |- A.6.1 Screening
  |- A.6.2 Terms and conditions of employment
  |- A.6.3 Information security awareness, education and training
  |- A.6.4 Disciplinary process
  |- A.6.5 Responsibilities after termination or change of employment
  |- A.6.6 Confidentiality or non-disclosure agreements
  |- A.6.7 Remote working
  `- A.6.8 Information security event reporting
  $ isms framework tree iso27001-2022/A.6 --format json | jq '.entries[0].below | length'
  8
  $ isms framework search malware
  id                            title
  bsi/G 0.39                    Malware
  cyber-essentials-3.3/CE.MP    Malware protection
  cyber-essentials-3.3/CE.MP.2  Anti-malware updated per vendor, stops malware and malicious code, blocks malicious sites
  iso27001-2013/A.12.2          Protection from malware
  iso27001-2013/A.12.2.1        Controls against malware
  iso27001-2022/A.8.7           Protection against malware
  vda-isa-6/ISA.5.2.3           Malware protection
  $ isms framework
  isms framework - standards, laws and own lists that the ISMS answers to

  Verbs
    list                            the frameworks there are, and which are in force
    show FRAMEWORK[/ENTRY]          a framework, or one of its requirements
    tree FRAMEWORK[/ENTRY]          the requirements of a framework as a tree
    search TEXT...                  requirements of any framework that hold these words
    import FILE                     a framework of others: a plan first, saved with --yes
    export FRAMEWORK                a framework as a file that import takes back
    map SOURCE[/ENTRY] TARGET[/ENTRY]
                                    what requirements are to those of another framework
    compare FRAMEWORK FRAMEWORK     what two have in common, and what each adds
    diff FRAMEWORK|FILE FRAMEWORK|FILE
                                    what changed between two catalogues or editions
    check [FRAMEWORK|CROSSWALK]     how good crosswalks are, and what is wrong in them
    recommend                       which framework is near, and what each would add
    enable FRAMEWORK...             take one on: how far it is met already, what is extra
    disable FRAMEWORK...            answer to it no longer; what was decided stays
    upgrade OLD [NEW]               carry decisions and citations to a new edition

  'isms framework VERB --help' explains a verb.
  $ isms framework serch x
  isms: framework has no verb 'serch'
    did you mean 'isms framework search'?
  [2]
  $ isms framework show iso2701-2022
  isms: there is no framework 'iso2701-2022'
    did you mean 'iso27001-2022'?
  [2]
  $ isms framework show iso27001-2022/A.5.99
  isms: iso27001-2022 has no 'A.5.99'
    did you mean 'iso27001-2022/A.5.9'?
  [2]
  $ isms framework show
  isms: which framework?
    'isms framework list' shows them
  [2]
  $ isms help framework tree | head -3
    isms framework tree iso27001-2022/A.5

  usage: isms framework tree FRAMEWORK[/ENTRY]

One's own lies in framework/ and goes before one built in.

  $ mkdir framework
  $ cat >framework/house.yaml <<END
  > kind: catalogue
  > title: Rules of the house
  > version: 2026.1
  > requirements:
  >   H: {title: House}
  >   H.1: {in: H, title: Doors are locked at night, kind: door}
  > END
  $ isms framework list --own
  id     title               version  requirements  in force  from                  licence
  house  Rules of the house  2026.1              1  no        framework/house.yaml
  $ isms framework show house/H.1
  id     house/H.1
  title  Doors are locked at night
  in     H House
  kind   door
  $ cp framework/house.yaml framework/gdpr.yaml
  $ isms framework show gdpr --format json | jq -r .record.title
  Rules of the house

A file that is no catalogue is a problem with a place, and no list leaves it out.

  $ sed -i 's/in: H,/in: X,/' framework/gdpr.yaml
  $ isms check catalogue-invalid --format short
  framework/gdpr.yaml:6:13: error: 'H.1' is in 'X', which is not there [catalogue-invalid]
  [1]
  $ isms framework list
  isms: framework/gdpr.yaml:6:13: 'H.1' is in 'X', which is not there
    run 'isms check'
  [3]
  $ isms framework show house/H --format csv
  id,title
  house/H,House
