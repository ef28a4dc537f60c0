import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { JsonViewer, type JsonViewerProps } from "../../src/components/JsonViewer/JsonViewer.js";
import type { JsonExpansion } from "../../src/components/JsonViewer/JsonExpansion.js";

const metadata = {
  cost: 0.0184,
  total_tokens: 5760,
  git: { branch: "fix/proration", commit_hash: "9f31c07", uncommitted_changes: false },
  retries: 0,
  parent: null,
  note: "",
  flags: [],
  extra: {},
  spans: Array.from({ length: 128 }, (_, index) => ({ id: `span_${index}`, duration_ms: index * 7 })),
  "Answer Faithfulness": 5,
};

const meta = {
  title: "JSON/JsonViewer",
  component: JsonViewer,
  args: { value: metadata, defaultExpandedDepth: 2, "aria-label": "metadata" },
  // Storybook would print the values into its source panel, and hangs on large ones.
  parameters: { docs: { source: { type: "code" } } },
} satisfies Meta<typeof JsonViewer>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const tree = within(canvasElement).getByRole("tree", { name: "metadata" });
    const git = within(tree).getByRole("treeitem", { name: /^git: 3 keys/ });
    await userEvent.click(git);
    await expect(git).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{ArrowRight}");
    await expect(git).toHaveAttribute("aria-expanded", "true");
  },
};

export const WithANamedRoot: Story = { args: { name: "metadata" } };

export const NumbersAsWritten: Story = {
  args: {
    value: undefined,
    text: '{"trace_id": 12345678901234567890, "version": 1.0, "delta": -0, "limit": 1e400, "small": 5e-324, "price": 148.20}',
  },
};

export const RepeatedKeys: Story = {
  args: {
    value: undefined,
    text: '{"role": "user", "content": "first", "content": "second", "__proto__": {"own": true}, "a.b": 1, "": 2}',
  },
};

export const InvalidText: Story = {
  args: {
    value: undefined,
    text: '{\n  "metadata": {\n    "total_tokens": 5760\n    "cost": 0.0184,\n    "branch": nul\n  }',
  },
};

export const EmptyText: Story = { args: { value: undefined, text: "" } };

export const EmptyObject: Story = { args: { value: {} } };

export const OneValue: Story = { args: { value: false } };

