import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { JsonViewer, type JsonViewerProps } from "../../src/components/JsonViewer/JsonViewer.js";
import type { JsonPath } from "../../src/json/index.js";

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
    const reading = canvas.getByRole("dialog", { name: "Text of prompt" });
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
    await expect(within(canvasElement).getByRole("tree").clientHeight).toBe(200);
  },
};

export const TenThousandKeys: Story = { args: { value: wide } };

export const VeryDeep: Story = {
  args: { value: undefined, text: `${'{"in":'.repeat(2000)}[]${"}".repeat(2000)}`, defaultExpandedDepth: 60 },
};

export const Revealed: Story = {
  args: { reveal: ["spans", 100, "duration_ms"], defaultExpandedDepth: 1, maxHeight: 280 },
};

function Host(props: JsonViewerProps) {
  const [expanded, setExpanded] = useState<readonly JsonPath[]>([[]]);
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
