/** `https`: the site's own address is; `mediaOrigins`: stores a browser reads from and uploads to directly. */
export type HeaderOptions = { https: boolean; development?: boolean; mediaOrigins?: string[] };

/** Sent with every answer. Next's own inline scripts need `unsafe-inline`; nothing foreign may be loaded at all. */
export function securityHeaders({ https, development = false, mediaOrigins = [] }: HeaderOptions) {
  const media = mediaOrigins.join(" ");
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' blob: data: ${media}`,
    `media-src 'self' blob: data: ${media}`,
    `connect-src 'self' ${media}${development ? " ws: wss:" : ""}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].map((rule) => rule.trim());
  return [
    { key: "Content-Security-Policy", value: policy.join("; ") },
    { key: "X-Content-Type-Options", value: "nosniff" },
    { key: "X-Frame-Options", value: "DENY" },
    { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    ...(https ? [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }] : []),
  ];
}
