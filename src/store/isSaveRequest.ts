import type { TextChange } from "../json/TextChange.js";
import { isObject } from "./isObject.js";
import type { SaveRequest } from "./protocol.js";

/** Whether a request's body is a save in the protocol's form. Whether its changes fit the text is another question. */
export function isSaveRequest(value: unknown): value is SaveRequest {
  return (
    isObject(value) &&
    typeof value.version === "string" &&
    Array.isArray(value.changes) &&
    value.changes.every(isChange)
  );
}

function isChange(value: unknown): value is TextChange {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.from) &&
    Number.isSafeInteger(value.to) &&
    typeof value.insert === "string"
  );
}
