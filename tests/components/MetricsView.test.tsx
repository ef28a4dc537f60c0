import { render, screen, within } from "@testing-library/react";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MetricsView, type MetricsViewProps } from "../../src/components/MetricsView/MetricsView.js";

const show = (value: MetricsViewProps["value"], props: Partial<MetricsViewProps> = {}) =>
  render(<MetricsView value={value} {...props} />);
const metric = (name: string) => screen.getByRole("listitem", { name });
const names = () => screen.getAllByRole("listitem").map((item) => item.querySelector(".sk-metric__name")?.textContent);

describe("MetricsView", () => {
  it.each([
    [0, "0"],
    [-0, "-0"],
    [false, "false"],
    [null, "null"],
    ["", '"" empty text'],
    [8e-5, "0.00008"],
    [4.25, "4.25"],
    ["high", "high"],
  ])("shows %j as it was recorded", (value, text) => {
    show({ it: value });
    const { textContent } = metric("it");
    expect(textContent).toBe(`it${value === 8e-5 ? String(value) : text}`);
  });

  it.each([[[]], [{}], [{ score: 0 }], [[1, "two"]]])("shows %j as a tree", (value) => {
    show({ judge: value });
    expect(within(metric("judge")).getByRole("tree", { name: "judge" })).toBeInTheDocument();
  });

  it("draws a metric and its explanation as one", () => {
    show({ "Answer Faithfulness_explanation": "From the invoice.", "Answer Faithfulness": 5 });
    expect(names()).toEqual(["Answer Faithfulness"]);
    expect(metric("Answer Faithfulness")).toHaveTextContent("From the invoice.");
  });

  it("keeps an explanation without its metric, and one that is no text, as entries", () => {
    show({ tone_explanation: "curt", cost: 1, cost_explanation: 2 });
    expect(names()).toEqual(["tone_explanation", "cost", "cost_explanation"]);
  });

  it("invents no scale and no verdict", () => {
    show({ tone: 5, passed: true, ok: false });
    expect(screen.queryByText(/pass|fail|\//)?.className ?? "sk-metric__name").toBe("sk-metric__name");
    expect(document.querySelector(".sk-meter")).toBeNull();
  });

  it("says pass and fail in words where the host says what passes, failing first", () => {
    show(
      { words: 218, faithful: 4.2, tone: 2, leaked: false },
      {
        thresholds: {
          faithful: { max: 5, passing: { min: 4 } },
          tone: { max: 5, passing: { min: 3 } },
          leaked: { passing: (value) => value === false },
        },
      },
    );
    expect(names()).toEqual(["tone", "faithful", "leaked", "words"]);
    expect(metric("tone")).toHaveTextContent("2 / 5failpasses from 3");
    expect(metric("faithful")).toHaveTextContent("4.2 / 5passpasses from 4");
    expect(metric("leaked")).toHaveTextContent("falsepass");
    expect(screen.getByText("1 fail")).toBeInTheDocument();
    expect(screen.getByText("of 3 judged")).toBeInTheDocument();
  });

  it("judges nothing that a rule does not fit", () => {
    show({ tone: "curt" }, { thresholds: { tone: { passing: { min: 3 } } } });
    expect(metric("tone")).toHaveTextContent("The rule is for numbers; this value is none.");
    expect(screen.queryByText("fail")).toBeNull();
  });

  it("takes a verdict that was recorded", () => {
    show({ judge: { score: 0.4, passed: false } });
    expect(metric("judge")).toHaveTextContent("fail");
  });

  it("shows names that mean something to JavaScript", () => {
    show(JSON.parse('{"__proto__": 1, "constructor": 2, "toString_explanation": "x", "": 3}'));
    expect(names()).toEqual(["__proto__", "constructor", "toString_explanation", '""']);
  });

  it("says that there are none", () => {
    show({});
    expect(screen.getByText("No metrics")).toBeInTheDocument();
  });

  it("takes native props, gives its element and renders on a server", () => {
    const ref = createRef<HTMLDivElement>();
    render(<MetricsView value={{ a: 1 }} ref={ref} className="host" data-testid="it" />);
    expect(ref.current).toBe(screen.getByTestId("it"));
    expect(ref.current).toHaveClass("sk-root", "host");
    expect(renderToString(<MetricsView value={{ a: 1 }} />)).toContain("sk-metric");
  });

  it("shows what is no record instead of failing", () => {
    // @ts-expect-error a host without types can hand over anything
    show([1, 2]);
    expect(screen.getAllByRole("treeitem")).toHaveLength(2);
  });
});
