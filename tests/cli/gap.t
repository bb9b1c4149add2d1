# How far a framework is met: four met, two in part, two not, one that does not
# apply are 62.5 %.

  $ mkdir -p ISMS/framework && cd ISMS && echo 'format: 1' >isms.yaml
  $ printf '%s\n' 'kind: catalogue' 'title: Nine' 'levels: {"1": Partial, "2": Risk Informed, "3": Repeatable}' 'requirements:' '  P: {title: First part}' '  Q: {title: Second part}' '  R: {title: Third part}' >framework/nine.yaml
  $ for n in 1 2 3 4; do echo "  P.$n: {in: P, title: Number $n}"; done >>framework/nine.yaml
  $ for n in 5 6 7 8; do echo "  Q.$n: {in: Q, title: Number $n}"; done >>framework/nine.yaml
  $ echo "  R.9: {in: R, title: Number 9}" >>framework/nine.yaml
  $ isms report coverage nine
  framework  part  title        all  full  partial  none  unknown  excluded  %
  nine             Nine           9     0        0     0        9         0  0
  nine       P     First part     4     0        0     0        4         0  0
  nine       Q     Second part    4     0        0     0        4         0  0
  nine       R     Third part     1     0        0     0        1         0  0

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies
  $ isms requirement assess nine/P status=full --on 2026-02-02 --yes
  4 files changed
  $ isms requirement assess nine/Q.5 nine/Q.6 status=partial --on 2026-02-02
  $ isms requirement assess nine/Q.7 nine/Q.8 status=none --on 2026-02-02
  $ isms requirement exclude nine/R.9 justification="There is no ninth."
  $ isms report coverage nine
  framework  part  title        all  full  partial  none  unknown  excluded     %
  nine             Nine           9     4        2     2        0         1  62.5
  nine       P     First part     4     4        0     0        0         0   100
  nine       Q     Second part    4     0        2     2        0         0    25
  nine       R     Third part     1     0        0     0        0         1

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies
  $ isms report coverage nine --format json | jq -c '.records[] | [.part, .coverage]'
  [null,62.5]
  ["P",100]
  ["Q",25]
  ["R",null]

Two assessments have a difference.

  $ isms requirement assess nine/Q.5 nine/Q.7 status=full --on 2026-08-03
  $ isms requirement assess nine/P.1 status=partial --on 2026-08-03
  $ isms report coverage nine --since 2026-06-30
  framework  part  title        all  full  partial  none  unknown  excluded     %   was  change
  nine             Nine           9     5        2     1        0         1    75  62.5    12.5
  nine       P     First part     4     3        1     0        0         0  87.5   100   -12.5
  nine       Q     Second part    4     2        1     1        0         0  62.5    25    37.5
  nine       R     Third part     1     0        0     0        0         1

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies
  $ isms report gap nine --since 2026-06-30
  Gaps, Nine
  75 % of 8: 5 full, 2 partial, 1 none, 0 unknown; 1 excluded. On 2026-06-30: 62.5 %.

  id        title     status   was      because
  nine/P.1  Number 1  partial  full     assessed
  nine/Q.5  Number 5  full     partial  assessed
  nine/Q.6  Number 6  partial  partial  assessed
  nine/Q.7  Number 7  full     none     assessed
  nine/Q.8  Number 8  none     none     assessed

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies

Profiles: where we are, where we want to be.

  $ isms requirement assess nine/Q maturity=1 --yes
  4 files changed
  $ isms requirement assess nine/Q.5 maturity=3
  $ isms requirement set nine/Q.5 nine/Q.6 target=3
  $ isms requirement set nine/Q.8 target=2
  $ isms report coverage nine
  framework  part  title        all  full  partial  none  unknown  excluded     %  maturity  target  below
  nine             Nine           9     5        2     1        0         1    75       1.5     2.7      2
  nine       P     First part     4     3        1     0        0         0  87.5
  nine       Q     Second part    4     2        1     1        0         0  62.5       1.5     2.7      2
  nine       R     Third part     1     0        0     0        0         1

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies
  $ isms report gap nine
  Gaps, Nine
  75 % of 8: 5 full, 2 partial, 1 none, 0 unknown; 1 excluded.

  id        title     status   maturity   target           because
  nine/P.1  Number 1  partial                              assessed
  nine/Q.6  Number 6  partial  1 Partial  3 Repeatable     assessed
  nine/Q.8  Number 8  none     1 Partial  2 Risk Informed  assessed

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies
  $ isms report gap nine --format csv
  id,title,status,was,maturity,target,because,owner,controls
  nine/P.1,Number 1,partial,,,,assessed,,
  nine/Q.6,Number 6,partial,,1,3,assessed,,
  nine/Q.8,Number 8,none,,1,2,assessed,,
  $ isms report gap
  isms: no framework is in force
    name one, or add it to 'frameworks' in isms.yaml
  [2]
  $ isms report gap ten
  isms: there is no framework 'ten'
    'isms framework list' shows them
  [2]
  $ isms report coverage bsi
  isms: bsi holds nothing that can be met
  [2]
  $ isms report gap nine --since yesterday
  Gaps, Nine
  75 % of 8: 5 full, 2 partial, 1 none, 0 unknown; 1 excluded. On 2026-11-22: 75 %.

  id        title     status   was      maturity   target           because
  nine/P.1  Number 1  partial  partial                              assessed
  nine/Q.6  Number 6  partial  partial  1 Partial  3 Repeatable     assessed
  nine/Q.8  Number 8  none     none     1 Partial  2 Risk Informed  assessed

  coverage: (full + half of partial) / (all - excluded), in percent, rounded half up to one decimal; unknown counts as not met, empty means that nothing applies
