import { locate } from "../../json/locate.js";
import { nodeKind, nodeStart } from "../../json/nodes.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import { parseJson } from "../../json/parseJson.js";
import { nodeValue } from "../../json/toValue.js";
import type { Located, Message } from "../Message.js";
import type { MessageEdit } from "../MessageEdit.js";
import type { EditedSource } from "./EditedSource.js";
import type { Plan, PlannedEdit, Refusal } from "./Plan.js";
import { roleWords } from "./roleWords.js";
import { spellRole } from "./spellRole.js";
import { writtenFormat } from "./writtenFormat.js";

type SetEdit = Extract<MessageEdit, { readonly set: unknown }>;

/**
 * A new text for a field: as a string where one stands, else as JSON. Where the source says the same in several places, all
 * of them say the new one; a text that stands there in pieces cannot be set.
 */
export function planSet(source: EditedSource, edit: SetEdit): readonly PlannedEdit[] | Refusal {
  const { set, of } = edit;
  const places = of.fields?.[set] ?? [];
  if (places.length === 0)
    return {
      refused: "field-not-located",
      message: `the ${set} does not stand in the source as such, so it cannot be edited here`,
    };
  if (places.length > 1 && !sayTheSame(source, places))
    return {
      refused: "field-folded",
      message: `the ${set} stands in ${places.length} places of the source, so it cannot be edited here`,
    };
  const planned: PlannedEdit[] = [];
  for (const place of places) {
    const plan = planPlace(source, place, edit);
    if ("refused" in plan) return plan;
    planned.push(plan);
  }
  return planned;
}

function sayTheSame(source: EditedSource, places: readonly JsonLocation[]): boolean {
  const texts = places.map((place) => {
    const at = source.relative(place);
    const found = at && locate(source.doc, at);
    return found && nodeKind(found.doc, found.node) === "string" ? nodeValue(found.doc, found.node) : undefined;
  });
  return texts.every((text) => text !== undefined && text === texts[0]);
}

function planPlace(source: EditedSource, only: JsonLocation, { set, of, to }: SetEdit): Plan {
  const { doc } = source;
  const at = source.relative(only);
  if (!at) return { refused: "outside-document", message: "this message was read from another part of the session" };
  const found = locate(doc, at);
  if (!found) return { refused: "not-found", message: `the place of the ${set} is not in this document` };
  const isText = nodeKind(found.doc, found.node) === "string";
  if (set === "role") {
    if (!isText) return { refused: "field-not-located", message: "the role is no text in the source" };
    const format = isMessage(of) ? writtenFormat(of) : undefined;
    return { at, edit: { set: JSON.stringify(spellRole({ role: to, words: roleWords(doc, at), format })) } };
  }
  if (isText) return { at, edit: { set: JSON.stringify(to) } };
  const [problem] = parseJson(to).problems;
  if (!problem) return { at, edit: { set: to } };
  const outer = locate(doc, [at[0]]);
  return {
    refused: "not-json",
    message: `the ${set} is JSON here: ${problem.message}`,
    offset: outer ? nodeStart(doc, outer.node) : 0,
  };
}

const isMessage = (of: Located): of is Message => "role" in of && "parts" in of;
