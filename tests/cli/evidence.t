Evidence: what a file was when it was collected, and whether it still is.

  $ isms init acme --name "Acme Ltd" 2>/dev/null && cd acme && git init -q .
  $ isms person add --id PER-ALICE title="Alice Moreau"
  PER-ALICE
  $ isms control add --id CTL-BACKUP title="Backups" status=planned
  CTL-BACKUP
  $ isms control add --id CTL-SCAN title="Scans" status=planned
  CTL-SCAN
  $ printf 'restored 5 of 5\nin 40 minutes\n' >../restore.log
  $ mkdir -p ../vault/2026 && printf 'nothing found\n' >../vault/2026/scan.txt
  $ isms evidence hash ../restore.log ../vault/2026/scan.txt
  sha256                                                            size  file
  e08b55dd887d2d148ee22a1c3677230fb672a09dc5974370b34484df06d83d21    30  ../restore.log
  e4404c7c39cdc94a1c613724b0046c9c4586732fb18a2fdda205d4ca648d0103    14  ../vault/2026/scan.txt
  $ sha256sum ../restore.log | cut -c 1-64
  e08b55dd887d2d148ee22a1c3677230fb672a09dc5974370b34484df06d83d21

A file stays outside, below a folder that each machine names, or is copied in.

  $ isms evidence collect ../restore.log
  isms: '../restore.log' lies neither in evidence/files/ nor below the folder outside
    --copy takes it in; --files DIR or ISMS_EVIDENCE says where evidence is kept
  [2]
  $ isms evidence collect ../restore.log --copy --id EVD-RESTORE title="Restore test" supports=CTL-BACKUP,iso27001-2022/A.8.13 collected.by=ALICE
  EVD-RESTORE
  $ cat evidence/EVD-RESTORE.yaml
  title: Restore test
  status: current
  file: evidence/files/restore.log
  sha256: e08b55dd887d2d148ee22a1c3677230fb672a09dc5974370b34484df06d83d21
  size: 30
  collected:
    on: 2026-11-23
    by: PER-ALICE
  supports:
    - CTL-BACKUP
    - iso27001-2022/A.8.13
  $ cmp ../restore.log evidence/files/restore.log
  $ isms evidence collect ../restore.log --copy
  isms: EVD-RESTORE is about this file already
  [2]
  $ export ISMS_EVIDENCE="$PWD/../vault"
  $ isms evidence collect ../vault/2026/scan.txt --id EVD-SCAN supports=SCAN period.from=2026-10-01 period.to=2026-10-31
  EVD-SCAN
  $ sed -n '/^file/,$p' evidence/EVD-SCAN.yaml
  file: 2026/scan.txt
  sha256: e4404c7c39cdc94a1c613724b0046c9c4586732fb18a2fdda205d4ca648d0103
  size: 14
  collected:
    on: 2026-11-23
  period:
    from: 2026-10-01
    to: 2026-10-31
  supports:
    - CTL-SCAN
  $ isms evidence add --id EVD-TICKET title="Ticket 4711" url=https://tickets.example.org/4711 collected.on=today supports=CTL-SCAN
  EVD-TICKET
  $ isms evidence list
  id           title         status   file                        collected.on  expires     supports
  EVD-RESTORE  Restore test  current  evidence/files/restore.log  2026-11-23    2027-11-23  CTL-BACKUP, iso27001-2022/A.8.13
  EVD-SCAN     scan.txt      current  2026/scan.txt               2026-11-23    2027-10-31  CTL-SCAN
  EVD-TICKET   Ticket 4711   current                              2026-11-23    2027-11-23  CTL-SCAN
  $ isms evidence list +outside --fields id,expires
  id        expires
  EVD-SCAN  2027-10-31
  $ isms check evidence-missing evidence-changed evidence-expired evidence-unlinked evidence-unrecorded
  $ isms evidence verify
  id           result  file                        meaning
  EVD-RESTORE  intact  evidence/files/restore.log
  EVD-SCAN     intact  2026/scan.txt
  2 of 2 intact, 44 bytes read

