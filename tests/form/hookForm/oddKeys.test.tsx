import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionForm } from "../../../src/form/index.js";
import { defineSession, sessionFields, type SessionRecordField } from "../../../src/schema/index.js";
import { HostForm } from "./HostForm.js";
import { oddKeys } from "./oddKeys.js";
import { loadFormParts } from "../../support/loadFormParts.js";

const records = sessionFields.flatMap(({ name, kind }) => (kind === "record" ? [name] : []));
const inEachRecord = <T,>(value: T) => Object.fromEntries(records.map((name) => [name, value]));
const inRecord = (value: unknown) => defineSession(inEachRecord(value) as Record<SessionRecordField, z.ZodType>);

const numbers = z.record(z.string(), z.number({ error: "no number" }));

/** A schema, a record that breaks it at a key, and the paths of its issues. */
const situations: {
  name: string;
  schema: z.ZodType;
  text: (key: string) => string;
  paths: (key: string) => unknown[];
}[] = [
  { name: "a record", schema: numbers, text: (key) => `{${key}: "x"}`, paths: (key) => [[key]] },
  {
    name: "records inside",
    schema: z.object({ in: z.record(z.string(), numbers) }),
    text: (key) => `{"in": {${key}: {${key}: "x"}}}`,
    paths: (key) => [["in", key, key]],
  },
  {
    name: "a list",
    schema: z.object({ list: z.array(numbers) }),
    text: (key) => `{"list": [{}, {${key}: "x", "fine": 1}]}`,
    paths: (key) => [["list", 1, key]],
  },
];

const problemsOf = (name: string) =>
  within(screen.getByRole("list", { name: `Problems of ${name}` })).queryAllByRole("listitem");
const pathsOf = (name: string) =>
  problemsOf(name).map((item): unknown => JSON.parse(item.getAttribute("aria-label") ?? ""));
const save = () => userEvent.click(screen.getByRole("button", { name: "Save" }));

describe.each(situations)("an issue at an odd key of $name", ({ schema, text, paths }) => {
  it.each(oddKeys)("%j is shown with its path at the field of every record, and nothing is saved", async (key) => {
    const onValid = vi.fn();
    const texts = inEachRecord(text(JSON.stringify(key)));
    render(<HostForm schema={inRecord(schema)} defaultValues={texts} onValid={onValid} />);
    await save();
    await waitFor(() => expect(problemsOf("metadata")).toHaveLength(1));
    for (const name of records) {
      expect(pathsOf(name)).toEqual(paths(key));
      expect(problemsOf(name)[0]).toHaveTextContent("no number");
    }
    expect(onValid).not.toHaveBeenCalled();
  });
});

loadFormParts();

describe("issues of a refinement", () => {
  const refined = inRecord(
    z.looseObject({}).superRefine((_, context) => {
      context.addIssue({ code: "custom", path: [], message: "the whole" });
      for (const key of oddKeys) context.addIssue({ code: "custom", path: [key], message: `at ${key}` });
    }),
  );

  it("at the record and at every odd key are all shown, and nothing is saved", async () => {
    const onValid = vi.fn();
    render(<HostForm schema={refined} defaultValues={inEachRecord("{}")} onValid={onValid} />);
    await save();
    await waitFor(() => expect(problemsOf("metadata")).toHaveLength(1 + oddKeys.length));
    for (const name of records) expect(pathsOf(name)).toEqual([[], ...oddKeys.map((key) => [key])]);
    expect(onValid).not.toHaveBeenCalled();
  });

  it("at one odd key alone still holds a save back", async () => {
    for (const key of oddKeys) {
      const alone = defineSession({ config: z.looseObject({}).refine(() => false, { path: [key], error: "no" }) });
      const onValid = vi.fn();
      const { unmount } = render(<HostForm schema={alone} defaultValues={{ config: "{}" }} onValid={onValid} />);
      await save();
      await waitFor(() => expect(pathsOf("config")).toEqual([[key]]));
      expect(onValid).not.toHaveBeenCalled();
      unmount();
    }
  });
});

/** What is loaded when it is wanted may take its time on a busy machine. */
const patient = { timeout: 10_000 };

const low = z.record(z.string(), z.number().max(1, { error: "expected at most 1" }));
const overAll = `{${oddKeys.map((key) => `${JSON.stringify(key)}: 2`).join(", ")}}`;

describe("SessionForm", () => {
  it.each(records)(
    "shows the issues of all odd keys of %s, each at its own field, and refuses to save",
    async (name) => {
      const onSubmit = vi.fn();
      render(<SessionForm schema={inRecord(low)} session={{}} text={`{"${name}": ${overAll}}`} onSubmit={onSubmit} />);
      for (const key of oddKeys) {
        const box = await screen.findByRole("textbox", { name: key === "" ? '""' : key }, patient);
        await waitFor(() => expect(box).toHaveAccessibleDescription(/expected at most 1/));
        expect(box).toBeInvalid();
      }
      expect(screen.getByRole("button", { name: `${oddKeys.length} problems` })).toBeInTheDocument();
      await userEvent.click(screen.getByRole("button", { name: /^Save/ }));
      expect(await screen.findByRole("alert")).toHaveTextContent(`${oddKeys.length} problems to solve first`);
      expect(onSubmit).not.toHaveBeenCalled();
    },
  );
});
