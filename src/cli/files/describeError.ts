/** An error of the file system in words; others by their own message. `code` is the system's, such as `ENOENT`. */
export function describeError(error: unknown): { code: string; found: string } {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const words = WORDS[code];
  if (words) return { code, found: `${words} (${code})` };
  return { code, found: error instanceof Error ? error.message : String(error) };
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "nothing at that path",
  EACCES: "one that you have no permission for",
  EPERM: "one that the system does not permit",
  ELOOP: "symbolic links that lead in a circle",
  ENOTDIR: "a file where a folder was named",
  EISDIR: "a folder",
  EMFILE: "too many open files",
  ENAMETOOLONG: "a name that is too long",
  ENOSPC: "no space left on the disk",
  EDQUOT: "your share of the disk used up",
  EROFS: "a file system that is read-only",
  EIO: "a disk that does not answer",
  EBUSY: "a file that another program holds",
};
