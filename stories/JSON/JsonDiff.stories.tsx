import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { JsonDiff, type JsonDiffProps } from "../../src/components/JsonDiff/JsonDiff.js";
import { revertDifference } from "../../src/components/JsonDiff/revertDifference.js";
import { applyChanges, parseJson } from "../../src/json/index.js";
import { settled } from "../fixtures/settled.js";

const customer = { user: "u_118", team: "billing", plan: "starter", currency: "USD", locale: "en-US", seats: 5 };

const before = {
  session_name: "Proration question, invoice 2291",
  source: "production",
  metadata: { model: "gpt-4.1", temperature: 0.2, cost: 0.0184, total_tokens: 5760, ...customer },
  inputs: {
    chat_history: [
      { role: "system", content: "Answer only from what the tools return, never from memory. Be brief." },
      { role: "user", content: "Why was I charged $148.20 on 3 November?" },
    ],
    tools: ["get_invoice", "get_plan", "refund"],
  },
  flags: { retried: false, cached: true },
  error: { type: "TimeoutError", message: "no answer within 30 s" },
};

const after = {
  session_name: "Proration question, prompt v2",
  source: "evaluation",
  metadata: { model: "gpt-4.1", temperature: 0.2, cost: 0.0151, total_tokens: 4902, ...customer },
  inputs: {
    chat_history: [
      {
        role: "system",
        content: "Answer only from what the tools return. If you must refuse, say what the customer can do instead.",
      },
      { role: "user", content: "Why was I charged $148.20 on 3 November?" },
    ],
    tools: ["get_invoice", "get_invoice_lines", "get_plan", "refund"],
  },
  flags: { retried: null, cached: true },
  scores: { tone: 4, faithfulness: 4.4 },
};

const toText = (value: unknown) => JSON.stringify(value, null, 2);

const meta = {
  title: "JSON/JsonDiff",
  component: JsonDiff,
  afterEach: settled,
  args: { before: toText(before), after: toText(after), "aria-label": "Changes of the session" },
  // Storybook would print the texts into its source panel, and hangs on large ones.
  parameters: { docs: { source: { type: "code" } } },
} satisfies Meta<typeof JsonDiff>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText("1 of 9");
    await userEvent.click(canvas.getByRole("button", { name: "Next difference (n)" }));
    await canvas.findByText("2 of 9");
    await waitFor(() => expect(canvas.getByText("source", { selector: ".sk-jsondiff__step" })).toBeVisible());
    canvas.getByRole("row", { name: /^removed source/ }).focus();
    await userEvent.keyboard("n");
    await waitFor(() => expect(document.activeElement).toHaveTextContent("cost: 0.0184"));
  },
};

export const SideBySide: Story = {
  args: { defaultLayout: "side-by-side" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("columnheader", { name: "Before" })).toBeVisible();
    const row = canvas.getByRole("row", { name: /removed source: "production" added source: "evaluation"/ });
    await expect(row).toHaveAttribute("aria-level", "1");
  },
};

const inNarrow: Story["render"] = (args) => (
  <div style={{ inlineSize: 320 }}>
    <JsonDiff {...args} />
  </div>
);

export const Narrow: Story = {
  args: { defaultLayout: "side-by-side", onRevert: () => undefined },
  render: inNarrow,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.queryByRole("columnheader")).toBeNull());
    await expect(canvas.queryByRole("radio")).toBeNull();
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  args: {
    defaultLayout: "side-by-side",
    before: '{"question": "لماذا خُصم مني 148.20 دولار؟", "answer": "שלום", "مفتاح": ["واحد", 2]}',
    after: '{"question": "لماذا خُصم مني 9.37 دولار؟", "answer": "שלום, world", "مفتاح": ["واحد", 3]}',
    onRevert: () => undefined,
  },
  globals: { direction: "rtl" },
};

export const Dark: Story = { args: { onRevert: () => undefined }, globals: { theme: "dark" } };

export const DarkSideBySide: Story = { args: { defaultLayout: "side-by-side" }, globals: { theme: "dark" } };

export const NothingDiffers: Story = { args: { after: toText(before) } };

export const OnlyLayoutDiffers: Story = {
  args: { before: '{"a": 1, "b": [true]}', after: '{\n  "b": [true],\n  "a": 1\n}' },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/^Only white space or the order of keys differs/);
  },
};

