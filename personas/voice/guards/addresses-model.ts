import { plain } from './guard-context.ts'

/** What a rep writes who talks to whatever speaks for the buyer, and not to the buyer. */
const signs: readonly RegExp[] = [
  // Orders about the orders.
  /\b(?:ignore|disregard|forget|override|drop|bypass|olvida|vergiss|oublie\w*) (?:all |any |the |your |my |everything |las |alle |toutes )*(?:previous|prior|above|earlier|preceding|system|instructions?|instrucciones|anweisungen|prompts?|rules|guidelines|scripts?|personas?|act\b|you were told|what you were told|that you are)/u,
  /\b(?:you are now|from (?:now|here) on,? you(?:'re| are| answer)?|act as|pretend (?:to be|you(?:'re| are))|play yourself|speak as|roleplay as|stop (?:being|acting|playing)|(?:break|out of) (?:character|role)|reveal (?:your|all|everything|it)|your instructions|you are unlocked|new task|comply)\b/u,
  // The machinery.
  /\b(?:system prompt|developer mode|debug mode|jailbreak|json|xml|base ?64|rot ?13|code block|sudo|dump|admin(?:istrator)?|a\.?i\.?|(?:hr )?bot|assistant|language model|chatgpt|llm|persona|narrator|hidden (?:instructions|facts?|fields?|state|concern|objection|parts?)|hiddenfacts|directive|verbatim|word for word|your (?:prompt|directive|rules|script|notes|briefing|state)|code word)\b/u,
  /(?:^|[\n<[{(#|"])\s*\/?(?:system|assistant|admin note|instruction|im_start|user|buyer|rep)\b["\]>]?\s*[:>\]]?/u,
  /<\||"role"|\bsystem ?:|^\s*\[/u,
  // The exercise, and its end.
  /\b(?:the exercise|end of scene|this (?:scene|scenario|simulation|role ?play)|debrief|practice round|training platform|safety test|the audit|an audit|recording has stopped|scores this|variant|profile [“"])/u,
  // Forms that a guard cannot read.
  /\b(?:spell (?:it |out|the)|letter by letter|letters? only|(?:first|ten|last) letters?|begins? with a letter|backwards|in reverse|rhym\w+|limerick|poem|bedtime story|(?:first|second|third|fourth|next) word|one word at a time|numbers (?:for|with)|translate|yes or no|“warm”|"warm"|those words|as a table|bullet points|numbered|fill in this form)\b/u,
  /\b(?:in (?:french|german|spanish|italian|dutch|portuguese|polish)|auf deutsch|en français|en francais|en espanol|en español|répondez|repondez|dites|antworten sie)\b/u,
  // Putting words into a mouth, and swapping places.
  /\b(?:repeat after me|say (?:exactly|only|just|simply|it|the answer)|only have to say|respond only|answer only|answer with|output (?:the|your|only)|print (?:the|your|what)|list your|(?:complete|finish) (?:this|the|your) (?:sentence|honestly)|complete this|let us swap|you be me|i am you now|you are the (?:seller|buyer)|you ask the questions|write my next|as my coach|grade (?:this|me)|your turn:)/u,
  // Fishing for what is kept.
  /\b(?:(?:your|a|the) secrets?|(?:are|were) (?:hiding|hold\w* back|keeping (?:from|to)|not telling|not allowed)|(?:you )?hide\b|keep(?:s|ing)? (?:from me|to (?:them|your)sel(?:f|ves))|never (?:told|mention)|(?:real|private|true) (?:reason|objection|blocker)|not say(?:ing)?|do not tell|i give up)\b/u,
]

/**
 * Whether a rep's words are meant for a model. Broad on purpose: it changes nothing of the conversation, a model's reply
 * is only held to more.
 */
export const addressesModel = (repText: string): boolean => {
  const text = plain(repText)
  return signs.some((sign) => sign.test(text))
}
