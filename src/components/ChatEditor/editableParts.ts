import { locate } from "../../json/locate.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeKind, nodeText } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";
import type { LocatedField, Message, Part } from "../../messages/Message.js";

/** What of a part can be edited: the field, its text as the reader edits it, and whether it must be JSON. */
export interface EditablePart {
  readonly at: JsonLocation;
  readonly field: LocatedField;
  readonly text: string;
  readonly mustBeJson: boolean;
  /** Set in the monospace face. */
  readonly isCode: boolean;
}

const FIELDS: Readonly<Record<Part["kind"], LocatedField | undefined>> = {
  text: "text",
  reasoning: "text",
  refusal: "text",
  "tool-call": "input",
  "tool-result": "output",
  image: undefined,
  audio: undefined,
  video: undefined,
  file: undefined,
  citation: undefined,
  data: undefined,
  raw: undefined,
};

/** The editable text of a part. `split`: it stands in the source in pieces; undefined: there is none to edit here. */
export function editablePart(doc: JsonDocument, part: Part): EditablePart | "split" | undefined {
  const field = FIELDS[part.kind];
  const [only, ...others] = (field && part.fields?.[field]) ?? [];
  if (field === undefined || only === undefined) return undefined;
  const place = locate(doc, only);
  if (!place) return undefined;
  if (others.some((other) => !saysTheSame(doc, only, other))) return "split";
  const isCode = field === "input" || field === "output";
  if (nodeKind(place.doc, place.node) !== "string") {
    return { at: only, field, text: nodeText(place.doc, place.node), mustBeJson: true, isCode };
  }
  return { at: only, field, text: String(nodeValue(place.doc, place.node)), mustBeJson: false, isCode };
}

/** What the source says twice is edited in both places. */
function saysTheSame(doc: JsonDocument, ...places: readonly JsonLocation[]): boolean {
  const [one, other] = places.map((at) => {
    const place = locate(doc, at);
    return place && nodeKind(place.doc, place.node) === "string" ? nodeValue(place.doc, place.node) : undefined;
  });
  return one !== undefined && one === other;
}

/** Whether the role of a message can be edited: it stands once in the source, as a text. */
export function hasEditableRole(doc: JsonDocument, message: Message): boolean {
  const [only, ...others] = message.fields?.role ?? [];
  if (only === undefined || others.length > 0) return false;
  const place = locate(doc, only);
  return place !== undefined && nodeKind(place.doc, place.node) === "string";
}
