import type { StoreProblem } from "./SessionStore.js";

/** The refusals that stores have in common, in one wording. */
export const refusals = {
  notFound: (): StoreProblem => ({
    code: "not-found",
    message: "This session is not there: its file or its place in the file is gone, or it was never opened.",
  }),
  readOnly: (file: string, reason?: string): StoreProblem => ({
    code: "read-only",
    message: reason ?? `${file} was opened read-only.`,
    file,
  }),
  changedOnDisk: (file: string): StoreProblem => ({
    code: "changed-on-disk",
    message: `This session was changed in ${file} since it was opened. Your edits are still here.`,
    file,
  }),
};
