import { styles } from "./messages.mjs";
import { createRandom } from "./random.mjs";
import { scenarios } from "./scenarios.mjs";

/** One session with a long conversation of exactly `count` messages in its history, under SDK names. */
export function makeLong(count = 2000) {
  const random = createRandom(7);
  const turns = scenarios.flatMap(({ turns: all }) => all);
  const history = [{ role: "system", content: "You are one assistant for many small tasks. The conversation goes on for days." }];
  while (history.length < count) {
    const turn = random.pick(turns);
    const numbered = { ...turn, user: `(${history.length}) ${turn.user}` };
    const style = styles[random.pick(["plain", "nested", "nested", "flattened", "parts"])];
    history.push(...style({ turn: numbered, callId: `call_${random.hex(10)}` }));
  }
  history.length = count;
  return {
    sessionName: `A long conversation (${count} messages)`,
    source: "production",
    sessionId: random.uuid(),
    config: { provider: "openai", model: "gpt-4o-mini" },
    inputs: { chat_history: history },
    outputs: { role: "assistant", content: "That was the last one for today. **See you tomorrow.**" },
    metrics: { messages: count },
    feedback: {},
    metadata: { total_tokens: Math.round(JSON.stringify(history).length / 4) },
    userProperties: { user_id: "user_0001" },
  };
}
