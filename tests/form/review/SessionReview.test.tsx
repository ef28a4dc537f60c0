import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionReview, useReviewQueue, type SessionReviewProps, type SubmitOutcome } from "../../../src/form/index.js";
import { defineSession } from "../../../src/schema/index.js";

const schema = defineSession({
  metrics: z.looseObject({
    Helpful: z.boolean().meta({ passing: true }),
    Tone: z.int().min(1).max(5),
  }),
  feedback: z.looseObject({ comment: z.string().optional() }),
});
type Props = Partial<Omit<SessionReviewProps<typeof schema>, "onSubmit" | "queue" | "text">>;

interface HostProps extends Props {
  texts: Record<string, string>;
  onSave: (text: string, id: string) => SubmitOutcome | Promise<SubmitOutcome>;
  subject?: ReactNode;
}

/** A host with a queue, that stores what it is given. */
function Host({ texts, onSave, subject, ...rest }: HostProps) {
  const [stored, store] = useState(texts);
  const queue = useReviewQueue({ items: Object.keys(texts).map((id) => ({ id })) });
  const id = queue.current ?? "";
  return (
    <>
      <SessionReview
        schema={schema}
        {...forPage}
        {...rest}
        text={stored[id] ?? ""}
        queue={queue}
        onSubmit={async ({ text }) => {
          const outcome = await onSave(text, id);
          if (outcome?.ok !== false) store((before) => ({ ...before, [id]: text }));
          return outcome;
        }}
      >
        <h2>{`Session ${id}`}</h2>
        {subject}
      </SessionReview>
      <input aria-label="outside" />
    </>
  );
}

const empty = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, `{"session_name": "${id}"}`]));
function open(
  texts: Record<string, string>,
  props: Props & { subject?: ReactNode; onSave?: HostProps["onSave"] } = {},
) {
  const onSave = vi.fn<HostProps["onSave"]>(props.onSave ?? (() => undefined));
  render(<Host texts={texts} {...props} onSave={onSave} />);
  return { onSave, user: userEvent.setup() };
}
const saved = (id: string, metrics: string, comment?: string) =>
  `{"session_name": "${id}", "metrics": ${metrics}${comment === undefined ? "" : `, "feedback": {"comment": "${comment}"}`}}`;
const failing = () => ({ ok: false as const, message: "The disk is full." });
const nothingRated = () => expect(screen.queryByRole("radio", { checked: true })).not.toBeInTheDocument();
/** The review is what the page is for. */
const forPage = { autoFocus: true };
const at = (id: string) => screen.findByRole("heading", { name: `Session ${id}` });
const comment = () => screen.getByRole("textbox", { name: /^comment/ });
const radio = (name: string) => screen.getByRole("radio", { name });
const ratings = () => screen.getByRole("form", { name: "Ratings" });

