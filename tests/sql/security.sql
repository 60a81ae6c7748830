-- security.sql: what the functions may be used for, and what a database from elsewhere cannot make them do.
-- Needs FTS5.
-- Needs SQLite 3.31: functions for direct use only.

SELECT '-- every function is innocuous, and none is only for direct use';
CREATE TEMP VIEW ours AS SELECT name, narg, (flags & 0x800) <> 0 AS deterministic, (flags & 0x200000) <> 0 AS innocuous,
  (flags & 0x80000) <> 0 AS directonly
FROM pragma_function_list
WHERE name IN (SELECT name FROM fa_help);
SELECT count(DISTINCT name) >= 35, min(innocuous), max(directonly) FROM ours;

SELECT '-- every function is deterministic, but for the forms that mean now';
SELECT name, narg FROM ours WHERE NOT deterministic ORDER BY name;
CREATE TABLE day(d TEXT, j TEXT AS (jdate(d)));
CREATE TABLE now(d TEXT, j TEXT AS (jdate()));
CREATE INDEX day_now ON day(jdate());

SELECT '-- in a database that is not trusted all but fa_suggest may stand in views and triggers';
PRAGMA trusted_schema = OFF;
CREATE VIRTUAL TABLE articles USING fts5(body, tokenize = 'persian');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(articles, 'row');
INSERT INTO articles VALUES ('گزارش همکاری‌ها');
CREATE TABLE notes(body TEXT COLLATE persian);
INSERT INTO notes SELECT body FROM articles;
CREATE VIEW texts AS SELECT fa_fold(body), fa_query(body), fa_normalize(body, 'digits=en'), jdate('2025-11-09'),
  (SELECT count(*) FROM fa_tokens(body)), (SELECT count(*) FROM jcalendar('2025-11-09', '2025-11-10')) FROM notes;
SELECT * FROM texts;
CREATE VIEW words AS SELECT suggestion FROM fa_suggest('گذارش', 'vocabulary');
SELECT * FROM words;
CREATE TABLE log(word TEXT);
CREATE TRIGGER spy AFTER INSERT ON log BEGIN
  UPDATE log SET word = (SELECT suggestion FROM fa_suggest(new.word, 'vocabulary'));
END;
INSERT INTO log VALUES ('گذارش');

SELECT '-- when it trusts its schema, too';
PRAGMA trusted_schema = ON;
SELECT * FROM words;
SELECT suggestion FROM fa_suggest('گذارش', 'vocabulary');

SELECT '-- fa_suggest reads vocabularies only, and a name is never SQL';
CREATE TABLE secret(term TEXT, doc INTEGER, cnt INTEGER);
INSERT INTO secret VALUES ('گزارش', 1, 1);
SELECT * FROM fa_suggest('گذارش', 'secret');
SELECT * FROM fa_suggest('گذارش', 'vocabulary; DROP TABLE secret');
SELECT * FROM fa_suggest('گذارش', 'vocabulary" UNION SELECT * FROM secret --');
SELECT count(*) FROM secret;
