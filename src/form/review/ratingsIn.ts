import type { SessionTexts } from "../../schema/index.js";
import { fieldDocument } from "../fieldDocument.js";
import { lexemeAt } from "../lexemeAt.js";
import type { ReviewPlace } from "./ReviewField.js";
import type { RatingEdit } from "./ReviewLog.js";

/** The JSON texts at some places of a session's texts, in their order. `owner`: whose parsed documents are kept. */
export function ratingsIn(
  owner: object,
  places: readonly ReviewPlace[],
  texts: SessionTexts,
): readonly (string | undefined)[] {
  return places.map(({ field, path }) => {
    const text = texts[field];
    return text === undefined ? undefined : lexemeAt(fieldDocument(owner, field, text), path);
  });
}

/** What differs at some places between two states of a session's texts. */
export function ratingEdits(
  owner: object,
  places: readonly ReviewPlace[],
  { before, after }: { before: SessionTexts; after: SessionTexts },
): readonly RatingEdit[] {
  const [former, next] = [ratingsIn(owner, places, before), ratingsIn(owner, places, after)];
  return places.flatMap(({ field, path }, index) => {
    const edit = { field, path, before: former[index], after: next[index], madeRecord: before[field] === undefined };
    return edit.before === edit.after ? [] : [edit];
  });
}
