import {
  applyChanges,
  nodeAtOffset,
  pathOf,
  type JsonDocument,
  type JsonHistory,
  type JsonPath,
  type TextChange,
} from "../../json/index.js";
import { invertChanges } from "../../json/invertChanges.js";
import { mergeChanges } from "../../json/mergeChanges.js";
import { minimalChange } from "../../json/minimalChange.js";
import { rebaseChanges } from "../../json/rebaseChanges.js";
import { UnreadDocument } from "../../json/UnreadDocument.js";
import type { SessionRecordField } from "../../schema/index.js";
import { heldNames, isRecordName, isTypedName, type Held, type HeldName } from "./heldNames.js";

/** Where the texts of a form are kept. */
export interface HeldTexts {
  get(name: HeldName): Held;
  set(name: HeldName, value: Held): void;
}

export interface SetOptions {
  /** What follows fast under the same name is one step. */
  readonly merge?: string | undefined;
  /** Goes with the last step, whichever way that was taken, and is none of its own. */
  readonly isAmending?: boolean;
}

/** Where a step changed something. */
export interface StepPlace {
  readonly name: HeldName;
  /** Inside a record. */
  readonly path: JsonPath;
}

/** The undo stack of a whole form: one order of steps over all fields, records and drafts. React-free. */
export interface FormHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Gives a field a new text, as a step; what is set in one go is one step. */
  set(name: HeldName, value: Held, options?: SetOptions): void;
  /** Takes what came into the form past this as a step of its own. Default: of all fields. */
  note(name?: HeldName): void;
  /** Takes over what came from outside. It is no step; steps before it are kept where they can still be told apart. */
  adopt(name: HeldName, value: Held, changes?: readonly TextChange[]): void;
  /** Forgets all steps: what the form holds from now on is another session. */
  restart(): void;
  /** Takes the last step back; gives the fields it changed, undefined when there was none. */
  undo(): readonly HeldName[] | undefined;
  redo(): readonly HeldName[] | undefined;
  /** Where the step is that undo would take back. */
  lastPlace(): StepPlace | undefined;
  /** A record's own document over this stack, for its editors. Its undo is that of the form. */
  record(field: SessionRecordField): JsonHistory;
  /** Calls the listener after each step, and with what was changed after each way back; returns the way to stop that. */
  subscribe(listener: (taken?: TakenStep) => void): () => void;
}

/** A step that was taken back, or made again. */
export interface TakenStep {
  readonly way: "undo" | "redo";
  readonly names: readonly HeldName[];
}

type Entry =
  | { readonly name: SessionRecordField; readonly changes: readonly TextChange[] }
  | { readonly name: HeldName; readonly value: Held };

interface Step {
  /** In the order in which they are to be made. */
  entries: Entry[];
  burst: { readonly merge: string; readonly end: number } | undefined;
}

interface Record {
  doc: JsonDocument;
  readonly listeners: Set<(changes: readonly TextChange[]) => void>;
  readonly history: JsonHistory;
}

/** `burst`: milliseconds within which what is typed joins (default 1000). `now`: the clock, for tests. */
export interface FormHistoryOptions {
  readonly burst?: number;
  readonly now?: () => number;
}

