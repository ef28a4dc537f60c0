"use client";
import { useMemo, type ReactElement } from "react";
import { JsonViewer } from "../../JsonViewer/JsonViewer.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { jsonTextFace, jsonValueFace } from "./jsonFace.js";
import { JsonText } from "./JsonText.js";
import { PagedText } from "./PagedText.js";
import { useAskedPlace } from "./useAskedPlace.js";

export interface JsonBlockProps {
  /** Of the block: key under which open pages are remembered, and the place that a tree is asked to show. */
  id: string;
  /** Accessible name of a tree. */
  name: string;
  value: unknown;
  /** The JSON text of the value as written; shown in preference. */
  text?: string | undefined;
  /** Said under a text that begins like JSON and is none; code or a question was not meant to be. */
  notJson?: string;
}

const TREE_HEIGHT = 320;

/** A value in the thread: short JSON as text, a long one as a tree, text as text. `0`, `false`, `""` and `null` are values. */
export function JsonBlock({ id, name, value, text, notJson }: JsonBlockProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const face = useMemo(() => (text === undefined ? jsonValueFace(value) : jsonTextFace(text)), [text, value]);
  const reveal = useAskedPlace(id);
  const tree = {
    "data-sk-block": id,
    toolbar: false,
    maxHeight: TREE_HEIGHT,
    "aria-label": name,
    ...(reveal && { reveal }),
  };
  switch (face.kind) {
    case "inline":
      return face.text === '""' ? (
        <span className="sk-row">
          <JsonText id={id} text={face.text} />
          <span className="sk-count">{labels.emptyText}</span>
        </span>
      ) : (
        <JsonText id={id} text={face.text} />
      );
    case "text":
      return <JsonViewer {...tree} text={face.text} />;
    case "value":
      return <JsonViewer {...tree} value={face.value} />;
    case "absent":
      return <span className="sk-muted">{labels.toolNoResult}</span>;
    case "plain":
      return (
        <>
          {face.text === "" ? (
            <span className="sk-count">{labels.emptyText}</span>
          ) : (
            <PagedText text={face.text} id={id} face="code" />
          )}
          {notJson && /^\s*[[{"]/.test(face.text) ? <span className="sk-count">{notJson}</span> : null}
        </>
      );
  }
}