describe("a review by keyboard", () => {
  it("takes four keys for a thumb, a scale, a comment and the next session", async () => {
    const { onSave, user } = open(empty("a", "b"));
    expect(radio("yes")).toHaveFocus();
    await user.keyboard("n4cToo short{Control>}{Enter}{/Control}");
    await at("b");
    expect(onSave).toHaveBeenCalledExactlyOnceWith(saved("a", '{"Helpful": false, "Tone": 4}', "Too short"), "a");
    expect(screen.getByText("1 of 2 reviewed")).toBeInTheDocument();
    expect(radio("yes")).toHaveFocus();
  });

  it("takes two for a thumb and a scale where it goes on by itself", async () => {
    const { onSave, user } = open(empty("a", "b"), { advance: "when-complete" });
    await user.keyboard("y5");
    await at("b");
    expect(onSave).toHaveBeenCalledExactlyOnceWith(saved("a", '{"Helpful": true, "Tone": 5}'), "a");
  });

  it("does not go on by itself when a complete session is looked at, or rated again", async () => {
    const { onSave, user } = open(
      { a: saved("a", '{"Helpful": true, "Tone": 5}'), ...empty("b") },
      { advance: "when-complete" },
    );
    await user.keyboard("n");
    expect(radio("no")).toBeChecked();
    await at("a");
    expect(onSave).not.toHaveBeenCalled();
  });

  it("rates what a digit fits when the current one takes none, and what is not rated first", async () => {
    const { user } = open(empty("a"));
    await user.keyboard("3");
    expect(radio("3 of 5")).toBeChecked();
    expect(radio("yes")).toHaveFocus();
    await user.keyboard("7");
    expect(screen.queryByRole("radio", { checked: true, name: /of 5/ })).toBe(radio("3 of 5"));
  });

  it("moves between ratings with the arrows up and down, inside a scale with left and right", async () => {
    const { user } = open(empty("a"));
    await user.keyboard("{ArrowDown}");
    expect(radio("1 of 5")).toHaveFocus();
    await user.keyboard("2{ArrowUp}");
    await waitFor(() => expect(radio("yes")).toHaveFocus());
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(radio("3 of 5")).toBeChecked();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("group", { name: "comment. Press C to write." })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("group", { name: "comment. Press C to write." })).toHaveFocus();
  });

  it("leaves letters to a text, and the text with Escape", async () => {
    const { user } = open(empty("a", "b"));
    await user.keyboard("cjyz. ?");
    expect(comment()).toHaveValue("jyz. ?");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("group", { name: "comment. Press C to write." })).toHaveFocus();
    await user.keyboard("y");
    expect(radio("yes")).toBeChecked();
    expect(comment()).toHaveValue("jyz. ?");
  });

  it("goes on with Enter outside of texts, and presses a focused button with it instead", async () => {
    const { onSave, user } = open(empty("a", "b", "c"));
    await user.keyboard("y4{Enter}");
    await at("b");
    screen.getByRole("button", { name: "Previous session" }).focus();
    await user.keyboard("{Enter}");
    await at("a");
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it("names what is still required, goes there, and does not go on", async () => {
    const { onSave, user } = open(empty("a", "b"));
    await user.keyboard("4{Enter}");
    expect(within(ratings()).getByText("Rate Helpful first: it is required.")).toBeInTheDocument();
    expect(within(ratings()).getByText("Still required: Helpful")).toBeInTheDocument();
    expect(radio("yes")).toHaveFocus();
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByText("1 of 2 rated")).toBeInTheDocument();
  });

  it("writes a note about the current metric where there is no field for comments", async () => {
    const plain = defineSession({ metrics: z.looseObject({ Tone: z.int().min(1).max(5) }) });
    const onSubmit = vi.fn();
    render(<SessionReview schema={plain} text="{}" {...forPage} onSubmit={({ text }) => onSubmit(text)} />);
    await userEvent.keyboard("2c");
    expect(screen.getByRole("textbox", { name: "Comment on Tone" })).toHaveFocus();
    await userEvent.keyboard("Curt{Control>}s{/Control}");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith('{"metrics": {"Tone": 2, "Tone_explanation": "Curt"}}'));
  });

  it("rates in feedback as in metrics, a choice by the place of its option", async () => {
    const plain = defineSession({ feedback: z.looseObject({ verdict: z.enum(["right", "wrong"]) }) });
    const onSubmit = vi.fn();
    render(<SessionReview schema={plain} text="{}" {...forPage} onSubmit={({ text }) => onSubmit(text)} />);
    await userEvent.keyboard("2{Enter}");
    await waitFor(() => expect(onSubmit).toHaveBeenCalledWith('{"feedback": {"verdict": "wrong"}}'));
    expect(screen.getAllByText("Saved").length).toBeGreaterThan(0);
  });

  it("types a number that has no short scale", async () => {
    const { user } = open(empty("a"), { fields: [{ field: "metrics", path: ["seconds"], spec: number }] });
    await user.keyboard("12.5");
    expect(screen.getByRole("textbox", { name: /^seconds/ })).toHaveValue("12.5");
  });

  it("repeats the ratings that were saved last, without the comment, as one step", async () => {
    const { onSave, user } = open(empty("a", "b"));
    await user.keyboard("n2cWhy{Control>}{Enter}{/Control}");
    await at("b");
    await user.keyboard(".");
    expect(within(ratings()).getByText("Repeated: Helpful false; Tone 2")).toBeInTheDocument();
    await user.keyboard("z");
    expect(screen.queryByRole("radio", { checked: true })).not.toBeInTheDocument();
    await user.keyboard("{Shift>}z{/Shift}{Enter}");
    await waitFor(() => expect(onSave).toHaveBeenLastCalledWith(saved("b", '{"Helpful": false, "Tone": 2}'), "b"));
  });

  it("flags, skips to the end, and goes to the next that is not reviewed", async () => {
    const { user } = open(empty("a", "b", "c"));
    await user.keyboard("f");
    expect(screen.getByText("flagged")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Flag this session", pressed: true })).toBeInTheDocument();
    await user.keyboard("s");
    await at("b");
    await user.keyboard("y1{Enter}");
    await at("c");
    await user.keyboard("k");
    await at("b");
    await user.keyboard("u");
    await at("c");
    await user.keyboard("jj");
    await at("a");
    expect(screen.getByText("3 of 3")).toBeInTheDocument();
  });
});

