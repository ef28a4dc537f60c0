import type { CitationPart, Message, Part, RawPart, ToolResultPart } from "../../../messages/Message.js";
import type { MessageHit } from "../../../messages/find/MessageHit.js";
import { pathInText } from "../../../messages/find/pathInText.js";
import type { ChatRow } from "../rows/chatRows.js";
import { citedSources } from "../parts/citedSources.js";
import { drawnParts } from "../parts/drawnParts.js";
import { textPages } from "../parts/textPages.js";
import type { HitPlace } from "./HitPlace.js";

type Block = Omit<HitPlace, "row">;

interface Spot {
  readonly row: ChatRow;
  readonly hit: MessageHit;
}

/** What a block holds, and where the match is in it. */
interface Held {
  readonly held: unknown;
  readonly hit: MessageHit;
}

/** Tells where the matches of a conversation are drawn. Undefined: the message has no row. */
export function createHitPlaces(rows: readonly ChatRow[]): (message: Message, hit: MessageHit) => HitPlace | undefined {
  const byMessage = new Map(rows.map(({ message }, row) => [message, row]));
  const byResult = new Map<Part, { readonly row: number; readonly call: string }>();
  for (const [row, { results }] of rows.entries())
    for (const [call, { part }] of results) byResult.set(part, { row, call });
  return (message, hit) => {
    const part = hit.part === undefined ? undefined : message.parts[hit.part];
    const joined = part && byResult.get(part);
    const index = joined?.row ?? byMessage.get(message);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !row) return undefined;
    if (!part) return { row: index, ...named(message) };
    const block = blockOf(part, { row, hit });
    const isTool = (part.kind === "tool-call" || part.kind === "tool-result") && hit.where !== "name";
    return {
      row: index,
      ...block,
      open: isTool ? [...block.open, [`${joined?.call ?? part.id} open`, 1]] : block.open,
    };
  };
}

function blockOf(part: Part, { row, hit }: Spot): Block {
  const { id } = part;
  if (hit.where === "name") return named(part);
  switch (part.kind) {
    case "text":
      return said(part, { row, hit });
    case "reasoning":
    case "refusal":
      return paged(id, { text: part.text, offset: hit.from });
    case "image":
    case "audio":
    case "video":
    case "file":
      return "text" in part.source ? paged(id, { text: part.source.text, offset: hit.from }) : { block: id, open: [] };
    case "tool-call":
      return json(`${id} input`, { held: part.inputText ?? part.input, hit });
    case "tool-result":
      return output(part, hit);
    case "citation":
      return cited(part, { row, hit });
    case "raw":
      return unknown(part, { row, hit });
    case "data":
      return json(id, { held: part.value, hit });
  }
}

const named = ({ id }: { readonly id: string }): Block => ({ block: `${id} name`, open: [] });

/** A text that may be folded, and comes in pages when it is long. */
function paged(block: string, { text, offset }: { readonly text: string; readonly offset: number }): Block {
  let page = 0;
  let end = 0;
  for (const { text: shown } of textPages(text)) {
    page++;
    end += shown.length;
    if (offset < end) break;
  }
  return {
    block,
    offset,
    open: [
      [`${block} open`, 1],
      [`${block} pages`, page],
    ],
  };
}

/** Pieces with sources in them are drawn as one text, under the id of the first. */
function said(part: Part & { readonly text: string }, { row: { parts, message }, hit }: Spot): Block {
  const { from: offset } = hit;
  const drawn = drawnParts(parts, message);
  if (drawn.some((one) => one.kind === "part" && one.part.id === part.id))
    return paged(part.id, { text: part.text, offset });
  const index = parts.indexOf(part);
  const whole = drawn.findLast(
    (one) => one.kind === "cited-text" && parts.findIndex(({ id }) => id === one.part.id) <= index,
  );
  if (whole?.kind !== "cited-text") return paged(part.id, { text: part.text, offset });
  const first = parts.findIndex(({ id }) => id === whole.part.id);
  const before = parts.slice(first, index).reduce((sum, one) => sum + (one.kind === "text" ? one.text.length : 0), 0);
  return paged(whole.part.id, { text: whole.part.text, offset: before + offset });
}

function cited(part: CitationPart, { row: { parts, message }, hit: { where, from } }: Spot): Block {
  const list = drawnParts(parts, message).find((one) => one.kind === "citations" && one.parts.includes(part));
  const group = list?.kind === "citations" ? list.parts : [part];
  const source = citedSources(group).find(({ citations }) => citations.includes(part));
  const { block, open } =
    where === "text"
      ? paged(part.id, { text: part.text ?? "", offset: from })
      : { block: `${source?.id} source`, open: [] };
  return { block, open: [[`${group[0]?.id} sources`, 1], ...open] };
}

/** Keys that were not understood are folded together, under the id of the first. */
function unknown(part: RawPart, { row: { parts, message }, hit }: Spot): Block {
  const block = json(part.id, { held: part.value, hit });
  const group = drawnParts(parts, message).find((one) => one.kind === "raw-keys" && one.parts.includes(part));
  return group?.kind === "raw-keys" ? { ...block, open: [[`${group.parts[0]?.id} open`, 1], ...block.open] } : block;
}

/** Short JSON, a tree, or text. */
function json(block: string, { held, hit: { from, path } }: Held): Block {
  return {
    ...paged(block, { text: typeof held === "string" ? held : "", offset: from }),
    ...(path && { place: path }),
  };
}

/** The blocks of an output are drawn by themselves, the whole record is folded below them. */
function output(part: ToolResultPart, hit: MessageHit): Block {
  const at = JSON.stringify(hit.at);
  const inside = part.parts?.find((block) => JSON.stringify(block.fields?.text?.[0]) === at);
  const text = inside && textOf(inside);
  if (inside && text !== undefined) {
    const place = pathInText(text, hit.from);
    return { ...paged(inside.id, { text, offset: hit.from }), ...(place && { place }) };
  }
  const whole = json(part.id, { held: part.output, hit });
  return part.parts?.length ? { ...whole, open: [[`${part.id} record`, 1], ...whole.open] } : whole;
}

function textOf(part: Part): string | undefined {
  if ("text" in part) return part.kind === "citation" ? undefined : part.text;
  return "source" in part && "text" in part.source ? part.source.text : undefined;
}
