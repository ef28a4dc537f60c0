"use client";
import { memo, useMemo, type ReactElement } from "react";
import { formatLocation } from "../../../json/formatPath.js";
import { cx } from "../../../ui/cx.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { BreakableName } from "../pieces/BreakableName.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import type { ChatRow } from "./chatRows.js";
import { drawnId, drawnParts, isOnlyText } from "../parts/drawnParts.js";
import { DrawnView } from "./DrawnView.js";
import { MessageActions } from "./MessageActions.js";
import { MessageMeta } from "./MessageMeta.js";
import { RoleGlyph } from "../pieces/RoleGlyph.js";
import { SourceHeading } from "./SourceHeading.js";

export interface MessageRowProps {
  row: ChatRow;
  /** It is being written. Default false. */
  isStreaming?: boolean;
}

/** One message of the record: its number, role and body on one left edge. */
export const MessageRow = memo(function MessageRow({ row, isStreaming = false }: MessageRowProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { anchorPrefix, hasPermalinks, marked } = useChat();
  const isMarked = marked === row.message.id;
  const { message, number, parts, sources } = row;
  const drawn = useMemo(() => drawnParts(parts, message), [parts, message]);
  /** What is being written: the sources of a text stand below it. */
  const end = drawn.findLastIndex(({ kind }) => kind !== "citations");
  const anchor = `${anchorPrefix}${number}`;
  const spelled = message.sourceRole ?? message.role;
  return (
    <>
      {sources.map((source) => (
        <SourceHeading key={formatLocation(source.at)} source={source} />
      ))}
      <article
        id={anchor}
        className={cx("sk-msg", message.role === "user" && "sk-msg--user")}
        aria-label={labels.messageName(number, spelled)}
        aria-busy={isStreaming || undefined}
        data-sk-selected={isMarked ? "" : undefined}
        tabIndex={isMarked ? -1 : undefined}
      >
        <header className="sk-msg__who">
          {hasPermalinks ? (
            <a className="sk-msg__n" href={`#${anchor}`}>
              {number}
            </a>
          ) : (
            <span className="sk-msg__n">{number}</span>
          )}
          <RoleGlyph of={message.role} />
          <span className="sk-msg__names">
            <bdi className="sk-msg__role">
              <BreakableName name={spelled} />
            </bdi>
            {message.name === undefined ? null : (
              <bdi data-sk-block={`${message.id} name`} className="sk-msg__src">
                <VisibleText text={message.name} />
              </bdi>
            )}
          </span>
        </header>
        <div className="sk-msg__body">
          {parts.length === 0 ? <span className="sk-count">{labels.noContent}</span> : null}
          {drawn.map((one, index) => (
            <DrawnView
              key={drawnId(one)}
              drawn={one}
              row={row}
              isAlone={isOnlyText(drawn)}
              isStreaming={isStreaming && index === end}
            />
          ))}
          {row.isMetaBelow ? null : <MessageMeta message={message} />}
        </div>
        <MessageActions message={message} number={number} />
      </article>
    </>
  );
});
