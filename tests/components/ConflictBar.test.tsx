import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { ConflictBar, type ConflictBarProps } from "../../src/components/JsonEditor/conflict/ConflictBar.js";
import { oneLine } from "../../src/components/JsonEditor/conflict/oneLine.js";
import { LabelsProvider } from "../../src/components/labels.js";
import type { JsonConflict } from "../../src/json/JsonConflict.js";

const tone: JsonConflict = { path: ["metrics", "Tone"], base: "2", mine: "3", theirs: "1.0" };
const tag: JsonConflict = { path: ["tags", 0], base: '"a"', theirs: '"b"' };

function open(props: Partial<ConflictBarProps> = {}) {
  const told = { onResolve: vi.fn(), onResolveAll: vi.fn(), onGoTo: vi.fn() };
  render(<ConflictBar conflicts={[tone, tag]} name="metadata" {...told} {...props} />);
  return told;
}

const many = (count: number): JsonConflict[] =>
  Array.from({ length: count }, (_, index) => ({ path: ["list", index], base: "0", mine: "1", theirs: "2" }));

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

/** A host that takes a resolved place off the list, at once or a moment later. */
function Host({ conflicts, delay }: { conflicts: readonly JsonConflict[]; delay?: number }) {
  const [left, setLeft] = useState(conflicts);
  const resolve = (conflict: JsonConflict) => setLeft((now) => now.filter((one) => one !== conflict));
  return (
    <ConflictBar
      conflicts={left}
      name="metadata"
      onResolve={(conflict) => (delay === undefined ? resolve(conflict) : setTimeout(() => resolve(conflict), delay))}
      onResolveAll={() => setLeft([])}
      onGoTo={() => undefined}
    />
  );
}

