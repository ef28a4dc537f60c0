import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import * as z from "zod";
import { JsonEditor, type JsonEditorProps } from "../../src/components/JsonEditor/JsonEditor.js";
import { zodChecker } from "../../src/schema/index.js";
import { settled } from "../fixtures/settled.js";

const metadata = `{
  "trace_id": 12345678901234567890,
  "cost": 0.0184,
  "git": {
    "branch": "fix/proration-v2",
    "commit_hash": "9f31c07",
    "uncommitted_changes": false
  },
  "retries": 0,
  "flags": [],
  "note": "first line\\nsecond line",
  "reviewed": null
}
`;

const schema = z
  .looseObject({
    cost: z.number().max(0.01).meta({ title: "Cost", description: "In US dollars, tools included" }),
    git: z.looseObject({
      branch: z.string().refine((name) => name.startsWith("release/"), "Only release branches are deployed"),
      commit_hash: z.string(),
    }),
    retries: z.int().default(0).meta({ description: "How often it was tried again" }),
    verdict: z.enum(["correct", "partly correct", "wrong"]).optional().meta({ title: "Verdict" }),
  })
  .refine(({ retries, cost }) => retries > 0 || cost < 0.001, { path: ["retries"], error: "So dear without a retry?" });

/** The editor with the text the host holds, as JSON, so that every byte can be read. */
function Held({ value: initial = "", ...props }: JsonEditorProps) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <JsonEditor {...props} value={value} onValueChange={setValue} />
      <output data-testid="held" hidden>
        {JSON.stringify(value)}
      </output>
    </>
  );
}

/** A host that gets another value while its own is edited. */
function Shared({ value: initial = "", ...props }: JsonEditorProps) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <JsonEditor {...props} value={value} onValueChange={setValue} />
      <p>
        <button
          type="button"
          onClick={() =>
            setValue(initial.replace("0.0184", "0.0200").replace("fix/proration-v2", "main").replace("null", "true"))
          }
        >
          Somebody else saves
        </button>
      </p>
      <output data-testid="held" hidden>
        {JSON.stringify(value)}
      </output>
    </>
  );
}

const held = (canvasElement: HTMLElement): string =>
  String(JSON.parse(within(canvasElement).getByTestId("held").textContent ?? '""'));

const row = (canvasElement: HTMLElement, name: RegExp) => within(canvasElement).getByRole("treeitem", { name });

/** The tree comes in a part of its own. */
const arrived = (canvasElement: HTMLElement) =>
  waitFor(() => expect(canvasElement.querySelector("[aria-busy]")).toBeNull(), { timeout: 10_000 });

const meta = {
  title: "JSON/JsonEditor/Tree",
  component: JsonEditor,
  afterEach: settled,
  args: { "aria-label": "metadata", value: metadata, defaultMode: "tree" },
  parameters: { docs: { source: { type: "code" } } },
  render: (args) => <Held {...args} />,
} satisfies Meta<typeof JsonEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

/** Everything by keys alone: open, type, add, move, take back. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^cost/).focus();
    await userEvent.keyboard("{Enter}0.02{Enter}");
    await expect(row(canvasElement, /^cost/)).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowDown}{Control>}{Enter}{/Control}author{Enter}Ada{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain('"branch": "fix/proration-v2",\n    "author": "Ada",'));
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(held(canvasElement)).toContain('"git": {\n    "author": "Ada",\n    "branch"'));
    await expect(row(canvasElement, /^author/)).toHaveFocus();
    await userEvent.keyboard("{F2}by{Enter}{Delete}");
    await userEvent.keyboard("{Control>}zzz{/Control}");
    await waitFor(() => expect(held(canvasElement)).toContain('"branch": "fix/proration-v2",\n    "author": "Ada"'));
    await userEvent.keyboard("{Control>}zzzz{/Control}");
    await waitFor(() => expect(held(canvasElement)).toBe(metadata));
    await expect(row(canvasElement, /^cost/)).toHaveFocus();
  },
};

/** What is no JSON stays where it was typed, and the row says why. */
export const InvalidText: Story = {
  args: { value: metadata.replace("0.0184", "0.01.84").replace('"retries": 0', '"retries": ') },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    await waitFor(() => expect(row(canvasElement, /^cost/)).toHaveTextContent("Expected a JSON number, found 0.01.84"));
    row(canvasElement, /^cost/).focus();
    await userEvent.keyboard("{Enter}0.02{Enter}{F8}");
    await expect(row(canvasElement, /^retries/)).toHaveFocus();
    await userEvent.keyboard("{Enter}2{Enter}");
    await waitFor(() =>
      expect(held(canvasElement)).toBe(metadata.replace("0.0184", "0.02").replace('"retries": 0', '"retries": 2')),
    );
  },
};

