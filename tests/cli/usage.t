  $ isms version
  isms 0.1.0
  $ isms --version
  isms 0.1.0
  $ isms
  isms - an information security management system as YAML records in Git

  usage: isms [-C DIR] [--today DATE] NOUN VERB [ID|TERM...] [OPTIONS]
         isms [same] COMMAND ...

  Foundation
    scope          the boundaries of the ISMS
    method         how risks are assessed: scales, matrix, acceptance criteria
    commitment     sponsor, statement and resources for the ISMS

  Plan
    issue          what inside and outside bears on information security
    party          who has a stake in information security, and what they require
    communication  who tells whom what, when and how
    requirement    what is demanded, and what was decided about it
    objective      what information security is to reach, by when
    role           a responsibility with its authority
    person         who acts, answers and approves
    change         a planned change, its risk and its approval
    document       documented information kept elsewhere, own and external
    asset          something of value that must be protected
    risk           what could happen, how likely, how bad, and what is done
    assessment     a round of risk assessment and what came out
    control        what the organisation does to modify risk
    policy         a rule that the organisation gives itself, with its text

  Do
    attestation    a batch of acknowledgements or completions
    exception      a rule or control that does not hold for a time
    action         one piece of work, for risks, findings or anything else

  Check
    evidence       what proves that something is as it should be
    audit          an examination of the ISMS, planned or done
    metric         what is measured, and whether it is good enough
    review         a management review: inputs, results, decisions
    certificate    what a body certified, until when
    feedback       what people say about security, and what becomes of it

  Act
    finding        what was found to be not as it should be

  Every register
    list           records in rows
    show           one record in full
    add            a new record, or those on standard input; prints ids
    set            change fields; += and -= for lists, FIELD= empties
    edit           the file in $EDITOR, checked before it is saved
    retire         bring a record to its end state
    remove         delete a record that nothing refers to
    rename         another id, in all references too
    approve        somebody agrees to the record as it stands
    schema         the fields, as a list or as JSON Schema

  The whole ISMS
    init           begin an ISMS here
    status         the daily page: problems, top risks, what is due
    check          what is imperfect, where, and how to settle it
    due            what has a date that has passed or comes soon
    inbox          what waits for one person, most urgent first
    search         records of any register that hold these words
    show           any record in full
    trace          what hangs together with a record, both ways
    log            who changed what when, from Git
    blame          who gave each field of a record its value, from Git
    diff           what changed since a commit, by record and field
    trend          figures over time, from Git
    report         what is computed across registers
    export         a register as CSV that import takes back
    import         records from CSV: a plan first, saved with --yes
    framework      standards, laws and own lists that the ISMS answers to
    fmt            files in one layout, values and comments as they are
    resolve        settle conflicts of a merge, field by field
    git            let this clone's git merge and compare by field
    migrate        files of an older format as this isms has them
    doctor         is everything around the registers as it should be
    explain        what a check, field, value, clause, term or id means
    help           what there is, or how one of them works
    completion     lines that make a shell complete isms commands
    version        the version

  'isms NOUN' shows a register, 'isms NOUN VERB --help' a verb.
  $ isms risk
  isms risk - what could happen, how likely, how bad, and what is done
  ISO/IEC 27001:2022: 6.1.2, 6.1.3, 8.2, 8.3

  Verbs
    list [TERM...]                  records in rows
    show ID                         one record in full
    add FIELD=VALUE...|-            a new record, or those on standard input; prints ids
    set ID... FIELD=VALUE...|-      change fields; += and -= for lists, FIELD= empties
    edit ID                         the file in $EDITOR, checked before it is saved
    retire ID                       bring a record to its end state
    remove ID...                    delete a record that nothing refers to
    rename OLD NEW                  another id, in all references too
    schema                          the fields, as a list or as JSON Schema
    assess ID likelihood=LEVEL impact=LEVEL [DIMENSION=LEVEL...] [rationale=TEXT]
                                    rate it: likelihood, impact and why
    treat ID option=OPTION [controls=ID,ID] [due=DATE] [plan=TEXT] [cost=MONEY] [with=PARTY]
                                    decide what is done about it
    accept ID                       the owner accepts what remains
    matrix [TERM...]                heat map: how many risks, and which, in each cell

  Example
    isms risk add title="Customer data leaks through a lost laptop" owner=PER-ALICE

  'isms risk schema' lists the fields, 'isms risk VERB --help' explains a verb.
  $ isms asset add --help
    isms asset add title="Customer database" type=information owner=PER-ALICE
    isms asset add title="..." --edit
    isms asset add - --yes < new.jsonl

  usage: isms asset add FIELD=VALUE...|-

  a new record, or those on standard input; prints ids

  Options
    --id=ID                     the id; else one is made
    -e, --edit                  write it in $EDITOR
    -y, --yes                   save; for -, which shows a plan first
    --dry-run                   show the new file, save nothing

  Options of every command
    -f, --format=FORMAT         text, json, jsonl, csv, tsv, yaml, markdown; trees: dot
    -o, --output=FILE           write to FILE, its ending tells the format
    -C, --directory=DIR         use the ISMS in DIR
    --today=DATE                take DATE (or an instant) for today
    --at=REV|DATE               read the ISMS as of a commit or a day
    --no-pager                  print long output as it is, in one go
    -h, --help                  show help

  Fields
    title                       what it is, in one line (line, required)
    description                 the whole story (text)
    owner                       who answers for it (ref to person role)
    status                      where it stands in its lifecycle (choice, required)
                                one of: active, planned, retired, disposed
    type                        what kind of thing it is (choice, required)
                                one of: information, software, hardware, service, network, site, person, process, supplier
    classification              class of the information (A.5.12) (level of classification)
    confidentiality             need for confidentiality (level of protection)
    integrity                   need for integrity (level of protection)
    availability                need for availability (level of protection)
    effective_confidentiality   the maximum over what depends on it (level of protection, computed)
    effective_integrity         the maximum over what depends on it (level of protection, computed)
    effective_availability      the maximum over what depends on it (level of protection, computed)
    criticality                 the highest effective need, or the override (level of protection, computed)
    override.level              the level that counts (level of protection)
    override.reason             why the computed one does not (line)
    value                       what it is worth, such as 12000 EUR (money)
    personal_data               does it hold personal data? (bool)
    data_types                  what data it holds (list of line)
    depends_on                  assets it cannot do without (list of ref to asset)
    supplier                    who supplies or runs it (cite)
    site                        where it is (cite)
    location                    room, rack, region (line)
    custodian                   who looks after it (ref to person role)
    acquired                    when it came (date)
    end_of_support              no fixes after this day (date)
    returned_on                 given back by its user (A.5.11) (date)
    disposed_on                 disposed of (A.7.14) (date)
    handling                    how it is handled, labelled, transferred (text)
    rto                         recovery time objective (duration)
    rpo                         recovery point objective (duration)
    review.every                how often, such as 12 months (duration)
    review.last                 when it was last looked at as a whole (date)
    review.next                 when it is due again (date, computed)
    tags                        words to find it by (list of line)
    links                       where more can be read (list of url)
    external_id                 its id in another system (line)
    ended.on                    the day it came to its end state (date)
    ended.reason                why (line)
    notes                       anything else (text)
    excuse                      problems accepted for a time, by name of the check (map of groups)
    excuse[].check              name of the check (line, required)
    excuse[].reason             why the problem is accepted (line, required)
    excuse[].by                 who accepts it (ref to person role, required)
    excuse[].until              when the excuse lapses (date, required)
  $ isms help risk treat
    isms risk treat RISK-7K3QF option=modify controls=CTL-MFA,CTL-BACKUP due=+90d
    isms risk treat RISK-7K3QF option=share with="Insurer, contract 12" --by PER-ALICE

  usage: isms risk treat ID option=OPTION [controls=ID,ID] [due=DATE] [plan=TEXT] [cost=MONEY] [with=PARTY]

  decide what is done about it

  Options
    --by=PERSON                 the risk owner, who approves the plan
    --role=ROLE                 in which role
    --on=DATE                   approved when; today without it
    --dry-run                   show what would change, save nothing

  Options of every command
    -f, --format=FORMAT         text, json, jsonl, csv, tsv, yaml, markdown; trees: dot
    -o, --output=FILE           write to FILE, its ending tells the format
    -C, --directory=DIR         use the ISMS in DIR
    --today=DATE                take DATE (or an instant) for today
    --at=REV|DATE               read the ISMS as of a commit or a day
    --no-pager                  print long output as it is, in one go
    -h, --help                  show help
  $ isms help --list --format csv | grep -v ',no,' | cut -d, -f1,2
  command,writes
  NOUN add,yes
  NOUN set,yes
  NOUN edit,yes
  NOUN retire,yes
  NOUN remove,yes
  NOUN rename,yes
  NOUN approve,yes
  requirement include,yes
  requirement exclude,yes
  requirement assess,yes
  objective evaluate,yes
  person leave,yes
  person erase,yes
  risk assess,yes
  risk treat,yes
  risk accept,yes
  assessment start,yes
  assessment close,yes
  control test,yes
  policy new,yes
  policy publish,yes
  attestation import,yes
  evidence collect,yes
  action start,yes
  action done,yes
  action verify,yes
  audit plan,yes
  audit start,yes
  audit checklist,yes
  audit answer,yes
  audit raise,yes
  audit sample,yes
  audit freeze,yes
  audit close,yes
  finding correct,yes
  finding close,yes
  finding reopen,yes
  metric record,yes
  metric compute,yes
  review prepare,yes
  review hold,yes
  init,yes
  import,yes
  framework import,yes
  framework enable,yes
  framework disable,yes
  framework upgrade,yes
  fmt,yes
  resolve,yes
  migrate,yes
  $ isms help --list --format json | jq -c '.records[] | select(.command == "risk accept") | [.operands, .options[:2]]'
  ["ID",["--by=PERSON","--role=ROLE"]]
  $ isms rsik list
  isms: there is no command or register 'rsik'
    did you mean 'isms risk'?
  [2]
  $ isms frobnicate
  isms: there is no command or register 'frobnicate'
    'isms help' lists them
  [2]
  $ isms risk lst
  isms: risk has no verb 'lst'
    did you mean 'isms risk list'?
  [2]
  $ isms -C registers risk list --srot id
  isms: unknown option '--srot'
    did you mean '--sort'?
  [2]
  $ isms -C registers risk list --sort
  isms: option '--sort' wants LIST
  [2]
  $ isms -C nowhere risk list
  isms: cannot open 'nowhere': No such file or directory
  [2]
  $ isms scope add title=x
  isms: scope has no verb 'add'
    'isms scope' lists its verbs
  [2]

