"use client";
import { ComingText } from "../components/JsonEditor/ComingText.js";
import { UnreadDocument } from "../json/UnreadDocument.js";
import { Callout } from "../ui/Callout.js";
import { jsonPart } from "./jsonPart.js";
import { useFormLabels } from "./sessionFormLabels.js";
import type { SessionSeed } from "./sessionSeed.js";

/** A text that is no session: why, and the text itself. */
export function UnreadableText({ seed }: { seed: SessionSeed }) {
  const labels = useFormLabels();
  const [problem] = seed.problems;
  const { JsonEditor } = jsonPart.usePart(true) ?? {};
  const text = seed.source ?? "";
  const place = problem?.line === undefined ? undefined : labels.formPlace(problem.line, problem.column ?? 1);
  return (
    <div className="sk-section">
      <Callout tone="error" role="alert" title={labels.formUnreadable}>
        <p>{[place, problem?.message].filter(Boolean).join(": ")}</p>
        <p>{labels.formUnreadableHelp}</p>
      </Callout>
      {JsonEditor ? (
        <JsonEditor readOnly value={text} aria-label={labels.formJson} />
      ) : (
        <ComingText doc={new UnreadDocument(text)} />
      )}
    </div>
  );
}
