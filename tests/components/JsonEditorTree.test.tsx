import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, StrictMode, useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { JsonEditor, type JsonEditorProps } from "../../src/components/JsonEditor/JsonEditor.js";
import type { JsonEditorActions } from "../../src/components/JsonEditor/JsonEditorActions.js";
import type { JsonPath } from "../../src/json/index.js";

const text = `{
  "id": 12345678901234567890,
  "git": { "branch": "main", "dirty": false },
  "tags": ["a", 1.0],
  "note": "x"
}`;

function Held({ initial, outside = "", ...props }: JsonEditorProps & { initial: string; outside?: string }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <JsonEditor aria-label="metadata" defaultMode="tree" {...props} value={value} onValueChange={setValue} />
      <button onClick={() => setValue(outside)}>outside</button>
      <output aria-label="held">{JSON.stringify(value)}</output>
    </>
  );
}

/** The parts of the editor come one by one. */
const arrived = () => waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull(), { timeout: 10_000 });

async function open(props: Partial<Parameters<typeof Held>[0]> = {}) {
  const user = userEvent.setup();
  render(<Held initial={text} {...props} />);
  await arrived();
  return user;
}

const held = () => String(JSON.parse(screen.getByLabelText("held").textContent ?? ""));
const row = (name: RegExp | string) => screen.getByRole("treeitem", { name });
const cell = () => screen.getByRole<HTMLInputElement>("textbox");
const onRow = (name: RegExp) => act(() => row(name).focus());

function clipboard() {
  const data = new Map<string, string>();
  return {
    setData: (type: string, value: string) => void data.set(type, value),
    getData: (type: string) => data.get(type) ?? "",
  };
}

const focused = () => document.activeElement ?? document.body;

