#!/usr/bin/env python3
"""Holds jdate() against three other implementations, day by day: jalaali-js (Borkowski's rule), date-fns-jalali and
persiantools (the 33-year rule). All must agree from 1206, where Iran's official list begins, to 1502, after which their
rules part; date-fns-jalali from year 1 on. (persiantools is a day off in 67 years before 947.)

  tests/peers/dates.py build/persian.so

Installs the three into a temporary folder by pip and npm. Without a network, or one of these programs, it says which
comparison it skips and goes on. Exit code 1 when a day differs."""
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

FIRST, LAST = datetime.date(622, 3, 22), datetime.date(2124, 3, 19)  # 1-01-02 .. 1502-12-29
OFFICIAL = datetime.date(1827, 3, 22)  # 1 Farvardin 1206

JAVASCRIPT = """
const [first, last, which] = [+process.argv[2], +process.argv[3], process.argv[4]];
const two = n => String(n).padStart(2, '0'), lib = require(which), out = [];
for (let day = first; day <= last; ++day) {
  const d = new Date(day * 86400000);
  const j = which === 'jalaali-js' ? lib.toJalaali(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate())
          : {jy: lib.getYear(d), jm: lib.getMonth(d) + 1, jd: lib.getDate(d)};
  out.push(String(j.jy).padStart(4, '0') + '-' + two(j.jm) + '-' + two(j.jd));
}
process.stdout.write(JSON.stringify(out));
"""


def days(first, last):
    epoch = datetime.date(1970, 1, 1).toordinal()
    return first.toordinal() - epoch, last.toordinal() - epoch


def javascript(folder, package, first, last):
    subprocess.run(['npm', 'install', '--silent', '--no-audit', '--no-fund', package], cwd=folder, check=True,
                   capture_output=True, timeout=300)
    script = os.path.join(folder, 'days.js')
    with open(script, 'w', encoding='utf-8') as f:
        f.write(JAVASCRIPT)
    run = subprocess.run(['node', script, *map(str, days(first, last)), package], cwd=folder, check=True,
                         capture_output=True, timeout=300, env={**os.environ, 'TZ': 'UTC'})
    return json.loads(run.stdout)


def persiantools(folder, first, last):
    subprocess.run([sys.executable, '-m', 'pip', 'install', '--quiet', '--target', folder, 'persiantools'], check=True,
                   capture_output=True, timeout=300)
    sys.path.insert(0, folder)
    from persiantools.jdatetime import JalaliDate
    return [JalaliDate(datetime.date.fromordinal(n)).isoformat() for n in range(first.toordinal(), last.toordinal() + 1)]


def main():
    db = sqlite3.connect(':memory:')
    db.enable_load_extension(True)
    db.load_extension(os.path.abspath(sys.argv[1]))
    peers = [('jalaali-js', OFFICIAL, lambda f, a, b: javascript(f, 'jalaali-js', a, b)),
             ('date-fns-jalali', FIRST, lambda f, a, b: javascript(f, 'date-fns-jalali', a, b)),
             ('persiantools', OFFICIAL, persiantools)]
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, first, read in peers:
            try:
                theirs = read(folder, first, LAST)
            except Exception as error:  # no network, no npm, no node …
                print(f'{name}: skipped, it could not be installed or run ({type(error).__name__})')
                continue
            ours = [r[0] for r in db.execute('SELECT jdate FROM jcalendar(?, ?)', (first.isoformat(), LAST.isoformat()))]
            differ = [(a, b) for a, b in zip(ours, theirs) if a != b]
            bad += len(differ) + (len(ours) != len(theirs))
            print(f'{name}: {len(ours)} days, {len(differ)} differ', *differ[:3])
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
