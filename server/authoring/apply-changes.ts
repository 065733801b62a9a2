import { parseDocument } from 'yaml'
import type { AuthoredChange } from '#contract/authoring.ts'
import { RequestRefused } from '../errors.ts'

/** Longer lines are folded where the author wrote them folded; the files that ship are as wide. */
const lineWidth = 120

/**
 * Writes what was entered in a form into the text, whose comments and layout stay. A text that cannot be read as YAML
 * takes no entries. @throws RequestRefused `authoring/invalid` naming the path that leads nowhere
 */
export function applyChanges(source: string, changes: readonly AuthoredChange[]): string {
  if (changes.length === 0) return source
  const document = parseDocument(source)
  if (document.errors.length > 0) {
    throw refused('source', 'The YAML cannot be read as it is. Mend it there, then go on in the form.')
  }
  for (const { path, value } of changes) {
    try {
      if (value === undefined) document.deleteIn(path)
      else document.setIn(path, document.createNode(value))
    } catch {
      throw refused(
        path.join('.'),
        'There is nothing here that holds such a field. Reload, then enter it again.',
      )
    }
  }
  return document.toString({ lineWidth })
}

const refused = (field: string, message: string) =>
  new RequestRefused('authoring/invalid', { fields: [{ field, message }] })
