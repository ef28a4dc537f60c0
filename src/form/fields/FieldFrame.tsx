"use client";
import { forwardRef, useId, type ComponentType, type ReactElement, type Ref } from "react";
import { LabelsProvider } from "../../components/labels.js";
import type { JsonIssue } from "../../json/index.js";
import { Badge } from "../../ui/Badge.js";
import { Field } from "../../ui/Field.js";
import { MenuButton } from "../../ui/MenuButton.js";
import { menuIcon } from "../../ui/icons.js";
import { rootClass } from "../../ui/rootClass.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { SessionFormLabelsProvider } from "../labelsInForm.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldHelp } from "./FieldHelp.js";
import { fieldMenu } from "./fieldMenu.js";
import type { FieldProps } from "./FieldProps.js";
import type { FieldSpec } from "./FieldSpec.js";
import { fieldState } from "./fieldState.js";
import { isSameWord } from "./isSameWord.js";
import { keepFocusNear } from "./keepFocusNear.js";
import { useFieldEditing } from "./useFieldEditing.js";
import { useFieldLabels } from "./useFieldLabels.js";

export type FieldFrameProps<S extends FieldSpec = FieldSpec> = FieldProps<S> & {
  /** The class of the field. */
  own: string;
  /** Edits the value. */
  Control: ComponentType<FieldEditing<S>>;
  /** What a draft is to become. Default: JSON. */
  draftOf?: "number" | "item";
  /** The control is several ones, or none that a `label` can name. */
  isGroup?: boolean;
  /** The control shows the issues inside the value itself, but for those at `besides`. */
  showsInnerIssues?: boolean;
  besides?: string;
};

/** What all fields have in common: label, state, menu, help, what is wrong, and the value for a plain form. */
export const FieldFrame = forwardRef<HTMLDivElement, FieldFrameProps>(function FieldFrame({ labels, ...props }, ref) {
  return (
    <LabelsProvider labels={labels}>
      <SessionFormLabelsProvider labels={labels}>
        <Frame {...props} rootRef={ref} />
      </SessionFormLabelsProvider>
    </LabelsProvider>
  );
}) as <S extends FieldSpec>(props: FieldFrameProps<S> & { ref?: Ref<HTMLDivElement> }) => ReactElement;

const none: readonly JsonIssue[] = [];

function Frame(props: Omit<FieldFrameProps, "labels"> & { rootRef: Ref<HTMLDivElement> }) {
  const { own, Control, draftOf, isGroup = false, showsInnerIssues = false, besides, rootRef, ...field } = props;
  const {
    spec,
    label,
    recordedName,
    value: _value,
    defaultValue: _defaultValue,
    onValueChange: _onValueChange,
    draft: _draft,
    onDraftChange: _onDraftChange,
    original,
    issues = none,
    isRequired = false,
    readOnly: isReadOnly = false,
    serverReason,
    name,
    className,
    ...rest
  } = field;
  const readOnly = isReadOnly || serverReason !== undefined;
  const labels = useFieldLabels();
  const stateId = useId();
  const { value, draft, set, setDraft } = useFieldEditing(field);
  const words = label ?? spec.title ?? labels.fieldValue;
  const state = fieldState(value, labels);
  const isChanged = "original" in props && (value !== original || draft !== undefined);
  const entries = readOnly ? [] : fieldMenu({ spec, value, draft, isRequired, set, setDraft, labels });
  const focusingEntries = entries.map((entry) => ({
    ...entry,
    onSelect: () => {
      keepFocusNear(document.activeElement?.closest(".sk-field")?.querySelector(".sk-field__control"));
      entry.onSelect?.();
    },
  }));
  const isOwn = ({ path: [step] }: JsonIssue) => !showsInnerIssues || step === undefined || step === besides;
  const shown = issues.filter((issue) => isOwn(issue) && issue.code !== "draft");
  const draftWords = { number: labels.fieldNotNumber, item: labels.fieldNotAdded, json: () => labels.fieldNotJson };
  const halfTyped = draft === undefined ? undefined : draftWords[draftOf ?? "json"](draft);
  return (
    <div
      {...rest}
      ref={rootRef}
      className={rootClass(`sk-typedfield ${own}`, className)}
      data-state={state?.name}
      data-draft={draft === undefined ? undefined : ""}
      data-invalid={shown.length > 0 || draft !== undefined ? "" : undefined}
    >
      <Field
        group={isGroup}
        label={<VisibleText text={words} />}
        changed={isChanged}
        onRevert={
          readOnly
            ? undefined
            : () => {
                keepFocusNear(document.activeElement?.closest(".sk-field")?.querySelector(".sk-field__control"));
                set(original);
              }
        }
        revertLabel={labels.fieldRevert(words)}
        changedLabel={labels.fieldChanged}
        aside={
          <>
            {recordedName === undefined || isSameWord(recordedName, words) ? null : (
              <span className="sk-mono sk-muted">
                <VisibleText text={recordedName} />
              </span>
            )}
            {serverReason === undefined ? null : <Badge tone="outline">{labels.fieldServerOwned}</Badge>}
            {state && draft === undefined ? (
              <span id={stateId} className="sk-count">
                {state.words}
              </span>
            ) : null}
            {entries.length > 0 ? (
              <MenuButton icon={menuIcon} label={labels.fieldMore(words)} entries={focusingEntries} />
            ) : null}
          </>
        }
        help={
          spec.description !== undefined || spec.passing || serverReason !== undefined ? (
            <FieldHelp spec={spec} value={value} serverReason={serverReason} />
          ) : undefined
        }
        error={shown.length > 0 || draft !== undefined ? <Issues issues={shown} draft={halfTyped} /> : undefined}
      >
        {(control) => {
          const described = [control["aria-describedby"], state && draft === undefined ? stateId : undefined];
          return (
            <Control
              {...{ spec, value, draft, set, setDraft, issues, readOnly, isRequired }}
              label={words}
              control={{ ...control, "aria-describedby": described.filter(Boolean).join(" ") || undefined }}
            />
          );
        }}
      </Field>
      {name === undefined || value === undefined ? null : <input type="hidden" name={name} value={draft ?? value} />}
    </div>
  );
}

/** What is wrong: first what is half-typed, then what the schema says. */
function Issues({ issues, draft }: { issues: readonly JsonIssue[]; draft: string | undefined }) {
  const messages = [...(draft === undefined ? [] : [draft]), ...issues.map(({ message }) => message)];
  return messages.map((message, index) => (
    <span key={index} className="sk-typedfield__issue">
      <VisibleText text={message} />
    </span>
  ));
}
