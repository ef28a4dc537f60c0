import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { SessionViewer } from "../../src/index.js";
import { Button } from "../../src/ui/index.js";
import { pencilIcon } from "../../src/ui/icons.js";
import { arabicMessages } from "../fixtures/arabicMessages.js";
import { billingSessionText } from "../fixtures/billingSession.js";
import { longConversation } from "../fixtures/longConversation.js";
import { toolAgentMessages } from "../fixtures/toolAgent.js";

const meta = { title: "Session/SessionViewer", component: SessionViewer } satisfies Meta<typeof SessionViewer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The seed of HoneyHive's documentation. */
export const Default: Story = {
  args: {
    session: {
      sessionName: "Playground Session",
      source: "playground",
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
      metrics: {
        "Answer Faithfulness": 5,
        "Answer Faithfulness_explanation": "Only the context is used.",
        "Number of words": 18,
      },
      feedback: { rating: 5 },
      metadata: { cost: 8e-5, completion_tokens: 23, prompt_tokens: 35, total_tokens: 58 },
      config: { model: "gpt-3.5-turbo", hyperparameters: { temperature: 0 } },
      userProperties: { user: "google-oauth2|111840237613341303366" },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { name: "Playground Session" })).toBeVisible();
    await expect(canvas.getByText("Completed")).toBeVisible();
    await expect(canvas.getByRole("article", { name: "3 assistant" })).toHaveTextContent("Hello world");
    await expect(canvas.getByRole("region", { name: "Inputs" })).toHaveTextContent("What is in the context?");
  },
};

/** Read from text: every number as it was written. */
export const Failed: Story = {
  args: { text: billingSessionText, remoteContent: "ask", actions: <Button icon={pencilIcon}>Edit</Button> },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Ended with an error")).toBeVisible();
    await expect(canvas.getByRole("region", { name: "Metadata" })).toHaveTextContent("12345678901234567890");
    await expect(canvas.getByRole("group", { name: "Tool call get_invoice" })).toHaveTextContent(
      "12345678901234567890",
    );
    await expect(canvas.getByText(/attempt 3 of 3/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show in JSON" }));
    await expect(canvas.getByRole("radio", { name: "JSON" })).toBeChecked();
    const tree = within(canvas.getByRole("tree", { name: "JSON" }));
    await expect(await tree.findByRole("treeitem", { name: /content/ })).toBeVisible();
    await userEvent.click(canvas.getByRole("radio", { name: "Conversation" }));
    await expect(canvas.getByRole("article", { name: "3 user" })).toBeVisible();
  },
};

export const ToolAgent: Story = {
  args: {
    session: { sessionName: "Which city is warmer?", source: "dev", inputs: { chat_history: toolAgentMessages } },
  },
};

/** Says why there is no conversation, and where the rest is. */
export const Empty: Story = {
  args: {
    session: {
      sessionName: "Nightly evaluation",
      source: "evaluation",
      inputs: { chat_history: [] },
      metadata: { run_id: "r-12" },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("No conversation to show")).toBeVisible();
    await expect(canvas.getByText(/chat_history is an empty list/)).toBeVisible();
  },
};

/** An event as the API exports it: its times are in the head. */
export const ExportedEvent: Story = {
  args: {
    text: JSON.stringify({
      event_type: "session",
      event_id: "caf77ace-3417-4da4-944d-f4a0688f3c23",
      event_name: "Nightly run",
      source: "staging",
      project_id: "p-1",
      start_time: 1795338847000,
      end_time: 1795338888800,
      duration: 41_800,
      inputs: { chat_history: [{ role: "user", content: "Hello?" }] },
      outputs: { result: "Hello." },
      error: null,
      children_ids: [],
    }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("41.8 s")).toBeVisible();
    await expect(canvas.getByRole("region", { name: "Other keys" })).toHaveTextContent("project_id");
  },
};

/** Half of a file: what can be read is read, and the place of the break is named. */
export const InvalidText: Story = {
  args: { text: billingSessionText.slice(0, billingSessionText.indexOf('"metrics"') + 40) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole("alert")[0]).toHaveTextContent(/\d+:\d+/);
  },
};

/** A record stands where a text belongs: it is shown, not dropped. */
export const WrongKinds: Story = {
  args: {
    text: '{"session_name": "Odd one", "error": {"code": 504}, "metrics": [1, 2], "inputs": {"chat_history": "Hi"}, "session_id": "ticket-8812"}',
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("region", { name: "Error" })).toHaveTextContent("504");
  },
};

export const NotASession: Story = { args: { text: "[1, 2, 3]" } };

export const TwoThousandMessages: Story = {
  args: {
    session: {
      sessionName: "A long day",
      inputs: { chat_history: longConversation(2_000) },
      metadata: { total_tokens: 812_000 },
    },
  },
};

export const Dark: Story = { args: { text: billingSessionText, remoteContent: "ask" }, globals: { theme: "dark" } };

export const RightToLeft: Story = {
  args: {
    session: {
      sessionName: "استفسار عن الفاتورة 2291",
      source: "production",
      inputs: { chat_history: arabicMessages },
      metadata: { cost: 0.0184 },
    },
  },
  globals: { direction: "rtl" },
};

export const Narrow: Story = {
  args: { text: billingSessionText },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector(".sk-session");
    await expect(root?.scrollWidth).toBeLessThanOrEqual(320);
  },
};
