import type { ChatRow } from "./chatRows.js";

/** What rows a reader looks for: those of users, with tools, with errors. */
export type RowKind = "user" | "tool" | "error";

/** Whether a row is of a kind. */
export const rowKinds: Readonly<Record<RowKind, (row: ChatRow) => boolean>> = {
  user: ({ message }) => message.role === "user",
  tool: ({ parts }) => parts.some(({ kind }) => kind === "tool-call" || kind === "tool-result"),
  error: ({ parts, results }) =>
    parts.some((part) => (part.kind === "tool-result" ? part : results.get(part.id)?.part)?.isError === true),
};
