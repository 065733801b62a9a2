import { clausesOf } from './behaviours/clauses.ts'
import { wordsOf } from './behaviours/clean-text.ts'
import { readNumber } from './behaviours/number-words.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import { asksQuestion } from './behaviours/sentence-mood.ts'
import { stemsOf } from './behaviours/content-words.ts'
import { saysWhen } from './acts/says-when.ts'
import { plainOf } from './sentences.ts'
import type { RepTurn } from './transcript.ts'

const notKnowing =
  /\b(?:(?:i|we) (?:really |honestly |actually |just |simply )?(?:don'?t|do not|wouldn'?t|couldn'?t) (?:really |actually |honestly )?(?:know|have (?:an answer|that))|(?:i'?m|i am|we'?re|we are) (?:not|un) ?(?:really |entirely |quite |actually |totally )?(?:sure|certain)|no idea|(?:i|we) (?:can'?t|cannot|couldn'?t) (?:really |honestly )?(?:say|tell you))\b/u
const findingOut =
  /\b(?:find(?:ing)? out|check(?:ing)?|ask(?:ing)?|look (?:it|that|this) up|come back (?:to you|with)|get back to you|let you know|confirm|bring (?:you|it|that|the)|get you (?:that|the|an)|send you (?:the|that|an?) (?:answer|figure|number))\b/u
const somebody =
  /\bask(?:ing)? (?:her|him|them)\b|\b(?:ask(?:ing)?|check(?:ing)? with|from|with) (?:our|my|the|somebody|someone|a) \w+|\b(?:our|my) \w+(?: \w+)? (?:will|can|knows?|has|does|would)\b/u
/** What is known instead, and what it hangs on. */
const ground =
  /\bwhat (?:i|we) (?:do |can )?(?:know|say|tell|have seen)\b|\b(?:this|that) i (?:do )?know\b|\bi do know\b|\b(?:it )?(?:depends|hangs) on\b|\bbecause\b|\bso far\b|\b(?:so|and|but|then|let's|we(?:'d| would| can| could)) (?:\w+ ){0,2}(?:test|try|measure|run|compare)\b|\b(?:a|one|two|about|roughly) (?:half|thirds?|quarters?|tenth)\b|\bonly (?:ever )?(?:seen|done|had|tried|measured)\b|\bwhat (?:counts|matters|decides)\b|\bnobody (?:has|have|knows)\b|\bnever (?:done|seen|tried|measured|run)\b|\b(?:haven'?t|have not|hasn'?t|has not) (?:\w+ )?\w+\b/u
const name = /(?<=[\p{L},]\s)\p{Lu}\p{Ll}+/u
/** Stems of a further statement that says something by itself. */
const leastSaid = 3

const filler =
  /\b(?:honestly|frankly|candidly|to be (?:honest|frank|fair|clear|transparent)|in all honesty|truth be told|quite honestly|let me be (?:honest|frank|clear))\b/gu
/** Words without which no limit is named. */
const limiting =
  /\b(?:(?:do|does|did|is|are|was|were|have|has|had|ca|wo|would|could|should)n'?t|not|no|never|nothing|nobody|none|without|only|less|fewer|slow\w*|worse|worst|weak\w*|limit\w*|lack\w*|hard\w*|difficult\w*|wrong|mistake\w*|miss\w*|risk\w*|costs?|trade\w*|but|however|although|though|yet|more|longer|bad\w*|poor\w*|fail\w*|lose|lost|downside\w*|drawback\w*|early|new|small\w*|young|unsure|doubt\w*|worry|worried|afraid|fear|problem\w*|trouble\w*|late\w*|behind|far|depends|too|sorry|admit|struggle\w*|stuck|pain\w*|gap\w*|short\w*|expensive|high\w*|rather|instead|wait\w*|manual\w*|first)\b/u

/**
 * Whether a quote of candour has no substance: "I don't know" that is left at that, or "honestly" before something
 * that is no limit. Not to know counts once it says who will find out, by when, or what there is to go by.
 */
export function isHollow({ code, quote }: CodedBehaviour, { text }: Pick<RepTurn, 'text'>): boolean {
  if (code !== 'candour') return false
  const plain = plainOf(quote)
  if (notKnowing.test(plain)) return !hasSubstance(text)
  const without = plain.replace(filler, ' ')
  return without !== plain && !limiting.test(without)
}

function hasSubstance(text: string): boolean {
  const plain = plainOf(text)
  if (ground.test(plain) || hasNumber(text)) return true
  if (findingOut.test(plain)) return saysWhen(plain) || somebody.test(plain) || name.test(text)
  return clausesOf(text).some((clause) => {
    const said = plainOf(clause.text)
    const states = !notKnowing.test(said) && !asksQuestion(clause.text) && limiting.test(said)
    return states && stemsOf(clause.text).size >= leastSaid
  })
}

/** A number from two on: "one" is as often a pronoun. */
const hasNumber = (text: string): boolean => {
  const words = wordsOf(text)
  return words.some((_, at) => (readNumber(words, at)?.value ?? 0) > 1)
}