Where the folder outside is not known, that is said, and is no yes.

  $ unset ISMS_EVIDENCE
  $ isms evidence verify
  id           result         file                        meaning
  EVD-RESTORE  intact         evidence/files/restore.log
  EVD-SCAN     not looked at  2026/scan.txt               say where it lies: --files DIR
  1 of 2 intact, 30 bytes read
  [1]
  $ isms evidence verify --inside
  id           result  file                        meaning
  EVD-RESTORE  intact  evidence/files/restore.log
  1 of 1 intact, 30 bytes read
  $ isms evidence verify --files ../vault --subset 2/2
  id        result  file           meaning
  EVD-SCAN  intact  2026/scan.txt
  1 of 1 intact, 14 bytes read
  $ isms evidence verify --subset 3/2
  isms: --subset is '3/2', not a part such as 1/12
  [2]
  $ isms evidence verify --subset 1
  isms: --subset is '1', not a part such as 1/12
  [2]
  $ isms evidence verify TICKET
  isms: EVD-TICKET has no file
  [2]
  $ isms evidence verify --files ../nowhere
  isms: cannot open '../nowhere': No such file or directory
  [4]

Every change is found, and called by its name.

  $ cp -R evidence ../kept
  $ again() { rm -rf evidence; cp -R ../kept evidence; }
  $ printf 'R' | dd of=evidence/files/restore.log bs=1 conv=notrunc 2>/dev/null
  $ isms evidence verify RESTORE
  id           result   file                        meaning
  EVD-RESTORE  changed  evidence/files/restore.log  same size, other bytes
  0 of 1 intact, 30 bytes read
  [1]
  $ isms check evidence-changed
  $ truncate -s 10 evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result     file                        meaning
  EVD-RESTORE  truncated  evidence/files/restore.log  smaller than it was
  0 of 1 intact, 10 bytes read
  [1]
  $ isms check evidence-changed
  evidence/EVD-RESTORE.yaml:5:7: error: the file has 10 bytes now [evidence-changed]
    5 | size: 30
      |       ^^
      = Bring the file back from Git; `isms evidence verify` tells what became of it.
  1 error in 9 records
  [1]
  $ again; echo more >>evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result  file                        meaning
  EVD-RESTORE  grown   evidence/files/restore.log  larger than it was
  0 of 1 intact, 35 bytes read
  [1]
  $ again; sed -i 's/$/\r/' evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result     file                        meaning
  EVD-RESTORE  line ends  evidence/files/restore.log  Git changed the line ends: .gitattributes needs `evidence/files/** -text`, then check the file out again
  0 of 1 intact, 32 bytes read
  [1]
  $ again; cp ../vault/2026/scan.txt evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result   file                        meaning
  EVD-RESTORE  swapped  evidence/files/restore.log  holds the file of EVD-SCAN
  0 of 1 intact, 14 bytes read
  [1]
  $ again; mv evidence/files/restore.log evidence/files/other.log
  $ isms evidence verify RESTORE
  id           result   file                        meaning
  EVD-RESTORE  missing  evidence/files/restore.log  it lies in 'evidence/files/other.log'
  0 of 1 intact, 0 bytes read
  [1]
  $ isms check evidence-missing evidence-unrecorded --format short
  evidence/EVD-RESTORE.yaml:3:7: error: the file is not there [evidence-missing]
  evidence/files/other.log:1:1: warning: no record tells of it [evidence-unrecorded]
  [1]
  $ again; rm evidence/files/restore.log; ln -s ../../../restore.log evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result   file                        meaning
  EVD-RESTORE  no file  evidence/files/restore.log  a link, a folder or the like
  0 of 1 intact, 0 bytes read
  [1]
  $ again; rm evidence/files/restore.log; mkfifo evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result   file                        meaning
  EVD-RESTORE  no file  evidence/files/restore.log  a link, a folder or the like
  0 of 1 intact, 0 bytes read
  [1]
  $ isms check evidence-missing --format short
  evidence/EVD-RESTORE.yaml:3:7: error: is no regular file [evidence-missing]
  [1]
  $ again; oid=$(sed -n 's/^sha256: //p' evidence/EVD-RESTORE.yaml)
  $ printf 'version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 30\n' $oid >evidence/files/restore.log
  $ isms evidence verify RESTORE
  id           result   file                        meaning
  EVD-RESTORE  pointer  evidence/files/restore.log  only a Git LFS pointer: `git lfs pull`
  0 of 1 intact, 127 bytes read
  [1]
  $ isms check evidence-missing
  evidence/EVD-RESTORE.yaml:3:7: error: is only a Git LFS pointer to the file [evidence-missing]
    3 | file: evidence/files/restore.log
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^
      = `git lfs pull` brings the file itself.
  1 error in 9 records
  [1]
  $ again; isms evidence set RESTORE sha256=0123
  $ isms check bad-value --format short
  evidence/EVD-RESTORE.yaml:4:9: error: sha256 is not 64 hexadecimal digits [bad-value]
  [1]
  $ again

