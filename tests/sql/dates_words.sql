-- Dates in people's words: jparse, jwhy, jdiff, jago.
--   sqlite3 -cmd '.load build/persian' < tests/sql/dates_words.sql

.nullvalue NULL
.print '-- Free text as Gregorian ISO'
SELECT jparse('۱۸ آبان ۱۴۰۴'), jparse('هجدهم آبان هزار و چهارصد و چهار'), jparse('1404/8/18'), jparse('۲۲ بهمن ۵۷');
SELECT jparse('یکشنبه ۱۸ آبان‌ماه ۱۴۰۴، ساعت ۲:۳۰ بعدازظهر'), jparse('۱۴:۳۰ - ۱۴۰۴/۰۸/۱۸');
SELECT jparse('۱۸ عقرب ۱۴۰۴'), jparse('Aban 18, 1404'), jparse('۹ نوامبر ۲۰۲۵'), jparse('۱۵ مهر ۲۵۳۵');
SELECT jparse('۱۸ آبان ۱۴۰۴ برابر با ۹ نوامبر ۲۰۲۵');
SELECT DISTINCT jparse('1404' || char(dash) || '08' || char(dash) || '18') FROM (SELECT column1 AS dash
  FROM (VALUES (0x2D), (0x2010), (0x2011), (0x2012), (0x2013), (0x2014), (0x2212)));

.print '-- Relative to a present that you name'
SELECT jparse('دیروز', '2025-11-09'), jparse('سه روز پیش', '2025-11-09'), jparse('جمعه آینده', '2025-11-09'),
       jparse('ماه گذشته', '2025-11-09'), jparse('هجدهم آبان', '2025-11-09');
SELECT jparse('نیم ساعت پیش', '2025-11-09 10:00'), jparse('فردا ساعت ۹ صبح', '2025-11-09');
SELECT jparse('ده دقیقه پیش', '2025-11-09 10:00'), jparse('۳۰ ثانیه دیگر', '2025-11-09 10:00'),
       jparse('دو فصل بعد', '2025-11-09'), jparse('یک سال و نیم پیش', '2025-11-09');
SELECT jparse('دیروز'), jparse('شنبه ۱۸ آبان ۱۴۰۴'), jparse('1404/12/30'), jparse('هر روز', '2025-11-09'), jparse(NULL);

.print '-- Why not'
SELECT jwhy('1404-08-18') AS valid, jwhy('1404-12-30');
SELECT column1, jwhy(column1) FROM (VALUES ('1404/13/01'), ('1404/07/31'), ('98/5/7'), ('دیروز'), ('شنبه ۱۸ آبان ۱۴۰۴'),
  ('۲ رمضان ۱۴۴۶'), ('1404-08-18 25:00'), ('1404-08-18 چیزی'));
SELECT jwhy(replace(hex(zeroblob(200)), '00', '1404 '));

.print '-- Whole units of the Jalali calendar from a to b'
SELECT jdiff('years', '1979-02-11', '2025-11-09'), jdiff('months', '2025-09-22', '2025-10-22'),
       jdiff('seasons', '2025-03-21', '2025-12-22'), jdiff('week', '2025-11-09', '2025-11-22'),
       jdiff('days', '2025-11-09', '2025-11-01'), jdiff('days', '2025-11-09', 'x');

.print '-- As one would say it'
SELECT jago('2025-11-06', '2025-11-09'), jago('2025-11-08', '2025-11-09'), jago('2025-11-12', '2025-11-09'),
       jago('2025-08-01', '2025-11-09'), jago('1979-02-11', '2025-11-09');
SELECT jago('2025-11-09 09:15', '2025-11-09 10:00'), jago('2025-11-08 23:00', '2025-11-09 10:00');
