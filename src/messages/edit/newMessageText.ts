import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeText } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import { toValue } from "../../json/toValue.js";
import type { Role } from "../Message.js";
import { readMessages } from "../readMessages.js";
import { emptyPlace } from "./emptyPlace.js";
import { keepProtocol } from "./keepProtocol.js";
import { messageTemplate } from "./messageTemplate.js";
import type { Neighbour, Neighbours } from "./neighbours.js";
import { rewriteMessage } from "./rewriteMessage.js";
import { rolePath } from "./rolePath.js";
import { spellRole } from "./spellRole.js";
import { textPlaces } from "./textPlaces.js";
import { wordsAt } from "./wordsAt.js";
import { writtenFormat } from "./writtenFormat.js";

interface NewMessage {
  readonly doc: JsonDocument;
  /** The list, and what stands in it around the place. */
  readonly list: number;
  readonly around: Neighbours;
  readonly index: number;
  readonly role: Role;
  readonly text: string;
  /** The format that the list asks for, whatever is in it: see listFormat. */
  readonly format: () => string;
}

/**
 * JSON text of a new message that looks like the messages around it: the nearest one of the same role, else the nearest one,
 * lends its spacing, key order, role spelling and content blocks, and nothing of what it says. A rewritten message counts
 * only if it reads as the new one.
 */
export function newMessageText(said: NewMessage): string {
  const { around, role, text } = said;
  const models = around.messages.toSorted((one, other) => rank(one, role) - rank(other, role));
  for (const model of models) {
    const written = rewritten(model, said, text);
    const probe = text === "" ? rewritten(model, said, PROBE) : written;
    if (written !== undefined && probe !== undefined && reads(probe, role, text || PROBE)) return written;
  }
  return JSON.stringify(around.areTexts ? text : fromTemplate(models, said));
}

const PROBE = "text";

/** Messages of the same role first, and of those the ones that hold a text. */
function rank({ message }: Neighbour, role: Role): number {
  return (message.role === role ? 0 : 2) + (textPlaces(message, "").length > 0 ? 0 : 1);
}

function rewritten(model: Neighbour, said: NewMessage, text: string): string | undefined {
  const { doc, role } = said;
  const { message } = model;
  const texts = textPlaces(message, text);
  const empty =
    texts.length === 0 ? emptyPlace(model, { role, text, format: said.format() || writtenFormat(message) }) : undefined;
  const path = rolePath(model);
  const places = [...texts, ...(empty ? [empty] : [])];
  if (path) places.push({ path, json: JSON.stringify(spelled(model, said)) });
  const id = message.format === "vercel.ui" ? freeId(said) : undefined;
  return rewriteMessage(nodeText(doc, model.node), {
    places,
    keep: (member) => keepProtocol(member, { model: message, role, id }),
  });
}

function spelled(model: Neighbour, { around, role }: NewMessage): string {
  const { message } = model;
  if (message.role === role) return message.sourceRole ?? role;
  const words = wordsAt(rolePath(model) ?? [], around.messages);
  return spellRole({ role, words, format: writtenFormat(message) });
}

/** Whether a new item is one message of this role that says this. */
function reads(json: string, role: Role, text: string): boolean {
  const [message, ...others] = readMessages([toValue(parseJson(json))]).messages;
  if (!message || others.length > 0 || message.role !== role || message.parts.length === 0) return false;
  return message.parts.every((part) =>
    part.kind === "text" ? part.text === text : role === "tool" && part.kind === "tool-result" && part.output === text,
  );
}

/** A message of which only the format is known: that of the list, else that of the nearest message. */
function fromTemplate(models: readonly Neighbour[], said: NewMessage): unknown {
  const { doc, list, around, role, text } = said;
  const nearest = models.find(({ message }) => message.format !== "raw");
  const path = nearest && rolePath(nearest);
  const format = said.format() || (nearest ? writtenFormat(nearest.message) : "");
  const word = spellRole({ role, words: path ? wordsAt(path, around.messages) : [], format });
  const id = nodeText(doc, list).includes('"id"') ? freeId(said) : undefined;
  return messageTemplate(format, { role, word, text, id });
}

/** An id that no message of the list has. */
function freeId({ doc, list, index }: NewMessage): string {
  const taken = nodeText(doc, list);
  let number = index + 1;
  while (taken.includes(JSON.stringify(`message-${number}`))) number += 1;
  return `message-${number}`;
}
