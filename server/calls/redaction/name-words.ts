/** Words as the language library knows them: which are first or last names, and which are words at all. */
export type NameWords = {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly known: ReadonlySet<string>
}

let loaded: Promise<NameWords> | null = null

/** Read when somebody first asks: the library takes a moment and some memory that most runs never need. */
export function nameWords(): Promise<NameWords> {
  return (loaded ??= load())
}

async function load(): Promise<NameWords> {
  const { default: nlp } = await import('compromise/two')
  const { lexicon } = (nlp.model() as unknown as Model).one
  const first = new Set<string>()
  const last = new Set<string>()
  const known = new Set<string>()
  for (const [word, tags] of Object.entries(lexicon)) {
    const all = [tags].flat()
    if (all.some((tag) => firstNames.has(tag))) first.add(word)
    else if (all.includes('LastName')) last.add(word)
    else for (const part of word.split(' ')) known.add(part)
  }
  for (const word of alsoFirst) first.add(word)
  return { first, last, known }
}

type Model = { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
const firstNames: ReadonlySet<string> = new Set(['FirstName', 'MaleName', 'FemaleName'])

/** Names that the library does not have, or has as other words, and that are heard on many calls. */
const alsoFirst = [
  'priya', 'anjali', 'ravi', 'sanjay', 'deepak', 'arjun', 'rahul', 'neha', 'pooja', 'vikram', 'suresh', 'wei', 'xiao', 'ming',
  'jing', 'yuki', 'hiroshi', 'kenji', 'min-jun', 'linh', 'nguyen', 'fatima', 'aisha', 'yusuf', 'omar', 'khalid', 'chidi',
  'ngozi', 'kwame', 'katarzyna', 'agnieszka', 'piotr', 'wojciech', 'zoltan', 'istvan', 'jürgen', 'björn', 'søren', 'åsa',
  'bill', 'bob', 'dan', 'ted', 'josh', 'zach', 'jake', 'liz', 'kate', 'meg', 'becky', 'siobhan', 'niamh', 'eoghan',
] // prettier-ignore
