import type { Path } from '../field-path.ts'

/** Sections by what an author thinks of, where several fields stand in one. */
const sections: Readonly<Record<string, readonly string[]>> = {
  who: ['id', 'name', 'title', 'organisation', 'industry', 'arena', 'about', 'character', 'face'],
  what: ['id', 'title', 'arena', 'persona', 'summary', 'rubric', 'difficulty', 'limits', 'crisis'],
  setting: ['situation', 'goal'],
  facts: ['offer', 'facts'],
  ending: ['commitment', 'rightEnding'],
}

/** The sections of the forms that a field can stand in: personas and scenarios have some names in common. */
export function sectionsOf([first]: Path): readonly string[] {
  const name = String(first)
  const found = Object.entries(sections).filter(([, fields]) => fields.includes(name))
  return found.length > 0 ? found.map(([section]) => section) : [name]
}

export const fieldsOf = (section: string): readonly string[] => sections[section] ?? [section]
