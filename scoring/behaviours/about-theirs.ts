import { canonical } from './clean-text.ts'

const them = /\b(?:you|you've|you're|you'd|your|yours)\b/u
/** "I gather that you lost a year" is about them whoever gathers it. */
const lead = /\bi(?:'ve| have)? (?:see|hear|heard|know|gather|understand|read|saw|think|suppose|imagine)\b/gu
const us = /\b(?:we|we're|we've|we'd|we'll|our|ours|us|i|i'm|i've|i'd|i'll|my|mine)\b/u
/** Words by which something is to come to them from the speaker: what they can, would or will have, get, pay or save. */
const offering =
  /\byou(?:'ll| will| can| could| would| may| might| get| pay| receive| save| keep| only)\b|\byou'd (?!had\b|been\b|lost\b|already\b|just\b|\w+ed\b)|\bwith (?:it|this|that)\b|\b(?:costs|takes|gives|saves|brings|includes|comes|gets|means|is|are|includes) (?:\w+ ){0,2}(?:you|your)\b/u
/** What somebody gets or owes by an agreement, even where it is called theirs. */
const agreed =
  /\byour (?:\w+ )?(?:price|licen[cs]e|fee|contract|rent|salary|wages?|pay|offer|onboarding|set-?up|discount|seats?|shares?|options|trial|pilot|bonus|pension|invoice|rollout|target|notice)\b/u

/**
 * Whether a clause states something about the other side's own affairs ("your close takes nine people") and nothing
 * about what they would have from the speaker: no sheet of facts about an offer can bear it out or deny it.
 */
export function isAboutTheirs(clause: string): boolean {
  const plain = canonical(clause).replace(lead, ' ')
  return them.test(plain) && !us.test(plain) && !offering.test(plain) && !agreed.test(plain)
}
