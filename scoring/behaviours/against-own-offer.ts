import { canonical } from './clean-text.ts'

const ours =
  '(?:us|me|this|it|ours|mine|here|all|anything|the (?:larger|bigger|whole) \\w+|money|penalty|with)'
const take = '(?:buy|sign|take|come|join|invest|renew|start|bother|spend|pay|put|offer|give it up|do)'
const alone = '(?:buy|sign|come|join|invest|renew|start)(?=$| (?:yet|until|till|before|if|because|in|on)\\b)'
/** As a bidding or as what they should do; never as a report of what somebody does not do. */
const no =
  "(?:(?:^|\\b(?:then|so|please|just|and|but|honestly|really|say it|case|me) )(?:don't|do not|never)|\\byou (?:\\w+ )?(?:shouldn't|should not|needn't|mustn't|ought not to)|\\bi(?:'d| would) (?:really )?not|\\bi (?:really )?(?:wouldn't|would not)|\\bnot (?:be )?sure you should|\\b(?:don't|do not) (?:think|believe) you (?:should|need to|want to))"

/** Not to take the offer: "you should not buy this", "I'd not sign with us", "please don't come for it". */
const refuse = [
  `${no} (?:\\w+ )?${take}(?: \\w+){0,3} ${ours}\\b`,
  `${no} (?:\\w+ )?${alone}`,
  "\\b(?:say|i'd say) no to (?:us|this)\\b|\\bturn (?:us|this) down\\b|\\bsave your money\\b|\\bi(?:'d| would) rather (?:that )?you didn't\\b|\\b(?:advise|warn you) against\\b|\\byou(?:'d| would) be (?:mad|wrong) to (?:buy|sign|take|give)\\b",
]
/** To keep or take something else: "keep what you have", "I'd take theirs", "you're better off with them". */
const elsewhere = [
  "(?<!\\b(?:you|we|i|they|who|to|can|could) )\\b(?:keep|stay with|stay on|stick with|stick to|stay) (?:what you(?:'ve got| have)?|where you are|yours|theirs|with (?:yours|them|him|her|what|the old)|the old|on it)\\b",
  "\\bi(?:'d| would) (?:gladly )?(?:take|go (?:with|to|for)|choose|look at|stay (?:with|on)|keep) (?:theirs|that one|yours|the other|what you)\\b",
  "\\byou(?:'re| are) better off (?:with|without|where)\\b|\\b(?:serve|suit) you better\\b|\\btheirs is better\\b|\\ba better place for (?:you|what)\\b",
]
/** To wait with it: "I'd wait for that", "hold off till March", "leave it running". */
const wait = [
  "\\bi(?:'d| would) (?:wait (?:for|until|till)|hold off|put it off|not start|leave (?:it|that \\w+) (?:another|till|until|for (?:a|an|one|two|now)))\\b",
  "\\bi(?:'d| would) wait$",
  "^(?:then )?(?:wait (?:until|till|for)|hold off|put it off|leave it (?:running|alone|be|as it is|till|until)|run it till)\\b|(?<!not |n't )\\bleave it alone\\b",
]
/** That it does not fit: "this isn't for you", "we're the wrong company for you", "you don't need us yet". */
const misfit = [
  "\\b(?:isn't|is not|aren't|are not|wouldn't be|won't be|not) (?:really |quite |sure (?:we're|it's|this is) )?(?:(?:(?:the |a )?(?:right|good) (?:\\w+ )?)?for you|(?:the |a )?(?:right|good) (?:fit|match))\\b|\\b(?:wrong|bad|poor) (?:fit|firm|company|people|place|thing|one) for you\\w*\\b|\\b(?:bad|poor|wrong) fit\\b|\\b(?:that|it) isn't us\\b",
  "\\b(?:do|does|would)(?:n't| not) fit (?:to )?(?:us|you|each)\\b|\\byou (?:really |actually )?(?:don't|do not|won't|wouldn't|needn't) (?:really |actually )?need (?:us|me|this|it)\\b|\\b(?:useless|too big|too small|too few) for (?:you|that|what you)\\b|\\byou haven't the work\\b",
]
const compiled = (sources: readonly string[]) => sources.map((one) => new RegExp(one, 'u'))
const kinds = { turnsAway: compiled([...refuse, ...elsewhere, ...wait]), misfit: compiled(misfit) }

/** "Don't take it the wrong way", "this isn't for you unless you're serious", "if you're happy being average". */
const otherwise =
  /\b(?:take|do) (?:it|this|that) (?:from|personally|as|the wrong way|so|too|badly|to heart)\b|\bunless you(?:'re| are)? (?:serious|ready|really|want)\b|\bstart (?:to|with)\b|\b(?:happy|content|fine) (?:being|with being|to be) (?:average|mediocre|second)\b|\b(?:shame|cut out for|others are)\b/u

/**
 * Whether a sentence tells the other side not to take what its speaker offers: `turnsAway` to refuse it, to wait, or to
 * keep or take something else; `misfit` that it does not fit, which is also said to make somebody want it. Null where
 * it does not. Who says so pays for it: it is no advice on how to live.
 */
export function againstOwnOffer(sentence: string): 'turnsAway' | 'misfit' | null {
  const plain = canonical(sentence)
  if (sentence.trim().endsWith('?') || otherwise.test(plain)) return null
  if (kinds.turnsAway.some((one) => one.test(plain))) return 'turnsAway'
  return kinds.misfit.some((one) => one.test(plain)) ? 'misfit' : null
}
