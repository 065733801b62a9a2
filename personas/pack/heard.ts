import type { Pack } from '../pack.ts'

/** A question that one of the library's buyers puts to any offer, and the answers of the form that it is about. */
export type Asked = { readonly field: keyof Pack; readonly persona: string; readonly line: string }

/** What each answer of the form is for: somebody asks. `{offer}` is the name as soon as there is one. */
export const asked: readonly Asked[] = [
  { field: 'name', persona: 'lucian-baptiste', line: 'And how shall I write that down, for the slip?' },
  { field: 'sentence', persona: 'salome-brandvold', line: 'One sentence. What is {offer}?' },
  {
    field: 'forWhom',
    persona: 'farida-lindqvist',
    line: 'Whom did you make it for? Somebody like us, or somebody larger?',
  },
  { field: 'price', persona: 'ruth-calloway', line: 'What does it cost, and per what?' },
  { field: 'priceRule', persona: 'roshni-halloran', line: 'And if I sign this month, what comes off?' },
  { field: 'time', persona: 'owen-tranter', line: 'How long till I would see {offer} work here?' },
  {
    field: 'asks',
    persona: 'gwen-pasternak',
    line: 'And what would you want from us, apart from the money?',
  },
  { field: 'limits', persona: 'cosmin-albers', line: 'What does {offer} not do? There I begin to read.' },
  {
    field: 'proofs',
    persona: 'devrim-aksoy',
    line: 'Who has it, and what came of it? Somebody I could ring.',
  },
  {
    field: 'trouble',
    persona: 'ruth-calloway',
    line: 'What went wrong with it, and who ought to leave it alone?',
  },
]
