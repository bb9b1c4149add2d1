What leads from one framework to another, and how much.

  $ cd registers
  $ isms framework map soc2-tsc-2017/A iso27001-2022
  source  relation   target  weak  trust   path  title                                                  crosswalks                   why
  A1.1    equal      A.8.6   no    medium        Capacity management                                    soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.5.29  no    medium        Information security during disruption                 soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.5.30  no    medium        ICT readiness for business continuity                  soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.7.5   no    medium        Protecting against physical and environmental threats  soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.7.11  no    medium        Supporting utilities                                   soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.7.13  no    medium        Equipment maintenance                                  soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.8.13  no    medium        Information backup                                     soc2-tsc-2017-iso27001-2022
  A1.2    intersect  A.8.14  no    medium        Redundancy of information processing facilities        soc2-tsc-2017-iso27001-2022
  A1.3    intersect  A.5.29  no    medium        Information security during disruption                 soc2-tsc-2017-iso27001-2022
  A1.3    intersect  A.5.30  no    medium        ICT readiness for business continuity                  soc2-tsc-2017-iso27001-2022
  A1.3    intersect  A.8.13  no    medium        Information backup                                     soc2-tsc-2017-iso27001-2022

  11 lines from 3 entries of soc2-tsc-2017
  $ isms framework map iso27001-2022/A.8.8 cyber-essentials-3.3
  source  relation   target   weak  trust   path  title                                                                                               crosswalks                          why
  A.8.8   superset   CE.SU.1  no    medium        Software licensed and supported                                                                     cyber-essentials-3.3-iso27001-2022
  A.8.8   superset   CE.SU.2  no    medium        Unsupported software removed or isolated from the internet                                          cyber-essentials-3.3-iso27001-2022
  A.8.8   superset   CE.SU.3  no    medium        Automatic updates enabled where possible                                                            cyber-essentials-3.3-iso27001-2022
  A.8.8   intersect  CE.SU.4  no    medium        Critical, high-risk, CVSS v3 base 7.0 or above, or unrated fixes applied within 14 days of release  cyber-essentials-3.3-iso27001-2022  A.8.8 sets no deadline; the 14 days are Cyber Essentials' own

  4 lines from 1 entry of iso27001-2022
  $ isms framework map finra-sec/FINRA.CL.12 iso27001-2022/A
  source       relation   target  weak  trust   path                                                                title                                       crosswalks                                          why
  FINRA.CL.12  intersect  A.5.26  yes   medium  FINRA.CL.12 -intersect-> nist-csf-2.0/RC.RP-01 -intersect-> A.5.26  Response to information security incidents  finra-sec-nist-csf-2.0, nist-csf-2.0-iso27001-2022
  FINRA.CL.12  intersect  A.5.28  yes   medium  FINRA.CL.12 -intersect-> nist-csf-2.0/RC.CO-03 -intersect-> A.5.28  Collection of evidence                      finra-sec-nist-csf-2.0, nist-csf-2.0-iso27001-2022
  FINRA.CL.12  intersect  A.8.13  yes   medium  FINRA.CL.12 -intersect-> nist-csf-2.0/RC.RP-03 -intersect-> A.8.13  Information backup                          finra-sec-nist-csf-2.0, nist-csf-2.0-iso27001-2022

  3 lines from 1 entry of finra-sec
  $ isms framework map finra-sec/FINRA.CL.12 iso27001-2022 --hops 1
  nothing leads from finra-sec to iso27001-2022 over 1 crosswalk
  $ isms framework map iso27001-2022/A.5.9 nist-csf-2.0 --all --format json | jq -c '[.records[] | select(.weak)]'
  [{"source":"A.5.9","relation":"intersect","target":"PR.PS-01","weak":true,"trust":"high","path":"A.5.9 -intersect-> nist-800-53r5/CM-8 -intersect-> PR.PS-01","title":"Configuration management practices are established and applied","crosswalks":["nist-800-53r5-iso27001-2022","nist-csf-2.0-nist-800-53r5"],"why":null}]
  $ isms framework map nist-csf-2.0/DE.CM-09 cis-8.1 --format csv
  source,relation,target,weak,trust,path,title,crosswalks,why
  DE.CM-09,intersect,CIS.10.1,no,high,,,nist-csf-2.0-cis-8.1,

