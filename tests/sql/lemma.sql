-- lemma.sql: fa_lemma(), each word's dictionary form, and fa_stopword().

SELECT '-- nouns lose their endings, verbs become infinitives, broken plurals singular, spoken forms standard';
SELECT column1, fa_lemma(column1) FROM (VALUES
  ('کتاب‌هایشان را نمی‌خوانند'), ('بزرگ‌ترین شهرها'), ('علما'), ('خونه‌هامون'), ('می‌روم و رفته‌ام'), ('گفته شد'));
SELECT '-- one word written as two, and two as one';
SELECT fa_lemma('همکاری های'), fa_lemma('بهکتابخانه');
SELECT '-- what is no Persian word is folded';
SELECT fa_lemma('NASA در ۱۴۰۴'), fa_lemma('«کتاب»!'), quote(fa_lemma('')), quote(fa_lemma('؟!'));
SELECT '-- NULL gives NULL; a number or a BLOB is read as text, and malformed bytes separate words';
SELECT fa_lemma(NULL) IS NULL, fa_lemma(1404), fa_lemma(CAST('كتابها' AS BLOB)), fa_lemma(CAST(x'DAA9FFDAA9' AS TEXT));

SELECT '-- fa_stopword: function words, in any spelling, one at a time';
SELECT column1, fa_stopword(column1) FROM (VALUES
  ('از'), ('كه'), (' و '), ('است'), ('کتاب'), ('از کتاب'), ('از که'), (''), ('the'), (12));
SELECT fa_stopword(NULL) IS NULL;
