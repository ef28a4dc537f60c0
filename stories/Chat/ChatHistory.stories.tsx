import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { ChatHistory } from "../../src/index.js";
import { arabicMessages } from "../fixtures/arabicMessages.js";
import { everyPart } from "../fixtures/everyPart.js";
import { falsyMessages, falsyOutputs } from "../fixtures/falsyOutputs.js";
import { deepMarkdown, hostileMarkdown } from "../fixtures/hostileTexts.js";
import { longConversation, longLog } from "../fixtures/longConversation.js";
import { say } from "../fixtures/say.js";
import { toolAgentMessages } from "../fixtures/toolAgent.js";

const meta = {
  title: "Chat/ChatHistory",
  component: ChatHistory,
  args: { onShowInJson: fn() },
} satisfies Meta<typeof ChatHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The rows beyond the first are read after the first paint: on a busy machine, well after. */
async function knowsItsLength(canvasElement: HTMLElement, rows: number): Promise<void> {
  await waitFor(
    () => {
      const [first] = within(canvasElement).getAllByRole("listitem");
      return expect(first).toHaveAttribute("aria-setsize", String(rows));
    },
    { timeout: 20_000 },
  );
}

const chat = [
  {
    role: "system",
    content:
      "You are the billing assistant of Northwind Cloud.\nAnswer only from what the tools return.\n\n<rules>\nNever refund to a card that did not pay.\n</rules>",
  },
  { role: "user", content: "Why was I charged **$148.20**?\nI moved to the Starter plan on 21 October." },
  {
    role: "assistant",
    content:
      "You were charged for both plans, because the change took effect in the middle of the billing period:\n\n1. Team plan, 21 days\n2. Starter plan, 10 days\n\n```sql\nSELECT plan, sum(cents) FROM invoice_lines GROUP BY plan;\n```",
  },
];

/** Enough for a tree. */
const refundLines = Array.from({ length: 30 }, (_, index) => ({
  line: index + 1,
  cents: 100 + index,
  note: index === 20 ? "refund of the Team plan" : "as billed",
}));

export const Default: Story = {
  args: { value: chat },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("article", { name: "2 user" })).toHaveTextContent("Why was I charged $148.20?");
    const prompt = within(canvas.getByRole("article", { name: "1 system" }));
    await expect(prompt.getByText("6 lines")).toBeVisible();
    await userEvent.click(prompt.getByText(/You are the billing assistant/));
    await expect(prompt.getByText(/<rules>/)).toBeVisible();
  },
};

/** Calls joined with their results, a call without one, a result without a call. */
export const ToolAgent: Story = {
  args: { value: toolAgentMessages },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const [lisbon] = canvas.getAllByRole("group", { name: "Tool call get_weather" });
    await expect(lisbon).toHaveTextContent("19.0");
    await expect(canvas.queryByRole("article", { name: "3 tool" })).toBeNull();
    await expect(canvas.getByRole("group", { name: "Tool call log_answer" })).toHaveTextContent("no result recorded");
    await userEvent.click(within(lisbon ?? canvasElement).getByRole("button", { name: "Show get_weather in JSON" }));
    await expect(args.onShowInJson).toHaveBeenCalledWith([[1, "tool_calls", 0]]);
  },
};

/** `0`, `false`, an empty text and `null` are answers. */
export const FalsyOutputs: Story = {
  args: { messages: falsyMessages },
  play: async ({ canvasElement }) => {
    for (const [name, output] of falsyOutputs) {
      const tool = within(canvasElement).getByRole("group", { name: `Tool call ${name}` });
      await expect(tool).toHaveTextContent(Object.is(output, -0) ? "0" : JSON.stringify(output));
    }
  },
};

/** Every kind of part, and the states it can be in. */
export const EveryPart: Story = {
  args: { messages: everyPart },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const told = [
      ["2 assistant", "Reasoning redacted by the provider"],
      ["2 assistant", "Reasoning encrypted by the provider, not readable"],
      ["2 assistant", "Reasoning only a signature was recorded, no text"],
      ["3 assistant", "I can't send a refund to a card that did not pay the invoice."],
      ["4 user", "Remote image not loaded"],
      ["4 user", "Image not shown: its bytes are not image/png"],
      ["5 assistant", "A change in the middle of a period bills both plans by day."],
      ["7 assistant", "Part of type server_tool_usage_v2 is shown as it was recorded"],
      ["8 tool", "no call recorded for it"],
      ["9 assistant", "no result recorded"],
      ["11 assistant", "No content was recorded in this message."],
    ] as const;
    for (const [name, words] of told) await expect(canvas.getByRole("article", { name })).toHaveTextContent(words);
    await expect(canvas.getByRole("img", { name: "gradient.png" })).toBeVisible();
  },
};

