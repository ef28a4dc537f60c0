import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SessionViewer } from "../../src/index.js";
import { textSessionView, valueSessionView } from "../../src/components/SessionViewer/sessionView.js";
import { billingSessionText } from "../../stories/fixtures/billingSession.js";

const panel = (name: string) => screen.getByRole("region", { name });
const fact = (label: string) => screen.getByText(label, { selector: "dt" }).nextElementSibling;

describe("SessionViewer", () => {
  it("is named by the session, and says how it ended in words", () => {
    const { rerender } = render(<SessionViewer session={{ sessionName: "Run 1", error: null }} />);
    expect(screen.getByRole("region", { name: "Run 1" })).toBeVisible();
    expect(screen.getByText("Completed")).toBeVisible();
    rerender(<SessionViewer session={{ sessionName: "Run 1", error: "boom" }} />);
    expect(screen.getByText("Ended with an error")).toBeVisible();
  });

  it("says of no session that it completed when nothing says so", () => {
    const { rerender } = render(<SessionViewer session={{}} />);
    expect(screen.queryByText("Completed")).toBeNull();
    rerender(<SessionViewer session={{ outputs: { content: "" } }} />);
    expect(screen.getByText("Completed")).toBeVisible();
  });

  it("shows characters of the name that would reorder it", () => {
    render(<SessionViewer session={{ sessionName: "\u202Egnp.exe" }} />);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("U+202Egnp.exe");
  });

  it("leads to each message with parts that were not understood, from the JSON too", async () => {
    const history = [{ role: "user", content: "a" }, 42, { role: "user", content: "b", mood: 1 }];
    render(<SessionViewer session={{ inputs: { chat_history: history } }} defaultView="json" />);
    for (const name of ["2 unknown", "3 user", "2 unknown"]) {
      await userEvent.click(screen.getByRole("button", { name: "2 parts shown as recorded" }));
      await waitFor(() => expect(screen.getByRole("article", { name })).toHaveFocus());
    }
  });

  it("says why a conversation that is all shown as recorded was not understood", () => {
    render(<SessionViewer session={{ inputs: { chat_history: { a: 1 } } }} />);
    expect(screen.getByRole("note")).toHaveTextContent(
      "inputs.chat_history should be a list of messages and is an object",
    );
  });

  it("shows the facts that are recorded, and no others", () => {
    render(<SessionViewer text={billingSessionText} />);
    expect(fact("Started")).toHaveTextContent("22 Nov 2026, 09:14:07 UTC");
    expect(fact("Duration")).toHaveTextContent("41.8 s");
    expect(fact("Messages")).toHaveTextContent("10");
    expect(fact("Tokens")).toHaveTextContent("5,760 5,120 in, 640 out");
    expect(fact("Cost")).toHaveTextContent("$0.0184");
    expect(fact("Model")).toHaveTextContent("gpt-4o temperature 0");
  });

  it("shows zero tokens and no cost where only the tokens are recorded", () => {
    render(<SessionViewer session={{ metadata: { total_tokens: 0 } }} />);
    expect(fact("Tokens")).toHaveTextContent("0");
    expect(screen.queryByText("Cost")).toBeNull();
    expect(screen.queryByText("Model")).toBeNull();
  });

  it("shows numbers of a text as they were written", () => {
    render(<SessionViewer text={billingSessionText} />);
    expect(panel("Metadata")).toHaveTextContent("12345678901234567890");
    expect(panel("Metadata")).toHaveTextContent("1.0");
  });

  it.each(["metrics", "feedback"])("shows the %s of a text as they were written, equal names each", (field) => {
    render(<SessionViewer text={`{"sessionName": "x", "${field}": {"n": 12345678901234567890, "n": 1.10}}`} />);
    const shown = panel(field === "metrics" ? "Metrics" : "Feedback");
    expect(shown).toHaveTextContent("12345678901234567890");
    expect(shown).toHaveTextContent("1.10");
    expect(within(shown).getAllByText("duplicate key")).toHaveLength(2);
  });

  it("shows the inputs beside the history, and keys that are no field of a session", () => {
    render(<SessionViewer text={billingSessionText} />);
    expect(panel("Inputs")).toHaveTextContent("ticket");
    expect(panel("Inputs")).not.toHaveTextContent("chat_history");
    expect(panel("Other keys")).toHaveTextContent("start_time");
    expect(screen.queryByRole("region", { name: "Outputs" })).toBeNull();
  });

  it("shows what stands where something else belongs", () => {
    render(<SessionViewer session={JSON.parse('{"error": {"code": 0}, "metrics": [0], "source": 7}')} />);
    expect(panel("Error")).toHaveTextContent("code");
    expect(panel("Metrics")).toHaveTextContent("0");
    expect(panel("Source")).toHaveTextContent("7");
    expect(screen.getByRole("alert")).toBeVisible();
  });

  it("says why there is no conversation", () => {
    render(<SessionViewer session={{ sessionName: "x", inputs: { chat_history: [] }, outputs: {} }} />);
    expect(screen.getByText(/inputs.chat_history is an empty list; outputs is empty/)).toBeVisible();
  });

  it("names the place of a break in the text and shows what could be read", () => {
    render(<SessionViewer text={'{"sessionName": "Half", "metadata": {"a": 1'} />);
    expect(screen.getAllByRole("alert")[0]).toHaveTextContent(/1:\d+/);
    expect(screen.getByRole("heading", { name: "Half" })).toBeVisible();
  });

  it("shows a text that is no session as JSON", () => {
    render(<SessionViewer text="[1, 2]" />);
    expect(screen.getByText("This is not a session")).toBeVisible();
    expect(screen.getByRole("radio", { name: "JSON" })).toBeChecked();
  });

  it("leads from a message to its place in the JSON, whatever the shape around the session", async () => {
    const text =
      '{"session": {"session_name": "Wrapped", "inputs": {"chat_history": [{"role": "user", "content": "Hi"}]}}}';
    const onViewChange = vi.fn();
    render(<SessionViewer text={text} onViewChange={onViewChange} />);
    await userEvent.click(screen.getByRole("button", { name: "Show message 1 in JSON" }));
    expect(onViewChange).toHaveBeenCalledWith("json");
    expect(screen.getByRole("radio", { name: "JSON" })).toBeChecked();
    expect(
      within(screen.getByRole("tree", { name: "JSON" })).getByRole("treeitem", { name: /chat_history/ }),
    ).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("treeitem", { selected: true })).toHaveFocus());
  });

  it("can be controlled, and takes the host's controls into its head", () => {
    render(<SessionViewer session={{ sessionName: "x" }} view="json" actions={<button type="button">Edit</button>} />);
    expect(screen.getByRole("tree", { name: "JSON" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Edit" })).toBeVisible();
  });

  it("shows an error that is an empty text without calling the session failed", () => {
    render(<SessionViewer session={{ sessionName: "x", error: "" }} />);
    expect(screen.getByText("Completed")).toBeVisible();
    expect(screen.getByText("The error was recorded as an empty text.")).toBeVisible();
  });
});

describe("where a message stands", () => {
  const at = [["inputs", "chat_history", 0]] as const;
  it.each([
    ["SDK names", '{"inputs": {}}', ["inputs", "chat_history", 0]],
    ["a start body", '{"session": {"inputs": {}}}', ["session", "inputs", "chat_history", 0]],
    [
      "a batch",
      '{"events": [], "session_properties": {"inputs": {}}}',
      ["session_properties", "inputs", "chat_history", 0],
    ],
  ])("is found in %s, as text and as value", (_, text, path) => {
    expect(textSessionView(text).sourceOf(at)).toEqual([path]);
    expect(valueSessionView(JSON.parse(text)).sourceOf(at)).toEqual([path]);
  });

  it("goes on inside a string when the session, or the message, is JSON inside one", () => {
    expect(textSessionView(JSON.stringify({ session: '{"inputs": {}}' })).sourceOf(at)).toEqual([
      ["session"],
      ["inputs", "chat_history", 0],
    ]);
    expect(textSessionView('{"outputs": {}}').sourceOf([["outputs", "text"], ["content"]])).toEqual([
      ["outputs", "text"],
      ["content"],
    ]);
  });
});

describe("the panels", () => {
  it("lose nothing: what the conversation does not show of inputs and outputs is in them", () => {
    const session = {
      inputs: { inputs: { messages: [{ role: "user", content: "Hi" }], k: 0 }, q: "" },
      outputs: { role: "assistant", content: "x", summary: "s" },
    };
    for (const view of [valueSessionView(session), textSessionView(JSON.stringify(session))]) {
      const [inputs, outputs] = view.panels.map(({ content }) =>
        "text" in content ? JSON.parse(content.text) : content.value,
      );
      expect(inputs).toEqual({ inputs: { k: 0 }, q: "" });
      const said = JSON.stringify(view.conversation.messages);
      expect(outputs === undefined ? said : JSON.stringify(outputs)).toContain('"s"');
    }
  });

  it("keep an own key named __proto__", () => {
    const view = valueSessionView(JSON.parse('{"sessionName": "x", "__proto__": {"a": 1}}'));
    expect(view.panels.map(({ field }) => field)).toEqual(["other"]);
  });
});
