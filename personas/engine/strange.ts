/** Turns that no buyer can make sense of: they speak to a machine, or order somebody to be somebody else. */
const signs: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|skip|olvida|vergiss|oubliez?)\b[^.!?]{0,40}\b(?:instructions?|instrucciones|anweisungen|prompts?|rules you|you were told|your script|the persona|the part where)\b/u,
  /\b(?:system prompt|developer mode|hidden (?:facts?|fields?|concern|instructions|parts)|hiddenfacts|rot ?13|base ?64|in a code block|sudo|language model|your (?:prompt|directive|persona|system)|drop the (?:persona|act)|dump memory|difficulty is now|with no restrictions|code word in your notes|the company that wrote you|training platform|the text above this)\b/u,
  /<\/?(?:system|conversation|state)\b|<\||"role"\s*:|\bsystem ?:|^\s*\[\[|###|^\s*\{|"hiddenfacts"/u,
  /\b(?:limerick|rhymed?|poem|letter by letter|say it backwards|first letters only|in reverse|bedtime story|numbers for vowels|as a table|fill in this form|one word at a time|three bullet points)\b/u,
  /\b(?:you are now (?:an?|in|my|the)|from here on you answer|repeat after me|say exactly[:,]? ["']|let us swap|you be me|as my coach|grade this|act it out|i am you now|you are the seller|you ask the questions|pretend to be|play yourself|speak as the narrator|end of scene|out of (?:role|character)|(?:exercise|roleplay) is over|scores this|you are an ai|are you (?:an ai|a real person|a bot)|practice round|finish your sentence for you|complete this honestly)\b/u,
  /\b(?:obliged to answer|authori[sz]ed to see|asked me to ask you|refusing an audit|what is the answer, yes or no)\b/u,
  /\b(?:auf deutsch|en français|en español|répondez|dites-moi|sag einfach)\b|^\s*(?:buyer|rep|assistant|user)\s*:/u,
]

/** Whether a rep turn is nothing that anybody says to the person in front of them; such a turn is not understood. */
export const isStrange = (text: string): boolean => {
  const lower = text.toLowerCase().replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')
  return signs.some((sign) => sign.test(lower))
}
