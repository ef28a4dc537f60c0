"use client";
import { forwardRef, type HTMLAttributes, type ReactNode } from "react";
import { rootClass } from "../ui/rootClass.js";
import { FormShell, type FormShellProps } from "./FormShell.js";

export interface SessionFormScopeProps
  extends Omit<HTMLAttributes<HTMLDivElement>, "children">, Omit<FormShellProps, "children"> {
  children?: ReactNode;
}

/**
 * Around the parts of a form over a session, wherever a host puts them: inside its own `form`, in tabs, beside fields of its own. `handle` is what
 * `useSessionForm` gives. Root: a `div`, in which undo keys work.
 */
export const SessionFormScope = forwardRef<HTMLDivElement, SessionFormScopeProps>(function SessionFormScope(
  { handle, widgets, nonce, readOnly, labels, className, onKeyDown, children, ...rest },
  ref,
) {
  return (
    <FormShell {...{ handle, widgets, nonce, readOnly, labels }}>
      {({ onUndoKey }) => (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts of everything inside
        <div
          {...rest}
          ref={ref}
          className={rootClass("sk-sessionform", className)}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            onUndoKey(event);
          }}
        >
          {children}
        </div>
      )}
    </FormShell>
  );
});