/** What would reach beyond its place is held in the cell. */
export const HeldInTheCell: Story = {
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^cost/).focus();
    await userEvent.keyboard("{Enter}1, 2{Enter}");
    await expect(within(canvasElement).getByRole("alert")).toHaveTextContent("This is not one JSON value");
    await expect(held(canvasElement)).toBe(metadata);
  },
};

/** A zod schema: problems at their rows, refinements too; what it knows of the active row; keys and values to choose from. */
export const SchemaProblems: Story = {
  args: { checker: zodChecker(schema) },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    const canvas = within(canvasElement);
    await waitFor(() => expect(row(canvasElement, /^retries/)).toHaveTextContent("So dear without a retry?"));
    await expect(row(canvasElement, /^git/)).toHaveTextContent("1 problem inside");
    await userEvent.click(canvas.getByRole("button", { name: /Only release branches/ }));
    await expect(row(canvasElement, /^branch/)).toHaveFocus();
    await userEvent.keyboard("{Enter}release/7{Enter}");
    await waitFor(() => expect(canvas.queryByRole("button", { name: /Only release branches/ })).toBeNull());
    row(canvasElement, /^cost/).focus();
    await canvas.findByText(/In US dollars/);
  },
};

export const Completion: Story = {
  args: { checker: zodChecker(schema), value: metadata.replace("0.0184", "0") },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    const canvas = within(canvasElement);
    row(canvasElement, /^reviewed/).focus();
    await canvas.findByText("reviewed");
    await userEvent.keyboard("{Insert}");
    const key = await canvas.findByRole<HTMLInputElement>("combobox");
    await expect([...(key.list?.options ?? [])].map((option) => option.value)).toEqual(["verdict"]);
    await userEvent.type(key, "verdict{Enter}");
    const value = canvas.getByRole<HTMLInputElement>("combobox");
    await expect([...(value.list?.options ?? [])].map((option) => option.value)).toEqual([
      '"correct"',
      '"partly correct"',
      '"wrong"',
    ]);
    await userEvent.type(value, "wrong{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain('"verdict": "wrong"'));
  },
};

/** Another value from outside: what was not touched here follows, what both changed is asked for. */
export const Conflict: Story = {
  render: (args) => <Shared {...args} />,
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    const canvas = within(canvasElement);
    row(canvasElement, /^cost/).focus();
    await userEvent.keyboard("{Enter}0.03{Enter}");
    await userEvent.click(canvas.getByRole("button", { name: "Somebody else saves" }));
    await canvas.findByText(/collide/);
    await waitFor(() =>
      expect(held(canvasElement)).toBe(
        metadata.replace("0.0184", "0.03").replace("fix/proration-v2", "main").replace("null", "true"),
      ),
    );
  },
};

/** With the text as it is saved: marks at what changed, and a way back for each. */
export const Changes: Story = {
  args: {
    original: metadata,
    value: metadata
      .replace("0.0184", "0.02")
      .replace('"9f31c07"', '"9f31c08"')
      .replace('"flags": []', '"labels": ["x"]'),
  },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    await waitFor(() => expect(row(canvasElement, /^labels/)).toHaveTextContent("added"));
    await expect(row(canvasElement, /^git/)).toHaveTextContent("changed inside");
  },
};

