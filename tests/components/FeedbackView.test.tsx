import { render, screen } from "@testing-library/react";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FeedbackView, type FeedbackViewProps } from "../../src/components/FeedbackView/FeedbackView.js";

const show = (value: FeedbackViewProps["value"]) => render(<FeedbackView value={value} />);
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
