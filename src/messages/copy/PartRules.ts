import type { Part } from "../Message.js";
import type { Outgoing, TurnRole } from "./Outgoing.js";

type Kind = Part["kind"];

/** The parts of a kind. */
export type PartOf<K extends Kind> = Part extends infer P
  ? P extends { readonly kind: infer Of }
    ? K extends Of
      ? P
      : never
    : never
  : never;

/** `output`: among the blocks of a tool's result. */
export type PartPlace = TurnRole | "output";

export interface PartRule<P, Block> {
  readonly in: readonly PartPlace[];
  /** The part in the provider's words; undefined when it has none, which is then reported. */
  write(part: P, out: Outgoing): Block | undefined;
}

/** Where a provider takes the parts of each kind, and how it writes them. Null: nowhere. */
export type PartRules<Block> = { readonly [K in Kind]: PartRule<PartOf<K>, Block> | null };
