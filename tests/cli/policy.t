Policies: a record and a plain text, approved together.

  $ isms init acme --name "Acme Ltd" 2>/dev/null && cd acme
  $ isms person add --id PER-ALICE title="Alice Moreau" joined=2024-03-01
  PER-ALICE
  $ isms person add --id PER-BOB title="Bob Stone" joined=2026-11-16
  PER-BOB
  $ isms person add --id PER-CY title="Cy Young"
  PER-CY
  $ isms role add --id ROL-CISO title="Chief information security officer" holder=ALICE
  ROL-CISO
  $ isms check policy-missing
  isms.yaml:1:1: error: no policy covers iso27001-2022/5.2 [policy-missing]
    1 | # Settings of the tool; 'isms help' explains them, docs/format.md has all keys.
      | ^
      = `isms policy new --template information-security`, adapt the text, then `isms policy approve ID --by PERSON`.
  1 error in 7 records
  [1]

A text to begin with; names come from the ISMS.

  $ isms policy new --list | cut -c 1-64
  name                  title                                     
  acceptable-use        Acceptable use policy                     
  access-control        Access control policy                     
  backup                Backup policy                             
  change                Change management policy                  
  classification        Information classification and handling po
  continuity            Continuity policy                         
  cryptography          Cryptography policy                       
  data-protection       Data protection policy                    
  incident              Incident management policy                
  information-security  Information security policy               
  remote-work           Remote work policy                        
  secure-development    Secure development policy                 
  supplier              Supplier security policy                  
  $ isms policy new --template acces
  isms: there is no template 'acces'
    did you mean 'access-control'?
  [2]
  $ isms policy new --template information-security --id POL-SECURITY owner=CISO author=ALICE
  POL-SECURITY
  $ cat policy/POL-SECURITY.yaml
  title: Information security policy
  owner: ROL-CISO
  status: draft
  kind: policy
  version: '1'
  text: policy/text/information-security.md
  author: PER-ALICE
  covers:
    - iso27001-2022/5.2
    - iso27001-2022/A.5.1
    - iso27001-2022/A.5.2
    - iso27001-2022/A.5.4
    - iso27001-2022/A.5.36
    - iso27001-2022/A.6.4
  $ head -12 policy/text/information-security.md
  # Information security policy

  ## Why we have it

  Acme Ltd lives on information: its own, that of its customers, and that
  of the people who work here. This policy says what top management wants
  protected, from what, and who answers for it. All other security policies of
  Acme Ltd follow from this one.

  ## What we want to achieve

  1. Confidentiality: only those who need information for their work can see it.
  $ grep -n "officer" policy/text/information-security.md | head -3
  48:- The chief information security officer runs the ISMS, keeps its registers, and reports on it to top
  61:Breaches are examined by the chief information security officer with the lead of the person. The steps
  69:people tell us. The chief information security officer reviews this policy every twelve months, and after
  $ isms policy new --template information-security --id POL-OTHER
  isms: 'policy/text/information-security.md' is there already
  [2]
  $ isms policy new --template access-control --id POL-SECURITY
  isms: POL-SECURITY exists already
  [2]
  $ isms policy new title="Visitors" kind=procedure --id POL-VISITORS
  POL-VISITORS
  $ cat policy/text/visitors.md
  # Visitors

  ## Purpose

  ## Rules

  ## Responsibilities
  $ isms policy new kind=procedure
  isms: a policy without a template needs a title
    isms policy new title="...", or --template NAME
  [2]
  $ isms policy new --template backup --dry-run | sed -n '1,12p'
  --- /dev/null
  +++ b/policy/POL-BACKUP.yaml
  +title: Backup policy
  +status: draft
  +kind: policy
  +version: '1'
  +text: policy/text/backup.md
  +covers:
  +  - iso27001-2022/A.8.13
  +  - iso27001-2022/A.8.14
  +  - iso27001-2022/A.5.33
  --- /dev/null
  $ isms policy remove VISITORS --yes && rm policy/text/visitors.md
  1 file changed
  $ isms check policy-missing
  policy/POL-SECURITY.yaml:3:9: error: the information security policy is a draft [policy-missing]
    3 | status: draft
      |         ^^^^^
      = `isms policy approve POL-SECURITY --by PERSON`.
  1 error in 8 records
  [1]

Approval: not by those who wrote it, nor by somebody who claims a role, nor by
a stranger.

  $ isms policy publish SECURITY
  isms: POL-SECURITY is not approved
    isms policy approve POL-SECURITY --by PERSON
  [2]
  $ isms policy approve SECURITY --by BOB --role CISO
  isms: PER-BOB neither holds ROL-CISO nor deputises for it
    isms role show ROL-CISO
  [2]
  $ isms policy approve SECURITY --by PER-EVE
  isms: --by: there is no person 'PER-EVE'
  [2]
  $ isms policy approve SECURITY --by ALICE --role CISO
  PER-ALICE stands in 'author' of POL-SECURITY, too: another person should approve it
  $ isms check approved-by-author --format short
  policy/POL-SECURITY.yaml:16:7: warning: PER-ALICE stands in 'author', too [approved-by-author]
  $ isms method set separation=error
  $ isms check approved-by-author --format short
  policy/POL-SECURITY.yaml:16:7: error: PER-ALICE stands in 'author', too [approved-by-author]
  [1]
  $ isms policy approve SECURITY --by ALICE
  isms: PER-ALICE stands in 'author' of POL-SECURITY and must not approve it
    method.yaml says `separation: error`; let somebody else approve
  [2]
  $ isms policy approve SECURITY --by BOB --comment "Board, item 3"
  $ isms policy publish SECURITY --on 2026-11-02
  POL-SECURITY 1: 3 of 3 have yet to confirm it; isms attestation import FILE --for POL-SECURITY takes their answers
  $ tail -9 policy/POL-SECURITY.yaml
    - iso27001-2022/A.6.4
  effective: 2026-11-02
  approval:
    by: PER-BOB
    on: 2026-11-23
    digest: v1:sha256:9f7ec01dedf813dce3da0944c6259fe0bf60f3181244d96a35110545f3cb75b8
    comment: Board, item 3
  review:
    last: 2026-11-23
  $ isms check policy-missing approved-by-author approval-outdated
  $ isms policy list
  id            title                        status     version  effective   acknowledged  owner
  POL-SECURITY  Information security policy  published  1        2026-11-02             0  ROL-CISO

