import type { JsonPlace } from "./JsonExpansion.js";
import type { JsonNodeKind } from "./rows/JsonRowSource.js";

/** A row, as a host's own drawing and actions see it. */
export interface JsonRowContext {
  /** Where the value stands: a path, or a location inside the JSON text of a string. */
  readonly at: JsonPlace;
  readonly kind: JsonNodeKind;
  /** What a string says, how another scalar is spelt, or the JSON text of an object or list. */
  text(): string;
  /** What a program gets: a number that JavaScript does not hold exactly is the nearest one. */
  value(): unknown;
}
