Conflicts are settled field by field. Here git merged lines, as a server does.

  $ cd registers
  $ git init -q .. && echo build >>../.git/info/exclude
  $ git add . && git commit -qm begin
  $ isms resolve
  $ git checkout -qb topic
  $ isms risk set RISK-7K3QF owner=PER-BORIS current.likelihood=3 assets+=AST-M365
  $ isms risk set RISK-VPN-EXPLOIT tags+=theirs
  $ git commit -qam topic && git checkout -q main
  $ isms risk set RISK-7K3QF owner=PER-INGRID current.likelihood=1 assets+=AST-IDP
  $ isms risk set RISK-VPN-EXPLOIT tags+=ours
  $ git commit -qam main
  $ git merge -q topic
  Auto-merging registers/risk/RISK-7K3QF.yaml
  CONFLICT (content): Merge conflict in registers/risk/RISK-7K3QF.yaml
  Auto-merging registers/risk/RISK-VPN-EXPLOIT.yaml
  CONFLICT (content): Merge conflict in registers/risk/RISK-VPN-EXPLOIT.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]

What has one answer only is settled by the way; what has two is asked about.

  $ isms resolve
  id          field               base       ours        theirs
  RISK-7K3QF  owner               PER-ALICE  PER-INGRID  PER-BORIS
  RISK-7K3QF  current.likelihood  2          1           3
  1 conflict can be settled; add --yes
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve --format json
  {
    "schema": 1,
    "kind": "conflict",
    "records": [
      {
        "id": "RISK-7K3QF",
        "field": "owner",
        "base": "PER-ALICE",
        "ours": "PER-INGRID",
        "theirs": "PER-BORIS"
      },
      {
        "id": "RISK-7K3QF",
        "field": "current.likelihood",
        "base": "2",
        "ours": "1",
        "theirs": "3"
      }
    ]
  }
  1 conflict can be settled; add --yes
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve VPN-EXPLOIT
  --- a/risk/RISK-VPN-EXPLOIT.yaml
  +++ b/risk/RISK-VPN-EXPLOIT.yaml
   tags:
  -<<<<<<< HEAD
  -  - ours
  -=======
     - theirs
  ->>>>>>> topic
  +  - ours
   ended:
  1 conflict can be settled; add --yes
  [1]
  $ isms resolve --theirs owner current.likelihood=2
  --- a/risk/RISK-7K3QF.yaml
  +++ b/risk/RISK-7K3QF.yaml
   status: treating
  -<<<<<<< HEAD
  -owner: PER-INGRID
  -kind: asset
  -category: devices
  -assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-IDP]
  -=======
   owner: PER-BORIS
   category: devices
  -assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365]
  ->>>>>>> topic
  +assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365, AST-IDP]
   threats: [bsi/G 0.16, bsi/G 0.17]
   current:
  -<<<<<<< HEAD
  -  likelihood: 1       # a thief also needs the PIN or a running session
  -=======
  -  likelihood: 3       # a thief also needs the PIN or a running session
  ->>>>>>> topic
  +  likelihood: 2       # a thief also needs the PIN or a running session
     dimensions: {financial: 3, legal: 4, reputation: 3}
  --- a/risk/RISK-VPN-EXPLOIT.yaml
  +++ b/risk/RISK-VPN-EXPLOIT.yaml
   tags:
  -<<<<<<< HEAD
  -  - ours
  -=======
     - theirs
  ->>>>>>> topic
  +  - ours
   ended:
  2 conflicts can be settled; add --yes
  [1]
  $ isms resolve --theirs owner
  id          field               base  ours  theirs
  RISK-7K3QF  current.likelihood  2     1     3
  1 conflict can be settled; add --yes
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve --theirs onwer --yes
  isms: there is no conflict in 'onwer'
  [2]
  $ isms resolve --ours impact --yes
  isms: there is no conflict in 'impact'
  [2]
  $ isms resolve RISK-A4
  isms: RISK-A4 has no conflict
  [2]
  $ isms resolve --theirs owner current.likelihood=2 --yes
  2 conflicts settled and staged
  $ git status --short
  M  risk/RISK-7K3QF.yaml
  M  risk/RISK-VPN-EXPLOIT.yaml
  $ git diff --cached | grep '^[+-]'
  --- a/registers/risk/RISK-7K3QF.yaml
  +++ b/registers/risk/RISK-7K3QF.yaml
  -owner: PER-INGRID
  +owner: PER-BORIS
  -assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-IDP]
  +assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365, AST-IDP]
  -  likelihood: 1       # a thief also needs the PIN or a running session
  +  likelihood: 2       # a thief also needs the PIN or a running session
  --- a/registers/risk/RISK-VPN-EXPLOIT.yaml
  +++ b/registers/risk/RISK-VPN-EXPLOIT.yaml
  +  - theirs
  $ git commit -qm merged && isms resolve

A side that was dropped is told, and can be merged once more.

  $ git checkout -qb other HEAD~ && isms risk set RISK-7K3QF owner=PER-MEIKE tags+=new
  $ git commit -qam other && git checkout -q main
  $ isms risk set RISK-7K3QF owner=PER-FATMA && git commit -qam ours
  $ git merge -q other
  Auto-merging registers/risk/RISK-7K3QF.yaml
  CONFLICT (content): Merge conflict in registers/risk/RISK-7K3QF.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git checkout -q --ours . && git add .
  $ isms resolve
  risk/RISK-7K3QF.yaml: settled as ours byte for byte; what theirs changed is gone: owner, tags
  $ isms resolve --dropped
  risk/RISK-7K3QF.yaml: settled as ours byte for byte; what theirs changed is gone: owner, tags
  [1]
  $ isms resolve 7K3QF --ours owner --yes
  1 conflict settled and staged
  $ isms resolve --dropped
  $ git diff --cached | grep '^[+-]'
  --- a/registers/risk/RISK-7K3QF.yaml
  +++ b/registers/risk/RISK-7K3QF.yaml
  -tags: [gdpr, devices]
  +tags: [gdpr, devices, new]
  $ git commit -qm merged

