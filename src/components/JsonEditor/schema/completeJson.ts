import type { JsonDocument } from "../../../json/JsonDocument.js";
import { completionPlace, type CompletionPlace } from "./completionPlace.js";
import type { SchemaIndex, SchemaKey, SchemaValue } from "./SchemaIndex.js";

export interface CompletionQuestion {
  readonly doc: JsonDocument;
  readonly index: SchemaIndex;
  readonly offset: number;
}

/** What may be written at a place: keys or values. */
export interface JsonCompletion {
  readonly place: CompletionPlace;
  readonly keys: readonly SchemaKey[];
  readonly values: readonly SchemaValue[];
}

/** What a schema proposes at an offset, whatever has been typed there of it; undefined when nothing. */
export function completeJson({ doc, index, offset }: CompletionQuestion): JsonCompletion | undefined {
  const place = completionPlace(doc, offset);
  if (!place) return undefined;
  const { kind, path, replacing } = place;
  const keys = kind === "key" ? index.keys(doc, path, { replacing }) : [];
  const values = kind === "value" ? index.values(doc, path) : [];
  return keys.length + values.length === 0 ? undefined : { place, keys, values };
}
