import type { MediaPart } from "../Message.js";

/** Whether a kind of part is one that may turn out to be another of them by its media type. */
export const isMedia = (kind: string): kind is MediaPart["kind"] =>
  kind === "image" || kind === "audio" || kind === "video" || kind === "file";