Words that a command would not look at are refused.

  $ for words in 'version now' 'doctor quickly' 'show RISK-7K3QF RISK-DDOS' 'risk schema x' 'scope show x' 'git status x' 'completion bash zsh'; do
  >   isms $words
  > done
  isms: 'now' is one word too many
    usage: isms version
  isms: 'quickly' is one word too many
    usage: isms doctor
  isms: 'RISK-DDOS' is one word too many
    usage: isms show ID
  isms: 'x' is one word too many
    usage: isms risk schema
  isms: 'x' is one word too many
    usage: isms scope show
  isms: 'x' is one word too many
    usage: isms git status
  isms: 'zsh' is one word too many
    usage: isms completion bash|zsh|fish
  [2]

Help knows what is there, registers of isms.yaml too.

  $ isms help nosuch
  isms: there is no command or register 'nosuch'
    'isms help' lists them
  [2]
  $ isms help method list
  isms: method has no verb 'list'
    'isms help method' lists its verbs
  [2]
  $ isms help --nosuch
  isms: unknown option '--nosuch'
    --help lists the options
  [2]
  $ mkdir vessels && printf 'format: 1\nregisters:\n  vessel: {prefix: VSL, title: a ship}\n' >vessels/isms.yaml
  $ cd vessels && isms help vessel | head -n 1 && isms help vessel add | head -n 1; cd ..
  isms vessel - a ship
    isms vessel add title=Example

