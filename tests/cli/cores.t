A register that several threads read and check says the same as on one core.

  $ isms init --name "Acme Ltd" 2>/dev/null >/dev/null && mkdir -p risk
  $ for n in $(seq 1000 1700); do printf 'title: Risk %s\nstatus: assessed\nowner: PER-%s\nassets: [AST-%s]\ninherent: {likelihood: %s, impact: 5}\n' $n $((n % 7)) $n $((n % 5 + 1)) >risk/RISK-$n.yaml; done
  $ echo "level: 3" >>risk/RISK-1234.yaml
  $ echo "title: Again" >>risk/RISK-1500.yaml
  $ isms check >all; echo $?
  1
  $ taskset -c "$(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')" isms check >one; echo $?
  1
  $ cmp all one && tail -1 one
  1825 errors, 5 warnings in 704 records
  $ isms check | grep -c 'owner names'
  700
  $ isms check | grep -e RISK-1234 -e RISK-1500
  risk/RISK-1234.yaml:3:8: error: owner names 'PER-2', which does not exist [dangling-reference]
  risk/RISK-1234.yaml:4:10: error: assets names 'AST-1234', which does not exist [dangling-reference]
  risk/RISK-1234.yaml:5:1: error: the level is critical, which must be treated, and no treatment is decided [risk-untreated]
      = `isms risk treat RISK-1234 option=modify controls=CTL-...`.
  risk/RISK-1234.yaml:6:1: error: level is computed and never stored; remove it [unknown-field]
  risk/RISK-1500.yaml:6:1: error: key 'title' stands here and in line 1: keep the one that is right [duplicate-key]

So does one that git sends while it is read.

  $ git init -q && git add isms.yaml risk
  $ git -c user.name=Ann -c user.email=ann@example.org commit -qm Begin
  $ isms --at HEAD check | sed 's/^[0-9a-f]*:risk/risk/' | grep ^risk >past
  $ grep ^risk all | cmp past - && wc -l <past
  1822
  $ object=$(git rev-parse HEAD:risk/RISK-1600.yaml)
  $ rm .git/objects/${object%${object#??}}/${object#??}
  $ isms --at HEAD risk list
  isms: 'risk/RISK-1600.yaml' is missing in this clone, or damaged
  [3]
