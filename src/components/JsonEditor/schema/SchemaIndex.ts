import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { JsonPath } from "../../../json/JsonPath.js";

/** What a JSON Schema knows about the places of a document: `createSchemaIndex` makes one. Never throws, never fetches. */
export interface SchemaIndex {
  /** What the schemas that apply at a path say; the path of a member also stands for its key. Undefined when nothing is known. */
  describe(doc: JsonDocument, path: JsonPath): SchemaNote | undefined;
  /** The keys that may still be added to the object at a path: required ones first, then in the order of the schema. */
  keys(doc: JsonDocument, path: JsonPath, options?: SchemaKeysOptions): SchemaKey[];
  /** The values that are proposed at a path, the most likely first. What stands there now does not narrow them. */
  values(doc: JsonDocument, path: JsonPath): SchemaValue[];
}

export interface SchemaKeysOptions {
  /** Only keys that begin so, in any case. Default: all. */
  readonly prefix?: string;
  /** The member whose key is about to be replaced: its key counts as free. */
  readonly replacing?: number;
}

/** What is said about a value. All texts are plain text; `default`, `values` and `examples` are JSON texts. */
export interface SchemaNote {
  readonly title?: string;
  readonly description?: string;
  /** JSON Schema's words, in its order: `string`, `integer`, … Empty when any type may stand there. */
  readonly types: readonly string[];
  readonly default?: string;
  /** The values that are allowed (`const` and `enum`); empty when these are not listed. */
  readonly values: readonly string[];
  readonly examples: readonly string[];
  readonly deprecated: boolean;
  readonly readOnly: boolean;
}

export interface SchemaKey {
  readonly key: string;
  readonly required: boolean;
  /** The JSON text to begin with as its value. */
  readonly value: string;
  readonly note?: SchemaNote;
}

/** Why a value is proposed. `type`: it is the emptiest value of its type, or one of the few that the type has. */
export type SchemaValueReason = "default" | "const" | "enum" | "example" | "type";

export interface SchemaValue {
  /** The JSON text, without white space between its tokens. */
  readonly text: string;
  readonly reason: SchemaValueReason;
  /** JSON Schema's word for what it is. */
  readonly type: string;
  /** What the schema says about this very value. */
  readonly note?: SchemaNote;
}