export const LongText: Story = {
  args: {
    value: {
      prompt: Array.from(
        { length: 4000 },
        (_, line) => `Line ${line + 1}: answer only from what the tools return.`,
      ).join("\n"),
      medium:
        "A sentence that is longer than most panes are wide, so that the row cuts it and offers the whole of it for reading.",
      short: "ok",
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole("treeitem", { name: /^prompt/ }).focus();
    await userEvent.keyboard("{Enter}");
    const reading = await canvas.findByRole("dialog", { name: "Text of prompt" });
    await expect(reading).toHaveTextContent("Line 1: answer only");
    await userEvent.click(within(reading).getByRole("button", { name: "Next page" }));
    await expect(reading).not.toHaveTextContent("Line 1: answer only");
  },
};

export const CharactersNobodySees: Story = {
  args: {
    value: {
      file: "invoice_\u202Efdp.exe",
      zero_width: "pass\u200Bword",
      control: "a\u0000b\u001B[31m",
      lone_surrogate: "\uD83D",
      family: "👩‍👩‍👧 stays whole",
      persian: "می‌خواهم",
      lines: 'first\nsecond\tend "quoted" \\',
      "ke\u202Ey": 1,
    },
  },
};

export const ArabicAndHebrew: Story = {
  args: { value: { question: "لماذا خُصم مني 148.20 دولار؟", answer: "שלום, world", مفتاح: ["واحد", 2] } },
  globals: { direction: "rtl" },
};

const everyKind = {
  object: { key: "value" },
  array: [1, "two", null],
  text: "hello",
  number: -12.5e3,
  true: true,
  false: false,
  null: null,
  "empty text": "",
  "empty list": [],
  "empty object": {},
  zero: 0,
  created_at: 1795611600,
  iso: "2026-11-25T13:00:00+01:00",
  colour: "#6c40b3",
  link: "https://bank.example@evil.example/login",
  json: '{"city": "Bern", "days": [1, 2]}',
};

export const EveryKind: Story = { args: { value: everyKind, maxHeight: 640 } };

export const FalsyValues: Story = {
  args: {
    value: { zero: 0, minus_zero: -0, no: false, nothing: null, text: "", list: [], object: {}, "": "empty key" },
  },
};

const toolCall = {
  id: "call_8f2a",
  type: "function",
  function: {
    name: "get_invoice",
    arguments: JSON.stringify({
      invoice_id: 12345678901234567890n.toString(),
      options: JSON.stringify({ lines: [1, 2] }),
    }),
  },
  result: '{"total": 148.20, "order": 12345678901234567890}',
  note: "{not json}",
};

export const JsonInsideStrings: Story = {
  args: {
    value: toolCall,
    defaultExpanded: {
      depth: 2,
      nodes: [
        { at: [["function", "arguments"], []], open: true },
        { at: [["function", "arguments"], ["options"], []], open: true },
        { at: [["result"], []], open: true },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const total = canvas.getByRole("treeitem", { name: /^total/ });
    await expect(total).toHaveTextContent("148.20");
    await expect(total).toHaveAttribute("aria-level", "2");
    canvas.getByRole("treeitem", { name: /^result/ }).focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(canvas.queryByRole("treeitem", { name: /^total/ })).toBeNull();
  },
};

const trace = Array.from({ length: 4000 }, (_, index) => ({
  id: `span_${index}`,
  name: index % 3 ? "llm.call" : "tool.search",
  attributes: { model: "gpt-4.1", error: index % 500 === 499 ? "rate limited, retry after 2 s" : null },
}));

export const Find: Story = {
  args: {
    value: undefined,
    text: JSON.stringify({ spans: trace }),
    defaultExpandedDepth: 1,
    defaultFind: { text: "rate limited" },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText("1 of 8");
    await userEvent.click(canvas.getByRole("textbox"));
    await userEvent.keyboard("{Enter}{Enter}");
    await canvas.findByText("3 of 8");
    const mark = canvasElement.querySelector(".sk-mark--current");
    await expect(mark?.closest('[role="treeitem"]')).toHaveTextContent(/^error/);
    await waitFor(() => {
      const [box, view] = [mark!.getBoundingClientRect(), canvas.getByRole("tree").getBoundingClientRect()];
      return expect(box.top >= view.top && box.bottom <= view.bottom).toBe(true);
    });
  },
};

export const FindOpensOnlyMatches: Story = {
  args: { ...Find.args, defaultFind: { text: "retry after \\d", regex: true } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText("1 of 8");
    await userEvent.click(canvas.getByRole("button", { name: "Open only matches" }));
    await waitFor(() => expect(canvas.getAllByRole("treeitem", { expanded: true }).length).toBeGreaterThan(1));
  },
};

export const FindNothing: Story = { args: { defaultFind: { text: "no such text" } } };

export const FindABrokenPattern: Story = { args: { defaultFind: { text: "span_(", regex: true } } };

export const FindInsideALongText: Story = {
  args: {
    value: { prompt: `${"context ".repeat(20_000)}the needle ${"context ".repeat(20_000)}` },
    defaultFind: { text: "needle" },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText("1 of 1");
    await expect(canvasElement.querySelector(".sk-mark--current")).toBeVisible();
  },
};

export const FindNarrow: Story = {
  args: Find.args,
  render: (args) => (
    <div style={{ inlineSize: 320 }}>
      <JsonViewer {...args} />
    </div>
  ),
};

export const FindRightToLeft: Story = { args: Find.args, globals: { direction: "rtl" } };

export const FindDark: Story = { args: Find.args, globals: { theme: "dark" } };

export const RowMenu: Story = {
  args: { maxHeight: 240 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole("treeitem", { name: /^git/ }).focus();
    await userEvent.click(await canvas.findByRole("button", { name: "More for git" }));
    const menu = canvas.getByRole("menu");
    await expect(within(menu).getByRole("menuitem", { name: "Copy path" })).toHaveFocus();
    await userEvent.keyboard("{End}");
    await expect(within(menu).getByRole("menuitem", { name: "Copy key" })).toHaveFocus();
  },
};

export const ValuesAndActionsOfTheHost: Story = {
  args: {
    renderValue: ({ at, text }) => (at[0] === "cost" ? <strong>{`$ ${text()}`}</strong> : undefined),
    rowActions: ({ at }) => <button aria-label={`Pin ${at.join(".")}`}>📌</button>,
  },
};

export const WithoutTheBar: Story = { args: { toolbar: false } };

export const OneMegabyteText: Story = {
  args: { value: { log: "2026-11-25T13:00:00Z GET /v1/invoices 200 0812 ms\n".repeat(20_000) } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText("1,000,000 characters"));
    await canvas.findByText("Characters 1 to 16,000 of 1,000,000");
  },
};

const million = Array.from({ length: 1_000_000 }, (_, index) => index);
const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key_${index}`, { index }]));

export const MillionItems: Story = {
  args: { value: million, defaultExpandedDepth: 1 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const tree = canvas.getByRole("tree");
    canvas.getByRole("treeitem", { name: "0: 0" }).focus();
    await userEvent.keyboard("{End}");
    const last = await canvas.findByRole("treeitem", { name: "999999: 999999" });
    await expect(last).toHaveFocus();
    const [row, view] = [last.getBoundingClientRect(), tree.getBoundingClientRect()];
    await expect(row.top >= view.top && row.bottom <= view.bottom + 1).toBe(true);
    await expect(canvas.getAllByRole("treeitem").length).toBeLessThan(100);
  },
};

export const FillsAPane: Story = {
  args: { value: wide, maxHeight: "100%" },
  render: (args) => (
    <div style={{ blockSize: 200 }}>
      <JsonViewer {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector(".sk-jsonview")?.clientHeight).toBe(200);
    await expect(within(canvasElement).getByRole("tree").clientHeight).toBe(164);
  },
};

export const TenThousandKeys: Story = { args: { value: wide } };

export const VeryDeep: Story = {
  args: { value: undefined, text: `${'{"in":'.repeat(10_000)}[]${"}".repeat(10_000)}`, defaultExpandedDepth: Infinity },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getAllByRole("treeitem")[0]!.focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-level", "10000"));
  },
};

export const Revealed: Story = {
  args: { reveal: ["spans", 100, "duration_ms"], defaultExpandedDepth: 1, maxHeight: 280 },
};

function Host(props: JsonViewerProps) {
  const [expanded, setExpanded] = useState<JsonExpansion>({ depth: 1, nodes: [{ at: ["git"], open: true }] });
  return (
    <>
      <JsonViewer {...props} expanded={expanded} onExpandedChange={setExpanded} />
      <pre>{JSON.stringify(expanded)}</pre>
    </>
  );
}

export const ExpansionHeldByTheHost: Story = { render: (args) => <Host {...args} /> };

export const WhatOnlyAProgramHolds: Story = {
  args: {
    value: {
      big: 12345678901234567890n,
      unsafe: 2 ** 60,
      nothing: undefined,
      none: NaN,
      when: new Date(0),
      map: new Map([[1, 2]]),
    },
  },
};

export const Narrow: Story = {
  render: (args) => (
    <div style={{ inlineSize: 320 }}>
      <JsonViewer {...args} />
    </div>
  ),
};

export const Dark: Story = { globals: { theme: "dark" } };

export const Compact: Story = {
  render: (args) => <JsonViewer {...args} data-sk-density="compact" />,
};
