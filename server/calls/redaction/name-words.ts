/** Words as the language library knows them: which are first or last names, and which are words at all. */
export type NameWords = {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  /** Every word of a large English dictionary, which holds no names: what is not in it is somebody, something or a slip. */
  readonly english: ReadonlySet<string>
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
  const { default: dictionary } = await import('an-array-of-english-words/index.json', {
    with: { type: 'json' },
  })
  return { first, last, known, english: new Set([...dictionary, ...alsoEnglish]) }
}

type Model = { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
const firstNames: ReadonlySet<string> = new Set(['FirstName', 'MaleName', 'FemaleName'])

/** Names that the library does not have, or has as other words, and that are heard on many calls. */
const alsoFirst = [
  'hope', 'faith', 'joy', 'grace', 'summer', 'rose', 'will', 'mark', 'rob', 'sue', 'raj', 'kofi', 'ama', 'jen', 'itai',
  'priya', 'anjali', 'ravi', 'sanjay', 'deepak', 'arjun', 'rahul', 'neha', 'pooja', 'vikram', 'suresh', 'wei', 'xiao', 'ming',
  'jing', 'yuki', 'hiroshi', 'kenji', 'min-jun', 'linh', 'nguyen', 'fatima', 'aisha', 'yusuf', 'omar', 'khalid', 'chidi',
  'ngozi', 'kwame', 'katarzyna', 'agnieszka', 'piotr', 'wojciech', 'zoltan', 'istvan', 'jürgen', 'björn', 'søren', 'åsa',
  'bill', 'bob', 'dan', 'ted', 'josh', 'zach', 'jake', 'liz', 'kate', 'meg', 'becky', 'siobhan', 'niamh', 'eoghan',
] // prettier-ignore

/** Words of calls that the dictionary does not have: without their apostrophe, of offices, or of speech. */
const alsoEnglish = (
  'thats dont isnt youve didnt ive wouldnt theyre doesnt youd weve hasnt theyd theyve oclock youre havent whos whove ' +
  'theyll couldnt arent wasnt werent shouldnt wont cant itll theres whats heres lets youll theyd aint somebodys nobodys ' +
  'elses tbh mhm ngl idk hehe lemme gonna wanna gotta kinda sorta dunno okay yep nope wifi saas crm erp kpi kpis api apis ' +
  'sla slas roi cfo ceo cto coo cio dpo poc rfp rfps nda ndas hr it ok vpn sso gdpr crypto onboarding webhook webhooks ' +
  'roadmap reorg paywall standalone callout powerpoint spreadsheet excel covid online offline login email emails app apps ' +
  'mins secs hrs admin repo backend frontend metadata analytics timeline workflow workflows upsell mid pre anti non etc ' +
  'versus englisch english german french spanish italian european american british monday tuesday wednesday thursday ' +
  'friday saturday sunday january february march april may june july august september october november december ' +
  'christmas easter ramadan diwali london paris berlin europe america africa asia germany france spain italy england ' +
  'scotland ireland wales britain'
).split(' ')
