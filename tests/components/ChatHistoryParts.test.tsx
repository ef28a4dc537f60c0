import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { ChatHistory } from "../../src/index.js";
import type { Message, Part } from "../../src/messages/index.js";
import { say, type PartDraft } from "../../stories/fixtures/say.js";

const show = (...parts: readonly (PartDraft | string)[]) =>
  render(<ChatHistory messages={[say(0, "assistant", ...parts)]} />);
const row = () => screen.getByRole("article");

it.each([
  [{ data: "", mediaType: "image/png" }, "neither bytes nor an address were recorded, only image/png"],
  [{ url: "" }, "neither bytes nor an address were recorded"],
  [{ url: "data:image/png;base64," }, "neither bytes nor an address were recorded, only image/png"],
])("says that a picture has no content: %j", (source, words) => {
  show({ kind: "image", source, name: "cat.png" });
  expect(row()).toHaveTextContent(`Image without content: ${words} cat.png`);
  expect(screen.queryByRole("img")).toBeNull();
});

/** A call and its result, whose output holds these blocks. */
function showResult(output: unknown, ...parts: readonly (PartDraft | string)[]) {
  const blocks: readonly Part[] = say(9, "tool", ...parts).parts;
  return render(
    <ChatHistory
      messages={[
        say(0, "assistant", { kind: "tool-call", callId: "c", name: "look", input: {} }),
        say(1, "tool", { kind: "tool-result", callId: "c", output, parts: blocks }),
      ]}
    />,
  );
}
const tool = () => within(screen.getByRole("group", { name: "Tool call look" }));
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("a document in the record as plain text", () => {
  it("is folded to its name, its type and its size, and opens to its text", async () => {
    const source = { text: "First rule.\nSecond rule.", mediaType: "text/plain" };
    show({ kind: "file", source, name: "rules.txt" });
    expect(row()).toHaveTextContent("rules.txttext/plain · 24 characters");
    expect(screen.queryByText(/Second rule/)).toBeNull();
    await userEvent.click(screen.getByText("rules.txt"));
    expect(screen.getByText(/Second rule/)).toBeVisible();
  });

  it("says that it is a file where it has no name, and shows an empty one", async () => {
    show({ kind: "file", source: { text: "", mediaType: "" } });
    expect(row()).toHaveTextContent("Filetype not recorded · 0 characters");
    await userEvent.click(screen.getByText("File"));
    expect(screen.getByText("empty text")).toBeVisible();
  });
});

describe("a tool's result that holds more than text", () => {
  it("draws pictures and texts as such, with the record folded below", async () => {
    const output = [
      { type: "text", text: "Two free." },
      { type: "image", data: PNG },
    ];
    showResult(output, "Two free.", { kind: "image", source: { data: PNG, mediaType: "image/png" }, name: "plan" });
    expect(tool().getByRole("img", { name: "plan" })).toBeVisible();
    expect(tool().getByText("Two free.")).toBeVisible();
    expect(tool().getByText("2 blocks")).toBeVisible();
    await userEvent.click(tool().getByText("As recorded"));
    expect(screen.getByRole("group", { name: "Tool call look" })).toHaveTextContent('"type": "text"');
  });

  it("shows data, documents, sources and what nobody knows", () => {
    showResult(
      [0, 1, 2, 3],
      { kind: "data", value: 0 },
      { kind: "file", source: { text: "x", mediaType: "text/plain" }, name: "a.txt" },
      { kind: "citation", title: "Home", url: "https://home.example/" },
      { kind: "raw", value: { type: "hologram", depth: null } },
      "",
    );
    const block = screen.getByRole("group", { name: "Tool call look" });
    expect(block).toHaveTextContent(/result.*0a.txt/);
    expect(tool().getByRole("link", { name: "Home" })).toHaveAttribute("href", "https://home.example/");
    expect(block).toHaveTextContent('"hologram"');
    expect(block).toHaveTextContent("empty text");
  });

  it("shows a result as recorded where it has no blocks", () => {
    showResult(false);
    expect(screen.getByRole("group", { name: "Tool call look" })).toHaveTextContent("resultmessage 2false");
    expect(tool().queryByText("As recorded")).toBeNull();
  });
});

const cite = (title: string, text?: string): PartDraft => ({
  kind: "citation",
  title,
  url: `https://${title}.example/`,
  ...(text !== undefined && { text }),
});

const sources = (name: string) => within(screen.getByRole("list", { name })).getAllByRole("listitem");

/** A text block of Anthropic that cites these titles. */
const cited = (piece: string, ...titles: string[]) => ({
  type: "text",
  text: piece,
  ...(titles.length > 0 && {
    citations: titles.map((title) => ({
      type: "web_search_result_location",
      title,
      url: `https://${title}.example/`,
      cited_text: `quote of ${title}`,
    })),
  }),
});

