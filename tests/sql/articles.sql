-- articles.sql: found articles go in as they are, any spelling finds them, Jalali dates group them.
-- Needs FTS5.
-- Needs SQLite 3.37: STRICT tables.

.read sql/articles.sql
-- Again, as when a program sets up its tables at every start: nothing changes.
.read sql/articles.sql

SELECT '-- a document: the date, the title, and on further lines the body';
INSERT INTO article_inbox(document, source) VALUES
  (readfile('examples/news/trade.txt'), 'trade.txt'),          -- starts with a space; half-spaces lost
  (readfile('examples/news/museum.txt'), 'museum.txt'),        -- starts with a byte order mark
  (readfile('examples/news/port.txt'), 'port.txt'),            -- lines end in CR LF
  (readfile('examples/news/train.txt'), 'train.txt'),          -- Arabic ي and ك
  (readfile('examples/news/chess.txt'), 'chess.txt'),          -- half-spaces written as spaces
  (readfile('examples/news/election.txt'), 'election.txt');    -- half-spaces; no newline at the end
SELECT id, published, jalali_date, jalali_year, jalali_month, title FROM articles ORDER BY id;

SELECT '-- lines end in LF, and nothing blank is left around title and body';
SELECT count(*) FROM articles
WHERE instr(title || body, char(13)) OR title <> trim(title, char(9, 10, 32)) OR body <> trim(body, char(9, 10, 32));

SELECT '-- one line is all body; so is what follows a date that stands alone';
INSERT INTO article_inbox(document) VALUES
  ('date 2016-06-24 هوا آفتابی است.'),
  (char(0xFEFF) || char(13, 10) || char(9) || 'date 2016-06-25 ' || char(13, 10, 13, 10) || '  باران می‌بارد.  ' ||
   char(13, 10, 13, 10)),
  ('date 2024-02-29' || char(9) || ' سال کبیسه ' || char(10) || 'سطر یک' || char(13) || 'سطر دو');
SELECT published, quote(title), quote(replace(body, char(10), '⏎')) FROM articles WHERE source IS NULL ORDER BY id;

SELECT '-- every article comes back as a document that makes the same article';
INSERT INTO article_inbox(document, source) SELECT document, 'copy' FROM article_inbox;
SELECT count(*), count(DISTINCT published || title || body) FROM articles;
DELETE FROM articles WHERE source = 'copy';

SELECT '-- any spelling finds every other, and the whole word is marked';
SELECT typed, (SELECT group_concat(rowid) FROM articles_fts WHERE articles_fts MATCH fa_query(typed))
FROM (SELECT column1 AS typed
      FROM (VALUES ('همکاری‌های'), ('همکاری های'), ('همکاریهای'), ('همكاريهاي')));
SELECT rowid, replace(snippet(articles_fts, 1, '[', ']', '…', 5), char(10), '⏎')
FROM articles_fts WHERE articles_fts MATCH 'body : همکاری‌ها' ORDER BY rowid;

SELECT '-- a word of the title weighs more than one of the body';
INSERT INTO article_inbox(document) VALUES
  ('date 2025-01-01 گزارش' || char(10) || 'زیتون و زیتون و باز زیتون'),
  ('date 2025-01-02 زیتون' || char(10) || 'گزارش و گزارش و باز گزارش');
SELECT a.published, a.title FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('زیتون') ORDER BY rank;
SELECT a.published, a.title FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('زیتون', 'all', 'title') ORDER BY rank;

SELECT '-- search and Jalali month together';
SELECT a.jalali_date, a.source FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
WHERE articles_fts MATCH fa_query('همکاری') AND a.jalali_year = 1403 ORDER BY a.jalali_date;
SELECT jalali_year, jalali_month, count(*) FROM articles WHERE source IS NOT NULL GROUP BY jalali_year, jalali_month;

SELECT '-- the index follows insert, update, delete, a new id and an upsert';
CREATE TEMP VIEW found AS SELECT
  (SELECT group_concat(rowid) FROM articles_fts WHERE articles_fts MATCH fa_query('لیموترش')) AS lime,
  (SELECT group_concat(rowid) FROM articles_fts WHERE articles_fts MATCH fa_query('نارنگی')) AS tangerine;
DELETE FROM articles;
INSERT INTO articles(id, published, title, body) VALUES (1, '2025-11-09', 'لیموترش', 'متن');
SELECT 'inserted', lime, tangerine FROM found;
UPDATE articles SET title = 'نارنگی‌ها' WHERE id = 1;
SELECT 'updated', lime, tangerine FROM found;
UPDATE articles SET rowid = 7;
SELECT 'moved', lime, tangerine FROM found;
UPDATE articles SET published = '2025-03-21';
SELECT 'redated', lime, tangerine, jalali_date, jalali_year, jalali_month FROM found, articles;
INSERT INTO articles(id, published, title, body) VALUES (7, '2025-11-09', 'لیموترش', 'متن')
  ON CONFLICT(id) DO UPDATE SET title = excluded.title, body = excluded.body;
SELECT 'upserted', lime, tangerine FROM found;
INSERT OR IGNORE INTO articles(id, published, title, body) VALUES (7, '2025-11-09', 'نارنگی', 'متن');
SELECT 'ignored', lime, tangerine FROM found;
PRAGMA recursive_triggers = ON;
INSERT OR REPLACE INTO articles(id, published, title, body) VALUES (7, '2025-11-09', 'نارنگی', 'متن');
SELECT 'replaced', lime, tangerine FROM found;
INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1);
INSERT INTO articles_fts(articles_fts) VALUES ('rebuild');
SELECT 'rebuilt', lime, tangerine FROM found;
SELECT term, doc, cnt FROM articles_vocab ORDER BY term;
DELETE FROM articles;
SELECT 'deleted', lime, tangerine FROM found;
SELECT count(*) FROM articles_vocab;
PRAGMA integrity_check;
