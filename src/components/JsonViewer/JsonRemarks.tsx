"use client";
import type { ReactElement } from "react";
import { useLabels } from "../labels.js";
import type { JsonRemark } from "./rows/JsonRowSource.js";
import { jsonViewerLabels } from "./jsonViewerLabels.js";

export interface JsonRemarksProps {
  remark: JsonRemark | undefined;
  duplicate: boolean;
}

const WORDS = {
  exact: (labels) => [labels.jsonExact, labels.jsonExactWhy],
  rounded: (labels) => [labels.jsonRounded, labels.jsonRoundedWhy],
  "not-json": (labels) => [labels.jsonNotJson, labels.jsonNotJsonWhy],
  circular: (labels) => [labels.jsonCircular, labels.jsonCircularWhy],
  invalid: (labels) => [labels.jsonInvalid, labels.jsonInvalidWhy],
} as const satisfies Record<JsonRemark, (labels: typeof jsonViewerLabels) => [word: string, why: string]>;

/** Words after a value on what its text does not say. */
export function JsonRemarks({ remark, duplicate }: JsonRemarksProps): ReactElement {
  const labels = useLabels(jsonViewerLabels);
  const [word, why] = remark ? WORDS[remark](labels) : [];
  return (
    <>
      {word === undefined ? null : (
        <span className={remark === "exact" ? "sk-tree__note" : "sk-tree__note sk-warn"} title={why}>
          {word}
        </span>
      )}
      {duplicate ? (
        <span className="sk-tree__note sk-warn" title={labels.jsonDuplicateKeyWhy}>
          {labels.jsonDuplicateKey}
        </span>
      ) : null}
    </>
  );
}
