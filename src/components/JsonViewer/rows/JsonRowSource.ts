import type { JsonDocument, JsonKind } from "../../../json/JsonDocument.js";
import type { Expansion } from "./expansion.js";
import type { JsonPlaces, JsonRows } from "./JsonRows.js";

/** What a row's value is: a kind of JSON, or `other` for what only a program holds (undefined, a function, a Map). */
export type JsonNodeKind = JsonKind | "other";

/** What a reader must know about a value that its text does not say. */
export type JsonRemark = "exact" | "rounded" | "not-json" | "circular" | "invalid";

/** One node of a JSON tree, as rows need it. Nodes are made on demand and may be made anew: compare positions, not nodes. */
export interface JsonNode {
  readonly kind: JsonNodeKind;
  /** Number of members or items; 0 for everything else. */
  readonly size: number;
  readonly remark: JsonRemark | undefined;
  child(index: number): JsonNode;
  /** The key of the member, or the index of the item, at a place. */
  keyAt(index: number): string | number;
  /** Whether another member of the object has the key of the one at this place. */
  isDuplicateAt(index: number): boolean;
  /** Places of the members with a key (more than one when it is repeated), or of the item with an index; none when it is of the wrong type. */
  placesOf(key: string | number): readonly number[];
  /** At most `max` UTF-16 units of the text: what a string says, or how another scalar is spelt. */
  head(max: number): string;
  /** UTF-16 units of the whole text of a scalar. */
  textLength(): number;
  /** The whole text of a scalar; of an object or list its JSON text. */
  text(): string;
  /** What a program gets; undefined for what is not valid JSON. */
  value(): unknown;
  /** The JSON text that a string holds, when it is an object or a list that is not empty. */
  inner(): FilledSource | undefined;
}

/** A JSON tree to draw rows from: made of a value, or of a text. */
export interface JsonRowSource {
  /** Undefined when a text holds no value at all. */
  readonly root: JsonNode | undefined;
  /** The text it is made of, and where its nodes stand. */
  readonly text?: {
    readonly doc: JsonDocument;
    placesOf(node: number): JsonPlaces;
    /** The node at the places, up to where they lead into the JSON text of a string. */
    nodeAt(places: JsonPlaces): number;
  };
  /** `showRoot`: the root has a row of its own; otherwise its children are the first level, and it is always open. */
  rows(expansion: Expansion, showRoot: boolean): JsonRows;
}

export interface FilledSource extends JsonRowSource {
  readonly root: JsonNode;
}
