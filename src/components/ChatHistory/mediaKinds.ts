import type { MediaPart } from "../../messages/Message.js";
import type { IconName } from "../../ui/iconShapes.js";

export type MediaKind = MediaPart["kind"];

/** The icon of each kind of media. */
export const mediaKinds: Record<MediaKind, { readonly icon: IconName }> = {
  image: { icon: "image" },
  audio: { icon: "file" },
  video: { icon: "file" },
  file: { icon: "file" },
};
