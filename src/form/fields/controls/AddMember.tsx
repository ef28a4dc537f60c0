"use client";
import { useState } from "react";
import { Button } from "../../../ui/Button.js";
import { Icon } from "../../../ui/Icon.js";
import { chevronDownIcon, plusIcon } from "../../../ui/icons.js";
import { emptyValues, simpleKinds } from "../emptyValues.js";
import type { FieldSpec } from "../FieldSpec.js";
import type { SimpleKind } from "../inferSpec.js";
import { startValue } from "../startValue.js";
import { useFieldLabels } from "../useFieldLabels.js";
import { KeyInput } from "./KeyInput.js";
import type { ObjectEdits } from "./useObjectEdits.js";

interface AddMemberProps {
  /** What the new value must be. */
  spec: FieldSpec;
  label: string;
  edits: ObjectEdits;
}

/** Adds a key to an object: the key, and what kind of value where the schema leaves that open. */
export function AddMember({ spec, label, edits }: AddMemberProps) {
  const labels = useFieldLabels();
  const [key, setKey] = useState<string>();
  const [kind, setKind] = useState<SimpleKind>("string");
  const isTaken = key !== undefined && edits.has(key);
  const add = () => {
    if (key === undefined || isTaken) return;
    edits.change(key, spec.kind === "json" && spec.default === undefined ? emptyValues[kind] : startValue(spec));
    setKey(undefined);
  };
  if (key === undefined) {
    return (
      <Button size="sm" variant="quiet" icon={plusIcon} onClick={() => setKey("")}>
        {labels.fieldAddItem(label)}
      </Button>
    );
  }
  return (
    <div className="sk-addmember">
      <KeyInput
        label={labels.fieldNewKey(label)}
        value={key}
        isTaken={isTaken}
        onValueChange={setKey}
        onKeyDown={(event) => {
          if (event.key === "Escape") setKey(undefined);
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") add();
        }}
      />
      {spec.kind === "json" ? (
        <span className="sk-selectbox sk-selectbox--sm">
          <select
            className="sk-select"
            aria-label={labels.fieldNewKind(label)}
            value={kind}
            onChange={(event) => setKind(simpleKinds.find((one) => one === event.currentTarget.value) ?? "string")}
          >
            {simpleKinds.map((one) => (
              <option key={one} value={one}>
                {labels.fieldKinds[one]}
              </option>
            ))}
          </select>
          <Icon shape={chevronDownIcon} />
        </span>
      ) : null}
      <Button onClick={add} aria-disabled={isTaken || undefined}>
        {labels.fieldAdd(labels.fieldKey)}
      </Button>
    </div>
  );
}
