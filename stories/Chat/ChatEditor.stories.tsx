import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fireEvent, fn, userEvent, waitFor, within } from "storybook/test";
import { ChatEditor, JsonEditor } from "../../src/index.js";
import { createJsonHistory, parseJson } from "../../src/json/index.js";
import { arabicMessages } from "../fixtures/arabicMessages.js";
import { editableParts } from "../fixtures/editableParts.js";
import { longConversation } from "../fixtures/longConversation.js";
import { toolAgentMessages } from "../fixtures/toolAgent.js";

const text = `[
  {"role": "system",   "content": "You are the billing assistant.\\nAnswer briefly."},
  {"role": "user",     "content": "Why was I charged $148.20?", "account": 12345678901234567890},
  {"role": "assistant","content": "For both plans.", "score": 1.0}
]
`;

const meta = {
  title: "Chat/ChatEditor",
  component: ChatEditor,
  args: { onValueChange: fn() },
} satisfies Meta<typeof ChatEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Only what was typed changes in the text. */
export const Default: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 3" }));
    const area = canvas.getByRole("textbox", { name: "Text of message 3" });
    await expect(area).toHaveFocus();
    await userEvent.type(area, " Sorry!");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      text.replace("For both plans.", "For both plans. Sorry!"),
    );
  },
};

/** Arguments and results of tools are edited as JSON. */
export const ToolAgent: Story = {
  args: { defaultValue: JSON.stringify(toolAgentMessages, null, 2) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 2" }));
    await expect(canvas.getByRole("group", { name: "Arguments of get_weather (part 1 of 2)" })).toBeVisible();
  },
};

/** Pictures and files by their address, what nobody knows as JSON; bytes only give way to an address. */
export const Media: Story = {
  args: { defaultValue: JSON.stringify(editableParts, null, 2) },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 2" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Image address in message 2 (part 1 of 2)" }), "?page=2");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      JSON.stringify(editableParts, null, 2).replace("invoice.png", "invoice.png?page=2"),
    );
    await expect(canvas.getByText(/The bytes are in the record itself/)).toBeVisible();
  },
};

/** Reasoning, text, refusal and calls of one message, each where it stands. */
export const EveryKindOfText: Story = {
  args: { defaultValue: JSON.stringify(editableParts, null, 2) },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 3" }));
    const before = JSON.stringify(editableParts, null, 2);
    await userEvent.type(canvas.getByRole("textbox", { name: "Refusal of message 3" }), "!");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(before.replace("card number.", "card number.!"));
    await userEvent.type(canvas.getByRole("textbox", { name: "Reasoning of message 3" }), "!");
    await userEvent.type(canvas.getByRole("textbox", { name: "Arguments of read_page (part 2 of 2)" }), "!");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      before
        .replace("card number.", "card number.!")
        .replace("are needed.", "are needed.!")
        .replace("page two", "page two!"),
    );
  },
};

/** A prompt template: the variables are marked in the text, and stand under it with the values that the record has. */
export const Variables: Story = {
  args: {
    defaultValue: JSON.stringify(
      {
        chat_history: [
          { role: "system", content: "Answer {{customer.name}} in {{language}}, in at most {{sentences}} sentences." },
          { role: "user", content: "{{question}}" },
        ],
        customer: { name: "Ada Byron" },
        sentences: 0,
        question: "When will my order arrive? I moved last week, and the old address is still in the account.",
      },
      null,
      2,
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 1" }));
    const variables = canvas.getByRole("list", { name: "Variables of this text" });
    await expect(variables).toHaveTextContent("{{customer.name}} Ada Byron");
    await expect(variables).toHaveTextContent("{{language}} no value");
    const area: HTMLTextAreaElement = canvas.getByRole("textbox", { name: "Text of message 1" });
    await userEvent.click(canvas.getByRole("button", { name: "Go to {{language}}" }));
    await expect(area).toHaveFocus();
    await expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("{{language}}");
    await userEvent.click(canvas.getByRole("button", { name: "Next variable" }));
    await expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("{{sentences}}");
  },
};

/** Order, copies and removal; a removal can be taken back. */
export const Rearranged: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 1" }));
    await userEvent.click(canvas.getByRole("button", { name: "Move message 1 down" }));
    await expect(canvas.getByRole("button", { name: "Move message 2 down" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Remove message 2" }));
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await expect(canvas.getAllByRole("listitem")).toHaveLength(3);
  },
};

/** The grip takes the arrow keys, and says where the message went. */
export const MovedByKeyboard: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    canvas.getByRole("button", { name: "Move message 3" }).focus();
    await userEvent.keyboard("{ArrowUp}");
    await expect(canvas.getByRole("button", { name: "Move message 2" })).toHaveFocus();
    await expect(canvas.getByRole("status")).toHaveTextContent("Message 3 is now message 2");
    await userEvent.keyboard("{Home}");
    await expect(canvas.getByRole("status")).toHaveTextContent("Message 2 is now message 1");
    await userEvent.keyboard("{Control>}zz{/Control}");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(text);
  },
};

