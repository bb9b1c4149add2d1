  $ cd registers && git init -q . && git add . && git commit -qm x
  $ isms control retire CTL-DLP
  isms: why does CTL-DLP end?
    say it with --reason TEXT
  [2]
  $ isms control retire CTL-DLP --reason "never brought in" --on 2026-11-01
  $ git diff -U0 | grep '^[-+]'
  --- a/control/CTL-DLP.yaml
  +++ b/control/CTL-DLP.yaml
  -status: planned
  +status: retired
  +ended:
  +  on: 2026-11-01
  +  reason: never brought in
  $ isms control retire CTL-DLP --reason again
  isms: CTL-DLP is retired already
  [2]
  $ isms control remove CTL-MFA
  isms: CTL-MFA is referred to 5 times
    CTL-MFA in requirements[0].addressed_by of PTY-INSURER
    CTL-MFA in treatment.controls of RISK-7K3QF
    CTL-MFA in treatment.controls of RISK-IDP-TAKEOVER
    CTL-MFA in treatment.controls of RISK-SMS-CODES
    CTL-MFA in treatment.controls of RISK-W6ZHB
    take it out there first, or 'isms control retire CTL-MFA'
  [1]
  $ isms person add --id PER-TEMP title=Temp
  PER-TEMP
  $ isms person remove PER-TEMP
  --- a/person/PER-TEMP.yaml
  +++ /dev/null
  -title: Temp
  -status: active
  1 file would change; add --yes to save
  [1]
  $ isms person remove PER-TEMP --yes
  1 file changed
  $ git status --short person
  $ isms control rename CTL-MFA CTL-STRONG-LOGIN
  CTL-MFA is now CTL-STRONG-LOGIN; 5 references followed
  $ git diff -U0 risk | grep '^[-+] '
  -  controls: [CTL-DISK, CTL-MDM, CTL-MFA, CTL-REMOTE-WORK]
  +  controls: [CTL-DISK, CTL-MDM, CTL-STRONG-LOGIN, CTL-REMOTE-WORK]
  -  controls: [CTL-MFA, CTL-ADMIN-ACCOUNTS, CTL-LOGGING, CTL-MONITORING]
  +  controls: [CTL-STRONG-LOGIN, CTL-ADMIN-ACCOUNTS, CTL-LOGGING, CTL-MONITORING]
  -  controls: [CTL-MFA, CTL-AWARENESS, CTL-MONITORING]
  +  controls: [CTL-STRONG-LOGIN, CTL-AWARENESS, CTL-MONITORING]
  $ isms control rename CTL-STRONG-LOGIN ctl-x
  isms: 'ctl-x' is no id of a control
    ids are CTL- and capital letters, digits, dashes
  [2]
  $ isms control rename CTL-STRONG-LOGIN CTL-BACKUP
  isms: CTL-BACKUP exists already
  [2]
  $ isms control rename CTL-STRONG-LOGIN
  isms: rename wants two ids: the old and the new
  [2]
  $ isms check dangling-reference
