// types.ts: what a TypeScript program may write, and what the compiler must refuse.

import { DatabaseSync } from "node:sqlite";
import { getLoadablePath, load } from "sqlite-persian";

const path: string = getLoadablePath();
const nothing: void = load(new DatabaseSync(path, { allowExtension: true }));

// @ts-expect-error: a path is not a database
load(path);

export { nothing };
