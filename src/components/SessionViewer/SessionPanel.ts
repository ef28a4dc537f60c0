import type { SessionField } from "../../schema/sessionFields.js";

/** A panel beside the conversation. */
export interface SessionPanel {
  /** The field it shows; `other` holds the keys that are no field of a session. */
  readonly field: SessionField | "other";
  /** Part of the field stands in the conversation; this is the rest. */
  readonly isRest: boolean;
  /** Keys of an object, items of a list; undefined for scalars. */
  readonly size: number | undefined;
  /** As JSON text, exact, or as a value. */
  readonly content: { readonly text: string } | { readonly value: unknown };
}

/** The fields that have panels, in their order. */
export const panelFields = [
  "metrics",
  "feedback",
  "metadata",
  "config",
  "userProperties",
  "inputs",
  "outputs",
] as const;

/** The fields of the head and of the thread's end: they have a panel only when they hold what they should not. */
export const headFields = ["sessionName", "source", "sessionId", "error"] as const;
