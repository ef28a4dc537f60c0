"use client";
import { forwardRef, useState } from "react";
import { editJson } from "../../json/index.js";
import { Button } from "../../ui/Button.js";
import { IconButton } from "../../ui/IconButton.js";
import { arrowDownIcon, arrowUpIcon, plusIcon, trashIcon } from "../../ui/icons.js";
import { changeRecord } from "../changeRecord.js";
import { ChildField } from "./ChildField.js";
import { ShowMore, useShownCount } from "./controls/ShowMore.js";
import { UnsetValue } from "./controls/UnsetValue.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import { useFieldPlace } from "./FieldPlace.js";
import type { FieldProps } from "./FieldProps.js";
import type { ListSpec } from "./FieldSpec.js";
import { keepFocusNear } from "./keepFocusNear.js";
import { listItems, withItem, withoutItems } from "./listItems.js";
import { startValue } from "./startValue.js";
import { useFieldLabels } from "./useFieldLabels.js";
import { useItemKeys } from "./useItemKeys.js";

/** A list as one field for each item: items can be added, removed and moved. */
export const ListField = forwardRef<HTMLDivElement, FieldProps<ListSpec>>(function ListField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-listfield" isGroup showsInnerIssues Control={Items} />;
});

/** The items that a page shows as fields at once. */
const MOST_ITEMS = 100;

function Items(editing: FieldEditing<ListSpec>) {
  const { spec, value, set, label, issues, readOnly } = editing;
  const labels = useFieldLabels();
  const place = useFieldPlace();
  const items = listItems(value);
  const keys = useItemKeys(items.length);
  const [said, say] = useState("");
  const [count, showMore] = useShownCount(MOST_ITEMS);
  if (value === undefined || value === "null") return <UnsetValue {...editing} />;
  const nameOf = (index: number) => labels.fieldItem(label, index + 1);
  const remove = (index: number) => {
    place?.onMove((step) => (step === index ? undefined : Number(step) > index ? Number(step) - 1 : step));
    keys.remove(index);
    set(withoutItems(value, [index]));
  };
  const move = (from: number, to: number) => {
    place?.onMove((step) => (step === from ? to : step === to ? from : step));
    keys.swap(from, to);
    set(editJson(value, [from], { move: to }));
    say(labels.fieldMoved(nameOf(from), to + 1));
  };
  return (
    <div className="sk-nested">
      {items.length === 0 ? <span className="sk-muted">{labels.fieldEmptyList}</span> : null}
      <ol className="sk-items">
        {items.slice(0, count).map((item, index) => (
          <li key={keys.all[index]} className="sk-member sk-member--own">
            <div className="sk-member__field">
              <ChildField
                step={index}
                spec={spec.items}
                label={nameOf(index)}
                isRequired
                value={item}
                {...{ issues, readOnly }}
                onChange={(step, next) => set(changeRecord(value, [step], next))}
              />
            </div>
            {readOnly ? null : (
              <div className="sk-member__acts">
                <IconButton
                  icon={arrowUpIcon}
                  label={labels.fieldMoveUp(nameOf(index))}
                  aria-disabled={index === 0 || undefined}
                  onClick={(event) => {
                    keepFocusNear(event.currentTarget);
                    if (index > 0) move(index, index - 1);
                  }}
                />
                <IconButton
                  icon={arrowDownIcon}
                  label={labels.fieldMoveDown(nameOf(index))}
                  aria-disabled={index === items.length - 1 || undefined}
                  onClick={(event) => {
                    keepFocusNear(event.currentTarget);
                    if (index < items.length - 1) move(index, index + 1);
                  }}
                />
                <IconButton
                  icon={trashIcon}
                  label={labels.fieldRemoveNamed(nameOf(index))}
                  onClick={(event) => {
                    const row = event.currentTarget.closest(".sk-member");
                    keepFocusNear(row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest(".sk-nested"));
                    remove(index);
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      <ShowMore hidden={items.length - count} step={MOST_ITEMS} onShow={showMore} />
      {readOnly ? null : (
        <Button size="sm" variant="quiet" icon={plusIcon} onClick={() => set(withItem(value, startValue(spec.items)))}>
          {labels.fieldAddItem(label)}
        </Button>
      )}
      <output className="sk-vh">{said}</output>
    </div>
  );
}
