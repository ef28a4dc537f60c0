/** Sessions of a support desk, as files hold them: several formats, an error, no name, right to left, and texts that need repair. */

const proration = `{
  "session_name": "Proration question, invoice 2291",
  "source": "production",
  "session_id": "0d9a3c1e-54a2-4f4e-9a57-0a7f5d1c2291",
  "start_time": "2026-11-22T09:14:02.000Z",
  "config": { "model": "gpt-4o", "hyperparameters": { "temperature": 0, "top_p": 1.0 } },
  "inputs": {
    "question": "Why was I charged $148.20 on 3 November?",
    "chat_history": [
      { "role": "system", "content": "You are the billing assistant of Northwind Cloud.\\nAnswer only from what the tools return.\\nNever promise a refund." },
      { "role": "user", "content": "Why was I charged **$148.20** on 3 November? I moved to the Starter plan on 21 October." },
      { "role": "assistant", "content": null, "tool_calls": [ { "id": "call_8f2a", "type": "function", "function": { "name": "get_invoice", "arguments": "{\\"invoice_id\\": \\"inv_2291\\", \\"expand\\": [\\"lines\\"]}" } } ] },
      { "role": "tool", "tool_call_id": "call_8f2a", "content": "{\\"id\\": \\"inv_2291\\", \\"account\\": 12345678901234567890, \\"total\\": 148.20}" }
    ]
  },
  "outputs": { "role": "assistant", "content": "You were charged for both plans, because the change took effect in the middle of the billing period." },
  "error": "issue_credit: upstream did not respond within 30 s (attempt 3 of 3)",
  "user_properties": { "user": "u-8812", "plan": "starter", "is_beta": false },
  "metrics": { "Tone": 2, "Answer Faithfulness": 4.2, "Answer Faithfulness_explanation": "Every figure is in the invoice that get_invoice returned.", "PII leaked": false, "retrieval.hit_ratio": 0 },
  "feedback": { "rating": 3, "comment": "Figures are right. I would not have refused without offering account credit.", "tags": ["billing", "tone"] },
  "metadata": { "cost": 0.0184, "total_tokens": 5760, "trace_id": 12345678901234567890, "git": { "branch": "fix/proration", "uncommitted_changes": false }, "flags": [], "note": "" }
}
`;

interface Plain {
  name?: string;
  source: string;
  question: string;
  answer: string;
  cost?: number;
  feedback?: Record<string, unknown>;
  error?: string;
  start?: string;
}

function plain({ name, source, question, answer, cost, feedback = {}, error, start }: Plain): string {
  return JSON.stringify({
    ...(name === undefined ? {} : { session_name: name }),
    source,
    ...(start === undefined ? {} : { start_time: start }),
    inputs: { chat_history: [{ role: "user", content: question }] },
    outputs: { role: "assistant", content: answer },
    error: error ?? null,
    metrics: {},
    feedback,
    metadata: cost === undefined ? {} : { cost, total_tokens: Math.round(cost * 310_000) },
  });
}

const tickets = [
  plain({
    name: "Change of VAT number",
    source: "production",
    question: "Please change our VAT number to NL859012345B01.",
    answer: "Done. The next invoice carries the new number.",
    cost: 0.009,
    start: "2026-11-22T09:11:00.000Z",
    feedback: { rating: true },
  }),
  plain({
    name: "Cancel before renewal",
    source: "production",
    question: "I want to cancel before the renewal on Friday.",
    answer: "Your plan ends on Friday and will not renew.",
    cost: 0.061,
    start: "2026-11-22T09:02:00.000Z",
  }),
  plain({
    name: "رسوم مكررة على البطاقة",
    source: "production",
    question: "لماذا خُصم مني مبلغ 148.20 دولار مرتين؟",
    answer: "ألغيت العملية الثانية، وسيعود المبلغ خلال يومين.",
    cost: 0.012,
    start: "2026-11-21T08:57:00.000Z",
  }),
  plain({
    name: "Duplicate charge on card",
    source: "production",
    question: "There are two charges of $20 on my card.",
    answer: "The second one is an authorisation hold. It goes away by itself.",
    cost: 0.014,
    start: "2026-11-21T08:31:00.000Z",
  }),
  plain({
    name: "eval/refund-policy #118",
    source: "evaluation",
    question: "Can I have a refund after 40 days?",
    answer: "",
    cost: 0.006,
    error: "model refused: content filter",
    start: "2026-11-20T08:30:00.000Z",
  }),
  plain({
    name: "eval/refund-policy #117",
    source: "evaluation",
    question: "Can I have a refund after 10 days?",
    answer: "Yes, within 30 days.",
    cost: 0.00008,
    start: "2026-11-20T08:30:00.000Z",
  }),
  plain({ source: "dev", question: "ping", answer: "pong" }),
  plain({
    name: "A name that goes on for longer than a list is wide, to see where it is cut and whether the time keeps its place",
    source: "staging",
    question: "Does the import stop when the seat limit is reached?",
    answer: "Yes. The rows that were read stay.",
    cost: 1.2,
    start: "2025-12-31T10:00:00.000Z",
  }),
];

const playground = JSON.stringify(
  {
    source: "playground",
    sessionName: "Playground Session",
    sessionId: "caf77ace-3417-4da4-944d-f4a0688f3c23",
    inputs: {
      context: "Hello world",
      question: "What is in the context?",
      chat_history: [
        {
          role: "system",
          content: "Answer the user's question only using provided context.\n\nContext: Hello world",
        },
        { role: "user", content: "What is in the context?" },
      ],
    },
    outputs: { role: "assistant", content: "Hello world" },
    error: null,
    metrics: {},
    feedback: {},
    metadata: {},
    userProperties: { user: "google-oauth2|111840237613341303366" },
  },
  null,
  2,
);

/** Cut in the middle of a value, as a crash leaves it. */
export const truncated = `{
  "session_name": "Cut off",
  "source": "production",
  "metadata": {
    "total_tokens": 5760,
    "cost": 0.01`;

/** Files by name, as a reader might open them. */
export const sampleFiles: Readonly<Record<string, string>> = {
  "invoice-2291.json": proration,
  "november-tickets.jsonl": `${tickets.join("\n")}\n`,
  "playground.json": playground,
  "cut-off.json": truncated,
  "number.json": "42",
};
