"use client";
import { forwardRef, useMemo, type HTMLAttributes, type ReactElement } from "react";
import { Callout, CopyButton, LongText, rootClass, VisibleText } from "../../ui/index.js";
import { jsonToolLabels } from "../JsonViewer/jsonToolLabels.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { errorViewLabels } from "./errorViewLabels.js";
import { splitError } from "./splitError.js";

const LABELS = { ...errorViewLabels, ...jsonToolLabels };

export interface ErrorViewProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** The session's error, as it was recorded. */
  value: string;
  labels?: Partial<Labels>;
}

/** The error that ended a session: its type when the text names one, its lines kept, and a way to copy all of it. */
export const ErrorView = forwardRef<HTMLDivElement, ErrorViewProps>(function ErrorView(
  { value, labels, className, ...rest },
  ref,
) {
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-errorview", className)}>
        <ErrorNote value={value} />
      </div>
    </LabelsProvider>
  );
});

function ErrorNote({ value }: { value: string }): ReactElement {
  const labels = useLabels(LABELS);
  const { type, message } = useMemo(() => splitError(value), [value]);
  if (value === "") {
    return (
      <Callout tone="error" aria-label={labels.errorView}>
        {labels.errorEmpty}
      </Callout>
    );
  }
  return (
    <Callout
      tone="error"
      className="sk-errorview__note"
      {...(type === undefined ? { "aria-label": labels.errorView } : { title: <VisibleText text={type} /> })}
    >
      {message === "" ? null : (
        <pre className="sk-errorview__text">
          <LongText text={message} moreLabel={labels.textMore} />
        </pre>
      )}
      <span className="sk-errorview__copy">
        <CopyButton
          text={value}
          label={labels.errorCopy}
          copiedLabel={labels.jsonCopied}
          failedLabel={labels.jsonCopyFailed}
        />
      </span>
    </Callout>
  );
}
