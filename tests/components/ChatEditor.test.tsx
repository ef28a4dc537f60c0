import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as fc from "fast-check";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { ChatEditor } from "../../src/index.js";
import { createJsonHistory, parseJson } from "../../src/json/index.js";
import { keepLineEnds } from "../../src/components/ChatEditor/keepLineEnds.js";

/** Hazards: a big integer, `1.0`, a doubled key, odd indentation, CRLF between values, an escaped letter, no final newline. */
const TEXT =
  '\ufeff[\r\n   {"role":"system","content":"Be br\\u0069ef.", "n": 12345678901234567890},\r\n\t{"role": "user",  "content": "Hi", "x": 1.0, "x": 1.00},\r\n {"role":"assistant","content":"Hello"}]';

function Held({ text, onText }: { text: string; onText: (text: string) => void }) {
  const [value, setValue] = useState(text);
  return (
    <ChatEditor
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onText(next);
      }}
    />
  );
}

function open(text: string) {
  const onText = vi.fn<(text: string) => void>();
  render(<Held text={text} onText={onText} />);
  return {
    latest: () => onText.mock.lastCall?.[0] ?? text,
    press: (name: string) => userEvent.click(screen.getByRole("button", { name })),
  };
}

const area = (name: string) => screen.getByRole("textbox", { name });

