/**
 * What a viewer may fetch from elsewhere. `none` (the default) fetches nothing and offers nothing; `ask` offers to load
 * one item or all of its host; `allow` loads what stands on the listed hosts (as in `URL.host`, `cdn.example.com:8443`)
 * and holds back the rest.
 */
export type RemoteContent = "none" | "ask" | { readonly allow: readonly string[] };
