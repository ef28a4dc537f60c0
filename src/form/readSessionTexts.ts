import type { Session, SessionTexts } from "../schema/index.js";
import { seedFromSession, seedFromText } from "./sessionSeed.js";

/** The texts of a stored session, as a form over it begins: for the `defaultValues` of a host's own form. */
export function readSessionTexts(stored: string | Session): SessionTexts {
  return (typeof stored === "string" ? seedFromText(stored) : seedFromSession(stored)).texts;
}