describe("ChatEditor", () => {
  it("changes only the text that was typed", async () => {
    const editor = open(TEXT);
    await editor.press("Edit message 2");
    await userEvent.type(area("Text of message 2"), " there");
    expect(editor.latest()).toBe(TEXT.replace('"Hi"', '"Hi there"'));
  });

  it("changes only the role that was chosen", async () => {
    const editor = open(TEXT);
    await editor.press("Edit message 3");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role of message 3" }), "tool");
    expect(editor.latest()).toBe(TEXT.replace('"role":"assistant"', '"role":"tool"'));
  });

  it("offers the roles as the conversation spells them", async () => {
    const editor = open('[{"role": "human", "content": "Hi"}]');
    await editor.press("Edit message 1");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
      "human",
      "system",
      "assistant",
      "tool",
    ]);
  });

  it("moves, copies and removes whole messages and leaves the bytes of the others alone", async () => {
    const editor = open(TEXT);
    await editor.press("Edit message 3");
    await editor.press("Move message 3 up");
    expect(JSON.parse(editor.latest().slice(1)).map((one: { role: string }) => one.role)).toEqual([
      "system",
      "assistant",
      "user",
    ]);
    expect(editor.latest()).toContain('{"role": "user",  "content": "Hi", "x": 1.0, "x": 1.00}');
    expect(screen.getByRole("button", { name: "Move message 2 up" })).toHaveFocus();
    await editor.press("Duplicate message 2");
    expect(JSON.parse(editor.latest().slice(1))).toHaveLength(4);
    await editor.press("Remove message 3");
    await editor.press("Edit message 2");
    await editor.press("Move message 2 down");
    expect(editor.latest().replace(/\s/g, "")).toBe(TEXT.replace(/\s/g, ""));
    for (const line of TEXT.split("\r\n").slice(1))
      expect(editor.latest()).toContain(line.replace(/^\s+|[,\]]+$/g, ""));
  });

  it("takes a removal back byte for byte", async () => {
    const editor = open(TEXT);
    await editor.press("Edit message 2");
    await editor.press("Remove message 2");
    expect(editor.latest()).not.toContain("1.00");
    expect(screen.getByRole("status")).toHaveTextContent("Message 2 removed");
    await editor.press("Undo");
    expect(editor.latest()).toBe(TEXT);
  });

  it("adds messages after the one at hand and at the end, ready to type into", async () => {
    const editor = open(TEXT);
    await editor.press("Add message");
    await userEvent.type(area("Text of message 4"), "Bye");
    const messages: { role: string; content: string }[] = JSON.parse(editor.latest().slice(1));
    expect(messages[3]).toMatchObject({ role: "user", content: "Bye" });
    expect(editor.latest().startsWith(TEXT.slice(0, -1))).toBe(true);
  });

  it("edits the arguments of a tool as text; JSON that is half typed stays here and not in the record", async () => {
    const text = '[{"role":"assistant","content":null,"tool_calls":[{"id":"c","name":"f","arguments":{"a": 1.0}}]}]';
    const editor = open(text);
    await editor.press("Edit message 1");
    const input = area("Arguments of f");
    expect(input).toHaveValue('{"a": 1.0}');
    await userEvent.type(input, "{Backspace}");
    expect(input).toHaveValue('{"a": 1.0');
    expect(screen.getByText(/Not JSON yet/)).toBeVisible();
    expect(editor.latest()).toBe(text);
    await userEvent.type(input, ', "b": 2}}'.replace("}}", "}"));
    expect(editor.latest()).toBe(text.replace('{"a": 1.0}', '{"a": 1.0, "b": 2}'));
    expect(screen.queryByText(/Not JSON yet/)).toBeNull();
  });

  it("edits the messages of a record and leaves its other keys alone", async () => {
    const text = '{"question": "?", "chat_history": [{"role": "user", "content": "Hi"}], "n": 1.0}';
    const editor = open(text);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    await editor.press("Edit message 1");
    await userEvent.type(area("Text of message 1"), "!");
    expect(editor.latest()).toBe(text.replace('"Hi"', '"Hi!"'));
  });

  it.each([
    [
      "Gemini",
      ['{"contents": [', "]}"],
      '{"role": "user", "parts": [{"text": "Hi"}]}',
      '{"role": "model", "parts": [{"text": "Oh"}]}',
    ],
    [
      "Bedrock",
      ['{"messages": [', '], "inferenceConfig": {}}'],
      '{"role": "user", "content": [{"text": "Hi"}]}',
      '{"role": "assistant", "content": [{"text": "Oh"}]}',
    ],
    [
      "Anthropic",
      ["[", "]"],
      '{"role": "user", "content": [{"type": "text", "text": "Hi"}]}',
      '{"role": "assistant", "content": [{"type": "text", "text": "Oh"}]}',
    ],
    ["LangChain", ["[", "]"], '{"type": "human", "content": "Hi"}', '{"type": "ai", "content": "Oh"}'],
    [
      "OpenTelemetry",
      ["[", "]"],
      '{"role": "user", "parts": [{"type": "text", "content": "Hi"}]}',
      '{"role": "assistant", "parts": [{"type": "text", "content": "Oh"}]}',
    ],
  ] as const)("edits and adds messages as %s writes them", async (_, [before, after], message, added) => {
    const editor = open(before + message + after);
    await editor.press("Edit message 1");
    await userEvent.type(area("Text of message 1"), "!");
    await editor.press("Add a message after message 1");
    await userEvent.type(area("Text of message 2"), "Oh");
    expect(editor.latest()).toBe(`${before}${message.replace("Hi", "Hi!")}, ${added}${after}`);
  });

  it("takes back with Ctrl+Z what was typed as one step, then what was done before, and brings it again", async () => {
    const editor = open(TEXT);
    await editor.press("Edit message 2");
    await editor.press("Move message 2 up");
    const moved = editor.latest();
    await userEvent.type(area("Text of message 1"), " there");
    expect(editor.latest()).toContain('"Hi there"');
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(editor.latest()).toBe(moved);
    expect(area("Text of message 1")).toHaveValue("Hi");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(editor.latest()).toBe(TEXT);
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(editor.latest()).toBe(moved);
  });

  it("shares its undo stack with another view of the text", async () => {
    const history = createJsonHistory(parseJson(TEXT));
    render(<ChatEditor history={history} />);
    await userEvent.click(screen.getByRole("button", { name: "Edit message 2" }));
    await userEvent.type(area("Text of message 2"), "!");
    expect(history.doc.text).toBe(TEXT.replace('"Hi"', '"Hi!"'));
    act(() => void history.undo());
    expect(area("Text of message 2")).toHaveValue("Hi");
  });

  it("takes back what was typed into the JSON of a tool through the one history", async () => {
    const text = '[{"role":"assistant","content":null,"tool_calls":[{"name":"f","args":{"a": 1.0}}]}]';
    const history = createJsonHistory(parseJson(text));
    render(<ChatEditor history={history} />);
    await userEvent.click(screen.getByRole("button", { name: "Edit message 1" }));
    const input = area("Arguments of f");
    await userEvent.type(input, "{Backspace}5}}".replace("}}", "}"));
    expect(history.doc.text).toBe(text.replace("1.0}", "1.05}"));
    await userEvent.click(screen.getByRole("button", { name: /^Undo/ }));
    expect(history.doc.text).toBe(text);
    expect(history.canUndo).toBe(false);
    expect(input).toHaveValue('{"a": 1.0}');
  });

  it("keeps the open message open, with its caret, when another view adds and removes messages before it", async () => {
    const history = createJsonHistory(parseJson(TEXT));
    render(<ChatEditor history={history} />);
    await userEvent.click(screen.getByRole("button", { name: "Edit message 2" }));
    const from = TEXT.indexOf("{");
    const typed: HTMLTextAreaElement = screen.getByRole("textbox", { name: "Text of message 2" });
    typed.setSelectionRange(1, 1);
    act(() => history.change([{ from, to: from, insert: '{"role":"user","content":"new"}, ' }]));
    expect(area("Text of message 3")).toHaveValue("Hi");
    expect(area("Text of message 3")).toHaveFocus();
    expect(typed.selectionStart).toBe(1);
    act(() => void history.undo());
    expect(area("Text of message 2")).toHaveValue("Hi");
  });

  it("keeps what is half typed when messages are moved, added and removed around it, and discards it when asked to", async () => {
    const call = '{"role":"assistant","content":null,"tool_calls":[{"name":"f","args":{"a":1}}]}';
    const editor = open(`[{"role":"user","content":"a"},${call},{"role":"user","content":"b"}]`);
    await editor.press("Edit message 2");
    await userEvent.type(area("Arguments of f"), "{Backspace}");
    await editor.press("Move message 2 up");
    expect(area("Arguments of f")).toHaveValue('{"a":1');
    await editor.press("Add a message before message 1");
    await editor.press("Edit message 2");
    expect(area("Arguments of f")).toHaveValue('{"a":1');
    await editor.press("Discard what was typed");
    expect(screen.queryByText(/Not JSON yet/)).toBeNull();
    await waitFor(() => expect(area("Arguments of f")).toHaveValue('{"a":1}'));
    expect(editor.latest()).toContain(call);
  });

  it("keeps what is half typed over a value that another view changes meanwhile", async () => {
    const text = '[{"role":"assistant","content":null,"tool_calls":[{"name":"f","args":{"a":1}}]}]';
    const history = createJsonHistory(parseJson(text));
    render(<ChatEditor history={history} />);
    await userEvent.click(screen.getByRole("button", { name: "Edit message 1" }));
    await userEvent.type(area("Arguments of f"), "{Backspace}");
    const from = text.indexOf("1}");
    act(() => history.change([{ from, to: from + 1, insert: "2" }]));
    expect(area("Arguments of f")).toHaveValue('{"a":1');
    expect(history.doc.text).toBe(text.replace("1}", "2}"));
    await userEvent.type(area("Arguments of f"), "}");
    expect(history.doc.text).toBe(text);
  });

  it("keeps the open message and what is half typed in it while another view breaks the text for a moment", async () => {
    const text = '[{"role":"assistant","content":null,"tool_calls":[{"name":"f","args":{"a":1}}]}]';
    const history = createJsonHistory(parseJson(text));
    render(<ChatEditor history={history} />);
    await userEvent.click(screen.getByRole("button", { name: "Edit message 1" }));
    await userEvent.type(area("Arguments of f"), "{Backspace}");
    act(() => history.change([{ from: 1, to: 1, insert: "{," }]));
    expect(screen.getByRole("alert")).toHaveTextContent("The text is not valid JSON");
    act(() => void history.undo());
    expect(area("Arguments of f")).toHaveValue('{"a":1');
  });

  it("edits names, and what no format knows as JSON at its place", async () => {
    const text = '[{"role":"user","name":"ada","content":"Hi","score":{"a": 1.0}}]';
    const editor = open(text);
    await editor.press("Edit message 1");
    await userEvent.type(area("Name of message 1"), " b");
    expect(editor.latest()).toBe(text.replace("ada", "ada b"));
    await userEvent.type(area("Unknown part score in message 1"), "{Backspace}, 2]".replace(", 2]", "}"));
    expect(editor.latest()).toBe(text.replace("ada", "ada b"));
  });

  it("edits a number and false where they stand", async () => {
    const text = '[{"role":"user","content":"Hi","score":0,"seen":false}]';
    const editor = open(text);
    await editor.press("Edit message 1");
    await userEvent.type(area("Unknown part score in message 1"), ".50");
    expect(editor.latest()).toBe(text.replace(":0,", ":0.50,"));
    await userEvent.clear(area("Unknown part seen in message 1"));
    expect(screen.getByText(/Not JSON yet/)).toBeVisible();
    await editor.press("Done");
    expect(screen.getByText(/Not JSON yet/)).toBeVisible();
    await editor.press("Edit message 1");
    await userEvent.type(area("Unknown part seen in message 1"), "null");
    expect(editor.latest()).toBe(text.replace(":0,", ":0.50,").replace("false", "null"));
  });

  it("removes a part, and takes that back", async () => {
    const text = '[{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]';
    const editor = open(text);
    await editor.press("Edit message 1");
    await editor.press("Remove: Text of message 1 (part 1 of 2)");
    expect(editor.latest()).toBe('[{"role":"user","content":[{"type":"text","text":"b"}]}]');
    expect(screen.getByRole("status")).toHaveTextContent("Part of message 1 removed");
    await editor.press("Undo");
    expect(editor.latest()).toBe(text);
  });

  it("answers the last open call with a new result", async () => {
    const editor = open(
      '[{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t0","content":"x"}]}]',
    );
    await editor.press("Edit message 2");
    await editor.press("Tool result: add to message 2");
    expect(editor.latest()).toContain('{"type":"tool_result","tool_use_id":"t1","content":""}');
  });

  it("moves a message with the arrow keys on its grip, and says where it went", async () => {
    const editor = open(TEXT);
    screen.getByRole("button", { name: "Move message 1" }).focus();
    await userEvent.keyboard("{End}");
    expect(screen.getByRole("status")).toHaveTextContent("Message 1 is now message 3");
    expect(screen.getByRole("button", { name: "Move message 3" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    expect(screen.getByRole("status")).toHaveTextContent("Message 3 stays where it was");
    await userEvent.keyboard("{ArrowUp}");
    const roles = JSON.parse(editor.latest().slice(1)).map((one: { role: string }) => one.role);
    expect(roles).toEqual(["user", "system", "assistant"]);
  });

  it("opens a message with a click on its text", async () => {
    open(TEXT);
    await userEvent.click(screen.getByText("Hello"));
    expect(area("Text of message 3")).toHaveFocus();
  });

  it("shows the variables of a prompt with the values that the record has, falsy ones too", async () => {
    const prompt = "Greet {{ user.name }}, {{user.name}}, {{count}} times in {{language}}.";
    const editor = open(
      JSON.stringify({ chat_history: [{ role: "user", content: prompt }], count: 0, user: { name: "Ada" } }),
    );
    expect(screen.queryByRole("list", { name: "Variables of this text" })).toBeNull();
    await editor.press("Edit message 1");
    const variables = within(screen.getByRole("list", { name: "Variables of this text" }));
    expect(variables.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "{{user.name}} Ada",
      "{{count}} 0",
      "{{language}} no value",
    ]);
  });

  it("edits what the source says twice in both places", async () => {
    const said = '[{"role":"assistant","content":"a","reasoning":"Hm","reasoning_content":"Hm"}]';
    const twice = open(said);
    await twice.press("Edit message 1");
    await userEvent.type(screen.getAllByRole("textbox")[0]!, "!");
    expect(twice.latest()).toBe(said.replaceAll('"Hm"', '"Hm!"'));
  });

  it("edits the address of an image where it stands", async () => {
    const said =
      '[{"role":"user","content":[{"type":"image_url","image_url":{"url":"https://x.example/a.png","detail":"low"}}]}]';
    const editor = open(said);
    await editor.press("Edit message 1");
    await userEvent.type(area("Image address in message 1"), "?2");
    expect(editor.latest()).toBe(said.replace("a.png", "a.png?2"));
  });

  it("puts an address in the place of bytes once it is typed", async () => {
    const said =
      '[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}}]}]';
    const editor = open(said);
    await editor.press("Edit message 1");
    await userEvent.type(area("Image address in message 1"), "https://x.example/b.png");
    expect(editor.latest()).toBe(said);
    await userEvent.keyboard("{Enter}");
    expect(JSON.parse(editor.latest())[0].content[0].image_url).toEqual({ url: "https://x.example/b.png" });
  });

  it("says what it does not edit, why, and where that stands", async () => {
    const said =
      '[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"iVBORw0KGgo="}}]}]';
    const editor = open(said);
    await editor.press("Edit message 1");
    expect(screen.getByText(/The bytes are in the record itself/)).toHaveTextContent("[0].content[0]");
  });

  it("explains a text that is not valid, and offers nothing", () => {
    open('[{"role": "user",\n "content": "Hi" "x"}]');
    expect(screen.getByRole("alert")).toHaveTextContent(/2:\d+ /);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("says what it expected when there is no list of messages", () => {
    open('{"question": "?"}');
    expect(screen.getByText(/Expected a list of messages/)).toBeVisible();
  });

  it("has no ways to change anything when it is read-only", async () => {
    render(<ChatEditor defaultValue={TEXT} readOnly />);
    expect(screen.queryByRole("button", { name: "Add message" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Open message 2" }));
    expect(area("Text of message 2")).toHaveAttribute("readonly");
    expect(screen.queryByRole("button", { name: "Remove message 2" })).toBeNull();
  });
});

const shown = (text: string) => text.replace(/\r\n?/g, "\n");

describe("keepLineEnds", () => {
  const text = fc
    .array(fc.constantFrom("\r\n", "\n", "\r", "a", "b"), { maxLength: 20 })
    .map((pieces) => pieces.join(""));

  it("gives a text that shows as edited", () => {
    fc.assert(
      fc.property(text, text.map(shown), (before, edited) => {
        expect(shown(keepLineEnds(before, edited))).toBe(edited);
      }),
    );
  });

  it("leaves a text alone that was not edited", () => {
    fc.assert(
      fc.property(text, (before) => {
        expect(keepLineEnds(before, shown(before))).toBe(before);
      }),
    );
  });

  it("keeps every line end outside the stretch that was edited", () => {
    expect(keepLineEnds("one\r\ntwo\rthree\r\n", "one\ntwo!\nthree\n")).toBe("one\r\ntwo!\rthree\r\n");
  });
});
