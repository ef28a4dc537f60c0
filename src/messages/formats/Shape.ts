import type { JsonRecord } from "../isRecord.js";
import type { Part, ReasoningState, Role } from "../Message.js";

/**
 * Where a value stands in a block: keys joined by dots (`source.data`), other ways after `|`. The first way that leads to a
 * value of the right type is taken; what other ways lead to is named as unread.
 */
export type Ways = string;

/**
 * How one kind of block becomes one part. A shape without its essential value (the text, the source, the name) does not
 * match, so the next shape of the block's type is tried.
 */
export interface Shape {
  readonly kind: Part["kind"];
  /** Must hold as well: tells shapes apart that share their keys. */
  readonly when?: (block: JsonRecord) => boolean;
  readonly text?: Ways;
  readonly name?: Ways;
  /** The block's type is the tool's name (`web_search_call`), or ends with it (`tool-weather`). */
  readonly isNamedByType?: true;
  readonly callId?: Ways;
  readonly input?: Ways;
  readonly output?: Ways;
  /** A result whether or not there is an output; reasoning whether or not there is a text. */
  readonly isAnswer?: true;
  /** Present and neither false, null nor `success`: the result is an error, and its text where there is no output. */
  readonly error?: Ways;
  readonly isError?: true;
  readonly url?: Ways;
  /** Base64, or a `data:` URL. */
  readonly data?: Ways;
  readonly fileId?: Ways;
  /** A media type, or a file name's ending (`png`). */
  readonly mediaType?: Ways;
  readonly value?: Ways;
  /** Of `data`: the whole block is the value. */
  readonly isWhole?: true;
  /** Understood, and no part: nothing a reader wants. */
  readonly isSilent?: true;
  /** Who says a block that stands by itself. */
  readonly role?: Role;
  /** Of reasoning that can be read. Default `text`. */
  readonly state?: ReasoningState;
  /** Reasoning nobody can read stands here, and is called this. */
  readonly sealed?: Ways;
  readonly sealedState?: ReasoningState;
  readonly signature?: Ways;
  /** A list of citations that follow the part. */
  readonly citations?: Ways;
  /** A list of blocks that stand in this one's place. Of `reasoning`, its texts are the reasoning. */
  readonly inner?: Ways;
  /** Keys that are understood and say nothing to a reader. */
  readonly idle?: string;
}

/** The shapes of one type of block. The first that matches is taken of each kind: a call may bring its result along. */
export type Shapes = readonly Shape[];
