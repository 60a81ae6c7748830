-- fold.sql: fa_fold(), the search key of a text, and fa_digits().

SELECT '-- texts of the same letters have the same key';
SELECT a, fa_fold(a), fa_fold(a) = fa_fold(b) FROM (SELECT column1 AS a, column2 AS b FROM (VALUES
  ('كتاب',        'کتاب'),       -- Arabic and Persian keyboards
  ('کتاب‌ها',      'کتابها'),     -- with and without half-space
  ('کِتــابٌ',      'کتاب'),       -- harakat and kashida
  ('خانهٔ ما',     'خانه‌ی ما'),   -- the spellings of the ezafe
  ('مسئول',       'مسيول'),      -- hamza on its carrier
  ('مؤمن',        'مومن'),
  ('آب',          'اب'),         -- the madda is often left out
  ('املاء',       'املا'),
  ('۱۴۰۴',        '١٤٠٤'),       -- three sets of digits
  ('سلاااام',     'سلام'),
  ('ﻛﺘﺎﺏ ﷲ',      'کتاب الله'),  -- presentation forms and ligatures
  ('ÉCOLE',       'école')));

SELECT '-- texts of other letters have not';
SELECT a, b FROM (SELECT column1 AS a, column2 AS b FROM (VALUES
  ('کتاب ها', 'کتابها'), ('سوء', 'سو'), ('کرم', 'گرم'), ('الله', 'اله'))) WHERE fa_fold(a) = fa_fold(b);

SELECT '-- punctuation stays, white space is a space, invisible marks go';
SELECT fa_fold('«كتاب‌هاي» ۱۲/۵٪' || char(9) || char(0x202B) || 'متن' || char(0x202C) || char(0xA0) || '!');

SELECT '-- for UNIQUE and joins';
CREATE TABLE city(name TEXT);
CREATE UNIQUE INDEX city_key ON city(fa_fold(name));
INSERT INTO city(name) VALUES ('تهران'), ('كرمانشاه');
INSERT INTO city(name) VALUES ('کرمانشاه');
SELECT name FROM city WHERE fa_fold(name) = fa_fold('کِرمانشاه');

SELECT '-- NULL gives NULL; a number or a BLOB is read as text';
SELECT fa_fold(NULL) IS NULL, fa_fold(14.5), fa_fold(CAST('كتاب' AS BLOB)), quote(fa_fold(''));

SELECT '-- folding twice changes nothing more';
SELECT count(*) FROM (SELECT column1 AS x FROM (VALUES ('كتاب‌هاي'), ('خانه‌ی'), ('ﷲ'), ('É½'), ('a¬b'), (x'D8FF41')))
WHERE fa_fold(fa_fold(x)) <> fa_fold(x);

SELECT '-- fa_digits: digits of any set in one; nothing else changes';
SELECT fa_digits('سال ۱۴۰۴، ١٢ ماه، 365 روز', 'fa'), fa_digits('سال ۱۴۰۴، ١٢ ماه، 365 روز', 'ar'),
       fa_digits('سال ۱۴۰۴، ١٢ ماه، 365 روز', 'en');
SELECT fa_digits('كتاب‌هاي é ½ ² ٪ ٫ ٬', 'en');
SELECT fa_digits(NULL, 'fa') IS NULL, fa_digits('۱', NULL) IS NULL, fa_digits(1404, 'fa');
SELECT fa_digits('۱', 'latin');
