import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ChatHistory } from "../../src/index.js";
import { readConversation, readMessages } from "../../src/messages/index.js";
import { everyPart } from "../../stories/fixtures/everyPart.js";
import { falsyMessages, falsyOutputs } from "../../stories/fixtures/falsyOutputs.js";
import { longConversation, longLog } from "../../stories/fixtures/longConversation.js";
import { say, type PartDraft } from "../../stories/fixtures/say.js";
import { toolAgentMessages } from "../../stories/fixtures/toolAgent.js";

const message = (name: string) => within(screen.getByRole("article", { name }));
const tool = (name: string) => screen.getByRole("group", { name: `Tool call ${name}` });

describe("ChatHistory", () => {
  it("is a list of messages, each named by its number and its role as the source spells it", () => {
    render(
      <ChatHistory
        value={[
          { role: "user", content: "Hi" },
          { role: "assistant", content: "Hello" },
        ]}
      />,
    );
    const list = within(screen.getByRole("list", { name: "Conversation" }));
    expect(list.getAllByRole("listitem")).toHaveLength(2);
    expect(message("1 user").getByText("Hi")).toBeVisible();
    expect(message("2 assistant").getByText("Hello")).toBeVisible();
  });

  it("keeps the numbers of the source where a result is drawn with its call", () => {
    render(<ChatHistory value={toolAgentMessages} />);
    const names = screen.getAllByRole("article").map((row) => row.getAttribute("aria-label"));
    expect(names).toEqual(["1 user", "2 assistant", "5 assistant", "7 tool", "8 assistant"]);
    expect(screen.getAllByRole("group", { name: "Tool call get_weather" })[0]).toHaveTextContent("message 3");
  });

  it("says when a call has no result, when a result has no call, and when arguments are no JSON", () => {
    render(<ChatHistory value={toolAgentMessages} />);
    expect(tool("log_answer")).toHaveTextContent("no result recorded");
    expect(screen.getByRole("group", { name: "Tool result" })).toHaveTextContent("no call recorded for it");
    expect(tool("calculator")).toHaveTextContent('{"expression": "19.0 - 4.5"');
    expect(tool("calculator")).toHaveTextContent("Not JSON");
  });

  it("shows arguments and results as they were written", () => {
    render(<ChatHistory value={toolAgentMessages} />);
    expect(screen.getAllByRole("group", { name: "Tool call get_weather" })[0]).toHaveTextContent(
      '{"temperature": 19.0, "sky": "clear"}',
    );
  });

  it.each(falsyOutputs)("shows the output of %s", (name, output) => {
    render(<ChatHistory messages={falsyMessages} />);
    expect(tool(name)).toHaveTextContent(Object.is(output, -0) ? "0" : JSON.stringify(output));
    expect(tool(name)).toHaveTextContent("answered");
  });

  it("says in words that a tool failed", () => {
    render(
      <ChatHistory
        messages={[
          say(0, "assistant", { kind: "tool-call", callId: "c", name: "pay", input: {} }),
          say(1, "tool", { kind: "tool-result", callId: "c", output: 0, isError: true }),
        ]}
      />,
    );
    expect(tool("pay")).toHaveTextContent("error");
  });

  it("has a face for every kind of part, and drops none", () => {
    render(<ChatHistory messages={everyPart} />);
    expect(screen.getAllByRole("article")).toHaveLength(everyPart.length);
    for (const row of screen.getAllByRole("article")) {
      const drawn =
        within(row).queryAllByRole("img").length + (row.querySelector(".sk-msg__body")?.textContent?.length ?? 0);
      expect(drawn, row.getAttribute("aria-label") ?? "").toBeGreaterThan(0);
    }
  });

  it("tells the states of reasoning apart in words", () => {
    render(<ChatHistory messages={everyPart} />);
    const row = message("2 assistant");
    for (const words of [
      "written by the provider",
      "as the model wrote it",
      "redacted",
      "encrypted",
      "only a signature",
    ]) {
      expect(row.getByText(new RegExp(words))).toBeVisible();
    }
  });

  it("shows a kind of part it does not know as it was recorded", () => {
    const unknown: unknown = { kind: "hologram", id: "x", at: [["messages", 0]], depth: 0 };
    const messages = JSON.parse(JSON.stringify([{ ...say(0, "assistant"), parts: [unknown] }]));
    render(<ChatHistory messages={messages} />);
    expect(screen.getByRole("article")).toHaveTextContent('"hologram"');
    expect(screen.getByRole("article")).toHaveTextContent('"depth": 0');
  });

  it("folds keys it does not know to their names, each with its value and the way to its place", async () => {
    const onShowInJson = vi.fn();
    const value = [{ role: "assistant", content: "x", score: 0, "": null, "\u202Ekey": [] }];
    render(<ChatHistory value={value} onShowInJson={onShowInJson} />);
    expect(screen.getByText("3 keys not understood")).toBeVisible();
    expect(screen.queryByRole("term")).toBeNull();
    await userEvent.click(screen.getByText("3 keys not understood"));
    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["score", '""', "U+202Ekey"]);
    expect(screen.getAllByRole("definition").map((one) => one.textContent)).toEqual(["0", "null", "[]"]);
    await userEvent.click(screen.getByRole("button", { name: "Show score in JSON" }));
    expect(onShowInJson).toHaveBeenCalledWith([[0, "score"]]);
  });

  it.each([
    ["the message has nothing else", { role: "assistant", content: null, verdict: "stop" }],
    ["they say that something failed", { role: "assistant", content: "", error: "stop" }],
  ])("shows keys it does not know at once when %s", (_, value) => {
    render(<ChatHistory value={[value]} />);
    expect(screen.getByRole("definition")).toHaveTextContent('"stop"');
    expect(screen.getByText("1 key not understood")).toBeVisible();
  });

  it("shows the keys it does not know of a message that is asked for", () => {
    const { messages } = readMessages([
      { role: "assistant", content: "x", score: 0 },
      { role: "assistant", content: "y", score: 1 },
    ]);
    render(<ChatHistory messages={messages} reveal={{ message: messages[1]?.id ?? "" }} />);
    expect(screen.getAllByRole("definition").map((one) => one.textContent)).toEqual(["1"]);
  });

  it("marks the message that is asked for and gives it the focus", async () => {
    const value = [
      { role: "user", content: "a" },
      { role: "user", content: "b" },
    ];
    const { messages } = readMessages(value);
    const { rerender } = render(<ChatHistory messages={messages} />);
    rerender(<ChatHistory messages={messages} reveal={{ message: messages[1]?.id ?? "" }} />);
    const [, second] = screen.getAllByRole("article");
    await waitFor(() => expect(second).toHaveFocus());
    expect(second).toHaveAttribute("data-sk-selected");
  });

  it("folds a long prompt to its first line and its size", async () => {
    render(<ChatHistory value={[{ role: "system", content: "You are kind.\n<rules>\nBe brief.\n</rules>" }]} />);
    expect(screen.getByText("4 lines")).toBeVisible();
    expect(screen.queryByText(/Be brief/)).toBeNull();
    await userEvent.click(screen.getByText("You are kind."));
    expect(screen.getByText(/<rules>/)).toBeVisible();
  });

  it("tells the host where a message, a tool and an unknown part stand", async () => {
    const onShowInJson = vi.fn();
    const value = [
      {
        role: "assistant",
        content: [{ type: "odd" }],
        tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: "{}" } }],
      },
    ];
    render(<ChatHistory value={value} onShowInJson={onShowInJson} />);
    await userEvent.click(screen.getByRole("button", { name: "Show in JSON" }));
    await userEvent.click(screen.getByRole("button", { name: "Show f in JSON" }));
    await userEvent.click(screen.getByRole("button", { name: "Show message 1 in JSON" }));
    expect(onShowInJson.mock.calls.map(([at]) => at)).toEqual([[[0, "content", 0]], [[0, "tool_calls", 0]], [[0]]]);
  });

  it("names the places messages were read from, also one whose messages are all shown before", () => {
    const history = [
      { role: "user", content: "Hi" },
      { role: "assistant", content: "Hello" },
    ];
    const reading = readConversation({
      inputs: { chat_history: history },
      outputs: { role: "assistant", content: "Hello" },
    });
    render(<ChatHistory messages={reading.messages} sources={reading.sources} />);
    expect(screen.getByRole("heading", { name: "inputs.chat_history 2 messages" })).toBeVisible();
    expect(screen.getByRole("heading", { name: /^outputs 0 messages 1 more repeats/ })).toBeVisible();
  });

  it("makes messages link targets when the host names a prefix", () => {
    render(<ChatHistory value={[{ role: "user", content: "Hi" }]} anchorPrefix="turn-" />);
    expect(screen.getByRole("link", { name: "1" })).toHaveAttribute("href", "#turn-1");
    expect(screen.getByRole("article")).toHaveAttribute("id", "turn-1");
    expect(screen.getByRole("button", { name: "Copy link to message 1" })).toBeInTheDocument();
  });

  it("says why it is empty, in the host's words where it has some", () => {
    const { rerender } = render(<ChatHistory value={[]} />);
    expect(screen.getByText("The list of messages is empty.")).toBeVisible();
    rerender(
      <ChatHistory
        value={undefined}
        emptyReason="The export left messages out."
        labels={{ emptyTitle: "Nichts da" }}
      />,
    );
    expect(screen.getByText("The export left messages out.")).toBeVisible();
    expect(screen.getByText("Nichts da")).toBeVisible();
  });

  it("says so when a message has no content, or an empty text", () => {
    render(<ChatHistory messages={[say(0, "assistant"), say(1, "user", "")]} />);
    expect(message("1 assistant").getByText("No content was recorded in this message.")).toBeVisible();
    expect(message("2 user").getByText("empty text")).toBeVisible();
  });

  it("has only the first rows of a long conversation in its first render, and knows their number once all are read", async () => {
    render(<ChatHistory value={longConversation(20_000)} />);
    expect(screen.getAllByRole("article").length).toBeLessThan(60);
    const [first] = screen.getAllByRole("listitem");
    expect(first).toHaveAttribute("aria-setsize", "-1");
    await waitFor(() => expect(first).toHaveAttribute("aria-setsize", "19091"), { timeout: 5_000 });
  });

  it("draws only what is new while its last message grows, and a call again when its result comes", async () => {
    const history = [
      { role: "user", content: "**Hello**" },
      {
        role: "assistant",
        content: null,
        tool_calls: [{ id: "c", type: "function", function: { name: "look", arguments: '{"at": 1}' } }],
      },
      { role: "user", content: "Wait" },
    ];
    // Asked for by each row that is drawn.
    const messageName = vi.fn((number: number, role: string) => `${number} ${role}`);
    const labels = { messageName };
    const drawn = () => new Set(messageName.mock.calls.map(([number]) => number));
    const { rerender } = render(
      <ChatHistory value={[...history, { role: "assistant", content: "One" }]} labels={labels} live />,
    );
    expect(drawn()).toEqual(new Set([1, 2, 3, 4]));
    messageName.mockClear();
    const grown = [...history, { role: "assistant", content: "One two" }];
    rerender(<ChatHistory value={grown} labels={labels} live />);
    expect(message("4 assistant").getByText("One two")).toBeVisible();
    expect(drawn()).toEqual(new Set([4]));
    messageName.mockClear();
    const result = { role: "tool", tool_call_id: "c", content: "0" };
    rerender(<ChatHistory value={[...grown, result]} labels={labels} live />);
    expect(message("2 assistant").getByText("message 5")).toBeVisible();
    expect(drawn()).toEqual(new Set([2]));
  });

  it("shows a huge text that is not formatted in pages, with its size and the ways to the rest", async () => {
    render(<ChatHistory messages={[say(0, "assistant", longLog(2_000))]} markdown={false} />);
    const row = message("1 assistant");
    expect(row.getByText("Showing 40 of 2,000 lines")).toBeVisible();
    await userEvent.click(row.getByRole("button", { name: "Show next" }));
    expect(row.getByText(/^Showing \d+ of 2,000 lines$/)).toBeVisible();
    await userEvent.click(row.getByRole("button", { name: "Show all" }));
    expect(row.getByText("Showing all 2,000 lines")).toBeVisible();
    expect(screen.getByRole("article")).toHaveTextContent("inv_1999");
    expect(row.getByRole("button", { name: "Copy all" })).toBeVisible();
  });
});

