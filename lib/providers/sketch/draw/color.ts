/** `#rrggbb` */
export type Color = string;
type Rgb = [number, number, number];

export function rgb(color: Color): Rgb {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function hex([r, g, b]: Rgb): Color {
  const part = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, "0");
  return `#${part(r)}${part(g)}${part(b)}`;
}

export function mix(from: Color, to: Color, amount: number): Color {
  const a = rgb(from);
  const b = rgb(to);
  const t = Math.max(0, Math.min(1, amount));
  return hex([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
}

/** As light through a coloured glass. */
export function multiply(color: Color, glass: Color): Color {
  const a = rgb(color);
  const b = rgb(glass);
  return hex([(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255]);
}

export function luma(color: Color): number {
  const [r, g, b] = rgb(color);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

export function saturate(color: Color, factor: number): Color {
  const grey = luma(color) * 255;
  const [r, g, b] = rgb(color);
  return hex([grey + (r - grey) * factor, grey + (g - grey) * factor, grey + (b - grey) * factor]);
}

export const darken = (color: Color, amount: number) => mix(color, "#0a0810", amount);
export const lighten = (color: Color, amount: number) => mix(color, "#ffffff", amount);

export function alpha(color: Color, opacity: number): string {
  const [r, g, b] = rgb(color);
  return `rgba(${r},${g},${b},${Math.max(0, Math.min(1, opacity)).toFixed(3)})`;
}
