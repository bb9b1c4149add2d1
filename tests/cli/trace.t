What hangs together with a record, followed both ways; each register once.

  $ cd registers
  $ isms trace 7K3QF
  RISK-7K3QF Customer data leaks through a stolen laptop                            risk                    treating     2 medium
  |- AST-CUSTOMER-DATA Transport data of our customers                              asset                   active       3 confidential  -> assets
  |- AST-LAPTOPS Laptops (52)                                                       asset                   active                       -> assets
  |- CTL-DISK Full disk encryption on laptops and phones                            control                 implemented                  -> treatment.controls
  |  `- iso27001-2022/A.8.1 User end point devices                                  ISO/IEC 27001:2022      full                         -> satisfies
  |     |- POL-ACCEPTABLE-USE (more) Acceptable use policy                          policy                  published                    <- covers
  |     `- POL-REMOTE-WORK (more) Remote work policy                                policy                  published                    <- covers
  |- CTL-MDM Device management with remote wipe                                     control                 implemented                  -> treatment.controls
  |  |- iso27001-2022/A.8.1 (above) User end point devices                          ISO/IEC 27001:2022      full                         -> satisfies
  |  `- iso27001-2022/A.8.19 Installation of software on operational systems        ISO/IEC 27001:2022      full                         -> satisfies
  |     |- POL-ACCEPTABLE-USE Acceptable use policy                                 policy                  published                    <- covers
  |     `- POL-CHANGE Change management policy                                      policy                  draft                        <- covers
  |- CTL-MFA Multi-factor authentication for every login                            control                 implemented                  -> treatment.controls
  |  |- iso27001-2022/A.5.17 Authentication information                             ISO/IEC 27001:2022      full                         -> satisfies
  |  |  `- POL-ACCESS (more) Access control policy                                  policy                  published                    <- covers
  |  |- iso27001-2022/A.8.5 Secure authentication                                   ISO/IEC 27001:2022      full                         -> satisfies
  |  |  `- POL-ACCESS Access control policy                                         policy                  published                    <- covers
  |  `- PTY-INSURER Cyber insurer                                                   party                   active                       <- requirements.addressed_by
  |- CTL-REMOTE-WORK Working from home and on the road                              control                 implemented                  -> treatment.controls
  |  |- iso27001-2022/A.6.7 Remote working                                          ISO/IEC 27001:2022      full                         -> satisfies
  |  |  `- POL-REMOTE-WORK Remote work policy                                       policy                  published                    <- covers
  |  |- iso27001-2022/A.7.9 Security of assets off-premises                         ISO/IEC 27001:2022      full                         -> satisfies
  |  |  `- POL-REMOTE-WORK Remote work policy                                       policy                  published                    <- covers
  |  `- ISS-CLIMATE Floods and heat reach the sites and the power grid more often   issue                   open                         <- addressed_by
  |- bsi/G 0.16 Theft of devices, media or documents                                BSI elementary threats                               -> threats
  |- bsi/G 0.17 Loss of devices, media or documents                                 BSI elementary threats                               -> threats
  |- ACT-LAPTOP-VOLUME The volume "migration" is taken off all laptops              action                  planned                      <- for
  `- ACT-VIRTUAL-DESK Migration work moves to a virtual desktop next to production  action                  started                      <- for
  $ isms trace AST-EDI-HOST --depth 2
  AST-EDI-HOST Host of the EDI gateway (Debian 11)                                              asset                   active
  |- AST-AWS-FRA AWS, region Frankfurt (eu-central-1)                                           asset                   active                 -> depends_on
  |  |- Amazon Web Services EMEA SARL                                                                                                          -> supplier
  |  |- RISK-C9YTA (more) Transfers to the United States lose their legal basis again           risk                    assessed     2 medium  <- assets
  |  `- RISK-REGION-OUTAGE (more) Frankfurt region fails and scheduling stands still for a day  risk                    treating     2 medium  <- assets
  |- ACT-EDI-CONVERTER Own converter in a container replaces the one on Debian 11               action                  started                <- for
  |  `- RISK-EDI-HOST (below) The EDI gateway is broken into through an unpatched host          risk                    treating     3 high    -> for
  |- AST-EDI-GATEWAY EDI gateway to carriers (EDIFACT IFTMIN, IFTSTA)                           asset                   active                 <- depends_on
  |  |- AST-LEITSTAND (more) Leitstand, as customers use it                                     asset                   active                 <- depends_on
  |  |- RISK-EDI-HOST (below) The EDI gateway is broken into through an unpatched host          risk                    treating     3 high    <- assets
  |  `- RISK-P2X8V (more) An expired certificate cuts off carriers                              risk                    accepted     1 low     <- assets
  `- RISK-EDI-HOST The EDI gateway is broken into through an unpatched host                     risk                    treating     3 high    <- assets
     |- CTL-MONITORING (more) Monitoring, alarms and capacity                                   control                 implemented            -> treatment.controls
     |- CTL-NETWORK (more) Network zones, filters and web protection                            control                 implemented            -> treatment.controls
     |- bsi/G 0.28 Software vulnerabilities or errors                                           BSI elementary threats                         -> threats
     |- bsi/G 0.34 Attack                                                                       BSI elementary threats                         -> threats
     |- ACT-EDI-CONVERTER (above) Own converter in a container replaces the one on Debian 11    action                  started                <- for
     `- EXC-EDI-HOST (more) EDI gateway stays on Debian 11 until the container is live          exception               approved               <- risk
  $ isms trace RISK-7K3QF --depth 1 --people
  RISK-7K3QF Customer data leaks through a stolen laptop                                   risk                    treating     2 medium
  |- AST-CUSTOMER-DATA (more) Transport data of our customers                              asset                   active       3 confidential  -> assets
  |- AST-LAPTOPS (more) Laptops (52)                                                       asset                   active                       -> assets
  |- CTL-DISK (more) Full disk encryption on laptops and phones                            control                 implemented                  -> treatment.controls
  |- CTL-MDM (more) Device management with remote wipe                                     control                 implemented                  -> treatment.controls
  |- CTL-MFA (more) Multi-factor authentication for every login                            control                 implemented                  -> treatment.controls
  |- CTL-REMOTE-WORK (more) Working from home and on the road                              control                 implemented                  -> treatment.controls
  |- PER-ALICE Alice Brandt                                                                person                  active                       -> current.by, inherent.by, owner, residual.by, treatment.approval.by
  |- ROL-CISO Chief information security officer                                           role                    active                       -> treatment.approval.role
  |- bsi/G 0.16 Theft of devices, media or documents                                       BSI elementary threats                               -> threats
  |- bsi/G 0.17 Loss of devices, media or documents                                        BSI elementary threats                               -> threats
  |- ACT-LAPTOP-VOLUME (more) The volume "migration" is taken off all laptops              action                  planned                      <- for
  `- ACT-VIRTUAL-DESK (more) Migration work moves to a virtual desktop next to production  action                  started                      <- for

From a requirement: by its address, or what is behind the slash.

  $ isms trace iso27001-2022/A.8.12
  iso27001-2022/A.8.12 Data leakage prevention                                            ISO/IEC 27001:2022      none
  |- CTL-DLP Warning when customer data leaves                                            control                 planned                    <- satisfies
  |  `- RISK-AI-PASTE Customer data is pasted into an AI assistant nobody approved        risk                    treating   2 medium        <- treatment.controls
  |     |- AST-CUSTOMER-DATA Transport data of our customers                              asset                   active     3 confidential  -> assets
  |     |- AST-SOURCE Source code of Leitstand                                            asset                   active     3 confidential  -> assets
  |     |- bsi/G 0.19 Disclosure of sensitive information                                 BSI elementary threats                             -> threats
  |     |- bsi/G 0.38 Abuse of personal data                                              BSI elementary threats                             -> threats
  |     `- ISS-AI-TOOLS Staff use language models of others for code and support answers  issue                   open                       <- addressed_by
  `- POL-CLASSIFICATION Information classification and handling policy                    policy                  published                  <- covers
     `- ATT-2026-POLICIES Policies 2026, read and understood                              attestation                                        <- what
  $ isms trace a.8.12 --depth 1
  iso27001-2022/A.8.12 Data leakage prevention                                 ISO/IEC 27001:2022  none
  |- CTL-DLP (more) Warning when customer data leaves                          control             planned    <- satisfies
  `- POL-CLASSIFICATION (more) Information classification and handling policy  policy              published  <- covers
  $ isms trace iso27001-2022/A.8.99
  isms: no record refers to 'iso27001-2022/A.8.99'
  [2]
  $ isms trace
  isms: which one? an id is missing
  [2]
  $ isms trace AST-DB
  isms: 'AST-DB' could be AST-DB-PROD, AST-DB-REPLICA
  [2]
  $ isms trace 7K3QF --depth deep
  isms: option '--depth' wants a whole number, not 'deep'
  [2]

