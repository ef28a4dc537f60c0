import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ChatHistory, createChatMemory, SessionViewer, type ChatHistoryProps } from "../../src/index.js";
import { billingSessionText } from "../../stories/fixtures/billingSession.js";
import { everyPart } from "../../stories/fixtures/everyPart.js";
import { longConversation } from "../../stories/fixtures/longConversation.js";
import { recordedRun } from "../../stories/fixtures/recordedRun.js";

const LATER = { timeout: 20_000 };
const tools = async () => within(await screen.findByRole("toolbar", { name: "Conversation tools" }, LATER));
const press = async (name: string) => fireEvent.click(await (await tools()).findByRole("button", { name }));
const fold = (name: string) => screen.getByRole("button", { name: `Content of ${name}` });
const article = (name: string) => screen.getByRole("article", { name });

describe("the tools of a conversation", () => {
  it("are one tab stop with arrow keys inside, and say what the conversation took where that was recorded", async () => {
    render(<ChatHistory value={recordedRun} />);
    const bar = await tools();
    for (const fact of ["8 messages", "3,411 tokens", "$0.0213", "39 s"])
      expect(screen.getByText(fact)).toBeInTheDocument();
    await userEvent.tab();
    expect(bar.getByRole("button", { name: "Outline" })).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(bar.getByRole("button", { name: "Copy or save" })).toHaveFocus();
    await userEvent.keyboard("{Home}{ArrowRight}");
    expect(bar.getByRole("button", { name: "Expand all" })).toHaveFocus();
    expect(bar.getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it("say no totals that were not recorded", async () => {
    render(<ChatHistory value={[{ role: "user", content: "Hi" }]} />);
    await tools();
    expect(screen.getByText("1 message").parentElement).toHaveTextContent(/^1 message$/);
  });

  it("are left out when the host does not want them", async () => {
    render(<ChatHistory value={recordedRun} toolbar={false} />);
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByRole("toolbar", { name: "Conversation tools" })).toBeNull();
    expect(screen.queryByText("8 messages")).toBeNull();
  });

  it("stand above the conversation of a SessionViewer", async () => {
    render(<SessionViewer text={billingSessionText} />);
    expect((await tools()).getByRole("button", { name: "Outline" })).toBeVisible();
  });

  it("close and open the folds of tools, prompts and reasoning", async () => {
    render(<ChatHistory value={recordedRun} />);
    expect(fold("refund")).toHaveAttribute("aria-expanded", "true");
    await press("Collapse all");
    expect(fold("refund")).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText("arguments")).toBeNull();
    await press("Expand all");
    expect(fold("find_invoice")).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText(/Never guess/)).toBeVisible();
    expect(screen.getByText(/see whether a refund is due/)).toBeVisible();
  });

  it("close the folds of rows that come into the document later as well", async () => {
    const later = [...recordedRun, { role: "assistant", tool_calls: [{ id: "c", function: { name: "late" } }] }];
    const { rerender } = render(<ChatHistory value={recordedRun} />);
    await press("Collapse all");
    rerender(<ChatHistory value={later} />);
    expect(fold("late")).toHaveAttribute("aria-expanded", "false");
  });

  it("open find", async () => {
    render(<ChatHistory value={recordedRun} />);
    await press("Find");
    expect(await screen.findByRole("textbox", { name: "Find in the conversation" }, LATER)).toHaveFocus();
  });

  it("speak the host's words", async () => {
    render(<ChatHistory value={recordedRun} labels={{ chatTools: "Werkzeuge", chatOutline: "Gliederung" }} />);
    const bar = within(await screen.findByRole("toolbar", { name: "Werkzeuge" }, LATER));
    expect(bar.getByRole("button", { name: "Gliederung" })).toBeVisible();
  });
});

