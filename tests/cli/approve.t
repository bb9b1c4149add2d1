  $ isms init 2>/dev/null; isms person add --id PER-A title=Alice
  PER-A
  $ isms scope set statement="All we do"
  $ isms scope approve
  isms: who approves? say it with --by PERSON
  [2]
  $ isms scope approve --by PER-A
  $ sed -n '/^approval/,$p' scope.yaml
  approval:
    by: PER-A
    on: 2026-11-23
    digest: v1:sha256:8a61fa7efbb73c284134c151e012549ae39f13f84721a1702e066b03ceb6d64c
  review:
    last: 2026-11-23
  $ isms check scope-unapproved approval-outdated
  $ isms scope set statement="Less than that"
  $ isms check scope-unapproved approval-outdated
  scope.yaml:9:11: error: changed since PER-A approved it on 2026-11-23 [approval-outdated]
    9 |   digest: v1:sha256:8a61fa7efbb73c284134c151e012549ae39f13f84721a1702e066b03ceb6d64c
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = Have it approved again: `isms scope approve --by PERSON`.
  1 error in 4 records
  [1]
  $ isms risk approve X
  isms: risk has no verb 'approve'
    'isms risk' lists its verbs
  [2]
