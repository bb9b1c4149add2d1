From one edition of a framework to the next: decisions and citations follow.

  $ mkdir -p acme/requirement/iso27001-2013 acme/control acme/framework
  $ cd acme
  $ cat >isms.yaml <<E
  > format: 1
  > organisation: Acme
  > # what we answer to
  > frameworks: [iso27001-2013, gdpr]   # since 2019
  > E
  $ w() { cat >requirement/iso27001-2013/$1.yaml; }
  $ w A.11.1.1 <<E
  > # the fence
  > applicable: yes
  > reasons: [risk]
  > justification: "Two sites with a fence"
  > decided: 2021-03-01
  > E
  $ w A.5.1.1 <<E
  > applicable: yes
  > reasons: [practice]
  > justification: Policies are the base of it all
  > owner: ROL-CISO
  > assessed:
  >   - {on: 2022-05-01, status: full, note: All in place}
  > E
  $ w A.5.1.2 <<E
  > applicable: yes
  > reasons: [law, practice]
  > justification: Reviewed each year
  > owner: ROL-CEO
  > tags: [yearly]
  > notes: See minutes
  > assessed:
  >   - {on: 2022-05-02, status: partial}
  > E
  $ w A.12.6.2 <<E
  > applicable: no
  > justification: Users may not install anything
  > E
  $ w A.14.2.7 <<E
  > applicable: no
  > justification: Nothing is developed outside
  > E
  $ w A.18.2.3 <<E
  > applicable: yes
  > reasons: [practice]
  > justification: Scans each week
  > E
  $ w A.8.3.1 <<E
  > applicable: no
  > justification: No removable media
  > E
  $ w A.8.3.2 <<E
  > applicable: yes
  > justification: Old disks
  > reasons: [risk]
  > E
  $ cat >control/CTL-FENCE.yaml <<E
  > title: Fence
  > status: implemented
  > satisfies: [iso27001-2013/A.11.1.1, iso27001-2013/A.5.1.1, iso27001-2013/A.5.1.2, gdpr/Art.32]  # all
  > E
  $ cat >control/CTL-SCAN.yaml <<E
  > title: Scans
  > status: implemented
  > satisfies:
  >   - iso27001-2013/A.18.2.3   # technical
  >   - iso27001-2013/A.99
  >   - iso27001-2022/A.8.8
  > E

