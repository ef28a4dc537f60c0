import type { MediaPart } from "../../../messages/Message.js";
import type { IconShape } from "../../../ui/IconShape.js";
import { fileIcon, imageIcon } from "../../../ui/icons.js";

export type MediaKind = MediaPart["kind"];

/** The icon of each kind of media. */
export const mediaKinds: Record<MediaKind, { readonly icon: IconShape }> = {
  image: { icon: imageIcon },
  audio: { icon: fileIcon },
  video: { icon: fileIcon },
  file: { icon: fileIcon },
};
