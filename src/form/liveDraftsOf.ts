import { findNode, type JsonDocument } from "../json/index.js";
import type { Draft } from "./drafts.js";
import type { FieldSpec } from "./fields/FieldSpec.js";
import { specAt } from "./specAt.js";

/** Those drafts of a record that a field still shows: for a value that is there, or for a property that may be. */
export function liveDraftsOf<D extends Pick<Draft, "path">>(
  doc: JsonDocument,
  spec: FieldSpec,
  drafts: readonly D[],
): readonly D[] {
  return drafts.filter(({ path }) => {
    if (findNode(doc, path) >= 0) return true;
    const around = path.slice(0, -1);
    const step = path.at(-1);
    return findNode(doc, around) >= 0 && typeof step === "string" && namesKey(specAt(spec, around).spec, step);
  });
}

function namesKey(spec: FieldSpec, key: string): boolean {
  const objects = spec.kind === "union" ? spec.variants.map((variant) => variant.spec) : [spec];
  return objects.some((one) => one.kind === "object" && one.properties.some((property) => property.key === key));
}