const images = () => screen.queryAllByRole("img").map((image) => image.getAttribute("src"));

describe("remote content", () => {
  const picture: PartDraft = { kind: "image", source: { url: "https://cdn.example/a.png" }, name: "a" };
  const withPolicy = (remoteContent: "none" | "ask" | { allow: string[] }) =>
    render(
      <ChatHistory
        messages={[say(0, "user", picture, "![b](https://cdn.example/b.png) ![c](https://other.example/c.png)")]}
        remoteContent={remoteContent}
      />,
    );

  it("is not loaded and not offered by default", () => {
    withPolicy("none");
    expect(images()).toEqual([]);
    expect(screen.getByText("https://cdn.example/a.png")).toBeVisible();
    expect(screen.queryByRole("button", { name: /load/i })).toBeNull();
  });

  it("is loaded from the hosts that are allowed, and from no other", () => {
    withPolicy({ allow: ["cdn.example"] });
    expect(images()).toEqual(["https://cdn.example/a.png", "https://cdn.example/b.png"]);
    expect(screen.getByText("https://other.example/c.png")).toBeVisible();
  });

  it("is loaded one by one or by host when the reader says so", async () => {
    withPolicy("ask");
    await userEvent.click(screen.getAllByRole("button", { name: "Load once" })[2] ?? document.body);
    expect(images()).toEqual(["https://other.example/c.png"]);
    await userEvent.click(screen.getAllByRole("button", { name: "Always load from cdn.example" })[0] ?? document.body);
    expect(images()).toHaveLength(3);
    for (const image of screen.getAllByRole("img")) expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
  });

  it.each([
    ["an SVG", { data: "PHN2Zz48L3N2Zz4=", mediaType: "image/svg+xml" }],
    ["bytes that are not what they say", { data: "PHN2Zz48L3N2Zz4=", mediaType: "image/png" }],
    ["an SVG in an address", { url: "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=" }],
    ["a script address", { url: "javascript:alert(1)" }],
    ["a local file", { url: "file:///etc/passwd" }],
    ["another scheme", { url: "blob:https://x.example/1" }],
  ])("never draws %s", (_, source) => {
    render(
      <ChatHistory
        messages={[say(0, "user", { kind: "image", source })]}
        remoteContent={{ allow: ["", "x.example"] }}
      />,
    );
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByRole("article")).toHaveTextContent(/not (shown|loaded)/);
  });
});
