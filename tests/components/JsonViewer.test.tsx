import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { JsonViewer, type JsonViewerProps } from "../../src/components/JsonViewer/JsonViewer.js";
import type { JsonExpansion } from "../../src/components/JsonViewer/JsonExpansion.js";

const rowTexts = () => screen.getAllByRole("treeitem").map((row) => row.querySelector(".sk-tree__text")?.textContent);
const row = (name: string | RegExp) => screen.getByRole("treeitem", { name });
const at = (name: RegExp) => expect(row(name)).toHaveFocus();
const field = () => screen.findByRole("textbox", { name: "Find in keys and values" });
const count = () => document.querySelector("search output")?.textContent;
const currentMark = () => document.querySelector(".sk-mark--current")?.closest('[role="treeitem"]');

const show = (props: JsonViewerProps) => render(<JsonViewer toolbar={false} {...props} />);

function Host() {
  const [expanded, setExpanded] = useState<JsonExpansion>({ depth: 1 });
  return <JsonViewer value={{ a: { b: 1 } }} expanded={expanded} onExpandedChange={setExpanded} />;
}

describe("JsonViewer", () => {
  it.each([
    ["0", 0, "0"],
    ["-0", -0, "-0"],
    ["false", false, "false"],
    ["null", null, "null"],
    ["empty text", "", '""empty text'],
    ["empty list", [], "[ ]empty list"],
    ["empty object", {}, "{ }empty object"],
  ])("shows %s: it is data, as a member and alone", (_, value, text) => {
    const { unmount } = show({ value });
    expect(rowTexts()).toEqual([text]);
    unmount();
    show({ value: { it: value } });
    expect(rowTexts()).toEqual([`it: ${text}`]);
  });

  it("shows numbers as the text spells them and marks those that JavaScript would change", () => {
    show({ text: '{"id": 12345678901234567890, "v": 1.0, "z": -0, "big": 1e400}' });
    expect(rowTexts()).toEqual(["id: 12345678901234567890exact", "v: 1.0", "z: -0", "big: 1e400exact"]);
  });

  it("shows both of two equal keys, and says so", () => {
    show({ text: '{"content": "first", "content": "second"}' });
    expect(rowTexts()).toEqual(['content: "first"duplicate key', 'content: "second"duplicate key']);
  });

  it("shows own keys like __proto__, a.b and the empty one", () => {
    show({ value: JSON.parse('{"__proto__": {"own": 1}, "a.b": 2, "": 3}'), defaultExpandedDepth: 2 });
    expect(rowTexts()).toEqual(["__proto__: 1 key", "own: 1", "a.b: 2", '"": 3']);
  });

  it("says where an invalid text is wrong, and shows what was read", () => {
    show({ text: '{"a": 1 "b": 2}' });
    expect(screen.getByRole("note", { name: "Not valid JSON" })).toHaveTextContent(/1:9/);
    expect(rowTexts()).toEqual(["a: 1", "b: 2"]);
  });

  it("says that an empty text holds nothing", () => {
    show({ text: "" });
    expect(screen.getByRole("note")).toHaveTextContent("Nothing could be read.");
    expect(screen.queryByRole("tree")).toBeNull();
  });

  it("makes characters visible that would spoof the reader", () => {
    show({ value: { file: "invoice_\u202Efdp.exe" } });
    expect(row(/file/)).toHaveTextContent('file: "invoice_U+202Efdp.exe"');
  });

  it("tells assistive technology level, place and number of siblings", () => {
    show({ value: { a: 1, git: { branch: "main", hash: "9f" } }, defaultExpandedDepth: 2 });
    const hash = row(/^hash/);
    expect(hash).toHaveAttribute("aria-level", "2");
    expect(hash).toHaveAttribute("aria-posinset", "2");
    expect(hash).toHaveAttribute("aria-setsize", "2");
    expect(row(/^git/)).toHaveAttribute("aria-expanded", "true");
    expect(row(/^a/)).not.toHaveAttribute("aria-expanded");
  });

  it("gives the root a row when it has a name", () => {
    show({ value: { a: 1 }, name: "metadata" });
    expect(rowTexts()).toEqual(["metadata: 1 key", "a: 1"]);
    expect(screen.getByRole("tree", { name: "metadata" })).toBeInTheDocument();
  });

  it("takes native props, merges the class name and gives its element", () => {
    const ref = createRef<HTMLDivElement>();
    render(<JsonViewer value={1} ref={ref} className="host" data-testid="it" aria-label="config" />);
    expect(ref.current).toBe(screen.getByTestId("it"));
    expect(ref.current).toHaveClass("sk-root", "sk-jsonview", "host");
    expect(screen.getByRole("tree", { name: "config" })).toBeInTheDocument();
  });

  it("has its first rows in the HTML of a server, and only those", () => {
    const html = renderToString(<JsonViewer value={Array.from({ length: 5000 }, (_, index) => index)} />);
    expect(html.match(/role="treeitem"/g)).toHaveLength(60);
    expect(html).toContain("59");
  });

  it("keeps a huge list out of the page but for what can be seen", () => {
    show({ value: Array.from({ length: 1_000_000 }, (_, index) => index) });
    expect(screen.getAllByRole("treeitem").length).toBeLessThan(100);
    expect(row(/^0: ?0$/)).toHaveAttribute("aria-setsize", "1000000");
  });

  it("takes words of the host", () => {
    show({ value: { list: [] }, labels: { jsonEmptyList: "leere Liste" } });
    expect(rowTexts()).toEqual(["list: [ ]leere Liste"]);
  });
});

