import type { SessionReading } from "../../schema/SessionReading.js";

/** How a session ended, as far as it is recorded: with an `error`, or without one and with `outputs`, an end or `error: null`. Undefined: nothing says that it ended. */
export function sessionEnd({ session, misfits }: SessionReading): "error" | "completed" | undefined {
  if (Object.hasOwn(misfits, "error") || (typeof session.error === "string" && session.error !== "")) return "error";
  if (Object.hasOwn(session, "error")) return "completed";
  const { outputs } = session;
  const hasOutputs =
    Object.hasOwn(misfits, "outputs") ||
    (typeof outputs === "object" && outputs !== null && Object.keys(outputs).length > 0);
  return hasOutputs || ENDS.some((key) => session[key] !== undefined && session[key] !== null)
    ? "completed"
    : undefined;
}

const ENDS = ["end_time", "endTime", "duration"];