describe("what is open", () => {
  it("comes back with the memory of the host, and only to the conversation it belongs to", async () => {
    const memory = createChatMemory();
    const { rerender } = render(<ChatHistory key={1} value={recordedRun} memory={memory} />);
    fireEvent.click(fold("refund"));
    rerender(<ChatHistory key={2} value={recordedRun} memory={createChatMemory()} />);
    expect(fold("refund")).toHaveAttribute("aria-expanded", "true");
    rerender(<ChatHistory key={3} value={recordedRun} memory={memory} />);
    expect(fold("refund")).toHaveAttribute("aria-expanded", "false");
    expect(fold("find_invoice")).toHaveAttribute("aria-expanded", "true");
  });

  it("comes back in a SessionViewer, the outline too", async () => {
    const memory = createChatMemory();
    const { unmount } = render(<SessionViewer text={billingSessionText} memory={memory} />);
    await press("Collapse all");
    await press("Outline");
    await screen.findByRole("navigation", { name: "Outline" }, LATER);
    unmount();
    render(<SessionViewer text={billingSessionText} memory={memory} />);
    for (const one of screen.getAllByRole("button", { name: /^Content of/ }))
      expect(one).toHaveAttribute("aria-expanded", "false");
    expect(await screen.findByRole("navigation", { name: "Outline" }, LATER)).toBeVisible();
  });

  it("is opened by find where a match is in a tool that was closed", async () => {
    render(<ChatHistory value={recordedRun} />);
    await press("Collapse all");
    await press("Find");
    await userEvent.type(
      await screen.findByRole("textbox", { name: "Find in the conversation" }, LATER),
      "second person",
    );
    await waitFor(() => expect(fold("refund")).toHaveAttribute("aria-expanded", "true"), LATER);
    expect(fold("find_invoice")).toHaveAttribute("aria-expanded", "false");
  });
});

