import type { SessionField, SessionRecordField } from "../../schema/index.js";
import { sessionFields } from "../../schema/sessionFields.js";

/** What a form over a session holds: its fields, and beside them what is half-typed. */
export type HeldName = SessionField | "drafts";

/** Undefined: absent. */
export type Held = string | null | undefined;

export const heldNames: readonly HeldName[] = [...sessionFields.map(({ name }) => name), "drafts"];

const kinds = new Map<string, string>(sessionFields.map(({ name, kind }) => [name, kind]));

export function isHeldName(name: string): name is HeldName {
  return kinds.has(name) || name === "drafts";
}

export function isRecordName(name: HeldName): name is SessionRecordField {
  return kinds.get(name) === "record";
}

/** A field that is typed as plain text. */
export function isTypedName(name: HeldName): boolean {
  return name !== "drafts" && !isRecordName(name);
}
