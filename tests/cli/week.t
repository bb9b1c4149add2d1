Three people, three clones, a week on branches, merged by plain git.

  $ cp -R registers week && git init -q --bare server && cd week && rm -rf .isms
  $ git init -q . && isms git install 2>/dev/null && git add . && git commit -qm begin
  $ git push -q ../server main && cd ..
  $ for who in alice boris ingrid; do
  >   git clone -q -b main server $who && (cd $who && isms git install)
  > done
  this clone's git merges and compares records with isms
  this clone's git merges and compares records with isms
  this clone's git merges and compares records with isms

Everybody works on a branch of the day; in the evening all are merged. Whatever
isms says meanwhile is kept in a file.

  $ as() { who=$1; shift; (cd $who && "$@") >>said 2>&1 || echo "$who: $* left with $?"; }
  $ evening() {
  >   for who in alice boris ingrid; do
  >     as $who git add .; as $who git commit -qm "$1, $who"
  >     as $who git pull -q --no-rebase --no-edit origin main
  >     as $who git push -q origin HEAD:main
  >   done
  >   for who in alice boris ingrid; do as $who git pull -q origin main; done
  > }

Monday: neighbouring fields of one rating, one list, one text.

  $ as alice isms risk set RISK-7K3QF current.likelihood=3 tags+=monday-a
  $ as boris isms risk set RISK-7K3QF current.on=2026-11-23 tags+=monday-b
  $ as ingrid isms risk set RISK-7K3QF current.method=2026.1 tags+=monday-i notes='Seen by Ingrid'
  $ evening Monday

Tuesday: tests of one control on three days, and a comment by hand.

  $ as alice isms control test CTL-MFA result=pass by=PER-ALICE on=2026-11-20
  $ as boris isms control test CTL-MFA result=fail by=PER-BORIS on=2026-11-21
  $ as ingrid isms control test CTL-MFA result=pass by=PER-INGRID on=2026-11-22
  $ sed -i 's/^owner: .*/& # tuesday-a/' alice/control/CTL-MFA.yaml
  $ evening Tuesday

Wednesday: a record moves, with all that refers to it, while it is edited.

  $ as alice isms asset rename AST-WEBSITE AST-WEB
  $ as boris isms asset set AST-WEBSITE tags+=wednesday-b
  $ as ingrid isms risk set RISK-DDOS tags+=wednesday-i
  $ evening Wednesday

Thursday: two answers to one question. Boris comes second, and is asked.

  $ as alice isms risk set RISK-VPN-EXPLOIT owner=PER-INGRID tags+=thursday-a
  $ as boris isms risk set RISK-VPN-EXPLOIT owner=PER-BORIS tags+=thursday-b
  $ as ingrid isms asset add title='Whiteboard' type=hardware status=active owner=PER-INGRID --id AST-BOARD
  $ as alice git commit -qam 'Thursday, alice' && as alice git push -q origin HEAD:main
  $ as boris git commit -qam 'Thursday, boris'
  $ cd boris && git pull -q --no-rebase --no-edit origin main
  risk/RISK-VPN-EXPLOIT.yaml: both changed owner: PER-BORIS (ours), PER-INGRID (theirs)
  Auto-merging risk/RISK-VPN-EXPLOIT.yaml
  CONFLICT (content): Merge conflict in risk/RISK-VPN-EXPLOIT.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ isms resolve
  id                field  base    ours       theirs
  RISK-VPN-EXPLOIT  owner  ROL-IT  PER-BORIS  PER-INGRID
  choose with FIELD=VALUE, --ours FIELD or --theirs FIELD
  [1]
  $ isms resolve --theirs owner --yes && git commit -qm 'Thursday, merged'
  1 conflict settled and staged
  $ cd .. && as boris git push -q origin HEAD:main
  $ as ingrid git add . && as ingrid git commit -qm 'Thursday, ingrid'
  $ as ingrid git pull -q --no-rebase --no-edit origin main && as ingrid git push -q origin HEAD:main
  $ for who in alice boris; do as $who git pull -q origin main; done

Friday: nothing was lost, and all three have the same.

  $ cd alice
  $ grep -rhoE '(mon|tues|wednes|thurs)day-[abi]' --include=*.yaml . | sort | tr '\n' ' '
  monday-a monday-b monday-i thursday-a thursday-b tuesday-a wednesday-b wednesday-i  (no-eol)
  $ sed -n '/^current/,/^  on/p; /^notes/p' risk/RISK-7K3QF.yaml
  current:
    likelihood: 3       # a thief also needs the PIN or a running session
    dimensions: {financial: 3, legal: 4, reputation: 3}
    on: 2026-11-23
  notes: Seen by Ingrid
  $ grep -A1 '2026-11-2[012]' control/CTL-MFA.yaml
    - on: 2026-11-22
      by: PER-INGRID
  --
    - on: 2026-11-20
      by: PER-ALICE
  --
    - on: 2026-11-21
      by: PER-BORIS
  $ grep 'owner\|tags' -A2 risk/RISK-VPN-EXPLOIT.yaml | grep -v plan
  owner: PER-INGRID
  kind: asset
  category: legacy
  --
  tags:
    - thursday-a
    - thursday-b
  $ ls asset/AST-WEB* asset/AST-BOARD.yaml && grep -rl AST-WEBSITE .
  asset/AST-BOARD.yaml
  asset/AST-WEB.yaml
  [1]
  $ git rev-parse main origin/main | uniq | wc -l
  1
  $ for who in boris ingrid; do diff -r -x .git -x .isms . ../$who; done
  $ isms check --fail-on error >/dev/null; echo $?
  0
  $ grep CONFLICT ../said
  [1]
