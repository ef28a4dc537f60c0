import { basename, resolve } from "node:path";
import { refusals } from "../store/refusals.js";
import type { SessionListing, SessionStore, SessionSummary, StoreProblem } from "../store/SessionStore.js";
import { StoreError } from "../store/StoreError.js";
import { findFiles } from "./files/findFiles.js";
import { openSessionFile, type SessionFile } from "./files/openSessionFile.js";
import { STDIN_NAME } from "./files/readStdin.js";
import { stdinStore } from "./files/stdinStore.js";

export interface FileStoreOptions {
  /** Files and folders as the user named them; `-` is standard input. */
  readonly paths: readonly string[];
  /** What relative paths start from. */
  readonly cwd: string;
  readonly readOnly: boolean;
  /** Most bytes of one JSON text. */
  readonly maxSize: number;
  /** Read when `paths` has a `-`. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** A JSON Schema that the sessions are meant to fit. */
  readonly schema?: object | undefined;
}

/**
 * The sessions of files and folders. Folders and files are looked at again on every call, so nothing depends on a
 * watcher. Only listed sessions can be reached, by ids that are no paths.
 */
export function fileStore(options: FileStoreOptions): SessionStore {
  const { paths, cwd, readOnly, maxSize } = options;
  const opened = new Map<string, SessionFile>();
  const homes = new Map<string, SessionFile>();
  const piped = paths.includes("-") && options.stdin ? stdinStore(options.stdin, maxSize) : undefined;

  function fileAt(source: { path: string; file: string }): SessionFile {
    const known = opened.get(source.path) ?? openSessionFile(source, { maxSize, readOnly });
    opened.set(source.path, known);
    return known;
  }

  async function list(): Promise<SessionListing> {
    const { files, problems } = await findFiles(
      paths.filter((path) => path !== "-"),
      cwd,
    );
    const sessions: SessionSummary[] = [];
    const all: StoreProblem[] = [...problems];
    for (const source of files) {
      const file = fileAt(source);
      const listing = await file.list();
      for (const { id } of listing.sessions) homes.set(id, file);
      sessions.push(...listing.sessions);
      all.push(...listing.problems);
    }
    const input = await piped;
    const listed = await input?.store.list();
    sessions.push(...(listed?.sessions ?? []));
    all.push(...(input?.problem ? [input.problem] : []), ...(listed?.problems ?? []));
    return {
      title: titleOf(paths, cwd),
      readOnly: readOnly || (piped !== undefined && files.length === 0),
      sessions,
      problems: all,
    };
  }

  /** The file of a session; a session that nobody has listed yet is looked for once. */
  async function homeOf(id: string): Promise<SessionFile | undefined> {
    if (!homes.has(id)) await list();
    return homes.get(id);
  }

  /** Standard input's store, when the session is one of its own. */
  async function inputOf(id: string): Promise<SessionStore | undefined> {
    const store = (await piped)?.store;
    const listing = await store?.list();
    return listing?.sessions.some((session) => session.id === id) ? store : undefined;
  }

  return {
    list,
    schema: () => Promise.resolve(options.schema),
    read: async (id) => {
      const input = await inputOf(id);
      if (input) return input.read(id);
      const record = await (await homeOf(id))?.read(id);
      if (!record) throw new StoreError(refusals.notFound());
      return record;
    },
    save: async (id, edit) => {
      const input = await inputOf(id);
      if (input) return input.save(id, edit);
      const home = await homeOf(id);
      return home ? home.save(id, edit) : { ok: false, problem: refusals.notFound() };
    },
  };
}

function titleOf(paths: readonly string[], cwd: string): string {
  const [first = ""] = paths;
  const name = first === "-" ? STDIN_NAME : basename(resolve(cwd, first));
  return paths.length > 1 ? `${name} and ${paths.length - 1} more` : name;
}
