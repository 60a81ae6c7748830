# Deno's node:sqlite: Node's program, unchanged.
deno=$work/node_modules/@deno/linux-$(npm_cpu)-glibc/deno
DENO_NO_UPDATE_CHECK=1 DENO_DIR=$work/cache
export DENO_NO_UPDATE_CHECK DENO_DIR
install() { npm_install "$work" "@deno/linux-$(npm_cpu)-glibc"; }
program() { "$deno" run --allow-read --allow-ffi examples/drivers/node/articles.mjs "$extension"; }
version() { "$deno" eval 'import { DatabaseSync } from "node:sqlite";
  const { version } = new DatabaseSync(":memory:").prepare("SELECT sqlite_version() AS version").get();
  console.log(`Deno ${Deno.version.deno}, SQLite ${version}`)'; }