function middle(row: Element): { readonly clientX: number; readonly clientY: number } {
  const { left, top, height } = row.getBoundingClientRect();
  return { clientX: left + 20, clientY: top + height / 2 };
}

/** A message goes where the line shows; Escape leaves it where it was. */
export const Dragged: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const [first, , last] = canvas.getAllByRole("article");
    const grip = canvas.getByRole("button", { name: "Move message 1" });
    const pointer = { pointerId: 1, button: 0 };
    const hold = async () => {
      await fireEvent.pointerDown(grip, { ...pointer, ...middle(first!) });
      const { clientX, clientY } = middle(last!);
      await fireEvent.pointerMove(window, { ...pointer, clientX, clientY: clientY + 8 });
      await waitFor(() => expect(last).toHaveAttribute("data-sk-drop", "after"));
    };
    await hold();
    await userEvent.keyboard("{Escape}");
    await expect(canvas.getByRole("status")).toHaveTextContent("Message 1 stays where it was");
    await fireEvent.pointerUp(window, pointer);
    await expect(args.onValueChange).not.toHaveBeenCalled();
    await hold();
    await fireEvent.pointerUp(window, pointer);
    await expect(canvas.getByRole("status")).toHaveTextContent("Message 1 is now message 3");
    await expect(canvas.getAllByRole("article")[2]).toHaveTextContent("billing assistant");
    await expect(canvas.getByRole("button", { name: "Move message 3" })).toHaveFocus();
  },
};

/** While a message is dragged: the line says where it would go. */
export const Dragging: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [first, , last] = canvas.getAllByRole("article");
    const pointer = { pointerId: 1, button: 0 };
    await fireEvent.pointerDown(canvas.getByRole("button", { name: "Move message 1" }), {
      ...pointer,
      ...middle(first!),
    });
    const { clientX, clientY } = middle(last!);
    await fireEvent.pointerMove(window, { ...pointer, clientX, clientY: clientY - 12 });
    await waitFor(() => expect(last).toHaveAttribute("data-sk-drop", "before"));
  },
};

/** Messages of two lists: one cannot go into the other, and that is said before it is let go. */
export const TwoLists: Story = {
  args: {
    defaultValue: JSON.stringify(
      {
        system: [{ type: "text", text: "Answer briefly." }],
        messages: [
          { role: "user", content: [{ type: "text", text: "Hi" }] },
          { role: "assistant", content: [{ type: "text", text: "Hello" }] },
        ],
      },
      null,
      2,
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole("button", { name: "Move message 2" }).focus();
    await userEvent.keyboard("{ArrowUp}");
    await expect(canvas.getByRole("status")).toHaveTextContent("that place belongs to another list");
  },
};

/** New messages between others and at the end, of any role. */
export const Added: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Add a message before message 2" }));
    await expect(canvas.getByRole("textbox", { name: "Text of message 2" })).toHaveFocus();
    await userEvent.keyboard("Is the month over?");
    await userEvent.click(canvas.getByRole("button", { name: "Add a message with another role" }));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Add system message" }));
    await expect(canvas.getByRole("textbox", { name: "Text of message 5" })).toHaveFocus();
    const latest = String(args.onValueChange?.mock.lastCall?.[0]);
    await expect(JSON.parse(latest).map((one: { role: string }) => one.role)).toEqual([
      "system",
      "user",
      "user",
      "assistant",
      "system",
    ]);
  },
};

/** A part more, as the format of the message has it. */
export const AddedPart: Story = {
  args: { defaultValue: text },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 3" }));
    await userEvent.click(canvas.getByRole("button", { name: "Tool call: add to message 3" }));
    const tool = canvas.getByRole("textbox", { name: "Tool named in message 3" });
    await waitFor(() => expect(tool).toHaveFocus());
    await userEvent.clear(tool);
    await userEvent.type(tool, "refund");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(expect.stringContaining('"name":"refund"'));
  },
};

/** The JSON beside shares the undo history: it changes with each key, and takes back what was done in the chat. */
export const BesideItsJson: Story = {
  render: function Beside() {
    const [history] = useState(() => createJsonHistory(parseJson(text)));
    return (
      <div
        style={{
          display: "grid",
          alignItems: "start",
          gap: 16,
          gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 320px), 1fr))",
        }}
      >
        <ChatEditor history={history} />
        <JsonEditor aria-label="The same as JSON" history={history} defaultMode="tree" defaultExpanded={{ depth: 2 }} />
      </div>
    );
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const json = canvas.getByRole("group", { name: "The same as JSON" });
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 2" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Text of message 2" }), " Twice?");
    await waitFor(() => expect(json).toHaveTextContent("$148.20? Twice?"));
    await userEvent.click(within(json).getByRole("button", { name: /^Undo/ }));
    await expect(canvas.getByRole("textbox", { name: "Text of message 2" })).toHaveValue("Why was I charged $148.20?");
    await expect(json).not.toHaveTextContent("Twice?");
  },
};

