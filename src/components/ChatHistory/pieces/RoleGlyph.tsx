import type { ReactElement } from "react";
import type { Role } from "../../../messages/Message.js";
import { Icon } from "../../../ui/Icon.js";
import type { IconShape } from "../../../ui/IconShape.js";
import { assistantIcon, developerIcon, systemIcon, toolIcon, unknownIcon, userIcon } from "../../../ui/icons.js";

const GLYPHS: Readonly<Record<"system" | "developer" | "user" | "assistant" | "tool", IconShape>> = {
  system: systemIcon,
  developer: developerIcon,
  user: userIcon,
  assistant: assistantIcon,
  tool: toolIcon,
};

/** The 20 px sign of a role. The word beside it says the role; a role of its own kind has the neutral sign. */
export function RoleGlyph({ of: role }: { of: Role }): ReactElement {
  const known = isKnown(role) ? role : undefined;
  return (
    <span className={known ? `sk-role sk-role--${known}` : "sk-role sk-role--system"}>
      <Icon shape={known ? GLYPHS[known] : unknownIcon} size="sm" />
    </span>
  );
}

function isKnown(role: Role): role is keyof typeof GLYPHS {
  return Object.hasOwn(GLYPHS, role);
}
