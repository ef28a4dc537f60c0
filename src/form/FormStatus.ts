"use client";
import { createContext, useContext } from "react";
import type { SessionFormHandle } from "./useSessionForm.js";

/** What of a form changes often: apart from what its parts share, so that these do not render for it. */
export interface FormStatus extends Pick<
  SessionFormHandle,
  "isDirty" | "save" | "conflicts" | "takenOver" | "dismissTakenOver" | "kept"
> {
  /** Fields whose changes were discarded just now; undo brings them back. */
  readonly discarded: number;
}

const Context = createContext<FormStatus | undefined>(undefined);

export const FormStatusProvider = Context.Provider;

/** How the form around stands: changes, the last save, conflicts, what came back. */
export function useFormStatus(): FormStatus {
  const status = useContext(Context);
  if (!status)
    throw new Error("A part of SessionForm stands outside of one. Put it inside <SessionForm> or <SessionFormScope>.");
  return status;
}
