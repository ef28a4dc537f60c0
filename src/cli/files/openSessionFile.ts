import { stat } from "node:fs/promises";
import type { TextChange } from "../../json/TextChange.js";
import { refusals } from "../../store/refusals.js";
import { reviseText } from "../../store/reviseText.js";
import type { SaveResult, SessionRecord, SessionSummary, StoreProblem } from "../../store/SessionStore.js";
import { StoreError } from "../../store/StoreError.js";
import { createQueue } from "./createQueue.js";
import { decodeUtf8 } from "./decodeUtf8.js";
import type { FileIndex, IndexEntry } from "./FileIndex.js";
import { fileProblems } from "./fileProblems.js";
import { fileStamp } from "./fileStamp.js";
import { hashBytes } from "./hashBytes.js";
import { indexFile } from "./indexFile.js";
import { isWritable } from "./isWritable.js";
import { readRange } from "./readRange.js";
import { replaceEntry } from "./replaceEntry.js";
import { replaceRange } from "./replaceRange.js";
import type { SourceFile } from "./SourceFile.js";
import { spliceUtf8 } from "./spliceUtf8.js";

/** One file of sessions. Its calls run one after the other, and each looks at the file as it is on disk at that time. */
export interface SessionFile {
  list(): Promise<{ sessions: readonly SessionSummary[]; problems: readonly StoreProblem[] }>;
  /** Undefined when the session is no longer in the file. Rejects with a StoreError. */
  read(id: string): Promise<SessionRecord | undefined>;
  save(id: string, edit: SessionEdit): Promise<SaveResult>;
}

export interface SessionEdit {
  readonly version: string;
  readonly changes: readonly TextChange[];
}

/** Tries while another program keeps writing the file. */
const ATTEMPTS = 5;

/**
 * Opens one file. A version is the hash of a session's own bytes: a save goes through when only other sessions of the
 * file were changed meanwhile. Nothing is kept in memory but the index; the file is looked at again on every call.
 */
export function openSessionFile(source: SourceFile, options: { maxSize: number; readOnly: boolean }): SessionFile {
  const { path, file } = source;
  const inTurn = createQueue();
  let index: FileIndex | undefined;
  /** What the file held when it could last be read: ids survive a moment without it. */
  let known: readonly IndexEntry[] = [];
  let ids = 0;
  const newId = () => hashBytes(`${path}\0${++ids}`).slice(0, 16);

  async function refresh(): Promise<FileIndex> {
    const stamp = await stat(path, { bigint: true }).then(fileStamp, () => undefined);
    if (index !== undefined && index.stamp === stamp) return index;
    if (index && index.entries.length > 0) known = index.entries;
    const next = await indexFile(source, { maxSize: options.maxSize, known, newId });
    index = next;
    return next;
  }

  /** The session as it is on disk now. Its bytes are compared with the index: some writes leave no other trace. */
  async function find(id: string): Promise<{ entry: IndexEntry; bytes: Uint8Array; index: FileIndex } | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = await refresh();
      const entry = current.entries.find(({ summary }) => summary.id === id);
      const [lost] = current.problems;
      if (!entry && current.stamp === "" && lost) throw new StoreError(lost);
      if (!entry) return undefined;
      const bytes = await readRange(path, entry);
      if (hashBytes(bytes) === entry.hash) return { entry, bytes, index: current };
      index = { ...current, stamp: "" };
    }
    throw new StoreError(fileProblems.changing(file));
  }

  async function toRecord({ hash, summary }: IndexEntry, bytes: Uint8Array): Promise<SessionRecord> {
    const readOnly = options.readOnly || !(await isWritable(path));
    return { id: summary.id, text: decodeUtf8(bytes), version: hash, file, place: summary.place, readOnly };
  }

  /** Undefined when the file changed while it was being replaced: try again. */
  async function trySave(id: string, { version, changes }: SessionEdit): Promise<SaveResult | undefined> {
    const found = await find(id);
    if (!found) return { ok: false, problem: refusals.notFound() };
    const { entry, bytes } = found;
    const current = await toRecord(entry, bytes);
    if (options.readOnly) return { ok: false, problem: refusals.readOnly(file) };
    if (current.readOnly) return { ok: false, problem: fileProblems.notWritable(file) };
    if (version !== entry.hash) return { ok: false, problem: refusals.changedOnDisk(file), current };
    const revised = reviseText(current.text, { changes, layout: entry.layout });
    if (!revised.ok) return { ok: false, problem: { ...revised.problem, file } };
    const insert = spliceUtf8(bytes, revised.changes);
    const { from, to } = entry;
    const stamp = await replaceRange(path, { from, to, insert, stamp: found.index.stamp });
    if (stamp === undefined) return undefined;
    const next = replaceEntry({ ...found.index, stamp }, { entry, bytes: insert });
    index = next.index;
    return { ok: true, record: await toRecord(next.entry, insert) };
  }

  return {
    list: () =>
      inTurn(async () => {
        const { entries, problems } = await refresh();
        return { sessions: entries.map(({ summary }) => summary), problems };
      }),
    read: (id) =>
      inTurn(async () => {
        try {
          const found = await find(id);
          return found && (await toRecord(found.entry, found.bytes));
        } catch (error) {
          if (error instanceof StoreError) throw error;
          throw new StoreError(fileProblems.unreadable(file, error), { cause: error });
        }
      }),
    save: (id, edit) =>
      inTurn(async () => {
        try {
          for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
            const result = await trySave(id, edit);
            if (result) return result;
          }
          return { ok: false, problem: fileProblems.changing(file) };
        } catch (error) {
          const lost = error instanceof StoreError ? error.problem : fileProblems.notWritten(file, error);
          const problem = lost.code === "missing" ? fileProblems.gone(file) : lost;
          return { ok: false, problem };
        }
      }),
  };
}
