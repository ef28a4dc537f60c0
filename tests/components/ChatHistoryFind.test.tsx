import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ChatHistory, type JsonFindQuery } from "../../src/index.js";
import { findInMessages } from "../../src/messages/find/findInMessages.js";
import { readMessages } from "../../src/messages/index.js";
import { everyPart } from "../../stories/fixtures/everyPart.js";
import { longConversation, longLog } from "../../stories/fixtures/longConversation.js";
import { say } from "../../stories/fixtures/say.js";
import { toolAgentMessages } from "../../stories/fixtures/toolAgent.js";
import { kitchenSink } from "../messages/kitchenSink.js";

const field = () => screen.findByRole("textbox", { name: "Find in the conversation" });
const message = (name: string) => within(screen.getByRole("article", { name }));
/** Without highlights of the browser's, as here, the surroundings of the match that is shown are marked. */
const marked = () => document.querySelectorAll("[data-sk-hit]");

async function lookFor(text: string) {
  await userEvent.click(screen.getByRole("list", { name: "Conversation" }));
  await userEvent.keyboard("{Control>}f{/Control}");
  await userEvent.type(await field(), text.replace(/[[{]/g, "$&$&"));
}

describe("find in ChatHistory", () => {
  it("opens by Ctrl+F, counts, goes around, and gives the focus back", async () => {
    render(
      <ChatHistory
        value={["one fox", "two foxes", "no"].map((content) => ({ role: "user", content }))}
        onShowInJson={vi.fn()}
      />,
    );
    const button = screen.getByRole("button", { name: "Show message 2 in JSON" });
    button.focus();
    await userEvent.keyboard("{Control>}f{/Control}");
    expect(await field()).toHaveFocus();
    await userEvent.keyboard("fox");
    expect(await screen.findByText("1 of 2")).toBeVisible();
    await waitFor(() => expect(marked()[0]).toHaveTextContent("one fox"));
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText("2 of 2")).toBeVisible();
    await waitFor(() => expect(marked()[0]).toHaveTextContent("two foxes"));
    await userEvent.keyboard("{F3}");
    expect(await screen.findByText("1 of 2")).toBeVisible();
    await userEvent.keyboard("{Shift>}{Enter}{/Shift}");
    expect(await screen.findByText("2 of 2")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(button).toHaveFocus();
    expect(marked()).toHaveLength(0);
  });

  it("finds what is folded, and opens it when it is shown", async () => {
    const prompt = `You are careful.\n${"x\n".repeat(40)}the needle`;
    render(
      <ChatHistory
        messages={[
          say(0, "system", prompt),
          say(1, "assistant", { kind: "reasoning", state: "text", text: "a needle of thought" }),
          say(2, "user", {
            kind: "file",
            name: "notes.txt",
            source: { text: "a needle in a document", mediaType: "text/plain" },
          }),
        ]}
      />,
    );
    await lookFor("needle");
    expect(await screen.findByText("1 of 3")).toBeVisible();
    expect(await message("1 system").findByText(/the needle/)).toBeVisible();
    expect(message("2 assistant").queryByText(/needle/)).toBeNull();
    await userEvent.keyboard("{Enter}");
    expect(await message("2 assistant").findByText("a needle of thought")).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(await message("3 user").findByText("a needle in a document")).toBeVisible();
  });

  it("turns a long text to the page of the match", async () => {
    render(<ChatHistory markdown={false} messages={[say(0, "user", longLog(2_000))]} />);
    expect(screen.queryByText(/inv_1500 /)).toBeNull();
    await lookFor("inv_1500 ");
    expect(await screen.findByText("1 of 1")).toBeVisible();
    expect(await screen.findByText(/inv_1500 /)).toBeInTheDocument();
  });

  it("leads to keys and leaves in the tree of a tool", async () => {
    const input = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`key_${index}`, { inner: [`leaf ${index}`] }]),
    );
    render(<ChatHistory messages={[say(0, "assistant", { kind: "tool-call", callId: "c", name: "look", input })]} />);
    await lookFor("leaf 41");
    expect(await screen.findByText("1 of 1")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("treeitem", { selected: true })).toHaveTextContent("leaf 41"));
  });

  it("counts a result once, and shows it with its call", async () => {
    render(
      <ChatHistory
        messages={[
          say(
            0,
            "assistant",
            { kind: "tool-call", callId: "c", name: "look", input: {} },
            { kind: "tool-call", callId: "d", name: "see", input: {} },
          ),
          say(1, "tool", {
            kind: "tool-result",
            callId: "d",
            name: "see",
            output: [{ type: "text", text: "a needle" }],
          }),
        ]}
      />,
    );
    await lookFor("needle");
    expect(await screen.findByText("1 of 1")).toBeVisible();
    await waitFor(() => expect(marked()).toHaveLength(1));
    expect(screen.getByRole("group", { name: "Tool call see" })).toContainElement(screen.getByText(/a needle/));
    expect(marked()[0]).toHaveTextContent("a needle");
  });

  it("says why a pattern is none, and takes case, words and patterns", async () => {
    render(<ChatHistory value={[{ role: "user", content: "Needle needles (" }]} />);
    await lookFor("needle");
    expect(await screen.findByText("1 of 2")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Match case" }));
    expect(await screen.findByText("1 of 1")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Whole words" }));
    expect(await screen.findByText("No matches")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Regular expression" }));
    await userEvent.clear(await field());
    await userEvent.type(await field(), "needle(");
    expect(await field()).toBeInvalid();
    expect(screen.getByText(/Unterminated group/)).toBeVisible();
  });

  it("counts in messages that are not in the page", async () => {
    render(<ChatHistory value={longConversation(20_000)} defaultFind={{ text: "comes step" }} />);
    expect(await screen.findByText(/^1 of [\d,]+$/, undefined, { timeout: 5_000 })).toHaveTextContent("1 of 9,090");
  });

  it("is controlled by its host", async () => {
    const onFindChange = vi.fn();
    function Host() {
      const [query, setQuery] = useState<JsonFindQuery | null>({ text: "fox" });
      return (
        <ChatHistory
          value={[{ role: "user", content: "a fox" }]}
          find={query}
          onFindChange={(next) => {
            onFindChange(next);
            setQuery(next);
          }}
        />
      );
    }
    render(<Host />);
    expect(await screen.findByText("1 of 1")).toBeVisible();
    expect(document.body).toHaveFocus();
    await userEvent.type(await field(), "es");
    expect(onFindChange).toHaveBeenLastCalledWith({ text: "foxes" });
    expect(await screen.findByText("No matches")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Close find" }));
    expect(onFindChange).toHaveBeenLastCalledWith(null);
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});

describe("every match", () => {
  const conversations = {
    "every part": everyPart,
    "the kitchen sink": readMessages(kitchenSink).messages,
    "a tool agent": readMessages(toolAgentMessages).messages,
  };
  it.each(Object.entries(conversations))("of %s is shown somewhere in the page", async (_, messages) => {
    for (const text of ["a", "e", "1"]) {
      const find = findInMessages(messages, text);
      find.step(Infinity);
      const { unmount } = render(<ChatHistory messages={messages} defaultFind={{ text }} />);
      const input = await field();
      input.focus();
      for (let index = 0; index < Math.min(find.count, 25); index++) {
        await screen.findByText(`${index + 1} of ${find.count}`);
        await waitFor(() => expect(marked(), `${text} ${index} ${JSON.stringify(find.hit(index))}`).toHaveLength(1));
        await userEvent.keyboard("{Enter}");
      }
      unmount();
    }
  });
});
