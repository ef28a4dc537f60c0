import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SessionForm, type SessionFormProps } from "../../../src/form/index.js";
import { loadFormParts } from "../../support/loadFormParts.js";

const config = '{"a": 1.0, "b": [1, 2, 3], "": "x", "c.d": null, "gone": true, "last": 0}';
const stored = `{"session_name":"Run","config":${config}}`;

function open(props: Partial<SessionFormProps> = {}) {
  const onSubmit = vi.fn<NonNullable<SessionFormProps["onSubmit"]>>();
  return { onSubmit, ...render(<SessionForm text={stored} onSubmit={onSubmit} {...props} />) };
}

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name: new RegExp(`^${name}`) });
const write = (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } });
const panel = () => within(screen.getByRole("complementary", { name: "What will be saved" }));
const takeBack = (path: string) =>
  userEvent.click(panel().getByRole("button", { name: `Take back the change of ${path}` }));

const rowOf = async (path: string) => within((await panel().findByText(path)).closest("li") ?? document.body);
const many = (add: number) => JSON.stringify(Array.from({ length: 45 }, (_, index) => index + add));

loadFormParts();

describe("what will be saved", () => {
  it("is one entry for each path, with what stood there and what will", async () => {
    open();
    write("Config", config.replace("1.0", "1.5").replace(", 3]", "]").replace('"gone": true, ', '"new": {"k": 1}, '));
    write("Name", "Renamed");
    const rows = await waitFor(() => {
      const found = panel().getAllByRole("listitem");
      expect(found).toHaveLength(5);
      return found;
    });
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining("sessionName"),
      expect.stringContaining("config.a"),
      expect.stringContaining("config.b[2]"),
      expect.stringContaining("config.gone"),
      expect.stringContaining("config.new"),
    ]);
    expect(panel().getByText("5 changes in 2 fields")).toBeInTheDocument();
    expect(within(rows[3] ?? document.body).getByText("removed")).toBeInTheDocument();
    expect(within(rows[4] ?? document.body).getByText("added")).toBeInTheDocument();
  });

  it("takes one path back, byte for byte, and that can be undone", async () => {
    const { onSubmit } = open();
    const edited = config.replace("1.0", "1.5").replace('"gone": true, ', "").replace("null", '""');
    write("Config", edited);
    await panel().findByText("config.gone");
    await takeBack("config.gone");
    await waitFor(() => expect(box("Config")).toHaveValue(config.replace("1.0", "1.5").replace("null", '""')));
    await takeBack("config.a");
    await takeBack('config["c.d"]');
    await waitFor(() => expect(box("Config")).toHaveValue(config));
    expect(await screen.findByText("Nothing has been changed.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(box("Config")).toHaveValue(config.replace("null", '""'));
    await userEvent.click(screen.getByRole("button", { name: /^Save/ }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.lastCall?.[0].text).toBe(stored.replace("null", '""'));
  });

  it("tells absent, null and the empty text apart", async () => {
    open({ text: '{"config":{"a":null,"b":"","c":1}}' });
    write("Config", '{"a":"","b":null}');
    expect((await rowOf("config.a")).getByRole("deletion")).toHaveTextContent("null");
    expect((await rowOf("config.a")).getByRole("insertion")).toHaveTextContent('""');
    expect((await rowOf("config.b")).getByRole("insertion")).toHaveTextContent("null");
    expect((await rowOf("config.c")).getByText("removed")).toBeInTheDocument();
  });

  it("shows a record that is no JSON yet, and one whose layout alone differs, as lines", async () => {
    open();
    write("Config", config.replaceAll(", ", ",\n"));
    expect(await panel().findByText("Only the spelling or the layout differs.")).toBeInTheDocument();
    write("Config", "{");
    expect(await panel().findByText("not JSON yet")).toBeInTheDocument();
    await takeBack("config");
    expect(box("Config")).toHaveValue(config);
  });

  it("lists many changes bit by bit", async () => {
    open({ text: `{"config":{"n":${many(0)}}}` });
    write("Config", `{"n":${many(1000)}}`);
    expect(await panel().findByText("45 changes in 1 field")).toBeInTheDocument();
    expect(panel().getAllByRole("deletion")).toHaveLength(20);
    await userEvent.click(panel().getByRole("button", { name: "Show 25 more changes" }));
    expect(panel().getAllByRole("deletion")).toHaveLength(45);
  });
});
