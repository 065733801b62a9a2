import { wordsOf } from '../behaviours/clean-text.ts'
import type { ObjectionKind } from '../behaviours/codes.ts'

/** What somebody else with the same kind of objection says. Two of each: one of them may be near to the real buyer. */
const lines: Readonly<Record<ObjectionKind, readonly [string, string]>> = {
  price: [
    'Your quote is a third above what the bakery next door pays for theirs.',
    'The parish council gave me four hundred for this, and you are asking for nine.',
  ],
  timing: [
    'We are in the middle of harvest. Ring me after the grapes are in.',
    'Half of my nurses are on leave until the new ward opens.',
  ],
  trust: [
    'The last installer told me it would hold, and the roof of the gym came down.',
    'I have never heard of you, and my sister was cheated by somebody with nicer slides.',
  ],
  need: [
    'Our guests book by telephone and they like it that way.',
    'We are four people in a workshop. I know where every chisel is.',
  ],
  authority: [
    'The bishop signs these, and I see him twice a year.',
    'That would be my co-owner. She runs the stables, I only feed the horses.',
  ],
  competitor: [
    'The harbour office uses Meridian, and they send somebody on Sundays.',
    'We have had a man from Oakfield here since spring, and the dogs know him.',
  ],
  status_quo: [
    'My father kept the herd book on paper and it never went down.',
    'The choir has rehearsed from the same folders for thirty years.',
  ],
  risk: [
    'If the cold store fails overnight I lose the whole catch.',
    'One wrong dose and I am the one in front of the coroner.',
  ],
  effort: [
    'Somebody would have to type in eleven hundred museum labels.',
    'Who is going to retrain the drivers, and on which Saturday?',
  ],
  brush_off: ['Put it in the letterbox.', 'I have a kiln to empty. Another time.'],
  none: [
    'Well, the orchard does all right. We put in forty pear trees.',
    'My team runs the night ferry. Tell me what you wanted to say.',
  ],
}

/** A line of another buyer of the same kind: the one that shares fewer words with what this buyer said. */
export function otherBuyer(kind: ObjectionKind, said: readonly string[]): string {
  const own = new Set(said.flatMap((text) => wordsOf(text)))
  const shared = (line: string) => wordsOf(line).filter((word) => word.length > 3 && own.has(word)).length
  const [first, second] = lines[kind]
  return shared(second) < shared(first) ? second : first
}