const openOutline = async (props: ChatHistoryProps) => {
  render(<ChatHistory {...props} />);
  await press("Outline");
  return within(await screen.findByRole("navigation", { name: "Outline" }, LATER));
};
describe("the outline", () => {
  it("has each turn in a line: number, role, first words, tools, and errors in words", async () => {
    const outline = await openOutline({ value: recordedRun });
    const names = outline.getAllByRole("listitem").map((item) => item.textContent);
    expect(names).toHaveLength(6);
    expect(outline.getByRole("button", { name: "3 assistant I look that up. find_invoice" })).toBeVisible();
    expect(outline.getByRole("button", { name: "5 assistant refund error" })).toBeVisible();
  });

  it("shows one kind of turns, and how many there are of each", async () => {
    const outline = await openOutline({ value: recordedRun });
    fireEvent.click(outline.getByRole("radio", { name: "Errors 1" }));
    expect(outline.getAllByRole("listitem")).toHaveLength(1);
    fireEvent.click(outline.getByRole("radio", { name: "User 2" }));
    expect(outline.getAllByRole("listitem")).toHaveLength(2);
    expect(outline.getByRole("radio", { name: "Tools 2" })).not.toBeChecked();
  });

  it("leads to a message, and tells which one is in sight", async () => {
    const outline = await openOutline({ value: recordedRun });
    expect(outline.getByRole("button", { name: /^1 system/ })).toHaveAttribute("aria-current", "true");
    fireEvent.click(outline.getByRole("button", { name: /^7 assistant/ }));
    await waitFor(() => expect(article("7 assistant")).toHaveFocus());
  });

  it("is one tab stop, arrow keys go through it", async () => {
    const outline = await openOutline({ value: recordedRun });
    outline.getByRole("button", { name: /^1 system/ }).focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(outline.getByRole("button", { name: /^8 user/ })).toHaveFocus());
    await userEvent.keyboard("{ArrowUp}");
    await waitFor(() => expect(outline.getByRole("button", { name: /^7 assistant/ })).toHaveFocus());
    const items = within(outline.getByRole("list"));
    expect(items.getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it("has a map that says in words what it shows", async () => {
    const outline = await openOutline({ value: recordedRun, defaultFind: { text: "refund" } });
    expect(
      await outline.findByRole("img", { name: /^Map: 2 user messages, 2 with tools, 1 error, \d+ matches$/ }, LATER),
    ).toBeInTheDocument();
  });

  it("gives the focus back to its button when it is closed by Escape", async () => {
    const outline = await openOutline({ value: recordedRun });
    outline.getByRole("radio", { name: "All 6" }).focus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("navigation", { name: "Outline" })).toBeNull();
    expect((await tools()).getByRole("button", { name: "Outline" })).toHaveFocus();
  });
});

const choose = async (name: string) => {
  await press("Copy or save");
  fireEvent.click(screen.getByRole("menuitem", { name }));
};
describe("copies and files", () => {
  const copied = vi.fn<(text: string) => Promise<void>>();
  beforeEach(() => {
    copied.mockReset().mockResolvedValue();
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { clipboard: { writeText: copied } }));
  });
  afterEach(() => vi.unstubAllGlobals());

  it("as JSON are what the host gave", async () => {
    render(<ChatHistory value={recordedRun} />);
    await choose("Copy as JSON");
    await screen.findByText("Copied", undefined, LATER);
    expect(JSON.parse(copied.mock.lastCall?.[0] ?? "")).toEqual(recordedRun);
  });

  it("as Markdown have what was said", async () => {
    render(<ChatHistory value={recordedRun} />);
    await choose("Copy as Markdown");
    await screen.findByText("Copied", undefined, LATER);
    expect(copied.mock.lastCall?.[0]).toContain("Why was I charged **$148.20** twice in October?");
  });

  it("for a provider say what they could not carry, until the note is closed", async () => {
    render(<ChatHistory messages={everyPart} />);
    await choose("Copy for Anthropic");
    expect(await screen.findByText(/^Copied\. \d+ things are not as recorded/, undefined, LATER)).toBeVisible();
    expect(JSON.parse(copied.mock.lastCall?.[0] ?? "")).toHaveProperty("messages");
    fireEvent.click(screen.getByRole("button", { name: "Close this note" }));
    expect(screen.queryByText(/not as recorded/)).toBeNull();
  });

  it("say so when the browser refuses", async () => {
    copied.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    document.execCommand = () => false;
    render(<ChatHistory value={recordedRun} />);
    await choose("Copy as plain text");
    expect(await screen.findByText("The browser did not allow copying", undefined, LATER)).toBeVisible();
  });

  it("can be saved", async () => {
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => "blob:here";
    render(<ChatHistory value={recordedRun} />);
    await choose("Save as .md");
    await screen.findByText("Saved", undefined, LATER);
    expect(saved).toEqual(["conversation.md"]);
    click.mockRestore();
  });
});

const printer = (event: "beforeprint" | "afterprint") => act(() => void dispatchEvent(new Event(event)));
const print = async () => {
  // The guide is loaded by then.
  await tools();
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  printer("beforeprint");
};
describe("a conversation that is printed", () => {
  it("has all rows in the document and its folds open, and after that only those it had", async () => {
    render(<ChatHistory value={longConversation(300)} />);
    await screen.findByText("300 messages", undefined, LATER);
    await press("Collapse all");
    const before = screen.getAllByRole("article").length;
    await print();
    await waitFor(() => expect(screen.getAllByRole("article").length).toBeGreaterThan(280), LATER);
    expect(screen.getByText(/Answer briefly/)).toBeInTheDocument();
    expect(screen.getAllByText("arguments").length).toBeGreaterThan(10);
    printer("afterprint");
    expect(screen.getAllByRole("article").length).toBeLessThanOrEqual(before);
    expect(screen.queryByText(/Answer briefly/)).toBeNull();
  });

  it("says how many messages are left out of a very long one", async () => {
    render(<ChatHistory messages={Array.from({ length: 2_003 }, (_, at) => ({ ...everyPart[0]!, id: `${at}` }))} />);
    await print();
    await waitFor(() => expect(screen.getByText("3 later messages are not printed.")).toBeInTheDocument(), LATER);
    printer("afterprint");
    expect(screen.queryByText(/not printed/)).toBeNull();
  });
});
