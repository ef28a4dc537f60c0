/** Where unsaved edits are kept, one text a session. Failures are the form's to bear: edits are then kept in the page alone. */
export interface DraftStorage {
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
  set(key: string, text: string): void | Promise<void>;
  remove(key: string): void | Promise<void>;
}

/** The browser's `localStorage`: nothing where there is none, on a server or where it is forbidden. */
export const browserDraftStorage: DraftStorage = {
  get: (key) => storage()?.getItem(key),
  set: (key, text) => storage()?.setItem(key, text),
  remove: (key) => storage()?.removeItem(key),
};

function storage(): Storage | undefined {
  try {
    return typeof window === "undefined" ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}
