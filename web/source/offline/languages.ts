/**
 * Which languages the worker keeps for use without a network: those that were shown on this device. Their names lie
 * beside its files, so that every version is installed with all of them.
 */
import { isErased } from "../erase.js";

/** The worker's own name of it; see worker/worker.mjs. */
const noted = "second-look-languages";

/** Notes that a language is used here. Call before the worker is registered, so that it is kept from the beginning. */
export async function noteLanguage(language: string): Promise<void> {
  if (isErased()) return;
  // Some private windows have no caches.
  const cache = await caches.open(noted).catch(() => undefined);
  await cache?.put(language, new Response());
}

/** The same for one that was chosen while a worker may be there already, which then fetches it. */
export async function keepLanguage(language: string): Promise<void> {
  const container = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  const registration = await container?.getRegistration();
  if (!registration) return;
  await noteLanguage(language);
  for (const worker of [registration.installing, registration.waiting, registration.active])
    worker?.postMessage({ type: "keep-languages" });
}
