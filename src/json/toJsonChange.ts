import { invertChanges } from "./invertChanges.js";
import type { JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import { JsonEditError } from "./JsonEditError.js";
import type { TextChange } from "./TextChange.js";

/** The changes that `resolve` gives, with their inverse, or the problem of the JsonEditError that it throws. */
export function toJsonChange(doc: JsonDocument, resolve: () => TextChange[]): JsonChange {
  try {
    const changes = resolve();
    return { ok: true, changes, inverse: invertChanges(doc, changes) };
  } catch (error) {
    if (error instanceof JsonEditError) return { ok: false, problem: error.problem };
    throw error;
  }
}
