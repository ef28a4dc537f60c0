"use client";
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { FormProvider } from "react-hook-form";
import { LabelsProvider, type Labels } from "../components/labels.js";
import type { SessionField } from "../schema/index.js";
import type { FieldWidget } from "./fields/FieldWidget.js";
import { HostWidgetsProvider } from "./fields/useHostWidgets.js";
import { FormStatusProvider } from "./FormStatus.js";
import { formHistory } from "./history/formHistory.js";
import { SessionFormLabelsProvider } from "./labelsInForm.js";
import { layoutOrder } from "./layoutOrder.js";
import { changedFields } from "./sessionEdits.js";
import { SessionFormProvider, type SessionFormShared } from "./SessionFormContext.js";
import type { SessionFormLabels } from "./sessionFormLabels.js";
import { undoKey } from "./undoKey.js";
import type { SessionFormHandle } from "./useSessionForm.js";
import { useDisabledAround } from "./useDisabledAround.js";
import { useTakenSteps } from "./useTakenSteps.js";

export interface FormShellProps {
  handle: SessionFormHandle;
  /** Ways to edit values of narrowed records, asked before the kit's own. */
  widgets?: readonly FieldWidget[] | undefined;
  /** Nonce of the page's Content-Security-Policy: see JsonEditor. */
  nonce?: string | undefined;
  /** Everything can be read, selected and copied, and nothing changed. So it is too within a disabled `fieldset`. Default false. */
  readOnly?: boolean | undefined;
  labels?: Partial<SessionFormLabels & Labels> | undefined;
  children: (shell: FormShellParts) => ReactNode;
}

/** What the element around the parts of a form needs. */
export interface FormShellParts {
  readonly titleId: string;
  /** Takes all changes back, as the reset of a native form does. */
  readonly discard: () => void;
  readonly readOnly: boolean;
  /** Undo and redo keys, where no editor has made something of them. */
  readonly onUndoKey: (event: KeyboardEvent<HTMLElement>) => void;
}

const noWidgets: readonly FieldWidget[] = [];

/** What all parts of a form over a session share, without an element of its own. */
export function FormShell({
  handle,
  widgets = noWidgets,
  nonce,
  readOnly: isReadOnly = false,
  labels,
  children,
}: FormShellProps): ReactElement {
  const { form, schema, seed, isDirty, save, conflicts, kept, revert, undo, redo, cancel, resolve } = handle;
  const { takenOver, dismissTakenOver } = handle;
  const mark = useRef<HTMLSpanElement>(null);
  const readOnly = useDisabledAround(mark) || isReadOnly;
  const id = useId();
  const [focus] = useState(() => new Map<SessionField, () => void>());
  const sectionId = useCallback((section: string) => `${id}${section}`, [id]);
  const [discarded, setDiscarded] = useState(0);
  const { getFieldState, getValues } = form;
  const goToProblem = useCallback(() => {
    const field = layoutOrder.find((name) => getFieldState(name).error);
    if (field) focus.get(field)?.();
  }, [getFieldState, focus]);
  const discard = useCallback(() => {
    setDiscarded(changedFields(seed.texts, getValues()).length);
    revert();
  }, [seed, getValues, revert]);
  useEffect(() => {
    if (save.status === "refused" && conflicts.length === 0) goToProblem();
    // what is listed when a save is refused, and not each change of the list
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [save, goToProblem]);
  if (isDirty && discarded > 0) setDiscarded(0);

  const shared = useMemo<SessionFormShared>(
    () => ({
      schema,
      seed,
      nonce,
      readOnly,
      revert,
      undo,
      redo,
      cancel,
      resolve,
      discard,
      goToProblem,
      focus,
      sectionId,
    }),
    [schema, seed, nonce, readOnly, revert, undo, redo, cancel, resolve, discard, goToProblem, focus, sectionId],
  );
  const status = useMemo(
    () => ({ isDirty, save, conflicts, takenOver, dismissTakenOver, kept, discarded }),
    [isDirty, save, conflicts, takenOver, dismissTakenOver, kept, discarded],
  );
  const onUndoKey = (event: KeyboardEvent<HTMLElement>) => {
    const way = readOnly ? undefined : undoKey(event);
    if (!way) return;
    event.preventDefault();
    handle[way]();
  };
  return (
    <LabelsProvider labels={labels}>
      <SessionFormLabelsProvider labels={labels}>
        <FormProvider {...form}>
          <SessionFormProvider value={shared}>
            <FormStatusProvider value={status}>
              <HostWidgetsProvider value={widgets}>
                {children({ titleId: sectionId("title"), readOnly, discard, onUndoKey })}
                <span ref={mark} hidden />
                <TakenSteps form={form} sectionId={sectionId} />
              </HostWidgetsProvider>
            </FormStatusProvider>
          </SessionFormProvider>
        </FormProvider>
      </SessionFormLabelsProvider>
    </LabelsProvider>
  );
}

/** Says and shows what undo and redo changed. */
function TakenSteps({ form, sectionId }: { form: SessionFormHandle["form"]; sectionId: (section: string) => string }) {
  const said = useTakenSteps(formHistory(form), sectionId);
  return <output className="sk-vh">{said}</output>;
}
