import type { JsonHistory } from "../../json/createJsonHistory.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeEnd, nodeNext, nodeStart } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import { nodeValue, toValue } from "../../json/toValue.js";
import type { JsonPath } from "../../json/JsonPath.js";
import type { Message } from "../../messages/Message.js";
import { rereadItem } from "../../messages/rereadItem.js";
import { itemsAround, type ItemNode } from "./itemsAround.js";
import { readEditable } from "./readEditable.js";

export interface EditableMessages {
  readonly messages: readonly Message[];
  /** Up to where the text is that of the document that was read before; 0 when that is not known. */
  readonly sameTo: number;
}

/** Reads the messages of a history's documents: after a change inside one item of a list, of that item only. */
export interface EditableReader {
  read(doc: JsonDocument): EditableMessages;
  /** Follows the history; returns the way to stop. Before, everything is read each time. */
  connect(): () => void;
}

interface Reading extends EditableMessages {
  readonly doc: JsonDocument;
}

/** How much of a text is as it was: units from its start, and up to its end. */
interface Unchanged {
  readonly head: number;
  readonly tail: number;
}

const ALL: Unchanged = { head: Infinity, tail: Infinity };

/** A reader of a history. A keystroke in one of 20,000 messages costs the reading of that one. */
export function createEditableReader(history: JsonHistory): EditableReader {
  let last: Reading | undefined;
  let unchanged: Unchanged | undefined;
  let length = 0;
  return {
    read(doc) {
      if (last?.doc === doc) return last;
      if (doc !== history.doc) return { messages: readEditable(doc), sameTo: 0 };
      const messages = (last && unchanged && readChanged(last, doc, unchanged)) ?? readEditable(doc);
      last = { doc, messages, sameTo: last && unchanged ? unchanged.head : 0 };
      if (unchanged) unchanged = ALL;
      return last;
    },
    connect() {
      if (last?.doc !== history.doc) last = undefined;
      unchanged = ALL;
      length = history.doc.length;
      const stop = history.subscribe((changes) => {
        const head = Math.min(unchanged?.head ?? 0, changes[0]?.from ?? Infinity);
        const tail = Math.min(unchanged?.tail ?? 0, length - (changes.at(-1)?.to ?? -Infinity));
        unchanged = { head, tail };
        length = history.doc.length;
      });
      return () => {
        stop();
        unchanged = undefined;
      };
    },
  };
}

function readChanged({ doc: before, messages }: Reading, doc: JsonDocument, { head, tail }: Unchanged) {
  if (before.problems.length > 0 || doc.problems.length > 0) return undefined;
  const changed = { from: head, to: Math.max(head, doc.length - tail) };
  for (const item of itemsAround(doc, changed)) {
    const first = messages.findIndex(({ at }) => at.length === 1 && startsWith(at[0], item.path));
    if (first < 0) continue;
    let end = first;
    while (end < messages.length && startsWith(messages[end]?.at[0] ?? [], item.path)) end += 1;
    const fresh = reread({ before, doc, item, known: messages.slice(first, end) });
    return fresh && messages.toSpliced(first, end - first, ...fresh);
  }
  return undefined;
}

interface Rereading {
  readonly before: JsonDocument;
  readonly doc: JsonDocument;
  readonly item: ItemNode;
  readonly known: readonly Message[];
}

function reread({ before, doc, item: { node, path }, known }: Rereading): readonly Message[] | undefined {
  // The text, not the nodes: the changed document has taken the columns over.
  const end = nodeEnd(doc, node) + before.length - doc.length;
  const old = parseJson(before.slice(nodeStart(doc, node), end));
  // A value that ends where the item ends: then the items around it are the same as before.
  if (old.problems.length > 0 || old.size === 0 || nodeEnd(old, 0) !== old.length || nodeNext(old, 0) !== old.size)
    return undefined;
  return rereadItem({ at: path, before: toValue(old), after: nodeValue(doc, node), known });
}

function startsWith(path: JsonPath, start: JsonPath): boolean {
  for (let index = start.length - 1; index >= 0; index -= 1) if (path[index] !== start[index]) return false;
  return true;
}
