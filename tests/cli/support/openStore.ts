import { fileStore, type FileStoreOptions } from "../../../src/cli/fileStore.js";
import type { SaveResult, SessionRecord, SessionStore } from "../../../src/store/index.js";

/** The file store on a folder's paths, with the defaults of the command line. */
export function openStore(cwd: string, options: Partial<FileStoreOptions> = {}): SessionStore {
  return fileStore({ paths: ["."], cwd, readOnly: false, maxSize: 1_000_000, ...options });
}

/** The record at an index of the list. */
export async function recordAt(store: SessionStore, index = 0): Promise<SessionRecord> {
  const summary = (await store.list()).sessions[index];
  if (!summary) throw new Error(`There is no session ${index}`);
  return store.read(summary.id);
}

/** Saves the replacement of the first `find` in a record's text. */
export async function saveReplaced(
  store: SessionStore,
  edit: { record: SessionRecord; find: string; by: string },
): Promise<SaveResult> {
  const { id, text, version } = edit.record;
  const from = text.indexOf(edit.find);
  if (from < 0) throw new Error(`The text has no ${edit.find}`);
  return store.save(id, { version, changes: [{ from, to: from + edit.find.length, insert: edit.by }] });
}
