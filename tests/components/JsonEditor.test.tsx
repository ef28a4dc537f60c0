import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { JsonEditor, type JsonEditorProps } from "../../src/components/JsonEditor/JsonEditor.js";
import type { JsonEditorActions } from "../../src/components/JsonEditor/JsonEditorActions.js";
import { createJsonHistory, parseJson } from "../../src/json/index.js";

const text = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "metadata" });

function open(props: JsonEditorProps) {
  return render(<JsonEditor aria-label="metadata" {...props} />);
}

function Held({ initial, ...props }: JsonEditorProps & { initial: string }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <JsonEditor aria-label="metadata" {...props} value={value} onValueChange={setValue} />
      <button onClick={() => setValue('{"from":"outside"}')}>outside</button>
      <output aria-label="held">{JSON.stringify(value)}</output>
    </>
  );
}

/** A host whose state is a moment behind. */
function Late() {
  const [value, setValue] = useState("");
  return (
    <JsonEditor aria-label="metadata" value={value} onValueChange={(next) => setTimeout(() => setValue(next), 30)} />
  );
}

const check = () => [0, 1, 2, 3, 4, 5, 6].map((at) => ({ path: [at], code: "custom", message: `item ${at} is wrong` }));

describe("JsonEditor", () => {
  it("shows the text as it is and reports what is typed with the problems of JSON", async () => {
    const onValueChange = vi.fn();
    open({ defaultValue: '{"a":1}', onValueChange });
    await userEvent.type(text(), "x");
    expect(onValueChange).toHaveBeenLastCalledWith('{"a":1}x', { problems: [expect.objectContaining({ offset: 7 })] });
  });

  it.each(['{"a":1}\r\n', "[1,\r2]", "\uFEFF{}", "[\t1\t]", '{\r\n\t"a": 1,\n"b": 2}\r'])(
    "leaves every byte of %j that nobody typed at",
    async (value) => {
      const onValueChange = vi.fn();
      open({ defaultValue: value, onValueChange });
      await userEvent.type(text(), " ", { initialSelectionStart: 0, initialSelectionEnd: 0 });
      expect(onValueChange).toHaveBeenLastCalledWith(` ${value}`, expect.anything());
    },
  );

  it("lists each problem with its place, and goes there", async () => {
    open({ defaultValue: '{\n  "a": 1 "b": 2\n}' });
    const problem = await screen.findByRole("button", { name: /2:10/ });
    await userEvent.click(problem);
    expect(text()).toHaveFocus();
    expect(text().selectionStart).toBe(11);
    expect(text()).toHaveAttribute("aria-invalid", "true");
  });

  it("shows few problems at first, and the others on request", async () => {
    open({ defaultValue: "[0,1,2,3,4,5,6]", checker: { check } });
    await userEvent.click(await screen.findByRole("button", { name: "Show 2 more" }));
    expect(screen.getByRole("button", { name: /item 6 is wrong/ })).toBeInTheDocument();
  });

  it("announces problems politely", async () => {
    open({ defaultValue: "{" });
    await waitFor(() =>
      expect(
        screen
          .getAllByRole("status")
          .map((one) => one.textContent)
          .join(),
      ).toMatch(/^.*1 problem\. 1:2 /),
    );
  });

  it("undoes and redoes by keys and by buttons", async () => {
    render(<Held initial="[1]" />);
    await userEvent.type(text(), "x");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(text()).toHaveValue("[1]");
    await userEvent.click(screen.getByRole("button", { name: "Redo" }));
    expect(text()).toHaveValue("[1]x");
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await userEvent.click(text());
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(screen.getByLabelText("held")).toHaveTextContent('"[1]x"');
  });

  it("takes an outside value over as an undoable change, and an equal one not at all", async () => {
    render(<Held initial="[1]" />);
    await userEvent.click(screen.getByRole("button", { name: "outside" }));
    expect(text()).toHaveValue('{"from":"outside"}');
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(text()).toHaveValue("[1]");
    const { rerender } = open({ value: "[2]", history: createJsonHistory(parseJson("[2]")) });
    rerender(<JsonEditor aria-label="metadata" value="[2]" />);
    expect(screen.getAllByRole("button", { name: "Undo" }).at(-1)).toHaveAttribute("aria-disabled", "true");
  });

  it("keeps what was typed when the host's value comes late", async () => {
    render(<Late />);
    await userEvent.type(text(), "12345", { delay: 10 });
    await act(() => new Promise((resolve) => setTimeout(resolve, 80)));
    expect(text()).toHaveValue("12345");
  });

  it("formats as one step of undo, and goes to the problem when it cannot", async () => {
    render(<Held initial='{"a":1.0}' />);
    await userEvent.click(screen.getByRole("button", { name: "Format" }));
    await waitFor(() => expect(text()).toHaveValue('{\n  "a": 1.0\n}'));
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(text()).toHaveValue('{"a":1.0}');
    await userEvent.type(text(), "x");
    await userEvent.click(screen.getByRole("button", { name: "Format" }));
    expect(text()).toHaveValue('{"a":1.0}x');
    expect(text()).toHaveFocus();
  });

  it("shows what happens on a shared history", () => {
    const history = createJsonHistory(parseJson("[1]"));
    open({ history });
    act(() => history.change([{ from: 1, to: 2, insert: "2" }]));
    expect(text()).toHaveValue("[2]");
  });

  it("offers no edits when it is read-only", () => {
    open({ defaultValue: "[1]", readOnly: true });
    expect(text()).toHaveAttribute("readonly");
    expect(screen.queryByRole("button", { name: "Format" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Copy" })).toBeInTheDocument();
  });

  it("leaves Tab to the page", async () => {
    open({ defaultValue: "[1]" });
    await userEvent.click(text());
    await userEvent.tab();
    expect(text()).not.toHaveFocus();
  });

  it("passes native props, class and ref to its root, and answers through actionsRef", () => {
    const ref = createRef<HTMLDivElement>();
    const actions = createRef<JsonEditorActions>();
    open({
      ref,
      actionsRef: actions,
      className: "mine",
      "data-testid": "root",
      defaultValue: '{"a":[10,20]}',
    } as JsonEditorProps);
    expect(ref.current).toBe(screen.getByTestId("root"));
    expect(ref.current).toHaveClass("sk-root", "sk-editor", "mine");
    act(() => expect(actions.current?.goTo(["a", 1])).toBe(true));
    expect(text().value.slice(text().selectionStart, text().selectionEnd)).toBe("20");
    expect(actions.current?.goTo(["b"])).toBe(false);
  });

  it("shows its text on a server", () => {
    expect(renderToString(<JsonEditor aria-label="metadata" value="[1.0]" />)).toContain("[1.0]</textarea>");
  });
});
