# The Statement of Applicability: all controls of Annex A, own ones behind them.

  $ cd registers
  $ isms report soa --format csv | head -1
  control,title,applicable,reasons,justification,status,how,evidence,owner,risks,decided
  $ isms report soa --format csv | grep -c '^A\.'
  94
  $ isms report soa --format csv | tail -1
  CTL-INSURANCE,Cyber insurance,yes,RRA,Treats RISK-INVOICE-FRAUD,implemented,CTL-INSURANCE,tested 2025-12-15: pass; EVD-INSURANCE-2026,ROL-COO,RISK-INVOICE-FRAUD,
  $ isms report soa | sed -n '/^A.7 /,/^$/p'
  A.7 Physical controls
  control  title                                                  applies  reason  justification                                                                                                                                                                                                                           status       how                 evidence                 owner    risks                         decided
  A.7.1    Physical security perimeters                           yes      RRA     Treats RISK-GBG-ROOM                                                                                                                                                                                                                    implemented  CTL-OFFICE-ENTRY    tested 2026-06-01: pass  ROL-COO  RISK-GBG-ROOM                 2026-01-19
  A.7.2    Physical entry                                         yes      RRA     Treats RISK-GBG-ROOM                                                                                                                                                                                                                    implemented  CTL-OFFICE-ENTRY    tested 2026-06-01: pass  ROL-COO  RISK-GBG-ROOM                 2026-01-19
  A.7.3    Securing offices, rooms and facilities                 yes      RRA     Treats RISK-GBG-ROOM                                                                                                                                                                                                                    implemented  CTL-OFFICE-ENTRY    tested 2026-06-01: pass  ROL-COO  RISK-GBG-ROOM                 2026-01-19
  A.7.4    Physical security monitoring                           yes      BR      Nights and weekends nobody is in Bremen. The alarm is that of the landlord, ours is the call.                                                                                                                                           implemented  CTL-OFFICE-ALARM    tested 2025-10-02: pass  ROL-COO                                2026-01-19
  A.7.5    Protecting against physical and environmental threats  yes      LR BR   The workplace ordinance asks for detection and escape routes; the cellar was under water in 2017.                                                                                                                                       implemented  CTL-OFFICE-ALARM    tested 2025-10-02: pass  ROL-COO                                2026-01-19
  A.7.6    Working in secure areas                                no               Our offices have no secure areas to work in. Production runs in the data centres of AWS, where this control is theirs and covered by the certificate that CTL-SUPPLIER-REVIEW reads each year; the network cabinet falls under A.7.3.                                    none expected                                                   2026-01-19
  A.7.7    Clear desk and clear screen                            yes      BP RRA  Treats RISK-AI-PASTE, RISK-GBG-ROOM                                                                                                                                                                                                     implemented  CTL-ACCEPTABLE-USE  tested 2026-01-29: pass  ROL-COO  RISK-AI-PASTE, RISK-GBG-ROOM  2026-01-19
  A.7.8    Equipment siting and protection                        yes      BR      The network cabinet stands in a corridor.                                                                                                                                                                                               implemented  CTL-EQUIPMENT       tested 2026-06-02: pass  ROL-IT                                 2026-01-19
  A.7.9    Security of assets off-premises                        yes      RRA     Laptops travel by train; two were lost in five years.                                                                                                                                                                                   implemented  CTL-REMOTE-WORK     tested 2026-03-02: pass  ROL-COO  RISK-7K3QF                    2026-01-19
  A.7.10   Storage media                                          yes      BR      USB sticks are how data used to leave; today the port is closed.                                                                                                                                                                        implemented  CTL-DISPOSAL        tested 2025-12-09: pass  ROL-IT                                 2026-01-19
  A.7.11   Supporting utilities                                   yes      BR      Support must be reachable when the street has no power; thirty minutes are enough to drive home.                                                                                                                                        implemented  CTL-EQUIPMENT       tested 2026-06-02: pass  ROL-IT                                 2026-01-19
  A.7.12   Cabling security                                       yes      BP      Our part is the cabinet and two lines in; the rest is radio. The cabling of production is that of AWS.                                                                                                                                  implemented  CTL-EQUIPMENT       tested 2026-06-02: pass  ROL-IT                                 2026-01-19
  A.7.13   Equipment maintenance                                  yes      BP      The vendor keeps printers and the cabinet running, never alone.                                                                                                                                                                         implemented  CTL-EQUIPMENT       tested 2026-06-02: pass  ROL-IT                                 2026-01-19
  A.7.14   Secure disposal or re-use of equipment                 yes      LR BP   Laptops are sold to staff; what was on them must be gone (Art. 32 GDPR).                                                                                                                                                                implemented  CTL-DISPOSAL        tested 2025-12-09: pass  ROL-IT                                 2026-01-19
  
  $ isms report soa | sed -n '1,/^$/p'
  Statement of Applicability, ISO/IEC 27001:2022
  organisation   Nordlicht Logistics Software GmbH
  framework      ISO/IEC 27001:2022
  scope          The development, operation and support of the transport scheduling service
                 "Leitstand" for freight forwarders, provided as software as a service from
                 data centres in the European Union, including the supporting functions in
                 Bremen and Gothenburg.
  scope version  2026.1
  approved by    PER-HENRIK
  approved on    2026-01-19
  version        work tree
  on             2026-11-23
  applicable     91
  implemented    81
  excluded       2
  not decided    0
  own controls   1
  
  $ isms report soa --format json | jq -c '.controls[4,29]'
  {"control":"iso27001-2022/A.5.5","title":"Contact with authorities","applicable":true,"reasons":"LR","justification":"Breaches go to the data protection authority in Bremen within 72 hours; who\ncalls whom must be known before.\n","status":"partial","how":["CTL-THREAT-INTEL"],"evidence":"tested 2026-03-16: partial","owner":"PER-YUKI","risks":[],"decided":"2026-01-19"}
  {"control":"iso27001-2022/A.5.30","title":"ICT readiness for business continuity","applicable":true,"reasons":"CO BR RRA","justification":"Four hours of recovery are promised in the service level agreement.\n","status":"implemented","how":["CTL-CONTINUITY"],"evidence":"tested 2026-10-14: pass","owner":"ROL-CTO","risks":["RISK-REGION-OUTAGE"],"decided":"2026-01-19"}

