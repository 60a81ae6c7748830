-- jcalendar: a table of days, weeks, months, seasons or years.
--   sqlite3 -cmd '.load build/persian' < tests/sql/dates_calendar.sql

.nullvalue NULL
.print '-- Days, both ends included'
.headers on
SELECT * FROM jcalendar('2025-03-20', '2025-03-22');
.headers off

.print '-- One row for each period that has a day between start and stop, told by its first day'
SELECT gdate, jdate, month_name FROM jcalendar('2025-11-09', '2026-01-05', 'month');
SELECT gdate, jdate, week FROM jcalendar('2025-11-09', '2025-11-22', 'week');
SELECT gdate, jdate, season FROM jcalendar('2025-11-09', '2026-03-25', 'season');
SELECT gdate, jdate, leap FROM jcalendar('2024-12-31', '2026-03-25', 'year');

.print '-- In either direction, without sorting'
SELECT group_concat(day, ' ') FROM (SELECT day FROM jcalendar('2025-11-09', '2025-11-13') ORDER BY gdate DESC);
EXPLAIN QUERY PLAN SELECT jdate FROM jcalendar('2025-11-09', '2025-11-13') ORDER BY gdate DESC;
EXPLAIN QUERY PLAN SELECT year, month, count(*) FROM jcalendar('2025-11-09', '2026-11-13') GROUP BY year, month;

.print '-- Nothing between, nothing known'
SELECT count(*) FROM jcalendar('2025-11-09', '2025-11-08');
SELECT count(*) FROM jcalendar('2025-11-09', NULL);
SELECT count(*) FROM jcalendar('2025-11-09', 'x');

.print '-- Any time value is an end; the arguments are no facts of a day'
SELECT rowid, jdate, start, stop, step FROM jcalendar(2460988.5, '۲۰۲۵-۱۱-۱۰');

.print '-- Ends that come from another table'
CREATE TABLE leave(who, first, last);
INSERT INTO leave VALUES ('سارا', '2025-11-09', '2025-11-11'), ('رضا', '2025-11-14', '2025-11-15');
SELECT who, jdate, weekday_name FROM leave JOIN jcalendar(first, last) ORDER BY who, gdate;

.print '-- Three and a half million days, one at a time'
SELECT count(*), min(gdate), max(gdate), count(DISTINCT jdate), sum(leap AND yearday = 366)
FROM jcalendar('0000-01-01', '9999-12-31');
