"use client";
import type { ReactElement } from "react";
import { formatLocation } from "../../../json/formatPath.js";
import { useLabels } from "../../labels.js";
import type { JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import { locationOf, trailTo } from "../../JsonViewer/rows/places.js";
import { jsonEditorLabels } from "../jsonEditorLabels.js";
import type { SchemaIndex } from "../schema/SchemaIndex.js";
import { sayNote } from "./sayNote.js";

/** Where the active row is, and what the schema says about it. */
export function ActivePath(props: {
  source: FilledSource;
  active: JsonPlaces;
  schema: SchemaIndex | undefined;
}): ReactElement | null {
  const { source, active, schema } = props;
  const words = useLabels(jsonEditorLabels);
  if (active.length === 0) return <span className="sk-edittree__path" />;
  const location = locationOf(trailTo(source.root, active));
  const note = location.length === 1 && source.text ? schema?.describe(source.text.doc, location[0]) : undefined;
  const said = note && sayNote(note, words);
  return (
    <span className="sk-edittree__path" title={said}>
      <span className="sk-mono">{formatLocation(location)}</span>
      {said ? <span className="sk-edittree__facts">{said}</span> : null}
    </span>
  );
}
