import { expect } from "vitest";
import { applyTextChanges, locate, parseJson, type JsonLocation } from "../../../src/json/index.js";
import {
  editMessages,
  readMessages,
  type LocatedField,
  type Message,
  type MessageReading,
  type Part,
} from "../../../src/messages/index.js";
import { follow } from "../support.js";
import { isWithin } from "./isWithin.js";

export interface FieldEdit {
  readonly title: string;
  readonly of: Shown;
  readonly field: LocatedField;
  readonly place: JsonLocation;
  /** What `editMessages` is given. */
  readonly to: string;
  /** What the field holds after it. */
  readonly expected: unknown;
}

type Shown = Message | Part;

const FIELDS: readonly LocatedField[] = ["text", "name", "input", "output", "callId", "role"];

/** An edit of every field that has exactly one place. */
export function fieldEdits(root: unknown, reading: MessageReading): FieldEdit[] {
  return everyShown(reading).flatMap((of) =>
    FIELDS.flatMap((field) => {
      const [place, ...others] = of.fields?.[field] ?? [];
      if (!place || others.length > 0) return [];
      return {
        title: `${field} of ${of.id}`,
        of,
        field,
        place,
        ...changed({ field, of, held: follow(root, place)?.value }),
      };
    }),
  );
}

/** Messages, their parts, and the parts inside results. */
function everyShown({ messages }: MessageReading): Shown[] {
  return messages.flatMap((message) => [
    message,
    ...message.parts.flatMap((part) => [part, ...(part.kind === "tool-result" ? (part.parts ?? []) : [])]),
  ]);
}

interface Held {
  readonly field: LocatedField;
  readonly of: Shown;
  readonly held: unknown;
}

function changed({ field, of, held }: Held): { readonly to: string; readonly expected: unknown } {
  if (field === "role" && "role" in of) return same(of.role === "user" ? "assistant" : "user");
  if (typeof held === "string") return same(field === "input" ? '{"changed": "\\u00e9"}' : 'changed "é"\n');
  const value = changedValue(held);
  return { to: JSON.stringify(value), expected: value };
}

const same = (to: string) => ({ to, expected: to });

function changedValue(held: unknown): unknown {
  if (Array.isArray(held)) return [...held, { type: "text", text: "changed" }];
  if (typeof held === "object" && held !== null) return { ...held, changed: true };
  if (typeof held === "number") return held + 1;
  return typeof held === "boolean" ? !held : "changed";
}

/** Fails unless the edit changes that field, the bytes of its value, and nothing else. */
export function expectOnlyThatField(text: string, reading: MessageReading, edit: FieldEdit): void {
  const { of, field, place, to, expected, title } = edit;
  const result = editMessages(parseJson(text), [{ set: field, of, to }]);
  if (!result.ok) throw new Error(`${title}: ${result.problem.code}: ${result.problem.message}`);
  const after = applyTextChanges(text, result.changes);
  expect(applyTextChanges(after, result.inverse), `${title}: inverse`).toBe(text);
  expectSameAround(text, after, place);
  const again = everyShown(readMessages(JSON.parse(after)));
  const found = again.find((one) => one.id === of.id);
  expect(found && valueOf(found, field), title).toEqual(expected);
  const isLeft = (one: Shown): boolean => !isTouched(one, edit);
  expect(again.filter(isLeft).map(alone), `${title}: the others`).toEqual(
    everyShown(reading).filter(isLeft).map(alone),
  );
}

/** Parts are compared one by one; a role may tell the format of the messages around it. */
function alone(one: Shown): object {
  const { format: _format, ...rest } = { format: "", ...one };
  return "parts" in rest ? { ...rest, parts: rest.parts?.map((part) => part.id) } : rest;
}

function valueOf(shown: Shown, field: LocatedField): unknown {
  if (field === "input" && "input" in shown) return shown.inputText ?? shown.input;
  if (field === "output" && "value" in shown) return shown.value;
  return Object.entries(shown).find(([key]) => key === field)?.[1];
}

/** It shows what stands at the place, or what stands around it; a message's parts follow its role. */
function isTouched(one: Shown, { of, field, place }: FieldEdit): boolean {
  if (one.id === of.id || (field === "role" && one.id.startsWith(`${of.id}#`))) return true;
  if (isWithin(one.at, place) || ("value" in one && isWithin(place, one.at))) return true;
  return Object.values(one.fields ?? {}).some((places) => places.some((other) => isWithin(place, other)));
}

/** Fails unless two texts are the same outside the value at a place; inside JSON text, outside it there too. */
function expectSameAround(before: string, after: string, [outer = [], ...inner]: JsonLocation): void {
  const [old, fresh] = [before, after].map((text) => locate(parseJson(text), [outer]));
  if (!old || !fresh) throw new Error(`nothing stands at ${outer.join("/")}`);
  const [oldStart = 0, oldEnd = 0] = [old.doc.start[old.node], old.doc.end[old.node]];
  const [freshStart = 0, freshEnd = 0] = [fresh.doc.start[fresh.node], fresh.doc.end[fresh.node]];
  expect(after.slice(0, freshStart)).toBe(before.slice(0, oldStart));
  expect(after.slice(freshEnd)).toBe(before.slice(oldEnd));
  if (inner.length === 0) return;
  const [oldText, freshText] = [before.slice(oldStart, oldEnd), after.slice(freshStart, freshEnd)].map(stringOf);
  expectSameAround(oldText ?? "", freshText ?? "", [inner[0] ?? [], ...inner.slice(1)]);
}

const stringOf = (text: string): string => String(JSON.parse(text));
