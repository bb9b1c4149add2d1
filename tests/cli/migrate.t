The files of an ISMS have a format; an older one is brought forward.

  $ isms init --name "Acme Ltd" 2>/dev/null && export ISMS_DIR=$PWD
  $ isms migrate
  nothing to migrate: the files have format 1

By hand one begins without the number.

  $ printf '# ours\norganisation: Acme\n' >isms.yaml
  $ isms migrate
  --- a/isms.yaml
  +++ b/isms.yaml
   organisation: Acme
  +format: 1
  format 0 to 1: isms.yaml says which format the files have
  1 file would change; add --yes to save
  [1]
  $ cat isms.yaml
  # ours
  organisation: Acme
  $ isms migrate --yes
  format 0 to 1: isms.yaml says which format the files have
  1 file changed
  $ cat isms.yaml
  # ours
  organisation: Acme
  format: 1
  $ isms migrate --yes
  nothing to migrate: the files have format 1
  $ printf 'format:   # which?\norganisation: Acme\n' >isms.yaml
  $ isms migrate --yes && cat isms.yaml
  format 0 to 1: isms.yaml says which format the files have
  1 file changed
  format: 1   # which?
  organisation: Acme
  $ printf '' >isms.yaml
  $ isms migrate --yes && cat isms.yaml
  format 0 to 1: isms.yaml says which format the files have
  1 file changed
  format: 1

A newer one wants a newer program, and everything else says so, too.

  $ printf 'format: 2\n' >isms.yaml
  $ isms migrate --yes
  isms: isms.yaml has format 2, this isms knows format 1
    use a newer isms; there is no way back
  [3]
  $ isms risk list
  isms: isms.yaml has format 2, this isms reads format 1; use a newer isms
  [3]
  $ isms risk add title=x
  isms: isms.yaml has format 2 and this isms writes format 1; use a newer isms
  [3]
  $ isms fmt
  isms: isms.yaml has format 2, this isms reads format 1; use a newer isms
  [3]
  $ isms check | head -n 2
  commitment.yaml:1:1: warning: nobody in top management stands for the ISMS [commitment-missing]
    1 | # What top management gives (ISO/IEC 27001:2022, 5.1, 7.1).
  $ cat isms.yaml
  format: 2

What is no number is no format.

  $ for format in 0 -1 one 1.0 '[1]' 99999; do
  >   echo "format: $format" >isms.yaml
  >   isms migrate --yes 2>&1 | head -n 1
  > done
  isms: isms.yaml:1:9: format must be a whole number from 1 on
  isms: isms.yaml:1:9: format must be a whole number from 1 on
  isms: isms.yaml:1:9: format must be a whole number from 1 on
  isms: isms.yaml:1:9: format must be a whole number from 1 on
  isms: isms.yaml:1:9: format must be a whole number from 1 on
  isms: isms.yaml:1:9: format must be a whole number from 1 on
  $ isms migrate
  isms: isms.yaml:1:9: format must be a whole number from 1 on
    this isms writes format 1: put the number back that Git knows ('git log -p isms.yaml'), or 1 when it never was another
  [3]
  $ printf 'format: 1\nformat: 1\n' >isms.yaml
  $ isms migrate --yes
  isms: 1 problem in 1 file; isms.yaml:2:1: key 'format' stands here and in line 1: keep the one that is right
    run 'isms check'
  [3]
