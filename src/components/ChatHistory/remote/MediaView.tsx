"use client";
import { useState, type ReactElement } from "react";
import { Button } from "../../../ui/Button.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { useChat, type Chat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { HeldBack } from "./HeldBack.js";
import { mediaFace, type MediaFace, type RemoteSource } from "./mediaFace.js";
import { mediaKinds, type MediaKind } from "./mediaKinds.js";
import { useRemembered } from "../useRemembered.js";

export interface MediaViewProps {
  /** Key under which "loaded once" is remembered. */
  id: string;
  kind: MediaKind;
  source: RemoteSource;
  /** File name or alternative text, as recorded. */
  name?: string | undefined;
}

/** An image, sound, film or file of a message: held back unless it is a safe raster image in the record or the policy lets it load. */
export function MediaView({ id, kind, source, name }: MediaViewProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const chat = useChat();
  const [once, loadOnce] = useRemembered(`${id} load`, 0);
  const [failed, setFailed] = useState(false);
  const face = mediaFace(kind, source);
  const { icon } = mediaKinds[kind];
  const alt = name || labels.mediaName(kind);
  const address = addressOf(face);
  if (failed)
    return <HeldBack id={id} icon={icon} what={withName(labels.mediaFailed(kind), name, id)} address={address} />;
  if (
    face.kind === "drawn" ||
    (face.kind === "remote" && kind !== "file" && (once === 1 || isAllowed(chat, face.host)))
  ) {
    return (
      <Media
        id={id}
        kind={kind}
        src={face.kind === "drawn" ? face.src : face.href}
        alt={alt}
        onError={() => setFailed(true)}
      />
    );
  }
  return (
    <HeldBack
      id={id}
      icon={icon}
      what={withName(reasonOf(labels, kind, face), name, id)}
      address={address}
      actions={
        face.kind === "remote" && kind !== "file" && chat.remoteContent === "ask" ? (
          <>
            <Button variant="link" onClick={() => loadOnce(1)}>
              {labels.loadOnce}
            </Button>
            <Button variant="link" onClick={() => chat.chooseHost(face.host)}>
              {labels.alwaysLoad(face.host)}
            </Button>
          </>
        ) : undefined
      }
    />
  );
}

function Media({
  id,
  kind,
  src,
  alt,
  onError,
}: {
  id: string;
  kind: MediaKind;
  src: string;
  alt: string;
  onError: () => void;
}): ReactElement {
  const playable = {
    "data-sk-block": id,
    className: "sk-media",
    controls: true,
    preload: "metadata",
    src,
    "aria-label": alt,
    onError,
  };
  if (kind === "audio")
    return (
      <audio {...playable}>
        <track kind="captions" />
      </audio>
    );
  if (kind === "video")
    return (
      <video {...playable}>
        <track kind="captions" />
      </video>
    );
  return (
    <img
      data-sk-block={id}
      className="sk-media"
      src={src}
      alt={alt}
      referrerPolicy="no-referrer"
      loading="lazy"
      decoding="async"
      onError={onError}
    />
  );
}

function isAllowed(chat: Chat, host: string): boolean {
  if (chat.remoteContent === "none") return false;
  if (chat.remoteContent === "ask") return chat.chosenHosts.has(host);
  return chat.remoteContent.allow.includes(host);
}

function addressOf(face: MediaFace): string | undefined {
  if (face.kind === "remote") return face.href;
  if (face.kind === "address") return face.address;
  return face.kind === "file-id" ? face.fileId : undefined;
}

function reasonOf(
  labels: typeof chatHistoryLabels,
  kind: MediaKind,
  face: Exclude<MediaFace, { kind: "drawn" }>,
): string {
  switch (face.kind) {
    case "remote":
      return labels.heldBack(kind);
    case "address":
      return labels.heldBackAddress(kind);
    case "data":
      return labels.heldBackData(kind, face.mediaType, face.bytes);
    case "mismatch":
      return labels.heldBackMismatch(face.mediaType);
    case "file-id":
      return labels.heldBackFile(kind);
    case "empty":
      return labels.heldBackEmpty(kind, face.mediaType);
  }
}

function withName(reason: string, name: string | undefined, id: string): ReactElement {
  return name ? (
    <>
      {reason}{" "}
      <bdi data-sk-block={`${id} name`} className="sk-muted">
        <VisibleText text={name} />
      </bdi>
    </>
  ) : (
    <>{reason}</>
  );
}
