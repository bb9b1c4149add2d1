  $ cd registers
  $ isms role show CISO
  Chief information security officer
  id                ROL-CISO
  title             Chief information security officer
  description       Runs the ISMS and reports on it to top management (5.3 b).
  status            active
  holder            PER-ALICE
  deputies          PER-YUKI
  responsibilities  Keeps the registers and the statement of applicability, Leads the yearly risk assessment and the quarterly follow-up, Reports to the management review, Decides which events are incidents, with the incident manager
  authority         May stop a release, lock an account and take a system off the network
                    without asking. Informs the owner within an hour.
  competences       name: risk-management, level: 4
                    name: incident-response, level: 3
  qualifications    CISSP or comparable
  review.last       2026-01-26
  review.next       2027-01-26
  $ isms show 7K3QF --why | sed -n '/How the levels/,$p'
  How the levels come about
  stage     likelihood  impact      worst  arithmetic  level
  inherent  4 likely    4 major     legal  4 x 4 = 16  3 high
  current   2 unlikely  4 major     legal  2 x 4 = 8   2 medium
  residual  1 rare      3 moderate  legal  1 x 3 = 3   1 low

  Acceptance criterion of level medium: the risk owner decides.

  What the controls would leave
  id               title                                        status       effectiveness
  CTL-DISK         Full disk encryption on laptops and phones   implemented              1
  CTL-MDM          Device management with remote wipe           implemented              1
  CTL-MFA          Multi-factor authentication for every login  implemented              1
  CTL-REMOTE-WORK  Working from home and on the road            implemented              1

  Combined effectiveness: 1 - (1 - 1) x (1 - 1) x (1 - 1) x (1 - 1) = 1.
  Residual likelihood: at least 1, 4 x 0 rounded up = 1 rare. A proposal only: a person sets it.

  When it is looked at again
  Every 12 months by the method, for level medium: 2026-08-10 + 12 months = 2027-08-10.
  $ isms show CTL-MFA --links | sed -n '/^Links/,$p'
  Links
  way   field                         id                    title
  to    tests[0].by                   PER-YUKI              Yuki Tanabe
  to    tests[1].by                   PER-YUKI              Yuki Tanabe
  to    tests[2].by                   PER-YUKI              Yuki Tanabe
  to    owner                         ROL-IT                Workplace IT
  to    satisfies                     iso27001-2022/A.5.17  Authentication information
  to    satisfies                     iso27001-2022/A.8.5   Secure authentication
  from  requirements[0].addressed_by  PTY-INSURER           Cyber insurer
  from  treatment.controls            RISK-7K3QF            Customer data leaks through a stolen laptop
  from  treatment.controls            RISK-IDP-TAKEOVER     Takeover of an administrator at the identity provider
  from  treatment.controls            RISK-SMS-CODES        One-time codes by SMS are intercepted
  from  treatment.controls            RISK-W6ZHB            Phishing gives somebody the session of a colleague
  $ isms show ROL-CISO --raw | head -3
  title: Chief information security officer
  description: Runs the ISMS and reports on it to top management (5.3 b).
  status: active
  $ isms scope show --format json | jq -r '.records[0].version'
  2026.1
  $ isms show RISK-D
  isms: 'RISK-D' could be RISK-DB-CORRUPTION, RISK-DDOS, RISK-DRIVER-TRACKING, RISK-DSR-LATE
  [2]
  $ isms show NOTHING
  isms: there is no record 'NOTHING'
  [2]
  $ isms risk show CTL-MFA
  isms: 'CTL-MFA' is in the register 'control', not 'risk'
  [2]
  $ isms show
  isms: which one? an id is missing
  [2]
