import type { Message, MessageReading } from "./Message.js";
import { MessageSink, type SinkMark } from "./MessageSink.js";
import type { Place } from "./Place.js";
import { isListOfItems, readItem } from "./readPlace.js";
import { readMessages } from "./readMessages.js";
import { COMMON_FORMAT, mainFormat } from "./toReading.js";

/** What a reader has read so far. */
export interface MessagesSoFar extends MessageReading {
  /** Everything is read. Until then the messages are the first ones. */
  readonly isDone: boolean;
  /** Items of a list that were read: what to ask for more from. */
  readonly items: number;
}

/**
 * Reads values that follow each other, as a stream grows or an editor changes one message, and long ones in parts. Items
 * of a list that are the same objects as before, up to the first that is another, keep their messages (the same
 * objects); what it gives is what `readMessages` gives.
 */
export interface MessageReader {
  /**
   * Reads at least the first `most` items of a list, and anything else whole. A list that begins as the one before is read
   * at least as far. The same value again gives the same object, as long as no more was read.
   */
  read(value: unknown, most?: number): MessagesSoFar;
  /** Reads on for about `ms` milliseconds; true when everything is read. What was read is given by `read(value, 0)`. */
  readOn(value: unknown, ms: number): boolean;
}

/** A reader that has read nothing. */
export function createMessageReader(): MessageReader {
  let list: ListReading | undefined;
  let whole: { readonly value: unknown; readonly reading: MessagesSoFar } | undefined;
  const listOf = (value: unknown): ListReading | undefined => {
    if (!Array.isArray(value) || !isListOfItems(value)) return undefined;
    list ??= new ListReading();
    list.open(value);
    return list;
  };
  return {
    read(value, most = Number.POSITIVE_INFINITY) {
      const items = listOf(value);
      if (items) return items.read(most);
      if (!whole || !Object.is(whole.value, value))
        whole = { value, reading: { ...readMessages(value), isDone: true, items: 0 } };
      return whole.reading;
    },
    readOn(value, ms) {
      const until = performance.now() + ms;
      const items = listOf(value);
      while (performance.now() < until) {
        if (!items || items.isDone) return true;
        items.readItems(AT_A_TIME);
      }
      return items?.isDone ?? true;
    },
  };
}

/** Items between two looks at the clock, and after those of the list before. */
const AT_A_TIME = 100;

/** A list while its items are read. */
class ListReading {
  #list: readonly unknown[] = [];
  #sink = new MessageSink();
  /** How much was read before each item that was read. */
  readonly #marks: SinkMark[] = [];
  /** Of each message its own format: empty while the others of the list tell it. */
  readonly #formats: string[] = [];
  readonly #counts = new Map<string, number>();
  #agreed = COMMON_FORMAT;
  #reading: MessagesSoFar | undefined;

  get isDone(): boolean {
    return this.#marks.length === this.#list.length;
  }

  /** Keeps what was read of the items that are the same. */
  open(list: readonly unknown[]): void {
    const before = this.#list;
    if (list === before) return;
    const read = this.#marks.length;
    let same = 0;
    while (same < read && same < list.length && Object.is(list[same], before[same])) same += 1;
    this.#list = list;
    this.#reading = undefined;
    const mark = this.#marks[same];
    if (mark) {
      this.#sink.returnTo(mark);
      this.#marks.length = same;
      for (const format of this.#formats.splice(mark.messages)) this.#count(format, -1);
    }
    if (same > 0) this.readItems(read + AT_A_TIME - same);
  }

  read(most: number): MessagesSoFar {
    this.readItems(most - this.#marks.length);
    this.#reading ??= this.#give();
    return this.#reading;
  }

  readItems(count: number): void {
    const list = this.#list;
    const end = Math.min(list.length, this.#marks.length + count);
    if (end <= this.#marks.length) return;
    const place: Place = { value: list, at: [[]], depth: 0, isOutput: true };
    for (let index = this.#marks.length; index < end; index += 1) {
      this.#marks.push(this.#sink.mark());
      readItem(list, index, place, this.#sink);
    }
    this.#reading = undefined;
  }

  #give(): MessagesSoFar {
    this.#agree();
    const { messages, tools, unread } = this.#sink;
    const given: readonly Message[] = messages.slice();
    return {
      messages: given,
      tools: tools.slice(),
      unread: unread.slice(),
      // Asked for by few, and as long as the list.
      get format() {
        return mainFormat(given);
      },
      isDone: this.isDone,
      items: this.#marks.length,
    };
  }

  /** Messages that any provider could have written have the one format that the others have. */
  #agree(): void {
    const { messages } = this.#sink;
    const from = this.#formats.length;
    for (let index = from; index < messages.length; index += 1) {
      const { format = "" } = messages[index] ?? {};
      this.#formats.push(format);
      this.#count(format, 1);
    }
    const [only = COMMON_FORMAT, another] = this.#counts.keys();
    const agreed = another === undefined ? only : COMMON_FORMAT;
    const first = agreed === this.#agreed ? from : 0;
    this.#agreed = agreed;
    for (let index = first; index < messages.length; index += 1) {
      const message = messages[index];
      if (!message || this.#formats[index] !== "") continue;
      // Those from before were given away.
      if (index < from) messages[index] = { ...message, format: agreed };
      else message.format = agreed;
    }
  }

  #count(format: string, by: number): void {
    if (format === "" || format === "raw") return;
    const count = (this.#counts.get(format) ?? 0) + by;
    if (count === 0) this.#counts.delete(format);
    else this.#counts.set(format, count);
  }
}
