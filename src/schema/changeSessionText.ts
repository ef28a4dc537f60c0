import { changeJsonAt } from "../json/index.js";
import type { JsonProblem } from "../json/JsonProblem.js";
import type { JsonEdit } from "../json/JsonEdit.js";
import type { JsonLocation, JsonTarget } from "../json/JsonPath.js";
import { nodeText } from "../json/nodes.js";
import { offsetToPosition } from "../json/offsetToPosition.js";
import type { TextChange } from "../json/TextChange.js";
import { openSessionText, type FieldMember, type OpenSession } from "./openSessionText.js";
import { sessionFields, type SessionField } from "./sessionFields.js";

export type SessionTextEdits = Partial<Record<SessionField, string | undefined>>;

export type SessionTextChange =
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  | { readonly ok: false; readonly problem: JsonProblem };

/**
 * The smallest changes that give fields of a session new JSON texts: `undefined` removes a field, and one that is absent
 * is added at the end under the key its format uses. A field whose text stays the same gives no change; everything
 * outside the changed fields stays as it is. Refused, with a problem, when a new text is no JSON or there is no session.
 */
export function changeSessionText(text: string, edits: SessionTextEdits): SessionTextChange {
  const open = openSessionText(text);
  const wanted = sessionFields.filter(({ name }) => Object.hasOwn(edits, name));
  const changes = wanted.flatMap(({ name }) => fieldEdits(open, { field: name, text: edits[name] }));
  if (changes.length === 0) return { ok: true, changes: [] };
  if (!open.found?.record) return { ok: false, problem: noSession(open) };
  const hidden = wanted.find(({ name }) => edits[name] === undefined && isHiddenTwice(open.members.get(name)));
  if (hidden) return { ok: false, problem: hiddenTwice(open, hidden.wire) };
  const result = changeJsonAt(open.doc, changes);
  return result.ok ? { ok: true, changes: result.changes } : result;
}

interface PlacedEdit {
  readonly at: JsonLocation | Exclude<JsonTarget, readonly unknown[]>;
  readonly edit: JsonEdit;
}

function fieldEdits(
  open: OpenSession,
  { field, text }: { field: SessionField; text: string | undefined },
): PlacedEdit[] {
  const members = open.members.get(field);
  if (text === undefined) return (members ?? []).flatMap(removals);
  if (members)
    return members.flatMap(({ at, nodes }) => (textOf(open, nodes) === text ? [] : [{ at, edit: { set: text } }]));
  const key = open.found?.record ? open.found.keys.candidates[field][0] : undefined;
  return [{ at: open.found?.root ?? [[]], edit: { insert: text, ...(key === undefined ? {} : { key }) } }];
}

/** All of several equal keys: with only the last one gone, the one before it would count. */
function removals({ at, nodes }: FieldMember): PlacedEdit[] {
  const [path, ...inner] = at;
  if (inner.length > 0) return [{ at, edit: { remove: true } }];
  return nodes.map((_, nth) => ({ at: { path, nth }, edit: { remove: true } }));
}

/** Equal keys inside JSON text in a string have no address of their own. */
function isHiddenTwice(members: readonly FieldMember[] | undefined): boolean {
  return members?.some(({ at, nodes }) => at.length > 1 && nodes.length > 1) ?? false;
}

function hiddenTwice(open: OpenSession, key: string): JsonProblem {
  const message = `${key} stands several times in JSON text inside a string: it cannot be removed in one step`;
  return problemAt(open, { code: "duplicate-key", message });
}

function textOf({ inner }: OpenSession, nodes: readonly number[]): string | undefined {
  const node = nodes.at(-1);
  return node === undefined ? undefined : nodeText(inner, node);
}

function noSession(open: OpenSession): JsonProblem {
  const { doc, found } = open;
  if (found && !found.record) return problemAt(open, found.problem);
  return (
    doc.problems[0] ?? problemAt(open, { code: "not-a-session", message: "expected a session object, found nothing" })
  );
}

function problemAt({ doc }: OpenSession, { code, message }: { code: string; message: string }): JsonProblem {
  const offset = doc.start[0] ?? 0;
  return { code, message, offset, ...offsetToPosition(doc.text, offset) };
}
