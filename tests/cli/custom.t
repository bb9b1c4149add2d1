Fields and registers of an organisation's own.

  $ cd registers
  $ isms risk list region=se --fields id,region
  id             region
  RISK-3NRKE     se
  RISK-GBG-ROOM  se
  $ isms risk list region=sw
  isms: region is 'sw', not one of: de, se, no, eu; did you mean 'se'?
  [2]
  $ isms risk set 7K3QF region=de
  $ isms risk schema | grep -A1 region
    region                      the country whose law or market the risk comes from (choice)
                                one of: de, se, no, eu
  $ isms risk schema --json | jq -c '.properties.region'
  {"description":"the country whose law or market the risk comes from","enum":["de","se","no","eu"]}
  $ printf 'registers:\n  vessel:\n    prefix: VSL\n    title: a ship\n    fields:\n      crew: {type: number, minimum: 1, maximum: 99, help: people on board}\n      home: {type: ref, to: asset, help: where it lies}\n' >>isms.yaml
  $ isms vessel add --id VSL-A title=Marie crew=200
  isms: crew is 200, allowed 1..99
  [2]
  $ isms vessel add --id VSL-A title=Marie crew=12 home=AST-OFFICE-BREMEN
  VSL-A
  $ isms vessel list --fields id,title,crew,home
  id     title  crew  home
  VSL-A  Marie    12  AST-OFFICE-BREMEN
  $ isms show AST-OFFICE-BREMEN --links | grep VSL
  from  home        VSL-A             Marie
  $ isms vessel
  isms vessel - a ship

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

  Example
    isms vessel add title=Example

  'isms vessel schema' lists the fields, 'isms vessel VERB --help' explains a verb.
  $ isms export vessel
  id,title,description,owner,status,crew,home,review.every,review.last,tags,links,external_id,ended.on,ended.reason,notes
  VSL-A,Marie,,,active,12,AST-OFFICE-BREMEN,,,,,,,,
  $ isms search Marie
  kind    id     title  status
  vessel  VSL-A  Marie  active
  $ isms vessel remove VSL-A --yes
  1 file changed
