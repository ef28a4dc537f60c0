export type NotCarriedCode =
  | "alternative"
  | "call-id-changed"
  | "document-as-text"
  | "empty-message"
  | "empty-text"
  | "error-flag"
  | "hidden-members"
  | "input-not-an-object"
  | "media-source"
  | "media-type"
  | "name"
  | "number-rounded"
  | "order-changed"
  | "part-kind"
  | "refusal-as-text"
  | "result-without-call"
  | "role-changed"
  | "schema-not-an-object";

/** What a provider's payload has no place for, or holds otherwise than it was recorded. */
export interface NotCarried {
  /** The message, part or tool it is about. */
  readonly id: string;
  readonly code: NotCarriedCode;
  /** English: what was expected, what was found, what became of it. `code` is there for translation. */
  readonly message: string;
}
