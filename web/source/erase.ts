/** Removes all that this site stored in the browser, beyond the saved state. Each part may be missing. */

/** How long it may take where the page is loaded anew after it, in milliseconds. */
export const erasingTime = 500;

const quietly = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch {
    // A browser or a sandbox without this kind of storage has none of ours.
  }
};

/** Only what belongs to this folder: another site may share the origin. */
const isOurs = (address: string): boolean => address.startsWith(new URL("./", document.baseURI).href);

let registered: ServiceWorkerRegistration | undefined;

/** The worker is known from now on, also while it is still being installed. */
export function knowWorker(registration: ServiceWorkerRegistration): void {
  registered = registration;
}

/** Lets the worker do it: a page that is being left may not come to the end of it itself. Begun at once. */
export function eraseByWorker(): void {
  const tell = ({ installing, waiting, active }: ServiceWorkerRegistration): void => {
    for (const worker of [installing, waiting, active]) worker?.postMessage({ type: "erase" });
  };
  if (registered) tell(registered);
  else void quietly(async () => tell(await navigator.serviceWorker.ready));
}

let isBegun = false;

/** Nothing that lasts is to be put into the browser by this page any more. */
export const isErased = (): boolean => isBegun;

const eraseCaches = (): Promise<void> =>
  quietly(async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("second-look")).map((name) => caches.delete(name)));
  });

const eraseWorkers = (): Promise<void> =>
  quietly(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.filter(({ scope }) => isOurs(scope)).map((worker) => worker.unregister()));
  });

const eraseDatabases = (): Promise<void> =>
  quietly(async () => {
    const databases = await indexedDB.databases();
    for (const { name } of databases) if (name?.startsWith("second-look")) indexedDB.deleteDatabase(name);
  });

/** All at once, since the page may be left meanwhile; a worker that was being installed may have filled a cache again. */
export async function eraseBrowserData(): Promise<void> {
  isBegun = true;
  await Promise.all([eraseCaches(), eraseWorkers().then(eraseCaches), eraseDatabases()]);
}
