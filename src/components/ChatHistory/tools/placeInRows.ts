import type { Message } from "../../../messages/Message.js";
import type { ChatRow } from "../rows/chatRows.js";
import { drawnId, drawnParts, isOnlyText } from "../parts/drawnParts.js";
import type { MessageReveal } from "../MessageReveal.js";

/** A message, and a part of it: both from 1, as links count them. */
export interface LinkedPlace {
  readonly number: number;
  readonly part?: number | undefined;
}

/** Where a place is drawn, and the key of the fold around it. */
export interface PlaceInRows {
  readonly reveal: MessageReveal;
  readonly fold?: string;
}

/**
 * The row that draws a message, and what in it draws the part: a result stands in its call, a source in its list, a piece of
 * a text in the whole, and a text that is alone is the message. Undefined: the message is not known. A part that is not there leads to its message.
 */
export function placeInRows(
  { number, part: place }: LinkedPlace,
  { rows, messages }: { readonly rows: readonly ChatRow[]; readonly messages: readonly Message[] },
): PlaceInRows | undefined {
  const message = messages[number - 1];
  if (!message) return undefined;
  const wanted = place === undefined ? undefined : message.parts[place - 1];
  const joined = callOf(rows, number, wanted?.id);
  const own = rows.find((row) => row.number === number);
  if (joined && (wanted || !own)) return found(joined.row, joined.call);
  if (!own) return undefined;
  const drawn = wanted && drawnFor(own, wanted.id);
  return found(own, drawn);
}

function found(row: ChatRow, part: string | undefined): PlaceInRows {
  const { id: message } = row.message;
  if (part === undefined) return { reveal: { message } };
  const fold = `${part} open`;
  return isOnlyText(drawnParts(row.parts, row.message))
    ? { reveal: { message }, fold }
    : { reveal: { message, part }, fold };
}

/** The call that a result of the message is drawn with; of a named part, only its own. */
function callOf(
  rows: readonly ChatRow[],
  number: number,
  part: string | undefined,
): { row: ChatRow; call: string } | undefined {
  for (const row of rows)
    for (const [call, result] of row.results)
      if (result.number === number && (part === undefined || result.part.id === part)) return { row, call };
  return undefined;
}

/** The id of what draws a part. */
function drawnFor({ parts, message }: ChatRow, id: string): string | undefined {
  const drawn = drawnParts(parts, message);
  const own = drawn.find((one) => ("part" in one ? one.part.id === id : one.parts.some((part) => part.id === id)));
  if (own) return drawnId(own);
  const index = parts.findIndex((part) => part.id === id);
  const whole = drawn.findLast(
    (one) => one.kind === "cited-text" && parts.findIndex((part) => part.id === one.part.id) <= index,
  );
  return whole && drawnId(whole);
}
