import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fireEvent, userEvent, waitFor, within } from "storybook/test";
import { SessionInspector } from "../../src/inspector/index.js";
import { inspectorStores } from "./inspectorStores.js";

/** Stories tell their own width: the inspector is laid out by its container, not by the window. */
const framed = (inlineSize: number) => (Story: () => React.ReactElement) => (
  <div style={{ inlineSize, blockSize: 760 }}>
    <Story />
  </div>
);

const meta = {
  title: "Inspector/SessionInspector",
  component: SessionInspector,
  decorators: [framed(1200)],
  args: { store: inspectorStores.samples() },
  argTypes: { store: { control: false } },
} satisfies Meta<typeof SessionInspector>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("listbox", { name: "Sessions" });
    await expect(await canvas.findByRole("heading", { name: "Proration question, invoice 2291" })).toBeVisible();
    list.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(await canvas.findByRole("heading", { name: "Change of VAT number" })).toBeVisible();
    await expect(list).toHaveFocus();
    await userEvent.keyboard("{End}");
    await expect(await canvas.findByText("This is no session")).toBeVisible();
    await userEvent.keyboard("{Home}{Enter}");
    await expect(canvas.getByRole("region", { name: "Session: Proration question, invoice 2291" })).toHaveFocus();
  },
};

/** The open session as one of a queue, rated by keyboard; the store says what is rated. */
export const Review: Story = {
  args: { store: inspectorStores.toReview(12) },
  play: async ({ canvas }) => {
    await canvas.findByRole("heading", { name: "Run 1" });
    await userEvent.click(canvas.getByRole("radio", { name: "Review" }));
    await canvas.findByRole("form", { name: "Ratings" });
    await userEvent.keyboard("y4{Enter}");
    await canvas.findByRole("heading", { name: "Run 2" });
    await expect(await canvas.findByText("1 of 12 reviewed")).toBeVisible();
    await userEvent.keyboard("n");
  },
};

export const SearchAndSort: Story = {
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("listbox");
    list.focus();
    await userEvent.keyboard("/refund");
    const search = canvas.getByRole("searchbox", { name: "Search sessions" });
    await expect(search).toHaveValue("refund");
    await waitFor(() => expect(within(list).getAllByRole("option")).toHaveLength(2));
    await expect(canvas.getByText("10 hidden by the search")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Sort sessions" }), "Name");
    await waitFor(() => expect(within(list).getAllByRole("option")[1]).toHaveTextContent("Cancel before renewal"));
  },
};

export const NothingMatches: Story = {
  play: async ({ canvas }) => {
    const search = await canvas.findByRole("searchbox");
    await userEvent.type(search, "no such thing");
    await expect(await canvas.findByText("No session matches")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear search" }));
    await expect(await canvas.findByRole("listbox")).toBeVisible();
    await expect(search).toHaveFocus();
    await userEvent.type(search, "still no such thing");
  },
};

export const Empty: Story = {
  args: { store: inspectorStores.empty() },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText("No session here"))[0]).toBeVisible();
  },
};

export const Unreachable: Story = {
  args: { store: inspectorStores.unreachable() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Is session-kit still running there?");
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

export const ProblemsInBatch: Story = {
  args: { store: inspectorStores.withProblems() },
  play: async ({ canvas }) => {
    const opener = await canvas.findByRole("button", { name: "3 not read" });
    await userEvent.click(opener);
    const panel = canvas.getByRole("region", { name: "Not read" });
    await expect(panel).toHaveFocus();
    await expect(panel).toHaveTextContent("Expected JSON text, found a PNG image.");
    await userEvent.keyboard("{Escape}");
    await expect(panel).not.toBeInTheDocument();
    await expect(opener).toHaveFocus();
    await userEvent.click(opener);
  },
};

export const NotJson: Story = {
  args: { store: inspectorStores.samples(), defaultSelected: "4-1" },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText("This is not JSON")).toBeVisible();
    await expect(canvas.queryByRole("radio", { name: "Edit" })).not.toBeInTheDocument();
    const text = () => canvasElement.querySelector(".sk-editor__text")?.shadowRoot?.textContent;
    await waitFor(() => expect(text()).toContain("Cut off"), { timeout: 10_000 });
    await expect(canvas.getByRole("button", { name: "Save text" })).toHaveAttribute("aria-disabled", "true");
  },
};

export const ReadOnly: Story = {
  args: { store: inspectorStores.readOnly() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("radio", { name: "Edit" })).toBeDisabled();
    await expect(canvas.getAllByText("Read-only")[0]).toBeVisible();
  },
};

