import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import * as z from "zod";
import { JsonEditor, type JsonEditorProps } from "../../src/components/JsonEditor/JsonEditor.js";
import { zodChecker } from "../../src/schema/index.js";
import { settled } from "../fixtures/settled.js";

const config = `{
  "model": "gpt-4o",
  "version": 1.0,
  "trace_id": 12345678901234567890,
  "hyperparameters": {
    "temperature": 0,
    "max_tokens": 1024,
    "stop": ["END", "\\n\\n"]
  },
  "stream": false,
  "seed": null
}
`;

/** CodeMirror's text, inside its shadow root. */
async function content(canvasElement: HTMLElement): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = canvasElement
        .querySelector(".sk-editor__text")
        ?.shadowRoot?.querySelector<HTMLElement>(".cm-content");
      if (!found) throw new Error("CodeMirror is not there yet");
      return found;
    },
    { timeout: 10_000 },
  );
}

/** The editor with the text the host holds, as JSON, so that line ends can be read. */
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

const held = (canvasElement: HTMLElement): unknown =>
  JSON.parse(within(canvasElement).getByTestId("held").textContent ?? "null");

const meta = {
  title: "JSON/JsonEditor",
  component: JsonEditor,
  afterEach: settled,
  args: { "aria-label": "config", value: config },
  render: (args) => <Held {...args} />,
} satisfies Meta<typeof JsonEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    await expect(text).toHaveAttribute("aria-label", "config");
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Format" }));
    await waitFor(() => expect(held(canvasElement)).toContain('"stop": [\n'));
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(held(canvasElement)).toBe(config));
  },
};

export const Invalid: Story = {
  args: { value: config.replace('"temperature": 0,', '"temperature": 0').replace('"seed"', '"model"') },
  play: async ({ canvasElement }) => {
    await content(canvasElement);
    const problem = await within(canvasElement).findByRole("button", { name: /7:5/ });
    await userEvent.click(problem);
    await waitFor(() => expect(canvasElement.querySelector(".sk-editor__text")).toHaveFocus());
  },
};

export const SchemaProblems: Story = {
  args: {
    "aria-label": "metrics",
    value: '{\n  "accuracy": 1.64,\n  "tone": "fine",\n  "tone": "very fine",\n  "nested": { "a.b": [0, -1] }\n}',
    checker: {
      check: () => [
        { path: ["accuracy"], code: "too_big", message: "Expected a number up to 1, found 1.64" },
        { path: ["nested", "a.b", 1], code: "too_small", message: "Expected 0 or more, found -1" },
        { path: ["nested"], code: "custom", message: "Expected a key total", severity: "warning" },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    await within(canvasElement).findByRole("button", { name: /Expected 0 or more/ });
    await waitFor(() => {
      const marked = [...text.querySelectorAll(".cm-sk-problem")].map((mark) => mark.textContent);
      expect(marked).toEqual(["1.64", '"tone"', "{", "-1"]);
    });
  },
};

export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    await expect(await content(canvasElement)).toHaveAttribute("aria-readonly", "true");
  },
};

const lineEnds = '\uFEFF{\r\n\t"a": 1,\r\n\t"b": 2,\r"c": 3\n}';

/** Typing changes what is typed: \r\n, a lone \r, tabs and the byte order mark come back as they were. */
export const CRLF: Story = {
  name: "CRLF",
  args: { value: lineEnds },
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    text.focus();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    document.execCommand("insertText", false, " ");
    await waitFor(() => expect(held(canvasElement)).not.toBe(lineEnds));
    await expect(String(held(canvasElement)).replace(" }", "}").replace("} ", "}").replace("\uFEFF ", "\uFEFF")).toBe(
      lineEnds,
    );
  },
};

const rows = Array.from(
  { length: 12_000 },
  (_, index) => `  { "id": ${index}, "text": "${"lorem ipsum ".repeat(5)}" }`,
);

