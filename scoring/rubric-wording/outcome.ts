import type { Finding } from './finding.ts'
import { found } from './spans.ts'

const buyer =
  '(?:the |a |their )?(?:buyer|buyers|customer|client|prospect|candidate|investor|team|other side)'
const results = [
  '(?:win|wins|won|close|closes|closed|land|lands|landed|gets?|got|secures?|secured|books?|booked|obtains?|obtained|earns?|earned|gains?|gained) (?:the |a |an |their )?(?:\\p{L}+ )?(?:deal|sale|contract|order|business|meeting|commitment|agreement|buy-in|signature|yes|trust|next step|second meeting|approval)',
  '(?:convinces?|convinced|persuades?|persuaded|wins? over|won over|impresses|impressed|excites?|excited|satisf(?:y|ies|ied)|reassures?|reassured|motivates?|motivated|influences?|influenced) ' +
    buyer,
  `${buyer} (?:then )?(?:agrees?|agreed|accepts?|accepted|says yes|said yes|buys|bought|signs|signed|(?:is|was) (?:convinced|happy|satisfied|engaged|interested|excited|impressed|reassured|ready|sold)|feels?|felt|trusts?|trusted|opens? up|opened up|commits|committed|likes?|moves? forward|wants? to)`,
  '(?:makes?|made|leaves?|left|gets?|got|keeps?|kept|helps?|helped) ' +
    buyer +
    ' (?:\\p{L}+ )?(?:feel|feeling|want|wanting|happy|satisfied|convinced|interested|engaged|comfortable|confident|to (?:agree|buy|commit|sign|accept|open))',
  '(?:overcomes?|overcame|resolves?|resolved|neutrali[sz]es?|defuses?|defused|handles?|handled) (?:the |all |every |any |their |an )?(?:\\p{L}+ )?(?:objections?|concerns?|resistance|tension|pushback|scepticism)',
  '(?:so that|until) ' +
    buyer +
    ' (?:agrees?|agreed|is|was|feels?|felt|wants?|accepts?|buys|sees|understands?|moves?)',
  '(?:leads?|led|results?|resulted) (?:to|in) (?:the |a |an )?(?:\\p{L}+ )?(?:deal|sale|meeting|agreement|commitment|yes|close|order|outcome|next step)',
  '(?:achieves?|achieved|reaches|reached|meets?) (?:the |a |an |their )?(?:call |sales |desired |agreed )?(?:goal|outcome|objective|result|quota|target)s?',
  '(?:turns?|turned) (?:the |a |an |their )?(?:\\p{L}+ )?(?:around|into a yes)',
  '(?:earns?|earned) the right to',
  '(?:moves?|moved|advances?|advanced|drives?) (?:the )?(?:deal|sale|opportunity|conversation) forward',
  '(?:advances?|advanced|progresses|progressed) (?:the )?(?:deal|sale|opportunity)',
]
const outcome = new RegExp(`(?<![\\p{L}-])(?:${results.join('|')})(?![\\p{L}-])`, 'giu')

/** What the other side does in the end: it depends on them, and a good turn can still end in a no. */
export const dependsOnOutcome = (text: string): readonly Finding[] =>
  found(
    text,
    outcome,
    'depends-on-outcome',
    'This depends on what the other side does. Write what the rep says, whatever comes of it.',
  )