describe("citations", () => {
  it("are one list, each source once with its host and all that is quoted of it", () => {
    show("Answer.", cite("a", "one"), cite("b"), cite("a", "two"));
    expect(sources("2 sources").map((item) => item.textContent)).toEqual(["a a.exampleonetwo", "b b.example"]);
  });

  it("show the first five of many, and the rest when asked", async () => {
    show(...Array.from({ length: 9 }, (_, index) => cite(`s${index}`)));
    expect(sources("9 sources")).toHaveLength(5);
    await userEvent.click(screen.getByRole("button", { name: "Show 4 more sources" }));
    expect(sources("9 sources")).toHaveLength(9);
  });

  it("stand by themselves without title and address, empty ones too", () => {
    show({ kind: "citation", text: "a" }, { kind: "citation", text: "" }, { kind: "citation" });
    const items = sources("3 sources");
    expect(items[0]).toHaveTextContent("a");
    expect(items[2]).toHaveTextContent("no title, address or passage was recorded");
  });

  it("refuse an address that is no link, and say so", () => {
    show({ kind: "citation", title: "t", url: "javascript:alert(1)" });
    expect(screen.queryByRole("link")).toBeNull();
    expect(row()).toHaveTextContent("Not a link: javascript:alert(1)");
  });

  it("of a text in pieces stand as numbers where the pieces end, and the text is whole", () => {
    render(
      <ChatHistory
        value={[
          {
            role: "assistant",
            content: [
              cited("It is **so", "a"),
              cited("**, they say, ", "b", "a"),
              cited("and `code` too", "b"),
              cited("."),
            ],
          },
        ]}
      />,
    );
    expect(row()).toHaveTextContent("It is so[1], they say,[2, 1] and code too[2].2 sources");
    expect(screen.getByText("so", { exact: false, selector: "strong" })).toBeVisible();
  });

  it("leave texts apart that only follow each other", () => {
    show("One.", cite("a"), "Two.");
    expect(row()).toHaveTextContent(/One\.1 source.*Two\./);
    expect(screen.getByText("Two.")).toBeVisible();
  });
});

const at = (index: number, meta: Message["meta"]): Message => ({
  ...say(index, "assistant", "x"),
  ...(meta && { meta }),
});

describe("the facts of a message", () => {
  it("are said with each message when the next one has not all of them", () => {
    render(<ChatHistory messages={[at(0, { model: "m-1", tokens: 3 }), at(1, { model: "m-1" })]} />);
    expect(screen.getByRole("article", { name: "1 assistant" })).toHaveTextContent(/m-1.*3 tokens/);
    expect(screen.getByRole("article", { name: "2 assistant" })).toHaveTextContent("m-1");
  });

  it("are said once below items of one response", () => {
    const meta = { model: "m-1", time: "2025-10-01T10:00:00.000Z" };
    render(<ChatHistory messages={[at(0, meta), at(1, { ...meta }), at(2, { ...meta, tokens: 0 })]} />);
    expect(screen.getAllByText("m-1")).toHaveLength(1);
    expect(screen.getByRole("article", { name: "3 assistant" })).toHaveTextContent(/m-1.*0 tokens/);
  });

  it("have a time to read, and the recorded one beside it", () => {
    render(<ChatHistory messages={[at(0, { time: "2025-10-01T12:00:00+02:00" }), at(1, { time: "soon" })]} />);
    const time = screen.getByText("1 Oct 2025, 10:00:00 UTC");
    expect(time).toHaveAttribute("datetime", "2025-10-01T12:00:00+02:00");
    expect(screen.getByText("soon")).toBeVisible();
  });
});

it("breaks the name of a class between its words", () => {
  render(<ChatHistory value={[{ type: "human", content: "x", id: "1" }, ...readable("HumanMessage")]} />);
  const [, named] = screen.getAllByRole("article");
  expect(named).toHaveAccessibleName("2 HumanMessage");
  expect(named?.querySelector(".sk-msg__role")?.innerHTML).toBe("Human<wbr>Message");
});

function readable(name: string) {
  return [{ lc: 1, type: "constructor", id: ["langchain", "schema", "messages", name], kwargs: { content: "y" } }];
}

const call = (name: string, inputText: string): PartDraft => ({
  kind: "tool-call",
  name,
  input: inputText,
  inputText,
});

it("says that arguments are no JSON only where they begin like it", () => {
  show(call("run", "print(1)"), call("cut", '{"a": '));
  expect(screen.getByRole("group", { name: "Tool call run" })).not.toHaveTextContent("Not JSON");
  expect(screen.getByRole("group", { name: "Tool call cut" })).toHaveTextContent("Not JSON");
});
