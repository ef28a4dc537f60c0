import type { MediaSource } from "../../../messages/Message.js";
import type { MediaKind } from "./mediaKinds.js";
import { rasterImage, readDataAddress } from "./rasterImage.js";
import { safeMedia } from "./safeAddress.js";

/** Media that is no text. */
export type RemoteSource = Exclude<MediaSource, { readonly text: string }>;

/** How media is drawn, before the policy on remote content is asked. */
export type MediaFace =
  | { readonly kind: "drawn"; readonly src: string }
  | { readonly kind: "remote"; readonly href: string; readonly host: string }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "data"; readonly mediaType: string; readonly bytes: number }
  | { readonly kind: "mismatch"; readonly mediaType: string }
  | { readonly kind: "file-id"; readonly fileId: string }
  | { readonly kind: "empty"; readonly mediaType: string };

/** Reads where media comes from: only raster images whose bytes agree with their type are drawn from the record itself. */
export function mediaFace(kind: MediaKind, source: RemoteSource): MediaFace {
  if ("fileId" in source) return { kind: "file-id", fileId: source.fileId };
  if ("data" in source) return dataFace(kind, source.data, source.mediaType);
  if (source.url === "") return { kind: "empty", mediaType: "" };
  const inline = readDataAddress(source.url);
  if (inline) return dataFace(kind, inline.data, inline.mediaType);
  const address = safeMedia(source.url);
  return address
    ? { kind: "remote", href: address.href, host: address.host }
    : { kind: "address", address: source.url };
}

function dataFace(kind: MediaKind, data: string, mediaType: string): MediaFace {
  if (data === "") return { kind: "empty", mediaType };
  if (kind !== "image") return { kind: "data", mediaType, bytes: Math.floor((data.length * 3) / 4) };
  const image = rasterImage(data, mediaType);
  if (image.ok) return { kind: "drawn", src: image.src };
  return image.reason === "mismatch"
    ? { kind: "mismatch", mediaType }
    : { kind: "data", mediaType, bytes: image.bytes };
}
