"use client";
import { Icon } from "../ui/Icon.js";
import { errorIcon } from "../ui/icons.js";
import { VisibleText } from "../ui/VisibleText.js";

/** What is wrong with a record as a whole. */
export function RecordProblem({ message }: { message: string }) {
  return (
    <div className="sk-field__error">
      <Icon shape={errorIcon} size="sm" />
      <span>
        <VisibleText text={message} />
      </span>
    </div>
  );
}
