import persian from "./index.cjs";

export const { getLoadablePath, load } = persian;