const number = {
  kind: "number",
  isNullable: false,
  isInteger: false,
  isMinExcluded: false,
  isMaxExcluded: false,
} as const;

describe("undo", () => {
  it("takes back what was rated and written, in the order it was done", async () => {
    const { user } = open(empty("a"));
    await user.keyboard("y4cWhy{Escape}z");
    expect(comment()).toHaveValue("");
    await user.keyboard("z");
    expect(screen.queryByRole("radio", { checked: true, name: /of 5/ })).not.toBeInTheDocument();
    expect(within(ratings()).getByText("Taken back, not saved yet: Tone 4 → absent")).toBeInTheDocument();
    await user.keyboard("{Shift>}z{/Shift}");
    expect(radio("4 of 5")).toBeChecked();
    await user.keyboard("zzz");
    expect(within(ratings()).getByText("There is nothing to take back.")).toBeInTheDocument();
  });

  it("jumps back to the session before, shows what was taken back, and leaves it to the reviewer to save that", async () => {
    const { onSave, user } = open(empty("a", "b"));
    await user.keyboard("y4{Enter}");
    await at("b");
    await user.keyboard("z");
    await at("a");
    expect(await screen.findByText("Taken back, not saved yet: Tone 4 → absent")).toBeInTheDocument();
    expect(radio("yes")).toBeChecked();
    expect(screen.getByText("Not saved yet")).toBeInTheDocument();
    expect(onSave).toHaveBeenCalledTimes(1);
    await user.keyboard("3{Enter}");
    await waitFor(() => expect(onSave).toHaveBeenLastCalledWith(saved("a", '{"Helpful": true, "Tone": 3}'), "a"));
  });

  it("leaves no empty record where there was none", async () => {
    const { user } = open(empty("a"));
    await user.keyboard("4z");
    expect(screen.queryByText("Not saved yet")).not.toBeInTheDocument();
  });
});

