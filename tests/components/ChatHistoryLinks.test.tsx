import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ChatHistory, createChatMemory, SessionViewer, type ChatHistoryProps } from "../../src/index.js";
import { readMessages } from "../../src/messages/index.js";
import { billingSessionText } from "../../stories/fixtures/billingSession.js";
import { recordedRun } from "../../stories/fixtures/recordedRun.js";

const LATER = { timeout: 20_000 };
const article = (name: string) => screen.getByRole("article", { name });
const tool = (name: string) => screen.getByRole("group", { name: `Tool call ${name}` });
const goTo = (hash: string) =>
  act(() => {
    history.replaceState(null, "", hash);
    dispatchEvent(new HashChangeEvent("hashchange"));
  });

afterEach(() => history.replaceState(null, "", location.pathname));

const openRun = (props: Partial<ChatHistoryProps> = {}) =>
  render(<ChatHistory value={recordedRun} anchorPrefix="run-" {...props} />);

describe("a link to a message or a part", () => {
  it("leads to the message when the page is opened with it, and marks it", async () => {
    history.replaceState(null, "", "#run-7");
    openRun();
    await waitFor(() => expect(article("7 assistant")).toHaveFocus(), LATER);
    expect(article("7 assistant")).toHaveAttribute("id", "run-7");
    expect(article("7 assistant")).toHaveAttribute("data-sk-selected");
  });

  it("leads to a tool, whose fold it opens", async () => {
    const memory = createChatMemory();
    memory.foldAll(0);
    history.replaceState(null, "", "#run-5.1");
    openRun({ memory });
    await waitFor(() => expect(tool("refund")).toHaveFocus(), LATER);
    expect(within(tool("refund")).getByText("arguments")).toBeVisible();
    expect(within(tool("find_invoice")).queryByText("arguments")).toBeNull();
    expect(article("5 assistant")).not.toHaveAttribute("data-sk-selected");
  });

  it("leads to what a reader had folded: reasoning", async () => {
    history.replaceState(null, "", "#run-3.1");
    openRun();
    await waitFor(() => expect(screen.getByRole("group", { name: "part 1 of message 3" })).toHaveFocus(), LATER);
    expect(screen.getByText(/see whether a refund is due/)).toBeVisible();
  });

  it("leads to a message for a prompt that is all of it, and opens that", async () => {
    history.replaceState(null, "", "#run-1.1");
    openRun();
    await waitFor(() => expect(article("1 system")).toHaveFocus(), LATER);
    expect(screen.getByText(/Never guess/)).toBeVisible();
  });

  it("leads to the call for a result in another message", async () => {
    history.replaceState(null, "", "#run-6.1");
    openRun();
    await waitFor(() => expect(tool("refund")).toHaveFocus(), LATER);
  });

  it("leads on when the hash changes, also back to one it led to before", async () => {
    openRun();
    goTo("#run-2");
    await waitFor(() => expect(article("2 user")).toHaveFocus(), LATER);
    goTo("#elsewhere");
    act(() => (document.activeElement as HTMLElement).blur());
    goTo("#run-2");
    await waitFor(() => expect(article("2 user")).toHaveFocus(), LATER);
    goTo("#run-8");
    await waitFor(() => expect(article("8 user")).toHaveFocus(), LATER);
    expect(article("2 user")).not.toHaveAttribute("data-sk-selected");
  });

  it("leads nowhere without a prefix of the host, or with a number that is not there", async () => {
    history.replaceState(null, "", "#run-99");
    const { unmount } = openRun();
    await screen.findByRole("toolbar", { name: "Conversation tools" }, LATER);
    expect(document.querySelector("[data-sk-selected]")).toBeNull();
    unmount();
    history.replaceState(null, "", "#message-2");
    render(<ChatHistory value={recordedRun} />);
    await screen.findByRole("toolbar", { name: "Conversation tools" }, LATER);
    expect(document.querySelector("[data-sk-selected]")).toBeNull();
  });

  it("can be copied from the message, the tool and each of several parts, but not from a text that is all", async () => {
    const copied = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText: copied } }));
    openRun();
    for (const [name, hash] of [
      ["Copy link to message 3", "#run-3"],
      ["Copy link to find_invoice", "#run-3.3"],
      ["Copy link to part 1 of message 3", "#run-3.1"],
    ] as const) {
      fireEvent.click(screen.getByRole("button", { name }));
      await waitFor(() => expect(copied.mock.lastCall?.[0]).toBe(`${location.href}${hash}`));
    }
    expect(within(article("2 user")).queryByRole("button", { name: /Copy link to part/ })).toBeNull();
    vi.unstubAllGlobals();
  });

  it("works in a SessionViewer", async () => {
    history.replaceState(null, "", "#here-2");
    render(<SessionViewer text={billingSessionText} anchorPrefix="here-" />);
    await waitFor(() => expect(document.getElementById("here-2")).toHaveFocus(), LATER);
  });
});

describe("a message or part the host asks for", () => {
  it("is shown, marked and focused, and once more for a new object", async () => {
    const { messages } = readMessages(recordedRun);
    const message = messages[2]!;
    const part = message.parts.find(({ kind }) => kind === "reasoning")!;
    const { rerender } = render(<ChatHistory messages={messages} reveal={{ message: message.id, part: part.id }} />);
    await waitFor(() => expect(screen.getByRole("group", { name: "part 1 of message 3" })).toHaveFocus(), LATER);
    expect(screen.getByText(/see whether a refund is due/)).toBeVisible();
    rerender(<ChatHistory messages={messages} reveal={{ message: messages[7]!.id }} />);
    await waitFor(() => expect(article("8 user")).toHaveFocus(), LATER);
    expect(screen.queryByRole("group", { name: "part 1 of message 3" })).toBeNull();
  });

  it("goes before a link that led elsewhere before", async () => {
    const { messages } = readMessages(recordedRun);
    history.replaceState(null, "", "#run-2");
    const { rerender } = render(<ChatHistory messages={messages} anchorPrefix="run-" />);
    await waitFor(() => expect(article("2 user")).toHaveFocus(), LATER);
    rerender(<ChatHistory messages={messages} anchorPrefix="run-" reveal={{ message: messages[6]!.id }} />);
    await waitFor(() => expect(article("7 assistant")).toHaveFocus(), LATER);
    expect(article("2 user")).not.toHaveAttribute("data-sk-selected");
  });
});