Those who answer for records: what they own and hold.

  $ isms trace ROL-DPO --depth 1
  ROL-DPO Data protection officer                                                      role           active
  |- PER-LENA Dr. Lena Hartung                                                         person         active                 -> holder
  |- COM-BREACH (more) Notification of a personal data breach                          communication  active                 <- by
  |- CTL-PRIVACY (more) Privacy of customers, drivers and consignees                   control        implemented            <- owner
  |- DOC-DPA-TEMPLATE (more) Data processing agreement, our template                   document       current                <- owner
  |- POL-PRIVACY (more) Data protection policy                                         policy         published              <- owner
  |- PTY-DPA-BREMEN (more) Data protection authority of Bremen                         party          active                 <- owner
  |- REQ-GDPR-17 Erasure and requests of data subjects                                 requirement    full                   <- owner
  |- REQ-GDPR-28 Processors bound by contract, people by secrecy                       requirement    full                   <- owner
  |- REQ-GDPR-32 Security of processing                                                requirement    partial                <- owner
  |- REQ-GDPR-33 Breaches reported within 72 hours                                     requirement    partial                <- owner
  |- RISK-C9YTA (more) Transfers to the United States lose their legal basis again     risk           assessed     2 medium  <- owner
  |- RISK-DRIVER-TRACKING (more) Positions of drivers are used to watch how they work  risk           identified             <- owner
  `- RISK-DSR-LATE (more) A request of a data subject is answered too late             risk           accepted     1 low     <- acceptance.role, owner

Other formats.

  $ isms trace A.8.12 --depth 1 --format json
  {
    "schema": 1,
    "kind": "trace",
    "records": [
      {
        "id": "iso27001-2022/A.8.12",
        "mark": null,
        "title": "Data leakage prevention",
        "kind": "ISO/IEC 27001:2022",
        "status": "none",
        "level": null,
        "link": {
          "fields": [],
          "way": null
        },
        "below": [
          {
            "id": "CTL-DLP",
            "mark": "more",
            "title": "Warning when customer data leaves",
            "kind": "control",
            "status": "planned",
            "level": null,
            "link": {
              "fields": [
                "satisfies"
              ],
              "way": "from"
            },
            "below": []
          },
          {
            "id": "POL-CLASSIFICATION",
            "mark": "more",
            "title": "Information classification and handling policy",
            "kind": "policy",
            "status": "published",
            "level": null,
            "link": {
              "fields": [
                "covers"
              ],
              "way": "from"
            },
            "below": []
          }
        ]
      }
    ]
  }
  $ isms trace 7K3QF --format csv | head -3
  depth,id,mark,title,kind,status,level,link.fields,link.way
  0,RISK-7K3QF,,Customer data leaks through a stolen laptop,risk,treating,2,,
  1,AST-CUSTOMER-DATA,,Transport data of our customers,asset,active,3,assets,to
  $ isms trace A.8.12 --depth 1 --format markdown
  - iso27001-2022/A.8.12 Data leakage prevention - ISO/IEC 27001:2022, none
    - CTL-DLP (more) Warning when customer data leaves - control, planned, ← satisfies
    - POL-CLASSIFICATION (more) Information classification and handling policy - policy, published, ← covers
  $ isms trace A.8.12 --depth 2 -o trace.dot && cat trace.dot
  digraph "trace" {
  	rankdir=LR;
  	node [shape=box, fontname="sans-serif"];
  	edge [fontname="sans-serif", fontsize=10];
  	"iso27001-2022/A.8.12" [label="iso27001-2022/A.8.12\nData leakage prevention\nISO/IEC 27001:2022, none", color=cyan4];
  	"CTL-DLP" [label="CTL-DLP\nWarning when customer data leaves\ncontrol, planned"];
  	"RISK-AI-PASTE" [label="RISK-AI-PASTE\nCustomer data is pasted into an AI assistant nobody approved\nrisk, treating, 2 medium", color=gold3];
  	"POL-CLASSIFICATION" [label="POL-CLASSIFICATION\nInformation classification and handling policy\npolicy, published"];
  	"ATT-2026-POLICIES" [label="ATT-2026-POLICIES\nPolicies 2026, read and understood\nattestation"];
  	"CTL-DLP" -> "iso27001-2022/A.8.12" [label="satisfies"];
  	"RISK-AI-PASTE" -> "CTL-DLP" [label="treatment.controls"];
  	"POL-CLASSIFICATION" -> "iso27001-2022/A.8.12" [label="covers"];
  	"ATT-2026-POLICIES" -> "POL-CLASSIFICATION" [label="what"];
  }
  $ isms complete zsh -- "isms trace iso27001-2022/A.8.1"
  iso27001-2022/A.8.1
  iso27001-2022/A.8.10
  iso27001-2022/A.8.11
  iso27001-2022/A.8.12
  iso27001-2022/A.8.13
  iso27001-2022/A.8.14
  iso27001-2022/A.8.15
  iso27001-2022/A.8.16
  iso27001-2022/A.8.17
  iso27001-2022/A.8.18
  iso27001-2022/A.8.19
  $ isms complete zsh -- "isms trace RISK-DD"
  RISK-DDOS

Cycles have names; what is not there is marked; a register of one's own is
followed like any other.

  $ mkdir ../small && cd ../small && mkdir asset risk proof
  $ cat >isms.yaml <<'END'
  > format: 1
  > registers:
  >   proof:
  >     prefix: PRF
  >     title: what shows that a risk is handled
  >     fields:
  >       shows: {type: list, item: ref, to: risk}
  > END
  $ printf 'title: A\nstatus: active\ntype: service\ndepends_on: [AST-B, AST-GONE]\n' >asset/AST-A.yaml
  $ printf 'title: B\nstatus: active\ntype: service\ndepends_on: [AST-C, AST-B]\n' >asset/AST-B.yaml
  $ printf 'title: C\nstatus: retired\ntype: service\ndepends_on: [AST-A]\n' >asset/AST-C.yaml
  $ printf 'title: R\nstatus: identified\nassets: [AST-B]\nthreats: [AST-C]\n' >risk/RISK-R.yaml
  $ printf 'title: P\nshows: [RISK-R]\n' >proof/PRF-P.yaml
  $ isms trace AST-A
  AST-A A                 asset  active
  |- AST-B B              asset  active      -> depends_on
  |  |- AST-B (cycle) B   asset  active      -> depends_on
  |  |- AST-C (cycle) C   asset  retired     -> depends_on
  |  `- RISK-R R          risk   identified  <- assets
  |     `- PRF-P P        proof              <- shows
  |- AST-GONE (missing)                      -> depends_on
  `- AST-C C              asset  retired     <- depends_on
     |- AST-B (cycle) B   asset  active      <- depends_on
     `- RISK-R (above) R  risk   identified  <- threats

  cycle: AST-B -> AST-B
  cycle: AST-A -> AST-B -> AST-C -> AST-A
  $ isms trace AST-A --format dot | grep -e '->'
  	"AST-A" -> "AST-B" [label="depends_on"];
  	"AST-B" -> "AST-B" [label="depends_on"];
  	"AST-B" -> "AST-C" [label="depends_on"];
  	"RISK-R" -> "AST-B" [label="assets"];
  	"PRF-P" -> "RISK-R" [label="shows"];
  	"AST-A" -> "AST-GONE" [label="depends_on"];
  	"AST-C" -> "AST-A" [label="depends_on"];
  	"RISK-R" -> "AST-C" [label="threats"];
  $ isms trace PRF-P
  PRF-P P        proof
  `- RISK-R R    risk   identified  -> shows
     |- AST-B B  asset  active      -> assets
     `- AST-C C  asset  retired     -> threats
  $ echo 'title: [' >asset/AST-C.yaml
  $ isms trace PRF-P
  isms: 1 problem in 1 file; asset/AST-C.yaml:2:1: a value is missing here: add it, or delete the ',' or indicator
    run 'isms check'
  [3]
