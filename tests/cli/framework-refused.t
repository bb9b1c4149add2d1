What is not to be taken is refused with its place, and nothing is written.

  $ cp "$TESTDIR"/exchange/* .
  $ isms init --name "Example Port" 2>/dev/null
  $ try() { isms framework import "$@"; echo "[$?]"; [ ! -e framework ] || ls framework; }
  $ edited() { sed "$1" library.yaml >edited.yaml; try edited.yaml; }

Ids that stand twice, circles, parents that are not there.

  $ edited 's/harbour-rules:node4$/harbour-rules:1.10/'
  isms: edited.yaml:91:7: 'urn:example:risk:req_node:harbour-rules:1.10' stands twice, first in line 63
  [3]
  $ edited 's/^\(    - urn: urn:example:risk:req_node:harbour-rules:1\)$/&\n      parent_urn: urn:example:risk:req_node:harbour-rules:1.10/'
  isms: edited.yaml:55:7: '1' lies in itself
  [3]
  $ edited 's/parent_urn: .*/parent_urn: urn:example:risk:req_node:harbour-rules:9/'
  isms: edited.yaml:63:7: '1.10' is in 'urn:example:risk:req_node:harbour-rules:9', which is not there
  [3]
  $ sed 's/"sh-3"/"sh-1"/' catalog.json >twice.json
  $ try twice.json
  isms: twice.json:79:11: 'sh-1' stands twice, first in line 20
  [3]
  $ printf 'id,in,title\na,b,A\nb,a,B\n' >circle.csv
  $ try circle.csv
  isms: circle.csv:2: 'a' lies in itself
  [3]
  $ printf 'id,title\na,A\na,B\n' >twice.csv
  $ try twice.csv
  isms: twice.csv:3: 'a' stands twice, first in line 2
  [3]

Mappings to what is not there, and libraries that need another one.

  $ edited 's/iso27001-2022:a.5.9/iso27001-2022:a.5.99/'
  isms: edited.yaml:117:31: iso27001-2022 has no 'a.5.99'
    take the pairs that have both ends with --partial
  [3]
  $ edited 's/framework:iso27001-2022/framework:iso27001-2035/'
  isms: edited.yaml:114:27: it maps 'urn:intuitem:risk:framework:iso27001-2035', which is not there
    import that framework first, or take what can be taken with --partial
  [3]
  $ edited 's/relationship: subset/relationship: like/'
  isms: edited.yaml:118:21: 'like' is no relation: equal, superset, subset, intersect, not_related
  [3]
  $ sed 's/^objects:/dependencies:\n- urn:example:risk:library:other\n&/' library.yaml >needs.yaml
  $ try needs.yaml
  isms: needs.yaml:16:3: it depends on 'urn:example:risk:library:other', which is not there
    import that library first, or take what can be taken with --partial
  [3]
  $ sed -i 's/iso27001-2022:a.5.9/iso27001-2022:a.5.99/' needs.yaml
  $ isms framework import needs.yaml --partial --dry-run | grep -A 20 Not | grep there
  4 files would change; add --yes to save
  mappings to requirements that are not there                1  iso27001-2022/a.5.99

Matrices that do not fit together.

  $ sed 's/\[0, 0, 1, 2\]/[0, 0, 3, 2]/' library.yaml >edited.yaml
  $ try edited.yaml --matrix
  isms: edited.yaml:170:14: a cell of the grid is a place in the list of risks, 0 to 2
  [3]
  $ sed 's/\[0, 0, 1, 2\]/[0, 0, 1]/' library.yaml >edited.yaml
  $ try edited.yaml --matrix
  isms: edited.yaml:170:7: this row of the grid has 3 cells, the impact scale 4 steps
  [3]

Not text that we read.

  $ iconv -t UTF-16 library.yaml >utf16.yaml
  $ try utf16.yaml
  isms: utf16.yaml:1:1: the file is not UTF-8 (it looks like UTF-16): save it as UTF-8
  [3]
  $ iconv -t UTF-16BE catalog.json >utf16.json
  $ try utf16.json
  isms: utf16.json:1:1: the file is not UTF-8 (it looks like UTF-16): save it as UTF-8
  [3]
  $ printf 'urn: x\nobjects: {}\nname: Caf\351\n' >latin1.yaml
  $ try latin1.yaml
  isms: latin1.yaml:3:10: byte 0xe9 is not UTF-8: save the file as UTF-8
  [3]
  $ printf 'id,title\n1,Caf\351\n' >latin1.csv
  $ try latin1.csv
  isms: latin1.csv:2:6: byte 0xe9 is not UTF-8: save the file as UTF-8
  [3]
  $ printf 'PK\003\004\000\000' >sheet.xlsx
  $ try sheet.xlsx
  isms: sheet.xlsx: this is a spreadsheet or a zip
    save the sheet as CSV, or unpack it
  [3]
  $ echo '<catalog/>' >catalog.xml
  $ try catalog.xml
  isms: catalog.xml:1:1: this is XML or HTML
    OSCAL is read as JSON or YAML
  [3]

