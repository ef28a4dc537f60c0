const PREFIX = "#/s/";

/** The hash of the page that names the open session, `#/s/<id>`, and may go on with a place in it. */
export const sessionHash = {
  write: (id: string): string => `${PREFIX}${encodeURIComponent(id)}`,
  /** The id that a hash names; `null` when it names none. */
  read(hash: string): string | null {
    if (!hash.startsWith(PREFIX)) return null;
    const [id = ""] = hash.slice(PREFIX.length).split("/", 1);
    try {
      return decodeURIComponent(id);
    } catch (error) {
      if (error instanceof URIError) return null;
      throw error;
    }
  },
  /** What the ids of the messages of a session begin with, so that a link to one names the session too. */
  anchorPrefix: (id: string): string => `${sessionHash.write(id).slice(1)}/m`,
};
