import { readMessages } from "../../../src/messages/index.js";

export interface SaidMessage {
  readonly role: string;
  readonly parts: readonly unknown[];
  readonly [key: string]: unknown;
}

/** What is read from a value, message by message, without ids, places and the messages' format. */
export function said(value: unknown): readonly SaidMessage[] {
  return readMessages(value).messages.map(({ id: _id, at: _at, fields: _fields, format: _format, ...message }) =>
    JSON.parse(JSON.stringify({ ...message, parts: message.parts.map(bare) })),
  );
}

function bare(part: object): object {
  const { id: _id, at: _at, fields: _fields, ...shown } = { id: 0, at: 0, fields: 0, ...part };
  return "parts" in shown && Array.isArray(shown.parts) ? { ...shown, parts: shown.parts.map(bare) } : shown;
}