Evidence is missing where something is said to be in place; where nothing is,
none is expected.

  $ isms report soa --format json | jq -c '.controls[] | select(.evidence | startswith("tested") | not) | [.control, .applicable, .status, .evidence]'
  ["iso27001-2022/A.5.18",true,"implemented","EVD-ACCESS-REVIEW-2026-09; tested 2026-09-08: pass"]
  ["iso27001-2022/A.6.3",true,"implemented","EVD-PHISHING-2026-06; tested 2026-06-25: pass"]
  ["iso27001-2022/A.7.6",false,null,"none expected"]
  ["iso27001-2022/A.8.1",true,"implemented","CTL-DISK tested 2026-05-12: pass; CTL-MDM tested 2026-05-12: pass"]
  ["iso27001-2022/A.8.12",true,"planned","none expected"]
  ["iso27001-2022/A.8.13",true,"implemented","EVD-RESTORE-2026-Q3; tested 2026-09-23: pass"]
  ["iso27001-2022/A.8.15",true,"implemented","EVD-LOG-DRILL-2026; tested 2026-08-17: pass"]
  ["iso27001-2022/A.8.29",true,"implemented","EVD-PENTEST-2026; tested 2026-05-29: pass"]
  ["iso27001-2022/A.8.30",false,null,"none expected"]
  $ sed -i '/^tests:/,$d' control/CTL-BACKUP.yaml
  $ isms report soa --format json | jq -c '.controls[] | select(.control | endswith("A.8.13")) | [.status, .evidence]'
  ["implemented","EVD-RESTORE-2026-Q3"]

