import { parseJson, type JsonPath } from "../../json/index.js";
import type { SessionRecordField, SessionTexts } from "../../schema/index.js";
import { lexemeAt } from "../lexemeAt.js";
import { explainedKeys, explanationKey } from "../fields/explainedKeys.js";
import type { FieldProperty, FieldSpec } from "../fields/FieldSpec.js";
import { inferSpec } from "../fields/inferSpec.js";
import { objectMembers } from "../fields/objectMembers.js";
import { specAt } from "../specAt.js";
import { placeKey } from "./placeKey.js";
import type { ReviewField, ReviewPlace } from "./ReviewField.js";
import { reviewSpec } from "./reviewSpec.js";
import type { ReviewNote, ReviewTarget } from "./ReviewTarget.js";

interface ReviewSource {
  /** What the schema says of a record; `kind: "json"` when it says nothing. */
  readonly specOf: (field: SessionRecordField) => FieldSpec;
  readonly texts: SessionTexts;
  /** What is asked for, in order. */
  readonly fields?: readonly ReviewField[] | undefined;
}

/** The records that hold ratings. */
export const ratedRecords = ["metrics", "feedback"] as const satisfies readonly SessionRecordField[];

/**
 * What is to be rated: the given places, else what the schema declares of metrics and feedback. Of a record that the schema says
 * nothing of, the plain values that the session has.
 */
export function reviewTargets(source: ReviewSource): readonly ReviewTarget[] {
  const fields = source.fields ?? ratedRecords.flatMap((field) => declaredFields(source, field));
  const targets = fields.map(({ field, path, spec: given }): ReviewTarget => {
    const said = specAt(source.specOf(field), path);
    const lexeme = lexemeIn(source.texts[field], path);
    const isInferred = said.spec.kind === "json" && lexeme !== undefined;
    const spec = given ?? (isInferred ? inferred(said.spec, lexeme) : said.spec);
    return {
      key: placeKey({ field, path }),
      field,
      path,
      title: spec.title ?? String(path.at(-1) ?? field),
      spec: reviewSpec(spec),
      isRequired: said.isRequired,
      note: noteOf(source, { field, path }),
    };
  });
  // where there is a field for comments, one for each rating would only be in the way
  const hasComments = targets.some(({ spec }) => spec.kind === "string");
  return targets.map((target) => (hasComments && !target.note?.isKnown ? { ...target, note: undefined } : target));
}

function declaredFields({ specOf, texts }: ReviewSource, field: SessionRecordField): readonly ReviewField[] {
  const spec = specOf(field);
  if (spec.kind === "union") return [];
  const declared = spec.kind === "object" ? spec.properties : undefined;
  const keys = declared?.map(({ key }) => key) ?? plainKeys(texts[field]);
  const explaining = new Set(explainedKeys(keys).values());
  return keys.flatMap((key) => (explaining.has(key) ? [] : [{ field, path: [key] }]));
}

/** The members of a record that a field of their own shows whole. */
function plainKeys(text: string | undefined): readonly string[] {
  const members = [...objectMembers(text).values];
  const explaining = new Set(explainedKeys(members.map(([key]) => key)).values());
  return members.flatMap(([key, lexeme]) => (inferSpec(lexeme).kind !== "json" || explaining.has(key) ? [key] : []));
}

/** The place of the note about a value: a text beside it, where the schema lets one stand. */
function noteOf(source: ReviewSource, { field, path }: ReviewPlace): ReviewNote | undefined {
  const [last, around] = [path.at(-1), path.slice(0, -1)];
  if (typeof last !== "string") return undefined;
  const key = explanationKey(last);
  const notePath = [...around, key];
  const outer = specAt(source.specOf(field), around).spec;
  const property = outer.kind === "object" ? outer.properties.find((one: FieldProperty) => one.key === key) : undefined;
  const isKnown = property !== undefined || lexemeIn(source.texts[field], notePath) !== undefined;
  const spec = property?.spec ?? othersOf(outer);
  if (!spec || (spec.kind !== "json" && spec.kind !== "string")) return undefined;
  return { path: notePath, isKnown, spec: spec.kind === "string" ? { widget: "notes", ...spec } : notes };
}

function othersOf(spec: FieldSpec): FieldSpec | undefined {
  if (spec.kind === "object") return spec.others;
  return spec.kind === "record" ? spec.values : spec.kind === "json" ? notes : undefined;
}

const notes: FieldSpec = { kind: "string", isNullable: false, patterns: [], widget: "notes" };

/** What a value is now, with the words of a schema that says no more of it. */
function inferred(said: FieldSpec, lexeme: string): FieldSpec {
  const { kind: _, ...words } = said;
  return { ...inferSpec(lexeme), ...words };
}

function lexemeIn(text: string | undefined, path: JsonPath): string | undefined {
  return text === undefined ? undefined : lexemeAt(parseJson(text), path);
}
