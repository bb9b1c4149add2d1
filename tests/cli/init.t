An ISMS begins with five files.

  $ isms init --name "Acme Ltd"
  made .gitattributes
  made .gitignore
  made method.yaml
  made scope.yaml
  made commitment.yaml
  made isms.yaml
  next: isms person add --id PER-YOU title="Your Name"; then isms status
  $ ls -A
  .gitattributes
  .gitignore
  .isms
  build
  commitment.yaml
  isms.yaml
  method.yaml
  registers
  scope.yaml
  $ cat isms.yaml
  # Settings of the tool; 'isms help' explains them, docs/format.md has all keys.
  format: 1
  organisation: Acme Ltd
  frameworks:
    - iso27001-2022
  review:
    asset: 12 months
    control: 12 months
    scope: 12 months
    method: 12 months
    role: 12 months
    policy: 12 months
  $ cat method.yaml .gitattributes .gitignore
  # How risks are assessed (ISO/IEC 27001:2022, 6.1.2). A preset gives scales and
  # matrix; what is written here wins. 'isms method show' prints the whole.
  title: Risk assessment method
  version: '1'
  preset: product-5x5
  *.yaml text eol=lf merge=isms diff=isms
  evidence/files/** -text -diff
  .isms/

Never over what is there; an ISMS without its settings gets them back.

  $ isms init
  isms: there is an isms.yaml already
  [2]
  $ rm isms.yaml method.yaml && isms init
  .gitattributes is there already, kept
  .gitignore is there already, kept
  scope.yaml is there already, kept
  commitment.yaml is there already, kept
  made method.yaml
  made isms.yaml
  next: isms person add --id PER-YOU title="Your Name"; then isms status

Another folder, another matrix; a wrong one is named.

  $ isms init other --matrix iso27005-5x5
  made .gitattributes
  made .gitignore
  made method.yaml
  made scope.yaml
  made commitment.yaml
  made isms.yaml
  next: isms person add --id PER-YOU title="Your Name"; then isms status
  $ isms -C other method show --format json | jq -r '.records[0].matrix'
  {
    "rule": "table",
    "table": [
      "very low, very low, low, low, low",
      "very low, low, low, medium, medium",
      "low, low, medium, high, high",
      "low, medium, high, high, very high",
      "medium, high, high, very high, very high"
    ]
  }
  $ isms init third --matrix product-9x9
  isms: there is no matrix 'product-9x9'
    there are: product-3x3 product-4x4 product-5x5 iso27005-5x5 nist-800-30 nist-800-30-g5 bsi-200-3 ebios-4x4
  [2]
  $ ls third
  ls: cannot access 'third': No such file or directory
  [2]

Without an ISMS there is no command but these.

  $ mkdir $HOME/elsewhere && cd $HOME/elsewhere && isms risk list
  isms: no isms.yaml here or above; run 'isms init' or name the folder with -C
  [2]
