import type { ReactElement } from "react";
import type { MediaPart } from "../../../messages/Message.js";
import { DocumentView } from "./DocumentView.js";
import { MediaView } from "../remote/MediaView.js";
import type { PartViewProps } from "./PartViewProps.js";

/** An image, sound, film or file part. */
export function MediaPartView({ part }: PartViewProps<MediaPart>): ReactElement {
  const { source } = part;
  if ("text" in source)
    return <DocumentView id={part.id} text={source.text} mediaType={source.mediaType} name={part.name} />;
  const typed =
    "data" in source && source.mediaType === "" && part.mediaType ? { ...source, mediaType: part.mediaType } : source;
  return <MediaView id={part.id} kind={part.kind} source={typed} name={part.name} />;
}
