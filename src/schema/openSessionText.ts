import type { JsonDocument } from "../json/JsonDocument.js";
import type { JsonLocation } from "../json/JsonPath.js";
import { locate } from "../json/locate.js";
import { childNodes, nodeKey } from "../json/nodes.js";
import { parseJson } from "../json/parseJson.js";
import { toValue } from "../json/toValue.js";
import { fieldPlaces } from "./fieldPlaces.js";
import { findSession, type FoundSession } from "./findSession.js";
import { joinLocation } from "./joinLocation.js";
import type { SessionField } from "./sessionFields.js";

/** One key under which a field stands in a text. */
export interface FieldMember {
  readonly key: string;
  readonly at: JsonLocation;
  /** The values under this key in `inner`; of several the last counts. */
  readonly nodes: readonly number[];
}

/** A session in a text: where the record is and where its fields are. */
export interface OpenSession {
  readonly doc: JsonDocument;
  /** Undefined when the text has no value at all. */
  readonly found: FoundSession | undefined;
  /** The text that holds the record: `doc`, or the JSON text in a string of it. */
  readonly inner: JsonDocument;
  /** For each field that is there: the member that counts, then its twins. */
  readonly members: ReadonlyMap<SessionField, readonly [FieldMember, ...FieldMember[]]>;
}

/** Parses a text and finds the session in it. */
export function openSessionText(text: string): OpenSession {
  const doc = parseJson(text);
  const found = doc.size === 0 ? undefined : findSession(toValue(doc));
  const place = found?.record && locate(doc, found.root);
  if (!place || !found.record) return { doc, found, inner: doc, members: new Map() };

  const nodes = nodesByKey(place.doc, place.node);
  const member = (key: string) => ({ key, at: joinLocation(found.root, [key]), nodes: nodes.get(key) ?? [] });
  const members = new Map<SessionField, readonly [FieldMember, ...FieldMember[]]>();
  for (const [field, { key, twins }] of fieldPlaces(found.record, found.keys))
    members.set(field, [member(key), ...twins.map(member)]);
  return { doc, found, inner: place.doc, members };
}

function nodesByKey(doc: JsonDocument, record: number): Map<string, number[]> {
  const nodes = new Map<string, number[]>();
  for (const node of childNodes(doc, record)) {
    const key = nodeKey(doc, node) ?? "";
    nodes.set(key, [...(nodes.get(key) ?? []), node]);
  }
  return nodes;
}