export const ManySessions: Story = {
  args: { store: inspectorStores.many(5000) },
  play: async ({ canvas }) => {
    const list = await canvas.findByRole("listbox");
    list.focus();
    await userEvent.keyboard("{End}");
    await expect(await canvas.findByRole("option", { name: /Run 5000/ })).toHaveAttribute("aria-selected", "true");
    await expect(within(list).getAllByRole("option").length).toBeLessThan(60);
    const active = list.getAttribute("aria-activedescendant") ?? "";
    await expect(list.ownerDocument.getElementById(active)).toHaveTextContent("Run 5000");
  },
};

/** Edits live as long as they are not saved or discarded, whatever is looked at meanwhile. */
export const UnsavedKept: Story = {
  args: { store: inspectorStores.samples() },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "Edit" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: /^Name/ }), ", again");
    await expect(canvas.getByText("1 session edited, not saved")).toBeVisible();
    await userEvent.click(canvas.getByRole("radio", { name: "View" }));
    await expect(canvas.getByText(/Your edits are not in it yet/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Next session" }));
    await userEvent.click(canvas.getByRole("button", { name: "Go to it" }));
    await expect(canvas.getByRole("textbox", { name: /^Name/ })).toHaveValue("Proration question, invoice 2291, again");
    await userEvent.click(canvas.getByRole("button", { name: /^Save/ }));
    await expect(await canvas.findByText("Saved Proration question, invoice 2291")).toBeInTheDocument();
    await expect(await canvas.findByRole("option", { name: /invoice 2291, again/ })).toBeVisible();
    await waitFor(() => expect(canvas.queryByText("1 session edited, not saved")).not.toBeInTheDocument());
  },
};

export const Conflict: Story = {
  args: { store: inspectorStores.changingMeanwhile() },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "Edit" }));
    const name = await canvas.findByRole("textbox", { name: /^Name/ });
    await userEvent.type(name, ", mine");
    await userEvent.click(canvas.getByRole("button", { name: /^Save/ }));
    await expect(await canvas.findByText(/Changed there: feedback/)).toBeVisible();
    await expect(name).toHaveValue("Proration question, invoice 2291, mine");
    await userEvent.click(canvas.getByRole("button", { name: "Reload theirs" }));
    await expect(canvas.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("button", { name: "Reload theirs" })).toHaveFocus();
  },
};

export const ConflictSolved: Story = {
  args: { store: inspectorStores.changingMeanwhile() },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "Edit" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: /^Name/ }), ", mine");
    await userEvent.click(canvas.getByRole("button", { name: /^Save/ }));
    await userEvent.click(await canvas.findByRole("button", { name: "Save mine onto theirs" }));
    await expect(await canvas.findByRole("option", { name: /invoice 2291, mine/ })).toBeVisible();
    await userEvent.click(canvas.getByRole("radio", { name: "View" }));
    await expect(await canvas.findByRole("heading", { name: /invoice 2291, mine/ })).toBeVisible();
    await expect(canvas.queryByText(/Your edits are not in it yet/)).not.toBeInTheDocument();
  },
};

export const ConflictLetGo: Story = {
  args: { store: inspectorStores.changingMeanwhile() },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "Edit" }));
    await userEvent.type(await canvas.findByRole("textbox", { name: /^Name/ }), ", mine");
    await userEvent.click(canvas.getByRole("button", { name: /^Save/ }));
    await userEvent.click(await canvas.findByRole("button", { name: "Reload theirs" }));
    await userEvent.click(canvas.getByRole("button", { name: "Discard my edits and reload" }));
    await expect(document.body).not.toHaveFocus();
    await expect(await canvas.findByRole("textbox", { name: /^Name/ })).toHaveValue("Proration question, invoice 2291");
    await waitFor(() => expect(canvas.queryByText("1 session edited, not saved")).not.toBeInTheDocument());
  },
};

export const Narrow: Story = {
  decorators: [framed(320)],
  play: async ({ canvas }) => {
    await fireEvent.click(await canvas.findByRole("option", { name: /Duplicate charge/ }));
    const page = await canvas.findByRole("region", { name: "Session: Duplicate charge on card" });
    await expect(page).toHaveFocus();
    await expect(canvas.queryByRole("listbox")).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole("button", { name: "Back to the list" }));
    await expect(canvas.getByRole("listbox")).toHaveFocus();
    await fireEvent.click(canvas.getByRole("option", { name: /Proration/ }));
  },
};

export const Dark: Story = { globals: { theme: "dark" } };

export const Rtl: Story = { globals: { direction: "rtl" }, args: { defaultSelected: "2-3" } };
