export const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'madam',
  'herr',
  'herrn',
  'frau',
  'lord',
  'lady',
  'monsieur',
  'madame',
  'señor',
  'señora',
  'pan',
  'pani',
])
/** Titles that are no other word, so that they count in lower case too. */
export const plainTitles = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'herr', 'herrn', 'pani'])
/** What a firm does, said after its name. */
export const trades = new Set(
  (
    'trading freight logistics shipping dental industrial industries foods group holdings partners bank steel consulting ' +
    'systems software labs media energy motors pharma insurance properties engineering'
  ).split(' '),
)
/** First names that are words, at the start of a sentence: these after them say that somebody is meant. */
export const namesThatAreWords = new Set(
  'mark bill rob sue grace frank jack drew chase rose joy june will'.split(' '),
)
export const doings = new Set(
  'is was has had said says told asked left runs ran wants wanted thinks thought knows knew from and or will signs'.split(
    ' ',
  ),
)
export const particles = new Set([
  'de',
  'da',
  'del',
  'der',
  'den',
  'di',
  'du',
  'la',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
])
/** After these a name is said: "thanks Rob", "this is Priya". */
export const openers =
  /(?:\b(?:thanks|thank you|hi|hey|hello|morning|afternoon|cheers|regards|this is|name is|name’s|name's|i am|i’m|i'm|speaking with|talk to|talked to|spoke to|spoke with|copy in|meet|over to(?: you)?|welcome)[,]?\s+)$/iu
/** After these it may be a firm as well: they make a name of what is a first name, and of nothing else. */
export const askers = /(?:\b(?:ask|ask for|asked|asking|tell|told|ring|call|speak to|from) )$/iu
/** Capitals in mid-sentence that name nobody. */
export const ordinary = new Set(
  (
    'i ok okay yes no monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
    'august september october november december christmas easter english german french spanish italian european american ' +
    'british god internet excel word outlook teams zoom google microsoft'
  ).split(' '),
)
