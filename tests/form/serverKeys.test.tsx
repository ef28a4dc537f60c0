import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { SessionForm, type SessionFormProps } from "../../src/form/index.js";
import { MetricsView, SessionViewer } from "../../src/index.js";
import { defineSession, serverKeys } from "../../src/schema/index.js";
import { loadFormParts } from "../support/loadFormParts.js";

const stored = `{"metadata": {"cost": 0.50, "total_tokens": 12, "num_events": 3, "run": "a"}}`;
const narrow = { metadata: z.looseObject({ cost: z.number().optional(), run: z.string().optional() }) };
const patient = { timeout: 10_000 };

function open(schema?: SessionFormProps["schema"], text = stored) {
  const onSubmit = vi.fn<SessionFormProps["onSubmit"]>();
  render(<SessionForm {...(schema ? { schema } : undefined)} text={text} onSubmit={onSubmit} />);
  return onSubmit;
}

const box = (name: string) => screen.findByRole("textbox", { name }, patient);
const area = () => screen.getByRole("textbox", { name: "Metadata" });
const warnings = async () => {
  const list = await screen.findByRole("list", { name: /Problems.*Metadata|Metadata.*problems/i });
  return within(list).getAllByRole("button");
};
const panel = () => within(screen.getByRole("region", { name: "Metadata" }));

loadFormParts();

describe("keys that the server writes", () => {
  it("are read-only fields that say so, also without a place in the schema; the others are edited as always", async () => {
    open(defineSession(narrow));
    for (const name of ["cost", "total_tokens", "num_events"]) {
      const field = await box(name);
      expect(field).toHaveAttribute("readonly");
      expect(field).toHaveAccessibleDescription(serverKeys.metadata?.[name]);
      expect(screen.queryByRole("button", { name: `Remove ${name}` })).not.toBeInTheDocument();
      expect(screen.queryByRole("button", { name: `Rename ${name}` })).not.toBeInTheDocument();
    }
    expect(panel().getAllByText("set by the server")).toHaveLength(3);
    expect(await box("run")).not.toHaveAttribute("readonly");
  });

  it("are named above their record", () => {
    open();
    expect(panel().getByText(/Written by the server: num_events, cost, total_tokens\./)).toBeInTheDocument();
  });

  it("can be edited as JSON: a warning at the place says that the server overwrites it, and holds nothing back", async () => {
    const onSubmit = open();
    expect(screen.queryByRole("list", { name: /Problems.*Metadata|Metadata.*problems/i })).not.toBeInTheDocument();
    fireEvent.change(area(), { target: { value: stored.slice(13, -1).replace("0.50", "0.75") } });
    const [warning, ...more] = await warnings();
    expect(more).toEqual([]);
    expect(warning).toHaveTextContent(/Warning.*Summed up.*A change here is overwritten there\..*1.*10/i);
    await userEvent.click(screen.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0].text).toBe(stored.replace("0.50", "0.75"));
  });

  it("warn when one is added or taken away", async () => {
    open(undefined, '{"metadata": {"cost": 1}}');
    fireEvent.change(area(), { target: { value: '{"has_feedback": true}' } });
    expect(await warnings()).toHaveLength(2);
  });

  it("are none, or others, as the host says", async () => {
    open(defineSession(narrow, { serverKeys: {} }));
    expect(await box("cost")).not.toHaveAttribute("readonly");
    expect(screen.queryByText("set by the server")).not.toBeInTheDocument();
    expect(screen.queryByText(/Written by the server/)).not.toBeInTheDocument();
  });

  it("may be keys of any record and any name", async () => {
    const own = { metrics: { constructor: "Measured at night." } };
    const schema = defineSession({ metrics: z.looseObject({}), ...narrow }, { serverKeys: own });
    open(schema, '{"metrics": {"constructor": 1, "toString": 2}, "metadata": {"cost": 1}}');
    fireEvent.change(screen.getByRole("textbox", { name: "Metrics" }), { target: { value: '{"toString": 3}' } });
    const list = await screen.findByRole("list", { name: /Metrics/ });
    expect(within(list).getAllByRole("button")).toHaveLength(1);
    expect(list).toHaveTextContent("Measured at night.");
  });
});

/** The rows of the metadata that are marked. */
const rows = () =>
  panel()
    .getAllByRole("treeitem")
    .filter((row) => /set by the server/.test(row.textContent));

describe("SessionViewer", () => {
  it("marks them in their record, unless the host names none", () => {
    const { rerender } = render(<SessionViewer text={stored} />);
    expect(rows().map((row) => row.textContent.split(":")[0])).toEqual(["cost", "total_tokens", "num_events"]);
    rerender(<SessionViewer text={stored} serverKeys={{}} />);
    expect(rows()).toEqual([]);
  });
});

describe("MetricsView", () => {
  it("marks the metrics that a host says a server writes", () => {
    render(<MetricsView value={{ tone: 1, speed: 2, constructor: 3 }} serverKeys={{ speed: "Measured there." }} />);
    const marked = screen.getAllByText("set by the server");
    expect(marked).toHaveLength(1);
    expect(marked[0]).toHaveAttribute("title", "Measured there.");
    expect(screen.getByRole("listitem", { name: "speed" })).toContainElement(marked[0] ?? null);
  });
});