/** Keys of a message that no reader understood stand together, each with the way to its place. */
export const UnknownKeys: Story = {
  args: {
    value: [
      { role: "assistant", content: "Refunded.", refusal: null, escalated: false, refund: 0, coupon: null, notes: [] },
      { role: "assistant", content: "Anything else?", citations: [{ document: "hc-2041", marker: 1 }] },
    ],
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText("4 keys not understood"));
    await expect(canvas.getAllByRole("term")).toHaveLength(4);
    await userEvent.click(canvas.getByRole("button", { name: "Show coupon in JSON" }));
    await expect(args.onShowInJson).toHaveBeenCalledWith([[0, "coupon"]]);
    await expect(canvas.getByText("1 key not understood")).toBeVisible();
  },
};

/** What no reader understood is shown as it was recorded. */
export const UnknownPart: Story = {
  args: {
    value: [
      {
        role: "assistant",
        content: [
          { type: "server_tool_usage_v2", web_searches: 0, tier: null },
          { type: "text", text: "Done." },
        ],
      },
    ],
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Part of type server_tool_usage_v2 is shown as it was recorded")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show in JSON" }));
    await expect(args.onShowInJson).toHaveBeenCalledWith([[0, "content", 0]]);
  },
};

const withImages = [
  say(0, "user", "What is in this picture?", {
    kind: "image",
    source: { url: "https://uploads.northwind.example/invoice.png" },
    name: "invoice.png",
  }),
  say(1, "assistant", "A chart: ![the chart](https://charts.example/c.png)"),
];

/** Nothing is fetched, and nothing is offered. */
export const RemoteContentHeldBack: Story = {
  args: { messages: withImages },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText(/Remote image not loaded/)).toHaveLength(2);
    await expect(canvasElement.querySelector("img")).toBeNull();
  },
};

/** The reader may load one picture, or all of a host. */
export const RemoteContentAsked: Story = {
  args: { messages: withImages, remoteContent: "ask" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole("button", { name: "Load once" })).toHaveLength(2);
    await expect(within(canvasElement).getByRole("button", { name: "Always load from charts.example" })).toBeVisible();
  },
};

/** 12,000 lines in one message, not formatted: pages, their count, and the ways to the rest. */
export const HugeMessage: Story = {
  args: {
    markdown: false,
    messages: [
      say(0, "user", longLog(12_000)),
      say(1, "assistant", { kind: "tool-call", callId: "c", name: "fetch_logs", input: {} }),
      say(2, "tool", { kind: "tool-result", callId: "c", output: longLog(3_000) }),
    ],
  },
  play: async ({ canvasElement }) => {
    const user = within(within(canvasElement).getByRole("article", { name: "1 user" }));
    await expect(user.getByText(/^Showing \d+ of 12,000 lines$/)).toBeVisible();
    const before = canvasElement.textContent?.length ?? 0;
    await userEvent.click(user.getByRole("button", { name: "Show next" }));
    await expect(canvasElement.textContent?.length ?? 0).toBeGreaterThan(before + 8_000);
  },
};

/** Long conversations have only the rows in sight in the document. */
export const TwoThousandMessages: Story = {
  args: { value: longConversation(2_000) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByRole("article").length).toBeGreaterThan(3));
    await expect(canvasElement.querySelectorAll("*").length).toBeLessThan(1_500);
    await knowsItsLength(canvasElement, 2_000 - 90);
  },
};

/** In an element that scrolls, as in a pane of a dashboard. */
export const InAPane: Story = {
  args: { value: longConversation(2_000) },
  decorators: [
    (Story) => (
      <section style={{ blockSize: 480, overflowY: "auto" }} aria-label="Pane">
        <p>Something above the conversation.</p>
        <Story />
      </section>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const pane = canvas.getByRole("region", { name: "Pane" });
    await knowsItsLength(canvasElement, 2_000 - 90);
    pane.scrollTop = pane.scrollHeight / 2;
    await waitFor(() =>
      expect(Number.parseInt(canvas.getAllByRole("article")[4]?.getAttribute("aria-label") ?? "0")).toBeGreaterThan(
        500,
      ),
    );
    await expect(canvasElement.querySelectorAll("*").length).toBeLessThan(1_500);
  },
};

/** Ctrl or Cmd+F: all messages are searched, and folds and pages open for the match that is shown. */
export const FindInFoldedRows: Story = {
  args: {
    value: [
      ...chat,
      {
        role: "assistant",
        reasoning_content: "The card that did **not** pay must not get a refund.\n\nSo the refund goes to the Visa.",
        content: "I can **re**fund $48.20. Is the refund for the Visa?",
        tool_calls: [
          {
            id: "call_1",
            type: "function",
            function: {
              name: "plan_refund",
              arguments: JSON.stringify({ refund: { cents: 4820, lines: refundLines } }),
            },
          },
        ],
      },
      { role: "tool", tool_call_id: "call_1", content: JSON.stringify({ refund_id: "re_1", lines: refundLines }) },
      { role: "user", content: `My log:\n${longLog(300)}\nWhere is my refund?` },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText(/Starter plan on 21 October/));
    await userEvent.keyboard("{Control>}f{/Control}");
    const later = { timeout: 20_000 };
    await userEvent.type(await canvas.findByRole("textbox", { name: "Find in the conversation" }, later), "refund");
    await canvas.findByText(/^1 of \d+$/, undefined, later);
    await waitFor(() => expect(canvas.getByText(/Never refund to a card/)).toBeVisible(), later);
    await waitFor(() => expect(shownMatch()).toBe("refund"), later);
    await userEvent.keyboard("{Enter}");
    await canvas.findByText(/^2 of \d+$/, undefined, later);
    await waitFor(() => expect(canvas.getByText(/must not get a refund/)).toBeVisible(), later);
    await userEvent.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    await waitFor(() => expect(canvas.getByText(/Where is my refund/)).toBeVisible(), later);
    await waitFor(() => expect(shownMatch()).toBe("refund"), later);
    await userEvent.keyboard("{Escape}");
    await expect(canvas.queryByRole("textbox")).toBeNull();
    await expect(shownMatch()).toBeUndefined();
  },
};

/** Every message is counted, also those that are not in the page, and the list goes to the match. */
export const FindInTwentyThousandMessages: Story = {
  args: { value: longConversation(20_000) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText(/Question 1:/));
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.type(await canvas.findByRole("textbox", { name: "Find in the conversation" }), "after step 7000?");
    await canvas.findByText("1 of 1", undefined, { timeout: 5_000 });
    await waitFor(() => expect(canvas.getByText(/Question 7000:/)).toBeVisible(), { timeout: 5_000 });
    await waitFor(() => expect(shownMatch()).toBe("after step 7000?"));
  },
};

