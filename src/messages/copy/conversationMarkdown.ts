import type { Message } from "../Message.js";
import { answeredCalls } from "./answeredCalls.js";
import { fencedCode } from "./fencedCode.js";
import { inlineCode } from "./inlineCode.js";
import { inlineLink } from "./inlineLink.js";
import { inlineText } from "./inlineText.js";
import { isSelfContained } from "./isSelfContained.js";
import { partFaces, type PartFace, type PartFact } from "./partFaces.js";

export interface ConversationMarkdownOptions {
  /** Of the headings of messages. Default 3: texts may have headings of their own, which stay as they are. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
}

/**
 * Messages as GitHub-flavoured Markdown without HTML of its own: a heading for each, in the order of the source. Texts are
 * byte for byte as they were said; one that would leave a code fence or HTML open is put into a longer fence. Nothing
 * remote is embedded: media are links, and bytes are only named.
 */
export function conversationMarkdown(
  messages: readonly Message[],
  { headingLevel = 3 }: ConversationMarkdownOptions = {},
): string {
  const calls = answeredCalls(messages);
  return messages
    .flatMap((message) => [
      `${"#".repeat(headingLevel)} ${headingOf(message)}`,
      ...message.parts.flatMap((part) => partFaces(part, calls)).flatMap(faceBlocks),
    ])
    .map((block) => `${block}\n`)
    .join("\n");
}

function headingOf({ role, name, choice, meta }: Message): string {
  const facts = [role, name, choice ? `choice ${choice}` : undefined, meta?.model, meta?.time];
  return facts.flatMap((fact) => (fact === undefined ? [] : inlineText(fact))).join(" · ");
}

function faceBlocks({ label, facts, body, form }: PartFace): readonly string[] {
  const heading =
    label === undefined ? [] : [[`**${label}**`, facts.map(factText).join(", ")].filter(Boolean).join(" ")];
  const blocks = body === undefined ? heading : [...heading, BODIES[form](body)];
  return form === "quote" ? [quoted(blocks.join("\n\n"))] : blocks;
}

const BODIES: Record<PartFace["form"], (body: string) => string> = {
  prose: proseBlock,
  quote: proseBlock,
  code: (body) => fencedCode(body, isJson(body) ? "json" : ""),
};

function proseBlock(text: string): string {
  return isSelfContained(text) ? text : fencedCode(text, "markdown");
}

const quoted = (text: string): string => `> ${text.replace(/\r\n|\r|\n/g, "\n> ")}`;

function factText(fact: PartFact): string {
  if ("words" in fact) return inlineText(fact.words);
  return "name" in fact ? inlineCode(fact.name) : inlineLink(fact.url, fact.title);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}
