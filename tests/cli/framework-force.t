Taking a framework on, and giving it up.

  $ cd registers
  $ isms framework recommend
  framework             requirements  covered  in part  weak  extra  overlap %  met now %  title
  cyber-essentials-3.3            35       27        8     0      0       88.6       84.3  Cyber Essentials 3.3
  hipaa-security-rule             72       23       44     1      5       62.5       61.8  HIPAA Security Rule
  soc2-tsc-2017                   61       11       50     0      0         59       58.2  SOC 2 (TSC 2017)
  vda-isa-6                       80       17       50     0     13       52.5       51.3  VDA ISA 6
  nist-csf-2.0                   106        0      106     0      0         50         50  NIST CSF 2.0
  iatf-16949-2016                 41        0       23     5     18         28         28  IATF 16949:2016
  gdpr                           117        0       55     0     62       23.5       23.5  GDPR
  nist-800-53r5                 1014        0      220    79    794       10.8       10.7  NIST SP 800-53 Rev. 5
  finra-sec                       29        0        0    24     29          0          0  FINRA and SEC

  in force: iso27001-2022
  covered, in part, overlap: if all that is in force were met; extra: what nothing in force answers to, the weak ones too; met now: by what the registers say today; a partial one counts half; over at most 2 crosswalks
  $ isms framework recommend --format json | jq -c '.records[0]'
  {"id":"cyber-essentials-3.3","requirements":35,"covered":27,"in_part":8,"weak":0,"extra":0,"overlap":88.6,"met_now":84.3,"title":"Cyber Essentials 3.3"}

What is met already, and what is extra, before anything is saved.

  $ isms framework enable cyber-essentials-3.3
  --- a/isms.yaml
  +++ b/isms.yaml
     - iso27001-2022
  +  - cyber-essentials-3.3
   

  Cyber Essentials 3.3
  requirements  decided  full  partial  weak  open  met %
            35        0    24       11     0     0   84.3

  What is extra: not met, or not in full
  id       title                                                                                                              there    by                                         why
  CE.S.1   Scope defined: whole organisation or segregated sub-set, end-user devices included                                 partial  iso27001-2022/4.3 -intersect-> CE.S.1
  CE.S.2   All cloud services that hold or process organisational data are in scope (v3.3: cannot be excluded)                partial  iso27001-2022/4.3 -intersect-> CE.S.2
  CE.S.3   BYOD, home working, wireless and third-party devices scoped                                                        partial  iso27001-2022/A.6.7 -intersect-> CE.S.3
  CE.SC.7  Unlock credentials protected: throttling or lock-out after at most 10 tries, PIN/password of 6 or more characters  partial  iso27001-2022/A.5.17 -intersect-> CE.SC.7  neither names a number of tries or a length
  CE.SU.1  Software licensed and supported                                                                                    partial  iso27001-2022/A.8.8 -superset-> CE.SU.1
  CE.SU.2  Unsupported software removed or isolated from the internet                                                         partial  iso27001-2022/A.8.8 -superset-> CE.SU.2
  CE.SU.3  Automatic updates enabled where possible                                                                           partial  iso27001-2022/A.8.8 -superset-> CE.SU.3
  CE.SU.4  Critical, high-risk, CVSS v3 base 7.0 or above, or unrated fixes applied within 14 days of release                 partial  iso27001-2022/A.8.8 -intersect-> CE.SU.4   A.8.8 sets no deadline; the 14 days are Cyber Essentials' own
  CE.UA.4  MFA where available; always for cloud services (v3.3: automatic fail otherwise)                                    partial  iso27001-2022/A.5.23 -intersect-> CE.UA.4  A.8.5 leaves the strength to the risk; here every cloud service has MFA
  CE.UA.7  Brute-force protection: MFA, throttling or lock-out after at most 10 tries                                         partial  iso27001-2022/A.8.5 -intersect-> CE.UA.7   A.8.5 names no number of tries
  CE.UA.8  Password quality: MFA, or 12+ characters, or 8+ with deny list; no maximum length                                  partial  iso27001-2022/A.5.17 -intersect-> CE.UA.8  A.5.17 names no length

  met = (full + partial / 2) / those that apply; decided: by the registers themselves, never replaced; weak: a chain of overlaps that proves nothing, counted as not met; over at most 2 crosswalks
  'isms report crosswalk FRAMEWORK' has a line for each requirement, with the way to it
  1 file would change; add --yes to save
  [1]
  $ isms framework enable finra-sec 2>/dev/null | head -14
  --- a/isms.yaml
  +++ b/isms.yaml
     - iso27001-2022
  +  - finra-sec
   

  FINRA and SEC
  requirements  decided  full  partial  weak  open  met %
            29        0     0        0    24     5      0

  What is extra: not met, or not in full
  id                title                                                                             there    by                                                                                  why
  FINRA.2010        Standards of commercial honor and principles of trade                             nothing
  FINRA.4512        Customer account information (trusted contact)                                    nothing
  $ isms framework enable soc2-tsc-2017 --format json 2>/dev/null | jq -c '."soc2-tsc-2017"[], ."soc2-tsc-2017.extra"[].id'
  {"requirements":61,"decided":0,"full":10,"partial":51,"weak":0,"open":0,"met":58.2}
  "CC1.1"
  "CC1.2"
  "CC1.3"
  "CC1.4"
  "CC1.5"
  "CC2.1"
  "CC2.2"
  "CC2.3"
  "CC3.1"
  "CC3.2"
  "CC3.3"
  "CC3.4"
  "CC4.1"
  "CC4.2"
  "CC5.1"
  "CC5.2"
  "CC5.3"
  "CC6.1"
  "CC6.2"
  "CC6.3"
  "CC6.4"
  "CC6.5"
  "CC6.6"
  "CC6.7"
  "CC6.8"
  "CC7.1"
  "CC7.2"
  "CC7.3"
  "CC7.4"
  "CC7.5"
  "CC8.1"
  "CC9.1"
  "CC9.2"
  "A1.1"
  "A1.2"
  "A1.3"
  "C1.1"
  "C1.2"
  "PI1.1"
  "PI1.2"
  "PI1.3"
  "PI1.4"
  "PI1.5"
  "P4.3"
  "P6.1"
  "P6.2"
  "P6.3"
  "P6.4"
  "P6.5"
  "P6.6"
  "P8.1"
  $ grep -A2 frameworks isms.yaml
  frameworks:
    - iso27001-2022
  
  $ isms framework enable soc2-tsc-2017 --yes >/dev/null
  1 file changed
  $ grep -A3 frameworks isms.yaml
  frameworks:
    - iso27001-2022
    - soc2-tsc-2017
  
  $ isms framework enable soc2-tsc-2017 --yes 2>/dev/null | head -3
  SOC 2 (TSC 2017)
  requirements  decided  full  partial  weak  open  met %
            61        0    10       51     0     0   58.2
  $ isms framework list --format json | jq -r '.records[] | select(.in_force) | .id'
  iso27001-2022
  soc2-tsc-2017

