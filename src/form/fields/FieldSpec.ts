/** Which values of a field pass a review: a range of numbers (both ends pass), or the JSON texts that do. */
export type PassingRule =
  | { readonly min?: number; readonly max?: number; readonly texts?: undefined }
  | { readonly texts: readonly string[]; readonly min?: undefined; readonly max?: undefined };

interface CommonSpec {
  readonly title?: string;
  readonly description?: string;
  /** The name of the widget the schema asks for, with `.meta({ widget })`. */
  readonly widget?: string;
  readonly unit?: string;
  readonly passing?: PassingRule;
  /** JSON text of the value that stands for an absent one. */
  readonly default?: string;
  readonly isNullable: boolean;
}

export interface BooleanSpec extends CommonSpec {
  readonly kind: "boolean";
}

/** One of a few values. */
export interface ChoiceSpec extends CommonSpec {
  readonly kind: "choice";
  readonly options: readonly FieldOption[];
}

export interface FieldOption {
  /** The JSON text of the value. */
  readonly text: string;
  readonly title: string;
}

export interface NumberSpec extends CommonSpec {
  readonly kind: "number";
  readonly isInteger: boolean;
  readonly min?: number;
  readonly max?: number;
  /** The least number itself is too small. */
  readonly isMinExcluded: boolean;
  readonly isMaxExcluded: boolean;
  readonly step?: number;
}

export interface StringSpec extends CommonSpec {
  readonly kind: "string";
  readonly minLength?: number;
  readonly maxLength?: number;
  /** As in JSON Schema: `date-time`, `date`, `uri`, `email`, … */
  readonly format?: string;
  /** Regular expressions that all must match somewhere. */
  readonly patterns: readonly string[];
}

export interface ListSpec extends CommonSpec {
  readonly kind: "list";
  readonly items: FieldSpec;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface ObjectSpec extends CommonSpec {
  readonly kind: "object";
  readonly properties: readonly FieldProperty[];
  /** What values of other keys must be; undefined: there must be none. */
  readonly others: FieldSpec | undefined;
}

export interface FieldProperty {
  readonly key: string;
  readonly spec: FieldSpec;
  readonly isRequired: boolean;
}

/** An object whose keys the data chooses. */
export interface RecordSpec extends CommonSpec {
  readonly kind: "record";
  readonly keys: StringSpec;
  readonly values: FieldSpec;
}

/** Objects told apart by the value of one key. */
export interface UnionSpec extends CommonSpec {
  readonly kind: "union";
  readonly discriminator: string;
  readonly variants: readonly FieldVariant[];
}

export interface FieldVariant {
  /** The JSON texts of the discriminator that mean this variant. */
  readonly texts: readonly string[];
  readonly title: string;
  readonly spec: ObjectSpec;
}

/** What no other kind says: any JSON. */
export interface JsonSpec extends CommonSpec {
  readonly kind: "json";
}

/** What a field must know of the value it edits. Made of a JSON Schema by `readFieldSpec`. */
export type FieldSpec =
  BooleanSpec | ChoiceSpec | NumberSpec | StringSpec | ListSpec | ObjectSpec | RecordSpec | UnionSpec | JsonSpec;
