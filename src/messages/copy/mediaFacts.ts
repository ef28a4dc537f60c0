import type { MediaPart } from "../Message.js";

/** A media part with its source laid flat: one of `url`, `data` (base64), `text` and `fileId` is there. */
export interface MediaFacts {
  readonly url?: string;
  readonly data?: string;
  readonly text?: string;
  readonly fileId?: string;
  readonly name?: string;
  /** "" when it is not recorded. */
  readonly mediaType: string;
}

export function mediaFacts({ source, name, mediaType = "" }: MediaPart): MediaFacts {
  const type = ("mediaType" in source && source.mediaType) || mediaType;
  return { ...source, mediaType: type, ...(name !== undefined && { name }) };
}
