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
  retain
  $ isms complete zsh -- "isms risk list --so"
  --sort=
  $ isms complete zsh -- "isms scope a"
  approve
  $ isms completion tcsh
  isms: completion for which shell? bash, zsh or fish
  [2]

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
  complete -c isms -f -a '(isms complete fish -- (commandline -cp))'
