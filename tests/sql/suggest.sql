-- Did you mean …? The nearest words of an fts5vocab table. Run it with
--   sqlite3 -cmd '.load build/persian' < tests/sql/suggest.sql
-- Needs FTS5.

.nullvalue NULL
CREATE VIRTUAL TABLE news USING fts5(title, body, tokenize = 'persian');
CREATE VIRTUAL TABLE news_vocab USING fts5vocab('news', 'row');
INSERT INTO news(title, body) VALUES
  ('همکاری‌های علمی', 'دانشگاه تهران و دانشگاه شیراز پروژه‌های مشترک را آغاز می‌کنند.'),
  ('گزارش اقتصاد', 'صادرات زعفران و پسته افزایش یافت؛ اقتصاد ایران آزادتر می‌شود.'),
  ('کتاب', 'نمایشگاه کتاب تهران با حضور ناشران مستقل آغاز شد. هیچ‌کس کتاب‌خانه را ندید.'),
  ('ورزش', 'مسئولان ورزش از نتیجهٔ کشتی‌گیران ایران خرسندند. Persepolis FC'),
  ('هوا', 'هوای تهران آلوده است و باران نمی‌بارد.');

.print '-- Neighbours on the keyboard, letters that sound alike, lost, doubled and swapped letters.'
WITH t(typed) AS (VALUES ('گزارض'), ('صادزات'), ('ذعفران'), ('اقتساد'), ('طهران'), ('نمایشگه'), ('اقتصصاد'), ('نمایشاگه'))
SELECT typed, suggestion, distance, rows FROM t, fa_suggest(t.typed, 'news_vocab', 1);

.print '-- The word itself comes first when the vocabulary has it, in whatever spelling; then its neighbours.'
SELECT suggestion, distance, rows FROM fa_suggest('كتاب', 'news_vocab');
SELECT suggestion, distance FROM fa_suggest('هیچکس', 'news_vocab', 1);
SELECT suggestion, distance FROM fa_suggest('آزاد تر', 'news_vocab', 1);

.print '-- A lost space, and one too many.'
SELECT suggestion, distance, word FROM fa_suggest('دانشگاهتهران', 'news_vocab', 1);
SELECT suggestion, distance, word, position FROM fa_suggest('زعف ران', 'news_vocab', 1) WHERE position = 0;

.print '-- Every word of a text has its suggestions, as many as the limit says.'
SELECT position, word, suggestion, distance FROM fa_suggest('اقتساد آلوده‌ی ایرن', 'news_vocab', 2);
SELECT group_concat(suggestion, ' ') FROM fa_suggest('دانشگه طهران', 'news_vocab', 1);
SELECT count(*) FROM fa_suggest('کتاب', 'news_vocab', 0);

.print '-- Latin words too; numbers are only looked up.'
SELECT suggestion, distance FROM fa_suggest('Persepolus', 'news_vocab');
SELECT count(*) FROM fa_suggest('1405', 'news_vocab');

.print '-- The dictionary form of a verb (√شدن) is no word of the text.'
SELECT count(*) FROM fa_suggest('شدن', 'news_vocab', 100) WHERE suggestion LIKE '√%';
SELECT suggestion FROM fa_suggest('میشوذ', 'news_vocab', 1);

.print '-- NULL and text without words give no rows.'
SELECT count(*) FROM fa_suggest(NULL, 'news_vocab');
SELECT count(*) FROM fa_suggest('کتاب', NULL);
SELECT count(*) FROM fa_suggest('کتاب', 'news_vocab', NULL);
SELECT count(*) FROM fa_suggest('', 'news_vocab'), fa_suggest('؟! …', 'news_vocab');
SELECT count(*) FROM fa_suggest(x'FFFE00', 'news_vocab');

.print '-- The vocabulary may be of type row or col, in any schema, and have any name.'
CREATE VIRTUAL TABLE "a.b ""c""" USING /* by column */ fts5vocab('news', 'col');
SELECT suggestion, rows FROM fa_suggest('گزارض', 'a.b "c"', 1);
SELECT suggestion, rows FROM fa_suggest('گزارض', 'Main.News_Vocab', 1);
ATTACH ':memory:' AS other;
CREATE VIRTUAL TABLE other.words USING fts5(w, tokenize = 'persian');
CREATE VIRTUAL TABLE other.words_vocab USING fts5vocab('words', 'row');
INSERT INTO other.words VALUES ('پنجره');
CREATE VIRTUAL TABLE temp.main_vocab USING fts5vocab('main', 'news', 'row');
SELECT suggestion FROM fa_suggest('پنجرع', 'words_vocab', 1);
SELECT suggestion FROM fa_suggest('بنجره', 'other.words_vocab', 1);
SELECT suggestion FROM fa_suggest('گزارض', 'main_vocab', 1);

.print '-- The arguments are hidden columns.'
SELECT rowid, suggestion, text, vocab, "limit" FROM fa_suggest('کتات', 'news_vocab', 2);
SELECT suggestion FROM fa_suggest WHERE text = 'کتات' AND vocab = 'news_vocab' AND "limit" = 1;

.print '-- Anything else is refused.'
CREATE TABLE plain(term, doc, cnt);
CREATE VIRTUAL TABLE places USING fts5vocab('news', 'instance');
SELECT * FROM fa_suggest('کتاب', 'nowhere');
SELECT * FROM fa_suggest('کتاب', 'other.news_vocab');
SELECT * FROM fa_suggest('کتاب', 'plain');
SELECT * FROM fa_suggest('کتاب', 'places');
SELECT * FROM fa_suggest('کتاب', 'news');
SELECT * FROM fa_suggest('کتاب', 'news_vocab; DROP TABLE plain');
SELECT * FROM fa_suggest('کتاب', '"news_vocab"');
SELECT * FROM fa_suggest('کتاب', '');
SELECT * FROM fa_suggest('کتاب');
SELECT * FROM fa_suggest('کتاب', 'news_vocab', 'five');
SELECT * FROM fa_suggest('کتاب', 'news_vocab', 101);
CREATE VIRTUAL TABLE orphan USING fts5vocab('no_such_index', 'row');
SELECT * FROM fa_suggest('کتاب', 'orphan');
SELECT count(*) FROM plain;
