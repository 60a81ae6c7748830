-- without_fts5.sql: a SQLite built without FTS5 has all but the tokenizer, and says so.
-- Needs no FTS5.

SELECT json_extract(fa_info(), '$.fts5');
SELECT fa_fold('كتاب'), fa_lemma('کتاب‌ها'), fa_query('کتاب‌ها'), fa_normalize('می شود'), fa_number('دوازده');
SELECT jdate('2025-11-09'), gdate('1404-08-18'), jparse('هجدهم آبان ۱۴۰۴');
SELECT token, lemma FROM fa_tokens('کتاب‌ها');
SELECT count(*) FROM jcalendar('2025-11-09', '2025-11-11');
SELECT 'پ' > 'ب' COLLATE persian;
SELECT name FROM fa_help WHERE name = 'jdate';
-- There can be no vocabulary.
SELECT * FROM fa_suggest('کتاب', 'words');
CREATE VIRTUAL TABLE t USING fts5(body, tokenize = 'persian');
