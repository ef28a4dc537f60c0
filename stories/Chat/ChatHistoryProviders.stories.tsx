import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { ChatHistory } from "../../src/index.js";
import anthropic from "../fixtures/providers/anthropic.json";
import anthropicStream from "../fixtures/providers/anthropicStream.json";
import bedrockConverse from "../fixtures/providers/bedrockConverse.json";
import cohere from "../fixtures/providers/cohere.json";
import gemini from "../fixtures/providers/gemini.json";
import langchain from "../fixtures/providers/langchain.json";
import mistral from "../fixtures/providers/mistral.json";
import openaiChat from "../fixtures/providers/openaiChat.json";
import openaiResponses from "../fixtures/providers/openaiResponses.json";
import openinference from "../fixtures/providers/openinference.json";
import otelGenai from "../fixtures/providers/otelGenai.json";
import pydantic from "../fixtures/providers/pydantic.json";
import vercelUi from "../fixtures/providers/vercelUi.json";
import { settled } from "../fixtures/settled.js";

const meta = {
  title: "Chat/ChatHistory/Providers",
  component: ChatHistory,
  args: { onShowInJson: fn() },
} satisfies Meta<typeof ChatHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The tool block of this name; the first, where a tool was called more than once. */
function tool(canvasElement: HTMLElement, name: string): HTMLElement {
  const [block] = within(canvasElement).getAllByRole("group", { name: `Tool call ${name}` });
  if (!block) throw new Error(`No tool call ${name}`);
  return block;
}

/** A request of Chat Completions and its response: a picture in the record, two calls at once. */
export const OpenAIChat: Story = {
  args: { value: [openaiChat.request, openaiChat.response] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(within(canvas.getByRole("article", { name: "2 user" })).getByRole("img")).toBeVisible();
    await expect(tool(canvasElement, "list_stations")).toHaveTextContent("Old Harbour");
    await expect(tool(canvasElement, "get_forecast")).toHaveTextContent("message 5");
    await expect(canvas.getByRole("article", { name: "6 assistant" })).toHaveTextContent("58 tokens");
  },
};

/** Items of the Responses API: reasoning as a summary and encrypted, a search, a function, a picture that was made. */
export const OpenAIResponses: Story = {
  args: { value: [openaiResponses.request, openaiResponses.response] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("article", { name: "3 assistant" })).toHaveTextContent(
      "summary, written by the provider",
    );
    await expect(canvas.getByRole("article", { name: "7 assistant" })).toHaveTextContent("not readable");
    await expect(tool(canvasElement, "opening_hours")).toHaveTextContent("23:30");
    await expect(canvas.getByRole("img")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Night of the Lights" })).toBeVisible();
    await expect(canvas.getAllByText("1 Oct 2025, 10:00:00 UTC")).toHaveLength(1);
  },
};

/** Anthropic's messages: a document as text, thinking and what was redacted, a result with a picture, a search, cited text. */
export const Anthropic: Story = {
  args: { value: [anthropic.request, anthropic.response] },
  play: async (context) => {
    const { canvasElement } = context;
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText("house-rules.txt", { selector: "summary *" }));
    await waitFor(() => expect(canvas.getByText(/House rules, section 4/)).toBeVisible());
    await expect(canvas.getByRole("article", { name: "3 assistant" })).toHaveTextContent("redacted by the provider");
    const plan = within(tool(canvasElement, "seating_plan"));
    await expect(plan.getByRole("img")).toBeVisible();
    await expect(plan.getByText(/Free together in row C/)).toBeVisible();
    await expect(within(tool(canvasElement, "web_search")).getByRole("list", { name: "2 sources" })).toBeVisible();
    const answer = canvas.getByRole("article", { name: "5 assistant" });
    await expect(answer).toHaveTextContent("for a fee of 2.00.[1] Her line runs with delays of up to 20 minutes");
    await expect(within(answer).getByRole("list", { name: "3 sources" })).toHaveTextContent("4.1 Latecomers");
    await settled(context);
  },
};

/** The events of a stream, as they were recorded: one message, put together. */
export const AnthropicStream: Story = {
  args: { value: anthropicStream },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/I'll check the tide for/)).toBeVisible();
    await expect(tool(canvasElement, "tide_table")).toHaveTextContent('{"harbour": "Holm", "date": "2025-08-17"}');
  },
};

/** Gemini's contents: thoughts, a function and its response, code that was run, a picture in the record. */
export const Gemini: Story = {
  args: { value: gemini },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("img")).toBeVisible();
    await expect(tool(canvasElement, "load_series")).toHaveTextContent("visitors_daily");
    await expect(tool(canvasElement, "PYTHON")).toHaveTextContent("640 50.0");
    await expect(tool(canvasElement, "PYTHON")).not.toHaveTextContent("Not JSON");
  },
};

