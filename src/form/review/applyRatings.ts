import { parseJson } from "../../json/index.js";
import type { SessionTexts } from "../../schema/index.js";
import { changeRecord } from "../changeRecord.js";
import { lexemeAt } from "../lexemeAt.js";
import type { RatingEdit } from "./ReviewLog.js";

/**
 * The texts of a session with edits made (`redo`) or taken back (`undo`), only those that change. Undefined when a value is no
 * longer what the edits left: it was changed elsewhere, and stays.
 */
export function applyRatings(
  texts: SessionTexts,
  edits: readonly RatingEdit[],
  direction: "undo" | "redo",
): SessionTexts | undefined {
  const changed: SessionTexts = {};
  for (const edit of edits) {
    const { field, path, madeRecord } = edit;
    const [from, to] = direction === "undo" ? [edit.after, edit.before] : [edit.before, edit.after];
    const text = Object.hasOwn(changed, field) ? changed[field] : texts[field];
    const found = text === undefined ? undefined : lexemeAt(parseJson(text), path);
    if (found !== from) return undefined;
    const next = to === undefined && text === undefined ? undefined : changeRecord(text, path, to);
    if (next === undefined && to !== undefined) return undefined;
    changed[field] = direction === "undo" && madeRecord && isEmptyObject(next) ? undefined : next;
  }
  return changed;
}

function isEmptyObject(text: string | undefined): boolean {
  return text !== undefined && /^\s*\{\s*\}\s*$/.test(text);
}
