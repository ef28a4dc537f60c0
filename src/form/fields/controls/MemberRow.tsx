"use client";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { IconButton } from "../../../ui/IconButton.js";
import { pencilIcon, trashIcon } from "../../../ui/icons.js";
import { isSaveKey } from "../../isSaveKey.js";
import { keepFocusNear } from "../keepFocusNear.js";
import { shownKey } from "../shownKey.js";
import { useFieldLabels } from "../useFieldLabels.js";
import { KeyInput } from "./KeyInput.js";
import type { ObjectEdits } from "./useObjectEdits.js";

interface MemberRowProps {
  name: string;
  edits: ObjectEdits;
  readOnly: boolean;
  children: ReactNode;
}

/** A member whose key is the data's own: it can be renamed and removed. */
export function MemberRow({ name, edits, readOnly, children }: MemberRowProps) {
  const labels = useFieldLabels();
  const [typed, setTyped] = useState<string>();
  const pencil = useRef<HTMLButtonElement>(null);
  const isTaken = typed !== undefined && typed !== name && edits.has(typed);
  const rename = () => {
    if (typed === undefined || isTaken) return;
    setTyped(undefined);
    if (typed !== name) edits.rename(name, typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter" || isSaveKey(event)) rename();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    setTyped(undefined);
    pencil.current?.focus();
  };
  return (
    <div className="sk-member sk-member--own">
      <div className="sk-member__field">
        {typed === undefined ? null : (
          <KeyInput
            label={labels.fieldRename(shownKey(name))}
            value={typed}
            isTaken={isTaken}
            onValueChange={setTyped}
            onKeyDown={onKeyDown}
            onBlur={rename}
          />
        )}
        {children}
      </div>
      {readOnly ? null : (
        <div className="sk-member__acts">
          <IconButton
            ref={pencil}
            icon={pencilIcon}
            label={labels.fieldRename(shownKey(name))}
            onClick={() => setTyped(name)}
          />
          <IconButton
            icon={trashIcon}
            label={labels.fieldRemoveNamed(shownKey(name))}
            onClick={(event) => {
              const row = event.currentTarget.closest(".sk-member");
              keepFocusNear(row?.nextElementSibling ?? row);
              edits.remove(name);
            }}
          />
        </div>
      )}
    </div>
  );
}
