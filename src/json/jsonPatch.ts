import { diffJson } from "./diffJson.js";
import { duplicateKeys } from "./duplicateKeys.js";
import { formatJsonPointer } from "./formatJsonPointer.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonPath } from "./JsonPath.js";
import { isExactNumber } from "./isExactNumber.js";
import { jsonEquals } from "./jsonEquals.js";
import { nodeText } from "./nodes.js";
import { nodeValue, toValue } from "./toValue.js";

/** One operation of a JSON Patch (RFC 6902). Values are what JSON.parse gives. */
export type JsonPatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

/**
 * The operations, in the order in which they must be applied, that turn the value of `before` into that of `after`. `at` is
 * where both stand. Spellings of one value (`1.0`, `1`) are no difference; a number that JavaScript cannot hold is one, though
 * its operation carries the nearest. Texts with equal keys are replaced as a whole,
 * since a pointer cannot tell them apart.
 */
export function jsonPatch(before: JsonDocument, after: JsonDocument, at: JsonPath = []): JsonPatchOperation[] {
  const pointer = (path: JsonPath) => formatJsonPointer([...at, ...path]);
  if (duplicateKeys(before).length > 0 || duplicateKeys(after).length > 0) {
    const value = toValue(after);
    return jsonEquals(toValue(before), value) ? [] : [{ op: "replace", path: pointer([]), value }];
  }
  const removed: JsonPatchOperation[] = [];
  const added: JsonPatchOperation[] = [];
  for (const { kind, path, before: old, after: now } of diffJson(before, after)) {
    if (kind === "removed") removed.push({ op: "remove", path: pointer(path) });
    else {
      const value = nodeValue(after, now);
      if (kind === "added") added.push({ op: "add", path: pointer(path), value });
      else if (!isHeldEqual(nodeText(before, old), nodeText(after, now), value))
        added.push({ op: "replace", path: pointer(path), value });
    }
  }
  // Places in the old lists hold from the last to the first, those in the new ones from the first to the last.
  return [...removed.toReversed(), ...added];
}

/** Two spellings of a number that JavaScript holds exactly. Other scalars that differ in diffJson differ in value. */
function isHeldEqual(before: string, after: string, value: unknown): boolean {
  return typeof value === "number" && Number(before) === value && isExactNumber(before) && isExactNumber(after);
}
