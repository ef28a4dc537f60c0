"use client";
import { forwardRef } from "react";
import { safeLink } from "../../components/ChatHistory/remote/safeAddress.js";
import { Icon } from "../../ui/Icon.js";
import { externalIcon } from "../../ui/icons.js";
import { TextInput } from "./controls/TextInput.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { StringSpec } from "./FieldSpec.js";
import { stringValue } from "./stringValue.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** An address as text, with a link to it when it is http, https or mailto. */
export const UrlField = forwardRef<HTMLDivElement, FieldProps<StringSpec>>(function UrlField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-urlfield" Control={Address} />;
});

function Address(editing: FieldEditing<StringSpec>) {
  const { fieldOpenLink } = useFieldLabels();
  const safe = safeLink(stringValue(editing.value) ?? "");
  const link = safe ? (
    <a
      className="sk-iconbtn sk-iconbtn--lg"
      href={safe.href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={fieldOpenLink}
      title={safe.href}
    >
      <Icon shape={externalIcon} />
    </a>
  ) : undefined;
  return <TextInput {...editing} isMono inputMode="url" end={link} />;
}
