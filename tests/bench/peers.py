# peers.py - the work of isms as a short Python program would do it.
#
#   peers.py check ROOT            required fields, choices, references
#   peers.py filter ROOT           ids of the risks in treatment
#   peers.py set FILE PLAN         one value, all else as it was (ruamel.yaml)
#   peers.py import CSV FOLDER     a file for each row
#   peers.py equal CSV CSV         do the columns of the first agree in both?
import csv
import os
import sys

STATUSES = {"identified", "assessed", "treating", "accepted", "closed"}


def read_folder(folder):
    import yaml

    for entry in os.scandir(folder):
        with open(entry, "rb") as file:
            yield entry.name[:-5], yaml.load(file, yaml.CSafeLoader)


def check(root):
    known, references = set(), []
    missing = bad = 0
    for noun in ("asset", "control", "person", "risk"):
        for name, record in read_folder(os.path.join(root, noun)):
            known.add(name)
            missing += not record.get("title")
            missing += not record.get("status")
            if "owner" in record:
                references.append(record["owner"])
            if noun == "asset":
                references += record.get("depends_on", [])
            if noun == "risk":
                bad += record["status"] not in STATUSES
                references += record["assets"]
                references += record["treatment"]["controls"]
    print("missing-field", missing)
    print("bad-value", bad)
    print("dangling-reference", sum(r not in known for r in references))


def select(root):
    for name, record in read_folder(os.path.join(root, "risk")):
        if record["status"] == "treating":
            print(name)


def set_plan(path, plan):
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    with open(path, encoding="utf-8") as file:
        record = yaml.load(file)
    record["treatment"]["plan"] = plan
    with open(path, "w", encoding="utf-8") as file:
        yaml.dump(record, file)


LISTS = {"assets", "threats", "properties", "treatment.controls", "tags"}


def import_rows(path, folder):
    import yaml

    os.makedirs(folder)
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row.pop("id")
            record = {}
            for column, value in row.items():
                place = record
                *above, last = column.split(".")
                for key in above:
                    place = place.setdefault(key, {})
                place[last] = value.split("; ") if column in LISTS else value
            with open(f"{folder}/{name}.yaml", "w", encoding="utf-8") as out:
                yaml.dump(record, out, yaml.CSafeDumper, sort_keys=False,
                          allow_unicode=True)


def equal(left, right):
    tables = []
    for path in (left, right):
        with open(path, newline="", encoding="utf-8") as file:
            tables.append({row["id"]: row for row in csv.DictReader(file)})
    if tables[0].keys() != tables[1].keys():
        sys.exit("not the same ids")
    for name, row in tables[0].items():
        for column, value in row.items():
            other = tables[1][name][column]
            if value.rstrip("\n") != other.rstrip("\n"):
                sys.exit(f"{name}: {column}: {value!r} is not {other!r}")


WORK = {"check": check, "filter": select, "set": set_plan,
        "import": import_rows, "equal": equal}
WORK[sys.argv[1]](*sys.argv[2:])
