"use client";
import type { ReactElement } from "react";
import { Disclosure } from "../../ui/Disclosure.js";
import { useLabels } from "../labels.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { PagedText } from "./PagedText.js";
import { useRemembered } from "./useRemembered.js";

export interface DocumentViewProps {
  /** Key under which it is remembered whether it is open. */
  id: string;
  text: string;
  mediaType: string;
  /** File name or title, as recorded. */
  name?: string | undefined;
}

/** A document that the record holds as plain text: folded to its name. */
export function DocumentView({ id, text, mediaType, name }: DocumentViewProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [open, setOpen] = useRemembered(`${id} open`, 0);
  return (
    <Disclosure
      lazy
      summary={name || labels.mediaName("file")}
      note={`${mediaType} · ${labels.characterCount(text.length)}`}
      open={open === 1}
      onOpenChange={(next) => setOpen(next ? 1 : 0)}
    >
      <PagedText id={id} text={text} />
    </Disclosure>
  );
}
