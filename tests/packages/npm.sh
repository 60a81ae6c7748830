# npm.sh: the package as npm packs and installs it, through node:sqlite and better-sqlite3; its types hold under tsc.
. "$TESTS/common.sh"

need npm npm
export npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false

# Its own Node, from npm: node:sqlite is in version 22 and newer.
npm init --yes >&2
npm pack "$STAGE/npm" >&2
npm install node@24 typescript@5 @types/node@24 "./sqlite-persian-$VERSION.tgz" >&2
PATH=$PWD/node_modules/node/bin:$PWD/node_modules/.bin:$PATH
check_version "$(node -p 'require("./node_modules/sqlite-persian/package.json").version')"

# better-sqlite3 fetches a binary from elsewhere or builds one; where neither can be done it is left out.
drivers="node:sqlite $(node -p process.versions.sqlite)"
if npm install better-sqlite3 >&2; then
  export BETTER_SQLITE3=1
  drivers="$drivers, better-sqlite3 $(node -p 'require("better-sqlite3/package.json").version')"
fi

cp "$TESTS/npm/ask.mjs" "$TESTS/npm/types.ts" .
check_answer "$(node ask.mjs "$TESTS/setup.sql" "$TESTS/query.sql")"
tsc --noEmit --strict --module nodenext --types node types.ts >&2
echo "$VERSION, Node $(node --version), $drivers"