describe("JsonEditor as a tree", () => {
  it("edits a value in its row, and no other byte", async () => {
    const user = await open();
    onRow(/^note/);
    await user.keyboard("{Enter}");
    expect(cell()).toHaveAccessibleName("Value of note");
    expect(cell()).toHaveValue("x");
    await user.keyboard('say "hi"{Enter}');
    expect(held()).toBe(text.replace('"x"', String.raw`"say \"hi\""`));
    expect(row(/^note/)).toHaveFocus();
  });

  it("writes a number as it is spelt, keeps what is no JSON where it was typed, and says why at the row", async () => {
    const user = await open();
    onRow(/^id/);
    await user.keyboard("{Enter}0.01.84{Enter}");
    expect(held()).toBe(text.replace("12345678901234567890", "0.01.84"));
    await waitFor(() => expect(row(/^id/)).toHaveTextContent("Expected a JSON number, found 0.01.84"));
    await user.keyboard("{Enter}1e400{Enter}");
    expect(held()).toBe(text.replace("12345678901234567890", "1e400"));
  });

  it("holds what would reach beyond its place, until it is mended, made text or given up", async () => {
    const user = await open();
    onRow(/^id/);
    await user.keyboard("{Enter}1, 2{Enter}");
    expect(held()).toBe(text);
    expect(screen.getByRole("alert")).toHaveTextContent("This is not one JSON value");
    expect(cell()).toHaveAttribute("aria-invalid", "true");
    await user.click(screen.getByText("note"));
    expect(cell()).toHaveValue("1, 2");
    await user.click(screen.getByRole("button", { name: "Make it text" }));
    expect(held()).toBe(text.replace("12345678901234567890", '"1, 2"'));
    await user.keyboard("{Enter}");
    await user.keyboard("other{Escape}");
    expect(held()).toContain('"1, 2"');
    expect(row(/^id/)).toHaveFocus();
  });

  it("renames a key in its place, refuses one that is there, and takes any other", async () => {
    const user = await open();
    onRow(/^git/);
    await user.keyboard("{F2}tags{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent('The object has a member "tags" already');
    await user.clear(cell());
    await user.keyboard("__proto__{Enter}");
    expect(held()).toBe(text.replace('"git"', '"__proto__"'));
  });

  it("adds a member: its key, then its value, as JSON or text; Escape takes it out again", async () => {
    const user = await open();
    onRow(/^note/);
    await user.keyboard("{Control>}{Enter}{/Control}score{Enter}4.50{Enter}");
    expect(held()).toBe(text.replace('"x"', '"x",\n  "score": 4.50'));
    await user.keyboard("{Insert}who{Tab}Ada, L.{Enter}");
    expect(held()).toContain('"who": "Ada, L."');
    const before = held();
    await user.keyboard("{Insert}{Escape}");
    expect(held()).toBe(before);
    await user.click(screen.getByRole("button", { name: "Add key" }));
    await user.keyboard("last{Enter}null{Enter}");
    expect(held().trimEnd()).toMatch(/"last": null\n\}$/);
  });

  it("inserts into an object or list, duplicates, moves and removes by keys", async () => {
    const user = await open();
    onRow(/^tags/);
    await user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}[[]{Enter}");
    expect(held()).toContain('["a", 1.0, []]');
    expect(row(/^2/)).toHaveFocus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(held()).toContain('["a", [], 1.0]');
    await user.keyboard("{Control>}d{/Control}");
    expect(held()).toContain('["a", [], [], 1.0]');
    await user.keyboard("{Delete}{Delete}");
    expect(held()).toContain('["a", []]');
    expect(screen.getByText("Removed 2")).toBeInTheDocument();
  });

  it("switches true and false with Space, and any type in the list of types", async () => {
    const user = await open();
    onRow(/^git/);
    await user.keyboard("{ArrowRight}{ArrowDown}{ArrowDown} ");
    expect(held()).toContain('"dirty": true');
    await user.selectOptions(await screen.findByRole("combobox", { name: "Type of git.dirty" }), "text");
    expect(held()).toContain('"dirty": "true"');
  });

  it("undoes and redoes step by step, with the reader where it happened", async () => {
    const user = await open();
    onRow(/^id/);
    await user.keyboard("{Enter}1{Enter}");
    onRow(/^note/);
    await user.keyboard("{Delete}");
    await user.keyboard("{Control>}z{/Control}");
    expect(held()).toContain('"note"');
    await user.keyboard("{Control>}z{/Control}");
    expect(held()).toBe(text);
    expect(row(/^id/)).toHaveFocus();
    await user.keyboard("{Control>}y{/Control}");
    expect(held()).toBe(text.replace("12345678901234567890", "1"));
  });

  it("copies, cuts and pastes JSON with its key; other text is pasted as a text", async () => {
    await open();
    const clipboardData = clipboard();
    onRow(/^git/);
    fireEvent.copy(focused(), { clipboardData });
    expect(clipboardData.getData("text/plain")).toBe('{ "branch": "main", "dirty": false }');
    onRow(/^note/);
    fireEvent.paste(focused(), { clipboardData });
    expect(held()).toBe(text.replace('"x"', '"x",\n  "git 2": { "branch": "main", "dirty": false }'));
    fireEvent.cut(focused(), { clipboardData });
    expect(held()).toBe(text);
    onRow(/^tags/);
    clipboardData.setData("text/plain", "not JSON");
    fireEvent.paste(focused(), { clipboardData });
    expect(held()).toContain('["a", 1.0, "not JSON"]');
    fireEvent.keyDown(focused(), { key: "V", ctrlKey: true, shiftKey: true });
    clipboardData.setData("text/plain", "1e5");
    fireEvent.paste(focused(), { clipboardData });
    expect(held()).toContain('["a", 1.0, 1e5]');
  });

  it("has every action of a row in a menu that a key opens", async () => {
    const user = await open();
    onRow(/^git/);
    await screen.findByRole("button", { name: "More for git" });
    await user.keyboard("{Shift>}{F10}{/Shift}");
    const names = (await screen.findAllByRole("menuitem")).map((item) => item.textContent);
    expect(names).toEqual([
      "Rename key",
      "Insert inside",
      "Insert before",
      "Insert after",
      "Duplicate",
      "Move up",
      "Move down",
      "Cut",
      "Copy",
      "Paste after",
      "Paste over the value",
      "Copy path",
      "Remove",
    ]);
    await user.click(screen.getByRole("menuitem", { name: "Remove" }));
    expect(held()).not.toContain("git");
  });

  it("lists its keys", async () => {
    const user = await open();
    onRow(/^id/);
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toHaveTextContent("Rename the key");
  });

  it("opens and closes all levels from its menu, and tells the host in plain data", async () => {
    const onExpandedChange = vi.fn();
    const user = await open({ onExpandedChange });
    await user.click(screen.getByRole("button", { name: "More for metadata" }));
    await user.click(await screen.findByRole("menuitem", { name: "Open all" }));
    expect(row(/^branch/)).toBeInTheDocument();
    expect(onExpandedChange).toHaveBeenLastCalledWith({ depth: "all" });
    await user.click(screen.getByRole("button", { name: "More for metadata" }));
    await user.click(await screen.findByRole("menuitem", { name: "Close all" }));
    expect(screen.queryByRole("treeitem", { name: /^branch/ })).not.toBeInTheDocument();
  });

  it("edits each of equal keys, and JSON inside a string", async () => {
    const initial = '{"a": 1, "a": 2, "s": "{\\"n\\": 3}"}';
    const user = await open({ initial });
    act(() => screen.getAllByRole("treeitem", { name: /^a/ })[0]?.focus());
    await user.keyboard("{Enter}9{Enter}");
    onRow(/^s/);
    await user.keyboard("{ArrowRight}{ArrowDown}{Enter}4{Enter}");
    expect(held()).toBe('{"a": 9, "a": 2, "s": "{\\"n\\": 4}"}');
  });

  it("begins from nothing, and shows what can be read of a broken text", async () => {
    const user = await open({ initial: "" });
    await user.click(screen.getByRole("button", { name: "object" }));
    expect(held()).toBe("{}");
    await user.keyboard("{Control>}z{/Control}");
    await open({ initial: '{"a": 1 "b": 2}' });
    expect(screen.getAllByRole("treeitem", { name: /^b/ })).toHaveLength(1);
  });
});

