-- Numbers and their words in SQL, by example. Run it with
--   sqlite3 -cmd '.load build/persian' < tests/sql/numbers.sql

.nullvalue NULL
.print '-- fa_number: the number that a text names, as INTEGER or REAL.'
SELECT fa_number('۱۲٬۳۴۵'), fa_number('٣٫١٤'), fa_number('−۵'), fa_number('1,234,567.5');
SELECT fa_number('بیست و پنج'), fa_number('سه هزار دویست و دوازده'), fa_number('منفی صد');
SELECT fa_number('۲۰ هزار'), fa_number('۱٫۵ میلیون'), fa_number('۲ میلیون و ۳۰۰ هزار');
SELECT fa_number('پنجم'), fa_number('سی‌ام'), fa_number('بیست و یکم'), fa_number('اول');
SELECT fa_number('دو و نیم'), fa_number('یک میلیون و نیم'), fa_number('نیم میلیون');
SELECT fa_number('سه دهم'), fa_number('دو و یک چهارم'), fa_number('سه ممیز چهارده'), fa_number('سه صدم');
SELECT fa_number('۲۵٪'), fa_number('نیم درصد'), fa_number('صد درصد');
SELECT fa_number('شیش'), fa_number('سیصدوپنج'), fa_number('پنج صد'), fa_number('هيجده');
SELECT typeof(fa_number('۳٫۰')), typeof(fa_number('۳٫۵')), typeof(fa_number('9223372036854775808'));
SELECT fa_number(25), fa_number(2.5), fa_number(x'3235');
.print '-- Anything else than one number is NULL.'
SELECT fa_number('سلام'), fa_number('پنج نفر'), fa_number('۱۲٬۳۴'), fa_number(''),
       fa_number(NULL);

.print '-- fa_words: a number in words.'
SELECT fa_words(0), fa_words(100), fa_words(1405), fa_words(-600), fa_words(30000000000);
SELECT fa_words(3.14), fa_words(0.5), fa_words(-2.0);
SELECT fa_words('۲۵'), fa_words('1,250');
SELECT fa_words(-9223372036854775808);
SELECT fa_words(1e19), fa_words(9e999), fa_words('سلام'), fa_words(NULL);

.print '-- fa_ordinal: an ordinal in words.'
SELECT fa_ordinal(1), fa_ordinal(3), fa_ordinal(5), fa_ordinal(25), fa_ordinal(30), fa_ordinal(1000);
SELECT fa_ordinal(0), fa_ordinal(-123), fa_ordinal(4.0), fa_ordinal('۱۲');
SELECT fa_ordinal(2.5), fa_ordinal('سلام'), fa_ordinal(NULL);

.print '-- What is written is read back.'
WITH RECURSIVE n(i) AS (VALUES (-1000) UNION ALL SELECT i + 7 FROM n WHERE i < 100000)
SELECT count(*) FROM n WHERE fa_number(fa_words(i)) <> i OR fa_number(fa_ordinal(i)) <> i
  OR fa_number(fa_words(i / 100.0)) <> i / 100.0;

.print '-- Prices that came as free text, with an index on their value.'
CREATE TABLE prices(item TEXT, price TEXT);
INSERT INTO prices VALUES ('نان', '۲۰ هزار'), ('پنیر', '۱۸۵٬۰۰۰'), ('گوشت', 'یک میلیون و دویست هزار'), ('هوا', 'رایگان');
CREATE INDEX prices_value ON prices(fa_number(price));
SELECT item, fa_number(price) FROM prices WHERE fa_number(price) < 1000000 ORDER BY fa_number(price);
