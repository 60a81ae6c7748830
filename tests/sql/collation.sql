-- COLLATE persian: the order of the Persian alphabet, as ICU's locale fa gives it.

.print -- Letters go by the alphabet, not by code points: پ چ ژ گ in their places, آ first, ک before گ, و before ه.
CREATE TABLE people(name TEXT);
INSERT INTO people VALUES ('ژاله'), ('گلنار'), ('هما'), ('پروین'), ('وحید'), ('آرش'), ('چنگیز'), ('احمد'), ('کاوه'),
  ('يوسف'), ('بهرام'), ('یاسمن');
SELECT group_concat(name, ' ') FROM (SELECT name FROM people ORDER BY name COLLATE persian);
SELECT group_concat(name, ' ') FROM (SELECT name FROM people ORDER BY name);

.print -- Spaces and punctuation come first, then digits, Persian, Latin, Greek, Cyrillic; other scripts by code point.
SELECT group_concat(column1, ' ') FROM (
  SELECT column1 FROM (VALUES ('中'), ('я'), ('β'), ('b'), ('a'), ('A'), ('ب'), ('۲'), ('1'), ('«'), ('א'))
  ORDER BY column1 COLLATE persian);

.print -- A letter's variants differ only when all letters are the same: ک before ك, but کار before كارد before کارگر.
SELECT group_concat(column1, ' ') FROM (
  SELECT column1 FROM (VALUES ('کارگر'), ('كارد'), ('كار'), ('کار')) ORDER BY column1 COLLATE persian);

.print -- Equal is what ICU has equal: the same letters and digits however encoded, half-spaces or not.
SELECT 'می‌شود' = 'میشود' COLLATE persian AS half_space,
       'آب' = 'آب' COLLATE persian AS composed,
       'كتاب' = 'کتاب' COLLATE persian AS arabic_kaf,
       '۱' = '1' COLLATE persian AS digits,
       'a' = 'A' COLLATE persian AS letter_case;

.print -- So UNIQUE has room for one spelling of the same letters, and a second sort key tells equal ones apart.
CREATE TABLE words(word TEXT UNIQUE COLLATE persian);
INSERT OR IGNORE INTO words VALUES ('می‌شود'), ('میشود'), ('می‌شوم');
SELECT group_concat(word, ' ') FROM words;
SELECT group_concat(column1, ' ') FROM (
  SELECT column1 FROM (VALUES ('۷'), ('7'), ('٧'), ('6')) ORDER BY column1 COLLATE persian, column1 COLLATE binary);

.print -- An index on the collation serves ORDER BY and ranges.
CREATE INDEX people_by_name ON people(name COLLATE persian);
SELECT group_concat(name, ' ') FROM people WHERE name COLLATE persian BETWEEN 'پ' AND 'ژ';
EXPLAIN QUERY PLAN SELECT name FROM people ORDER BY name COLLATE persian;

.print -- Malformed bytes count as U+FFFD, behind everything else.
SELECT CAST(x'FF' AS TEXT) = char(0xFFFD) COLLATE persian, CAST(x'D9' AS TEXT) > 'ی' COLLATE persian;
