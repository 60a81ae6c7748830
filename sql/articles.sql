-- articles.sql: news articles with Persian search and Jalali dates, in one SQLite file.
--
--     sqlite3 articles.db -cmd '.load build/persian' < sql/articles.sql
--
-- Needs SQLite 3.37 or newer and the extension, loaded on every connection that writes or searches. Running the file
-- again on the same database changes nothing. To put a found article in:
--
--     INSERT INTO article_inbox(document, source) VALUES (readfile('a.txt'), 'a.txt');
--
-- and to search, see search.sql; to count by month or season, reports.sql.

-- The articles themselves. `published` is a Gregorian day, because SQLite and every other program can read one; the
-- Jalali columns follow from it. The CHECK compares it with date()'s own spelling, which refuses 2025-2-3, and
-- 2025-02-30 too, because a modifier makes every version of date() move that day on to March.
--
-- The Jalali columns are STORED, for a dozen bytes a row. Any SQLite can then read the table, without the extension
-- (a VIRTUAL column calls jdate() at every read), and the indexes always agree with the rows: should a new release of
-- the extension know a leap year better, VIRTUAL columns would change under their index. To let it compute them anew:
--     UPDATE articles SET published = published;
CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY,
  published TEXT NOT NULL CONSTRAINT "published is a day, YYYY-MM-DD"
    CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND published IS date(published, '+0 days')),
  jalali_date TEXT AS (jdate(published)) STORED,
  jalali_year INTEGER AS (jyear(published)) STORED,
  jalali_month INTEGER AS (jmonth(published)) STORED,
  title TEXT NOT NULL,
  body TEXT NOT NULL, -- after the short columns: reading a date does not page through a long text
  source TEXT
) STRICT;

-- For a day or a span of days, in the order of time (Jalali dates sort as text), and for counts by month.
CREATE INDEX IF NOT EXISTS articles_by_date ON articles(jalali_date);
CREATE INDEX IF NOT EXISTS articles_by_month ON articles(jalali_year, jalali_month);

-- The search index. It keeps no second copy of the text: highlight() and snippet() read it from articles.
CREATE VIRTUAL TABLE IF NOT EXISTS articles_fts USING fts5(
  title, body, content = 'articles', content_rowid = 'id', tokenize = 'persian');

-- ORDER BY rank means this: a word of the title weighs as much as four of the body.
INSERT INTO articles_fts(articles_fts, rank) VALUES ('rank', 'bm25(4.0, 1.0)');

-- The words of the index, each with the number of articles that have it.
CREATE VIRTUAL TABLE IF NOT EXISTS articles_vocab USING fts5vocab('articles_fts', 'row');

-- An index without a copy of the text must be told the old text to forget it, before the new one is entered.
-- INSERT OR REPLACE forgets the old row without telling a trigger; write INSERT … ON CONFLICT(id) DO UPDATE instead,
-- or set PRAGMA recursive_triggers = ON. Should the index ever be in doubt:
--     INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1);
--     INSERT INTO articles_fts(articles_fts) VALUES ('rebuild');
CREATE TRIGGER IF NOT EXISTS articles_inserted AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts(rowid, title, body) VALUES (new.id, new.title, new.body);
END;

CREATE TRIGGER IF NOT EXISTS articles_deleted AFTER DELETE ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

-- WHEN rather than UPDATE OF id, title, body: it also sees `SET rowid = …`, and a title set to itself costs nothing.
CREATE TRIGGER IF NOT EXISTS articles_updated AFTER UPDATE ON articles
WHEN old.id IS NOT new.id OR old.title IS NOT new.title OR old.body IS NOT new.body
BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO articles_fts(rowid, title, body) VALUES (new.id, new.title, new.body);
END;

-- The inbox takes a whole document and files it as an article:
--
--     date 2025-11-09 TITLE
--     BODY, any number of lines
--
-- White space, a byte order mark or direction marks may stand before it, lines may end in LF, CR LF or CR, and blank
-- lines and spaces around title and body are dropped. A document of one line is all body: its title is ''. So is the
-- title when nothing follows the date on its line. A BLOB, as readfile() gives, is read as the UTF-8 text it holds.
-- Anything else is refused with a message, and the statement then leaves no trace, however many documents it brought.
-- Reading from the view gives every article back as such a document.
CREATE VIEW IF NOT EXISTS article_inbox(document, source) AS
SELECT 'date ' || published || ' ' || title || char(10) || body, source FROM articles;

CREATE TRIGGER IF NOT EXISTS article_inbox_insert INSTEAD OF INSERT ON article_inbox BEGIN
  -- SQLite's substr() ends at a NUL, so the rest of the text would be lost without a word.
  SELECT RAISE(ABORT, 'an article is UTF-8 text, and this one holds a NUL byte')
  WHERE instr(CAST(new.document AS BLOB), x'00') > 0;

  INSERT INTO articles(published, title, body, source)
  SELECT
    CASE
      -- The day is one of the calendar, white space ends it, and something follows.
      WHEN text GLOB 'date [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][ ' || char(9, 10) || ']*'
        AND day IS date(day, '+0 days')
      THEN day
      ELSE RAISE(ABORT, 'an article begins with "date YYYY-MM-DD", then its title and, on further lines, its body')
    END,
    trim(substr(rest, 1, max(line_end - 1, 0)), char(9, 32)),
    ltrim(substr(rest, line_end + 1), char(9, 10, 32)),
    new.source
  FROM (
    -- line_end is 0 when there is but one line: no title, and the body is all of it.
    SELECT text, substr(text, 6, 10) AS day, substr(text, 16) AS rest, instr(substr(text, 16), char(10)) AS line_end
    FROM (
      -- Lines end in LF from here on; BOM (FEFF), LRM (200E), RLM (200F) and white space are taken off the ends.
      SELECT rtrim(ltrim(replace(replace(CAST(new.document AS TEXT), char(13, 10), char(10)), char(13), char(10)),
                         char(9, 10, 32, 160, 0xFEFF, 0x200E, 0x200F)), char(9, 10, 32)) AS text
    )
  );
END;
