import type { ToolResultPart } from "../Message.js";
import type { Outgoing } from "./Outgoing.js";

/** Reports the name of a result where it is not the one it goes out under. */
export function checkResultName({ id, name }: ToolResultPart, sent: string | undefined, { report }: Outgoing): void {
  if (name !== undefined && name !== sent)
    report({ id, code: "name", message: `expected the name of the call, found ${JSON.stringify(name)}: left out` });
}
