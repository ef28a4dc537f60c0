import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { ChatEditor } from "../../src/index.js";
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

/** A prompt template: the variables of a text stand under it with the values that the record has. */
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

export const NoMessages: Story = { args: { defaultValue: '{"question": "?"}' } };
export const ReadOnly: Story = { args: { defaultValue: text, readOnly: true } };
export const FiveHundredMessages: Story = { args: { defaultValue: JSON.stringify(longConversation(500)) } };
export const Dark: Story = { args: { defaultValue: text }, globals: { theme: "dark" } };
export const RightToLeft: Story = { args: { defaultValue: text }, globals: { direction: "rtl" } };
export const Narrow: Story = {
  args: { defaultValue: text },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
