/**
 * Keeps the site for use without a network, and changes to a newer version when someone agrees.
 *
 * The newer version waits meanwhile. Once it takes over, every open page of this site saves what it
 * has and loads anew, so that no page goes on with another version's files.
 */
import { isErased, knowWorker } from "../erase.js";
import { trustedAddress } from "../trusted.js";
import { noteLanguage } from "./languages.js";
import { offer } from "./offer.js";

/** How often a page that stays open looks for a newer version, in milliseconds. */
const often = 60 * 60 * 1000;

function offerWaiting(registration: ServiceWorkerRegistration, save: () => void): void {
  const { waiting } = registration;
  // Without a controller this page came from the network and is the newest already.
  if (!waiting || !navigator.serviceWorker.controller) return;
  offer("newer", () => {
    save();
    waiting.postMessage({ type: "use-now" });
  });
}

function watch(registration: ServiceWorkerRegistration, save: () => void): void {
  const look = (): void => offerWaiting(registration, save);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  look();

  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < often) return;
    looked = Date.now();
    // Without a network there is nothing to be found.
    registration.update().catch(() => undefined);
  });
}

/** Call once the app is seen: nothing here is needed for the first look. `save` stores all that is not stored yet. */
export function keepOffline(save: () => void): void {
  // An insecure address, a sandbox and some private windows have no workers.
  const container = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (!container) return;
  if (container.controller) {
    let reloading = false;
    container.addEventListener("controllerchange", () => {
      if (reloading) return;
      reloading = true;
      save();
      location.reload();
    });
  }
  const register = (): void => {
    noteLanguage(document.documentElement.dataset["language"] ?? "")
      .then(() => {
        if (isErased()) throw new Error("erased");
        return container.register(trustedAddress("sw.js"), { updateViaCache: "none" });
      })
      .then((registration) => {
        knowWorker(registration);
        watch(registration, save);
      })
      // The app works without it as long as there is a network.
      .catch(() => undefined);
  };
  if (document.readyState === "complete") setTimeout(register);
  else addEventListener("load", () => setTimeout(register), { once: true });
}
