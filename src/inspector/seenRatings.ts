import { placeKey } from "../form/review/placeKey.js";
import type { ReviewField } from "../form/review/ReviewField.js";
import { ratedRecords, reviewTargets } from "../form/review/reviewTargets.js";
import type { SessionTexts } from "../schema/index.js";
import { readSessionText } from "../schema/readSessionText.js";

/** The metrics and feedback that sessions have, as what can be rated: each by what it is where it is met first. */
export function seenRatings(texts: readonly string[]): readonly ReviewField[] {
  const seen = new Map<string, ReviewField>();
  for (const text of texts) {
    const targets = reviewTargets({ specOf: () => ({ kind: "json", isNullable: false }), texts: recordTexts(text) });
    for (const { field, path, spec } of targets) {
      const key = placeKey({ field, path });
      if (!seen.has(key)) seen.set(key, { field, path, spec });
    }
  }
  return ratedRecords.flatMap((record) => [...seen.values()].filter(({ field }) => field === record));
}

function recordTexts(text: string): SessionTexts {
  const { fields } = readSessionText(text);
  const found = ratedRecords.map((field) => [field, fields[field]?.text] as const);
  return Object.fromEntries(found.filter(([, record]) => record !== undefined));
}
