-- normalize.sql: fa_normalize(), text as an editor would leave it.

SELECT '-- letters, harakat, kashida, repetition, invisible marks';
SELECT fa_normalize(column1) FROM (VALUES
  ('كتاب علي'), ('ﻛﺘﺎﺏ'), ('ســــلامممممم    دنیا'), ('خانۀ ما، بهانهء او'), ('کِتابِ خوب'),
  (char(0xFEFF) || 'متن' || char(0x200F) || '  تازه '));

SELECT '-- half-spaces come back, however they were lost';
SELECT fa_normalize(column1), fa_normalize(column2) FROM (VALUES
  ('همکاریهای راهبردی', 'همکاری های راهبردی'),
  ('میشود و نمیخواهم',  'می شود و نمی خواهم'),
  ('برمیگردد',          'بر می گردد'),
  ('رفتهاند',           'رفته اند'),
  ('بزرگترین',          'بزرگ ترین'),
  ('سرمایهگذاری',       'سرمایه گذاری'),
  ('بهویژه',            'به‌ویژه'),
  ('کارهای ما',         'کار های ما'));

SELECT '-- names and adverbs of several words; a future that lost its space';
SELECT fa_normalize(column1) FROM (VALUES
  ('سعید بن عاص، عبدالله بن زبیر و ابن سینا'), ('هنگ کنگ، سی ان ان و تهران'), ('به زودی، بی شک و به خاطر'),
  ('اعلام خواهدشد'));

SELECT '-- the ezafe after the silent he';
SELECT fa_normalize('خانه ی ما'), fa_normalize('خانه‌ی ما'), fa_normalize('خانه‌یی بر آب'), fa_normalize('راه ما');

SELECT '-- what only looks so stays';
SELECT fa_normalize('میز تنهایی دختر؛ ماه می سال بعد؛ بندرها');

SELECT '-- a writer of half-spaces who joins ها does so on purpose';
SELECT fa_normalize('هزینه‌های بیماریهای قلبی'), fa_normalize('سیاست‌های بیماریهای قلبی');

SELECT '-- punctuation: spacing, pairing, Persian forms';
SELECT fa_normalize(column1) FROM (VALUES
  ('سلام , دنیا ;خوبی ?'), ('گفت :"من می روم."'), ('این( خوب )است.تو چطور؟؟؟!!!'), ('رفتند و برگشتند....'),
  ('الف -- ب'), ('« نقل قول »'), ('مدیر(ان) و کتاب(های)مان'), ('سال ۳۰۰ ق.م'));

SELECT '-- digits; decimals, thousands, times and dates stay whole';
SELECT fa_normalize('سال 1404، ساعت 12:34، 12,500 تومان، 3.14، 50%، 1404/8/18 و ١٤');
SELECT fa_normalize('سال ۱۴۰۴ و 12,500', 'digits=en'), fa_normalize('سال 1404 و ۱۴', 'digits=keep');

SELECT '-- URLs, e-mail addresses, hashtags, mentions, code, tags, Latin text and emoji are not touched';
SELECT fa_normalize(column1) FROM (VALUES
  ('نشانی https://fa.wikipedia.org/wiki/كتاب?a=1,2 است'), ('به ali@example.ir بنویسید'), ('#كتابهای_خوب @علي'),
  ('دستور `كتاب ها 12 ?` را بزنید'), ('<a title="كتاب?">كتاب</a>'), ('Hello, world? "yes"; 12.5'),
  ('نسخه 1.2.3 روی Windows 11 با covid-19 و C++'), ('خانواده 👩‍👩‍👧 ❤️ :)'));

SELECT '-- line structure stays';
SELECT quote(fa_normalize('یک  ' || char(10, 10) || '  دو' || char(13, 10) || 'سه' || char(9) || 'چهار'));

SELECT '-- options';
SELECT fa_normalize('كتاب ها , خوب', 'half_space=off'), fa_normalize('كتاب ها , خوب', 'punctuation=off'),
       fa_normalize('کِتابِ خانهٔ مسئول', 'diacritics=remove'),
       fa_normalize('كتاب ها , 12', '  half_space=off punctuation=off   digits=keep');
SELECT fa_normalize(x, 'digits=fa half_space=on punctuation=on diacritics=keep') = fa_normalize(x),
       fa_normalize(x, 'digits=en') FROM (SELECT 'کِتاب ها , 12' AS x);

SELECT '-- twice is once';
SELECT fa_normalize(fa_normalize(x)) = fa_normalize(x) FROM (SELECT 'گفت:"همکاریهای ما ،می شود"....( خانه ی 12.5 )' AS x);

SELECT '-- NULL, BLOB, malformed bytes, NUL, the empty text';
SELECT quote(fa_normalize(NULL)), quote(fa_normalize('کتاب', NULL)), quote(fa_normalize('')), quote(fa_normalize('   '));
SELECT fa_normalize(CAST('كتاب' AS BLOB)), hex(fa_normalize(x'61FF62')), hex(fa_normalize(x'610062')), fa_normalize(1404);

SELECT '-- a wrong option names the right ones';
SELECT fa_normalize('کتاب', 'digits=arabic');
SELECT fa_normalize('کتاب', 'half-space=on');
SELECT fa_normalize('کتاب', 'punctuation');
