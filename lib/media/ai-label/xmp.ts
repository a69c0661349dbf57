import { AI_WORDS, type Relabel } from "./metadata";

/** Longer ones are replaced, not added to: with the label, a packet has to fit into a segment of a JPEG. */
export const PACKET_MAX = 50_000;
const NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/";
const PROPERTY = /<TC260:AIGC>([^<]*)<\/TC260:AIGC>|\sTC260:AIGC\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * The XMP packet of a picture with the label in it, where the standard's guide for pictures puts it; null = it has the
 * right one. Whatever else a vendor's packet says stays.
 */
export function relabelXmp(packet: Uint8Array | null, relabel: Relabel): Buffer | null {
  const text = packet && packet.length <= PACKET_MAX ? decode(packet) : null;
  const [found] = text === null ? [] : [...text.matchAll(PROPERTY)];
  const label = relabel(found ? unescaped(found[1] ?? found[2] ?? found[3] ?? "") : null);
  if (label === null) return null;
  const rest = text?.replace(PROPERTY, "") ?? "";
  const end = rest.lastIndexOf("</rdf:RDF>");
  if (end < 0) return Buffer.from(packetOf(label));
  const about = /\srdf:about\s*=\s*("[^"<]*"|'[^'<]*')/.exec(rest)?.[1] ?? '""';
  return Buffer.from(rest.slice(0, end) + description(label, about) + rest.slice(end));
}

const description = (label: string, about = '""', more = "") =>
  `<rdf:Description rdf:about=${about} xmlns:TC260="${NAMESPACE}"><TC260:AIGC>${escaped(label)}</TC260:AIGC>${more}</rdf:Description>`;

function packetOf(label: string): string {
  const words = `<dc:description xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li xml:lang="x-default">${AI_WORDS}</rdf:li></rdf:Alt></dc:description>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    description(label, '""', words),
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
}

function decode(packet: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(packet);
  } catch {
    return null;
  }
}

const NAMES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);|&#(\d{1,5});|&#x([0-9a-f]{1,4});/gi, (_, name, decimal, hex) =>
    name
      ? (NAMES[String(name).toLowerCase()] ?? "")
      : String.fromCharCode(decimal ? Number(decimal) : Number.parseInt(String(hex), 16)),
  );
