const LIMIT = 200;
const escapePattern = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** Finds people by name or alias in running text; `names` maps every spelling to its person. */
export function mentionFinder(names: Map<string, string>): (text: string) => string[] {
  const spellings = [...names.keys()]
    .filter((name) => /[A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9]/u.test(name) && (name.length > 1 || /[㐀-鿿]/u.test(name)))
    .slice(0, LIMIT)
    .sort((a, b) => b.length - a.length);
  if (spellings.length === 0) return () => [];
  const folded = new Map(spellings.map((name) => [name.toLowerCase(), names.get(name) ?? name]));
  const pattern = new RegExp(
    spellings
      .map((name) =>
        /^[A-Za-zÀ-ɏ]/u.test(name)
          ? `(?<![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])${escapePattern(name)}(?![A-Za-zÀ-ɏЀ-ӿ㐀-鿿0-9])`
          : escapePattern(name),
      )
      .join("|"),
    "giu",
  );
  return (text) => {
    const found = new Set<string>();
    for (const [spelling] of text.matchAll(pattern)) {
      const person = folded.get(spelling.toLowerCase());
      if (person) found.add(person);
    }
    return [...found];
  };
}
