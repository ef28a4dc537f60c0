"use client";
import type { ReactElement } from "react";
import { Icon } from "../../ui/Icon.js";
import { chevronDownIcon } from "../../ui/icons.js";

export interface RoleSelectProps {
  label: string;
  value: string;
  roles: readonly string[];
  onValueChange: (role: string) => void;
}

/** The role of a message: the roles this conversation uses, and the common ones. */
export function RoleSelect({ label, value, roles, onValueChange }: RoleSelectProps): ReactElement {
  return (
    <span className="sk-selectbox sk-selectbox--sm">
      <select
        className="sk-select"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
      >
        {roles.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </select>
      <Icon shape={chevronDownIcon} />
    </span>
  );
}
