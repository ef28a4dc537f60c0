import { applyTextChanges, parseJson, type TextChange } from "../../json/index.js";
import type { JsonConflict } from "../../json/JsonConflict.js";
import type { mergeJson } from "../../json/mergeJson.js";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { sessionFields } from "../../schema/sessionFields.js";

/** A field that comes to hold something else by a merge. */
export interface MergedField {
  readonly name: SessionField;
  readonly value: string | null | undefined;
  /** Of a record: the changes of my text. */
  readonly changes?: readonly TextChange[];
}

/** What a merge of sessions comes to. */
export interface TextsMerge {
  readonly fields: readonly MergedField[];
  /** Where both sides changed the same; mine stays. Paths begin with the field. */
  readonly conflicts: readonly JsonConflict[];
}

type Texts = Record<SessionField, string | null | undefined>;

/**
 * Merges what somebody else stored into what is edited here, both made of `base`: field by field, and inside a record path by path. Without
 * `merge`, a record that both changed is one conflict.
 */
export function mergeTexts(
  base: SessionTexts,
  mine: SessionTexts,
  theirs: SessionTexts,
  merge: typeof mergeJson | undefined,
): TextsMerge {
  const fields: MergedField[] = [];
  const conflicts: JsonConflict[] = [];
  for (const { name, kind } of sessionFields) {
    const [was, own, other] = [base[name], mine[name], theirs[name]];
    if (Object.is(was, other) || Object.is(own, other)) continue;
    if (Object.is(own, was)) fields.push({ name, value: other });
    else if (merge && kind === "record" && typeof own === "string" && typeof other === "string") {
      const merged = merge(parseJson(was ?? "{}"), parseJson(own), parseJson(other));
      if (merged.changes.length > 0)
        fields.push({ name, value: applyTextChanges(own, merged.changes), changes: merged.changes });
      conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, path: [name, ...conflict.path] })));
    } else {
      const shown = kind === "record" ? (text: string | null | undefined) => text ?? undefined : jsonOf;
      conflicts.push({ path: [name], base: shown(was), mine: shown(own), theirs: shown(other) });
    }
  }
  return { fields, conflicts };
}

/** Whether a record was changed on both sides, so that its texts have to be merged. */
export function needsMerge(base: SessionTexts, mine: SessionTexts, theirs: SessionTexts): boolean {
  return sessionFields.some(({ name, kind }) => {
    const [was, own, other]: Texts[SessionField][] = [base[name], mine[name], theirs[name]];
    return kind === "record" && !Object.is(was, other) && !Object.is(own, other) && !Object.is(own, was);
  });
}

function jsonOf(text: string | null | undefined): string | undefined {
  return text === undefined ? undefined : JSON.stringify(text);
}
