import { isSchemaObject, memberOf, textIn, type SchemaObject } from "./schemaObject.js";

/**
 * What the `$ref`s of a schema stand for: `#`, a pointer into it, an anchor, each also with the schema's own `$id` before it.
 * Undefined for anything else: a remote schema is never fetched.
 */
export function createReferences(root: SchemaObject): (reference: string) => unknown {
  const known = new Map<string, unknown>();
  let anchors: Map<string, SchemaObject> | undefined;
  const id = textIn(root, "$id")?.replace(/#$/, "");

  const find = (reference: string): unknown => {
    const local = id !== undefined && reference.startsWith(id) ? reference.slice(id.length) : reference;
    if (local === "" || local === "#") return root;
    if (local.startsWith("#/")) return followPointer(root, local.slice(2));
    if (!local.startsWith("#")) return undefined;
    anchors ??= findAnchors(root);
    return anchors.get(local.slice(1));
  };

  return (reference) => {
    if (!known.has(reference)) known.set(reference, find(reference));
    return known.get(reference);
  };
}

function followPointer(root: unknown, pointer: string): unknown {
  let at = root;
  for (const step of pointer.split("/")) {
    const key = decodePercent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(at)) at = at[Number(key)];
    else if (isSchemaObject(at)) at = memberOf(at, key);
    else return undefined;
  }
  return at;
}

function decodePercent(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** More objects than this are not looked into for anchors. */
const MOST_OBJECTS = 100_000;

function findAnchors(root: SchemaObject): Map<string, SchemaObject> {
  const anchors = new Map<string, SchemaObject>();
  const seen = new Set<SchemaObject | readonly unknown[]>([root]);
  for (const schema of seen) {
    const anchor = isSchemaObject(schema) ? textIn(schema, "$anchor") : undefined;
    if (isSchemaObject(schema) && anchor !== undefined && !anchors.has(anchor)) anchors.set(anchor, schema);
    for (const child of Object.values<unknown>(schema)) {
      if ((isSchemaObject(child) || Array.isArray(child)) && seen.size < MOST_OBJECTS) seen.add(child);
    }
  }
  return anchors;
}
