/** The page: starts the database and draws. */

import { render } from "preact";
import { App } from "./app.js";
import { start } from "./state.js";
import "./styles/index.css";

void start();
render(<App />, document.getElementById("page")!);

// Offline from the second visit on; without a service worker the page works all the same.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => void navigator.serviceWorker.register("./offline.js").catch(() => undefined));
}
