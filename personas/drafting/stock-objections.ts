import type { Objection } from '../schema.ts'

type Kind = Objection['kind']

type Matter = { readonly noun: string; readonly belief: string; readonly topics: readonly string[] }

/** What an objection of a kind is about, as the buyer would call it; the belief that it keeps down; how it is asked about. */
const table: Readonly<Record<Kind, readonly [noun: string, belief: string, ...topics: string[]]>> = {
  price: [
    'the money',
    'worth',
    'what it costs and whether there is a budget',
    'price, money and how it would be paid for',
  ],
  timing: [
    'the timing',
    'now',
    'when to start and why not now',
    'waiting until later and what is lost by it',
  ],
  trust: [
    'whether I can rely on you',
    'safe',
    'bad experience with promises before',
    'trust and what happened last time',
  ],
  need: [
    'whether we need it',
    'problem',
    'whether there is a problem at all',
    'how things work today and what is wrong with it',
  ],
  authority: ['who decides', 'defend', 'who else has to agree', 'how the decision is made and by whom'],
  competitor: [
    'the one we have already',
    'fit',
    'other suppliers and what they offer',
    'comparing with the present provider',
  ],
  status_quo: ['the way we do it now', 'waiting', 'why change what works', 'what happens if nothing changes'],
  risk: [
    'what could go wrong',
    'safe',
    'what could go wrong and who answers for it',
    'risk and how to stop it again',
  ],
  effort: ['the work it takes', 'fit', 'how much work it is and for whom', 'time and capacity of the team'],
  brush_off: [
    'my time',
    'problem',
    'whether there is time to talk at all',
    'being too busy for this conversation',
  ],
  none: ['the rest of it', 'fit', 'anything else that stands in the way', 'what has not been said yet'],
}

/** What the buyer calls each of the matters. */
export const matterNouns: readonly string[] = Object.values(table).map(([noun]) => noun)

export function matterOf(kind: Kind): Matter {
  const [noun, belief, ...topics] = table[kind]
  return { noun, belief, topics }
}

/** Words by which a surface line shows what kind of objection it is; the first kind that fits. */
const signs: readonly (readonly [Kind, RegExp])[] = [
  [
    'price',
    /\b(?:budget|price|pric(?:ey|ing)|cost|costs|money|expensive|afford|discount|salary|pay|valuation)\b/iu,
  ],
  ['timing', /\b(?:now|later|year|quarter|month|spring|summer|autumn|winter|timing|soon|early|wait)\b/iu],
  [
    'competitor',
    /\b(?:competitor|already (?:have|use|work)|other (?:offer|supplier|vendor|firm|fund)|rival|incumbent|alternative)\b/iu,
  ],
  [
    'authority',
    /\b(?:boss|board|decide|decision|sign|approve|approval|committee|partner|husband|wife|family)\b/iu,
  ],
  ['trust', /\b(?:trust|promise|promised|burned|burnt|last time|tried|believe|heard (?:that|this))\b/iu],
  ['effort', /\b(?:work|capacity|team|people|busy|hours|effort|implement|change over|training)\b/iu],
  ['risk', /\b(?:risk|risky|wrong|fail|fails|failed|security|safe|lose|downside)\b/iu],
  ['status_quo', /\b(?:works|fine|happy|always|stay|used to|as it is)\b/iu],
  ['brush_off', /\b(?:send (?:me|us)|e-?mail|no time|not interested|call back)\b/iu],
]

export const kindOf = (surface: string): Kind => signs.find(([, sign]) => sign.test(surface))?.[0] ?? 'need'

type Lines = readonly string[]
type LayerRow = readonly [
  insist: Lines,
  hint: Lines,
  explore: Lines,
  weigh: Lines,
  resolved: Lines,
  hardened: Lines,
]

