"use client";
import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.js";
import { alertIcon, errorIcon } from "../../../ui/icons.js";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.js";
import { useLabels } from "../../labels.js";
import type { RowMark } from "./rowMarks.js";
import { treeEditLabels } from "./treeEditLabels.js";

/** What changed and what is wrong at a row, at its end. */
export function RowMarkView({ mark: { problems, hidden, change } }: { mark: RowMark }): ReactElement {
  const labels = useLabels(treeEditLabels);
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return (
    <>
      {change === undefined ? null : (
        <span className={change === "inside" ? "sk-dirty sk-dirty--inside" : "sk-dirty"}>
          <VisuallyHidden>
            {" "}
            {change === "added"
              ? labels.jsonTreeAdded
              : change === "changed"
                ? labels.jsonTreeChanged
                : labels.jsonTreeChangedInside}
          </VisuallyHidden>
        </span>
      )}
      {worst ? (
        <span
          className={worst.severity === "error" ? "sk-tree__why sk-error" : "sk-tree__why sk-warn"}
          title={problems.map(({ message }) => message).join("\n")}
        >
          <Icon shape={worst.severity === "error" ? errorIcon : alertIcon} size="sm" />
          <bdi>{worst.message}</bdi>
        </span>
      ) : null}
      {hidden > 0 ? (
        <span className="sk-tree__why sk-error">
          <Icon shape={errorIcon} size="sm" />
          {labels.jsonTreeProblemsInside(hidden)}
        </span>
      ) : null}
    </>
  );
}
