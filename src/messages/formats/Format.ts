import type { Shapes } from "./Shape.js";
import type { Section } from "./Section.js";
import type { StreamFold } from "./StreamFold.js";

/**
 * What one provider or framework writes, as tables. Everything is tried for each message on its own; a table says only what
 * nobody else writes in the same place, since shapes of several formats for one type stand side by side.
 */
export interface Format {
  /** For example `openai.chat`; stands in `Message.format`. */
  readonly name: string;
  /** Blocks of content, by their type (`type` or `part_kind`); several types with the same shapes stand in one key, apart by spaces. */
  readonly blocks?: Readonly<Record<string, Shapes>>;
  /** Blocks without a known type, by the key that tells what they are. */
  readonly keyed?: Readonly<Record<string, Shapes>>;
  /** Blocks whose type follows a pattern. */
  readonly patterns?: readonly (readonly [pattern: RegExp, shapes: Shapes])[];
  /** Keys of requests, responses and other records around messages. */
  readonly sections?: Readonly<Record<string, Section>>;
  /** Keys that only bodies of this format have, apart by spaces. */
  readonly bodyKeys?: string;
  readonly streams?: readonly StreamFold[];
}
