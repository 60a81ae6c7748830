"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const SUFFIXES = { win32: ".dll", darwin: ".dylib" };

function getLoadablePath() {
  const platform = `${process.platform}-${process.arch}`;
  const path = join(__dirname, "binaries", platform, "persian" + (SUFFIXES[process.platform] ?? ".so"));
  if (!existsSync(path)) throw new Error(`sqlite-persian has no binary for ${platform}`);
  return path;
}

function load(db) {
  const path = getLoadablePath();
  // node:sqlite has a switch for it, and refuses when the database was opened without allowExtension.
  if (typeof db.enableLoadExtension === "function") {
    db.enableLoadExtension(true);
    try {
      db.loadExtension(path);
    } finally {
      db.enableLoadExtension(false);
    }
  } else {
    db.loadExtension(path);
  }
}

module.exports = { getLoadablePath, load };
