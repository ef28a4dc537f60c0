import { defineSession } from "./defineSession.js";

const plainSession = defineSession({});

/**
 * A session as zod: the eleven fields under their SDK names, all optional, `error` may be null, unknown keys kept. It is
 * a `SessionSchema` as well (the one without narrowing), so it goes wherever one is asked for.
 */
export const sessionSchema = /* @__PURE__ */ Object.assign(plainSession.zod, {
  records: plainSession.records,
  zod: plainSession.zod,
  checker: plainSession.checker,
  jsonSchema: plainSession.jsonSchema,
});