Not JSON, not YAML, too deep, too large.

  $ head -c 400 catalog.json >cut.json
  $ try cut.json
  isms: cut.json:11:6: expected a key in double quotes
  [3]
  $ echo '{"catalog": 1} {"catalog": 2}' >two.json
  $ try two.json
  isms: two.json:1: more follows behind the end of the JSON
  [3]
  $ awk 'BEGIN { printf "{\"catalog\": "; for (i = 0; i < 100000; i++) printf "["; }' >deep.json
  $ try deep.json
  isms: deep.json:1:76: nested too deep
  [3]
  $ awk 'BEGIN { printf "objects: "; for (i = 0; i < 100000; i++) printf "["; }' >deep.yaml
  $ try deep.yaml
  isms: deep.yaml:1:73: lists and maps are nested deeper than 64: flatten them
  [3]
  $ awk 'BEGIN { print "objects: {}"; print "a0: &a0 [x]"
  >   for (i = 1; i < 30; i++) printf "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1 }' >laughs.yaml
  $ try laughs.yaml
  isms: laughs.yaml:22:12: more than 4000000 keys and values stand in front of this one
  [3]
  $ printf 'objects:\n  framework: {\n' >open.yaml
  $ try open.yaml
  isms: open.yaml:3:1: a value is missing here: add it, or delete the ',' or indicator
  [3]
  $ printf 'objects: {}\nobjects: {}\n' >keys.yaml
  $ try keys.yaml
  isms: keys.yaml:2:1: key 'objects' stands here and in line 1: keep the one that is right
  [3]
  $ truncate -s 100M large.yaml
  $ try large.yaml
  isms: 'large.yaml' is above 64 MiB
  [3]
  $ truncate -s 0 empty.yaml
  $ try empty.yaml
  isms: empty.yaml:1:1: this is no framework that isms knows
    it reads libraries of CISO Assistant, catalogs and profiles of OSCAL, CSV, and its own format
  [3]
  $ try nowhere.yaml
  isms: cannot read 'nowhere.yaml': No such file or directory
  [4]
  $ try .
  isms: cannot read '.': Is a directory
  [4]

Not a framework at all.

  $ try isms.yaml
  isms: isms.yaml:2:1: this is no framework that isms knows
    it reads libraries of CISO Assistant, catalogs and profiles of OSCAL, CSV, and its own format
  [3]
  $ echo '{"component-definition": {}}' >component.json
  $ try component.json
  isms: component.json:1:1: this is no framework that isms knows
    it reads libraries of CISO Assistant, catalogs and profiles of OSCAL, CSV, and its own format
  [3]
  $ echo '{"catalog": {"uuid": "x"}}' >bare.json
  $ try bare.json
  isms: bare.json:1:13: this is no OSCAL: it has no metadata
  [3]
  $ echo '{"catalog": {"metadata": {"title": "T"}}}' >none.json
  $ try none.json
  isms: none.json: catalogue has no entries
  [3]
  $ echo '{"catalog": {"metadata": {"title": "T"}, "controls": [{"title": "C"}]}}' >noid.json
  $ try noid.json
  isms: noid.json:1:55: a control must have an id
  [3]
  $ printf 'objects:\n  framework:\n    name: X\n    requirement_nodes:\n    - name: Y\n' >nourn.yaml
  $ try nourn.yaml
  isms: nourn.yaml:5:7: this entry has no urn
  [3]
  $ printf 'objects:\n  metric_definitions: [{name: Y}]\n' >metrics.yaml
  $ isms framework import metrics.yaml
  Not taken over
  what                count  examples
  metric_definitions      1  Y
  nothing to change
  $ printf 'kind: catalogue\ntitle: T\nrequirements:\n  A: {in: B, title: X}\n' >ours.yaml
  $ try ours.yaml
  isms: ours.yaml:4:11: 'A' is in 'B', which is not there
  [3]
  $ printf 'color,size\nred,1\n' >colours.csv
  $ try colours.csv
  isms: colours.csv:1: no column is an id
    --map 'COLUMN=id' says which one is
  [3]
  $ printf 'id,title\n' >header.csv
  $ try header.csv
  isms: header.csv: there are no rows
  [3]
  $ echo '{"profile": {"metadata": {"title": "T"}}}' >selects.json
  $ try selects.json
  isms: selects.json:1:13: this profile imports nothing
  [3]
  $ sed 's/"catalog.json"/"loop.json"/' profile.json >loop.json
  $ try loop.json
  isms: loop.json:2:14: profiles import each other more than 8 deep
  [3]
  $ mkfifo pipe.json
  $ sed 's/"catalog.json"/"pipe.json"/' profile.json >pipe-profile.json
  $ try pipe-profile.json
  isms: 'pipe.json' is no regular file
  [3]
  $ isms framework import
  isms: give one file
    isms framework import library.yaml
  [2]
  $ isms framework import catalog.json --name ../x
  isms: '../x' is no name of a framework: small letters, digits, - and .
  [2]
