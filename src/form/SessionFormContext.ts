"use client";
import { createContext, useContext } from "react";
import type { SessionField, SessionSchema } from "../schema/index.js";
import type { SessionSeed } from "./sessionSeed.js";

/** What the parts of a SessionForm share, beside react-hook-form's own context. */
export interface SessionFormShared {
  readonly schema: SessionSchema | undefined;
  readonly seed: SessionSeed;
  readonly nonce: string | undefined;
  readonly revert: (field: SessionField) => void;
  /** How to go to the first problem of a field. */
  readonly focus: Map<SessionField, () => void>;
  /** Ids of the sections' headings, by name of the section. */
  readonly sectionId: (section: string) => string;
}

const Context = createContext<SessionFormShared | undefined>(undefined);

export const SessionFormProvider = Context.Provider;

/** What the SessionForm around shares; undefined outside of one. */
export function useOuterForm(): SessionFormShared | undefined {
  return useContext(Context);
}

/** What the form around shares. */
export function useSharedForm(): SessionFormShared {
  const shared = useOuterForm();
  if (!shared) throw new Error("A part of SessionForm stands outside of one. Put it inside <SessionForm>.");
  return shared;
}
