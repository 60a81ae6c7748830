-- external_content.sql: an index over a table that keeps the text, and its integrity.
-- Needs FTS5.

CREATE TABLE page(id INTEGER PRIMARY KEY, title TEXT, body TEXT);
CREATE VIRTUAL TABLE page_fts USING fts5(title, body, content = 'page', content_rowid = 'id', tokenize = 'persian');
CREATE TRIGGER page_insert AFTER INSERT ON page BEGIN
  INSERT INTO page_fts(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER page_delete AFTER DELETE ON page BEGIN
  INSERT INTO page_fts(page_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER page_update AFTER UPDATE ON page BEGIN
  INSERT INTO page_fts(page_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO page_fts(rowid, title, body) VALUES (new.id, new.title, new.body);
END;

SELECT '-- insert';
INSERT INTO page(title, body) VALUES
  ('همکاریهای تازه', 'پروژههای بزرگ بهویژه در استان فارس اجرا میشود .'),
  ('خلیج فارس', 'کشتي‌ها در خليج فارس مي روند؛ ۱۴۰۴/۸/۱۸.'),
  (NULL, ''),
  ('bytes', CAST(x'D8FFC3A97FE2808C00DAA9' AS TEXT));
SELECT rowid, highlight(page_fts, 0, '[', ']') FROM page_fts WHERE page_fts MATCH fa_query('همکاری ها');
SELECT rowid FROM page_fts WHERE page_fts MATCH fa_query('می رود');
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);

SELECT '-- update: the old words are gone, the new ones are found';
UPDATE page SET title = 'پروژه‌های دیگر' WHERE id = 1;
SELECT count(*) FROM page_fts WHERE page_fts MATCH fa_query('همکاری');
SELECT rowid, highlight(page_fts, 0, '[', ']') FROM page_fts WHERE page_fts MATCH 'title : پروژه';
UPDATE page SET id = 20 WHERE id = 2;
SELECT rowid FROM page_fts WHERE page_fts MATCH fa_query('خلیج فارس');
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);

SELECT '-- delete';
DELETE FROM page WHERE id = 1;
SELECT count(*) FROM page_fts WHERE page_fts MATCH fa_query('پروژه');
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);

SELECT '-- rebuild and optimize';
INSERT INTO page_fts(page_fts) VALUES ('rebuild');
SELECT rowid FROM page_fts WHERE page_fts MATCH fa_query('کشتی');
INSERT INTO page_fts(page_fts) VALUES ('optimize');
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);

SELECT '-- every word leaves with its row: nothing remains in the index';
CREATE VIRTUAL TABLE page_vocab USING fts5vocab(page_fts, row);
DELETE FROM page;
SELECT count(*) FROM page_vocab;
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);

SELECT '-- when index and table have parted, the check says so';
INSERT INTO page_fts(rowid, title, body) VALUES (99, 'کتاب', 'سرگردان');
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);
INSERT INTO page_fts(page_fts) VALUES ('rebuild');
INSERT INTO page_fts(page_fts, rank) VALUES ('integrity-check', 1);

SELECT '-- a table that keeps its own text';
CREATE VIRTUAL TABLE own USING fts5(body, tokenize = 'persian');
INSERT INTO own VALUES ('می نویسد'), ('کتاب ها'), ('بهویژه');
UPDATE own SET body = 'نمی‌نویسد' WHERE rowid = 1;
REPLACE INTO own(rowid, body) VALUES (2, 'قلم ها');
DELETE FROM own WHERE rowid = 3;
SELECT rowid, highlight(own, 0, '[', ']') FROM own WHERE own MATCH fa_query('مینویسد قلم', 'any') ORDER BY rowid;
INSERT INTO own(own) VALUES ('integrity-check');
BEGIN;
INSERT INTO own VALUES ('ناپایدار');
ROLLBACK;
SELECT count(*) FROM own WHERE own MATCH 'ناپایدار';
INSERT INTO own(own) VALUES ('integrity-check');