A register of one record has no ids.

  $ isms method set --help | head -n 7
    isms method set owner=PER-ALICE tags+=cloud
    isms method set notes=@notes.txt
    isms method set --where owner=PER-ALICE owner=PER-BOB --yes
    isms method set - --yes < changes.jsonl

  usage: isms method set FIELD=VALUE...|-
  
  $ isms method | sed -n 4,9p
  Verbs
    show                            one record in full
    set FIELD=VALUE...|-            change fields; += and -= for lists, FIELD= empties
    edit                            the file in $EDITOR, checked before it is saved
    approve                         somebody agrees to the record as it stands
    schema                          the fields, as a list or as JSON Schema
  $ isms explain method edit
  verb method edit
  the file in $EDITOR, checked before it is saved

  usage      isms method edit
  --dry-run  show what would change, save nothing
  examples   isms help method edit
  $ isms scope schema
    title                       what it is, in one line (line, required)
    description                 the whole story (text)
    owner                       who answers for it (ref to person role)
    version                     of the scope statement (line)
    statement                   the scope as a certificate would cite it (text)
    inside                      what is covered (list of line)
    outside                     what is not, and why (list of groups)
    outside[].what              what is not covered (line, required)
    outside[].reason            why not (line, required)
    sites                       places (list of line)
    units                       parts of the organisation (list of line)
    systems                     systems (list of line)
    interfaces                  where it touches what others do (list of line)
    dependencies                what it depends on outside (list of line)
    headcount                   people inside the scope (number 0..10000000)
    approval.by                 who approved (ref to person)
    approval.role               in which role (ref to role)
    approval.on                 when (date)
    approval.digest             v1:sha256 of what was approved; a change shows (line)
    approval.until              when the approval lapses (date)
    approval.comment            under which conditions, or why (line)
    review.every                how often, such as 12 months (duration)
    review.last                 when it was last looked at as a whole (date)
    review.next                 when it is due again (date, computed)
    tags                        words to find it by (list of line)
    links                       where more can be read (list of url)
    external_id                 its id in another system (line)
    ended.on                    the day it came to its end state (date)
    ended.reason                why (line)
    notes                       anything else (text)
    excuse                      problems accepted for a time, by name of the check (map of groups)
    excuse[].check              name of the check (line, required)
    excuse[].reason             why the problem is accepted (line, required)
    excuse[].by                 who accepts it (ref to person role, required)
    excuse[].until              when the excuse lapses (date, required)

Full devices and closed descriptors.

  $ isms -C registers risk list >/dev/full
  isms: cannot write: No space left on device
  [4]
  $ isms -C registers risk list >&-
  isms: cannot write: Bad file descriptor
  [4]
  $ isms -C registers risk list --limit 1 2>&-
  id          title                                                        status      level  score  residual.level  treatment.option  owner
  RISK-3NRKE  A cloned voice talks the support desk into a password reset  identified                                                  ROL-SUPPORT
  $ isms -C registers risk list | head -1
  id                    title                                                          status      level     score  residual.level  treatment.option  owner
