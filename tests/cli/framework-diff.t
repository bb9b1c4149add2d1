What changed between two catalogues.

  $ cd registers
  $ isms framework diff iso27001-2013 iso27001-2022 | head -12
  change   id        to      relation   was                                                                    is
  removed  A                            Annex A: reference control objectives and controls
  removed  A.5                          Information security policies
  removed  A.5.1                        Management direction for information security
  became   A.5.1.1   A.5.1   subset     Policies for information security                                      Policies for information security
  became   A.5.1.2   A.5.1   subset     Review of the policies for information security                        Policies for information security
  removed  A.6                          Organization of information security
  removed  A.6.1                        Internal organization
  renamed  A.6.1.1   A.5.2   equal      Information security roles and responsibilities                        Information security roles and responsibilities
  renamed  A.6.1.2   A.5.3   equal      Segregation of duties                                                  Segregation of duties
  renamed  A.6.1.3   A.5.5   equal      Contact with authorities                                               Contact with authorities
  renamed  A.6.1.4   A.5.6   equal      Contact with special interest groups                                   Contact with special interest groups
  $ isms framework diff iso27001-2013 iso27001-2022 --format json | jq -c '[.records[].change] | group_by(.) | map({(.[0]): length}) | add'
  {"added":80,"became":57,"removed":50,"renamed":58}
  $ isms framework diff iso27001-2013 iso27001-2022 --format json | jq -r '.records[] | select(.change == "added" and (.id | startswith("A."))) | .id' | paste -sd' '
  A.5 A.5.7 A.5.23 A.5.30 A.6 A.7 A.7.4 A.8 A.8.9 A.8.10 A.8.11 A.8.12 A.8.16 A.8.23 A.8.28

Two versions of a list of our own; one may still be a file that is not taken in.

  $ mkdir framework
  $ cat >framework/house.yaml <<END
  > kind: catalogue
  > title: House
  > requirements:
  >   H: {title: House}
  >   G: {title: Garden}
  >   H.1: {in: H, title: Doors are locked}
  >   H.2: {in: H, title: Visitors sign in, kind: people}
  >   H.3: {in: H, title: Lights are off}
  >   H.4: {in: H, title: Gates are shut, text: At night}
  > END
  $ sed -e 's/locked/locked at night/' -e '/H.3/d' -e 's/in: H, title: Gates/in: G, title: Gates/' -e 's/At night/Always/' -e 's/people/things/' framework/house.yaml >new.yaml
  $ echo '  H.5: {in: H, title: Windows}' >>new.yaml
  $ isms framework diff house new.yaml
  change      id   to  relation  was               is
  assessed    G                  yes               no
  retitled    H.1                Doors are locked  Doors are locked at night
  attributes  H.2                Visitors sign in
  removed     H.3                Lights are off
  reworded    H.4                At night          Always
  moved       H.4                H                 G
  added       H.5                                  Windows

  7 changes from house to new.yaml, 1 entry as before
  [1]
  $ isms framework diff new.yaml new.yaml
  0 changes from new.yaml to new.yaml, 6 entries as before
  $ isms framework diff house - <new.yaml --format csv
  change,id,to,relation,was,is
  assessed,G,,,yes,no
  retitled,H.1,,,Doors are locked,Doors are locked at night
  attributes,H.2,,,Visitors sign in,
  removed,H.3,,,Lights are off,
  reworded,H.4,,,At night,Always
  moved,H.4,,,H,G
  added,H.5,,,,Windows
  [1]
  $ isms framework diff house isms.yaml
  isms: isms.yaml:2:1: title is missing
  [3]
  $ isms framework diff house nothing.yaml
  isms: cannot read 'nothing.yaml': No such file or directory
  [4]
  $ isms framework diff house
  isms: which framework?
    'isms framework list' shows them
  [2]