/** What is painted as the match that is shown. */
function shownMatch(): string | undefined {
  const [range] = CSS.highlights.get("sk-find-current") ?? [];
  return range instanceof Range ? range.toString() : undefined;
}

/** Tags stay visible, nothing runs, nothing is fetched, links say where they lead. */
export const HostileMarkdown: Story = {
  args: { messages: [say(0, "user", hostileMarkdown), say(1, "assistant", deepMarkdown)] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/^<script>alert\(1\)<\/script>/)).toBeVisible();
    await expect(canvasElement.querySelector("script, img, iframe, [onerror]")).toBeNull();
    await expect(canvas.queryByRole("link", { name: "click" })).toBeNull();
    const misleading = canvas.getByRole("link", { name: "https://bank.example" });
    await expect(misleading).toHaveAttribute("title", "evil.example: https://evil.example/login");
    await expect(misleading).toHaveAttribute("rel", "noopener noreferrer");
  },
};

export const Empty: Story = {
  args: { value: [] },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("The list of messages is empty.")).toBeVisible();
  },
};

/** The actions of a message by keyboard: one tab stop, arrow keys inside. */
export const ByKeyboard: Story = {
  args: { value: chat, anchorPrefix: "m" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const tools = within(canvas.getByRole("toolbar", { name: "Actions of message 2" }));
    tools.getByRole("button", { name: "Copy text of message 2" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(tools.getByRole("button", { name: "Show message 2 as plain text" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByText(/\*\*\$148\.20\*\*/)).toBeVisible();
    await userEvent.keyboard("{ArrowRight}");
    await expect(tools.getByRole("button", { name: "Copy link to message 2" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(tools.getByRole("button", { name: "Show message 2 in JSON" })).toHaveFocus();
    await expect(canvas.getByRole("link", { name: "2" })).toHaveAttribute("href", "#m2");
  },
};

/**
 * While the focus is in the conversation, J and K lead to the next and the previous message, U, T and E to the next of the
 * user, with a tool, with an error; with Shift back.
 */
export const FromMessageToMessage: Story = {
  args: { value: longConversation(2_000) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText(/Question 1:/));
    await userEvent.keyboard("j");
    await waitFor(() => expect(canvas.getByRole("article", { name: "3 assistant" })).toHaveFocus());
    await userEvent.keyboard("u");
    await waitFor(() => expect(canvas.getByRole("article", { name: "4 user" })).toHaveFocus());
    await userEvent.keyboard("tt");
    await waitFor(() => expect(canvas.getByRole("article", { name: "43 assistant" })).toHaveFocus(), {
      timeout: 3_000,
    });
    await userEvent.keyboard("{Shift>}t{/Shift}k");
    await waitFor(() => expect(canvas.getByRole("article", { name: "20 user" })).toHaveFocus(), { timeout: 3_000 });
  },
};

export const Dark: Story = { args: { messages: everyPart }, globals: { theme: "dark" } };

export const RightToLeft: Story = { args: { value: arabicMessages }, globals: { direction: "rtl" } };

export const Narrow: Story = {
  args: { value: [...chat, ...toolAgentMessages] },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector(".sk-chat-history");
    await expect(root?.scrollWidth).toBeLessThanOrEqual(320);
  },
};