A clone that changes line ends does not change evidence, thanks to what init
wrote; without it the damage is told.

  $ git add . && git commit -qm Evidence
  $ git -c core.autocrlf=true clone -q . ../windows && isms -C ../windows evidence verify --inside
  id           result  file                        meaning
  EVD-RESTORE  intact  evidence/files/restore.log
  1 of 1 intact, 30 bytes read
  $ rm .gitattributes && git commit -qam "No attributes" && git -c core.autocrlf=true clone -q . ../broken
  $ isms -C ../broken evidence verify --inside
  id           result     file                        meaning
  EVD-RESTORE  line ends  evidence/files/restore.log  Git changed the line ends: .gitattributes needs `evidence/files/** -text`, then check the file out again
  0 of 1 intact, 32 bytes read
  [1]

The path of a record leads nowhere else.

  $ isms evidence set SCAN file=../vault/2026/scan.txt
  isms: file is '../vault/2026/scan.txt', not a path inside the register
  [2]
  $ isms evidence set SCAN file=/etc/passwd
  isms: file is '/etc/passwd', not a path inside the register
  [2]
  $ ln -s /etc/passwd ../vault/2026/link.txt
  $ isms evidence set SCAN file=2026/link.txt
  $ isms evidence verify SCAN --files ../vault
  id        result   file           meaning
  EVD-SCAN  no file  2026/link.txt  a link, a folder or the like
  0 of 1 intact, 0 bytes read
  [1]
  $ isms evidence hash /dev/null
  isms: '/dev/null' is a device, not a file
  [3]
  $ isms evidence collect ../vault/2026 --copy
  isms: '../vault/2026' is a folder, not a file
  [3]
  $ isms evidence collect
  isms: which file?
    isms evidence collect FILE supports=...; isms evidence add url=... for a page
  [2]
  $ isms --at HEAD evidence verify
  isms: files of the past are verified in a checkout of the past
  [2]

It grows old.

  $ isms --today 2027-11-23 check evidence-expired --format short
  evidence/EVD-SCAN.yaml:6:1: warning: proves nothing since 2027-10-31 [evidence-expired]
  $ isms --today 2027-11-24 check evidence-expired --format short
  evidence/EVD-RESTORE.yaml:6:1: warning: proves nothing since 2027-11-23 [evidence-expired]
  evidence/EVD-SCAN.yaml:6:1: warning: proves nothing since 2027-10-31 [evidence-expired]
  evidence/EVD-TICKET.yaml:4:1: warning: proves nothing since 2027-11-23 [evidence-expired]
  $ isms evidence set SCAN valid_until=2026-11-01
  $ isms check evidence-expired
  evidence/EVD-SCAN.yaml:11:14: warning: proves nothing since 2026-11-01 [evidence-expired]
   11 | valid_until: 2026-11-01
      |              ^^^^^^^^^^
      = Collect newer evidence, then `isms evidence retire EVD-SCAN --reason TEXT`.
  1 warning in 9 records
  $ isms evidence list +expired --fields id,expires
  id        expires
  EVD-SCAN  2026-11-01
  $ isms due | grep expiry
  2026-11-01   -22  expiry  EVD-SCAN  scan.txt
