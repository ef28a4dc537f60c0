import { findNode, nodeValue, type JsonChecker, type JsonDocument, type JsonIssue } from "../json/index.js";

interface ServerWarnings {
  /** Why a server writes keys of the record. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The record that was opened; undefined when there was none. */
  readonly opened: JsonDocument | undefined;
  readonly warn: (reason: string) => string;
}

/** A checker that also warns of keys a server writes, where they are not as they are in the record that was opened. */
export function withServerWarnings(checker: JsonChecker, { reasons, opened, warn }: ServerWarnings): JsonChecker {
  return {
    ...checker,
    check: (value) => {
      const changed = Object.entries(reasons).filter(([key]) => memberText(value, key) !== openedText(opened, key));
      const warnings = changed.map(([key, reason]): JsonIssue => {
        return { path: [key], code: "server-owned", severity: "warning", message: warn(reason) };
      });
      return [...checker.check(value), ...warnings];
    },
  };
}

function memberText(record: unknown, key: string): string | undefined {
  const isThere = typeof record === "object" && record !== null && Object.hasOwn(record, key);
  return isThere ? JSON.stringify(Reflect.get(record, key)) : undefined;
}

function openedText(doc: JsonDocument | undefined, key: string): string | undefined {
  const node = doc ? findNode(doc, [key]) : -1;
  return doc && node >= 0 ? JSON.stringify(nodeValue(doc, node)) : undefined;
}
