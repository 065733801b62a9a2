import { withoutInvisible } from '#personas/voice/guards/unmask.ts'

/**
 * Takes out what models put around spoken words: a name in front, quotation marks around the whole, stage directions,
 * marks of emphasis, lists and invisible characters. One per reply, as an opening quotation mark may be closed many sentences later.
 * @returns the sentence as it is said; empty where nothing of it is.
 */
export function createTidier(speaker: string): (sentence: string) => string {
  const name = new RegExp(`^(?:${namesOf(speaker).map(escaped).join('|')})(?: \\([^)]*\\))?: *`, 'iu')
  let first = true
  let wrapped = false
  return (sentence) => {
    let text = withoutInvisible(sentence)
      .replace(/\s+/gu, ' ')
      .replace(/^[-•*] (?=\S)/u, '')
    text = withoutEmphasis(withoutDirections(text)).replace(name, '').trim()
    if (first && text !== '') {
      first = false
      const quote = openQuote(text)
      if (quote) {
        wrapped = true
        text = text.slice(1).replace(name, '')
      }
    }
    if (wrapped && closes(text)) {
      wrapped = false
      text = text.slice(0, -1)
    }
    return /[\p{L}\p{N}]/u.test(text) ? text.trim() : ''
  }
}

const namesOf = (speaker: string) => [speaker, ...speaker.split(' '), 'buyer', 'assistant']
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** `*sighs*`, `(pauses)` and `[looks up]`, alone or before a capital; in mid-sentence such marks are emphasis. */
const withoutDirections = (text: string) =>
  text
    .replace(/\[[^\]]{1,80}\]/gu, '')
    .replace(/^(?:\*[^*]{1,80}\*|\([^)]{1,80}\)) *(?=$|["“…\p{Lu}])/u, '')
    .replace(/(?<=[.!?…]) *\*[^*]{1,80}\*$/u, '')
    .trim()

const withoutEmphasis = (text: string) =>
  text
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/\*([^*]+)\*/gu, '$1')
    .replace(/(?<!\w)_([^_]+)_(?!\w)/gu, '$1')

/** Whether the reply as a whole stands in quotation marks, as against a quoted word at its start. */
function openQuote(text: string): boolean {
  if (text.startsWith('“')) return !text.slice(0, -1).includes('”')
  return text.startsWith('"') && !text.slice(1, -1).includes('"')
}

/** Ends with a quotation mark that nothing in the sentence opens. */
function closes(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  if (text.endsWith('”')) return count('”') > count('“')
  return text.endsWith('"') && count('"') % 2 === 1
}
