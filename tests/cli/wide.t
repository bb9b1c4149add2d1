Texts of all scripts stand in columns: what a terminal takes for one character
and what for two is counted, not bytes and not characters.

  $ mkdir wide && cd wide && mkdir risk asset control person
  $ echo 'format: 1' >isms.yaml
  $ printf 'title: 山田太郎\nstatus: active\n' >person/PER-A.yaml
  $ record() {
  >   printf 'title: "%s"\nstatus: active\ntype: service\nowner: PER-A\n' "$2" >asset/AST-$1.yaml
  >   printf 'title: "%s"\nstatus: treating\nowner: PER-A\nassets: [AST-%s]\ninherent: {likelihood: 4, impact: 4}\ntreatment: {option: modify, due: 2026-10-01}\n' "$2" $1 >risk/RISK-$1.yaml
  > }
  $ record HAN '顧客データベースの漏洩'
  $ record KANA 'ﾊﾝｶｸ ｶﾞﾅ'
  $ record HANGUL '고객 데이터 유출'
  $ record JOINED 'Team 👩‍💻 👨‍👩‍👧‍👦'
  $ record FLAGS '🇩🇪🇸🇪 1️⃣ ❤️'
  $ record MARKS 'Café naïve'
  $ record HINDI 'ग्राहक डेटा'
  $ record THAI 'น้ำท่วม'
  $ record HEBREW 'דליפת נתונים'
  $ record ARABIC 'مُحَمَّد'
  $ isms risk list --fields id,title,owner,status
  id           title                   owner  status
  RISK-ARABIC  مُحَمَّد                    PER-A  treating
  RISK-FLAGS   🇩🇪🇸🇪 1️⃣ ❤️              PER-A  treating
  RISK-HAN     顧客データベースの漏洩  PER-A  treating
  RISK-HANGUL  고객 데이터 유출        PER-A  treating
  RISK-HEBREW  דליפת נתונים            PER-A  treating
  RISK-HINDI   ग्राहक डेटा               PER-A  treating
  RISK-JOINED  Team 👩‍💻 👨‍👩‍👧‍👦              PER-A  treating
  RISK-KANA    ﾊﾝｶｸ ｶﾞﾅ                PER-A  treating
  RISK-MARKS   Café naïve              PER-A  treating
  RISK-THAI    น้ำท่วม                   PER-A  treating
  $ isms due
  on          days  what       id           title                   owner
  2026-10-01   -53  treatment  RISK-ARABIC  مُحَمَّد                    PER-A
  2026-10-01   -53  treatment  RISK-FLAGS   🇩🇪🇸🇪 1️⃣ ❤️              PER-A
  2026-10-01   -53  treatment  RISK-HAN     顧客データベースの漏洩  PER-A
  2026-10-01   -53  treatment  RISK-HANGUL  고객 데이터 유출        PER-A
  2026-10-01   -53  treatment  RISK-HEBREW  דליפת נתונים            PER-A
  2026-10-01   -53  treatment  RISK-HINDI   ग्राहक डेटा               PER-A
  2026-10-01   -53  treatment  RISK-JOINED  Team 👩‍💻 👨‍👩‍👧‍👦              PER-A
  2026-10-01   -53  treatment  RISK-KANA    ﾊﾝｶｸ ｶﾞﾅ                PER-A
  2026-10-01   -53  treatment  RISK-MARKS   Café naïve              PER-A
  2026-10-01   -53  treatment  RISK-THAI    น้ำท่วม                   PER-A
  [1]
  $ isms trace PER-A --depth 1
  PER-A 山田太郎                             person  active
  |- AST-ARABIC (more) مُحَمَّد                  asset   active            <- owner
  |- AST-FLAGS (more) 🇩🇪🇸🇪 1️⃣ ❤️             asset   active            <- owner
  |- AST-HAN (more) 顧客データベースの漏洩   asset   active            <- owner
  |- AST-HANGUL (more) 고객 데이터 유출      asset   active            <- owner
  |- AST-HEBREW (more) דליפת נתונים          asset   active            <- owner
  |- AST-HINDI (more) ग्राहक डेटा              asset   active            <- owner
  |- AST-JOINED (more) Team 👩‍💻 👨‍👩‍👧‍👦            asset   active            <- owner
  |- AST-KANA (more) ﾊﾝｶｸ ｶﾞﾅ                asset   active            <- owner
  |- AST-MARKS (more) Café naïve             asset   active            <- owner
  |- AST-THAI (more) น้ำท่วม                   asset   active            <- owner
  |- RISK-ARABIC (more) مُحَمَّد                 risk    treating  3 high  <- owner
  |- RISK-FLAGS (more) 🇩🇪🇸🇪 1️⃣ ❤️            risk    treating  3 high  <- owner
  |- RISK-HAN (more) 顧客データベースの漏洩  risk    treating  3 high  <- owner
  |- RISK-HANGUL (more) 고객 데이터 유출     risk    treating  3 high  <- owner
  |- RISK-HEBREW (more) דליפת נתונים         risk    treating  3 high  <- owner
  |- RISK-HINDI (more) ग्राहक डेटा             risk    treating  3 high  <- owner
  |- RISK-JOINED (more) Team 👩‍💻 👨‍👩‍👧‍👦           risk    treating  3 high  <- owner
  |- RISK-KANA (more) ﾊﾝｶｸ ｶﾞﾅ               risk    treating  3 high  <- owner
  |- RISK-MARKS (more) Café naïve            risk    treating  3 high  <- owner
  `- RISK-THAI (more) น้ำท่วม                  risk    treating  3 high  <- owner
  $ isms search 고객
  kind   id           title             status
  asset  AST-HANGUL   고객 데이터 유출  active
  risk   RISK-HANGUL  고객 데이터 유출  treating
  $ isms show RISK-HAN --links
  顧客データベースの漏洩
  id                   RISK-HAN
  title                顧客データベースの漏洩
  owner                PER-A
  status               treating
  assets               AST-HAN
  inherent.likelihood  4 likely
  inherent.impact      4 severe
  inherent.level       3 high
  inherent.score       16
  treatment.option     modify
  treatment.due        2026-10-01
  level                3 high
  score                16

  Links
  way  field   id       title
  to   assets  AST-HAN  顧客データベースの漏洩
  to   owner   PER-A    山田太郎
  $ isms report risk-register | head -4
  id           title                   owner  inherent  current  residual  option  controls  due         status    accepted by  on  until
  RISK-ARABIC  مُحَمَّد                    PER-A  3 high                       modify            2026-10-01  treating
  RISK-FLAGS   🇩🇪🇸🇪 1️⃣ ❤️              PER-A  3 high                       modify            2026-10-01  treating
  RISK-HAN     顧客データベースの漏洩  PER-A  3 high                       modify            2026-10-01  treating

The matrix with names of its own.

  $ cat >method.yaml <<'END'
  > title: 方法
  > preset: product-3x3
  > likelihood: [{level: 1, name: まれ}, {level: 2, name: 可能性あり}, {level: 3, name: ほぼ確実}]
  > impact: [{level: 1, name: ब्याज}, {level: 2, name: נמוך}, {level: 3, name: 🔥 heiß}]
  > levels: [{name: 低い, from: 1}, {name: 中くらいのリスク, from: 3}, {name: 高い, from: 6}]
  > END
  $ sed -i 's/likelihood: 4, impact: 4/likelihood: 3, impact: 2/' risk/*.yaml
  $ isms report heatmap | head -17
  ISMS, risks on 2026-11-23: 10

  inherent
  likelihood
               +------------------+------------------+------------------+
  3 ほぼ確実   |中くらいのリスク  |10 高い           |高い              |
               |                  |RISK-ARABIC       |                  |
               |                  |RISK-FLAGS        |                  |
               |                  |RISK-HAN          |                  |
               |                  |+7 more           |                  |
               +------------------+------------------+------------------+
  2 可能性あり |低い              |中くらいのリスク  |高い              |
               +------------------+------------------+------------------+
  1 まれ       |低い              |低い              |中くらいのリスク  |
               +------------------+------------------+------------------+
                1 ब्याज             2 נמוך             3 🔥 heiß
                impact

Carets stand below what they mean, and are as wide.

  $ cat >risk/RISK-BAD.yaml <<'END'
  > title: テスト
  > status: "未定"
  > owner: PER-無
  > treatment: {"リスク": 1, due: ２０２６, option: 👩‍💻}
  > category: "ข้อมูล" # [
  > END
  $ printf 'title: "\t顧客\342\200\256"\n' >risk/RISK-ODD.yaml
  $ isms check bad-value unknown-field dangling-reference yaml-character
  risk/RISK-BAD.yaml:2:9: error: status is '未定', not one of: identified, assessed, treating, accepted, closed [bad-value]
    2 | status: "未定"
      |         ^^^^^^
      = Write a value of the kind that `isms risk schema` shows.
  risk/RISK-BAD.yaml:3:8: error: owner names 'PER-無', which does not exist [dangling-reference]
    3 | owner: PER-無
      |        ^^^^^^
      = Correct the id, or create the record.
  risk/RISK-BAD.yaml:4:13: error: risk has no field 'treatment.リスク' [unknown-field]
    4 | treatment: {"リスク": 1, due: ２０２６, option: 👩‍💻}
      |             ^^^^^^^^
      = Correct the name, or declare the field under `fields:` in isms.yaml.
  risk/RISK-BAD.yaml:4:28: error: due is '２０２６', not a date that exists (YYYY-MM-DD) [bad-value]
    4 | treatment: {"リスク": 1, due: ２０２６, option: 👩‍💻}
      |                               ^^^^^^^^
      = Write a value of the kind that `isms risk schema` shows.
  risk/RISK-BAD.yaml:4:42: error: option is '👩‍💻', not one of: modify, retain, avoid, share [bad-value]
    4 | treatment: {"リスク": 1, due: ２０２６, option: 👩‍💻}
      |                                                 ^^
      = Write a value of the kind that `isms risk schema` shows.
  risk/RISK-ODD.yaml:1:12: error: a bidirectional control (U+202E) stands in the text: delete it [yaml-character]
    1 | title: " 顧客\u{202e}"
      |              ^^^^^^^^
      = Delete the character, or describe it in words.
  6 errors in 24 records
  [1]

A long line is cut around what is meant.

  $ printf 'title: x\nstatus: identified\nproperties: [%savailable]\n' "$(printf 'confidentiality, %.0s' 1 2 3 4 5 6 7)" >risk/RISK-ODD.yaml
  $ isms check bad-value | grep -A2 ODD
  risk/RISK-ODD.yaml:3:133: error: properties is 'available', not one of: confidentiality, integrity, availability [bad-value]
    3 | ...onfidentiality, confidentiality, available]
      |                                     ^^^^^^^^^
