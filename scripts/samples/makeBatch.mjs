import { createRandom } from "./random.mjs";
import { makeSession } from "./makeSession.mjs";

const WIRE = { sessionName: "session_name", sessionId: "session_id", userProperties: "user_properties" };

/** Fifty sessions, one a line: most under wire names, some under SDK names, as exported events and as bodies of requests. */
export function makeBatch() {
  const random = createRandom(20241101);
  const lines = Array.from({ length: 50 }, (_, index) => {
    const shape = SHAPES[index % 10] ?? wire;
    return JSON.stringify(shape({ session: makeSession({ index, random }), random, index }));
  });
  return `${lines.join("\n")}\n`;
}

const SHAPES = { 1: sdk, 4: exportedEvent, 6: sdk, 7: exportedEvent, 8: startBody, 9: batchBody };

function sdk({ session }) {
  return session;
}

function wire({ session }) {
  return Object.fromEntries(Object.entries(session).map(([key, value]) => [WIRE[key] ?? key, value]));
}

/** As the server gives a stored session; Python exports write the type as `EventType.session`. */
function exportedEvent({ session, random, index }) {
  const { sessionName, sessionId, userProperties, source, metadata, error = null, ...records } = session;
  const start = 1714786200000 + index * 61_000;
  return {
    project_id: "6612f0c1a7d04be3",
    source,
    event_name: sessionName,
    event_type: index % 20 === 17 ? "EventType.session" : "session",
    event_id: sessionId,
    session_id: sessionId,
    parent_id: null,
    children_ids: [],
    ...records,
    error,
    start_time: start,
    end_time: start + random.integer(400, 45_000),
    duration: 0,
    metadata: { ...metadata, num_events: random.integer(1, 9), num_model_events: 1, has_feedback: Object.keys(session.feedback).length > 0 },
    user_properties: userProperties,
  };
}

function startBody({ session, index }) {
  const body = { project: "samples", ...wire({ session }) };
  return { session: index === 28 ? JSON.stringify(body) : body };
}

function batchBody({ session }) {
  return { events: [], is_single_session: true, session_properties: wire({ session }) };
}