/** About 1 MB. */
export const Big: Story = {
  args: { value: `[\n${rows.join(",\n")}\n]` },
  play: async ({ canvasElement }) => {
    await content(canvasElement);
  },
};

export const Empty: Story = { args: { value: "" } };

export const Dark: Story = { globals: { theme: "dark" }, args: Invalid.args };

export const Narrow: Story = {
  args: { ...Invalid.args },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};

export const RightToLeft: Story = { globals: { direction: "rtl" }, args: Invalid.args };

const verdict = z.looseObject({
  model: z.string().meta({ title: "Model", description: "As the provider names it" }),
  verdict: z.enum(["correct", "partly correct", "wrong"]).optional().meta({ title: "Verdict" }),
  seed: z.int().nullable().optional(),
});

/** A schema proposes keys and values while they are typed, and says what it knows of them. */
export const Completion: Story = {
  args: { value: '{\n  "model": "gpt-4o",\n  \n}\n', checker: zodChecker(verdict) },
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    text.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{End}");
    document.execCommand("insertText", false, "v");
    const root = text.getRootNode();
    if (!(root instanceof ShadowRoot)) throw new Error("CodeMirror stands in a shadow root");
    const proposal = await waitFor(() => {
      const found = root.querySelector<HTMLElement>(".cm-tooltip-autocomplete li");
      if (!found) throw new Error("nothing is proposed");
      return found;
    });
    await expect(proposal).toHaveTextContent("verdict");
    await new Promise((resolve) => setTimeout(resolve, 100));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(held(canvasElement)).toContain('"verdict": '));
  },
};

/** Tree, text and back: one undo stack, and the reader stays where they are. */
export const TreeAndText: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const text = await content(canvasElement);
    text.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{End}");
    document.execCommand("insertText", false, " ");
    await waitFor(() => expect(held(canvasElement)).toContain('"version": 1.0, \n'));
    await userEvent.click(canvas.getByRole("radio", { name: "Tree" }));
    const version = await canvas.findByRole("treeitem", { name: /^version/ });
    await expect(version).toHaveAttribute("tabindex", "0");
    version.focus();
    await userEvent.keyboard("{Enter}2.0{Enter}");
    await userEvent.click(canvas.getByRole("radio", { name: "Text" }));
    await waitFor(() => expect(text).toHaveTextContent('"version": 2.0,'));
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(held(canvasElement)).toBe(config));
    await waitFor(() => expect(text).toHaveTextContent('"version": 1.0,'));
  },
};

export const TenMegabytes: Story = {
  args: {
    value: JSON.stringify(
      Array.from({ length: 20_000 }, (_, id) => ({ id, note: "lorem ipsum ".repeat(38), ok: true })),
      null,
      2,
    ),
  },
  parameters: { docs: { source: { type: "code" } } },
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    await waitFor(() => expect(text.querySelector(".cm-sk-key")).not.toBeNull());
  },
};

/** One line is not wrapped when it is long: a browser needs seconds for that. */
export const OneLongLine: Story = {
  args: { value: JSON.stringify(Array.from({ length: 20_000 }, (_, id) => ({ id, ok: true }))) },
  parameters: { docs: { source: { type: "code" } } },
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Format" }));
    await waitFor(() => expect(text.querySelectorAll(".cm-line").length).toBeGreaterThan(10));
  },
};

/** Only what is below `hyperparameters` may be typed over. */
export const PartlyEditable: Story = {
  args: { canEdit: (path) => path[0] === "hyperparameters" },
  play: async ({ canvasElement }) => {
    const text = await content(canvasElement);
    text.focus();
    await userEvent.keyboard("{ArrowDown}{End}");
    document.execCommand("insertText", false, "x");
    await expect(held(canvasElement)).toBe(config);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{End}{ArrowLeft}");
    document.execCommand("insertText", false, "1");
    await waitFor(() => expect(held(canvasElement)).toBe(config.replace('"temperature": 0', '"temperature": 01')));
  },
};