const toText = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole("radio", { name: "Text" }));
const toTree = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole("radio", { name: "Tree" }));
const area = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "metadata" });

describe("tree and text of a JsonEditor", () => {
  it("share one undo stack, what is open in the tree, and where the reader is", async () => {
    const user = await open();
    onRow(/^git/);
    await user.keyboard("{ArrowRight}{ArrowDown}{Enter}dev{Enter}");
    await toText(user);
    expect(area()).toHaveValue(text.replace('"main"', '"dev"'));
    await user.click(area());
    const at = area().value.indexOf("1.0");
    area().setSelectionRange(at + 3, at + 3);
    await user.keyboard("0");
    expect(held()).toContain("1.00");
    await toTree(user);
    await arrived();
    expect(row(/^branch/)).toBeInTheDocument();
    expect(screen.getByRole("treeitem", { name: /^tags/ })).toHaveAttribute("tabindex", "0");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(held()).toBe(text);
  });

  it("keep what was half-typed in a row when the mode is changed or the editor goes", async () => {
    const user = await open();
    onRow(/^id/);
    await user.keyboard("{Enter}1, 2");
    await toText(user);
    expect(held()).toBe(text.replace("12345678901234567890", "1, 2"));
    const onValueChange = vi.fn();
    const { unmount } = render(<JsonEditor defaultValue="[1]" defaultMode="tree" onValueChange={onValueChange} />);
    await arrived();
    act(() => screen.getByRole("treeitem", { name: /^0/ }).focus());
    await user.keyboard("{Enter}2");
    unmount();
    expect(onValueChange).toHaveBeenLastCalledWith("[2]", expect.anything());
  });

  it("can be held by the host", async () => {
    const onModeChange = vi.fn();
    const user = await open({ mode: "tree", onModeChange });
    await toText(user);
    expect(onModeChange).toHaveBeenCalledWith("text");
    expect(screen.getByRole("tree", { name: "metadata" })).toBeInTheDocument();
  });

  it("lay the text out anew when they are asked to, as one step", async () => {
    const initial = '{"b": 1.0, "a": {"d": 1, "c": 2}}';
    const user = await open({ initial, defaultMode: "text" });
    await user.click(screen.getByRole("button", { name: "More for metadata" }));
    await user.click(await screen.findByRole("menuitem", { name: "Sort keys" }));
    await waitFor(() => expect(held()).toBe('{"a": {"c": 2, "d": 1}, "b": 1.0}'));
    await user.click(screen.getByRole("button", { name: "More for metadata" }));
    await user.click(await screen.findByRole("menuitem", { name: "Minify" }));
    await waitFor(() => expect(held()).toBe('{"a":{"c":2,"d":1},"b":1.0}'));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(held()).toBe(initial);
  });
});

