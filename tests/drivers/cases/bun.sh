# bun:sqlite. The baseline program runs on any x86-64 processor.
case $(npm_cpu) in
  x64) package=@oven/bun-linux-x64-baseline ;;
  *) package=@oven/bun-linux-aarch64 ;;
esac
bun=$work/node_modules/$package/bin/bun
install() { npm_install "$work" "$package"; }
program() { "$bun" examples/drivers/bun/articles.js "$extension"; }
version() { "$bun" -e 'import { Database } from "bun:sqlite";
  const { version } = new Database(":memory:").query("SELECT sqlite_version() AS version").get();
  console.log(`Bun ${Bun.version}, SQLite ${version}`)'; }
