"""Persian search and Jalali dates from Python's sqlite3. Run in the project's folder:

    python3 examples/drivers/python/articles.py build/persian
"""

import sqlite3
import sys
from pathlib import Path

db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
db.load_extension(sys.argv[1])
db.enable_load_extension(False)

db.executescript(Path("sql/articles.sql").read_text(encoding="utf-8"))

with db:
    for name in ("vaccine.txt", "trade.txt", "saffron.txt"):
        document = Path("examples/news", name).read_text(encoding="utf-8")
        db.execute("INSERT INTO article_inbox(document, source) VALUES (?, ?)", (document, name))

search = """
    SELECT jalali_date, highlight(articles_fts, 0, '[', ']'), snippet(articles_fts, 1, '[', ']', '…', 8)
    FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
    WHERE articles_fts MATCH fa_query(?) ORDER BY rank"""
for date, title, excerpt in db.execute(search, ("همكاريهاي",)):
    print(f"{date} {title}\n  {excerpt}")

months = """
    SELECT jalali_year, jmonthname(jalali_month), count(*) FROM articles GROUP BY jalali_year, jalali_month"""
for year, month, count in db.execute(months):
    print(f"{year} {month}: {count}")
