import type { ReactElement } from "react";
import { Icon } from "../../ui/Icon.js";
import { errorIcon } from "../../ui/icons.js";
import type { ChatDraft } from "./ChatDraft.js";

/** Why what was typed is not in the record yet; `<id>-problem` is its id. */
export function DraftProblem({ id, held }: { id: string; held: ChatDraft | undefined }): ReactElement | null {
  if (!held) return null;
  return (
    <span id={`${id}-problem`} className="sk-field__error">
      <Icon shape={errorIcon} size="sm" />
      <span>{held.problem}</span>
    </span>
  );
}
