"use client";
import { forwardRef, useEffect, useId, useRef, type KeyboardEvent } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { closeIcon } from "../../ui/icons.js";
import { VisibleText } from "../../ui/VisibleText.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { ListSpec } from "./FieldSpec.js";
import { listItems, withItem, withoutItems } from "./listItems.js";
import { stringValue } from "./stringValue.js";
import { typedItem } from "./typedItem.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A list of short plain values as tags. What is typed and not added yet is a draft. */
export const TagsField = forwardRef<HTMLDivElement, FieldProps<ListSpec>>(function TagsField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-tagsfield" draftOf="item" isGroup Control={Tags} />;
});

function Tags({ spec, value, draft, set, setDraft, label, control, readOnly }: FieldEditing<ListSpec>) {
  const labels = useFieldLabels();
  const helpId = useId();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const items = listItems(value);
  useEffect(() => {
    input.current?.setCustomValidity(draft === undefined ? "" : labels.fieldNotAdded(draft));
  });
  const add = () => {
    const item = typedItem(spec.items, (draft ?? "").trim());
    const next = item === undefined ? undefined : withItem(value, item);
    if (next !== undefined) set(next);
  };
  const remove = (place: number) => {
    set(withoutItems(value ?? "[]", [place]));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && draft !== undefined) {
      event.preventDefault();
      add();
    } else if (event.key === "Escape" && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    } else if (event.key === "Backspace" && !event.repeat && draft === undefined && items.length > 0)
      remove(items.length - 1);
  };
  const suggestions = spec.items.kind === "choice" ? spec.items.options : [];
  return (
    <div className={readOnly ? "sk-taginput sk-taginput--read" : "sk-taginput"}>
      {items.map((item, place) => {
        const said = stringValue(item) ?? item;
        return (
          <span key={place} className="sk-tag">
            <VisibleText text={said === "" ? '""' : said} />
            {readOnly ? null : (
              <IconButton icon={closeIcon} label={labels.fieldRemoveNamed(said)} onClick={() => remove(place)} />
            )}
          </span>
        );
      })}
      {readOnly ? null : (
        <>
          <input
            ref={input}
            aria-label={labels.fieldNewTag(label)}
            aria-describedby={[control["aria-describedby"], helpId].filter(Boolean).join(" ")}
            aria-invalid={control["aria-invalid"]}
            list={suggestions.length > 0 ? listId : undefined}
            autoComplete="off"
            dir="auto"
            value={draft ?? ""}
            onChange={({ currentTarget }) => setDraft(currentTarget.value === "" ? undefined : currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (draft !== undefined) add();
            }}
          />
          {suggestions.length === 0 ? null : (
            <datalist id={listId}>
              {suggestions.map(({ text, title }) => (
                <option key={text} value={title}>
                  {title}
                </option>
              ))}
            </datalist>
          )}
          <span id={helpId} className="sk-vh">
            {labels.fieldTagHelp}
          </span>
        </>
      )}
    </div>
  );
}
