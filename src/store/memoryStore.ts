import { refusals } from "./refusals.js";
import { reviseText } from "./reviseText.js";
import type { SessionRecord, SessionStore, StoreProblem } from "./SessionStore.js";
import type { SessionLayout, SessionPart } from "./SessionSplit.js";
import { splitSessions } from "./splitSessions.js";
import { StoreError } from "./StoreError.js";
import { summarise } from "./summarise.js";

export interface MemoryFile {
  readonly file: string;
  readonly text: string;
}

export interface MemoryStoreOptions {
  /** Default: the first file's name. */
  readonly title?: string;
  /** Refuses saves; a string is the reason given. Default: false. */
  readonly readOnly?: boolean | string;
  /** A JSON Schema that the sessions are meant to fit. Default: none. */
  readonly schema?: object;
}

interface Kept extends SessionPart {
  readonly id: string;
  readonly file: string;
  readonly layout: SessionLayout;
  readonly text: string;
  readonly revision: number;
}

/** Sessions kept in memory: for stories, tests, and hosts that bring their own texts. Texts without a name are `session 1`, … */
export function memoryStore(texts: readonly (string | MemoryFile)[], options: MemoryStoreOptions = {}): SessionStore {
  const readOnly = (options.readOnly ?? false) !== false;
  const reason = typeof options.readOnly === "string" ? options.readOnly : undefined;
  const files = texts.map((text, index) => (typeof text === "string" ? { file: `session ${index + 1}`, text } : text));
  const kept = new Map<string, Kept>();
  const problems: StoreProblem[] = [];
  for (const [index, { file, text }] of files.entries()) {
    const split = splitSessions(text, file);
    problems.push(...split.problems);
    for (const [at, part] of split.parts.entries()) {
      const id = `${index + 1}-${at + 1}`;
      kept.set(id, { ...part, id, file, layout: split.layout, text: text.slice(part.from, part.to), revision: 1 });
    }
  }

  const toRecord = ({ id, text, revision, file, place }: Kept): SessionRecord => ({
    id,
    text,
    version: String(revision),
    file,
    place,
    readOnly,
  });

  return {
    schema: () => Promise.resolve(options.schema),
    list: async ({ signal } = {}) => {
      signal?.throwIfAborted();
      const title = options.title ?? files[0]?.file ?? "";
      return { title, readOnly, sessions: [...kept.values()].map((one) => summarise(one)), problems };
    },
    read: async (id, { signal } = {}) => {
      signal?.throwIfAborted();
      const one = kept.get(id);
      if (!one) throw new StoreError(refusals.notFound());
      return toRecord(one);
    },
    save: async (id, { version, changes }) => {
      const one = kept.get(id);
      if (!one) return { ok: false, problem: refusals.notFound() };
      if (readOnly) return { ok: false, problem: refusals.readOnly(one.file, reason) };
      if (version !== String(one.revision))
        return { ok: false, problem: refusals.changedOnDisk(one.file), current: toRecord(one) };
      const revised = reviseText(one.text, { changes, layout: one.layout });
      if (!revised.ok) return revised;
      const next = { ...one, text: revised.text, revision: one.revision + 1 };
      kept.set(id, next);
      return { ok: true, record: toRecord(next) };
    },
  };
}
