import { createTextMatcher, type TextMatchOptions } from "../../json/createTextMatcher.js";
import type { Message, Part } from "../Message.js";
import { pairToolCalls } from "../pairToolCalls.js";
import { HitTable, type FoundAt } from "./HitTable.js";
import { LeafWalk } from "./LeafWalk.js";
import { locateHit } from "./locateHit.js";
import { mediaBytes } from "./mediaBytes.js";
import type { MessageHit, SearchedField } from "./MessageHit.js";
import { isBytes, searchedTexts } from "./searchedTexts.js";

/** A search that goes on only when asked to: to cancel it, stop asking. */
export interface MessageFind {
  /** Hits known so far. */
  readonly count: number;
  readonly done: boolean;
  /** Looks on for about `ms` milliseconds (default: 8; Infinity: to the end) and tells whether it is done. */
  step(ms?: number): boolean;
  /** In the order of the messages; in one, its name first, then its parts. */
  hit(index: number): MessageHit | undefined;
  /** Index of the first known hit in the message with that index or a later one, `count` when there is none. */
  firstFrom(message: number): number;
}

/**
 * Finds a text or an expression in what a conversation shows: names, texts, inputs and outputs of tools, sources, values
 * (each key and leaf on its own), each match once: the name of a tool in its call, and in its result only when that has
 * none. Bytes are not searched. Within one text there is no pause.
 */
export function findInMessages(
  messages: readonly Message[],
  query: string | RegExp,
  options: TextMatchOptions = {},
): MessageFind {
  const matcher = createTextMatcher(query, options);
  const hits = new HitTable();
  const at: FoundAt = { message: query === "" ? messages.length : 0, part: NAME, field: 0, leaf: TEXT, from: 0, to: 0 };
  let walk: { readonly leaves: LeafWalk; readonly bytes: readonly string[] } | undefined;
  let answers: ReadonlySet<string> | undefined;
  let budget = 0;
  const isDone = () => at.message >= messages.length;
  return {
    get count() {
      return hits.count;
    },
    get done() {
      return isDone();
    },
    step(ms = 8) {
      const end = performance.now() + ms;
      while (!isDone() && performance.now() < end) {
        for (budget = CHUNK; budget > 0 && !isDone();) lookOn();
      }
      return isDone();
    },
    hit(index) {
      const found = hits.at(index);
      const message = found && messages[found.message];
      const where = found && FIELDS[found.field];
      return message && where && locateHit({ message, where, found });
    },
    firstFrom: (message) => hits.firstFrom(message),
  };

  /** Looks at a name, a part, or the next leaf of a value. */
  function lookOn(): void {
    budget -= STEP;
    if (walk) {
      const { leaves, bytes } = walk;
      at.leaf++;
      if (!leaves.next()) walk = undefined;
      else if (!bytes.includes(leaves.text)) collect(leaves.text);
    } else {
      const message = messages[at.message];
      const part = message?.parts[at.part];
      if (part) searchedTexts(part, (where, held) => look(part, where, held));
      else if (message?.name !== undefined) look(undefined, "name", message.name);
    }
    if (walk || ++at.part < (messages[at.message]?.parts.length ?? 0)) return;
    at.part = NAME;
    at.message++;
  }

  function look(part: Part | undefined, where: SearchedField, held: unknown): void {
    if (held === undefined) return;
    at.field = FIELDS.indexOf(where);
    at.leaf = TEXT;
    if (typeof held !== "string") walk = { leaves: new LeafWalk(held), bytes: part ? mediaBytes(part) : [] };
    else if (where !== "name" || !isSaidElsewhere(part, held)) collect(held);
  }

  function collect(text: string): void {
    budget -= text.length;
    let range = matcher(text);
    if (!range || (at.field !== PROSE && isBytes(text))) return;
    for (; range; range = matcher(text, range.to)) {
      at.from = range.from;
      at.to = range.to;
      hits.add(at);
    }
  }

  /** Whether a name is drawn with the call or the message of a result; asked only where it would be found. */
  function isSaidElsewhere(part: Part | undefined, name: string): boolean {
    if ((part && part.kind !== "tool-result") || !matcher(name)) return false;
    const { name: ofMessage, parts } = messages[at.message] ?? NOTHING;
    answers ??= new Set(pairToolCalls(messages).values());
    if (part) return answers.has(part.id) || name === ofMessage;
    return parts.length > 0 && parts.every(({ id }) => answers?.has(id));
  }
}

const FIELDS: readonly SearchedField[] = ["text", "name", "input", "output", "value", "title", "url"];
const PROSE = FIELDS.indexOf("text");
const NOTHING: Pick<Message, "name" | "parts"> = { parts: [] };
const NAME = -1;
const TEXT = -1;

/** UTF-16 units that are searched before the clock is looked at again: well under a millisecond. */
const CHUNK = 65_536;
/** What going to a text costs, in units. */
const STEP = 32;
