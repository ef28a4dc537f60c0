import { render, screen, within } from "@testing-library/react";
import { createRef } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MetricsView, type MetricsViewProps } from "../../src/components/MetricsView/MetricsView.js";

const show = (value: MetricsViewProps["value"], props: Partial<MetricsViewProps> = {}) =>
  render(<MetricsView value={value} {...props} />);
const showText = (text: string, props: Partial<MetricsViewProps> = {}) =>
  render(<MetricsView text={text} {...props} />);
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

  it.each([[[]], [{}], [{ points: 0 }], [{ score: [0] }], [[1, "two"]]])("shows %j as a tree", (value) => {
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

  it("keeps an explanation of an explanation as an entry", () => {
    show({ tone: 2, tone_explanation: "curt", tone_explanation_explanation: "said the judge" });
    expect(names()).toEqual(["tone", "tone_explanation_explanation"]);
    expect(document.body).toHaveTextContent("said the judge");
  });

  it.each([
    [12345678901234567000, "12345678901234567000may be rounded"],
    [NaN, "NaNnot JSON"],
    [undefined, "undefinednot JSON"],
  ])("says what a reader must know about %d", (value, text) => {
    show({ it: value });
    expect(metric("it").textContent).toBe(`it${text}`);
  });

  it("invents no scale and no verdict", () => {
    show({ tone: 5, passed: true, ok: false });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["tone5", "passedtrue", "okfalse"]);
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

  it("says what is measured, and in which unit", () => {
    show(
      { latency: 820, name: "x" },
      { thresholds: { latency: { unit: "ms", description: "To the first word." }, name: { unit: "ms" } } },
    );
    expect(metric("latency").textContent).toBe("latency820 msTo the first word.");
    expect(metric("name").textContent).toBe("namex");
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

  it("draws the score, the verdict and the reason that an evaluator gave together as one metric", () => {
    show({ judge: { score: 0.4, passed: false, reason: "curt" } });
    expect(metric("judge").textContent).toBe("judge0.4failcurt");
    expect(within(metric("judge")).queryByRole("tree")).toBeNull();
  });

  it("shows all of an evaluation that holds more, and judges its score by the host's rule", () => {
    show(
      { judge: { score: 0.4, passed: false, model: "m-1" }, judge_explanation: "said beside it" },
      { thresholds: { judge: { max: 1, passing: { min: 0.3 } } } },
    );
    expect(metric("judge")).toHaveTextContent("0.4 / 1passpasses from 0.3");
    expect(metric("judge")).toHaveTextContent("said beside it");
    expect(within(metric("judge")).getByRole("tree", { name: "judge" })).toHaveTextContent("m-1");
  });

  it("says how a number stands among those of other sessions, and draws it", () => {
    const others = { tone: [1, 2, 2, 4, Number.NaN], "": [5] };
    show({ tone: 3, words: 218, "": 5 }, { others });
    expect(metric("tone")).toHaveTextContent("higher than 75 % of 4 others");
    expect(metric("tone")).toHaveTextContent("median 2, from 1 to 4");
    expect(metric("tone").querySelector("svg[aria-hidden=true]")).not.toBeNull();
    expect(metric("words").textContent).toBe("words218");
    expect(metric('""').textContent).toBe('""5');
  });

  it("rounds what lies between, and no whole number", () => {
    show({ words: 218 }, { others: { words: [1234, 99_999, 0.123456] } });
    expect(metric("words")).toHaveTextContent("median 1234, from 0.123 to 99999");
  });

  it.each([
    [0, "lower than all of 3"],
    [1, "the lowest of 3"],
    [9, "higher than all of 3"],
  ])("says of %d that it is %s", (tone, words) => {
    show({ tone }, { others: { tone: [1, 2, 3] } });
    expect(metric("tone")).toHaveTextContent(words);
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

describe("MetricsView of a text", () => {
  it.each([
    ["1.10", "1.10"],
    ["1E2", "1E2"],
    ["-0", "-0"],
    ["12345678901234567890", "12345678901234567890exact"],
    ["0.30000000000000000001", "0.30000000000000000001exact"],
    ["1e400", "1e400exact"],
    ["null", "null"],
    ["false", "false"],
    ['""', '"" empty text'],
    ['"\\u0041"', "A"],
  ])("shows %s as it is written", (written, text) => {
    showText(`{"it": ${written}}`);
    expect(metric("it").textContent).toBe(`it${text}`);
  });

  it("shows a number with more digits than fit beside its name, and says that it is exact", () => {
    const digits = "1234567890".repeat(8);
    showText(`{"it": ${digits}}`);
    expect(metric("it").textContent).toBe(`it${digits}exact`);
  });

  it("hands nested values on as they are written", () => {
    showText('{"judge": {"score": 1.10, "n": 12345678901234567890, "n": 2}, "kept": {"score": 1.10}}');
    expect(metric("kept").textContent).toBe("kept1.10");
    const tree = within(metric("judge")).getByRole("tree", { name: "judge" });
    expect(
      within(tree)
        .getAllByRole("treeitem")
        .map((row) => row.textContent),
    ).toEqual(["score: 1.10", "n: 12345678901234567890exactduplicate key", "n: 2duplicate key"]);
  });

  it("shows equal names each, and marks them", () => {
    showText('{"tone": 2, "cost": 0, "tone": 3}');
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "toneduplicate key2",
      "cost0",
      "toneduplicate key3",
    ]);
    expect(screen.getAllByRole("listitem", { name: "tone" })).toHaveLength(2);
  });

  it("loses no explanation of equal names", () => {
    showText('{"tone": 2, "tone_explanation": "curt", "tone_explanation": "fine", "tone_explanation": 0}');
    const shown = document.body.textContent;
    for (const part of ["2", "curt", "fine", "0"]) expect(shown).toContain(part);
    expect(screen.getAllByRole("listitem", { name: "tone_explanation" })).toHaveLength(2);
  });

  it("judges numbers and recorded verdicts", () => {
    showText('{"tone": 2.0, "judge": {"passed": true}}', { thresholds: { tone: { max: 5, passing: { min: 3 } } } });
    expect(metric("tone")).toHaveTextContent("2.0 / 5failpasses from 3");
    expect(metric("judge")).toHaveTextContent("pass");
  });

  it("shows names that mean something to JavaScript", () => {
    showText('{"__proto__": 1, "constructor": 2, "toString_explanation": "x", "": 3}');
    expect(names()).toEqual(["__proto__", "constructor", "toString_explanation", '""']);
  });

  it("goes before a value", () => {
    showText('{"a": 1.0}', { value: { b: 2 } });
    expect(names()).toEqual(["a"]);
  });

  it("says that there are none", () => {
    showText("{}");
    expect(screen.getByText("No metrics")).toBeInTheDocument();
  });

  it("shows what is no object as JSON, and what is wrong with an invalid text", () => {
    const { rerender } = showText("[1.0]");
    expect(screen.getByRole("treeitem")).toHaveTextContent("1.0");
    rerender(<MetricsView text={'{"a": 1.10'} />);
    expect(screen.getByText("Not valid JSON")).toBeInTheDocument();
    expect(screen.getByRole("treeitem")).toHaveTextContent("1.10");
  });
});
