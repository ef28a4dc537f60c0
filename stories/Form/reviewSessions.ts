import * as z from "zod";
import { defineSession } from "../../src/schema/index.js";

/** What a reviewer is asked: a thumb, a scale, a choice, and a comment. */
export const reviewSchema = defineSession({
  metrics: z.looseObject({
    Helpful: z.boolean().meta({ title: "Helpful?", passing: true, description: "Would the customer be done?" }),
    Tone: z.int().min(1).max(5).meta({ description: "How well the answer keeps the voice of the company." }),
  }),
  feedback: z.looseObject({
    verdict: z.enum(["correct", "partially correct", "wrong"]).optional(),
    comment: z.string().optional().meta({ title: "Comment", widget: "notes" }),
  }),
});

/** The text of a session as a playground writes it. */
export function reviewText(place: number, more: Readonly<Record<string, unknown>> = {}): string {
  const session = {
    session_name: `Ticket ${place}`,
    session_id: `7f0c3f0e-0000-4000-8000-${String(place).padStart(12, "0")}`,
    inputs: { chat_history: [{ role: "user", content: `Where is parcel ${place}? It should have come on Friday.` }] },
    outputs: { role: "assistant", content: `Parcel ${place} is at the depot in Leeds and comes tomorrow before noon.` },
    ...more,
  };
  return JSON.stringify(session, null, 2);
}