What nobody decided on, or gave no reason for, is an error.

  $ rm requirement/iso27001-2022/A.5.7.yaml
  $ isms requirement set A.8.30 justification=
  $ isms report soa -o soa.csv
  iso27001-2022: 1 not decided
  iso27001-2022: 1 not justified
  [1]
  $ grep -n 'NOT' soa.csv
  14:A.5.7,Threat intelligence,NOT DECIDED,,,partial,CTL-THREAT-INTEL,tested 2026-03-16: partial,PER-YUKI,,
  138:A.8.30,Outsourced development,no,,NOT JUSTIFIED,,,none expected,,,2026-01-19
  $ isms report soa --format json 2>/dev/null | jq -c '.controls[] | select(.justification == null) | [.control, .applicable, .justification]'
  ["iso27001-2022/A.5.7",null,null]
  ["iso27001-2022/A.8.30",false,null]
  $ isms check soa-undecided exclusion-unjustified --format short
  isms.yaml:6:5: error: A.5 Organizational controls: 1 of 37 not decided: A.5.7 [soa-undecided]
  requirement/iso27001-2022/A.8.30.yaml:1:13: error: excluded, and nothing says why [exclusion-unjustified]
  [1]
  $ isms report soa nist-csf-2.0
  isms: nist-csf-2.0 asks for no Statement of Applicability
    'isms report gap nist-csf-2.0' shows how far it is met
  [2]
  $ isms report soa nist
  isms: there is no framework 'nist'
    'isms framework list' shows them
  [2]

# As a certificate cites it.

  $ cd .. && git init -q . && git add -A && git commit -qm "Decide anew" && git tag v2026.2
  $ isms -C registers requirement include A.5.7 reasons=practice justification="We are on the internet."
  $ isms -C registers --at v2026.2 report soa --format json 2>/dev/null | jq -c '.controls[6].applicable, (.statement | [.version[0:8], .undecided])'
  null
  ["v2026.2 ",1]
  $ isms -C registers report soa --format json 2>/dev/null | jq -c '.controls[6].applicable, (.statement | [.version, .undecided])'
  true
  ["work tree",0]

# What changed in it since then.

  $ isms -C registers diff v2026.2 --report soa | sed '1s/ ([0-9a-f]*)//'
  From v2026.2 to the work tree

  iso27001-2022/A.5.7 Threat intelligence
  applicable     nothing -> yes
  reasons        nothing -> BP
  justification  nothing -> We are on the internet.
  decided        nothing -> 2026-11-23
  $ isms -C registers control retire CTL-THREAT-INTEL --reason "too dear"
  $ isms -C registers diff v2026.2 --report soa --format csv
  id,title,change,field,before,after
  iso27001-2022/A.5.5,Contact with authorities,changed,status,partial,not implemented
  iso27001-2022/A.5.5,Contact with authorities,changed,how,CTL-THREAT-INTEL,
  iso27001-2022/A.5.5,Contact with authorities,changed,evidence,tested 2026-03-16: partial,none expected
  iso27001-2022/A.5.5,Contact with authorities,changed,owner,PER-YUKI,
  iso27001-2022/A.5.6,Contact with special interest groups,changed,status,partial,not implemented
  iso27001-2022/A.5.6,Contact with special interest groups,changed,how,CTL-THREAT-INTEL,
  iso27001-2022/A.5.6,Contact with special interest groups,changed,evidence,tested 2026-03-16: partial,none expected
  iso27001-2022/A.5.6,Contact with special interest groups,changed,owner,PER-YUKI,
  iso27001-2022/A.5.7,Threat intelligence,changed,applicable,,yes
  iso27001-2022/A.5.7,Threat intelligence,changed,reasons,,BP
  iso27001-2022/A.5.7,Threat intelligence,changed,justification,,We are on the internet.
  iso27001-2022/A.5.7,Threat intelligence,changed,status,partial,not implemented
  iso27001-2022/A.5.7,Threat intelligence,changed,how,CTL-THREAT-INTEL,
  iso27001-2022/A.5.7,Threat intelligence,changed,evidence,tested 2026-03-16: partial,none expected
  iso27001-2022/A.5.7,Threat intelligence,changed,owner,PER-YUKI,
  iso27001-2022/A.5.7,Threat intelligence,changed,decided,,2026-11-23
  [1]
  $ isms -C registers diff v2026.2 --report gap | tail -n 3
  because   CTL-THREAT-INTEL: partial, latest test: partial -> nothing answers to it
  owner     PER-YUKI -> nothing
  controls  CTL-THREAT-INTEL -> nothing
  $ isms -C registers diff v2026.2 --report summary
  isms: the report 'summary' has no rows that could be told apart
  [2]
  $ isms -C registers diff v2026.2 --report sao
  isms: there is no report 'sao'
    did you mean 'soa'?
  [2]
  $ isms -C registers diff v2026.2 risk --report soa
  isms: a report is compared as a whole; take --report or the records away
  [2]
  $ isms -C registers diff HEAD HEAD --report soa