export const ChangesInline: Story = {
  args: { ...Changes.args, defaultMode: "changes" },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Revert this" }));
    await waitFor(() => expect(held(canvasElement)).toContain("0.0184"));
  },
};

export const ReadOnly: Story = { args: { readOnly: true } };

/** Only what is below `git` may be edited. */
export const PartlyEditable: Story = {
  args: { canEdit: (path) => path[0] === "git", defaultExpanded: { depth: "all" } },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^cost/).focus();
    await userEvent.keyboard("{Enter}");
    await within(canvasElement).findByText("This part cannot be edited here");
    row(canvasElement, /^branch/).focus();
    await userEvent.keyboard("{Enter}main{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain('"branch": "main"'));
  },
};

export const TenThousandKeys: Story = {
  args: {
    value: `{${Array.from({ length: 10_000 }, (_, at) => `\n  "key ${at}": ${at}`).join(",")}\n}`,
  },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^key 0/).focus();
    await userEvent.keyboard("{End}{Enter}-1{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain('"key 9999": -1\n}'));
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(held(canvasElement)).toContain('"key 9999": -1,\n  "key 9998": 9998\n}'));
  },
};

const step = { note: "lorem ipsum ".repeat(40), ok: true, cost: 0.5 };

/** About 10 MB. */
export const TenMegabytes: Story = {
  args: {
    value: JSON.stringify({ steps: Array.from({ length: 19_000 }, (_, id) => ({ id, ...step })) }),
    defaultExpanded: { depth: 2 },
  },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^steps/).focus();
    await userEvent.keyboard("{End}{ArrowRight}{ArrowDown}{Enter}7{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain('{"id":7,"note"'));
  },
};

export const DepthTenThousand: Story = {
  args: { value: `${"[".repeat(10_000)}1${"]".repeat(10_000)}`, defaultExpanded: { depth: "all" } },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    within(canvasElement).getAllByRole("treeitem")[0]?.focus();
    await userEvent.keyboard("{End}{Enter}2{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain("[2]"));
  },
};

export const DangerousKeys: Story = {
  args: {
    value:
      '{\n  "__proto__": { "a": 1 },\n  "constructor": 2,\n  "": 3,\n  "a.b": 4,\n  "0": 5,\n  "a": 6,\n  "a": 7\n}',
  },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^constructor/).focus();
    await userEvent.keyboard("{F2}prototype{Enter}");
    await userEvent.keyboard("{Home}{ArrowRight}{ArrowDown}{Enter}8{Enter}");
    await waitFor(() =>
      expect(held(canvasElement)).toMatch(/"__proto__": \{ "a": 8 \},\n {2}"prototype": 2,\n {2}"": 3/),
    );
  },
};

export const JsonInsideStrings: Story = {
  args: { value: '{ "arguments": "{\\"city\\": \\"Oslo\\", \\"days\\": [1, 2]}" }' },
  play: async ({ canvasElement }) => {
    await arrived(canvasElement);
    row(canvasElement, /^arguments/).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{Enter}Bergen{Enter}");
    await waitFor(() =>
      expect(held(canvasElement)).toBe('{ "arguments": "{\\"city\\": \\"Bergen\\", \\"days\\": [1, 2]}" }'),
    );
  },
};

export const Empty: Story = { args: { value: "" } };

export const Compact: Story = {
  decorators: [
    (Story) => (
      <div data-sk-density="compact">
        <Story />
      </div>
    ),
  ],
};

export const Dark: Story = { globals: { theme: "dark" }, args: SchemaProblems.args };

export const Narrow: Story = {
  args: { ...Changes.args, checker: zodChecker(schema) },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};

export const RightToLeft: Story = { globals: { direction: "rtl" }, args: SchemaProblems.args };
