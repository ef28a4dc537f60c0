"use client";
import type { ReactElement, ReactNode } from "react";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import { Segmented } from "../../ui/Segmented.js";
import { Status } from "../../ui/Status.js";
import { fileIcon, lockIcon, moonIcon, sunIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";
import { themes, type Theme } from "../Theme.js";

export interface TopBarProps {
  /** What is open. */
  title: string;
  readOnly: boolean;
  /** Sessions with edits that are not saved. */
  editedCount: number;
  onGoToEdited(): void;
  theme: Theme;
  onThemeChange(theme: Theme): void;
  /** Stands before the title, such as the way back to the list on a narrow screen. */
  leading?: ReactNode;
}

const THEME_ICONS: Record<Theme, ReactElement> = {
  light: <Icon shape={sunIcon} size="sm" />,
  dark: <Icon shape={moonIcon} size="sm" />,
  system: (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="sk-icon sk-icon--sm">
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5Z" fill="currentColor" />
    </svg>
  ),
};

/** What is open, what is not saved, and the theme. */
export function TopBar(props: TopBarProps): ReactElement {
  const { title, readOnly, editedCount, onGoToEdited, theme, onThemeChange, leading } = props;
  const labels = useInspectorLabels();
  return (
    <header className="sk-topbar">
      {leading}
      <h1>
        <Icon shape={fileIcon} />
        <bdi className="sk-truncate" title={title}>
          {title}
        </bdi>
      </h1>
      {readOnly ? (
        <span className="sk-topbar__mark" title={labels.readOnlyWhy}>
          <Icon shape={lockIcon} size="sm" />
          {labels.readOnly}
        </span>
      ) : null}
      {editedCount > 0 ? (
        <span className="sk-topbar__edited">
          <Status tone="accent">
            <bdi>{labels.editedCount(editedCount)}</bdi>
          </Status>
          <Button variant="link" onClick={onGoToEdited}>
            {labels.goToEdited}
          </Button>
        </span>
      ) : null}
      <span className="sk-spring" />
      <Segmented
        className="sk-topbar__theme"
        label={labels.theme}
        options={themes.map((value) => ({
          value,
          label: (
            <>
              {THEME_ICONS[value]}
              <span className="sk-vh">{labels.themes[value]}</span>
            </>
          ),
        }))}
        value={theme}
        onValueChange={onThemeChange}
      />
    </header>
  );
}
