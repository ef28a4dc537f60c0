"use client";
import { forwardRef, type FormHTMLAttributes, type ReactElement, type ReactNode, type Ref } from "react";
import type { SessionSchema } from "../schema/index.js";
import { rootClass } from "../ui/rootClass.js";
import { FormBands } from "./FormBands.js";
import { FormBar } from "./FormBar.js";
import { FormShell, type FormShellProps } from "./FormShell.js";
import { isSaveKey } from "./isSaveKey.js";
import { SessionFormLayout } from "./SessionFormLayout.js";
import { useDirtyChange } from "./useDirtyChange.js";
import { useSessionForm, type UseSessionFormOptions } from "./useSessionForm.js";

export interface SessionFormProps<S extends SessionSchema = SessionSchema>
  extends
    Omit<FormHTMLAttributes<HTMLFormElement>, "onSubmit" | "children">,
    UseSessionFormOptions<S>,
    Pick<FormShellProps, "widgets" | "nonce" | "readOnly" | "labels"> {
  /** Told when the form comes to hold changes, and when it no longer does. */
  onDirtyChange?: (isDirty: boolean) => void;
  /** In the head of the form, before Discard and Save. */
  actions?: ReactNode;
  /** Below the head. Default: `SessionFormLayout`, every field. */
  children?: ReactNode;
}

/** Always the same: the fields are not rendered again for what changes around them. */
const layout = <SessionFormLayout />;

/** Edits a session: every field, records as JSON and, where the schema narrows them, as fields; with what will be saved beside it. Root: a `form`. */
export const SessionForm = forwardRef<HTMLFormElement, SessionFormProps>(function SessionForm(
  {
    schema,
    text,
    session,
    onSubmit,
    form,
    draftStorage,
    draftKey,
    draftSize,
    leaveGuard,
    onDirtyChange,
    actions,
    children,
    widgets,
    nonce,
    readOnly,
    labels,
    className,
    onKeyDown,
    onReset,
    ...rest
  },
  ref,
) {
  // what is only read shows what is stored, and not what somebody began to change
  const kept = { draftStorage: readOnly ? (false as const) : draftStorage, draftKey, draftSize, leaveGuard };
  const handle = useSessionForm({ schema, text, session, onSubmit, form, ...kept });
  const { isDirty, save, submit } = handle;
  useDirtyChange(isDirty, onDirtyChange);
  return (
    <FormShell {...{ handle, widgets, nonce, readOnly, labels }}>
      {({ titleId, readOnly: isReadOnly, discard, onUndoKey }) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shortcuts of everything inside
        <form
          aria-labelledby={rest["aria-label"] === undefined ? titleId : undefined}
          noValidate
          {...rest}
          ref={ref}
          className={rootClass("sk-sessionform", className)}
          aria-busy={save.status === "saving" || undefined}
          data-readonly={isReadOnly ? "" : undefined}
          onSubmit={(event) => {
            if (isReadOnly) event.preventDefault();
            else void submit(event);
          }}
          onReset={(event) => {
            onReset?.(event);
            if (event.defaultPrevented) return;
            event.preventDefault();
            if (!isReadOnly) discard();
          }}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            onUndoKey(event);
            if (isReadOnly || !isSaveKey(event)) return;
            event.preventDefault();
            event.currentTarget.requestSubmit();
          }}
        >
          <FormBar actions={actions} />
          {isReadOnly ? null : <FormBands />}
          {children ?? layout}
        </form>
      )}
    </FormShell>
  );
}) as <S extends SessionSchema = SessionSchema>(
  props: SessionFormProps<S> & { ref?: Ref<HTMLFormElement> },
) => ReactElement;
