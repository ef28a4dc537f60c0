"use client";
import type { ReactElement } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";

/** So much of a text is shown until what shows it whole is there. */
const SHOWN = 2000;

/** The beginning of a text, in place of a part of the editor that is on its way, and on a server. */
export function ComingText({ doc }: { doc: JsonDocument }): ReactElement {
  return (
    <pre className="sk-editor__coming" aria-busy="true">
      {doc.slice(0, SHOWN)}
    </pre>
  );
}
