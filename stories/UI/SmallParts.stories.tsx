import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import {
  Badge,
  Button,
  Callout,
  CopyButton,
  Disclosure,
  EmptyState,
  Field,
  IconButton,
  Kbd,
  rootClass,
  Segmented,
  Status,
  Tabs,
} from "../../src/ui/index.js";
import { eyeIcon, filterIcon, pencilIcon, searchIcon } from "../../src/ui/icons.js";

function Ground({ children }: { children: ReactNode }) {
  return (
    <div className={rootClass("story-ground")} style={{ padding: 20, display: "grid", gap: 16, justifyItems: "start" }}>
      {children}
    </div>
  );
}

const meta = {
  title: "UI/Small parts",
  parameters: {
    docs: { description: { component: "The pieces the components are made of. They stand inside a `.sk-root`." } },
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  render: () => (
    <Ground>
      <div className="sk-row sk-row--wrap">
        <Button variant="primary">Save</Button>
        <Button>Compare</Button>
        <Button variant="quiet">Discard</Button>
        <Button aria-disabled="true">Save</Button>
        <Button size="sm" icon={pencilIcon}>
          Edit
        </Button>
        <Button variant="link">Open in playground</Button>
        <IconButton icon={searchIcon} label="Find" />
        <IconButton icon={eyeIcon} label="Watch" aria-pressed="true" />
        <CopyButton text="caf77ace" />
        <CopyButton text="all of it">Copy all</CopyButton>
      </div>
      <div className="sk-row sk-row--wrap">
        <Badge>neutral</Badge>
        <Badge tone="outline">outline</Badge>
        <Badge tone="ok">ok</Badge>
        <Badge tone="warn">partial</Badge>
        <Badge tone="error">error</Badge>
        <Badge tone="accent">edited</Badge>
        <span>
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
        </span>
      </div>
      <div className="sk-row sk-row--wrap">
        <Status tone="ok">Completed</Status>
        <Status tone="accent">Running</Status>
        <Status tone="warn">Stopped at the token limit</Status>
        <Status tone="error">Ended with an error</Status>
        <Status tone="neutral">Unknown</Status>
      </div>
    </Ground>
  ),
};

export const Dark: Story = { ...Default, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...Default, globals: { direction: "rtl" } };

export const ChoiceOfViews: Story = {
  render: () => (
    <Ground>
      <Segmented
        label="View"
        options={[
          { value: "conversation", label: "Conversation" },
          { value: "json", label: "JSON" },
        ]}
      />
    </Ground>
  ),
  play: async ({ canvasElement }) => {
    const group = within(canvasElement).getByRole("group", { name: "View" });
    await userEvent.click(within(group).getByRole("radio", { name: "JSON" }));
    await expect(within(group).getByRole("radio", { name: "JSON" })).toBeChecked();
  },
};

export const TabsWithCounts: Story = {
  render: () => (
    <Ground>
      <Tabs
        label="Details"
        items={[
          { value: "metrics", label: "Metrics", count: 2, content: <p>Two metrics</p> },
          { value: "feedback", label: "Feedback", count: 0, content: <p>No feedback</p> },
        ]}
      />
    </Ground>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("tab", { name: /Feedback/ }));
    await expect(await canvas.findByText("No feedback")).toBeVisible();
    await waitFor(() => expect(canvas.getByRole("tabpanel")).toHaveTextContent("No feedback"));
  },
};

export const Notes: Story = {
  render: () => (
    <Ground>
      <Callout title="Read-only">Opened from an export. Nothing here can be saved back.</Callout>
      <Callout tone="warn" title="Unknown keys">
        The save cannot carry them.
      </Callout>
      <Callout tone="error" title="session.json is not JSON yet." actions={<Button size="sm">Go to 14:9</Button>}>
        Line 14, column 9: expected , or {"}"} and found &quot;cost&quot;.
      </Callout>
      <Callout tone="ok">Saved.</Callout>
      <Disclosure summary="You are the billing assistant of Northwind Cloud." note="38 lines">
        Answer only from what the tools return.
      </Disclosure>
      <EmptyState icon={filterIcon} title="No session matches" actions={<Button>Clear filters</Button>}>
        1,284 sessions are hidden.
      </EmptyState>
    </Ground>
  ),
};

export const NotesDark: Story = { ...Notes, globals: { theme: "dark" } };

function Fields() {
  const [name, setName] = useState("Proration question");
  return (
    <Ground>
      <Field label="Session name" help="Shown in lists." changed onRevert={() => setName("Proration question")}>
        {(control) => (
          <input {...control} className="sk-input" value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label="Session id" error="Expected a UUID, found “abc”.">
        {(control) => <input {...control} className="sk-input sk-input--mono" defaultValue="abc" />}
      </Field>
    </Ground>
  );
}

export const FieldsWithChangeAndError: Story = {
  render: () => <Fields />,
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByRole("textbox", { name: "Session id" });
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription("Expected a UUID, found “abc”.");
  },
};

export const Narrow: Story = {
  render: () => (
    <div style={{ inlineSize: 320 }}>
      <Fields />
    </div>
  ),
};