Who does not know it? Bob came after it and has his own two weeks.

  $ isms check policy-unacknowledged
  policy/POL-SECURITY.yaml:1:1: warning: 2 of 3 did not confirm version 1 in time: PER-ALICE, PER-CY [policy-unacknowledged]
    1 | title: Information security policy
      | ^
      = Remind them; then `isms attestation import --for POL-SECURITY FILE`.
  1 warning in 8 records
  $ isms policy list +unacknowledged --fields id,unacknowledged
  id            unacknowledged
  POL-SECURITY  PER-ALICE, PER-BOB, PER-CY
  $ isms due --within +30d
  on          days  what             id            title                        owner
  2026-11-30     7  acknowledgement  POL-SECURITY  Information security policy  ROL-CISO

The text counts, whatever its line ends and its name.

  $ sed -i 's/$/\r/' policy/text/information-security.md
  $ isms check approval-outdated
  $ sed -i 's/\r$//; s/at least once a year/at least every two years/' policy/text/information-security.md
  $ isms check approval-outdated
  policy/POL-SECURITY.yaml:19:11: error: changed since PER-BOB approved it on 2026-11-23 [approval-outdated]
   19 |   digest: v1:sha256:9f7ec01dedf813dce3da0944c6259fe0bf60f3181244d96a35110545f3cb75b8
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = Have it approved again: `isms policy approve POL-SECURITY --by PERSON`.
  1 error in 8 records
  [1]
  $ sed -i 's/at least every two years/at least once a year/' policy/text/information-security.md
  $ mv policy/text/information-security.md policy/text/security.md
  $ isms check policy-text-missing approval-outdated
  policy/POL-SECURITY.yaml:6:7: error: cannot open 'policy/text/information-security.md': No such file or directory [policy-text-missing]
    6 | text: policy/text/information-security.md
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = Bring the file back from Git, or correct `text`.
  1 error in 8 records
  [1]
  $ isms policy set SECURITY text=policy/text/security.md
  $ isms check policy-text-missing approval-outdated

A new version wants new answers.

  $ isms attestation add title=Signed what=POL-SECURITY version=1 on=2026-11-05 people+="person=PER-ALICE" --id ATT-1
  ATT-1
  $ isms policy list --fields id,version,acknowledged,unacknowledged
  id            version  acknowledged  unacknowledged
  POL-SECURITY  1                33.3  PER-BOB, PER-CY
  $ echo "Visitors wear a badge." >>policy/text/security.md
  $ isms policy approve SECURITY --by BOB
  isms: POL-SECURITY changed, and people have confirmed version 1 already
    isms policy set POL-SECURITY version=NEXT
  [2]
  $ isms policy set SECURITY version=2
  $ isms policy approve SECURITY --by BOB
  $ isms policy show SECURITY --format json | jq -c '.records[0] | .status, .version, .acknowledged'
  "approved"
  "2"
  null
  $ isms policy publish SECURITY
  POL-SECURITY 2: 3 of 3 have yet to confirm it; isms attestation import FILE --for POL-SECURITY takes their answers
  $ isms policy list --fields id,version,acknowledged,unacknowledged
  id            version  acknowledged  unacknowledged
  POL-SECURITY  2                   0  PER-ALICE, PER-BOB, PER-CY

Words that leave open what is meant.

  $ isms policy lint
  $ echo "Keys are changed as needed, and logs should be read." >>policy/text/security.md
  $ isms policy lint SECURITY
  file                     line  words      advice
  policy/text/security.md    72  as needed  say when, and when not
  policy/text/security.md    72  should     say must, may, or leave it out
  [1]

What is missing.

  $ isms policy new --template backup owner=CISO
  POL-BACKUP
  $ isms report policies
  Policies called for
  topic                 state     policies      covered  of  confirmed  of
  acceptable-use        missing                       0  10
  access-control        missing                       0   9
  backup                draft     POL-BACKUP          0   3
  change                missing                       0   5
  classification        missing                       0   9
  continuity            missing                       0   6
  cryptography          missing                       0   3
  data-protection       missing                       0   6
  incident              missing                       0   9
  information-security  in force  POL-SECURITY        6   6          0   3
  remote-work           missing                       0   4
  secure-development    missing                       0   9
  supplier              missing                       0   6

  Topics without a policy: 11 of 13. Covered are requirements that a policy in force names, of those that apply; a topic's policy is one that covers its first requirement.

No path out of the ISMS, no link.

  $ isms policy set BACKUP text=../secret.md
  isms: text is '../secret.md', not a path inside the register
  [2]
  $ ln -sf /etc/passwd policy/text/backup.md
  $ isms check policy-text-missing --format short
  policy/POL-BACKUP.yaml:6:7: error: 'policy/text/backup.md' is a link, which is never followed [policy-text-missing]
  [1]
  $ isms policy approve BACKUP --by BOB
  isms: 'policy/text/backup.md' is a link, which is never followed
  [3]