/** Converse of Bedrock: a PDF in the record, reasoning, a result that is JSON. */
export const BedrockConverse: Story = {
  args: { value: [bedrockConverse.request, bedrockConverse.response] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/File in the record not shown: application\/pdf/)).toHaveTextContent("Lease 4B");
    await expect(tool(canvasElement, "handover_record")).toHaveTextContent('"keys_returned": "2025-05-31"');
    await expect(canvas.getByText("redacted by the provider")).toBeVisible();
  },
};

/** Cohere's second version: a plan before the call, documents as its result, citations. */
export const Cohere: Story = {
  args: { value: [cohere.request, cohere.response] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("article", { name: "3 assistant" })).toHaveTextContent("Reasoning");
    await expect(tool(canvasElement, "search_minutes")).toHaveTextContent("Plots 28 to 34 may have three hives");
    await expect(canvas.getByRole("list", { name: "2 sources" })).toBeVisible();
  },
};

/** Mistral's chat: thinking in the content of the answer. */
export const Mistral: Story = {
  args: { value: [mistral.request, mistral.response] },
  play: async (context) => {
    const canvas = within(context.canvasElement);
    await expect(tool(context.canvasElement, "flour_data")).toHaveTextContent("0.71");
    await userEvent.click(canvas.getByText("as the model wrote it"));
    await waitFor(() => expect(canvas.getByText(/Absorption fell from 0.74/)).toBeVisible());
    await settled(context);
  },
};

/** Messages of the AI SDK for a page: tools that failed, answered and wait, data, sources, a file elsewhere. */
export const VercelUI: Story = {
  args: { value: vercelUi },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [failed, done] = canvas.getAllByRole("group", { name: "Tool call rebookFlight" });
    await expect(failed).toHaveTextContent("error");
    await expect(failed).toHaveTextContent("No seats left on SK4418.");
    await expect(done).toHaveTextContent('"fee": 0');
    await expect(tool(canvasElement, "cancelHotelNight")).toHaveTextContent("no result recorded");
    await expect(canvas.getByText("Data")).toBeVisible();
    await expect(canvas.getByRole("list", { name: "2 sources" })).toHaveTextContent("Packing list, winter");
    await expect(canvas.getByText(/Remote file not loaded/)).toHaveTextContent("itinerary.pdf");
  },
};

/** LangChain's messages, serialised with their classes. */
export const LangChain: Story = {
  args: { value: langchain },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("article", { name: "2 HumanMessage" })).toHaveTextContent("Remote image not loaded");
    await expect(canvas.getAllByRole("group", { name: "Tool call find_part" })).toHaveLength(1);
    await expect(tool(canvasElement, "find_part")).toHaveTextContent("BT-601");
  },
};

/** Attributes of an OpenTelemetry span, whose messages are JSON text. */
export const OpenTelemetry: Story = {
  args: { value: otelGenai },
  play: async ({ canvasElement, args }) => {
    await expect(within(canvasElement).getByRole("article", { name: "1 system" })).toBeVisible();
    await expect(tool(canvasElement, "find_rooms")).toHaveTextContent("Curie");
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Show find_rooms in JSON" }));
    await expect(args.onShowInJson).toHaveBeenCalledWith([["gen_ai.input.messages"], [1, "parts", 0]]);
  },
};

/** Attributes of an OpenInference span: one key for each piece of a message. */
export const OpenInference: Story = {
  args: { value: openinference },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByText(/about 14.8 m³/)).toHaveLength(1);
    await expect(tool(canvasElement, "last_readings")).toHaveTextContent("1219.0");
  },
};

/** PydanticAI's requests and responses: a retry, and a result that is an object. */
export const PydanticAI: Story = {
  args: { value: pydantic },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [retried, answered] = canvas.getAllByRole("group", { name: "Tool call answer_key" });
    await expect(retried).toHaveTextContent("Input should be a valid integer");
    await expect(answered).toHaveTextContent('"points": 10');
    await expect(canvas.getByText("2 Apr 2025, 08:15:04 UTC")).toBeVisible();
  },
};

/** Pictures, sources and folds in the dark. */
export const Dark: Story = { args: { value: [anthropic.request, anthropic.response] }, globals: { theme: "dark" } };

/** As on a phone: nothing scrolls sideways. */
export const Narrow: Story = {
  args: {
    value: [anthropic.request, anthropic.response, openaiResponses.request, openaiResponses.response, ...langchain],
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector(".sk-chat-history")?.scrollWidth).toBeLessThanOrEqual(320);
  },
};
