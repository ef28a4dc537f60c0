import { useState } from "react";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { ChatHistory, createChatMemory } from "../../src/index.js";
import { arabicMessages } from "../fixtures/arabicMessages.js";
import { everyPart } from "../fixtures/everyPart.js";
import { longConversation } from "../fixtures/longConversation.js";
import { longMarkdown } from "../fixtures/longMarkdown.js";
import { recordedRun } from "../fixtures/recordedRun.js";
import { settled } from "../fixtures/settled.js";

const meta = {
  title: "Chat/ChatHistory/Tools",
  component: ChatHistory,
  args: { value: recordedRun, onShowInJson: fn() },
} satisfies Meta<typeof ChatHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What waits for a part that is loaded, or for a long list to be read, waits on slow machines too. */
const LATER = { timeout: 20_000 };

/** How much there is, outline, folds, find, and the ways to take the conversation along: one tab stop, arrow keys inside. */
export const Toolbar: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const tools = within(await canvas.findByRole("toolbar", { name: "Conversation tools" }, LATER));
    await expect(canvas.getByText("3,411 tokens")).toBeVisible();
    await expect(canvas.getByText("$0.0213")).toBeVisible();
    await userEvent.tab();
    await expect(tools.getByRole("button", { name: "Outline" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");
    const more = tools.getByRole("button", { name: "Copy or save" });
    await expect(more).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    await expect(canvas.getByRole("menuitem", { name: "Copy for Gemini" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect(more).toHaveFocus();
    await settled({ canvasElement });
  },
};

/** What a provider's format has no place for is said below the tools. */
export const CopiedForAProvider: Story = {
  args: { messages: everyPart },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Copy or save" }, LATER));
    await userEvent.click(canvas.getByRole("menuitem", { name: "Copy for Anthropic" }));
    await waitFor(() => expect(canvas.getByText(/not as recorded|did not allow/)).toBeVisible(), LATER);
    await settled({ canvasElement });
  },
};

/** The turns of a long conversation beside it, and its map. */
export const Outline: Story = {
  args: { value: longConversation(20_000) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Outline" }, LATER));
    const outline = within(await canvas.findByRole("navigation", { name: "Outline" }, LATER));
    await waitFor(() => expect(outline.getByRole("radio", { name: /^Tools [1-9]/ })).toBeEnabled(), LATER);
    await userEvent.click(outline.getByRole("radio", { name: /^Tools/ }));
    await userEvent.click(await outline.findByRole("button", { name: "21 assistant lookup" }, LATER));
    await waitFor(() => expect(canvas.getByRole("article", { name: "21 assistant" })).toHaveFocus(), LATER);
    await waitFor(
      () =>
        expect(outline.getByRole("button", { name: "21 assistant lookup" })).toHaveAttribute("aria-current", "true"),
      LATER,
    );
    await settled({ canvasElement });
  },
};

/** All folds at once, also those of rows that are not drawn yet. */
export const CollapseAll: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Collapse all" }, LATER));
    for (const fold of await canvas.findAllByRole("button", { name: /^Content of/ }, LATER))
      await expect(fold).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    await expect(canvas.getByText(/Never guess/)).toBeVisible();
    await expect(canvas.getByText(/see whether a refund is due/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await settled({ canvasElement });
  },
};

/** A host keeps what is open while it shows another conversation. */
export const MemoryOfTheHost: Story = {
  render: function Switched({ value, ...args }) {
    const [memories] = useState(() => [createChatMemory(), createChatMemory()]);
    const [shown, setShown] = useState(0);
    return (
      <>
        <button type="button" onClick={() => setShown(1 - shown)}>
          Other conversation
        </button>
        <ChatHistory
          key={shown}
          {...args}
          value={shown === 0 ? value : longConversation(4)}
          memory={memories[shown]!}
        />
      </>
    );
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const fold = () => canvas.findByRole("button", { name: "Content of find_invoice" });
    await userEvent.click(await fold());
    await userEvent.click(canvas.getByRole("button", { name: "Other conversation" }));
    await expect(canvas.queryByRole("button", { name: "Content of find_invoice" })).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Other conversation" }));
    await expect(await fold()).toHaveAttribute("aria-expanded", "false");
    await settled({ canvasElement });
  },
};

/** A page opened with the hash of a part leads there, opens its fold and marks it. */
export const PermalinkToAPart: Story = {
  args: { value: longConversation(400), anchorPrefix: "run-" },
  beforeEach: () => {
    location.hash = "#run-241.1";
    return () => history.replaceState(null, "", location.pathname + location.search);
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => {
      const row = within(canvas.getByRole("article", { name: "241 assistant" }));
      return expect(row.getByRole("group", { name: "Tool call lookup" })).toHaveFocus();
    }, LATER);
    await settled({ canvasElement });
  },
};

/** The host draws what it knows better; where its view throws the kit's is shown. */
export const RenderPart: Story = {
  args: {
    renderPart: {
      "tool-call": ({ part, fallback }) =>
        part.name === "find_invoice" ? <p className="sk-mono">Invoice search by the host</p> : fallback,
      reasoning: () => {
        throw new Error("The host's own view failed.");
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Invoice search by the host")).toBeVisible();
    await expect(canvas.getByRole("group", { name: "Tool call refund" })).toBeVisible();
    await expect(canvas.getByText("Reasoning")).toBeVisible();
    await settled({ canvasElement });
  },
};

const flagged = fn();

/** The host's own actions stand in the toolbar of each message. */
export const MessageActions: Story = {
  args: {
    messageActions: (_message, number) => (
      <button type="button" className="sk-btn sk-btn--quiet sk-btn--sm" onClick={() => flagged(number)}>
        Flag {number}
      </button>
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const actions = within(canvas.getByRole("toolbar", { name: "Actions of message 2" }));
    actions.getByRole("button", { name: "Copy text of message 2" }).focus();
    await userEvent.keyboard("{End}");
    await expect(actions.getByRole("button", { name: "Flag 2" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(flagged).toHaveBeenCalledWith(2);
    await settled({ canvasElement });
  },
};

/** From the tools to the outline, a message, its fold and its actions, into find, and back. */
export const ByKeyboardAlone: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole("toolbar", { name: "Conversation tools" }, LATER);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    const outline = within(await canvas.findByRole("navigation", { name: "Outline" }, LATER));
    await userEvent.tab();
    await expect(outline.getByRole("radio", { name: "All 6" })).toHaveFocus();
    await userEvent.tab();
    await expect(outline.getByRole("button", { name: "Close the outline" })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await waitFor(
      () => expect(outline.getByRole("button", { name: "3 assistant I look that up. find_invoice" })).toHaveFocus(),
      LATER,
    );
    await userEvent.keyboard("{Enter}");
    const message = canvas.getByRole("article", { name: "3 assistant" });
    await waitFor(() => expect(message).toHaveFocus(), LATER);
    await userEvent.tab();
    const fold = within(message).getByText("Reasoning").closest("summary")!;
    await expect(fold).toHaveFocus();
    fold.click(); // as Enter does in a browser
    await expect(await canvas.findByText(/see whether a refund is due/, undefined, LATER)).toBeVisible();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Content of find_invoice" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(within(message).queryByText("arguments")).toBeNull();
    await userEvent.tab();
    await userEvent.tab();
    const actions = within(canvas.getByRole("toolbar", { name: "Actions of message 3" }));
    await expect(actions.getByRole("button", { name: "Copy text of message 3" })).toHaveFocus();
    await userEvent.keyboard("{End}");
    await expect(actions.getByRole("button", { name: "Show message 3 in JSON" })).toHaveFocus();
    await userEvent.keyboard("{Control>}f{/Control}");
    await waitFor(() => expect(canvas.getByRole("textbox", { name: "Find in the conversation" })).toHaveFocus(), LATER);
    await userEvent.keyboard("{Escape}");
    await expect(actions.getByRole("button", { name: "Show message 3 in JSON" })).toHaveFocus();
    outline.getByRole("button", { name: "Close the outline" }).focus();
    await userEvent.keyboard("{Escape}");
    await expect(canvas.queryByRole("navigation", { name: "Outline" })).toBeNull();
    await expect(canvas.getByRole("button", { name: "Outline" })).toHaveFocus();
    await settled({ canvasElement });
  },
};

const printedText = longMarkdown(60_000);

/** While it is printed all rows are in the page, with their folds open and their long texts. */
export const Print: Story = {
  args: { value: [...longConversation(300), { role: "user", content: printedText }] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const lastSection = printedText.match(/Section \d+/g)?.at(-1) ?? "";
    await canvas.findByRole("toolbar", { name: "Conversation tools" }, LATER);
    await waitFor(() => {
      window.dispatchEvent(new Event("beforeprint"));
      return expect(canvas.getAllByRole("article").length).toBeGreaterThan(250);
    }, LATER);
    await expect(canvas.getByText(/Answer briefly/)).toBeInTheDocument();
    await expect(canvas.getByText(lastSection)).toBeInTheDocument();
    window.dispatchEvent(new Event("afterprint"));
    await waitFor(() => expect(canvas.getAllByRole("article").length).toBeLessThan(200), LATER);
    await expect(canvas.queryByText(lastSection)).toBeNull();
    await settled({ canvasElement });
  },
};

export const Narrow: Story = {
  args: { anchorPrefix: "narrow-" },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Outline" }, LATER));
    await canvas.findByRole("navigation", { name: "Outline" }, LATER);
    await settled({ canvasElement });
  },
};

export const Dark: Story = {
  globals: { theme: "dark" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Outline" }, LATER));
    await canvas.findByRole("navigation", { name: "Outline" }, LATER);
    await settled({ canvasElement });
  },
};

export const RightToLeft: Story = {
  args: { value: arabicMessages, anchorPrefix: "rtl-" },
  globals: { direction: "rtl" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Outline" }, LATER));
    await canvas.findByRole("navigation", { name: "Outline" }, LATER);
    const outline = canvas.getByRole("button", { name: "Outline" });
    outline.focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(canvas.getByRole("button", { name: "Expand all" })).toHaveFocus();
    await settled({ canvasElement });
  },
};
