import type { JsonPath } from "../json/JsonPath.js";
import type { ServerKeys } from "./serverKeys.js";
import type { SessionRecordField } from "./sessionFields.js";

/** Why a server writes the value at a path of a record, or one around it; undefined when it does not. */
export function serverReason(keys: ServerKeys, field: SessionRecordField, [step]: JsonPath): string | undefined {
  const named = keys[field];
  return named && typeof step === "string" && Object.hasOwn(named, step) ? named[step] : undefined;
}