/** A message that was put together from a stream says why it cannot be edited here. */
export const ReadOnlyParts: Story = {
  args: {
    defaultValue: JSON.stringify(
      ["Both ", "plans."].map((content) => ({
        object: "chat.completion.chunk",
        choices: [{ index: 0, delta: { content } }],
      })),
      null,
      2,
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 1" }));
    await expect(canvas.getByText(/stands in several places of the record/)).toBeVisible();
    await expect(canvas.getByText(/cannot be moved, duplicated or removed here/)).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Move message 1" })).toBeNull();
  },
};

/** Says where the text is broken, and offers nothing that could harm it. */
export const InvalidText: Story = {
  args: { defaultValue: '[{"role": "user", "content": "Hi"' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("alert")).toHaveTextContent(/1:\d+/);
    await expect(within(canvasElement).queryByRole("button")).toBeNull();
  },
};

export const Empty: Story = {
  args: { defaultValue: '{"chat_history": [], "question": "?"}' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Add message" }));
    await expect(canvas.getByRole("textbox", { name: "Text of message 1" })).toBeVisible();
  },
};

/** Half-typed JSON is kept beside the record, and says so. */
export const HalfTyped: Story = {
  args: {
    defaultValue: JSON.stringify([
      { role: "assistant", content: null, tool_calls: [{ name: "find", args: { a: 1 } }] },
    ]),
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 1" }));
    const editor = canvas.getByRole("group", { name: "Arguments of find" });
    const content = await waitFor(() => {
      const found = Array.from(editor.querySelectorAll("*"), ({ shadowRoot }) =>
        shadowRoot?.querySelector<HTMLElement>(".cm-content"),
      ).find(Boolean);
      if (!found) throw new Error("Expected the text of the editor.");
      return found;
    });
    content.focus();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    document.execCommand("insertText", false, ", ");
    await expect(await canvas.findByText(/Not JSON yet/)).toBeVisible();
    await expect(args.onValueChange).not.toHaveBeenCalled();
  },
};

/** Only the messages in sight are in the document. */
export const TwoThousandMessages: Story = {
  args: { defaultValue: JSON.stringify(longConversation(2000)) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByRole("article").length).toBeLessThan(100));
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 3" }));
    const area: HTMLTextAreaElement = canvas.getByRole("textbox", { name: "Text of message 3" });
    await userEvent.type(area, "!");
    area.setSelectionRange(6, 6);
    window.scrollTo(0, 40_000);
    await waitFor(() => expect(canvas.queryByRole("textbox", { name: "Text of message 3" })).toBeNull());
    window.scrollTo(0, 0);
    await waitFor(() => expect(canvas.getByRole("textbox", { name: "Text of message 3" })).toHaveFocus());
    const again: HTMLTextAreaElement = canvas.getByRole("textbox", { name: "Text of message 3" });
    await expect(again.value.endsWith("!")).toBe(true);
    await expect(again.selectionStart).toBe(6);
  },
};

/** In a pane the message that is written in takes keys wherever the reader scrolls. */
export const TwoThousandMessagesInAPane: Story = {
  args: { defaultValue: JSON.stringify(longConversation(2000)) },
  decorators: [
    (Story) => (
      <section style={{ blockSize: 480, overflowY: "auto" }} aria-label="Pane">
        <Story />
      </section>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const pane = canvas.getByRole("region", { name: "Pane" });
    await userEvent.click(await canvas.findByRole("button", { name: "Edit message 3" }));
    const area: HTMLTextAreaElement = canvas.getByRole("textbox", { name: "Text of message 3" });
    pane.scrollTop = 40_000;
    await waitFor(() => expect(canvas.getAllByRole("article", { name: /\b[5-9]\d\d\b/ }).length).toBeGreaterThan(3));
    await userEvent.keyboard("!");
    await expect(area).toHaveFocus();
    await expect(area.value).toContain("!");
    await expect(canvas.getAllByRole("article").length).toBeLessThan(100);
  },
};

export const NoMessages: Story = { args: { defaultValue: '{"question": "?"}' } };
export const ReadOnly: Story = { args: { defaultValue: text, readOnly: true } };
export const Dark: Story = { ...EveryKindOfText, globals: { theme: "dark" } };
export const RightToLeft: Story = {
  args: { defaultValue: JSON.stringify(arabicMessages, null, 2) },
  globals: { direction: "rtl" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Edit message 2" }));
    await expect(canvas.getByRole("textbox", { name: "Tool named in message 2" })).toBeVisible();
  },
};
export const Narrow: Story = {
  ...Variables,
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
