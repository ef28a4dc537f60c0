import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { JsonDiff, type JsonDiffProps } from "../../src/components/JsonDiff/JsonDiff.js";
import { revertDifference } from "../../src/components/JsonDiff/revertDifference.js";
import { applyChanges, parseJson } from "../../src/json/index.js";

const BEFORE = '{"name": "old name", "list": [0, 1, 2, 3, 4, 5, 6, 7, 8], "deep": {"x": {"y": 1}}, "gone": [true]}';
const AFTER = '{"name": "new name", "list": [0, 1, 2, 3, 4, 5, 6, 7, 9], "deep": {"x": {"y": 1, "z": 2}}}';

const show = (props: Partial<JsonDiffProps> = {}) => render(<JsonDiff before={BEFORE} after={AFTER} {...props} />);
/** By what it says: without CSS a name has no spaces between its parts. */
const rowsSaying = (text: RegExp) => screen.queryAllByRole("row").filter((one) => text.test(one.textContent ?? ""));
const row = (text: RegExp) => {
  const found = rowsSaying(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const longPrompt = (word: string) =>
  JSON.stringify({ prompt: `${"context ".repeat(5_000)}${word} ${"more ".repeat(500)}` });
const multiples = (factor: number) => JSON.stringify(Array.from({ length: 20_000 }, (_, index) => index * factor));
const names = () => screen.getAllByRole("row").map((one) => one.textContent);
const button = (name: string) => screen.getByRole("button", { name });

describe("JsonDiff", () => {
  it("says of each row what happened, in words", () => {
    show();
    expect(names()).toEqual([
      'removed name: "old name"',
      'added name: "new name"',
      "list: 9 items",
      "6 unchanged",
      "6: 6",
      "7: 7",
      "removed 8: 8",
      "added 8: 9",
      "deep: 1 key",
      "x: 2 keys",
      "y: 1",
      "added z: 2",
      "removed gone: 1 item",
      "removed 0: true",
    ]);
  });

  it("puts both sides in one row, with headings, when it is told to", () => {
    show({ layout: "side-by-side" });
    expect(screen.getAllByRole("columnheader").map((one) => one.textContent)).toEqual(["Before", "After"]);
    const cells = within(row(/^removed name/)).getAllByRole("gridcell");
    expect(cells.map((cell) => cell.textContent)).toEqual(['removed name: "old name"', 'added name: "new name"']);
    expect(within(row(/added z/)).getAllByRole("gridcell")[0]).toHaveTextContent("");
  });

  it.each([
    ["0", "false"],
    ["false", "null"],
    ["null", '""'],
    ['""', "[]"],
    ["[]", "{}"],
    ["{}", "0"],
    ["-0", "0"],
    ["1.0", "1"],
  ])("shows %s that became %s: both are data", (before, after) => {
    const { rerender } = show({ before: `[${before}]`, after: `[${after}]` });
    expect(row(/^removed 0: /)).toBeVisible();
    expect(row(/^added 0: /)).toBeVisible();
    rerender(<JsonDiff before={before} after={after} />);
    expect(screen.getAllByRole("row")).toHaveLength(2);
  });

  it("marks the words that differ", () => {
    show();
    expect(screen.getAllByRole("deletion")[0]).toHaveTextContent(/^old$/);
    expect(screen.getAllByRole("insertion")[0]).toHaveTextContent(/^new$/);
  });

  it("counts the differences, and leads from one to the next and around", async () => {
    show();
    expect(screen.getByText("1 added")).toBeVisible();
    expect(screen.getByText("1 removed")).toBeVisible();
    expect(screen.getByText("2 changed")).toBeVisible();
    const place = screen.getByRole("status");
    expect(place).toHaveTextContent("1 of 4changed name");
    await userEvent.click(button("Next difference (n)"));
    expect(place).toHaveTextContent("2 of 4changed list[8]");
    await userEvent.click(button("Previous difference (p)"));
    await userEvent.click(button("Previous difference (p)"));
    expect(place).toHaveTextContent("4 of 4removed gone");
    await userEvent.click(button("Next difference (n)"));
    expect(place).toHaveTextContent("1 of 4");
    expect(row(/^removed name/)).toHaveAttribute("aria-current", "true");
    expect(row(/^added name/)).toHaveAttribute("aria-current", "true");
  });

  it("has one Tab stop for the rows, and the keys of a tree grid", async () => {
    show();
    row(/^removed name/).focus();
    expect(screen.getAllByRole("row").filter((one) => one.tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(row(/^list/)).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(row(/^list/)).toHaveAttribute("aria-expanded", "false");
    expect(row(/^list/)).toHaveTextContent("1 difference");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    expect(row(/^6: 6/)).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(row(/^list/)).toHaveFocus();
    await userEvent.keyboard("{End}");
    expect(row(/^removed 0: true/)).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(row(/^removed gone/)).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{ArrowLeft}{ArrowLeft}");
    expect(row(/^x: /)).toHaveFocus();
    await userEvent.keyboard("{Home}");
    expect(row(/^removed name/)).toHaveFocus();
  });

  it("goes on with n, p and F7, seen from the row with the focus, and opens what is closed on the way", async () => {
    show();
    row(/^deep/).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(rowsSaying(/added z/)).toEqual([]);
    await userEvent.keyboard("n");
    expect(row(/added z/)).toHaveFocus();
    await userEvent.keyboard("p");
    expect(row(/^removed 8/)).toHaveFocus();
    await userEvent.keyboard("{F7}");
    expect(screen.getByRole("status")).toHaveTextContent("3 of 4");
    await userEvent.keyboard("{Shift>}{F7}{/Shift}");
    expect(screen.getByRole("status")).toHaveTextContent("2 of 4");
  });

  it("opens a fold by its button or by Enter", async () => {
    const { unmount } = show();
    await userEvent.click(button("6 unchanged"));
    expect(row(/^0: 0/)).toHaveFocus();
    expect(row(/^5: 5/)).toBeVisible();
    unmount();
    show();
    row(/6 unchanged/).focus();
    expect(row(/6 unchanged/)).toHaveAttribute("aria-expanded", "false");
    await userEvent.keyboard("{Enter}");
    expect(row(/^0: 0/)).toHaveFocus();
  });

  it("offers to take a difference back only to a host that can", async () => {
    const onRevert = vi.fn<(difference: unknown) => void>();
    const { unmount } = show();
    expect(screen.queryByRole("button", { name: /^Revert/ })).toBeNull();
    unmount();
    show({ onRevert });
    await userEvent.click(screen.getAllByRole("button", { name: "Revert list[8]" })[0]!);
    expect(onRevert).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "changed", path: ["list", 8] }));
    row(/^removed 0: true/).focus();
    await userEvent.keyboard("r");
    expect(onRevert).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "removed", path: ["gone"] }));
    await userEvent.click(button("Revert this"));
    expect(onRevert).toHaveBeenCalledTimes(3);
    expect(onRevert).toHaveBeenLastCalledWith(expect.objectContaining({ path: ["gone"] }));
    row(/^6: 6/).focus();
    await userEvent.keyboard("r");
    expect(onRevert).toHaveBeenCalledTimes(3);
  });

  it("keeps its place and the focus when a difference is gone", async () => {
    render(<Host />);
    row(/^removed 8/).focus();
    await userEvent.keyboard("r");
    expect(screen.getByRole("status")).toHaveTextContent("2 of 3added deep.x.z");
    expect(row(/added z/)).toHaveFocus();
    await userEvent.keyboard("rrr");
    expect(screen.getByText("Nothing differs")).toBeVisible();
  });

  it("tells why there are no rows", () => {
    const { rerender } = show({ after: BEFORE });
    expect(screen.getByText("The two texts are the same, character by character.")).toBeVisible();
    rerender(<JsonDiff before='{"a":1,"b":2}' after='{ "b": 2, "a": 1 }' />);
    expect(screen.getByText(/^Only white space or the order of keys differs/)).toBeVisible();
    expect(screen.queryByRole("treegrid")).toBeNull();
  });

  it("compares what could be read of a broken text, and says where it is broken", () => {
    show({ before: '{"a": 1 "b": 2}', after: '{"a": 1, "b": 3' });
    expect(screen.getByRole("note", { name: "The text before is not valid JSON" })).toHaveTextContent(/1:9/);
    expect(screen.getByRole("note", { name: "The text after is not valid JSON" })).toBeVisible();
    expect(row(/^added b: 3/)).toBeVisible();
  });

  it("compares a text with none", () => {
    show({ before: "", after: "[1]" });
    expect(names()).toEqual(["added 1 item", "added 0: 1"]);
  });

  it("shows a long text around the first difference, and all of both on demand", async () => {
    show({ before: longPrompt("old"), after: longPrompt("new") });
    expect(row(/^removed prompt/)).toHaveTextContent(/context old more/);
    await userEvent.click(within(row(/^added prompt/)).getByText("42,504 characters"));
    const reading = await screen.findByRole("dialog", { name: "Text of prompt" });
    expect(within(reading).getByRole("heading", { name: /^Before/ })).toHaveTextContent("32,001 to 42,504 of 42,504");
    expect(within(reading).getByRole("deletion")).toHaveTextContent("old");
    await userEvent.click(within(reading).getByRole("button", { name: "Previous page" }));
    expect(within(reading).getByRole("heading", { name: /^After/ })).toHaveTextContent("16,001 to 32,000");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(row(/^added prompt/)).toHaveFocus());
  });

  it("makes characters visible that would spoof the reader", () => {
    show({ before: '["a"]', after: String.raw`["invoice_\u202Efdp.exe"]` });
    expect(row(/^added/)).toHaveTextContent("invoice_U+202Efdp.exe");
  });

  it("takes documents, a class, native props, a ref, and its layout from a host or not", async () => {
    const ref = createRef<HTMLDivElement>();
    const onLayoutChange = vi.fn<(layout: string) => void>();
    const docs = { before: parseJson(BEFORE), after: parseJson(AFTER) };
    show({ ...docs, ref, className: "mine", id: "it", "aria-label": "Changes", onLayoutChange } as JsonDiffProps);
    expect(ref.current).toHaveClass("sk-root", "mine");
    expect(screen.getByRole("treegrid", { name: "Changes" })).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Side by side" }));
    expect(onLayoutChange).toHaveBeenCalledWith("side-by-side");
    expect(screen.getAllByRole("columnheader")).toHaveLength(2);
  });

  it("renders on a server", () => {
    expect(renderToString(<JsonDiff before={BEFORE} after={AFTER} />)).toContain("new");
  });

  it("speaks the host's language", () => {
    show({ labels: { jsonDiffKind: (kind) => ({ added: "neu", removed: "weg", changed: "anders" })[kind] } });
    expect(row(/^neu name/)).toBeVisible();
  });

  it("has few rows in the page whatever there is", () => {
    show({ before: multiples(1), after: multiples(2) });
    expect(screen.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "39999");
    expect(screen.getAllByRole("row").length).toBeLessThan(100);
  });
});

function Host() {
  const [after, setAfter] = useState(() => parseJson(AFTER));
  const [before] = useState(() => parseJson(BEFORE));
  return (
    <JsonDiff
      before={before}
      after={after}
      onRevert={(difference) => {
        const change = revertDifference(before, after, difference);
        if (change.ok) setAfter(applyChanges(after, change.changes));
      }}
    />
  );
}
