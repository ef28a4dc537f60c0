import type { ReactElement } from "react";
import type { MediaPart } from "../../messages/Message.js";
import { MediaView } from "./MediaView.js";
import type { PartViewProps } from "./PartViewProps.js";

/** An image, sound, film or file part. */
export function MediaPartView({ part }: PartViewProps<MediaPart>): ReactElement {
  const { source } = part;
  const typed =
    "data" in source && source.mediaType === "" && part.mediaType ? { ...source, mediaType: part.mediaType } : source;
  return <MediaView id={part.id} kind={part.kind} source={typed} name={part.name} />;
}
