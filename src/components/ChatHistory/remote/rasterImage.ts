/** A `data:` address of a raster image that is safe to draw, or why there is none. */
export type RasterImage =
  | { readonly ok: true; readonly src: string }
  | {
      readonly ok: false;
      readonly reason: "not-raster" | "mismatch";
      readonly mediaType: string;
      readonly bytes: number;
    };

type Raster = "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif";

const SIGNATURES: Record<Raster, (head: string) => boolean> = {
  "image/png": (head) => head.startsWith("\x89PNG\r\n\x1a\n"),
  "image/jpeg": (head) => head.startsWith("\xff\xd8\xff"),
  "image/gif": (head) => head.startsWith("GIF87a") || head.startsWith("GIF89a"),
  "image/webp": (head) => head.startsWith("RIFF") && head.slice(8, 12) === "WEBP",
  "image/avif": (head) => head.slice(4, 8) === "ftyp" && /^avi[fs]/.test(head.slice(8)),
};

/** Judges base64 data by its first bytes: only png, jpeg, gif, webp and avif whose bytes agree with the type are drawn. */
export function rasterImage(recorded: string, mediaType: string): RasterImage {
  const data = /\s/.test(recorded) ? recorded.replace(/\s+/g, "") : recorded;
  const type = mediaType.toLowerCase() === "image/jpg" ? "image/jpeg" : mediaType.toLowerCase();
  const bytes = Math.floor((data.length * 3) / 4);
  if (!isRaster(type)) return { ok: false, reason: "not-raster", mediaType, bytes };
  const head = firstBytes(data);
  if (head === undefined || !SIGNATURES[type](head)) return { ok: false, reason: "mismatch", mediaType, bytes };
  return { ok: true, src: `data:${type};base64,${data}` };
}

/** Splits a `data:` address into its media type and base64 data; undefined when it is no base64 `data:` address. */
export function readDataAddress(address: string): { mediaType: string; data: string } | undefined {
  const comma = address.indexOf(",");
  const head = /^data:([^,;]*)(?:;[^,]*)?;base64$/i.exec(address.slice(0, Math.max(0, comma)));
  return head ? { mediaType: head[1] ?? "", data: address.slice(comma + 1) } : undefined;
}

function isRaster(type: string): type is Raster {
  return Object.hasOwn(SIGNATURES, type);
}

function firstBytes(data: string): string | undefined {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(data) && data.length % 4 !== 1 ? atob(data.slice(0, 24)) : undefined;
}
