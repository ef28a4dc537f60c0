"use client";
import { createContext, useContext } from "react";
import type { SessionField } from "../schema/index.js";
import type { SessionFormHandle } from "./useSessionForm.js";

/** What the parts of a form over a session share, beside react-hook-form's own context. */
export interface SessionFormShared extends Pick<
  SessionFormHandle,
  "schema" | "seed" | "revert" | "undo" | "redo" | "cancel" | "resolve"
> {
  readonly nonce: string | undefined;
  /** Nothing can be changed. */
  readonly readOnly: boolean;
  /** Takes all changes back; said, with a way to undo that. */
  readonly discard: () => void;
  readonly goToProblem: () => void;
  /** How to go to the first problem of a field. */
  readonly focus: Map<SessionField, () => void>;
  /** Ids of the sections' headings, by name of the section. */
  readonly sectionId: (section: string) => string;
}

const Context = createContext<SessionFormShared | undefined>(undefined);

export const SessionFormProvider = Context.Provider;

/** What the form around shares; undefined outside of one. */
export function useOuterForm(): SessionFormShared | undefined {
  return useContext(Context);
}

/** What the form around shares. */
export function useSharedForm(): SessionFormShared {
  const shared = useOuterForm();
  if (!shared)
    throw new Error("A part of SessionForm stands outside of one. Put it inside <SessionForm> or <SessionFormScope>.");
  return shared;
}