export function createFormHistory(held: HeldTexts, options: FormHistoryOptions = {}): FormHistory {
  const { burst = 1000, now = Date.now } = options;
  const texts = new Map(heldNames.map((name) => [name, held.get(name)]));
  const records = new Map<SessionRecordField, Record>();
  const listeners = new Set<(taken?: TakenStep) => void>();
  const done: Step[] = [];
  const undone: Step[] = [];
  /** The step made in this task: one gesture may set several fields. */
  let current: Step | undefined;

  const tell = (taken?: TakenStep) => {
    for (const listener of listeners) listener(taken);
  };

  function recordOf(field: SessionRecordField): Record {
    const known = records.get(field);
    if (known) return known;
    const made: Record = {
      doc: new UnreadDocument(texts.get(field) ?? ""),
      listeners: new Set(),
      history: recordHistory(field),
    };
    records.set(field, made);
    return made;
  }

  /** Makes an entry, and gives the one that takes it back. */
  function make(entry: Entry): Entry {
    if ("changes" in entry) {
      const { doc } = recordOf(entry.name);
      const inverse = invertChanges(doc, entry.changes);
      show(entry.name, applyChanges(doc, entry.changes), entry.changes);
      return { name: entry.name, changes: inverse };
    }
    const { name, value } = entry;
    const inverse = { name, value: texts.get(name) };
    texts.set(name, value);
    if (isRecordName(name) && typeof value === "string" && records.has(name)) {
      const { doc } = recordOf(name);
      const change = minimalChange(doc.text, value);
      if (change) show(name, applyChanges(doc, [change]), [change]);
    }
    return inverse;
  }

  function show(field: SessionRecordField, doc: JsonDocument, changes: readonly TextChange[]): void {
    const record = recordOf(field);
    record.doc = doc;
    texts.set(field, doc.text);
    for (const listener of record.listeners) listener(changes);
  }

  /** The smallest entry that gives a field its new text; undefined when it has it. */
  function entryFor(name: HeldName, value: Held): Entry | undefined {
    const before = texts.get(name);
    if (Object.is(before, value)) return undefined;
    if (!isRecordName(name) || typeof before !== "string" || typeof value !== "string") return { name, value };
    const change = minimalChange(before, value);
    return change && { name, changes: [change] };
  }

  function step(entry: Entry, { merge, isAmending = false }: SetOptions): void {
    const middle = "changes" in entry ? recordOf(entry.name).doc : undefined;
    const inverse = make(entry);
    if (isAmending) {
      const last = undone.at(-1) ?? done.at(-1);
      if (last) last.entries = joined(inverse, last.entries, middle);
    } else {
      const last = done.at(-1);
      const isBurst = merge !== undefined && last?.burst?.merge === merge && now() <= last.burst.end;
      if (last && (last === current || (isBurst && undone.length === 0))) {
        last.entries = joined(inverse, last.entries, middle);
        if (isBurst) last.burst = { merge, end: now() + burst };
        current = last;
      } else {
        current = { entries: [inverse], burst: merge === undefined ? undefined : { merge, end: now() + burst } };
        done.push(current);
      }
      queueMicrotask(() => {
        current = undefined;
      });
      undone.length = 0;
    }
    tell();
  }

  function take(from: Step[], to: Step[]): readonly HeldName[] | undefined {
    const taken = from.pop();
    if (!taken) return undefined;
    current = undefined;
    to.push({ entries: taken.entries.map(make).toReversed(), burst: undefined });
    const names = [...new Set(taken.entries.map(({ name }) => name))];
    for (const name of names) held.set(name, texts.get(name));
    tell({ way: from === done ? "undo" : "redo", names });
    return names;
  }

  function recordHistory(field: SessionRecordField): JsonHistory {
    const takeOwn = (from: Step[], to: Step[]) => {
      let last: readonly TextChange[] | undefined;
      const stop = history.subscribe((changes) => {
        last = changes;
      });
      take(from, to);
      stop();
      return last;
    };
    const history: JsonHistory = {
      get doc() {
        return recordOf(field).doc;
      },
      get canUndo() {
        return done.length > 0;
      },
      get canRedo() {
        return undone.length > 0;
      },
      change(changes, { merge } = {}) {
        if (changes.length > 0) step({ name: field, changes }, { merge: merge && `${field} ${merge}` });
      },
      undo: () => takeOwn(done, undone),
      redo: () => takeOwn(undone, done),
      subscribe(listener) {
        const own = recordOf(field).listeners;
        own.add(listener);
        return () => own.delete(listener);
      },
    };
    return history;
  }

  return {
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    set(name, value, given = {}) {
      const entry = entryFor(name, value);
      if (entry) step(entry, given);
      held.set(name, value);
    },
    note(name) {
      for (const one of name === undefined ? heldNames : [name]) {
        const entry = entryFor(one, held.get(one));
        if (entry) step(entry, { merge: isTypedName(one) ? `typed ${one}` : undefined });
      }
    },
    adopt(name, value, given) {
      const entry = given && isRecordName(name) ? { name, changes: given } : entryFor(name, value);
      if (entry) {
        const over = "changes" in entry ? entry.changes : undefined;
        for (const steps of [done, undone]) rebaseSteps(steps, name, over);
        make(entry);
        tell();
      }
      held.set(name, texts.get(name));
    },
    restart() {
      done.length = 0;
      undone.length = 0;
      current = undefined;
      for (const name of heldNames) {
        const entry = entryFor(name, held.get(name));
        if (entry) make(entry);
      }
      tell();
    },
    undo: () => take(done, undone),
    redo: () => take(undone, done),
    lastPlace() {
      const entry = done.at(-1)?.entries.find((one) => one.name !== "drafts") ?? done.at(-1)?.entries[0];
      if (!entry) return undefined;
      if (!("changes" in entry)) return { name: entry.name, path: [] };
      const { doc } = recordOf(entry.name);
      const node = doc.size > 0 ? nodeAtOffset(doc, entry.changes[0]?.from ?? 0) : -1;
      return { name: entry.name, path: node < 0 ? [] : pathOf(doc, node) };
    },
    record: (field) => recordOf(field).history,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A further entry before those there are; changes of one text become one, and of values the oldest is enough. */
function joined(entry: Entry, entries: readonly Entry[], middle: JsonDocument | undefined): Entry[] {
  const [first, ...rest] = entries;
  if ("changes" in entry) {
    const isMore = middle !== undefined && first !== undefined && "changes" in first && first.name === entry.name;
    if (!isMore) return [entry, ...entries];
    return [{ name: entry.name, changes: mergeChanges(entry.changes, middle, first.changes) }, ...rest];
  }
  const older = entries.find((one) => one.name === entry.name);
  return older && !("changes" in older) ? [...entries] : [entry, ...entries];
}

/** Puts steps onto a text that changed under them; those of a field that cannot be told apart from the change any more go. */
function rebaseSteps(steps: Step[], name: HeldName, changes: readonly TextChange[] | undefined): void {
  let over = changes;
  for (const step of steps.toReversed()) {
    step.entries = step.entries.flatMap<Entry>((entry) => {
      if (entry.name !== name) return [entry];
      const rebased = over && "changes" in entry ? rebaseChanges(entry.changes, over) : undefined;
      over = rebased?.other;
      return rebased && "changes" in entry ? [{ name: entry.name, changes: rebased.mine }] : [];
    });
    step.burst = undefined;
  }
  steps.splice(0, steps.length, ...steps.filter(({ entries }) => entries.length > 0));
}
