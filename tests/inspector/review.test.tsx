import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { SessionInspector, memoryStore, type SessionStore } from "../../src/inspector/index.js";
import { seenRatings } from "../../src/inspector/seenRatings.js";
import { defineSession } from "../../src/schema/index.js";

const schema = defineSession({ metrics: z.looseObject({ ok: z.boolean(), Tone: z.int().min(1).max(5) }) });
const line = (name: string, metrics = "") => `{"session_name": "${name}"${metrics && `, "metrics": ${metrics}`}}`;
const storeOf = (...lines: string[]) => memoryStore([{ file: "runs.jsonl", text: lines.join("\n") }]);
const heading = (name: string) => screen.findByRole("heading", { level: 2, name });
const textOf = async (store: SessionStore, id: string) => (await store.read(id)).text;

async function review(store: SessionStore, props: { schema?: typeof schema } = { schema }) {
  render(<SessionInspector store={store} {...props} />);
  await userEvent.click(await screen.findByRole("radio", { name: "Review" }));
  await screen.findByRole("form", { name: "Ratings" });
}

describe("the review of the inspector", () => {
  it("rates the sessions of the list one after the other, and stores each", async () => {
    const store = storeOf(line("A"), line("B"));
    await review(store);
    await userEvent.keyboard("y4{Enter}");
    await heading("B");
    expect(await textOf(store, "1-1")).toBe(line("A", '{"ok": true, "Tone": 4}'));
    await userEvent.keyboard("n2{Enter}");
    expect(await screen.findByText("2 of 2 reviewed")).toBeInTheDocument();
    expect(await textOf(store, "1-2")).toBe(line("B", '{"ok": false, "Tone": 2}'));
  });

  it("goes on where it was left: what has its ratings is reviewed", async () => {
    await review(storeOf(line("A"), line("B", '{"ok": true, "Tone": 4}'), line("C", '{"ok": true}')));
    expect(screen.getByText("1 of 3 reviewed")).toBeInTheDocument();
    await userEvent.keyboard("u");
    await heading("C");
  });

  it("follows the search of the list", async () => {
    await review(storeOf(line("Refund 1"), line("Other"), line("Refund 2")));
    await userEvent.type(screen.getByRole("searchbox"), "refund");
    expect(await screen.findByText("1 of 2")).toBeInTheDocument();
    screen.getByRole("radio", { name: "yes" }).focus();
    await userEvent.keyboard("j");
    await heading("Refund 2");
  });

  it("takes the schema that the store has, for the review and the form", async () => {
    const given = { properties: { metrics: { type: "object", properties: { Fluent: { type: "boolean" } } } } };
    const store = memoryStore([line("A", '{"Fluent": 3}')], { schema: given });
    await review(store, {});
    expect(screen.getAllByRole("group", { name: "Fluent" })[0]).toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: "Edit" }));
    expect(await screen.findByRole("button", { name: "1 problem" })).toBeInTheDocument();
  });

  it("keeps unsaved ratings while another page or session is looked at", async () => {
    const store = storeOf(line("A"), line("B"));
    await review(store);
    await userEvent.keyboard("y");
    await userEvent.click(screen.getByRole("radio", { name: "Edit" }));
    expect(await screen.findByText("This is the saved session. Your edits are not in it yet.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("option", { name: /B/ }));
    expect(screen.getByText("1 session edited, not saved")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Go to it" }));
    await heading("A");
    await userEvent.click(screen.getByRole("button", { name: "Continue editing" }));
    await waitFor(() => expect(screen.getByRole("radio", { name: "yes" })).toBeChecked());
    expect(screen.getByRole("radio", { name: "Review" })).toBeChecked();
  });

  it("is not offered for what cannot be saved", async () => {
    render(<SessionInspector store={memoryStore([line("A")], { readOnly: true })} schema={schema} />);
    expect(await screen.findByRole("radio", { name: "Review" })).toBeDisabled();
  });

  it("asks, where no schema says what, for what other sessions have", async () => {
    await review(storeOf(line("A"), line("B", '{"fluent": true}')), {});
    expect(await screen.findByRole("group", { name: "fluent" })).toBeInTheDocument();
  });
});

describe("what sessions have to rate", () => {
  it("is each plain metric and feedback once, as it is where it is met first", () => {
    const seen = seenRatings([
      line("A", '{"a": 1, "b": {"c": 1}}'),
      "no JSON",
      `{"metrics": {"a": "x", "d": true}, "feedback": {"a": "y"}}`,
    ]);
    expect(seen.map(({ field, path, spec }) => [field, ...path, spec?.kind])).toEqual([
      ["metrics", "a", "number"],
      ["metrics", "d", "boolean"],
      ["feedback", "a", "string"],
    ]);
  });
});
