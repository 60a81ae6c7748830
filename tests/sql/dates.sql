-- Jalali dates in SQL, by example. Run it with
--   sqlite3 -cmd '.load build/persian' < tests/sql/dates.sql

.nullvalue NULL
.print '-- A Gregorian date, as SQLite knows them, in the Jalali calendar'
SELECT jdate('2025-11-09'), jdatetime('2025-11-09 14:30'), jdate('2025-11-09T22:00:00+03:30');
SELECT jdate('۲۰۲۵-۱۱-۰۹'), jdate(2460988.5), jdate(1762646400, 'unixepoch'), jdate(1762646400, 'auto');

.print '-- and back; any digits, any of three separators, padded or not'
SELECT gdate('1404-08-18'), gdate('۱۴۰۴/۸/۱۸'), gdate('1404.08.18'), gdate(14040818), gdatetime('1404-08-18 14:30');

.print '-- Bad data is NULL, never an error'
SELECT jdate(NULL), jdate(''), jdate('yesterday'), jdate('2025-13-01'), jdate('2025-11-09', '+1 moon');
SELECT gdate('1404-12-30'), gdate('1403-12-30'), gdate('1404-07-31'), gdate('98/5/7'), gdate('1404/08-18');

.print '-- The whole range of SQLite, and a little before'
SELECT jdate('0000-01-01'), jdate('9999-12-31'), gdate('-0622-10-11'), gdate('9378-10-10'), gdate('9378-10-11');

.print '-- Modifiers reckon in the Jalali calendar and stay inside the month'
SELECT jdate('2025-09-22'), jdate('2025-09-22', '+1 month'), jdate('2025-03-20', '+1 year');
SELECT gdate('1404-06-31', '+1 season'), gdate('1404-08-18', '-2 weeks'), gdate('1404-08-18', '+1 day', '-1 month');
SELECT jdate('2025-11-09', 'start of week'), jdate('2025-11-09', 'start of month'),
       jdate('2025-11-09', 'start of season'), jdate('2025-11-09', 'start of year');
SELECT jdatetime('2025-11-09', 'end of month'), jdatetime('2025-03-20', 'end of year', 'subsec');
SELECT jdate('2025-11-09', 'weekday 6') AS next_friday;

.print '-- From UTC to the clocks of Iran, summer time and its history included, and back'
SELECT jdatetime('2025-11-09 21:00', 'tehran'), jdatetime('2020-07-01 12:00', 'tehran'),
       jdatetime('1978-01-01 12:00', 'tehran'), gdatetime('1399-04-11 16:30', 'utc');

.print '-- Formats: letters as in strftime, and names; O gives Persian digits, - no padding'
SELECT jstrftime('%Y/%m/%d', '2025-11-09'), jstrftime('%A %-Od %B %OY', '2025-11-09');
SELECT jstrftime('%y %j %q %Q %U %V %w %u', '2025-11-09'), jstrftime('%H:%M:%S %I %p %f', '2025-11-09 14:05:09.25');
SELECT jstrftime('%A %d %B', '2025-11-09', 'fa-AF'), jstrftime('%A %d %B', '2025-11-09', 'ps'),
       jstrftime('%A %d %B', '2025-11-09', 'ckb'), jstrftime('%A %d %B', '2025-11-09', 'latin');
SELECT jstrftime('%Y %N', '2025-11-09') AS no_such_letter;
SELECT jstrftime(replace(hex(zeroblob(100)), '00', '%B '), '2025-11-09') = replace(hex(zeroblob(100)), '00', 'آبان ') AS long;

.print '-- Parts of a date'
SELECT jyear('2025-11-09'), jmonth('2025-11-09'), jday('2025-11-09'), jweekday('2025-11-09'),
       jyearday('2025-11-09'), jweek('2025-11-09'), jseason('2025-11-09'), typeof(jyear('2025-11-09'));

.print '-- Facts of the calendar'
SELECT jleap(1403), jleap(1404), jleap('۱۴۰۸'), jmonthdays(1403, 12), jmonthdays(1404, 12), jmonthdays(1404, 1);
SELECT jmonthdays(1404, 13), jleap('x'), jleap(1403.0), jleap(1403.5), jleap(99999), jmonthname(0), jweekdayname(7);
SELECT jmonthname(8), jmonthname(8, 'fa-AF'), jmonthname(8, 'ps'), jmonthname(8, 'ckb'), jmonthname(8, 'latin');
SELECT jweekdayname(0), jweekdayname(3), jweekdayname(6), jweekdayname(1, 'ckb'), jweekdayname(1, 'latin');

.print '-- Without a date they mean now, in UTC'
SELECT jdate() = jdate(date('now')), jyear() = jyear(date('now')), jstrftime('%F') = jdate(), length(jdatetime());

.print '-- Every day from 0000-01-01 to 9999-12-31 goes there and back'
WITH RECURSIVE days(n) AS (SELECT julianday('0000-01-01') UNION ALL SELECT n + 1 FROM days WHERE n < 5373483.5)
SELECT count(*), sum(julianday(gdate(jdate(n))) = n), sum(jdate(gdate(jdate(n))) = jdate(n)) FROM days;
