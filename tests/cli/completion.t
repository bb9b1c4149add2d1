What may come next, from the same tables.

  $ cd registers
  $ isms complete zsh -- "isms ri"
  risk
  $ isms complete zsh -- "isms risk s"
  show
  set
  schema
  $ isms complete zsh -- "isms risk set RISK-D"
  RISK-DB-CORRUPTION
  RISK-DDOS
  RISK-DRIVER-TRACKING
  RISK-DSR-LATE
  $ isms complete zsh -- "isms -C . risk set RISK-DDOS treatment.o"
  treatment.option=
  $ isms complete zsh -- "isms risk set RISK-DDOS treatment.option="
  treatment.option=modify
  treatment.option=retain
  treatment.option=avoid
  treatment.option=share
  $ isms complete bash -- "isms risk set RISK-DDOS treatment.option=re"
  treatment.option=retain
  $ isms complete zsh -- "isms risk list --so"
  --sort=
  $ isms complete zsh -- "isms scope a"
  approve
  $ isms completion tcsh
  isms: completion for which shell? bash, zsh or fish
  [2]

Terms, filters, checks, reports, levels, ids behind a reference; -C counts.

  $ isms complete zsh -- "isms risk list +un"
  +unreviewed
  +unowned
  +unassessed
  +untreated
  $ isms complete zsh -- "isms risk list not:@m"
  not:@mine
  $ isms complete zsh -- "isms risk list --where level=h"
  level=high
  $ isms complete zsh -- "isms risk set RISK-DDOS treatment.controls=CTL-BACKUP,CTL-AC"
  treatment.controls=CTL-BACKUP,CTL-ACCEPTABLE-USE
  treatment.controls=CTL-BACKUP,CTL-ACCESS-REVIEW
  $ isms complete zsh -- "isms check risk-"
  risk-owner-missing
  risk-untreated
  $ isms complete zsh -- "isms report "
  summary
  risk-register
  treatment-plan
  audit-programme
  audit
  heatmap
  soa
  gap
  coverage
  kpi
  policies
  documents
  calendar
  accountability
  crosswalk
  $ isms complete zsh -- "isms risk accept --by=PER-A"
  --by=PER-ALICE
  $ isms complete zsh -- "isms risk list --fields id,resid"
  id,residual.likelihood
  id,residual.impact
  id,residual.dimensions
  id,residual.on
  id,residual.by
  id,residual.rationale
  id,residual.method
  id,residual.level
  id,residual.score
  $ isms complete zsh -- "isms explain risk.treatment."
  risk.treatment.option
  risk.treatment.controls
  risk.treatment.with
  risk.treatment.plan
  risk.treatment.due
  risk.treatment.done
  risk.treatment.cost
  risk.treatment.approval
  risk.treatment.approval.by
  risk.treatment.approval.role
  risk.treatment.approval.on
  risk.treatment.approval.digest
  risk.treatment.approval.until
  risk.treatment.approval.comment
  $ (cd / && isms complete zsh -- "isms -C $REGISTERS show RISK-DD")
  RISK-DDOS
  $ (cd / && isms complete zsh -- "isms show RISK-DD")
  $ isms complete zsh -- "isms risk retire RISK-DDOS --status="
  --status=closed

  $ isms complete zsh -- "isms fmt PER-AL"
  PER-ALICE
  $ isms complete zsh -- "isms fmt ris"
  risk
  $ isms complete zsh -- "isms fmt --c"
  --check
  $ isms complete zsh -- "isms asset add " | tail -n 1
  -

Names that a shell would take for more than letters are not offered.

  $ mkdir ../odd && cd ../odd
  $ printf 'filters:\n  "a;b": status=assessed\n  "a$b": status=assessed\n  ab: status=assessed\n' >isms.yaml
  $ isms complete zsh -- "isms risk list @"
  @ab
  $ cd ../registers

Bash itself.

  $ cat >ask <<'END'
  > eval "$(isms completion bash)"
  > COMP_LINE="isms asset set AST-D" COMP_POINT=20
  > _isms 2>/dev/null; printf '%s\n' "${COMPREPLY[@]}"
  > END
  $ bash ask
  AST-DB-PROD
  AST-DB-REPLICA
  AST-DRIVER-APP
  $ isms completion zsh | head -1
  #compdef isms
  $ isms completion fish
  complete -c isms -f -a '(isms complete fish -- (commandline -cp | string collect))'