const prompt = (rule: string) =>
  Array.from({ length: 900 }, (_, line) =>
    line === 600 ? rule : `Line ${line + 1}: answer only from what the tools return.`,
  ).join("\n");

export const LongStrings: Story = {
  args: {
    before: toText({ prompt: prompt("Never refund more than $10."), short: "ok" }),
    after: toText({ prompt: prompt("Refund at most $25, and say why."), short: "ok" }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = canvas.getByRole("row", { name: /^removed prompt/ });
    await expect(row).toHaveTextContent("Never refund more than");
    row.focus();
    await userEvent.keyboard("{Enter}");
    const reading = await canvas.findByRole("dialog", { name: "Text of prompt" });
    await waitFor(() => expect(within(reading).getByText(/Never refund/)).toBeVisible());
    await expect(within(reading).getByRole("heading", { name: /^Before/ })).toBeVisible();
  },
};

const spans = (change: (index: number) => number) =>
  JSON.stringify({
    spans: Array.from({ length: 30_000 }, (_, index) => ({
      id: `span_${index}`,
      name: index % 3 ? "llm.call" : "tool.search",
      duration_ms: change(index),
    })),
  });

export const ManyDifferences: Story = {
  args: { before: spans((index) => index), after: spans((index) => (index % 3 === 0 ? index + 1 : index)) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText("1 of 10,000");
    await userEvent.click(canvas.getByRole("button", { name: "Previous difference (p)" }));
    await canvas.findByText("10,000 of 10,000");
    await canvas.findByRole("row", { name: /^added duration_ms: 29998/ });
    await expect(canvas.getAllByRole("row").length).toBeLessThan(150);
  },
};

const wide = (value: (index: number) => unknown) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key_${index}`, value(index)])));

export const TenThousandKeys: Story = {
  args: { before: wide((index) => index), after: wide((index) => (index === 5_000 ? "changed" : index)) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "4,998 unchanged" }));
    await waitFor(() => expect(canvas.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "5005"));
  },
};

const nested = (value: string) => '{"in":'.repeat(10_000) + value + "}".repeat(10_000);

export const Deep: Story = {
  args: { before: nested("1"), after: nested("2") },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole("row", { name: /^added/ })).toBeVisible());
    await expect(canvas.getByRole("row", { name: /^added/ })).toHaveAttribute("aria-level", "10000");
  },
};

export const BecameAnotherKind: Story = {
  args: {
    before: toText({ id: 12345678901234567000, list: [1, 2], text: "1", note: "", same: [1, 2, 3] }),
    after: toText({ id: "12345678901234567890", list: { a: 1 }, text: 1, note: null, same: [1, 2, 3] }),
    defaultLayout: "side-by-side",
  },
};

function Reverting(props: JsonDiffProps) {
  const [old] = useState(() => parseJson(toText(before)));
  const [now, setNow] = useState(() => parseJson(toText(after)));
  return (
    <JsonDiff
      {...props}
      before={old}
      after={now}
      onRevert={(difference) => {
        const change = revertDifference(old, now, difference);
        if (change.ok) setNow(applyChanges(now, change.changes));
      }}
    />
  );
}

export const WithRevert: Story = {
  render: (args) => <Reverting {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText("1 of 9");
    await userEvent.click(canvas.getAllByRole("button", { name: "Revert source" })[0]!);
    await canvas.findByText("2 of 8");
    await expect(canvas.queryByRole("row", { name: /added source/ })).toBeNull();
    canvas.getByRole("row", { name: /^removed cost/ }).focus();
    await userEvent.keyboard("r");
    await canvas.findByText("2 of 7");
    await waitFor(() => expect(document.activeElement).toHaveTextContent("total_tokens"));
    await userEvent.click(canvas.getByRole("button", { name: "Revert this" }));
    await canvas.findByText("2 of 6");
  },
};

export const BrokenText: Story = {
  args: { before: '{"a": 1, "b": [1, 2], "c": "x"}', after: '{"a": 1 "b": [1, 3], "c": "x"' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("note", { name: "The text after is not valid JSON" })).toBeVisible();
    await expect(canvas.getByRole("row", { name: /^added 1: 3/ })).toBeVisible();
  },
};
