const escapePattern = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

const HAN = /[㐀-鿿]/u;

/** Where the narration brings somebody in. */
export class Told {
  private readonly brought = new Map<string, boolean>();
  private readonly text: string;

  constructor(
    private readonly narration: string[],
    private readonly canonical: ReadonlyMap<string, string>,
  ) {
    this.text = narration.slice(0, 2000).join("\n").slice(0, 200_000);
  }

  /** Where it first brings in a noun as somebody new, -1 where it never does. */
  introducedAt(noun: string): number {
    const said = escapePattern(noun);
    const found = (
      HAN.test(noun)
        ? new RegExp(`一[^，。！？]{0,13}${said}|[个個位名][^，。！？]{0,12}${said}`, "u")
        : new RegExp(`\\b(?:[Aa]n?|[Tt]wo|[Aa]nother|[Oo]ne)\\s(?:[\\w'-]+\\s){0,3}${said}\\b`, "u")
    ).exec(this.text);
    return found ? found.index : -1;
  }

  /** Where it first names somebody. */
  firstAt(name: string): number {
    const all = [name, ...[...this.canonical].flatMap(([spelling, to]) => (to === name ? [spelling] : []))];
    const places = all.map((one) => this.text.indexOf(one)).filter((at) => at >= 0);
    return places.length > 0 ? Math.min(...places) : Number.POSITIVE_INFINITY;
  }

  /** Whether it brings in a noun as a person of its own. */
  brings(noun: string): boolean {
    let own = this.brought.get(noun);
    if (own === undefined) {
      const said = escapePattern(noun);
      const pattern = new RegExp(
        `(?:一?[个個位名]|一)[^，。！？]{0,12}${said}|(?:年轻|黑衣|白衣|瘦|胖|高|矮|独眼|陌生|老|小|中年)${said}|\\b(?:an?|two|another|one|old|young)\\s(?:[\\w'-]+\\s){0,4}${said}|^The ${said}`,
        "iu",
      );
      own = this.narration.slice(0, 2000).some((text) => pattern.test(text));
      this.brought.set(noun, own);
    }
    return own;
  }
}
