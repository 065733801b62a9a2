const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** “Ruth, Bronwen and Marek”. */
export const listed = (names: readonly string[]): string => list.format(names)

/** What somebody is called to their face; no two in a room share it. */
export const firstNameOf = ({ name }: { readonly name: string }): string => name.split(' ')[0] ?? name
