-- help.sql: fa_help lists everything the extension adds.
-- Needs SQLite 3.31: pragma_function_list.

SELECT '-- one line each';
SELECT name || ': ' || does FROM fa_help WHERE name IN ('fa_fold', 'jdate', 'fa_help');

SELECT '-- functions that are not in it, and functions it makes up: none';
SELECT DISTINCT name FROM pragma_function_list WHERE name GLOB 'fa_*' EXCEPT SELECT name FROM fa_help;
SELECT DISTINCT name FROM pragma_function_list
 WHERE name IN ('jparse', 'jwhy', 'jdiff', 'jago') OR name GLOB 'jdate*' OR name GLOB 'j[ymwl]*' OR name GLOB 'jst*' OR name GLOB 'jse*' OR name GLOB 'gdate*'
EXCEPT SELECT name FROM fa_help;
SELECT name FROM fa_help WHERE name NOT IN (SELECT name FROM pragma_function_list)
   AND name NOT IN (SELECT name FROM pragma_module_list) AND name <> 'persian';

SELECT '-- every row has its four columns';
SELECT count(*) FROM fa_help WHERE name = '' OR signature = '' OR does = '' OR example = '';
SELECT count(DISTINCT rowid) = count(*), min(rowid) FROM fa_help;
