/** Addresses from what was typed or pasted: one a line, or with commas, semicolons or spaces between them. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\s,;]+/u)
    .map((word) =>
      word
        .replace(/^.*<|>.*$/gu, '')
        .trim()
        .toLowerCase(),
    )
    .filter((word) => word.includes('@'))
  return [...new Set(found)]
}
