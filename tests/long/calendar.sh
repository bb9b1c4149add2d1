#!/bin/sh
# calendar.sh - a calendar says to another program what it says to us: each date
# of `isms report calendar`, and the same days for what comes again.  Needs
# icalendar and dateutil of Python.
set -u
. "$(dirname "$0")/../sweep/tree.sh"

# Debian's python3 has them when another one stands before it.
for python in python3 /usr/bin/python3 ''; do
	[ -n "$python" ] ||
		{ echo 'skipped: calendar: no icalendar for python3'; exit 77; }
	"$python" -c 'import icalendar, dateutil' 2>/dev/null && break
done

echo "calendar:"
cd "$scratch" || exit 1
cp -R "$top/registers" example && cd example || exit 1
rm -rf .isms
long='Prüfung der Schlüssel, Zertifikate; und \ mehr: 管理システムの管理システム'
n=0
for rule in 'FREQ=DAILY;INTERVAL=10' 'FREQ=WEEKLY;BYDAY=MO,TH' \
	'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=9' \
	'FREQ=MONTHLY;BYMONTHDAY=31' 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12' \
	'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,1MO' \
	'FREQ=YEARLY;BYMONTH=3,9;UNTIL=20290401T000000Z' 'FREQ=YEARLY'; do
	n=$((n + 1))
	"$isms" action add --id "ACT-AGAIN-$n" kind=task due=2026-01-31 \
		title="$long $rule" "recurrence=$rule" >/dev/null || exit 1
	# Every second one has gone on by three dates.
	for settled in 1 2 3; do
		[ $((n % 2)) -eq 1 ] || break
		next=$("$isms" action list "id=ACT-AGAIN-$n" \
			--fields next_due --format csv | tail -n 1)
		"$isms" action 'done' "ACT-AGAIN-$n" --settles "$next" \
			note="the $settled. time" >/dev/null 2>&1 || exit 1
	done
done
"$isms" report calendar --format ics >calendar.ics || exit 1
"$isms" report calendar --format json >calendar.json || exit 1
"$isms" action list --all --format json >actions.json || exit 1

"$python" - <<'END'
import datetime, json, sys
from dateutil.rrule import rrulestr
from icalendar import Calendar

passed = failed = 0
def expect(truth, text):
    global passed, failed
    passed, failed = passed + bool(truth), failed + (not truth)
    if not truth:
        print(text)

data = open("calendar.ics", "rb").read()
expect(all(len(line) <= 75 for line in data.split(b"\r\n")), "a long line")
expect(b"\n" not in data.replace(b"\r\n", b""), "a bare newline")
events = Calendar.from_ical(data).walk("VEVENT")
dates = json.load(open("calendar.json"))["records"]
expect(len({e["UID"] for e in events}) == len(events), "a UID twice")
expect([(d["on"], f'{d["what"]}: {d["title"]}') for d in dates] ==
       [(str(e["DTSTART"].dt), str(e["SUMMARY"])) for e in events],
       "other dates or titles")
expect(all(len(e.walk("VALARM")) == 1 for e in events), "no alarm")
expect(all(not e.errors for e in events), "errors")
actions = {a["id"]: a for a in json.load(open("actions.json"))["records"]}
again = [e for e in events if "RRULE" in e]
expect(len(again) >= 8, f"only {len(again)} come again")
for event in again:
    action = actions[str(event["UID"]).split(".")[0]]
    first = event["DTSTART"].dt
    whole = rrulestr(action["recurrence"],
                     dtstart=datetime.datetime.fromisoformat(action["due"]),
                     ignoretz=True)
    rest = rrulestr(event["RRULE"].to_ical().decode(),
                    dtstart=datetime.datetime.combine(first, datetime.time()))
    take = lambda rule: [day.date() for day, _ in
                         zip((d for d in rule if d.date() >= first), range(40))]
    expect(take(whole) == take(rest), f"{action['id']}: other days")
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
END
