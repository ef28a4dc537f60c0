import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const name = "openai.realtime";

/** OpenAI's Realtime: events of a conversation, in both directions. */
export const openaiRealtime: Format = {
  name,
  sections: {
    session: { rank: 0, format: name, accepts: (value) => isRecord(value) && typeof value.instructions === "string" },
    instructions: {
      rank: 0,
      role: "system",
      accepts: (value, body) =>
        typeof value === "string" &&
        (["modalities", "output_modalities"].some((key) => Object.hasOwn(body, key)) ||
          body.type === "realtime" ||
          body.object === "realtime.session"),
    },
  },
  streams: [
    {
      format: name,
      knows: ({ type }) => typeof type === "string" && /^(session|conversation|input_audio_buffer)\./.test(type),
      fold,
    },
  ],
};

const EVENTS = /^(session|conversation|response|input_audio_buffer|output_audio_buffer|rate_limits|ping)/;

function fold(assembly: Assembly, event: Source): boolean {
  if (!EVENTS.test(event.text("type"))) return false;
  assembly.mark(["messages"], [], event);
  const [session, item, response] = [event.in("session"), event.in("item"), event.in("response")];
  if (session) {
    if (session.text("instructions") !== "") assembly.set(["system"], session, "instructions");
    if (session.items("tools").length > 0) assembly.set(["tools"], session, "tools");
  }
  if (item) addItem(assembly, item);
  for (const output of response?.items("output") ?? []) addItem(assembly, output.item);
  if (event.get("item_id") !== undefined) addPiece(assembly, event);
  return true;
}

const place = (assembly: Assembly, id: string) => ["messages", assembly.numberOf(id)];

/** The same item comes several times, each time fuller. */
function addItem(assembly: Assembly, item: Source): void {
  const path = place(assembly, item.text("id") || item.keys.join());
  const isFull =
    ["arguments", "output"].some((key) => item.get(key)) ||
    item.items("content").some((part) => part.item.text("text") + part.item.text("transcript") !== "");
  if (isFull) assembly.set(path, item);
  else assembly.begin(path, item);
}

function addPiece(assembly: Assembly, event: Source): void {
  const type = event.text("type");
  const path = place(assembly, event.text("item_id"));
  const part = [...path, "content", event.number("content_index")];
  if (type.includes("input_audio_transcription")) {
    assembly.mark([...part, "type"], "input_audio", event);
    assembly.set([...part, "transcript"], event, "transcript");
  } else if (type.endsWith("arguments.delta")) assembly.append([...path, "arguments"], event, "delta");
  else if (/(text|transcript)\.delta$/.test(type)) {
    const isText = type.endsWith("text.delta");
    assembly.mark([...path, "role"], "assistant", event);
    assembly.mark([...part, "type"], isText ? "output_text" : "output_audio", event);
    assembly.append([...part, isText ? "text" : "transcript"], event, "delta");
  }
}
