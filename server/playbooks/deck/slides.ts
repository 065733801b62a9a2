import type { Deck, DeckSlide } from '#contract/deck.ts'
import type { PlaybookView, ShownRule } from '#contract/playbook-view.ts'
import type { Difference } from '#scoring/deconstruct/differences.ts'
import { groundOf } from '#scoring/deconstruct/draft-playbook.ts'
import { differenceTitle } from '#scoring/deconstruct/measure-words.ts'
import { measureOf } from '#scoring/deconstruct/measures.ts'

type Found = { readonly differences: readonly Difference[]; readonly ground: string }

/** A playbook as a presentation: what it rests on, what to notice, each rule with the moment that shows it, and the way on. */
export function slidesOf(view: PlaybookView, { differences, ground }: Found): Deck {
  const { title, performer, body } = view
  const slides: DeckSlide[] = [
    {
      kind: 'title',
      title,
      subtitle: `From ${performer}’s own conversations`,
      notes: `${performer} was nominated for a real result: ${ground} Everything here is from their own words, shown with their consent.`,
    },
    ...lines('How you know the moment', body.notice, 'Ask who had such a moment last week.'),
    ...differences.map((one) => chart(one, performer)),
    ...lines(`What ${performer} believes`, body.principles, 'In the performer’s own words.'),
    ...body.dos.flatMap((rule) => ruleSlide(rule)),
    ...lines(
      'What to do',
      withoutMoment(body.dos),
      'Each of these rests on what is said in the playbook; no moment is linked.',
    ),
    ...lines('What to leave', body.donts.map(leaveLine), 'Ask what it would cost to leave it out once.'),
    ...lines('Said and done', body.said, 'What people say they do and what is found differ for everybody.'),
    ...lines(
      'Practise it',
      [...body.drills.map((one) => `Drill: ${one.title}`), ...body.practise.map((one) => one.title)],
      'Practice is private: nobody sees it unless it is submitted.',
    ),
  ]
  return { title, slides }
}

const lines = (title: string, all: readonly string[], notes: string): DeckSlide[] =>
  all.length === 0 ? [] : [{ kind: 'lines', title, lines: [...all], notes }]

const chart = (one: Difference, performer: string): DeckSlide => ({
  kind: 'chart',
  title: differenceTitle(one, performer),
  series: [performer, `Middle of ${one.n.others} colleagues`],
  unit: measureOf(one.measure).unit,
  own: one.own,
  others: one.others,
  footnote: `${one.n.ownMoments} moments beside ${one.n.otherMoments}; as large in ${one.asLarge} of 1,000 shuffles${one.clear ? '' : ', so it may be chance'}.`,
  notes: `${groundOf(one)} Colleagues stand here as a middle and a number of people, and only those who let theirs count.`,
})

/** The moment that shows it best, with one beside it where it is missing. */
function ruleSlide({ text, ground, moments }: ShownRule): DeckSlide[] {
  const said = moments.flatMap(({ shows, line, reply }) => (reply === null ? [] : [{ shows, line, reply }]))
  const best = said.find(({ shows }) => shows)
  if (!best) return []
  const other = said.find(({ shows }) => !shows)
  return [
    {
      kind: 'moment',
      title: text,
      line: best.line,
      reply: best.reply,
      beside: other ? { line: other.line, reply: other.reply } : null,
      footnote: ground ?? 'From the interview; no figure stands behind it.',
      notes: 'Stop after the line. Let people say what they would answer, then show the reply.',
    },
  ]
}

const withoutMoment = (rules: readonly ShownRule[]) =>
  rules
    .filter(({ moments }) => !moments.some(({ shows, reply }) => shows && reply !== null))
    .map(({ text }) => text)

const leaveLine = ({ text }: ShownRule) => text