Both ways: as many pairs as the file has.

  $ isms framework map soc2-tsc-2017 iso27001-2022 --hops 1 --format json | jq '.records | length'
  226
  $ isms framework map iso27001-2022 soc2-tsc-2017 --hops 1 --format json | jq '.records | length'
  226
  $ isms framework map iso27001-2022 cyber-essentials-3.3 --hops 1 --format json | jq -c '[.records[].relation] | group_by(.) | map({(.[0]): length})'
  [{"intersect":42},{"superset":27}]

What each asks for beyond the other: the numbers are those of sets.

  $ isms framework compare cyber-essentials-3.3 iso27001-2022 | sed -n 1,13p
  framework             requirements  covered  in part  weak  nothing  adds
  cyber-essentials-3.3            35       27        8     0        0     8
  iso27001-2022                  142        0       25     0      117   142

  What Cyber Essentials 3.3 asks for beyond ISO/IEC 27001:2022
  id       title                                                                                                              there    closest  relation   why
  CE.S.1   Scope defined: whole organisation or segregated sub-set, end-user devices included                                 in part  4.3      intersect
  CE.S.2   All cloud services that hold or process organisational data are in scope (v3.3: cannot be excluded)                in part  4.3      intersect
  CE.S.3   BYOD, home working, wireless and third-party devices scoped                                                        in part  A.6.7    intersect
  CE.SC.7  Unlock credentials protected: throttling or lock-out after at most 10 tries, PIN/password of 6 or more characters  in part  A.5.17   intersect  neither names a number of tries or a length
  CE.SU.4  Critical, high-risk, CVSS v3 base 7.0 or above, or unrated fixes applied within 14 days of release                 in part  A.8.8    intersect  A.8.8 sets no deadline; the 14 days are Cyber Essentials' own
  CE.UA.4  MFA where available; always for cloud services (v3.3: automatic fail otherwise)                                    in part  A.5.23   intersect  A.8.5 leaves the strength to the risk; here every cloud service has MFA
  CE.UA.7  Brute-force protection: MFA, throttling or lock-out after at most 10 tries                                         in part  A.8.5    intersect  A.8.5 names no number of tries
  $ isms framework compare cyber-essentials-3.3 iso27001-2022 --format json | jq -c '.frameworks[], (.first_adds, .second_adds | length)'
  {"id":"cyber-essentials-3.3","requirements":35,"covered":27,"in_part":8,"weak":0,"nothing":0,"adds":8}
  {"id":"iso27001-2022","requirements":142,"covered":0,"in_part":25,"weak":0,"nothing":117,"adds":142}
  8
  142
  $ isms framework compare cyber-essentials-3.3 iso27001-2022 --format json | jq -r '.first_adds[] | select(.title | test("14 days")) | .id, .why'
  CE.SU.4
  A.8.8 sets no deadline; the 14 days are Cyber Essentials' own

Words that name nothing.

  $ isms framework map soc2 iso27001-2022
  isms: there is no framework 'soc2'
    did you mean 'soc2-tsc-2017'?
  [2]
  $ isms framework map soc2-tsc-2017/CC99 iso27001-2022
  isms: soc2-tsc-2017 has no 'CC99'
    did you mean 'soc2-tsc-2017/CC9'?
  [2]
  $ isms framework map soc2-tsc-2017
  isms: which framework?
    'isms framework list' shows them
  [2]
  $ isms framework map gdpr gdpr
  isms: gdpr leads to itself: name another framework
  [2]
  $ isms framework map gdpr iso27001-2022 --hops 0
  isms: --hops is 0, not from 1 to 9
  [2]
  $ isms framework compare nist-csf-2.0 cis-8.1
  isms: there is no catalogue of cis-8.1, only crosswalks know it
  [2]
