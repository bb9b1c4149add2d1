# ci_steps.py - the shell steps of a workflow, one after the other.
#
#   ci_steps.py FILE FOLDER     writes FOLDER/1.sh, 2.sh ... with their variables
#
# ${{ ... }} becomes what the same words name in the environment, with each run
# of other characters than letters and digits as "_": github_token.
import os
import re
import sys

import yaml


def filled(text):
    def value(match):
        for word in match.group(1).split("||"):
            word = word.strip()
            if word.startswith("'"):
                return word.strip("'")
            name = re.sub("[^A-Za-z0-9]+", "_", word)
            if os.environ.get(name):
                return os.environ[name]
        sys.exit("ci_steps: nothing for ${{%s}}" % match.group(1))

    return re.sub(r"\$\{\{(.*?)\}\}", value, str(text))


def of_actions(document):
    for job in document["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                yield {**job.get("env", {}), **step.get("env", {})}, step["run"]


def of_gitlab(document):
    for job in document.values():
        lines = job.get("before_script", []) + job.get("script", [])
        yield job.get("variables", {}), "\n".join(lines)


def of_hooks(document):
    for repository in document["repos"]:
        for hook in repository["hooks"]:
            yield {}, hook["entry"]


def steps(path):
    with open(path) as file:
        text = file.read()
    if path.endswith("Jenkinsfile"):
        return [({}, found) for found in re.findall(r"sh '''(.*?)'''", text, re.S)]
    document = yaml.safe_load(text)
    if "jobs" in document:
        return of_actions(document)
    return of_hooks(document) if "repos" in document else of_gitlab(document)


for number, (variables, script) in enumerate(steps(sys.argv[1]), 1):
    with open(os.path.join(sys.argv[2], "%d.sh" % number), "w") as out:
        for name, value in variables.items():
            out.write("export %s='%s'\n" % (name, filled(value)))
        out.write(script + "\n")
