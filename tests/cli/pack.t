What an auditor gets: from one commit, the same bytes each time, to be checked
by anybody with sha256sum.

  $ pack() { isms audit pack "$@" 2>&1 | sed 's/[0-9]* files/N files/; s/commit [0-9a-f]\{12\}/commit C/'; }
  $ git init -q . && git add . && git commit -qm "Begin"
  $ pack -o pack.tar.gz
  pack.tar.gz: N files, commit C
  1 not in it, see its index
  $ TZ=America/New_York isms audit pack -o ../again.tar.gz 2>/dev/null
  $ cmp pack.tar.gz ../again.tar.gz && rm pack.tar.gz
  $ isms audit pack -o ../pack.zip 2>/dev/null && isms audit pack -o ../folder 2>/dev/null
  $ tar xzf ../again.tar.gz -C .. && diff -r ../isms-pack ../folder
  $ cd ../folder && sha256sum -c --quiet MANIFEST.sha256
  $ find . -type f ! -name MANIFEST.sha256 | wc -l | grep -qx "$(wc -l <MANIFEST.sha256)" && echo all
  all
  $ diff -r -x '.git*' -x .isms ../work/registers records
  $ jq -c 'del(.commit, .isms)' pack.json
  {"schema":1,"kind":"pack","organisation":"Nordlicht Logistics Software GmbH","committed":"2026-11-23T09:00:00Z","today":"2026-11-23","framework":null,"audit":null,"mandatory":{"present":19,"wanted":19},"dirty":false,"changed":[]}
  $ grep -c '<script\|src=\|http://\|https://' index.html
  0
  [1]
  $ cut -d , -f 1,6- evidence.csv | grep -e PENTEST -e RESTORE
  EVD-PENTEST-2026,1834211,a819be380e03f976574eb135589e42e94a9da6bab5e352827a0ff84b82eb03b5,"outside, to be shown"
  EVD-RESTORE-2026-Q2,02159723505eb806f8303f6d02d573da7ae538e5afad01e01cedb09c3855272e,"in the pack, as recorded"
  EVD-RESTORE-2026-Q3,df35035f34be3e46c9e06ed1dce905ee2ff76bebc3e9b0bf7aa158088ada23aa,"in the pack, as recorded"
  $ tar tvzf ../again.tar.gz | sed -n '1s/ *[0-9]* 2026/ 2026/p'
  -rw-r--r-- 0/0 2026-11-23 09:00 isms-pack/MANIFEST.sha256
  $ cd ../work

For one audit and one framework, as of a tag; what has nothing to tell says so.

  $ git tag v1 && pack AUD-2026 --framework nist-csf-2.0 --at v1 -o ../one
  ../one: N files, commit C
  2 not in it, see its index
  $ sed -n '/^| audit/p; /^## Not/,/^## What/p' ../one/index.md
  | audit | [AUD-2026, Internal audit 2026, people and places](<records/audit/AUD-2026.yaml>) |
  ## Not in the pack

  | what | why |
  | --- | --- |
  | report soa | nist-csf-2.0 asks for no Statement of Applicability |
  | pentest/2026-05-29-report.pdf | there is no 'pentest/2026-05-29-report.pdf' in the commit |

  ## What is asserted and what is signed


  $ isms audit pack AUD-2 --at v1 -o ../two
  isms: 'AUD-2' could be AUD-2024, AUD-2025, AUD-2026, AUD-2026-SURVEILLANCE, AUD-2027-SUPPLIERS
  [2]
  $ isms audit pack --framework iso -o ../two
  isms: there is no framework 'iso'
    'isms framework list' shows them
  [2]

What is there is not written over, nor is a change packed that no commit has.

  $ isms audit pack -o ../pack.zip
  isms: '../pack.zip' is there already
    --force writes over it
  [1]
  $ pack -o ../pack.zip --force
  ../pack.zip: N files, commit C
  1 not in it, see its index
  $ isms audit pack -o ../folder
  isms: '../folder' is there and not empty
  [1]
  $ isms audit pack -o ../pack.tar.xz
  isms: a pack is a .tar.gz, a .zip or a folder, not a .tar.xz
  [2]
  $ isms audit pack
  isms: where to?
    -o pack.tar.gz, -o pack.zip or -o FOLDER
  [2]
  $ isms risk set RISK-7K3QF title="Not committed" && echo new >registers/evidence/files/access-review-2026-09.csv
  $ pack -o ../dirty
  isms: N files are not as the last commit has them: evidence/files/access-review-2026-09.csv ...
    commit first, or say --dirty
  $ pack --dirty -o ../dirty
  ../dirty: N files, commit C and changes to it
  1 not in it, see its index
  1 of the evidence missing or not what was recorded, see its evidence.html
  $ jq -c .dirty,.changed ../dirty/pack.json; grep -h 'not what' ../dirty/evidence.csv | cut -d , -f 1,7-
  true
  ["evidence/files/access-review-2026-09.csv","risk/RISK-7K3QF.yaml"]
  EVD-ACCESS-REVIEW-2026-09,"in the pack, is not what was recorded"
  $ git checkout -q .

Names stay below the pack; a link is not followed.

  $ mv registers/evidence/files/access-review-2026-09.csv 'registers/evidence/files/$(a) "b".csv'
  $ sed -i 's,^file:.*,file: evidence/files/$(a) "b".csv,' registers/evidence/EVD-ACCESS-REVIEW-2026-09.yaml
  $ ln -sf /etc/passwd registers/evidence/files/log-drill-2026-08-17.txt
  $ git add . && git commit -qm Names
  $ pack -o ../names
  ../names: N files, commit C
  2 not in it, see its index
  1 of the evidence missing or not what was recorded, see its evidence.html
  $ ls ../names/records/evidence/files && grep -o 'log-drill.*' ../names/evidence.csv
  =24=28a=29=20=22b=22.csv
  minutes-2026-01-19-extract.md
  phishing-2026-06.csv
  restore-2026-06-24.log
  restore-2026-09-23.log
  log-drill-2026-08-17.txt,351,61cd0e257e0c6b8217379b16c1444e7f07ad7d54adef02f760fbe6d040558107,missing
  $ (cd ../names && sha256sum -c --quiet MANIFEST.sha256)

Nothing is left behind when it cannot be written.

  $ mkdir ../closed && touch ../closed/here && isms audit pack -o ../closed
  isms: '../closed' is there and not empty
  [1]
  $ isms audit pack -o ../nowhere/pack.zip
  isms: cannot write '../nowhere/pack.zip': No such file or directory
  [4]
  $ ls .. | grep '~'
  [1]

Without Git there is only what lies there.

  $ cd .. && mkdir bare && cd bare && isms init --name "Acme" >/dev/null 2>&1
  $ GIT_CEILING_DIRECTORIES=$PWD/.. isms audit pack -o ../acme
  isms: the ISMS is in no Git repository, so there is no history
    --dirty packs the files as they are
  [3]
  $ GIT_CEILING_DIRECTORIES=$PWD/.. pack --dirty -o ../acme
  ../acme: N files, not committed
  1 not in it, see its index
  $ sed -n '/^## Not/,/^## What/p' ../acme/index.md
  ## Not in the pack

  | what | why |
  | --- | --- |
  | report accountability | the ISMS is in no Git repository, so there is no history |

  ## What is asserted and what is signed


