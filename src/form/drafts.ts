import type { ChatDraft } from "../components/ChatEditor/ChatDraft.js";
import { parseJson, toValue, type JsonPath } from "../json/index.js";
import type { SessionField, SessionRecordField } from "../schema/index.js";
import { formHistory } from "./history/formHistory.js";
import type { SetOptions } from "./history/createFormHistory.js";
import type { RecordsForm } from "./history/RecordsForm.js";

/** What somebody has typed for one value of a record, as long as it is no JSON. */
export interface Draft {
  readonly field: SessionRecordField;
  readonly path: JsonPath;
  readonly text: string;
  /** What the chat editor knows of it, when it was typed there. */
  readonly chat?: ChatDraft;
}

/**
 * The name in form state under which drafts are held, as the JSON text of a list: a text is a leaf for react-hook-form,
 * and the user's keys in the paths must not become names.
 */
const NAME = "drafts";

/** The drafts among the values of a form. */
export function readDrafts(values: object): readonly Draft[] {
  return parseDrafts(draftsText(values));
}

/** The drafts among the values of a form as text: equal texts are equal drafts. */
export function draftsText(values: object): string | undefined {
  const text: unknown = Reflect.get(values, NAME);
  return typeof text === "string" ? text : undefined;
}

/** What `draftsText` gave, as drafts. */
export function parseDrafts(text: string | undefined): readonly Draft[] {
  if (text === undefined) return [];
  const list = toValue(parseJson(text));
  return Array.isArray(list) ? list.filter(isDraft) : [];
}

/** Sets the draft at a path; undefined takes it away. */
export function writeDraft(
  form: RecordsForm,
  draft: Omit<Draft, "text">,
  text: string | undefined,
  options: SetOptions = { merge: typedAt(draft) },
): void {
  const { field, path } = draft;
  const key = JSON.stringify([field, path]);
  const drafts = readDrafts(form.getValues());
  const others = drafts.filter((other) => JSON.stringify([other.field, other.path]) !== key);
  if (text === undefined && others.length === drafts.length) return;
  setDrafts(form, text === undefined ? others : [...others, { ...draft, text }], options);
}

/**
 * Moves the drafts inside the value at a path: `moved` says the place of each step below it from now on, or that it goes. Those of
 * the chat are its own to move.
 */
export function moveDrafts(
  form: RecordsForm,
  { field, path }: Pick<Draft, "field" | "path">,
  moved: (step: string | number) => string | number | undefined,
): void {
  const drafts = readDrafts(form.getValues());
  const depth = path.length;
  const next = drafts.flatMap((draft) => {
    const step = draft.path[depth];
    const isInside = draft.field === field && path.every((one, index) => one === draft.path[index]);
    if (!isInside || step === undefined || draft.chat) return [draft];
    const to = moved(step);
    return to === undefined ? [] : [{ ...draft, path: draft.path.with(depth, to) }];
  });
  if (JSON.stringify(next) !== JSON.stringify(drafts)) setDrafts(form, next);
}

/** Takes all drafts away, or those of one record. */
export function clearDrafts(form: RecordsForm, field?: SessionField): void {
  const drafts = readDrafts(form.getValues());
  const kept = drafts.filter((draft) => field !== undefined && draft.field !== field);
  if (kept.length < drafts.length) setDrafts(form, kept);
}

function setDrafts(form: RecordsForm, drafts: readonly Draft[], options?: SetOptions): void {
  formHistory(form).set(NAME, draftsValue(drafts), options);
}

/** What is held in form state for drafts. */
export function draftsValue(drafts: readonly Draft[]): string | undefined {
  return drafts.length === 0 ? undefined : JSON.stringify(drafts);
}

/** What is typed fast at one place is one step of undo. */
export function typedAt({ field, path }: Pick<Draft, "field" | "path">): string {
  return `${field} ${JSON.stringify(path)}`;
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  return "field" in value && "text" in value && "path" in value && Array.isArray(value.path);
}
