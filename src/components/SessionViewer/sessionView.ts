import type { JsonLocation } from "../../json/JsonPath.js";
import type { ConversationReading } from "../../messages/Conversation.js";
import { readConversation } from "../../messages/readConversation.js";
import type { SessionReading } from "../../schema/SessionReading.js";
import { textPanels } from "./textPanels.js";
import type { SessionPanel } from "./SessionPanel.js";
import { valuePanels } from "./valuePanels.js";
import { readSession } from "../../schema/readSession.js";
import { readSessionText } from "../../schema/readSessionText.js";
import { joinLocation } from "../../schema/joinLocation.js";
import { sessionFields, type SessionField } from "../../schema/sessionFields.js";
import { holderOf } from "./holderOf.js";

/** A session laid out for the viewer. */
export interface SessionView {
  readonly reading: SessionReading;
  readonly conversation: ConversationReading;
  readonly panels: readonly SessionPanel[];
  /** Where a place of the session (its first key is an SDK field) stands in what was given, for the JSON view. */
  readonly sourceOf: (at: JsonLocation) => JsonLocation;
}

/** The view of a session's JSON text: its panels show numbers as written. */
export function textSessionView(text: string): SessionView {
  const reading = readSessionText(text);
  const conversation = readConversation(reading.session);
  return {
    reading,
    conversation,
    panels: textPanels(text, reading, conversation),
    sourceOf: (at) => joinField(at, (field) => reading.fields[field]?.at ?? reading.root),
  };
}

/** The view of a session value. */
export function valueSessionView(value: unknown): SessionView {
  const reading = readSession(value);
  const conversation = readConversation(reading.session);
  const holder = holderOf(value, reading.root);
  return {
    reading,
    conversation,
    panels: valuePanels(reading, conversation),
    sourceOf: (at) => joinField(at, (field) => joinLocation(reading.root, [keyIn(holder, field)])),
  };
}

function joinField(at: JsonLocation, placeOf: (field: SessionField) => JsonLocation): JsonLocation {
  const [[field, ...path], ...inside] = at;
  const known = sessionFields.find(({ name }) => name === field);
  if (!known) return at;
  const [first, ...rest] = joinLocation(placeOf(known.name), path);
  return [first, ...rest, ...inside];
}

function keyIn(holder: object, field: SessionField): string {
  const wire = sessionFields.find(({ name }) => name === field)?.wire ?? field;
  return Object.hasOwn(holder, field) ? field : wire;
}
