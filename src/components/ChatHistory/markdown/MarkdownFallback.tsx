"use client";
import { Component, type ReactNode } from "react";

interface MarkdownFallbackProps {
  /** The markdown that is parsed; another text is tried anew. */
  text: string;
  fallback: ReactNode;
  children: ReactNode;
}

interface MarkdownFallbackState {
  text: string;
  failed: boolean;
}

/** Shows the plain text when the markdown parser throws: one message must not take the whole record down. */
export class MarkdownFallback extends Component<MarkdownFallbackProps, MarkdownFallbackState> {
  override state: MarkdownFallbackState = { text: this.props.text, failed: false };

  static getDerivedStateFromError(): Partial<MarkdownFallbackState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { text }: MarkdownFallbackProps,
    state: MarkdownFallbackState,
  ): MarkdownFallbackState | null {
    return text === state.text ? null : { text, failed: false };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
