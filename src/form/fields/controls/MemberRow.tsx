"use client";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { changeJson, applyTextChanges, parseJson } from "../../../json/index.js";
import { IconButton } from "../../../ui/IconButton.js";
import { pencilIcon, trashIcon } from "../../../ui/icons.js";
import { changeRecord } from "../../changeRecord.js";
import { isSaveKey } from "../../isSaveKey.js";
import { useFieldPlace } from "../FieldPlace.js";
import { keepFocusNear } from "../keepFocusNear.js";
import { useFieldLabels } from "../useFieldLabels.js";
import { KeyInput } from "./KeyInput.js";

interface MemberRowProps {
  name: string;
  /** All keys of the object. */
  taken: ReadonlyMap<string, unknown>;
  /** The JSON text of the object. */
  value: string | undefined;
  set: (value: string | undefined) => void;
  readOnly: boolean;
  children: ReactNode;
}

/** A member whose key is the data's own: it can be renamed and removed. */
export function MemberRow({ name, taken, value, set, readOnly, children }: MemberRowProps) {
  const labels = useFieldLabels();
  const place = useFieldPlace();
  const [typed, setTyped] = useState<string>();
  const pencil = useRef<HTMLButtonElement>(null);
  const isTaken = typed !== undefined && typed !== name && taken.has(typed);
  const rename = () => {
    if (typed === undefined || isTaken) return;
    const change = changeJson(parseJson(value ?? "{}"), [{ at: [name], edit: { rename: typed } }]);
    setTyped(undefined);
    if (typed === name || !change.ok) return;
    place?.onMove((step) => (step === name ? typed : step));
    set(applyTextChanges(value ?? "{}", change.changes));
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
            label={labels.fieldRename(name)}
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
          <IconButton ref={pencil} icon={pencilIcon} label={labels.fieldRename(name)} onClick={() => setTyped(name)} />
          <IconButton
            icon={trashIcon}
            label={labels.fieldRemoveNamed(name)}
            onClick={(event) => {
              const row = event.currentTarget.closest(".sk-member");
              keepFocusNear(row?.nextElementSibling ?? row);
              place?.onMove((step) => (step === name ? undefined : step));
              set(changeRecord(value, [name], undefined));
            }}
          />
        </div>
      )}
    </div>
  );
}
