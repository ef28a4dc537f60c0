"use client";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { revertDifference } from "../../components/JsonDiff/revertDifference.js";
import { applyTextChanges, diffJson, parseJson, type JsonPath } from "../../json/index.js";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { Badge } from "../../ui/Badge.js";
import { Button } from "../../ui/Button.js";
import { uniqueKeys } from "../../ui/uniqueKeys.js";
import { keepFocusNear } from "../fields/keepFocusNear.js";
import { formHistory } from "../history/formHistory.js";
import type { Held } from "../history/heldNames.js";
import { fieldJson } from "../sessionEdits.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useSharedForm } from "../SessionFormContext.js";
import type { FieldProblems } from "../useSessionProblems.js";
import { ChangeRow } from "./ChangeRow.js";
import type { PathChange, RecordChanges } from "./fieldChanges.js";
import { revertPath } from "./revertPath.js";

interface FieldChangeProps {
  field: SessionField;
  record: RecordChanges | undefined;
  /** What the field holds. */
  text: Held;
  problems: FieldProblems | undefined;
}

/** Changes of one record that are listed at first. */
const FEW = 20;

/** The changes of one field: one for each place in a record, else one. */
export function FieldChange({ field, record, text, problems }: FieldChangeProps) {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed, revert } = useSharedForm();
  const [count, setCount] = useState(FEW);
  if (!record) {
    const before = seed.texts[field];
    const isLayout =
      problems?.type !== "json" && typeof before === "string" && typeof text === "string" && isSame(before, text);
    return (
      <ChangeRow
        path={[field]}
        before={shown(field, before)}
        after={shown(field, text)}
        badges={<Problem problems={problems} />}
        note={isLayout ? labels.formSpelling : undefined}
        onRevert={() => revert(field)}
      />
    );
  }
  const takeBack = ({ path, difference }: PathChange) => {
    const now = form.getValues(field);
    // the list may be a moment behind what is typed
    if (typeof now !== "string" || now !== record.after.text) return revertPath(form, seed.texts, field, path);
    const change = revertDifference(record.before, record.after, difference);
    if (change.ok) formHistory(form).set(field, applyTextChanges(now, change.changes));
  };
  const shownChanges = record.changes.slice(0, count);
  const keys = uniqueKeys(shownChanges.map(({ path, difference }) => `${difference.kind} ${JSON.stringify(path)}`));
  const more = record.changes.length - count;
  return (
    <>
      {shownChanges.map((change, index) => (
        <ChangeRow
          key={keys[index]}
          path={[field, ...change.path]}
          before={change.before}
          after={change.after}
          badges={
            problems && isAt(problems, change.path) ? <Badge tone="error">{labels.formInvalidBadge}</Badge> : null
          }
          onRevert={() => takeBack(change)}
        />
      ))}
      {more > 0 ? (
        <li>
          <Button
            variant="link"
            onClick={(event) => {
              keepFocusNear(event.currentTarget.closest("li")?.previousElementSibling);
              setCount(count + 10 * FEW);
            }}
          >
            {labels.formMoreChanges(more)}
          </Button>
        </li>
      ) : null}
    </>
  );
}

function Problem({ problems }: { problems: FieldProblems | undefined }) {
  const labels = useFormLabels();
  if (!problems) return null;
  return <Badge tone="error">{problems.type === "json" ? labels.formNotJsonBadge : labels.formInvalidBadge}</Badge>;
}

/** Something is wrong at the path, or inside. */
function isAt({ issues }: FieldProblems, path: JsonPath): boolean {
  return issues.some((issue) => issue.path.length > 0 && path.every((step, index) => issue.path[index] === step));
}

function isSame(before: string, after: string): boolean {
  const [old, now] = [parseJson(before), parseJson(after)];
  return old.problems.length + now.problems.length === 0 && diffJson(old, now).length === 0;
}

/** A text as it is; the empty text and null as JSON, since nothing would be seen of them. */
function shown(field: SessionField, text: Held): string | undefined {
  if (typeof text === "string" && text !== "") return text;
  return fieldJson(field, { [field]: text });
}
