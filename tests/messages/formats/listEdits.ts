import { expect } from "vitest";
import { applyTextChanges, parseJson, type JsonLocation, type JsonPath } from "../../../src/json/index.js";
import { editMessages, readMessages, type Message, type MessageEdit } from "../../../src/messages/index.js";
import { says } from "../copy/says.js";

export interface ListEdit {
  readonly title: string;
  readonly edit: MessageEdit;
  /** Does the same to a list of JSON values. */
  readonly spliced: (list: readonly unknown[]) => readonly unknown[];
  readonly at: JsonLocation;
}

/** Remove, duplicate and move of every message that is an item of a list and stands there alone. */
export function listEdits(root: unknown, messages: readonly Message[]): ListEdit[] {
  return messages.flatMap((message, position) => {
    const { at } = message;
    const index = at.at(-1)?.at(-1);
    const isAlone = messages.every((other) => other === message || JSON.stringify(other.at) !== JSON.stringify(at));
    if (typeof index !== "number" || !isAlone) return [];
    const count = listAt(root, at).length;
    const to = index + 1 < count ? index + 1 : index - 1;
    const title = (what: string): string => `${what} message ${position} (${message.id})`;
    const edits: ListEdit[] = [
      { title: title("remove"), at, edit: { remove: message }, spliced: (list) => list.toSpliced(index, 1) },
      {
        title: title("duplicate"),
        at,
        edit: { duplicate: message },
        spliced: (list) => list.toSpliced(index, 0, list[index]),
      },
    ];
    const move: ListEdit = {
      title: title("move"),
      at,
      edit: { move: message, to },
      spliced: (list) => list.toSpliced(index, 1).toSpliced(to, 0, list[index]),
    };
    return to < 0 ? edits : [...edits, move];
  });
}

function listAt(root: unknown, at: JsonLocation): readonly unknown[] {
  let found: readonly unknown[] = [];
  spliceAt(root, at, (list) => (found = list));
  return found;
}

/** Fails unless the edit does to the source what it says, and the text's inverse restores it. */
export function expectToSplice(text: string, { title, edit, at, spliced }: ListEdit): void {
  const result = editMessages(parseJson(text), [edit]);
  if (!result.ok) throw new Error(`${title}: ${result.problem.code}: ${result.problem.message}`);
  const after = applyTextChanges(text, result.changes);
  expect(applyTextChanges(after, result.inverse), `${title}: inverse`).toBe(text);
  const expected = spliceAt(JSON.parse(text), at, spliced);
  expect(opened(JSON.parse(after)), title).toEqual(opened(expected));
  const shown = says(readMessages(JSON.parse(after)).messages);
  expect(shown, `${title}: read again`).toEqual(says(readMessages(expected).messages));
}

type Splice = ListEdit["spliced"];

/** The value with the list around the item at a location replaced; lists in JSON text are written again. */
function spliceAt(value: unknown, [path = [], ...inner]: JsonLocation, splice: Splice): unknown {
  const [nested] = inner;
  if (!nested) return replaceAt(value, path.slice(0, -1), (list) => (Array.isArray(list) ? splice(list) : list));
  return replaceAt(value, path, (text) =>
    JSON.stringify(spliceAt(JSON.parse(String(text)), [nested, ...inner.slice(1)], splice)),
  );
}

function replaceAt(value: unknown, [key, ...rest]: JsonPath, replace: (value: unknown) => unknown): unknown {
  if (key === undefined) return replace(value);
  if (Array.isArray(value)) return value.with(Number(key), replaceAt(value[Number(key)], rest, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? replaceAt(item, rest, replace) : item]),
  );
}

/** A value whose JSON texts are opened: how they are spaced is no difference. */
function opened(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, item: unknown) => {
    if (typeof item !== "string" || !/^\s*[[{]/.test(item)) return item;
    try {
      return JSON.parse(item);
    } catch {
      return item;
    }
  });
}
