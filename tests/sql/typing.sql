-- What people type: wrong layouts, slugs, slips. Run it with
--   sqlite3 -cmd '.load build/persian' < tests/sql/typing.sql

.nullvalue NULL
.print '-- fa_keyboard: text typed while the keyboard was set to the other script.'
SELECT fa_keyboard('sghl'), fa_keyboard(';jhf'), fa_keyboard('nv hdk lrhgi');
SELECT fa_keyboard('Hf'), fa_keyboard('ldBo,hil'), fa_keyboard(']d?');
SELECT fa_keyboard('اثممخ'), fa_keyboard('زخپحعفثق'), fa_keyboard('زخئحعفثق');
SELECT fa_keyboard('lsm,g'), fa_keyboard('\vd');
.print '-- Text of both scripts: only a Latin word that is a Persian word on the other layout changes.'
SELECT fa_keyboard('سلام nkdh'), fa_keyboard('سلام hello'), fa_keyboard('از sms تا html');
SELECT fa_keyboard('123'), fa_keyboard(''), fa_keyboard(NULL);

.print '-- fa_slug: the part of a URL that names a text.'
SELECT fa_slug('۱۰ نکتهٔ مهم برای توسعه‌دهندگان!');
SELECT fa_slug('  «يوسف»، كتاب  '), fa_slug('لپ‌تاپ MacBook Pro'), fa_slug('بِسْمِ اللّٰهِ');
SELECT fa_slug(fa_digits('سال ۱۴۰۴', 'en'));
SELECT fa_slug(fa_slug('خانۀ  ما؟')) = fa_slug('خانۀ  ما؟'), fa_slug('؟!') = '', fa_slug(NULL);

.print '-- fa_distance: edit distance in code points after folding; a swap of neighbours is one step.'
SELECT fa_distance('ویلچر', 'ویلجر'), fa_distance('سلام', 'سالم'), fa_distance('کتاب‌ها', 'كتابها'), fa_distance('', 'سه');
SELECT fa_distance('آب', NULL), fa_distance(hex(zeroblob(20000)), replace(hex(zeroblob(20000)), '0', '1')) IS NULL;
.print '-- The nearest word of a list.'
WITH words(w) AS (VALUES ('کتاب'), ('کباب'), ('حساب'), ('کتابت'))
SELECT w, fa_distance(w, 'کتلب') FROM words ORDER BY 2, 1;
