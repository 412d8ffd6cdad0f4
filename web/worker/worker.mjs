/**
 * The service worker: one whole version of the site, for use without a network.
 *
 * A version is installed whole or not at all. Every file must have the hash that stands in the list, so
 * files of two versions never meet. A new version waits until someone agrees to it: no page is ever
 * served by another version than the one it began with.
 *
 * Files of a language are installed where it is used on this device; source/offline/languages.ts notes that.
 */
import { cacheNames, setCacheNameDetails } from "workbox-core";
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";

let isErased = false;

/**
 * Nothing is kept once everything was erased: a version that is being installed then is not, while a page that is
 * open still gets its files from the network.
 */
async function keepUnlessErased({ response }) {
  return isErased || !response.ok ? null : response;
}

setCacheNameDetails({ prefix: "second-look" });
const controllerOf = (files) => {
  const controller = new PrecacheController({
    cacheName: cacheNames.precache,
    plugins: [{ cacheWillUpdate: keepUnlessErased }],
  });
  controller.addToCacheList(files);
  return controller;
};
const version = controllerOf(publishedVersion);
// What an address wishes after `?` is the page's own affair: the same page answers to all of it.
registerRoute(new PrecacheRoute(version, { ignoreURLParametersMatching: [/./], cleanURLs: false }));

/** The languages that are used here; undefined where none was noted, so that all may be. */
async function usedLanguages() {
  const noted = await (await caches.open("second-look-languages")).keys();
  return noted.length > 0 ? noted.map(({ url }) => new URL(url).pathname.split("/").at(-1)) : undefined;
}

async function install(event) {
  const used = await usedLanguages();
  await controllerOf(publishedVersion.filter(({ language }) => !language || !used || used.includes(language))).install(
    event,
  );
}

/** Those of languages that came into use since; what is there already is not fetched again. */
async function keepLanguages(event) {
  const used = (await usedLanguages()) ?? [];
  for (const { url, integrity, language } of publishedVersion) {
    if (!used.includes(language)) continue;
    const params = { cacheKey: version.getCacheKeyForURL(url), integrity };
    await version.strategy.handle({ event, request: new Request(url), params });
  }
}

addEventListener("install", (event) => event.waitUntil(install(event)));
addEventListener("activate", (event) => version.activate(event));

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
  if (event.data?.type === "keep-languages") event.waitUntil(keepLanguages(event));
  if (event.data?.type === "erase") event.waitUntil(erase());
});
