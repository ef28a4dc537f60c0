import type { Message } from "../Message.js";
import { answeredCalls } from "./answeredCalls.js";
import { partFaces, type PartFact, type PartFace } from "./partFaces.js";

/**
 * Messages as plain text for a mail or an issue: a heading line for each, its parts with an empty line between them. Media
 * are named and not written out; everything else is there, as JSON text where it is no text.
 */
export function conversationText(messages: readonly Message[]): string {
  const calls = answeredCalls(messages);
  return messages
    .map((message) => [headingOf(message), ...message.parts.flatMap((part) => partFaces(part, calls)).map(faceText)])
    .map(([heading, ...parts]) => `${heading}\n${parts.map((text) => `${text}\n`).join("\n")}`)
    .join("\n");
}

function headingOf({ role, name, choice }: Message): string {
  return `--- ${role}${name === undefined ? "" : ` (${name})`}${choice ? `, choice ${choice}` : ""} ---`;
}

function faceText({ label, facts, body }: PartFace): string {
  const heading =
    label === undefined ? [] : [`[${[label, facts.map(factText).join(", ")].filter(Boolean).join(": ")}]`];
  return [...heading, ...(body === undefined ? [] : [body])].join("\n");
}

function factText(fact: PartFact): string {
  if ("words" in fact) return fact.words;
  if ("name" in fact) return fact.name;
  return fact.title === undefined ? fact.url : `${fact.title}, ${fact.url}`;
}
