import { childNodes, nodeKey, nodeKind, nodeText, parseJson } from "../../json/index.js";

/** The members of an object by key: of equal keys the last, as programs read them. */
export interface ObjectMembers {
  readonly values: ReadonlyMap<string, string>;
  /** Some key stands there more than once. */
  readonly hasTwice: boolean;
}

/** The members of an object's JSON text; none when it is absent, null, or no object. */
export function objectMembers(value: string | undefined): ObjectMembers {
  const doc = parseJson(value ?? "");
  if (doc.size === 0 || nodeKind(doc, 0) !== "object") return { values: new Map(), hasTwice: false };
  const nodes = childNodes(doc, 0);
  const values = new Map(nodes.map((node) => [nodeKey(doc, node) ?? "", nodeText(doc, node)]));
  return { values, hasTwice: values.size < nodes.length };
}