The plan: the edits, what became of what is used, what cannot be carried, what
is new.

  $ isms framework upgrade iso27001-2013
  --- /dev/null
  +++ b/requirement/iso27001-2022/A.5.1.yaml
  +applicable: yes
  +reasons: [practice, law]
  +justification: |-
  +  Policies are the base of it all
  +  Reviewed each year
  +owner: ROL-CISO
  +assessed:
  +  - {on: 2022-05-01, status: full, note: All in place}
  +tags: [yearly]
  +notes: |-
  +  iso27001-2013/A.5.1.2: owner was ROL-CEO
  +  iso27001-2013/A.5.1.2: See minutes
  +  iso27001-2013/A.5.1.2: assessed was
  +    - {on: 2022-05-02, status: partial}
  --- /dev/null
  +++ b/requirement/iso27001-2022/A.5.36.yaml
  +applicable: yes
  +reasons: [practice]
  +justification: Scans each week
  --- /dev/null
  +++ b/requirement/iso27001-2022/A.7.1.yaml
  +# the fence
  +applicable: yes
  +reasons: [risk]
  +justification: "Two sites with a fence"
  +decided: 2021-03-01
  --- /dev/null
  +++ b/requirement/iso27001-2022/A.7.10.yaml
  +applicable: yes
  +justification: Old disks
  +reasons: [risk]
  +notes: |-
  +  iso27001-2013/A.8.3.1: applicable was no
  +  iso27001-2013/A.8.3.1: justification was No removable media
  --- /dev/null
  +++ b/requirement/iso27001-2022/A.8.8.yaml
  +applicable: yes
  +reasons: [practice]
  +justification: Scans each week
  --- /dev/null
  +++ b/requirement/iso27001-2022/A.8.30.yaml
  +applicable: no
  +justification: Nothing is developed outside
  --- a/requirement/iso27001-2013/A.5.1.1.yaml
  +++ /dev/null
  -applicable: yes
  -reasons: [practice]
  -justification: Policies are the base of it all
  -owner: ROL-CISO
  -assessed:
  -  - {on: 2022-05-01, status: full, note: All in place}
  --- a/requirement/iso27001-2013/A.5.1.2.yaml
  +++ /dev/null
  -applicable: yes
  -reasons: [law, practice]
  -justification: Reviewed each year
  -owner: ROL-CEO
  -tags: [yearly]
  -notes: See minutes
  -assessed:
  -  - {on: 2022-05-02, status: partial}
  --- a/requirement/iso27001-2013/A.8.3.1.yaml
  +++ /dev/null
  -applicable: no
  -justification: No removable media
  --- a/requirement/iso27001-2013/A.8.3.2.yaml
  +++ /dev/null
  -applicable: yes
  -justification: Old disks
  -reasons: [risk]
  --- a/requirement/iso27001-2013/A.11.1.1.yaml
  +++ /dev/null
  -# the fence
  -applicable: yes
  -reasons: [risk]
  -justification: "Two sites with a fence"
  -decided: 2021-03-01
  --- a/requirement/iso27001-2013/A.14.2.7.yaml
  +++ /dev/null
  -applicable: no
  -justification: Nothing is developed outside
  --- a/requirement/iso27001-2013/A.18.2.3.yaml
  +++ /dev/null
  -applicable: yes
  -reasons: [practice]
  -justification: Scans each week
  --- a/control/CTL-FENCE.yaml
  +++ b/control/CTL-FENCE.yaml
   status: implemented
  -satisfies: [iso27001-2013/A.11.1.1, iso27001-2013/A.5.1.1, iso27001-2013/A.5.1.2, gdpr/Art.32]  # all
  +satisfies: [iso27001-2022/A.7.1, iso27001-2022/A.5.1, gdpr/Art.32]  # all
  --- a/control/CTL-SCAN.yaml
  +++ b/control/CTL-SCAN.yaml
   satisfies:
  -  - iso27001-2013/A.18.2.3   # technical
  +  - iso27001-2022/A.5.36   # technical
     - iso27001-2013/A.99
  --- a/isms.yaml
  +++ b/isms.yaml
   # what we answer to
  -frameworks: [iso27001-2013, gdpr]   # since 2019
  +frameworks: [iso27001-2013, gdpr, iso27001-2022]   # since 2019

  old       became   new     decision  cited  remark                                           title
  A.5.1.1   merged   A.5.1   carried       1  assessed in parts: assess the whole again        Policies for information security
  A.5.1.2   merged   A.5.1   carried       1  assessed in parts: assess the whole again        Policies for information security
  A.8.3.1   merged   A.7.10  carried       0  a part was excluded: its reason is in the notes  Storage media
  A.8.3.2   merged   A.7.10  carried       0  a part was excluded: its reason is in the notes  Storage media
  A.11.1.1  renamed  A.7.1   carried       1                                                   Physical security perimeters
  A.12.6.2  merged   A.8.19  stays         0  only a part was excluded: decide on the whole    Installation of software on operational systems
  A.14.2.7  renamed  A.8.30  carried       0                                                   Outsourced development
  A.18.2.3  split    A.5.36  carried       1  decided in part only: look at the rest           Compliance with policies, rules and standards for information security
  A.18.2.3  split    A.8.8   carried       1  decided in part only: look at the rest           Management of technical vulnerabilities
  A.99      removed                        1  nothing took its place

  New in ISO/IEC 27001:2022
  id      title                                           requirements
  4       Context of the organization                                4
  5       Leadership                                                 3
  6       Planning                                                  14
  7       Support                                                    7
  8       Operation                                                  3
  9       Performance evaluation                                    12
  10      Improvement                                                6
  A.5.7   Threat intelligence                                        1
  A.5.23  Information security for use of cloud services             1
  A.5.30  ICT readiness for business continuity                      1
  A.7.4   Physical security monitoring                               1
  A.8.9   Configuration management                                   1
  A.8.10  Information deletion                                       1
  A.8.11  Data masking                                               1
  A.8.12  Data leakage prevention                                    1
  A.8.16  Monitoring activities                                      1
  A.8.23  Web filtering                                              1
  A.8.28  Secure coding                                              1

  7 of 8 decisions carried over, 1 stays at iso27001-2013; 5 of its requirements are cited
  16 files would change; add --yes to save
  [1]
  $ isms framework upgrade iso27001-2013 --format json 2>/dev/null | jq -c '.steps[] | select(.decision == "stays" or .became == "removed")'
  {"old":"A.12.6.2","became":"merged","id":"A.8.19","decision":"stays","cited":0,"remark":"only a part was excluded: decide on the whole","title":"Installation of software on operational systems"}
  {"old":"A.99","became":"removed","id":null,"decision":null,"cited":1,"remark":"nothing took its place","title":null}

Of the whole of Annex A: one to one, merged, new.

  $ isms framework upgrade iso27001-2013 --all --format json 2>/dev/null | jq -c '[.steps[] | select(.became == "renamed")] | length'
  58
  $ isms framework upgrade iso27001-2013 --all --format json 2>/dev/null | jq -c '[.steps[] | select(.became == "merged" or .became == "split") | .id] | unique | length'
  24
  $ isms framework upgrade iso27001-2013 --format json 2>/dev/null | jq -c '[.added[] | select(.id | startswith("A")) | .id] | length'
  11

