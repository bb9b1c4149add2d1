The merge driver is what git calls with three files and the name of the record.
Status 0: the second file holds the merged record.

  $ mkdir risk && cd risk
  $ cat >base <<'END'
  > title: Laptop is stolen
  > owner: PER-ALICE # since May
  > assets: [AST-LAPTOPS]
  > residual: {likelihood: 2, impact: 3}
  > END
  $ sed 's/PER-ALICE/PER-BORIS/; s/TOPS\]/TOPS, AST-M365]/' base >ours
  $ sed 's/hood: 2/hood: 1/; s/TOPS\]/TOPS, AST-IDP]/' base >theirs
  $ cp ours a
  $ isms merge-driver --path=risk/RISK-A.yaml base a theirs 7
  $ cat a
  title: Laptop is stolen
  owner: PER-BORIS # since May
  assets: [AST-LAPTOPS, AST-IDP, AST-M365]
  residual: {likelihood: 1, impact: 3}

Status 1: it holds markers around what both changed, and says what that is.

  $ sed -i 's/PER-ALICE/PER-INGRID/' theirs
  $ cp ours a
  $ isms merge-driver --path=risk/RISK-A.yaml --ours=HEAD --theirs=topic \
  >   base a theirs 7
  risk/RISK-A.yaml: both changed owner: PER-BORIS (ours), PER-INGRID (theirs)
  [1]
  $ cat a
  title: Laptop is stolen
  <<<<<<< HEAD
  owner: PER-BORIS # since May
  =======
  owner: PER-INGRID # since May
  >>>>>>> topic
  assets: [AST-LAPTOPS, AST-IDP, AST-M365]
  residual: {likelihood: 1, impact: 3}

Larger markers belong to the merge of two bases, which nobody has to settle.

  $ cp ours a
  $ isms merge-driver --path=risk/RISK-A.yaml base a theirs 9
  [1]
  $ sed -n 2p a
  <<<<<<<<< ours

Two records that came into being under one id are shown in full.

  $ : >empty; printf 'title: Laptop is lost\n' >theirs
  $ cp ours a
  $ isms merge-driver --path=risk/RISK-A.yaml empty a theirs
  risk/RISK-A.yaml: two records under one id: 'Laptop is stolen' (ours), 'Laptop is lost' (theirs)
  [1]
  $ head -n 1 a; grep -c title a
  <<<<<<< ours
  2

Any other status: the file is as it was, so that git can merge lines.

  $ cp ours a
  $ printf 'title: [\n' >theirs
  $ isms merge-driver --path=risk/RISK-A.yaml base a theirs 7
  isms: risk/RISK-A.yaml: their side cannot be read: line 2: a value is missing here: add it, or delete the ',' or indicator
  [3]
  $ isms merge-driver --path=evidence/files/RISK-A.yaml base a ours 7
  isms: evidence/files/RISK-A.yaml is evidence, no record
  [3]
  $ isms merge-driver --path=risk/RISK-A.yaml base a nothing 7
  isms: cannot read 'nothing': No such file or directory
  [4]
  $ isms merge-driver --path=risk/RISK-A.yaml base a ours x
  isms: 'x' is no size of a conflict marker
  [2]
  $ isms merge-driver base
  isms: merge-driver wants what git gives: --path=%P %O %A %B %L
  [2]
  $ cmp a ours && ls
  a
  base
  empty
  ours
  theirs

For comparing, a record is laid out: keys in the register's order, a line for
each value, comments kept. What cannot be read comes out as it is.

  $ cat >RISK-A.yaml <<'END'
  > tags: [b, a]
  > # top
  > title: Laptop is stolen
  > residual: {impact: 3, likelihood: 2}
  > END
  $ isms textconv RISK-A.yaml
  # top
  title: Laptop is stolen
  residual:
    likelihood: 2
    impact: 3
  tags:
    - b
    - a
  $ isms textconv theirs
  title: [
  $ isms textconv nothing
  isms: cannot read 'nothing': No such file or directory
  [4]
