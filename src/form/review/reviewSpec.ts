import type { FieldSpec } from "../fields/FieldSpec.js";
import { ratingScale } from "../fields/ratingScale.js";
import { MOST_OPTION_KEYS } from "./digitRating.js";

/** A spec with the widget a review shows it with: what one key can rate is shown at a glance, unless the schema names another one. */
export function reviewSpec(spec: FieldSpec): FieldSpec {
  if (spec.widget !== undefined) return spec;
  if (spec.kind === "boolean") return { ...spec, widget: "thumbs" };
  if (spec.kind === "choice") return spec.options.length <= MOST_OPTION_KEYS ? { ...spec, widget: "radio" } : spec;
  if (spec.kind === "number") return ratingScale(spec) ? { ...spec, widget: "stars" } : spec;
  if (spec.kind === "string" && spec.format === undefined) return { ...spec, widget: "notes" };
  return spec;
}