Each line tells how it is known.

  $ isms report crosswalk soc2-tsc-2017 | head -12
  SOC 2 (TSC 2017) by what other frameworks tell
  requirements  decided  full  partial  weak  open  met %
            61        0    10       51     0     0   58.2

  id     standing  how       path                                     trust   title                                                      sources
  CC1.1  partial   inferred  iso27001-2022/5.1 -intersect-> CC1.1     medium  Integrity and ethical values                                     4
  CC1.2  partial   inferred  iso27001-2022/5.1 -intersect-> CC1.2     medium  Board independence and oversight                                 3
  CC1.3  partial   inferred  iso27001-2022/5.3 -intersect-> CC1.3     medium  Structures, reporting lines, authorities                         4
  CC1.4  partial   inferred  iso27001-2022/7.2 -intersect-> CC1.4     medium  Attract, develop, retain competent people                        3
  CC1.5  partial   inferred  iso27001-2022/5.3 -intersect-> CC1.5     medium  Hold individuals accountable                                     4
  CC2.1  partial   inferred  iso27001-2022/7.5.1 -intersect-> CC2.1   medium  Relevant, quality information                                    4
  CC2.2  partial   inferred  iso27001-2022/5.2 -intersect-> CC2.2     medium  Internal communication                                           7
  $ isms report crosswalk finra-sec --format csv | grep CL.12
  FINRA.CL.12,partial,weak,iso27001-2022/A.5.26 -intersect-> nist-csf-2.0/RC.RP-01 -intersect-> FINRA.CL.12,medium,Recovery,4
  $ isms report crosswalk soc2-tsc-2017 --format json | jq -c '.requirements[] | select(.id == "A1.1")'
  {"id":"A1.1","standing":"partial","how":"inferred","path":"iso27001-2022/A.8.6 -equal-> A1.1","trust":"medium","title":"Capacity monitoring","sources":1}

A decision of its own is not replaced.

  $ isms requirement add --id soc2-tsc-2017/A1.1 applicable=no justification="No promise of availability"
  soc2-tsc-2017/A1.1
  $ isms report crosswalk soc2-tsc-2017 --format csv | grep ^A1.1
  A1.1,excluded,decided,,,Capacity monitoring,

Given up, decisions stay.

  $ isms framework disable soc2-tsc-2017
  --- a/isms.yaml
  +++ b/isms.yaml
     - iso27001-2022
  -  - soc2-tsc-2017
   

  1 decision on soc2-tsc-2017 stays where it is, and so do the citations in other records
  1 file would change; add --yes to save
  [1]
  $ isms framework disable soc2-tsc-2017 --yes
  1 decision on soc2-tsc-2017 stays where it is, and so do the citations in other records
  1 file changed
  $ isms framework disable soc2-tsc-2017 --yes
  soc2-tsc-2017 is not in force
  nothing to change

Words that name nothing that can be met.

  $ isms framework enable bsi
  isms: bsi has nothing that could be met
  [2]
  $ isms framework enable cis-8.1
  isms: cis-8.1 has no catalogue here, only crosswalks know it
  [2]
  $ isms framework disable soc3-tsc-2017
  isms: there is no framework 'soc3-tsc-2017'
    did you mean 'soc2-tsc-2017'?
  [2]
  $ isms framework enable gdpr gdpr --dry-run 2>/dev/null | head -4
  --- a/isms.yaml
  +++ b/isms.yaml
     - iso27001-2022
  +  - gdpr
  $ isms framework enable iso27002
  isms: there is no framework 'iso27002'
    'isms framework list' shows them
  [2]
  $ isms framework enable
  isms: which framework?
    'isms framework list' shows them
  [2]
  $ isms report crosswalk bsi
  isms: bsi has nothing that could be met
  [2]
