-- articles.lua: Persian search and Jalali dates from LuaDBI. In the project's folder, with persian_auto.so made as
-- examples/drivers/auto/persian_auto.c tells, since LuaDBI cannot load extensions:
--
--     lua5.4 examples/drivers/lua/articles.lua ./persian_auto.so

local DBI = require "DBI"
assert(package.loadlib(arg[1], "*"))

local db = assert(DBI.Connect("SQLite3", ":memory:"))
db:autocommit(true)

local function execute(sql, ...)
  local statement = assert(db:prepare(sql))
  assert(statement:execute(...))
  return statement
end

local function slurp(path)
  local file <close> = assert(io.open(path, "rb"))
  return file:read("a")
end

-- LuaDBI runs one statement at a time; that of a trigger ends with END.
local statement = ""
for line in io.lines("sql/articles.sql") do
  line = line:gsub("%-%-.*", "")
  statement = statement .. line .. "\n"
  if line == "END;" or line:match(";$") and not statement:match("BEGIN\n") then
    execute(statement)
    statement = ""
  end
end

for _, name in ipairs { "vaccine.txt", "trade.txt", "saffron.txt" } do
  execute("INSERT INTO article_inbox(document, source) VALUES (?, ?)", slurp("examples/news/" .. name), name)
end

local search = execute([[
  SELECT jalali_date AS date, highlight(articles_fts, 0, '[', ']') AS title,
         snippet(articles_fts, 1, '[', ']', '…', 8) AS excerpt
  FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
  WHERE articles_fts MATCH fa_query(?) ORDER BY rank]], "همكاريهاي")
for row in search:rows(true) do
  print(("%s %s\n  %s"):format(row.date, row.title, row.excerpt))
end

local months = execute [[
  SELECT jalali_year AS year, jmonthname(jalali_month) AS month, count(*) AS count
  FROM articles GROUP BY jalali_year, jalali_month]]
for row in months:rows(true) do
  print(("%d %s: %d"):format(row.year, row.month, row.count))
end
