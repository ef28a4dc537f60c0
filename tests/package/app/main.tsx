import "session-kit/styles.css";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { ChatHistory, JsonEditor, SessionViewer } from "session-kit";
import { SessionForm } from "session-kit/form";
import { editJson } from "session-kit/json";
import { readMessages } from "session-kit/messages";
import { defineSession } from "session-kit/schema";
import * as z from "zod";

z.config({ jitless: true });

const stored = `{
  "session_name": "Refund question",
  "inputs": { "chat_history": [{ "role": "user", "content": "Where is my **refund**?" }] },
  "outputs": { "role": "assistant", "content": "On its way." },
  "metrics": { "score": 1.0, "trace": 12345678901234567890 }
}`;

const schema = defineSession({
  metrics: z.looseObject({
    score: z.number().min(0).max(1).meta({ widget: "slider" }),
    tone: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .meta({ passing: { min: 3 } }),
  }),
});

function Host() {
  const [saved, setSaved] = useState("");
  const [json, setJson] = useState(editJson('{"a": 1.0}', ["b"].slice(1), { insert: "2", key: "b" }));
  return (
    <>
      <SessionViewer text={stored} aria-label="Stored session" />
      <ChatHistory messages={readMessages([{ role: "user", content: "hello" }]).messages} />
      <JsonEditor aria-label="Settings" value={json} onValueChange={setJson} />
      <SessionForm
        schema={schema}
        text={stored}
        onSubmit={(result) => {
          const score: number | undefined = result.session.metrics?.score;
          setSaved(`${result.changed.join()} ${String(score)}`);
        }}
      />
      <output aria-label="Saved">{saved}</output>
    </>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Host />
    </StrictMode>,
  );
}