describe("saving", () => {
  it("that fails keeps everything, says why, and does not go on", async () => {
    const { user } = open(empty("a", "b"), { onSave: failing });
    await user.keyboard("y4cKept{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("alert")).toHaveTextContent("The disk is full.");
    await at("a");
    expect(comment()).toHaveValue("Kept");
    expect(radio("4 of 5")).toBeChecked();
  });

  it("that fails on the way to another session asks, and what stays unsaved is there again on the way back", async () => {
    const { user } = open(empty("a", "b"), { onSave: failing });
    await user.keyboard("y4j");
    expect(await screen.findByRole("button", { name: "Stay" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("button", { name: "Stay" })).not.toBeInTheDocument();
    await at("a");
    await user.keyboard("j");
    await user.click(await screen.findByRole("button", { name: "Go on without saving" }));
    await at("b");
    expect(screen.queryByRole("radio", { checked: true })).not.toBeInTheDocument();
    await user.keyboard("k");
    await at("a");
    expect(radio("yes")).toBeChecked();
    expect(radio("4 of 5")).toBeChecked();
    expect(screen.getByText("Ratings that were not saved are still here.")).toBeInTheDocument();
  });

  it("happens before another session is shown", async () => {
    const { onSave, user } = open(empty("a", "b"));
    await user.keyboard("y4j");
    await at("b");
    expect(onSave).toHaveBeenCalledExactlyOnceWith(saved("a", '{"Helpful": true, "Tone": 4}'), "a");
    expect(screen.getByText("0 of 2 reviewed")).toBeInTheDocument();
  });

  it("takes no keys while it runs, and does not leave what was written meanwhile", async () => {
    const waiting: (() => void)[] = [];
    const { onSave, user } = open(empty("a", "b"), {
      onSave: () => new Promise((resolve) => waiting.push(() => resolve(undefined))),
    });
    await user.keyboard("y4c1{Control>}{Enter}{/Control}");
    await user.keyboard("2{Control>}{Enter}{Enter}{/Control}");
    expect(onSave).toHaveBeenCalledTimes(1);
    await act(async () => waiting[0]?.());
    await at("a");
    expect(comment()).toHaveValue("12");
    expect(screen.getByText("Not saved yet")).toBeInTheDocument();
  });

  it("is not hindered by what is wrong elsewhere in the session", async () => {
    const { onSave, user } = open({ a: '{"inputs": [1], "metrics": {"latency": "slow"}, "source": 3}' });
    await user.keyboard("y4{Enter}");
    await waitFor(() =>
      expect(onSave).toHaveBeenCalledWith(
        '{"inputs": [1], "metrics": {"latency": "slow", "Helpful": true, "Tone": 4}, "source": 3}',
        "a",
      ),
    );
  });

  it("is refused for a rating that does not fit, which is named", async () => {
    const { onSave, user } = open({ a: saved("a", '{"Helpful": true, "Tone": 9}') });
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Tone:");
    expect(onSave).not.toHaveBeenCalled();
  });

  it("says what an absent rating should be only once it was asked for", async () => {
    const { user } = open({ a: saved("a", '{"Helpful": "maybe"}') });
    await screen.findByText(/expected boolean/);
    expect(screen.queryByText(/expected number/)).not.toBeInTheDocument();
    await user.keyboard("{Control>}s{/Control}");
    expect((await screen.findAllByText(/expected number/)).length).toBeGreaterThan(0);
  });

  it("of nothing is none: a session that was rated before is reviewed as it is", async () => {
    const { onSave, user } = open({ a: saved("a", '{"Helpful": true, "Tone": 5}'), ...empty("b") });
    await user.keyboard("{Enter}");
    await at("b");
    expect(onSave).not.toHaveBeenCalled();
  });

  it("leaves a value that is rated the same as it is spelled", async () => {
    const { user } = open({ a: saved("a", '{"Helpful": true, "Tone": 4.0}') });
    await user.keyboard("4");
    expect(screen.queryByText("Not saved yet")).not.toBeInTheDocument();
  });
});

describe("what is meant for something else", () => {
  it("is left alone: keys outside of the review, in its lists and trees, and while a menu or a dialog is open", async () => {
    const subject = (
      <select size={2} aria-label="List">
        <option>One</option>
      </select>
    );
    const { user } = open(empty("a", "b"), { subject });
    await user.click(screen.getByRole("textbox", { name: "outside" }));
    await user.keyboard("y4j");
    screen.getByRole("listbox").focus();
    await user.keyboard("y4j");
    nothingRated();
    await user.click(screen.getByRole("button", { name: "More for comment" }));
    await user.keyboard("y4");
    nothingRated();
    await at("a");
  });

  it("is left alone while the list of keys is open", async () => {
    const { user } = open(empty("a"));
    await user.keyboard("?");
    const sheet = screen.getByRole("dialog", { name: "Keys of the review" });
    expect(within(sheet).getByText("Save, and go to the next")).toBeInTheDocument();
    within(sheet).getByRole("button", { name: "Close" }).focus();
    await user.keyboard("yj");
    nothingRated();
    await user.click(within(sheet).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.keyboard("y");
    expect(radio("yes")).toBeChecked();
  });

  it("is left alone in a review that is not for the page, as long as the focus is elsewhere", async () => {
    const { user } = open(empty("a"), { autoFocus: false });
    await user.keyboard("y");
    nothingRated();
    radio("yes").focus();
    await user.keyboard("y");
    expect(radio("yes")).toBeChecked();
  });

  it("leaves the focus where the reader has put it", () => {
    const input = document.createElement("input");
    document.body.append(input);
    input.focus();
    open(empty("a"));
    expect(input).toHaveFocus();
    input.remove();
  });

  it("takes no key that is held down twice", async () => {
    const { user } = open(empty("a", "b", "c"));
    await user.keyboard("y4");
    fireEvent.keyDown(document.body, { key: "Enter", repeat: true });
    fireEvent.keyDown(document.body, { key: "j", isComposing: true });
    await at("a");
  });
});

describe("a review without a schema", () => {
  it("asks for what the session has, and says so where it has nothing", () => {
    const { rerender } = render(<SessionReview text='{"metrics": {"correct": true}}' onSubmit={() => undefined} />);
    expect(radio("yes")).toBeChecked();
    rerender(<SessionReview itemId="b" text="{}" onSubmit={() => undefined} />);
    expect(screen.getByText("Nothing to rate here")).toBeInTheDocument();
  });

  it("shows a text that is no session, and lets the reviewer go on", async () => {
    const { user } = open({ a: "no JSON", ...empty("b") });
    expect(screen.getByText("This text cannot be opened as a session")).toBeInTheDocument();
    await user.keyboard("j");
    await at("b");
  });
});

it("speaks the words it is given, also in the list of keys", async () => {
  const { user } = open(empty("a"), {
    labels: {
      review: "Beoordelen",
      reviewKeys: "Toetsen",
      reviewRated: (rated, all) => `${rated} van ${all}`,
      formSave: "x",
    },
  });
  expect(screen.getByRole("region", { name: "Beoordelen" })).toBeInTheDocument();
  expect(screen.getByText("0 van 2")).toBeInTheDocument();
  await user.keyboard("?");
  expect(screen.getByRole("dialog", { name: "Toetsen" })).toBeInTheDocument();
});
