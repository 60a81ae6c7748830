-- explain.sql: fa_explain(), why a word is analysed as it is.

CREATE VIEW reading AS
SELECT json_extract(word.value, '$.token') AS token, json_extract(word.value, '$.kind') AS kind,
       json_extract(word.value, '$.lemmas') AS lemmas, json_extract(word.value, '$.parts') AS parts,
       json_extract(word.value, '$.readings[0].form') AS form, json_extract(word.value, '$.readings[0].stem') AS stem,
       json_extract(word.value, '$.readings[0].ending') AS ending, json_extract(word.value, '$.readings[0].known') AS known,
       json_extract(word.value, '$.readings[0].why') AS reason, json_extract(word.value, '$.why') AS decision
FROM sample, json_each(fa_explain(sample.text)) AS word;
CREATE TABLE sample(text);

SELECT '-- what a word was read as, and why';
INSERT INTO sample VALUES ('کتاب'), ('کتاب‌هایشان'), ('را'), ('علما'), ('بچه‌هامون'), ('درختان'), ('اطلاعات'), ('معلمین'),
  ('بزرگ‌ترین'), ('خانه‌ام'), ('دانشجویم'), ('کتابش'), ('کتابی'), ('خوب‌ند'), ('خونه'), ('قلنبوق'), ('قلنبوق‌ها'),
  ('قلنبوق‌ترین'), ('قلنبوق‌پز');
SELECT token, kind, stem, ending, CASE known WHEN 1 THEN 'known' ELSE 'unknown' END, reason, decision FROM reading;

SELECT '-- verbs, by their form';
DELETE FROM sample;
INSERT INTO sample VALUES ('می‌رفتند'), ('بخورد'), ('بخور'), ('بنویس'), ('نرفت'), ('بخوردند'), ('رفت'), ('رفتند'), ('خورند'), ('رفته'),
  ('میرن'), ('برود'), ('نیست');
SELECT token, kind, lemmas, coalesce(form, reason) FROM reading;

SELECT '-- parts, where spaces or half-spaces stood; lemmas that are both indexed; two words in one';
DELETE FROM sample;
INSERT INTO sample VALUES ('می خوانده‌اند'), ('کتاب خانه ها'), ('شکست'), ('بهکتابخانه');
SELECT token, parts, lemmas, decision FROM reading;

SELECT '-- other scripts have no readings; offsets are bytes of the text';
SELECT fa_explain('NASA، ۱۲'), fa_explain(''), fa_explain('؟'), fa_explain(NULL) IS NULL;

SELECT '-- always valid JSON';
SELECT count(*) FROM (SELECT column1 AS x FROM (VALUES ('a"b\c'), ('don''t'), ('http://a.b/c?d="e"'), (x'FF41D8'), (12.5),
  (char(1) || 'ب' || char(31)), (char(0x2028) || 'الف' || char(127)))) WHERE NOT json_valid(fa_explain(x));
