"use client";
import type { ReactElement } from "react";
import { Disclosure } from "../../../ui/Disclosure.js";
import { fileIcon } from "../../../ui/icons.js";
import { Icon } from "../../../ui/Icon.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { PagedText } from "./PagedText.js";
import { useRemembered } from "../useRemembered.js";

export interface DocumentViewProps {
  /** Key under which it is remembered whether it is open. */
  id: string;
  text: string;
  /** Empty when it was not recorded. */
  mediaType: string;
  /** File name or title, as recorded. */
  name?: string | undefined;
}

/** A document that the record holds as plain text: folded to its name, its type and its size. */
export function DocumentView({ id, text, mediaType, name }: DocumentViewProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [open, setOpen] = useRemembered(`${id} open`, 0);
  return (
    <Disclosure
      lazy
      summary={
        <span className="sk-doc">
          <Icon shape={fileIcon} />
          <bdi data-sk-block={`${id} name`}>
            <VisibleText text={name || labels.mediaName("file")} />
          </bdi>
        </span>
      }
      note={labels.documentSize(mediaType, text.length)}
      open={open === 1}
      onOpenChange={(next) => setOpen(next ? 1 : 0)}
    >
      {text === "" ? <span className="sk-count">{labels.emptyText}</span> : <PagedText id={id} text={text} />}
    </Disclosure>
  );
}
