const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** Headers of every answer. Nothing is loaded from anywhere else; styles made at run time need the page's `nonce`. */
export function securityHeaders(nonce?: string): Record<string, string> {
  const policy = nonce
    ? POLICY.map((rule) => (rule.startsWith("style-src") ? `${rule} 'nonce-${nonce}'` : rule))
    : POLICY;
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
  };
}
