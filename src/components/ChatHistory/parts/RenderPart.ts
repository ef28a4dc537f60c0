import type { ReactElement, ReactNode } from "react";
import type { MediaPart, Message, Part } from "../../../messages/Message.js";

/** The part of a kind. */
export type PartOfKind<K extends Part["kind"]> = K extends MediaPart["kind"] ? MediaPart : Extract<Part, { kind: K }>;

/** What a host's renderer of parts is given. */
export interface RenderPartProps<P extends Part = Part> {
  readonly part: P;
  /** The message the part was recorded in. */
  readonly message: Message;
  /** What the kit shows for it. */
  readonly fallback: ReactElement;
}

/** A host's renderers by the kind of part. Each is a component: it may use hooks, and where it throws the fallback is shown. */
export type RenderPart = { readonly [K in Part["kind"]]?: (props: RenderPartProps<PartOfKind<K>>) => ReactNode };
