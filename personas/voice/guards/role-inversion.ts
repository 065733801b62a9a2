import { plain } from './guard-context.ts'

/** A model trained to help slips into serving, selling or coaching; a buyer does none of the three. */
const inversions: readonly RegExp[] = [
  // Serving.
  /\bhow (?:can|may|could) i (?:help|assist|be of (?:help|assistance|service))\b/u,
  /\b(?:i'm|i am) (?:happy|glad|here|delighted) to (?:help|assist)\b/u,
  /\blet me know (?:if|what|how) (?:i can|you need|you have any|there's anything)\b/u,
  /\bis there anything else i can\b/u,
  /\bi (?:can|could) (?:help|assist) you (?:with|to|by)\b/u,
  // Selling: speaking for the rep.
  /\b(?:our|my) (?:product|platform|solution|software|offering|tool) (?:can|will|helps?|offers?|provides?|lets|allows|is designed)\b/u,
  /\bwe (?:offer|provide) (?:an?|you|flexible|custom|tailored|competitive|our (?:clients?|customers?))\b/u,
  /\bi(?:'d| would) (?:love|like) to (?:show|walk|offer|give) you (?:a |our |the |through |how )/u,
  /\b(?:can i|may i|let me) (?:offer you|interest you|send you (?:a|our|some) (?:proposal|quote|brochure|demo))\b/u,
  /\b(?:would you like|shall i set up|can i book) (?:me to |you |to )?(?:schedule |book |set up |see )?a (?:demo|trial)\b/u,
  // Coaching and marking.
  /\b(?:great|excellent|strong|well[- ]phrased|thoughtful|fantastic|smart) (?:question|pitch|technique|discovery|framing|opener|open question)\b/u,
  /^(?:good|nice) (?:technique|discovery|framing|opener|open question)\b/u,
  /\b(?:you|that) (?:handled|framed|phrased|positioned) (?:that|it|this|the objection)\b/u,
  /\b(?:as a (?:sales ?person|rep|seller)|in a sales (?:call|conversation)),? you (?:should|could|might|need)\b/u,
  /\byou (?:should|could|might want to) (?:try|start by|focus on|ask(?:ing)?|probe|mirror|acknowledg\w+) (?:asking|more|open|me |about|my )/u,
  /\b(?:here's|here is|my|some|one) (?:feedback|tip|advice|suggestion)s? (?:for|on) (?:you|your)\b/u,
  /\bas your coach\b|\b(?:give|rate|score|grade|mark) (?:you|this|that|it|the)\b[^.]{0,30} out of (?:ten|five|\d+)\b/u,
  /^(?:rep|sales ?person|seller|salesperson|user|you)\s*:/u,
]

/** Whether the buyer serves, sells for the rep, or coaches them. */
export const isRoleInversion = (sentence: string): boolean =>
  inversions.some((pattern) => pattern.test(plain(sentence)))