Removed on one side, changed on the other.

  $ git checkout -qb removes && git rm -q risk/RISK-GBG-ROOM.yaml && git commit -qm remove
  $ git checkout -q main && isms risk set RISK-GBG-ROOM tags+=kept && git commit -qam keep
  $ git merge -q removes
  CONFLICT (modify/delete): registers/risk/RISK-GBG-ROOM.yaml deleted in removes and modified in HEAD.  Version HEAD of registers/risk/RISK-GBG-ROOM.yaml left in tree.
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ isms resolve
  id             field  base  ours           theirs
  RISK-GBG-ROOM  all          changed: tags  removed
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve --ours all --yes && git status --short && git commit -qm kept
  1 conflict settled and staged
  $ git checkout -qb removes2 && git rm -q risk/RISK-GBG-ROOM.yaml && git commit -qm remove
  $ git checkout -q main && isms risk set RISK-GBG-ROOM tags+=more && git commit -qam keep
  $ git merge -q removes2
  CONFLICT (modify/delete): registers/risk/RISK-GBG-ROOM.yaml deleted in removes2 and modified in HEAD.  Version HEAD of registers/risk/RISK-GBG-ROOM.yaml left in tree.
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ isms resolve --theirs all --yes && git status --short && git commit -qm gone
  1 conflict settled and staged
  D  risk/RISK-GBG-ROOM.yaml

Two records under one id: ours keeps it, what their side refers to follows.

  $ git checkout -qb two
  $ isms asset add title='Wiki of the sales team' type=software status=active owner=PER-ALICE --id AST-WIKI
  AST-WIKI
  $ isms risk set RISK-7K3QF assets+=AST-WIKI
  $ git add . && git commit -qm theirs && git checkout -q main
  $ isms asset add title='Wiki of the developers' type=software status=active owner=PER-BORIS --id AST-WIKI
  AST-WIKI
  $ isms risk set RISK-VPN-EXPLOIT assets+=AST-WIKI
  $ git add . && git commit -qm ours
  $ git merge -q two
  Auto-merging registers/asset/AST-WIKI.yaml
  CONFLICT (add/add): Merge conflict in registers/asset/AST-WIKI.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ isms resolve
  id        field  base  ours                    theirs
  AST-WIKI  all          Wiki of the developers  Wiki of the sales team
  AST-WIKI: two records; --both keeps both, title=... makes one of them
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve --both
  --- a/asset/AST-WIKI.yaml
  +++ b/asset/AST-WIKI.yaml
  -<<<<<<< HEAD
   title: Wiki of the developers
   owner: PER-BORIS
  -=======
  -title: Wiki of the sales team
  -owner: PER-ALICE
  ->>>>>>> two
   status: active
  --- /dev/null
  +++ b/asset/AST-FDMVG.yaml
  +title: Wiki of the sales team
  +owner: PER-ALICE
  +status: active
  +type: software
  --- a/risk/RISK-7K3QF.yaml
  +++ b/risk/RISK-7K3QF.yaml
   category: devices
  -assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365, AST-IDP, AST-WIKI]
  +assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365, AST-IDP, AST-FDMVG]
   threats: [bsi/G 0.16, bsi/G 0.17]
  AST-WIKI stays ours; theirs is AST-FDMVG now, 1 reference followed
  1 conflict can be settled; add --yes
  [1]
  $ isms resolve --both --yes
  AST-WIKI stays ours; theirs is AST-FDMVG now, 1 reference followed
  1 conflict settled and staged
  $ git status --short
  A  asset/AST-FDMVG.yaml
  M  risk/RISK-7K3QF.yaml
  $ git grep -h 'title: Wiki' && git grep -n 'AST-WIKI\|AST-[0-9A-Z]\{5\}\b' risk/RISK-7K3QF.yaml risk/RISK-VPN-EXPLOIT.yaml
  title: Wiki of the sales team
  title: Wiki of the developers
  risk/RISK-7K3QF.yaml:10:assets: [AST-LAPTOPS, AST-CUSTOMER-DATA, AST-M365, AST-IDP, AST-FDMVG]
  risk/RISK-VPN-EXPLOIT.yaml:6:assets: [AST-NET-BREMEN, AST-FILESERVER, AST-WIKI]
  $ isms resolve --dropped

Without git only the markers are left. Two-sided ones have no base: what stands
on one side only may be new, or removed.

  $ git commit -qm both && rm -rf ../.git
  $ cat >role/ROL-X.yaml <<'END'
  > title: X
  > <<<<<<< HEAD
  > holder: PER-ALICE
  > tags: [a]
  > =======
  > tags: [b]
  > notes: new
  > >>>>>>> topic
  > END
  $ isms resolve
  id     field   base  ours       theirs
  ROL-X  holder        PER-ALICE
  ROL-X  notes                    new
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve --ours holder --theirs notes --yes
  1 conflict settled; git add when you agree
  $ cat role/ROL-X.yaml
  title: X
  holder: PER-ALICE
  tags: [b, a]
  notes: new
  $ cat >role/ROL-X.yaml <<'END'
  > title: X
  > <<<<<<< HEAD
  > holder: PER-ALICE
  > ||||||| base
  > holder: PER-BORIS
  > =======
  > holder: PER-BORIS
  > notes: new
  > >>>>>>> topic
  > END
  $ isms resolve --yes
  1 conflict settled; git add when you agree
  $ cat role/ROL-X.yaml
  title: X
  holder: PER-ALICE
  notes: new
