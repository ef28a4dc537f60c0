import { Component, type ReactNode } from "react";

/** Shows what went wrong and the way on, in place of a blank page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | undefined }> {
  override state: { message: string | undefined } = { message: undefined };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <div className="app-failure" role="alert">
        <h1>The inspector stopped</h1>
        <p>Something in it failed while drawing. Your files are as they were last saved; edits made since are lost.</p>
        <pre>{message}</pre>
        <button type="button" onClick={() => location.reload()}>
          Open it again
        </button>
      </div>
    );
  }
}
