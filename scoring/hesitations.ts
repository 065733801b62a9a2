const hesitation =
  /(?<![\p{L}\p{N}\p{Cf}'’-])(?:u+h+m*|u+m+|e+r+m*|e+h+m+|h+m+|m{2,})(?![\p{L}\p{N}\p{Cf}'’-])[,.…]*|(?<=,)\s*(?:you know|i mean)\s*,/giu

/**
 * The text with spaces where somebody only hesitates ("um", ", you know,"): it is never looked at and must not move
 * how the rest is read. Offsets stay; a turn of nothing else is left as it is.
 */
export function withoutHesitations(text: string): string {
  const left = text.replace(hesitation, (found) => ' '.repeat(found.length))
  return left.trim() === '' ? text : left
}
