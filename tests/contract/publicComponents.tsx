import type { ReactElement, Ref } from "react";
import {
  ChatEditor,
  ChatHistory,
  ErrorView,
  FeedbackView,
  JsonEditor,
  JsonViewer,
  MetricsView,
  SessionViewer,
} from "../../src/index.js";
import { SessionForm } from "../../src/form/index.js";
import { memoryStore, SessionInspector } from "../../src/inspector/index.js";

/** What every public component takes beside its own props. */
export interface CommonProps {
  readonly className?: string;
  readonly id?: string;
  readonly "data-host"?: string;
  readonly ref?: Ref<HTMLDivElement & HTMLFormElement>;
}

const messages = [
  { role: "user", content: "What is in the context?" },
  { role: "assistant", content: "Hello world" },
];
const session = {
  sessionName: "Playground Session",
  inputs: { chat_history: messages },
  outputs: { role: "assistant", content: "Hello" },
};
const store = memoryStore([JSON.stringify(session)]);

/** Every public component with the least it needs. The entry points' exported components are all in this table. */
export const publicComponents: Record<string, (props: CommonProps) => ReactElement> = {
  ChatEditor: (props) => <ChatEditor defaultValue={JSON.stringify(messages)} {...props} />,
  ChatHistory: (props) => <ChatHistory value={messages} {...props} />,
  ErrorView: (props) => <ErrorView value="TimeoutError: no answer within 30 s" {...props} />,
  FeedbackView: (props) => <FeedbackView value={{ rating: 4 }} {...props} />,
  JsonEditor: (props) => <JsonEditor aria-label="Settings" defaultValue='{"a": 1.0}' {...props} />,
  JsonViewer: (props) => <JsonViewer value={{ a: 1 }} {...props} />,
  MetricsView: (props) => <MetricsView value={{ score: 0 }} {...props} />,
  SessionForm: (props) => <SessionForm text={JSON.stringify(session)} onSubmit={() => undefined} {...props} />,
  SessionInspector: (props) => <SessionInspector store={store} {...props} />,
  SessionViewer: (props) => <SessionViewer session={session} {...props} />,
};