const jsonSchema = () => ({
  type: "object",
  properties: {
    note: { type: "string", enum: ["x", "y"], title: "Verdict", description: "What the reviewer thinks" },
    extra: { type: "number" },
  },
});

describe("what a JsonEditor is judged by", () => {
  const checker = {
    check: () => [
      { path: ["git", "branch"], code: "custom", message: "not a release branch" },
      { path: ["note"], code: "custom", message: "too short", severity: "warning" as const },
    ],
  };

  it("stands at its row, or at the closed row around it, and can be gone to", async () => {
    const user = await open({ checker });
    await waitFor(() => expect(row(/^git/)).toHaveTextContent("1 problem inside"));
    expect(row(/^note/)).toHaveTextContent("too short");
    await user.click(screen.getByRole("button", { name: /not a release branch/ }));
    expect(row(/^branch/)).toHaveFocus();
    expect(row(/^branch/)).toHaveTextContent("not a release branch");
    await user.keyboard("{F8}");
    expect(row(/^note/)).toHaveFocus();
    await user.keyboard("{Shift>}{F8}{/Shift}");
    expect(row(/^branch/)).toHaveFocus();
  });

  it("is led to by actionsRef", async () => {
    const actionsRef = createRef<JsonEditorActions>();
    await open({ checker, actionsRef });
    act(() => actionsRef.current?.goToFirstProblem());
    expect(row(/^branch/)).toHaveFocus();
    act(() => expect(actionsRef.current?.goTo(["tags", 1])).toBe(true));
    expect(row(/^1/)).toHaveFocus();
  });

  it("proposes keys and values of the schema, and says what it knows of the active row", async () => {
    const user = await open({ checker: { check: () => [], jsonSchema } });
    onRow(/^note/);
    await waitFor(() => expect(screen.getByText(/Verdict · text/)).toHaveTextContent("What the reviewer thinks"));
    await user.keyboard("{Enter}");
    const proposals = [...(screen.getByRole<HTMLInputElement>("combobox").list?.options ?? [])];
    expect(proposals.map((option) => option.value)).toEqual(["x", "y"]);
    await user.keyboard("{Escape}{Insert}");
    const keys = [...(screen.getByRole<HTMLInputElement>("combobox").list?.options ?? [])];
    expect(keys.map((option) => option.value)).toEqual(["extra"]);
  });
});

describe("a JsonEditor with an original", () => {
  it("marks what changed, and reverts one row", async () => {
    const user = await open({
      original: text,
      initial: text.replace('"main"', '"dev"').replace('"x"', '"x", "new": 1'),
    });
    await waitFor(() => expect(row(/^git/)).toHaveTextContent("changed inside"));
    expect(row(/^new/)).toHaveTextContent("added");
    onRow(/^git/);
    await user.keyboard("{ArrowRight}{ArrowDown}");
    await waitFor(() => expect(row(/^branch/)).toHaveTextContent("changed"));
    await user.click(await screen.findByRole("button", { name: "More for git.branch" }));
    await user.click(await screen.findByRole("menuitem", { name: "Revert" }));
    expect(held()).toContain('"main"');
    onRow(/^note/);
    await user.click(await screen.findByRole("button", { name: "More for note" }));
    expect(screen.queryByRole("menuitem", { name: "Revert" })).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    onRow(/^new/);
    await user.click(await screen.findByRole("button", { name: "More for new" }));
    await user.click(await screen.findByRole("menuitem", { name: "Revert" }));
    expect(held()).toBe(text);
  });
});

