Who approved and accepted what, and which commit brought it.

  $ git init -q . && mkdir ismsd && cd ismsd && git -C .. config user.name Alice
  $ isms init --name "Acme Ltd" 2>/dev/null >/dev/null
  $ isms person add --id PER-ALICE title=Alice identities.email=alice@example.org identities.forge=alice
  PER-ALICE
  $ isms role add --id ROL-CISO title=CISO holder=PER-ALICE
  ROL-CISO
  $ isms risk add --id RISK-FIRE title=Fire owner=ROL-CISO status=identified
  RISK-FIRE
  $ isms risk assess RISK-FIRE likelihood=2 impact=2 --stage residual 2>/dev/null
  $ isms scope set statement="All of it" version=1 && isms scope approve --by PER-ALICE
  $ isms report accountability
  Approvals and acceptances
  on          id     what      by         role  until  assurance      commit  committed  author  title
  2026-11-23  scope  approval  PER-ALICE               not committed                             Scope of the ISMS of Acme Ltd

  What was done

  signed: by a key that git's own configuration here gives to the one who is named; --signers REV takes the list of a commit
  $ git add . && GIT_COMMITTER_DATE=2026-11-20T10:00:00Z git commit -qm "Begin" --date 2026-11-20T10:00:00Z
  $ isms report accountability --format json | jq -c '.approvals[], .commits[] | del(.commit)'
  {"on":"2026-11-23","id":"scope","what":"approval","by":"PER-ALICE","role":null,"until":null,"assurance":"asserted","committed":"2026-11-20","author":"Alice Example","title":"Scope of the ISMS of Acme Ltd"}
  {"on":"2026-11-20","author":"Alice Example","signed":false,"files":9,"subject":"Begin"}
  $ isms report accountability --format csv | cut -d , -f 1-7 | head -3
  on,id,what,by,role,until,assurance
  2026-11-23,scope,approval,PER-ALICE,,,asserted
  
  $ isms report accountability --signers HEAD
  isms: there is no 'allowed_signers' in the commit
    it lists who may sign with which key, as ssh-keygen(1) says, beside isms.yaml
  [3]
  $ isms report accountability --signers nothing
  isms: there is no commit 'nothing'
  [2]

The owners of records as a code host wants them.

  $ isms git codeowners
  # Made by 'isms git codeowners' from the owners of records; make it anew
  # when they change.
  /ismsd/risk/RISK-FIRE.yaml @alice
  $ isms risk add --id RISK-ICE title=Ice owner=PER-BOB 2>&1 | head -1
  isms: owner: there is no record 'PER-BOB'
  $ isms person add --id PER-BOB title=Bob
  PER-BOB
  $ isms risk add --id RISK-ICE title=Ice owner=PER-BOB
  RISK-ICE
  $ isms git codeowners -o ../CODEOWNERS && grep -c . ../CODEOWNERS
  1 owned records are left out: their owner has neither identities.forge nor identities.email
  3