Saved: nothing is lost, and what stays is still in force.

  $ isms framework upgrade iso27001-2013 iso27001-2022 --yes >/dev/null
  16 files changed
  $ ls requirement/*
  requirement/iso27001-2013:
  A.12.6.2.yaml

  requirement/iso27001-2022:
  A.5.1.yaml
  A.5.36.yaml
  A.7.1.yaml
  A.7.10.yaml
  A.8.30.yaml
  A.8.8.yaml
  $ cat requirement/iso27001-2022/A.7.1.yaml requirement/iso27001-2022/A.7.10.yaml
  # the fence
  applicable: yes
  reasons: [risk]
  justification: "Two sites with a fence"
  decided: 2021-03-01
  applicable: yes
  justification: Old disks
  reasons: [risk]
  notes: |-
    iso27001-2013/A.8.3.1: applicable was no
    iso27001-2013/A.8.3.1: justification was No removable media
  $ isms requirement list applicable=yes --fields id,applicable,status
  id                    applicable  status
  iso27001-2022/A.5.1   yes         full
  iso27001-2022/A.5.36  yes         full
  iso27001-2022/A.7.1   yes         full
  iso27001-2022/A.7.10  yes         none
  iso27001-2022/A.8.8   yes         full
  $ cat control/CTL-SCAN.yaml
  title: Scans
  status: implemented
  satisfies:
    - iso27001-2022/A.5.36   # technical
    - iso27001-2013/A.99
    - iso27001-2022/A.8.8
  $ cat isms.yaml
  format: 1
  organisation: Acme
  # what we answer to
  frameworks: [iso27001-2013, gdpr, iso27001-2022]   # since 2019
  $ isms framework upgrade iso27001-2013 --yes | sed '/^New/,/^$/d'
  nothing to change
  old       became   new     decision  cited  remark                                         title
  A.12.6.2  merged   A.8.19  stays         0  only a part was excluded: decide on the whole  Installation of software on operational systems
  A.99      removed                        1  nothing took its place

  0 of 1 decisions carried over, 1 stays at iso27001-2013; 1 of its requirements is cited

Once the whole is decided, the part that stayed is told so, and can go.

  $ isms requirement add --id iso27001-2022/A.8.19 applicable=yes justification="Only from the portal" >/dev/null
  $ isms framework upgrade iso27001-2013 2>/dev/null | grep A.12.6.2
  A.12.6.2  merged   A.8.19  stays         0  the new one is decided already  Installation of software on operational systems

A new version of a list of our own has no crosswalk: ids tell.

  $ cat >framework/house-1.yaml <<E
  > kind: catalogue
  > title: House 1
  > successor: house-2
  > requirements:
  >   H.1: {title: Doors are locked}
  >   H.2: {title: Visitors sign in}
  >   H.3: {title: Lights are off}
  > E
  $ cat >framework/house-2.yaml <<E
  > kind: catalogue
  > title: House 2
  > requirements:
  >   H.1: {title: Doors are locked}
  >   H.2: {title: Visitors sign in and out}
  >   H.4: {title: Windows are shut}
  > E
  $ for id in H.1 H.2 H.3; do isms requirement add --id house-1/$id applicable=yes justification=Ours >/dev/null; done
  $ isms framework enable house-1 --yes >/dev/null
  1 file changed
  $ isms framework upgrade house-1 --yes 2>/dev/null
  old  became    new  decision  cited  remark                                         title
  H.1  kept      H.1  carried       0                                                 Doors are locked
  H.2  retitled  H.2  carried       0  the title differs: look whether it still fits  Visitors sign in and out
  H.3  removed        stays         0  nothing took its place                         Lights are off

  New in House 2
  id   title             requirements
  H.4  Windows are shut             1

  2 of 3 decisions carried over, 1 stays at house-1; 0 of its requirements are cited
  $ ls requirement/house-*
  requirement/house-1:
  H.3.yaml

  requirement/house-2:
  H.1.yaml
  H.2.yaml
  $ isms framework list --own --format csv | cut -d, -f1,5
  id,in_force
  house-1,yes
  house-2,yes

Bad words.

  $ isms framework upgrade
  isms: which framework?
    'isms framework list' shows them
  [2]
  $ isms framework upgrade gdpr
  isms: which framework?
    'isms framework list' shows them
  [2]
  $ isms framework upgrade gdpr gdpr
  isms: gdpr to itself: name two frameworks
  [2]
  $ isms framework upgrade nist-csf-2.0 nist-csf-1.1
  isms: there is no catalogue of nist-csf-1.1, only crosswalks know it
  [2]
