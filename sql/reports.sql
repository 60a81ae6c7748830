-- reports.sql: counting by Jalali day, week, month, season and year, with no gaps.
--
-- Runs as it stands on a database made by articles.sql:
--   sqlite3 articles.db -cmd '.load persian' < sql/reports.sql
--
-- The pattern is always the same. jcalendar() lists the periods, empty ones too; a LEFT JOIN brings what falls into each.
-- A month is found by the index on (jalali_year, jalali_month). jalali_date is text that sorts as the days do, so every
-- other period is a range of it, and its index finds the rows.

-- Articles by month, from the first to the last one published.
SELECT c.year, c.month, c.month_name, count(a.id) AS articles
FROM jcalendar((SELECT min(published) FROM articles), (SELECT max(published) FROM articles), 'month') AS c
LEFT JOIN articles AS a ON a.jalali_year = c.year AND a.jalali_month = c.month
GROUP BY c.year, c.month;

-- How SQLite does it: the calendar once, the index for each month, no sorting.
EXPLAIN QUERY PLAN
SELECT c.year, c.month, count(a.id)
FROM jcalendar('2025-03-21', '2026-03-20', 'month') AS c
LEFT JOIN articles AS a ON a.jalali_year = c.year AND a.jalali_month = c.month
GROUP BY c.year, c.month;

-- By season, with its name.
SELECT c.year, c.season, jstrftime('%Q', c.gdate) AS name, count(a.id) AS articles
FROM jcalendar((SELECT min(published) FROM articles), (SELECT max(published) FROM articles), 'season') AS c
LEFT JOIN articles AS a ON a.jalali_date BETWEEN c.jdate AND jdate(c.gdate, 'end of season')
GROUP BY c.gdate;

-- By year, and how each compares with the one before.
SELECT c.year, count(a.id) AS articles, count(a.id) - lag(count(a.id)) OVER (ORDER BY c.year) AS more
FROM jcalendar((SELECT min(published) FROM articles), (SELECT max(published) FROM articles), 'year') AS c
LEFT JOIN articles AS a ON a.jalali_year = c.year
GROUP BY c.year;

-- The days of one month, as a wall calendar has them: a row for each week, Saturday to Friday, articles in brackets.
WITH days AS (
  SELECT c.*, jdate(c.gdate, 'start of week') AS saturday, count(a.id) AS articles
  FROM jcalendar('2025-10-23', '2025-11-21') AS c LEFT JOIN articles AS a ON a.jalali_date = c.jdate
  GROUP BY c.gdate
)
SELECT max(CASE weekday WHEN 0 THEN day || '(' || articles || ')' END) AS "شنبه",
       max(CASE weekday WHEN 1 THEN day || '(' || articles || ')' END) AS "یکشنبه",
       max(CASE weekday WHEN 2 THEN day || '(' || articles || ')' END) AS "دوشنبه",
       max(CASE weekday WHEN 3 THEN day || '(' || articles || ')' END) AS "سه‌شنبه",
       max(CASE weekday WHEN 4 THEN day || '(' || articles || ')' END) AS "چهارشنبه",
       max(CASE weekday WHEN 5 THEN day || '(' || articles || ')' END) AS "پنجشنبه",
       max(CASE weekday WHEN 6 THEN day || '(' || articles || ')' END) AS "جمعه"
FROM days GROUP BY saturday;

-- On which days of the week is most published? All seven, from Saturday on.
SELECT w.value AS weekday, jweekdayname(w.value) AS name, count(a.id) AS articles
FROM json_each('[0,1,2,3,4,5,6]') AS w LEFT JOIN articles AS a ON jweekday(a.published) = w.value
GROUP BY w.value;

-- Each source by month of the Jalali year 1404: every source has every month.
SELECT s.source, c.month_name, count(a.id) AS articles
FROM (SELECT DISTINCT source FROM articles) AS s
CROSS JOIN jcalendar(gdate('1404-01-01'), gdate('1404-01-01', 'end of year'), 'month') AS c
LEFT JOIN articles AS a
  ON a.source IS s.source AND a.jalali_year = c.year AND a.jalali_month = c.month
GROUP BY s.source, c.gdate;

-- A range in Jalali dates is a range of the index.
SELECT count(*) FROM articles WHERE jalali_date BETWEEN '1404-07-01' AND '1404-09-30';
EXPLAIN QUERY PLAN
SELECT count(*) FROM articles WHERE jalali_date BETWEEN '1404-07-01' AND '1404-09-30';

-- The last ten, told as one would say it.
SELECT title, jstrftime('%A %-Od %B %OY', published) AS day, jago(published, date('now')) AS ago
FROM articles ORDER BY published DESC LIMIT 10;