const edit = async (user: ReturnType<typeof userEvent.setup>) => {
  onRow(/^note/);
  await user.keyboard("{Enter}mine{Enter}");
};

describe("a value that changes outside while a JsonEditor is edited", () => {
  it("moves nothing when it is equal", async () => {
    const user = await open({ outside: text });
    await user.click(screen.getByRole("button", { name: "outside" }));
    expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
  });

  it("updates what was not touched here, and asks where both changed the same", async () => {
    const outside = text.replace('"x"', '"theirs"').replace("1.0", "2.0");
    const user = await open({ outside });
    await edit(user);
    await user.click(screen.getByRole("button", { name: "outside" }));
    await waitFor(() => expect(held()).toBe(text.replace('"x"', '"mine"').replace("1.0", "2.0")));
    const place = within(await screen.findByRole("region", { name: /metadata/ }));
    await user.click(place.getByRole("button", { name: /Take theirs.*note|note.*theirs/i }));
    expect(held()).toBe(outside);
    expect(screen.queryByRole("region", { name: /metadata/ })).not.toBeInTheDocument();
  });

  it("is taken whole where nothing was edited, or when it goes back to what it was", async () => {
    const user = await open({ outside: text });
    await edit(user);
    await user.click(screen.getByRole("button", { name: "outside" }));
    expect(held()).toBe(text);
    expect(row(/^note/)).toHaveTextContent('"x"');
  });
});

const canEdit = (path: JsonPath) => path[0] === "git";

describe("what may be edited in a JsonEditor", () => {
  it("is decided by path: the others say that they are read-only and open no cell", async () => {
    const user = await open({ canEdit });
    onRow(/^note/);
    expect(row(/^note/)).toHaveTextContent("read-only");
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    expect(screen.getByText("This part cannot be edited here")).toBeInTheDocument();
    onRow(/^git/);
    await user.keyboard("{ArrowRight}{ArrowDown}{Enter}dev{Enter}{Delete}");
    expect(held()).toBe(text.replace('"branch": "main", ', ""));
    expect(screen.queryByRole("button", { name: "Add key" })).not.toBeInTheDocument();
  });

  it("holds in the text too", async () => {
    await open({ canEdit, defaultMode: "text" });
    const field = screen.getByRole<HTMLTextAreaElement>("textbox");
    await userEvent.type(field, "1", { initialSelectionStart: 8, initialSelectionEnd: 8 });
    expect(held()).toBe(text);
    const at = text.indexOf("main");
    await userEvent.type(field, "do", { initialSelectionStart: at, initialSelectionEnd: at });
    expect(held()).toBe(text.replace("main", "domain"));
  });

  it("is nothing when it is read-only", async () => {
    const user = await open({ readOnly: true });
    onRow(/^note/);
    await user.keyboard("{Enter}{Delete} {F2}{Control>}d{/Control}");
    expect(held()).toBe(text);
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });
});

describe("JsonEditor as a tree, everywhere", () => {
  it("renders on a server and in strict mode", async () => {
    expect(renderToString(<JsonEditor defaultValue={text} defaultMode="tree" />)).toContain("12345678901234567890");
    const onValueChange = vi.fn();
    render(
      <StrictMode>
        <JsonEditor defaultValue="[1]" defaultMode="tree" onValueChange={onValueChange} />
      </StrictMode>,
    );
    await arrived();
    act(() => screen.getByRole("treeitem").focus());
    await userEvent.keyboard("{Enter}2{Enter}");
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith("[2]", expect.anything());
  });
});
