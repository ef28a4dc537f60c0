import { render, screen } from "@testing-library/react";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FeedbackView, type FeedbackViewProps } from "../../src/components/FeedbackView/FeedbackView.js";

const show = (value: FeedbackViewProps["value"]) => render(<FeedbackView value={value} />);
const showText = (text: string) => render(<FeedbackView text={text} />);
const definition = (term: string) => screen.getByText(term).nextElementSibling;

describe("FeedbackView", () => {
  it("draws a rating of 1 to 5 as stars with its number", () => {
    show({ rating: 4 });
    expect(definition("rating")).toHaveTextContent("44 of 5 stars");
    expect(definition("rating")?.querySelectorAll(".sk-icon--solid")).toHaveLength(4);
  });

  it.each([0, 6, 87, 4.5, -0])("draws a rating of %d as a number: its scale is not known", (rating) => {
    show({ rating });
    expect(screen.queryByText(/stars/)).toBeNull();
    expect(definition("rating")).toHaveTextContent(Object.is(rating, -0) ? "-0" : String(rating));
  });

  it("draws no stars for other numbers", () => {
    show({ satisfaction: 4 });
    expect(screen.queryByText(/stars/)).toBeNull();
    expect(definition("satisfaction")).toHaveTextContent("4");
  });

  it("says true and false in words beside a thumb", () => {
    show({ rating: false, helpful: true });
    expect(definition("rating")).toHaveTextContent("false");
    expect(definition("helpful")).toHaveTextContent("true");
  });

  it.each([
    ["null", null, "null"],
    ["empty text", "", '"" empty text'],
    ["empty list", [], "[ ] empty list"],
    ["empty object", {}, "{ }empty object"],
    ["zero", 0, "0"],
  ])("shows %s: it is data", (_, value, text) => {
    show({ it: value });
    expect(definition("it")).toHaveTextContent(text);
  });

  it("draws a list of words as tags, and a list of objects as a tree", () => {
    show({ tags: ["billing", "", 0, false, null], corrections: [{ line: 2 }] });
    expect(screen.getAllByRole("listitem").map((tag) => tag.textContent)).toEqual([
      "billing",
      '""',
      "0",
      "false",
      "null",
    ]);
    expect(screen.getByRole("tree", { name: "corrections" })).toBeInTheDocument();
  });

  it("keeps line ends of a comment and marks characters nobody sees", () => {
    show({ comment: "first\nsecond \u202E third" });
    expect(definition("comment")?.textContent).toBe("first\nsecond U+202E third");
  });

  it("shows names that mean something to JavaScript", () => {
    show(JSON.parse('{"__proto__": "own", "constructor": 1, "": true}'));
    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["__proto__", "constructor", '""']);
  });

  it("says that there is none", () => {
    show({});
    expect(screen.getByText("No feedback")).toBeInTheDocument();
  });

  it("takes native props, gives its element and renders on a server", () => {
    const ref = createRef<HTMLDivElement>();
    render(<FeedbackView value={{ a: 1 }} ref={ref} className="host" data-testid="it" />);
    expect(ref.current).toBe(screen.getByTestId("it"));
    expect(ref.current).toHaveClass("sk-root", "host");
    expect(renderToString(<FeedbackView value={{ rating: 5 }} />)).toContain("5 of 5 stars");
  });
});

describe("FeedbackView of a text", () => {
  it.each([
    ["1.10", "1.10"],
    ["-0", "-0"],
    ["12345678901234567890", "12345678901234567890exact"],
    ["1e400", "1e400exact"],
    ["null", "null"],
    ["false", "false"],
    ['""', '"" empty text'],
    ["[ ]", "[ ] empty list"],
    ['"a\\nb"', "a\nb"],
  ])("shows %s as it is written", (written, text) => {
    showText(`{"it": ${written}}`);
    expect(definition("it")?.textContent).toBe(text);
  });

  it("draws stars for a whole rating however it is spelt, and only when it is exactly that", () => {
    showText('{"rating": 4.0, "stars": 4.00000000000000000001}');
    expect(definition("rating")).toHaveTextContent("4.04 of 5 stars");
    expect(definition("stars")).toHaveTextContent("4.00000000000000000001exact");
    expect(screen.getAllByText(/of 5 stars/)).toHaveLength(1);
  });

  it("shows equal names each, and marks them", () => {
    showText('{"rating": 1, "comment": "x", "rating": 5}');
    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual([
      "ratingduplicate key",
      "comment",
      "ratingduplicate key",
    ]);
    expect(screen.getAllByText(/of 5 stars/).map((said) => said.textContent)).toEqual(["1 of 5 stars", "5 of 5 stars"]);
  });

  it("draws tags as they are written, and a list with a number JavaScript would change as a tree", () => {
    showText('{"tags": [1.10, "\\u0041", null], "ids": [12345678901234567890], "nested": {"a": 1.0, "a": 2}}');
    expect(screen.getAllByRole("listitem").map((tag) => tag.textContent)).toEqual(["1.10", "A", "null"]);
    expect(definition("ids")).toHaveTextContent("12345678901234567890exact");
    expect(definition("nested")).toHaveTextContent(/1\.0.*duplicate key/);
  });

  it("shows names that mean something to JavaScript", () => {
    showText('{"__proto__": "own", "constructor": 1, "": true}');
    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["__proto__", "constructor", '""']);
  });

  it("says that there is none", () => {
    showText("{}");
    expect(screen.getByText("No feedback")).toBeInTheDocument();
  });

  it("shows what is no object as JSON, and what is wrong with an invalid text", () => {
    const { rerender } = showText("[1.0]");
    expect(screen.getByRole("treeitem")).toHaveTextContent("1.0");
    rerender(<FeedbackView text={'{"a": 1.10'} />);
    expect(screen.getByText("Not valid JSON")).toBeInTheDocument();
    expect(screen.getByRole("treeitem")).toHaveTextContent("1.10");
  });
});
