"use client";
import {
  forwardRef,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type FormHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";
import { FormProvider } from "react-hook-form";
import { LabelsProvider, type Labels } from "../components/labels.js";
import type { SessionField, SessionSchema, SessionTexts } from "../schema/index.js";
import { rootClass } from "../ui/rootClass.js";
import { ConversationSection } from "./ConversationSection.js";
import { DetailsSection } from "./DetailsSection.js";
import type { FieldWidget } from "./fields/FieldWidget.js";
import { HostWidgetsProvider } from "./fields/useHostWidgets.js";
import { FormBands } from "./FormBands.js";
import { FormBar } from "./FormBar.js";
import { FormNav } from "./FormNav.js";
import { isSaveKey } from "./isSaveKey.js";
import { layoutOrder, recordOrder } from "./layoutOrder.js";
import { RecordSection } from "./RecordSection.js";
import { SavePanel } from "./SavePanel.js";
import { SessionFormProvider, type SessionFormShared } from "./SessionFormContext.js";
import { SessionFormLabelsProvider } from "./labelsInForm.js";
import type { SessionFormLabels } from "./sessionFormLabels.js";
import { changedFields } from "./sessionEdits.js";
import { setFormTexts } from "./setFormTexts.js";
import { UnreadableText } from "./UnreadableText.js";
import { useFormSnapshot } from "./useFormText.js";
import { readDrafts } from "./drafts.js";
import { useDirtyChange } from "./useDirtyChange.js";
import { useSessionForm, type UseSessionFormOptions } from "./useSessionForm.js";
import { useSessionChanges } from "./useSessionChanges.js";

export interface SessionFormProps<S extends SessionSchema = SessionSchema>
  extends Omit<FormHTMLAttributes<HTMLFormElement>, "onSubmit" | "children">, UseSessionFormOptions<S> {
  /** Told when the form comes to hold changes, and when it no longer does. */
  onDirtyChange?: (isDirty: boolean) => void;
  /** In the head of the form, before Discard and Save. */
  actions?: ReactNode;
  /** Ways to edit values of narrowed records, asked before the kit's own. */
  widgets?: readonly FieldWidget[];
  /** Nonce of the page's Content-Security-Policy: see JsonEditor. */
  nonce?: string;
  labels?: Partial<SessionFormLabels & Labels>;
}

const noWidgets: readonly FieldWidget[] = [];

/** Edits a session: every field, records as JSON and, where the schema narrows them, as fields; with what will be saved beside it. Root: a `form`. */
export const SessionForm = forwardRef<HTMLFormElement, SessionFormProps>(function SessionForm(
  {
    schema,
    text,
    session,
    onSubmit,
    onDirtyChange,
    actions,
    widgets = noWidgets,
    nonce,
    labels,
    className,
    onKeyDown,
    ...rest
  },
  ref,
) {
  const { form, seed, save, submit, revert } = useSessionForm({ schema, text, session, onSubmit });
  const [discarded, setDiscarded] = useState<SessionTexts>();
  const id = useId();
  const [focus] = useState(() => new Map<SessionField, () => void>());
  const shared = useMemo<SessionFormShared>(
    () => ({ schema, seed, nonce, revert, focus, sectionId: (section) => `${id}${section}` }),
    [schema, seed, nonce, revert, focus, id],
  );
  const changed = useSessionChanges(form, seed);
  const hasDrafts = useFormSnapshot(form, (values) => readDrafts(values).length > 0);
  const isDirty = changed.length > 0 || hasDrafts;
  const saveButton = useRef<HTMLButtonElement>(null);
  useDirtyChange(isDirty, onDirtyChange);

  const { getFieldState } = form;
  const goToProblem = useCallback(() => {
    const field = layoutOrder.find((name) => getFieldState(name).error);
    if (field) focus.get(field)?.();
  }, [getFieldState, focus]);
  useEffect(() => {
    if (save.status === "refused") goToProblem();
  }, [save, goToProblem]);

  return (
    <LabelsProvider labels={labels}>
      <SessionFormLabelsProvider labels={labels}>
        <FormProvider {...form}>
          <SessionFormProvider value={shared}>
            <HostWidgetsProvider value={widgets}>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut of everything inside */}
              <form
                aria-labelledby={`${id}title`}
                noValidate
                {...rest}
                ref={ref}
                className={rootClass("sk-sessionform", className)}
                aria-busy={save.status === "saving" || undefined}
                onSubmit={(event) => void submit(event)}
                onKeyDown={(event) => {
                  onKeyDown?.(event);
                  if (!isSaveKey(event)) return;
                  event.preventDefault();
                  event.currentTarget.requestSubmit();
                }}
              >
                <FormBar
                  titleId={`${id}title`}
                  isDirty={isDirty}
                  saveRef={saveButton}
                  isSaving={save.status === "saving"}
                  actions={actions}
                  onGoToProblem={goToProblem}
                  onDiscard={() => {
                    setDiscarded({ ...form.getValues() });
                    revert();
                  }}
                />
                <FormBands
                  save={save}
                  onGoToProblem={goToProblem}
                  onLeave={() => saveButton.current?.focus()}
                  discarded={discarded && !isDirty ? changedFields(seed, discarded).length || undefined : undefined}
                  onUndoDiscard={() => {
                    if (discarded) setFormTexts(form, discarded);
                    setDiscarded(undefined);
                  }}
                />
                {seed.problems.length > 0 ? (
                  <UnreadableText seed={seed} />
                ) : (
                  <div className="sk-form">
                    <FormNav />
                    <div className="sk-form__fields">
                      <DetailsSection />
                      <ConversationSection />
                      {recordOrder.map((field) => (
                        <RecordSection key={field} field={field} />
                      ))}
                    </div>
                    <SavePanel />
                  </div>
                )}
              </form>
            </HostWidgetsProvider>
          </SessionFormProvider>
        </FormProvider>
      </SessionFormLabelsProvider>
    </LabelsProvider>
  );
}) as <S extends SessionSchema = SessionSchema>(
  props: SessionFormProps<S> & { ref?: Ref<HTMLFormElement> },
) => ReactElement;