const layerRows: readonly LayerRow[] = [
  [
    [
      'I have told you where I stand on {matter}.',
      'You have not answered what I said about {matter}.',
      'About {matter} I still hear nothing new.',
    ],
    ['It is fine. Leave {matter} aside.', 'Let us not go into {matter}.'],
    [
      'There is more behind {matter} than I usually say.',
      'I have been turning it over for some weeks.',
      'It came up once before, and it did not go well.',
    ],
    ['I will think that over.', 'Put like that, {matter} looks a little different.'],
    ['Then {matter} is no longer what stands in the way.', 'On {matter} I have what I needed.'],
    ['We are done with {matter}.', 'I will not talk about {matter} any more.'],
  ],
  [
    [
      'My answer on {matter} is the same as before.',
      'What about {matter}? You went past it.',
      'So far {matter} is as open as it was.',
    ],
    ['Oh, {matter}. Never mind.', 'It is nothing. Go on with yours.'],
    [
      'I do not like to say it, but {matter} keeps me awake some nights.',
      'Somebody else would have to live with the result.',
      'The last time I was the one who had to explain it.',
    ],
    ['That is worth a second look.', 'It does not settle {matter}, but it helps.'],
    ['I could live with {matter} on that footing.', 'You have answered me on {matter}.'],
    ['Not {matter} again.', 'There is no more to say about {matter}.'],
  ],
  [
    [
      'I asked about {matter} and got something else.',
      'You make {matter} sound simpler than it is.',
      'Until {matter} is settled, the rest can wait.',
    ],
    ['Well. {matter} is a long story.', 'Everybody has something. It is all right.'],
    [
      'When I look at it closely, {matter} is only the part one can see.',
      'I would not want this to go round.',
      'It is a question of who stands there in the end.',
    ],
    ['I had not seen it from that side.', 'If that holds, {matter} is smaller than I feared.'],
    ['So much for {matter}. I can let that go.', 'That takes {matter} off my list.'],
    ['I have closed the subject of {matter}.', 'Please do not come back to {matter}.'],
  ],
  [
    [
      'It comes down to {matter}, and you have left that out.',
      'Nothing you said touches {matter}.',
      'I would like to hear one sentence about {matter}.',
    ],
    ['One has one’s reasons about {matter}.', 'Let us say it is complicated.'],
    [
      'If I am honest, {matter} is where I feel least sure of myself.',
      'I have seen colleagues pay for this kind of thing.',
      'There is a person behind it, as there mostly is.',
    ],
    ['Let me keep that in mind.', 'That is at least an answer on {matter}.'],
    ['I have run out of arguments on {matter}.', 'All right, {matter} is dealt with.'],
    ['That was my last word on {matter}.', 'I am tired of {matter}.'],
  ],
  [
    [
      'We keep losing sight of {matter}.',
      'And {matter}? Still nothing.',
      'You would say that whatever I told you about {matter}.',
    ],
    ['I would rather smile about {matter} than talk about it.', 'It is what it is.'],
    [
      'There was a day when I nearly said something about it.',
      'What it would cost me is not written anywhere.',
      'I know how {matter} looks from outside.',
    ],
    ['That could be carried into the next meeting.', 'With that, {matter} begins to look possible.'],
    ['I see a way with {matter} now.', 'Good. {matter} is settled for me.'],
    ['I have no patience left for {matter}.', 'Enough about {matter}.'],
  ],
  [
    [
      'I have not moved on {matter}.',
      'Tell me about {matter} or tell me nothing.',
      'You talk around {matter}.',
    ],
    ['Some things one does not say about {matter}.', 'Skip it. Next point.'],
    [
      'It began long before you called.',
      'I am not proud of how we handled it.',
      'Whoever decides on {matter} has to look the others in the eye.',
    ],
    ['I will put that beside the rest.', 'That speaks to {matter}, I grant you.'],
    ['I no longer worry about {matter}.', 'You may take {matter} as answered.'],
    ['I do not discuss {matter} further.', 'The matter is closed.'],
  ],
]

/**
 * Lines of the layers that an author has not written yet, one set for each objection of a persona so that none says what
 * another does. `{matter}` stands for what the objection is about.
 */
export const stockLayers = layerRows.map(([insist, hint, explore, weigh, resolved, hardened]) => ({
  insist,
  hint,
  explore,
  weigh,
  resolved,
  hardened,
}))

/** A stock line on one matter; sentences begin with a capital whatever the matter is called. */
export const about = (text: string, noun: string): string =>
  text
    .replaceAll('{matter}', noun)
    .replaceAll(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
