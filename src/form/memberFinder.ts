import { childNodes, findNode, nodeKey, nodeKind, type JsonDocument, type JsonPath } from "../json/index.js";
import { membersNamed } from "../json/findNode.js";

/** So many looks cost less one by one than a table of all keys. */
const FEW = 8;

const finders = new WeakMap<JsonDocument, (path: JsonPath) => number>();

/** Finds nodes of a document as findNode does; asked often, as many fields of one record do, by a table of the record's keys. */
export function memberFinder(doc: JsonDocument): (path: JsonPath) => number {
  const finder = finders.get(doc) ?? createFinder(doc);
  finders.set(doc, finder);
  return finder;
}

function createFinder(doc: JsonDocument): (path: JsonPath) => number {
  let asked = 0;
  let members: ReadonlyMap<string, number> | undefined;
  return (path) => {
    const [first, second] = path;
    if (typeof first !== "string" || ++asked <= FEW || doc.size === 0) return findNode(doc, path);
    members ??= allMembers(doc);
    const member = members.get(first) ?? -1;
    if (member < 0 || path.length === 1) return member;
    if (path.length > 2 || typeof second !== "string") return findNode(doc, path);
    return membersNamed(doc, member, second).at(-1) ?? -1;
  };
}

/** Of equal keys the last. */
function allMembers(doc: JsonDocument): ReadonlyMap<string, number> {
  if (nodeKind(doc, 0) !== "object") return new Map();
  return new Map(childNodes(doc, 0).map((node) => [nodeKey(doc, node) ?? "", node]));
}
