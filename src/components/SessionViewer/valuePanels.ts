import type { JsonPath } from "../../json/JsonPath.js";
import type { ConversationReading } from "../../messages/Conversation.js";
import type { SessionReading } from "../../schema/SessionReading.js";
import { sessionFields } from "../../schema/sessionFields.js";
import { headFields, panelFields, type SessionPanel } from "./SessionPanel.js";
import { shownPaths } from "./shownPaths.js";

/** The panels of a session read from a value. */
export function valuePanels({ session, misfits }: SessionReading, conversation: ConversationReading): SessionPanel[] {
  const panels: SessionPanel[] = [];
  for (const field of panelFields) {
    const isMisfit = Object.hasOwn(misfits, field);
    if (!isMisfit && !Object.hasOwn(session, field)) continue;
    const shown = !isMisfit && (field === "inputs" || field === "outputs") ? shownPaths(field, conversation) : [];
    const rest = without(isMisfit ? misfits[field] : session[field], shown);
    if (shown.length > 0 && sizeOf(rest) === 0) continue;
    panels.push({ field, isRest: shown.length > 0, size: sizeOf(rest), content: { value: rest } });
  }
  for (const field of headFields) {
    if (!Object.hasOwn(misfits, field)) continue;
    panels.push({ field, isRest: false, size: sizeOf(misfits[field]), content: { value: misfits[field] } });
  }
  const other = without(
    session,
    sessionFields.map(({ name }) => [name]),
  );
  if (sizeOf(other) !== 0)
    panels.push({ field: "other", isRest: false, size: sizeOf(other), content: { value: other } });
  return panels;
}

/** A copy without some paths; what is not on the way to one is shared. */
function without(value: unknown, paths: readonly JsonPath[]): unknown {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const rest: object = {};
  for (const key of Object.keys(value)) {
    const inner = paths.filter(([first]) => first === key).map((path) => path.slice(1));
    if (inner.some((path) => path.length === 0)) continue;
    const kept = without(Reflect.get(value, key), inner);
    Object.defineProperty(rest, key, { value: kept, enumerable: true, configurable: true, writable: true });
  }
  return rest;
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === "object" && value !== null ? Object.keys(value).length : undefined;
}
