import { plain } from './guard-context.ts'

/** Talk about the exercise or the speaker's making, which a person in a meeting has no cause for. */
const meta: readonly RegExp[] = [
  /\bas an? (?:ai|a\.i\.|artificial|language model|large language|assistant|virtual|chat ?bot|llm)\b/u,
  /\bi(?:'m| am) (?:just |only )?an? (?:ai|a\.i\.|artificial intelligence|language model|large language model|chat ?bot|virtual (?:assistant|agent|buyer)|llm|computer program|simulat(?:ed|ion))\b/u,
  /\b(?:language model|chatgpt|openai|anthropic|system prompt|prompt engineering|training data)\b/u,
  /\b(?:role[- ]?play(?:ing)?|(?:this|the) (?:(?:training|sales) )?(?:simulation|exercise|scenario|role[- ]?play)|this training|the (?:simulation|persona|scenario|directive|transcript))\b/u,
  /\b(?:in|out of|break(?:ing)?|stay(?:ing)? in) character\b/u,
  /\bi (?:can(?:'t|not)|am unable to|'m unable to|won't be able to) (?:assist|help|comply|continue|engage|provide|fulfil+|discuss) (?:with |in |you |that |this |your )/u,
  /\b(?:i'm|i am) sorry,? (?:but )?i (?:can(?:'t|not)|am not able to) (?:assist|help|comply|continue|do that|provide)\b/u,
  /\b(?:(?:the|this) (?:buyer|prospect|customer)|(?:the|this|my) (?:persona|character)) (?:is|feels|would|says|responds|remains|seems)\b/u,
  /\b(?:stance|intensity|trust (?:level|score)|reactance|engagement level|belief state)\s*[:=]/u,
  /\b(?:my|the) (?:reactance|trust (?:level|score)|belief state|engagement level|directive)\b/u,
  /^\s*(?:\[|\(|\*)(?:note|ooc|aside|stage|scene|narrator|internal|thought)/u,
  /^(?:note|summary|in summary|to summari[sz]e|to recap|in conclusion|ooc|response|reply|output)\s*[:,]/u,
  /\btrust (?:in you |level )?(?:is|stands|sits) at (?:\d|zero|point)/u,
  /^(?:#{1,6} |\||```|<\/?[a-z]+>|\{")/u,
]

/** Whether the sentence talks about the exercise, the model or the reply instead of being one. */
export const isMetaTalk = (sentence: string): boolean => meta.some((pattern) => pattern.test(plain(sentence)))
