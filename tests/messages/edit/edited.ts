import { expect } from "vitest";
import { applyTextChanges, parseJson, toValue } from "../../../src/json/index.js";
import {
  editMessages,
  readMessages,
  type EditMessagesOptions,
  type Message,
  type MessageEdit,
} from "../../../src/messages/index.js";

/** The text after the edits, which can be taken back; throws what forbids them. */
export function edited(text: string, edits: readonly MessageEdit[], options?: EditMessagesOptions): string {
  const result = editMessages(parseJson(text), edits, options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  const after = applyTextChanges(text, result.changes);
  expect(applyTextChanges(after, result.inverse)).toBe(text);
  return after;
}

export const read = (text: string): readonly Message[] => readMessages(toValue(parseJson(text))).messages;

/** Who says what in a message, wherever it stands. */
export function saying({ role, parts }: Message): unknown {
  return {
    role,
    parts: parts.map(({ id: _id, at: _at, fields: _fields, ...said }) => ({ ...said, parts: undefined })),
  };
}
