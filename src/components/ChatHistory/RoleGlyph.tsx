import type { ReactElement } from "react";
import type { Role } from "../../messages/Message.js";
import { Icon } from "../../ui/Icon.js";
import type { IconName } from "../../ui/iconShapes.js";

const GLYPHS: Readonly<Record<"system" | "developer" | "user" | "assistant" | "tool", IconName>> = {
  system: "system",
  developer: "developer",
  user: "user",
  assistant: "assistant",
  tool: "tool",
};

/** The 20 px sign of a role. The word beside it says the role; a role of its own kind has the neutral sign. */
export function RoleGlyph({ of: role }: { of: Role }): ReactElement {
  const known = isKnown(role) ? role : undefined;
  return (
    <span className={known ? `sk-role sk-role--${known}` : "sk-role sk-role--system"}>
      <Icon name={known ? GLYPHS[known] : "unknown"} size="sm" />
    </span>
  );
}

function isKnown(role: Role): role is keyof typeof GLYPHS {
  return Object.hasOwn(GLYPHS, role);
}
