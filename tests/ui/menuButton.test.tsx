import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { copyIcon, menuIcon } from "../../src/ui/icons.js";
import { MenuButton } from "../../src/ui/MenuButton.js";

const show = () => {
  const [copy, cut] = [vi.fn(), vi.fn()];
  const entries = [
    { label: "Copy", icon: copyIcon, onSelect: copy },
    { label: "Cut", onSelect: cut },
    { label: "Open", href: "https://example.com/" },
  ];
  render(
    <>
      <MenuButton icon={menuIcon} label="More" entries={entries} />
      <button>after</button>
    </>,
  );
  return { copy, cut, button: screen.getByRole("button", { name: "More" }) };
};

const at = (name: string) => expect(screen.getByRole("menuitem", { name })).toHaveFocus();

describe("MenuButton", () => {
  it("opens by click on the first entry, runs what is chosen, and has the focus back", async () => {
    const user = userEvent.setup();
    const { copy, button } = show();
    expect(button).toHaveAttribute("aria-expanded", "false");
    await user.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("menuitem", { name: "Copy" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(copy).toHaveBeenCalledOnce();
    expect(screen.queryByRole("menu")).toBeNull();
    expect(button).toHaveFocus();
  });

  it("goes through its entries by arrows, Home, End and letters, around the ends", async () => {
    const user = userEvent.setup();
    const { button } = show();
    button.focus();
    await user.keyboard("{ArrowUp}");
    at("Open");
    await user.keyboard("{ArrowDown}");
    at("Copy");
    await user.keyboard("{ArrowUp}{Home}{End}");
    at("Open");
    await user.keyboard("c");
    at("Copy");
    await user.keyboard("c");
    at("Cut");
  });

  it("closes by Escape, by Tab and by a press elsewhere, and nothing runs", async () => {
    const user = userEvent.setup();
    const { copy, cut, button } = show();
    await user.click(button);
    await user.keyboard("{Escape}");
    expect(button).toHaveFocus();
    await user.click(button);
    await user.tab();
    expect(screen.queryByRole("menu")).toBeNull();
    await user.click(button);
    await user.click(screen.getByRole("button", { name: "after" }));
    expect(screen.queryByRole("menu")).toBeNull();
    expect(copy.mock.calls.length + cut.mock.calls.length).toBe(0);
  });

  it("opens links in a tab that cannot reach back", async () => {
    const { button } = show();
    await userEvent.click(button);
    expect(screen.getByRole("menuitem", { name: "Open" })).toHaveAttribute("rel", "noreferrer noopener");
  });
});
