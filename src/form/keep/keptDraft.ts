import { applyTextChanges, type JsonPath, type TextChange } from "../../json/index.js";
import type { JsonConflict } from "../../json/JsonConflict.js";
import { minimalChange } from "../../json/minimalChange.js";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { sessionFields } from "../../schema/sessionFields.js";
import type { Held } from "../history/heldNames.js";
import { changedFields } from "../sessionEdits.js";
import type { SessionSeed } from "../sessionSeed.js";
import { textStamp } from "./textStamp.js";

/** A field of a kept draft. */
export interface KeptField {
  readonly name: SessionField;
  /** What it was made on: its stamp, and the text itself unless that is long. */
  readonly stamp: string;
  readonly base?: Held;
  /** The edit: of a text, the one change of it; else the value. */
  readonly change?: TextChange;
  readonly value?: Held;
}

/** Unsaved edits of one session, as they are kept. */
export interface KeptDraft {
  readonly version: 1;
  /** Unix ms. */
  readonly savedAt: number;
  readonly fields: readonly KeptField[];
  /** What is half-typed, as form state holds it. */
  readonly drafts?: string;
  readonly conflicts?: readonly JsonConflict[];
}

/** A base of up to so many characters is kept along: with it, edits can be merged with what somebody else stored meanwhile. */
const LONG = 100_000;

/** Unsaved edits as a text to keep; undefined when there are none. */
export function writeKept(
  seed: Pick<SessionSeed, "texts">,
  values: SessionTexts,
  others: { drafts: string | undefined; conflicts: readonly JsonConflict[]; now: number; lost?: readonly KeptField[] },
): string | undefined {
  const { drafts, conflicts, now, lost = [] } = others;
  const changed = changedFields(seed.texts, values);
  const fields = [
    ...changed.map((name) => keptField(name, seedStamp(seed, name), seed.texts[name], values[name])),
    ...lost.filter(({ name }) => !changed.includes(name)),
  ];
  if (fields.length === 0 && drafts === undefined) return undefined;
  const kept: KeptDraft = {
    version: 1,
    savedAt: now,
    fields,
    ...(drafts !== undefined && { drafts }),
    ...(conflicts.length > 0 && { conflicts }),
  };
  return JSON.stringify(kept);
}

function keptField(name: SessionField, stamp: string, base: Held, value: Held): KeptField {
  const known = { name, stamp };
  const change = typeof base === "string" && typeof value === "string" ? minimalChange(base, value) : undefined;
  const edit = change ? { change } : value === undefined ? {} : { value };
  return typeof base === "string" && base.length > LONG
    ? { ...known, ...edit }
    : { ...known, ...edit, ...(base !== undefined && { base }) };
}

const seedStamps = new WeakMap<object, Map<SessionField, string>>();

/** The stamp of what a field was opened with: asked for at each pause, and made once. */
function seedStamp(seed: Pick<SessionSeed, "texts">, name: SessionField): string {
  const own = seedStamps.get(seed) ?? new Map<SessionField, string>();
  seedStamps.set(seed, own);
  const stamp = own.get(name) ?? textStamp(seed.texts[name]);
  own.set(name, stamp);
  return stamp;
}

/** What a kept draft makes of a session as it is stored now. */
export interface RestoredTexts {
  readonly savedAt: number;
  /** Made on what is stored now. */
  readonly texts: SessionTexts;
  /** Made on something else, which is known: to be merged. */
  readonly older: { readonly base: SessionTexts; readonly mine: SessionTexts };
  /** Made on something else, which is not known: the edited part alone. */
  readonly lost: readonly KeptField[];
  readonly drafts: string | undefined;
  readonly conflicts: readonly JsonConflict[];
}

/** Reads a kept text; undefined when it is none of ours. */
export function readKept(text: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Puts kept edits onto what is stored now. */
export function restoreKept(kept: KeptDraft, seed: Pick<SessionSeed, "texts">): RestoredTexts {
  const texts: SessionTexts = {};
  const older: { base: SessionTexts; mine: SessionTexts } = { base: {}, mine: {} };
  const lost: KeptField[] = [];
  for (const field of kept.fields) {
    const { name, stamp, base } = field;
    const now = seed.texts[name];
    if (seedStamp(seed, name) === stamp) setText(texts, name, edited(field, now));
    else if (base !== undefined || stamp === textStamp(undefined)) {
      setText(older.base, name, base);
      setText(older.mine, name, edited(field, base));
    } else lost.push(field);
  }
  const { savedAt, drafts, conflicts = [] } = kept;
  return { savedAt, texts, older, lost, drafts, conflicts };
}

function edited({ change, value }: KeptField, base: Held): Held {
  return change && typeof base === "string" ? applyTextChanges(base, [change]) : value;
}

function setText(texts: SessionTexts, name: SessionField, value: Held): void {
  Object.assign(texts, { [name]: value });
}

const names = new Set<unknown>(sessionFields.map(({ name }) => name));

function isKept(kept: unknown): kept is KeptDraft {
  if (!isObject(kept) || kept.version !== 1 || typeof kept.savedAt !== "number") return false;
  const { fields, drafts, conflicts = [] } = kept;
  const isSound =
    Array.isArray(fields) && fields.every(isField) && Array.isArray(conflicts) && conflicts.every(isConflict);
  return isSound && (drafts === undefined || typeof drafts === "string");
}

function isField(field: unknown): field is KeptField {
  if (!isObject(field) || !names.has(field.name) || typeof field.stamp !== "string") return false;
  const { change, base, value } = field;
  return isHeld(base) && isHeld(value) && (change === undefined || isChange(change));
}

function isChange(change: unknown): change is TextChange {
  if (!isObject(change)) return false;
  const { from, to, insert } = change;
  return Number.isInteger(from) && Number.isInteger(to) && typeof insert === "string";
}

function isConflict(conflict: unknown): conflict is { path: JsonPath } {
  return isObject(conflict) && Array.isArray(conflict.path) && names.has(conflict.path[0]);
}

const isHeld = (value: unknown) => value === undefined || value === null || typeof value === "string";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
