Problems in the formats of other programs.  Paths begin at the Git top level.

  $ git init -q .; cd registers
  $ isms check role-unheld --format github
  ::warning file=registers/role/ROL-INTERNAL-AUDIT.yaml,line=1,col=1,endColumn=2,title=role-unheld::nobody holds the role. `isms role set ROL-INTERNAL-AUDIT holder=PERSON`.
  $ isms check role-unheld --format gitlab
  [
    {"description": "nobody holds the role. `isms role set ROL-INTERNAL-AUDIT holder=PERSON`.",
     "check_name": "role-unheld",
     "fingerprint": "93d9ea1e624d00a68b99941f8f1c82264d6a425b828baedb2391560d92c2f7b4",
     "severity": "minor",
     "location": {"path": "registers/role/ROL-INTERNAL-AUDIT.yaml", "lines": {"begin": 1}}}
  ]
  $ isms check role-unheld --format sarif | jq -c '.runs[0].results[0] | [.ruleId, .level, .locations[0].physicalLocation.artifactLocation.uri, .locations[0].physicalLocation.region.startLine]'
  ["role-unheld","warning","registers/role/ROL-INTERNAL-AUDIT.yaml",1]
  $ isms check role-unheld --fail-on warning --format junit | grep -A 3 '<failure'
  <testcase name="role-unheld" classname="isms.foundation" time="0"><failure type="role-unheld" message="nobody holds the role">registers/role/ROL-INTERNAL-AUDIT.yaml:1: warning: nobody holds the role [role-unheld]
  `isms role set ROL-INTERNAL-AUDIT holder=PERSON`.</failure></testcase>
  <system-out></system-out>
  <system-err/>
  $ isms check role-unheld --format json | jq -r '.records[0].file'
  registers/role/ROL-INTERNAL-AUDIT.yaml
  $ isms check role-unheld --format short
  role/ROL-INTERNAL-AUDIT.yaml:1:1: warning: nobody holds the role [role-unheld]

Without a repository they begin at the ISMS.

  $ rm -rf ../.git; isms check role-unheld --format gitlab | grep path
     "location": {"path": "role/ROL-INTERNAL-AUDIT.yaml", "lines": {"begin": 1}}}

The ending of a file tells the format.

  $ isms check -o ../isms.sarif; jq -r .version ../isms.sarif
  2.1.0
  $ isms check -o ../isms.xml; head -n 1 ../isms.xml
  <?xml version="1.0" encoding="UTF-8"?>

The fingerprint is that of the problem, not of its line.

  $ isms check review-overdue -f gitlab >../before; grep begin ../before
     "location": {"path": "risk/RISK-WEBHOOK-FORGERY.yaml", "lines": {"begin": 23}}}
  $ sed -i '1i # moved' risk/RISK-WEBHOOK-FORGERY.yaml
  $ isms check review-overdue -f gitlab | diff - ../before
  6c6
  <    "location": {"path": "risk/RISK-WEBHOOK-FORGERY.yaml", "lines": {"begin": 24}}}
  ---
  >    "location": {"path": "risk/RISK-WEBHOOK-FORGERY.yaml", "lines": {"begin": 23}}}
  [1]

Nothing found is a whole document, too.

  $ isms check role-unheld bad-id -f sarif | jq -c '.runs[0].results | length'
  1
  $ isms check bad-id -f gitlab
  [
  ]
  $ isms check bad-id -f github
  $ isms check bad-id -f sarf
  isms: there is no format 'sarf'
    did you mean 'sarif'?
  [2]
