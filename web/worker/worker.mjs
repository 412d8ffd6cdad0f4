/**
 * The service worker: one whole version of the site, for use without a network.
 *
 * A version is installed whole or not at all. Every file must have the hash that stands in the list, so
 * files of two versions never meet. A new version waits until someone agrees to it: no page is ever
 * served by another version than the one it began with.
 */
import { setCacheNameDetails } from "workbox-core";
import { addPlugins, precacheAndRoute } from "workbox-precaching";

let isErased = false;

/**
 * Nothing is kept once everything was erased: a version that is being installed then is not, while a page that is
 * open still gets its files from the network.
 */
async function keepUnlessErased({ response }) {
  return isErased || !response.ok ? null : response;
}

setCacheNameDetails({ prefix: "second-look" });
addPlugins([{ cacheWillUpdate: keepUnlessErased }]);
// What an address wishes after `?` is the page's own affair: the same page answers to all of it.
precacheAndRoute(publishedVersion, { ignoreURLParametersMatching: [/./], cleanURLs: false });

async function eraseFiles() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("second-look")).map((name) => caches.delete(name)));
}

/** Nothing of this site stays in the browser, this worker and its files neither. */
async function erase() {
  isErased = true;
  indexedDB.deleteDatabase("second-look");
  await eraseFiles();
  await registration.unregister();
  // One that was on its way may have come meanwhile.
  await eraseFiles();
}

/** A backup that was shared to the installed app waits for the page, which takes it away; see source/opening.ts. */
async function receive(request) {
  const file = (await request.formData()).get("backup");
  const cache = await caches.open("second-look-received");
  await cache.put("received", new Response(file));
  return Response.redirect("./?open=received", 303);
}

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "POST" && new URL(url).searchParams.has("share")) event.respondWith(receive(event.request));
});

addEventListener("message", (event) => {
  if (event.data?.type === "use-now") self.skipWaiting();
  if (event.data?.type === "erase") event.waitUntil(erase());
});
