"use client";
import { forwardRef, useMemo, useState } from "react";
import { Icon } from "../../ui/Icon.js";
import { chevronDownIcon } from "../../ui/icons.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { choiceOptions } from "./controls/choiceOptions.js";
import { ObjectFields } from "./controls/ObjectFields.js";
import { UnsetValue } from "./controls/UnsetValue.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import { useFieldPlace } from "./FieldPlace.js";
import type { FieldProps } from "./FieldProps.js";
import type { ChoiceSpec, ObjectSpec, UnionSpec } from "./FieldSpec.js";
import { objectMembers } from "./objectMembers.js";
import { shownKey } from "./shownKey.js";
import { nothingAside, switchVariant, variantOfObject } from "./switchVariant.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** An object of one of several kinds, told apart by one key. Another kind changes that key; what only the former kind knew is set aside. */
export const UnionField = forwardRef<HTMLDivElement, FieldProps<UnionSpec>>(function UnionField(props, ref) {
  return (
    <FieldFrame
      {...props}
      ref={ref}
      own="sk-unionfield"
      isGroup
      showsInnerIssues
      besides={props.spec.discriminator}
      Control={Union}
    />
  );
});

function Union(editing: FieldEditing<UnionSpec>) {
  const { spec, value, set, label, readOnly, control } = editing;
  const labels = useFieldLabels();
  const place = useFieldPlace();
  const [aside, setAside] = useState(nothingAside);
  const members = useMemo(() => objectMembers(value).values, [value]);
  const told = members.get(spec.discriminator);
  if (value === undefined || value === "null") return <UnsetValue {...editing} />;
  const variant = variantOfObject(spec, value);
  const { options, chosen } = choiceOptions({ spec: kindsOf(spec), value: told }, labels);
  const choose = (text: string) => {
    const next = switchVariant(spec, value, { to: text, aside });
    place?.onMove((step) => (next.removed.includes(String(step)) ? undefined : step));
    setAside(next.aside);
    set(next.text);
  };
  const waiting = [...aside.keys()].filter((key) => !members.has(key));
  return (
    <div className="sk-nested">
      {readOnly ? (
        <input
          className="sk-input"
          aria-label={labels.fieldVariant(label)}
          readOnly
          value={options.find(({ text }) => text === chosen)?.title ?? ""}
        />
      ) : (
        <span className="sk-selectbox">
          <select
            className="sk-select"
            aria-label={labels.fieldVariant(label)}
            aria-describedby={control["aria-describedby"]}
            value={chosen ?? ""}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {chosen === undefined ? (
              <option value="" disabled>
                {labels.fieldChoose}
              </option>
            ) : null}
            {options.map(({ text, title }) => (
              <option key={text} value={text}>
                {title}
              </option>
            ))}
          </select>
          <Icon shape={chevronDownIcon} />
        </span>
      )}
      <ObjectFields {...editing} spec={variant?.spec ?? anything} hidden={spec.discriminator} />
      {waiting.length === 0 ? null : (
        <p className="sk-field__help">
          <VisibleText text={labels.fieldSetAside(waiting.map(shownKey).join(", "))} />
        </p>
      )}
    </div>
  );
}

/** What is told of an object whose kind nobody knows. */
const anything: ObjectSpec = {
  kind: "object",
  isNullable: false,
  properties: [],
  others: { kind: "json", isNullable: false },
};

function kindsOf({ variants }: UnionSpec): ChoiceSpec {
  const options = variants.flatMap(({ texts, title }) =>
    texts.map((text) => ({ text, title: texts.length === 1 ? title : String(JSON.parse(text)) })),
  );
  return { kind: "choice", isNullable: false, options };
}