describe("the keys of the tree", () => {
  const value = { a: { b: { c: 1 }, d: 2 }, e: [3], f: 4 };

  it("move, open and close as the ARIA tree pattern says", async () => {
    const user = userEvent.setup();
    show({ value });
    await user.tab();
    at(/^a/);
    await user.keyboard("{ArrowRight}");
    expect(rowTexts()).toEqual(["a: 2 keys", "b: { 1 key }", "d: 2", "e: [ 1 item ]", "f: 4"]);
    await user.keyboard("{ArrowRight}");
    at(/^b/);
    await user.keyboard("{ArrowDown}");
    at(/^d/);
    await user.keyboard("{ArrowLeft}");
    at(/^a/);
    await user.keyboard("{ArrowLeft}");
    expect(row(/^a/)).toHaveAttribute("aria-expanded", "false");
    await user.keyboard("{End}");
    at(/^f/);
    await user.keyboard("{ArrowDown}");
    at(/^f/);
    await user.keyboard("{Home}");
    at(/^a/);
    await user.keyboard("{Enter}");
    expect(row(/^a/)).toHaveAttribute("aria-expanded", "true");
    await user.keyboard(" ");
    expect(row(/^a/)).toHaveAttribute("aria-expanded", "false");
  });

  it("open all siblings with *", async () => {
    const user = userEvent.setup();
    show({ value });
    await user.tab();
    await user.keyboard("*");
    expect(rowTexts()).toEqual(["a: 2 keys", "b: { 1 key }", "d: 2", "e: 1 item", "0: 3", "f: 4"]);
  });

  it("leave one Tab stop in the tree, then the actions of its row", async () => {
    const user = userEvent.setup();
    show({ value });
    await user.tab();
    await user.keyboard("{ArrowDown}");
    await screen.findByRole("button", { name: "Copy value of e" });
    await user.tab();
    expect(screen.getByRole("button", { name: "Copy value of e" })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole("button", { name: "More for e" })).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it("copy the value of the row with Ctrl+C, and what names it from the menu", async () => {
    const user = userEvent.setup();
    show({ text: '{"a~b/c": [1.0, "x"]}' });
    await user.tab();
    await screen.findByRole("button", { name: /^Copy value of/ });
    await user.keyboard("{Control>}c{/Control}");
    expect(await navigator.clipboard.readText()).toBe('[1.0, "x"]');
    expect(await screen.findByText("Copied")).toBeInTheDocument();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    await user.click(await screen.findByRole("button", { name: 'Copy value of ["a~b/c"][1]' }));
    expect(await navigator.clipboard.readText()).toBe("x");
    const chosen = async (item: string) => {
      await user.click(screen.getByRole("button", { name: 'More for ["a~b/c"][1]' }));
      await user.click(screen.getByRole("menuitem", { name: item }));
      return navigator.clipboard.readText();
    };
    expect(await chosen("Copy path")).toBe('["a~b/c"][1]');
    expect(await chosen("Copy JSONPath")).toBe("$['a~b/c'][1]");
    expect(await chosen("Copy JSON Pointer")).toBe("/a~0b~1c/1");
    expect(await chosen("Copy as JSON string")).toBe('"x"');
  });

  it("copy a key from the menu by keyboard alone", async () => {
    const user = userEvent.setup();
    show({ value: { "a.b": 1 } });
    await user.tab();
    await screen.findByRole("button", { name: 'More for ["a.b"]' });
    await user.tab();
    await user.tab();
    await user.keyboard("{ArrowUp}{Enter}");
    expect(await navigator.clipboard.readText()).toBe("a.b");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(screen.getByRole("button", { name: 'More for ["a.b"]' })).toHaveFocus();
  });

  it("jump to a key by its first letter", async () => {
    const user = userEvent.setup();
    show({ value: { model: 1, messages: 2, user: 3 } });
    await user.tab();
    await user.keyboard("u");
    at(/^user/);
  });

  it("open and close everything inside a row with Shift", async () => {
    const user = userEvent.setup();
    show({ value });
    await user.tab();
    await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
    expect(rowTexts()).toEqual(["a: 2 keys", "b: 1 key", "c: 1", "d: 2", "e: [ 1 item ]", "f: 4"]);
    await user.keyboard("{Shift>}{ArrowLeft}{/Shift}{ArrowRight}");
    expect(rowTexts()).toEqual(["a: 2 keys", "b: { 1 key }", "d: 2", "e: [ 1 item ]", "f: 4"]);
  });

  it("reach the last of many rows", async () => {
    const user = userEvent.setup();
    show({ value: Array.from({ length: 10_000 }, (_, index) => index) });
    await user.tab();
    await user.keyboard("{End}");
    at(/^9999/);
  });
});

describe("what is open", () => {
  it("follows a click, and the host hears all open paths", async () => {
    const onExpandedChange = vi.fn();
    show({ value: { a: { b: [1] } }, onExpandedChange });
    await userEvent.click(row(/^a/));
    expect(onExpandedChange).toHaveBeenLastCalledWith({ depth: 1, nodes: [{ at: ["a"], open: true }] });
    expect(rowTexts()).toEqual(["a: 1 key", "b: [ 1 item ]"]);
  });

  it("is what the host says when controlled", async () => {
    show({ value: { a: { b: 1 } }, expanded: { depth: 1 } });
    await userEvent.click(row(/^a/));
    expect(rowTexts()).toEqual(["a: { 1 key }"]);
  });

  it("can be held by the host and put back", async () => {
    render(<Host />);
    await userEvent.click(row(/^a/));
    expect(rowTexts()).toEqual(["a: 1 key", "b: 1"]);
    await userEvent.click(row(/^a/));
    expect(rowTexts()).toEqual(["a: { 1 key }"]);
  });

  it("stays when the data changes", async () => {
    const { rerender } = show({ text: '{"a": {"b": 1}}' });
    await userEvent.click(row(/^a/));
    rerender(<JsonViewer text='{"a": {"b": 2}, "c": 3}' />);
    expect(rowTexts()).toEqual(["a: 1 key", "b: 2", "c: 3"]);
  });
});

describe("reveal", () => {
  const value = { spans: Array.from({ length: 200 }, (_, index) => ({ id: index })) };

  it("opens what is around the node and marks it", () => {
    show({ value, reveal: ["spans", 150, "id"] });
    expect(row(/^id: ?150$/)).toHaveAttribute("aria-selected", "true");
    expect(row(/^id: ?150$/)).toHaveAttribute("tabindex", "0");
  });

  it("goes on to the next path, and takes the last of equal keys", () => {
    const text = '{"a": {"x": 1}, "b": {"x": 2}, "b": {"x": 3}}';
    const { rerender } = show({ text, reveal: ["a", "x"] });
    expect(row(/^x: ?1$/)).toHaveAttribute("aria-selected", "true");
    rerender(<JsonViewer text={text} reveal={["b", "x"]} />);
    expect(screen.getAllByRole("treeitem", { selected: true })).toEqual([row(/^x: ?3$/)]);
  });

  it("leaves a path alone that leads nowhere", () => {
    show({ value, reveal: ["spans", "0"] });
    expect(screen.queryAllByRole("treeitem", { selected: true })).toEqual([]);
  });

  it("lets the reader close what it opened", async () => {
    show({ value: { a: { b: 1 } }, reveal: ["a", "b"] });
    await userEvent.click(row(/^a/));
    expect(rowTexts()).toEqual(["a: { 1 key }"]);
  });
});

describe("a long text", () => {
  const lines = Array.from({ length: 2000 }, (_, line) => `line ${line}`).join("\n");

  it("is cut in its row, and read in pages below", async () => {
    const user = userEvent.setup();
    show({ value: { prompt: lines } });
    expect(row(/^prompt/).textContent.length).toBeLessThan(500);
    await user.hover(row(/^prompt/));
    await user.click(await screen.findByRole("button", { name: "Show all text of prompt" }));
    const reading = await screen.findByRole("dialog", { name: "Text of prompt" });
    expect(reading).toHaveTextContent("line 0 line 1 line 2");
    expect(reading).toHaveTextContent("Characters 1 to 16,000 of 18,889");
    await user.click(within(reading).getByRole("button", { name: "Next page" }));
    expect(reading).toHaveTextContent("line 1999");
    await user.click(within(reading).getByRole("button", { name: "Copy all" }));
    expect(await navigator.clipboard.readText()).toBe(lines);
  });

  it("opens with Enter, closes with Escape, and the focus comes back", async () => {
    const user = userEvent.setup();
    show({ text: JSON.stringify({ prompt: lines }) });
    await user.tab();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("dialog")).toHaveTextContent("line 0");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(row(/^prompt/)).toHaveFocus();
  });
});

const charges = {
  model: "gpt-4.1",
  messages: [
    { role: "user", content: "Why was I charged?" },
    { role: "assistant", content: "You were charged twice." },
  ],
  charged: true,
};

function Searching() {
  const [text, setText] = useState("charged");
  const [found, setFound] = useState(-1);
  return (
    <>
      <input aria-label="Search" value={text} onChange={(event) => setText(event.target.value)} />
      <p>{`found ${found}`}</p>
      <JsonViewer value={charges} find={{ text }} onFindProgress={(progress) => setFound(progress.count)} />
    </>
  );
}

describe("find", () => {
  const value = charges;
  it("counts matches in keys and values, also inside what is closed, and shows them one by one", async () => {
    const user = userEvent.setup();
    show({ value });
    await user.tab();
    await user.keyboard("{Control>}f{/Control}");
    await user.type(await field(), "CHARGED");
    await waitFor(() => expect(count()).toBe("1 of 3"));
    expect(currentMark()).toHaveTextContent("Why was I charged?");
    await user.keyboard("{Enter}");
    expect(count()).toBe("2 of 3");
    expect(currentMark()).toHaveTextContent("You were charged twice.");
    await user.keyboard("{Enter}");
    expect(currentMark()).toHaveTextContent("charged: true");
    await user.keyboard("{Enter}");
    expect(count()).toBe("1 of 3");
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(count()).toBe("3 of 3");
  });

  it("begins at the row with the focus", async () => {
    const user = userEvent.setup();
    show({ value });
    await user.tab();
    await user.keyboard("{End}{Control>}f{/Control}");
    await user.type(await field(), "charged");
    await waitFor(() => expect(count()).toBe("3 of 3"));
  });

  it("matches case, whole words and patterns when asked to, and says what is wrong with a pattern", async () => {
    const user = userEvent.setup();
    show({ text: JSON.stringify(value), defaultFind: { text: "You" } });
    await waitFor(() => expect(count()).toBe("1 of 1"));
    await user.clear(await field());
    await user.type(await field(), "was");
    await waitFor(() => expect(count()).toBe("1 of 1"));
    await user.click(screen.getByRole("button", { name: "Match case" }));
    await user.clear(await field());
    await user.type(await field(), "why");
    await waitFor(() => expect(count()).toBe("No matches"));
    await user.click(screen.getByRole("button", { name: "Regular expression" }));
    await user.clear(await field());
    await user.type(await field(), "charged$|^gpt");
    await waitFor(() => expect(count()).toBe("1 of 2"));
    await user.type(await field(), "(");
    await waitFor(() => expect(count()).toMatch(/nterminated group/));
    expect(await field()).toBeInvalid();
    expect(await field()).toHaveValue("charged$|^gpt(");
  });

  it("opens only what leads to matches", async () => {
    const user = userEvent.setup();
    show({
      value: { a: { x: [1, "hit"] }, b: { x: [2] }, c: "hit" },
      defaultExpandedDepth: 9,
      defaultFind: { text: "hit" },
    });
    await waitFor(() => expect(count()).toBe("1 of 2"));
    await user.click(screen.getByRole("button", { name: "Open only matches" }));
    expect(rowTexts()).toEqual(["a: 1 key", "x: 2 items", "0: 1", '1: "hit"', "b: { 1 key }", 'c: "hit"']);
  });

  it("shows the text around a match that the row would cut off, and reads on at it", async () => {
    const user = userEvent.setup();
    const text = `${"x".repeat(50_000)} needle ${"y".repeat(50_000)}`;
    show({ value: { text }, defaultFind: { text: "needle" } });
    await waitFor(() => expect(currentMark()).toHaveTextContent(/…x+ needle y+…/));
    await user.hover(row(/^text/));
    await user.click(await screen.findByRole("button", { name: "Show all text of text" }));
    const reading = await screen.findByRole("dialog");
    expect(reading).toHaveTextContent("Characters 48,001 to 64,000 of 100,008");
    expect(within(reading).getByText("needle")).toHaveClass("sk-mark--current");
  });

  it("closes with Escape: the marks go, and the focus is back in the tree", async () => {
    const user = userEvent.setup();
    show({ value, defaultFind: { text: "twice" } });
    await waitFor(() => expect(currentMark()).toHaveTextContent("twice"));
    await user.click(await field());
    await user.keyboard("{Escape}");
    expect(document.querySelector("search")).toBeNull();
    expect(document.querySelector("mark")).toBeNull();
    expect(row(/^content.*twice/)).toHaveFocus();
  });

  it("leaves the focus to a host that opens it, and tells each state once though the query is written inline", async () => {
    const user = userEvent.setup();
    render(<Searching />);
    await user.click(screen.getByRole("textbox", { name: "Search" }));
    await waitFor(() => expect(screen.getByText("found 3")).toBeInTheDocument());
    await user.keyboard(" t");
    await waitFor(() => expect(screen.getByText("found 1")).toBeInTheDocument());
    expect(screen.getByRole("textbox", { name: "Search" })).toHaveFocus();
  });

  it("is what the host says when controlled, and the host hears how far it is", async () => {
    const [onFindChange, onFindProgress] = [vi.fn(), vi.fn()];
    show({ value, find: { text: "charged" }, onFindChange, onFindProgress });
    await waitFor(() =>
      expect(onFindProgress).toHaveBeenLastCalledWith({ query: { text: "charged" }, count: 3, done: true, current: 0 }),
    );
    await userEvent.type(await field(), "!");
    expect(onFindChange).toHaveBeenLastCalledWith({ text: "charged!" });
    expect(await field()).toHaveValue("charged");
  });
});

describe("the bar", () => {
  it("says how much there is, opens by levels, and leads to find", async () => {
    const user = userEvent.setup();
    show({ value: { a: { b: { c: 1 } }, d: 2 }, toolbar: true });
    const levels = await screen.findByRole("combobox", { name: "Levels that are open" });
    expect(screen.getByText("2 keys")).toBeInTheDocument();
    await user.selectOptions(levels, "All levels");
    expect(rowTexts()).toEqual(["a: 1 key", "b: 1 key", "c: 1", "d: 2"]);
    await user.selectOptions(levels, "1 level");
    expect(rowTexts()).toEqual(["a: { 1 key }", "d: 2"]);
    await user.click(row(/^a/));
    expect(levels).toHaveDisplayValue("Mixed levels");
    await user.click(screen.getByRole("button", { name: "Find (Ctrl+F)" }));
    expect(await screen.findByRole("textbox")).toHaveFocus();
  });

  it("is not there for what has no keys and no items", () => {
    show({ value: 1, toolbar: true });
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});

describe("JSON in a string", () => {
  it("opens in place by click and by key, and its parts have a place of their own", async () => {
    const user = userEvent.setup();
    const onExpandedChange = vi.fn();
    show({ text: JSON.stringify({ arguments: '{"city": "Bern", "days": 12345678901234567890}' }), onExpandedChange });
    await user.tab();
    expect(row(/^arguments/)).toHaveAttribute("aria-expanded", "false");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    at(/^city/);
    expect(row(/^days/)).toHaveTextContent("12345678901234567890exact");
    expect(row(/^days/)).toHaveAttribute("aria-level", "2");
    expect(onExpandedChange).toHaveBeenLastCalledWith({ depth: 1, nodes: [{ at: [["arguments"], []], open: true }] });
    await user.click(await screen.findByRole("button", { name: "More for arguments → city" }));
    await user.click(screen.getByRole("menuitem", { name: "Copy JSON Pointer" }));
    expect(await navigator.clipboard.readText()).toBe("/arguments → /city");
  });

  it("is revealed by a location", () => {
    show({ value: { payload: JSON.stringify({ a: [1, 2] }) }, reveal: [["payload"], ["a", 1]] });
    expect(screen.getByRole("treeitem", { selected: true })).toHaveTextContent("1: 2");
  });
});

describe("a host", () => {
  it("draws values of its own by place or kind, and leaves the others", () => {
    show({
      value: { cost: 0.5, name: "x" },
      renderValue: (shown) => (JSON.stringify(shown.at) === '["cost"]' ? <b>{`$${shown.text()}`}</b> : undefined),
    });
    expect(rowTexts()).toEqual(["cost: $0.5", 'name: "x"']);
  });

  it("adds actions to rows", async () => {
    const onPick = vi.fn();
    show({
      text: '{"a": {"b": 12345678901234567890}}',
      defaultExpandedDepth: 2,
      rowActions: (shown) => <button onClick={() => onPick(shown.at, shown.text(), shown.value())}>Pick</button>,
    });
    await userEvent.hover(row(/^b/));
    await userEvent.click(await screen.findByRole("button", { name: "Pick" }));
    expect(onPick).toHaveBeenCalledWith(["a", "b"], "12345678901234567890", Number("12345678901234567890"));
  });
});
