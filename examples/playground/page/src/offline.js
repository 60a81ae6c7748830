// offline.js: the service worker. It keeps the page's files when the page is first opened, and answers from them from
// then on; a new version of the page replaces them all at once. The build writes in the version and the names.

const version = "VERSION";
const files = ["FILES"];
const cacheName = `sqlite-persian-${version}`;

addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(["./", ...files].map((file) => new Request(file, { cache: "reload" }))))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("sqlite-persian-") && name !== cacheName))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(
    caches
      .match(event.request, { ignoreSearch: event.request.mode === "navigate", ignoreVary: true })
      .then((kept) => kept ?? fetch(event.request)),
  );
});