describe("ConflictBar", () => {
  it("says how many places collide, politely", async () => {
    open();
    const words = "This changed outside while it was edited here: 2 places collide";
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(words));
    expect(screen.getByRole("region", { name: "Collisions in metadata" })).toHaveTextContent(words);
  });

  it("shows nothing when nothing collides", () => {
    open({ conflicts: [] });
    expect(screen.queryByRole("region")).toBeNull();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("lists each place with its three texts as they are spelt, and says what is not there", () => {
    open();
    const [first, second] = screen.getAllByRole("listitem");
    expect(
      within(first!)
        .getAllByRole("definition")
        .map((one) => one.textContent),
    ).toEqual(["2", "3", "1.0"]);
    expect(
      within(second!)
        .getAllByRole("definition")
        .map((one) => one.textContent),
    ).toEqual(['"a"', "not there", '"b"']);
    expect(
      within(first!)
        .getAllByRole("term")
        .map((one) => one.textContent),
    ).toEqual(["Before", "Here", "Outside"]);
  });

  it.each(["0", "false", '""', "null", "[]", "{}", ""])("shows the text %j for what it is, not as absent", (theirs) => {
    open({ conflicts: [{ ...tone, theirs }] });
    expect(screen.getAllByRole("definition").at(-1)?.textContent).toBe(theirs);
  });

  it("shows what cannot be seen, and nothing as markup", () => {
    open({ conflicts: [{ path: ["<b>", "\u202Ek"], mine: '"\u202E<img src=x>"', theirs: "1" }] });
    expect(screen.getByRole("listitem")).toHaveTextContent("U+202E<img src=x>");
    expect(screen.getByRole("listitem")).toHaveTextContent('["<b>"]["U+202Ek"]');
    expect(screen.getByRole("listitem").querySelector("img, b")).toBeNull();
  });

  it.each([
    ["Keep mine", "mine"],
    ["Take theirs", "theirs"],
    ["Take what it was before", "base"],
  ])("%s resolves that place", async (words, take) => {
    const { onResolve } = open();
    await press(`${words}: tags[0]`);
    expect(onResolve.mock.calls).toEqual([[tag, take]]);
  });

  it.each([
    ["Keep all mine", "mine"],
    ["Take all theirs", "theirs"],
  ])("%s resolves all places", async (words, take) => {
    const { onResolveAll } = open();
    await press(words);
    expect(onResolveAll.mock.calls).toEqual([[take]]);
  });

  it("goes to a place", async () => {
    const { onGoTo } = open();
    await press("Go to metrics.Tone");
    expect(onGoTo.mock.calls).toEqual([[["metrics", "Tone"]]]);
  });

  it("can be closed only when the host wants to know", async () => {
    const onDismiss = vi.fn();
    open({ onDismiss });
    await press("Close");
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it("has no way to close it otherwise", () => {
    open();
    expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
  });

  it("shows five places at first, and the others on request", async () => {
    open({ conflicts: many(8) });
    expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(5);
    await press("Show 3 more");
    expect(screen.getAllByRole("button", { name: /^Go to/ })).toHaveLength(8);
    expect(screen.getByRole("button", { name: "Go to list[5]" })).toHaveFocus();
  });

  it("lists a hundred places at most, and says how many more there are", async () => {
    open({ conflicts: many(1200) });
    await userEvent.click(screen.getByText("Show 1,195 more"));
    expect(screen.getAllByText(/^list\[\d+\]$/)).toHaveLength(100);
    expect(screen.getByText("and 1,100 more")).toBeInTheDocument();
  });

  it("names the whole text, and one of several equal keys", () => {
    open({
      conflicts: [
        { path: [], mine: "[1", theirs: "[" },
        { ...tone, nth: 1 },
      ],
    });
    expect(screen.getByRole("button", { name: "Go to the whole text" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Keep mine: metrics.Tone (number 2 of its key)" })).toBeInTheDocument();
  });

  it("keeps places apart that have the same path", async () => {
    const conflicts: JsonConflict[] = [
      { path: [0], base: "1", theirs: "2" },
      { path: [0], base: "3", theirs: "4" },
    ];
    render(<Host conflicts={conflicts} />);
    await userEvent.click(screen.getAllByRole("button", { name: "Keep mine: [0]" })[0]!);
    expect(screen.getAllByRole("definition").map((one) => one.textContent)).toEqual(["3", "not there", "4"]);
  });

  it.each([undefined, 20])("hands the focus on to the next place when one is resolved (delay %s)", async (delay) => {
    render(<Host conflicts={[tone, tag]} delay={delay} />);
    await press("Keep mine: metrics.Tone");
    expect(await screen.findByText(/1 place collides$/, { selector: "p" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Go to tags[0]" })).toHaveFocus();
  });

  it("hands the focus back to the place before when the last one of the list is resolved", async () => {
    render(<Host conflicts={[tone, tag]} />);
    await press("Take theirs: tags[0]");
    expect(screen.getByRole("button", { name: "Go to metrics.Tone" })).toHaveFocus();
  });

  it("takes no focus that went elsewhere", async () => {
    render(
      <>
        <Host conflicts={[tone, tag]} delay={20} />
        <input aria-label="other" />
      </>,
    );
    await press("Keep mine: metrics.Tone");
    await userEvent.click(screen.getByRole("textbox"));
    await screen.findByText(/1 place collides$/, { selector: "p" });
    expect(screen.getByRole("textbox")).toHaveFocus();
  });

  it("works by the keyboard alone", async () => {
    const { onResolveAll, onGoTo } = open();
    await userEvent.keyboard("{Tab}{Enter}{Tab}{Tab}{Enter}");
    expect(onResolveAll).toHaveBeenCalledWith("mine");
    expect(onGoTo).toHaveBeenCalledWith(tone.path);
  });

  it("takes other words", () => {
    render(
      <LabelsProvider labels={{ conflictMine: "Meins behalten" }}>
        <ConflictBar conflicts={[tone]} name="x" onResolve={vi.fn()} onResolveAll={vi.fn()} onGoTo={vi.fn()} />
      </LabelsProvider>,
    );
    expect(screen.getByRole("button", { name: "Meins behalten: metrics.Tone" })).toBeInTheDocument();
  });

  it("renders on a server", () => {
    const bar = <ConflictBar conflicts={[tone]} name="x" onResolve={vi.fn()} onResolveAll={vi.fn()} onGoTo={vi.fn()} />;
    expect(renderToString(bar)).toContain("1 place collides");
  });
});

describe("oneLine", () => {
  it.each([
    ["a short text", '{"a": 1}', '{"a": 1}'],
    ["line ends and indentation", '{\r\n\t"a": [\n\n    1\n  ]\n}', '{ "a": [ 1 ] }'],
    ["a long text", "x".repeat(500), `${"x".repeat(120)}…`],
    ["a text of the full length", "x".repeat(120), "x".repeat(120)],
    ["a surrogate pair at the cut", `${"x".repeat(119)}😀 and more`, `${"x".repeat(119)}…`],
    ["long white space", `[${"\n ".repeat(5000)}1]`, "[ …"],
  ])("puts %s on one short line", (_, text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it("is through with 10 MB of spaces in one go", () => {
    expect(oneLine(" ".repeat(10_000_000)).length).toBeLessThanOrEqual(121);
  });
});
