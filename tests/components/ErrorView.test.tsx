import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorView } from "../../src/components/ErrorView/ErrorView.js";
import { splitError } from "../../src/components/ErrorView/splitError.js";

describe("splitError", () => {
  it.each([
    ["TypeError: x is not a function", "TypeError", "x is not a function"],
    ["openai.RateLimitError: slow down\n  at run", "openai.RateLimitError", "slow down\n  at run"],
    ["TimeoutError", "TimeoutError", ""],
    ["ValueError\nline two", "ValueError", "line two"],
    ["KeyError:", "KeyError", ""],
    ["the customer hung up", undefined, "the customer hung up"],
    ["Note: this is no type", undefined, "Note: this is no type"],
    ["My Error: two words", undefined, "My Error: two words"],
    ["", undefined, ""],
  ])("reads %j", (text, type, message) => expect(splitError(text)).toEqual({ type, message }));

  it("takes the type of a Python traceback from its last line and keeps the text whole", () => {
    const text = 'Traceback (most recent call last):\n  File "a.py", line 1\nValueError: no invoice\n';
    expect(splitError(text)).toEqual({ type: "ValueError", message: text });
  });
});

describe("ErrorView", () => {
  it("names the type, keeps the line ends and copies the whole text", async () => {
    const user = userEvent.setup();
    const value = "TypeError: no id\n    at invoiceOf (billing.ts:14)";
    render(<ErrorView value={value} />);
    const note = screen.getByRole("note", { name: "TypeError" });
    expect(note.querySelector("pre")?.textContent).toBe("no id\n    at invoiceOf (billing.ts:14)");
    await user.click(screen.getByRole("button", { name: "Copy error" }));
    expect(await navigator.clipboard.readText()).toBe(value);
  });

  it("shows a text without a type as it stands", () => {
    render(<ErrorView value="hung up" />);
    expect(screen.getByRole("note", { name: "Error" })).toHaveTextContent("hung up");
  });

  it("says that an error was recorded as an empty text", () => {
    render(<ErrorView value="" />);
    expect(screen.getByRole("note", { name: "Error" })).toHaveTextContent("recorded as an empty text");
  });

  it("shows the beginning of a huge text and a way to the rest", () => {
    const { container } = render(<ErrorView value={"x\n".repeat(100_000)} />);
    expect(container.textContent.length).toBeLessThan(5000);
    expect(screen.getByRole("button", { name: /Show more, 199,9/ })).toBeInTheDocument();
  });

  it("takes native props, gives its element and renders on a server", () => {
    const ref = createRef<HTMLDivElement>();
    render(<ErrorView value="x" ref={ref} className="host" data-testid="it" />);
    expect(ref.current).toBe(screen.getByTestId("it"));
    expect(ref.current).toHaveClass("sk-root", "host");
    expect(renderToString(<ErrorView value="TypeError: x" />)).toContain("TypeError");
  });
});
