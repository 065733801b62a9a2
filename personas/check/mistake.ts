/** A mistake in library texts: where it is and what to do about it. */
export type Mistake = { readonly field: string; readonly message: string }

export const mistake = (field: string, message: string): Mistake => ({ field, message })

export const unknownId = (field: string, id: string): Mistake =>
  mistake(field, `There is no “${id}” to refer to; use an id that the persona defines.`)

/** Every id after the first of its kind, as a mistake. */
export function usedTwice(field: string, ids: readonly string[]): readonly Mistake[] {
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => mistake(`${field}.${id}`, 'This id is used twice; give every one its own.'))
}
