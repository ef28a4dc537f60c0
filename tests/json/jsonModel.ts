import type { JsonEdit, JsonPath } from "../../src/json/index.js";

/** A JSON value that keeps equal keys and the order of all keys: what edits do, without any text. */
export type Model =
  | { readonly kind: "scalar"; readonly text: string }
  | { readonly kind: "array"; children: Model[] }
  | { readonly kind: "object"; children: Model[]; keys: string[] };

export type ModelEdit = { readonly at: JsonPath; readonly edit: JsonEdit };

/** Makes edits that all address the model as it is. */
export function editModel(root: Model, edits: readonly ModelEdit[], parse: (text: string) => Model): Model {
  const replaced = new Map<Model, Model>();
  const renamed = new Map<Model, string>();
  const removed = new Set<Model>();
  const arrivals = new Map<Model, { gap: number; key: string; child: Model }[]>();
  const arrive = (container: Model, arrival: { gap: number; key: string; child: Model }) =>
    arrivals.set(container, [...(arrivals.get(container) ?? []), arrival]);

  for (const { at, edit } of edits) {
    const { node, parent, index } = find(root, at);
    const siblings = parent?.kind === "scalar" || parent === undefined ? [] : parent.children;
    const key = parent?.kind === "object" ? parent.keys[index]! : "";
    if ("set" in edit) replaced.set(node, parse(edit.set));
    else if ("insert" in edit) {
      const count = node.kind === "scalar" ? 0 : node.children.length;
      arrive(node, { gap: edit.at ?? count, key: edit.key ?? "", child: parse(edit.insert) });
    } else if ("rename" in edit) renamed.set(node, edit.rename);
    else if ("remove" in edit) removed.add(node);
    else if ("move" in edit && edit.move !== index) {
      removed.add(node);
      arrive(parent!, { gap: edit.move > index ? edit.move + 1 : edit.move, key, child: node });
    } else if ("duplicate" in edit) {
      const keys = parent?.kind === "object" ? parent.keys : [];
      arrive(parent!, { gap: siblings.indexOf(node) + 1, key: freeKey(key, keys), child: node });
    }
  }

  function build(node: Model): Model {
    const now = replaced.get(node) ?? node;
    if (now.kind === "scalar" || now !== node) return now;
    const rows: { key: string; child: Model }[] = [];
    for (let gap = 0; gap <= node.children!.length; gap++) {
      for (const arrival of arrivals.get(node) ?? []) {
        if (arrival.gap === gap) rows.push({ key: arrival.key, child: build(arrival.child) });
      }
      const child = now.children[gap];
      if (child === undefined || removed.has(child)) continue;
      const key = now.kind === "object" ? now.keys[gap]! : "";
      rows.push({ key: renamed.get(child) ?? key, child: build(child) });
    }
    const children = rows.map(({ child }) => child);
    return now.kind === "array"
      ? { kind: "array", children }
      : { kind: "object", children, keys: rows.map(({ key }) => key) };
  }
  return build(root);
}

function find(root: Model, path: JsonPath): { node: Model; parent?: Model; index: number } {
  let place: { node: Model; parent?: Model; index: number } = { node: root, index: 0 };
  for (const step of path) {
    const parent = place.node;
    if (parent.kind === "scalar") throw new Error("no such node in the model");
    const index = parent.kind === "object" ? parent.keys.lastIndexOf(String(step)) : Number(step);
    place = { node: parent.children[index]!, parent, index };
  }
  return place;
}

function freeKey(key: string, keys: readonly string[]): string {
  let copy = `${key} copy`;
  for (let count = 2; keys.includes(copy); count++) copy = `${key} copy ${count}`;
  return copy;
}
