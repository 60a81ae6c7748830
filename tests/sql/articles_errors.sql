-- articles_errors.sql: what is no article is refused, and leaves no trace.
-- Needs FTS5.
-- Needs SQLite 3.37: STRICT tables.

.read sql/articles.sql

SELECT '-- nothing, no date, another word, another order';
INSERT INTO article_inbox(document) VALUES (NULL);
INSERT INTO article_inbox(document) VALUES ('');
INSERT INTO article_inbox(document) VALUES ('هوا آفتابی است.');
INSERT INTO article_inbox(document) VALUES ('dated 2025-11-09 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('2025-11-09 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES (readfile('no such file'));

SELECT '-- a day that is none, or not written YYYY-MM-DD';
INSERT INTO article_inbox(document) VALUES ('date 2025-02-29 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('date 2025-06-31 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('date 2025-13-01 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('date 2025-1-9 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('date 2025-11-091 عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('date ۲۰۲۵-۱۱-۰۹ عنوان' || char(10) || 'متن');
INSERT INTO article_inbox(document) VALUES ('date now عنوان' || char(10) || 'متن');

SELECT '-- a date and nothing else';
INSERT INTO article_inbox(document) VALUES ('date 2025-11-09');
INSERT INTO article_inbox(document) VALUES ('date 2025-11-09 ' || char(13, 10, 13, 10));

SELECT '-- no text: a NUL byte';
INSERT INTO article_inbox(document) VALUES (CAST('date 2025-11-09 ' AS BLOB) || x'00D8A7');

SELECT '-- one bad document among good ones: none is filed';
INSERT INTO article_inbox(document)
VALUES ('date 2025-11-09 یک' || char(10) || 'متن'), ('بی‌تاریخ'), ('date 2025-11-10 دو' || char(10) || 'متن');

SELECT '-- bytes that are no UTF-8 are only bad data: filed as they are';
INSERT INTO article_inbox(document) VALUES ('date 2025-11-09 ' || x'FFD80A80FE20E2808C');
SELECT hex(title), hex(body) FROM articles;
INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1);
DELETE FROM articles;

SELECT '-- the table itself guards its days and its types';
INSERT INTO articles(published, title, body) VALUES ('2025-02-30', 'عنوان', 'متن');
INSERT INTO articles(published, title, body) VALUES ('2025-11-09 10:00', 'عنوان', 'متن');
INSERT INTO articles(published, title, body) VALUES ('2461000', 'عنوان', 'متن');
INSERT INTO articles(published, title, body) VALUES (NULL, 'عنوان', 'متن');
INSERT INTO articles(published, title, body) VALUES ('2025-11-09', NULL, 'متن');
INSERT INTO articles(published, title, body) VALUES ('2025-11-09', 'عنوان', readfile('examples/news/trade.txt'));

SELECT '-- nothing was half filed';
SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM articles_vocab);
INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1);
