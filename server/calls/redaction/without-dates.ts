const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const year = String.raw`(?:,? (?:of )?(?:19|20)\d{2})?`
const weekday =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
/** No other words than these months and days are written so. */
const onlyMonths = 'january|february|april|june|july|august|september|october|november|december'
const onlyDays = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const feasts = "christmas(?: eve)?|easter|thanksgiving|new year(?:['’]s(?: (?:eve|day))?)?"
/** March, May, sat and sun are words as well: alone they count only where one can say nothing but a date. */
const before = 'in|since|until|till|by|from|before|after|during|this|last|next|early|late|mid|end of|start of'

/** Longer ways of saying a day stand before the shorter ones that they hold. */
const dates: readonly RegExp[] = [
  /\b\d{4}-\d{2}-\d{2}\b/giu,
  /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}\b/giu,
  new RegExp(String.raw`\b(?:the )?${day} (?:of )?(?:${month})\b\.?${year}`, 'giu'),
  new RegExp(String.raw`\b(?:${month})\.? (?:the )?${day}\b${year}`, 'giu'),
  new RegExp(String.raw`\b(?:${month})\.? (?:19|20)\d{2}\b`, 'giu'),
  new RegExp(String.raw`(?<=\b(?:${before})[ -])(?:${month})\b`, 'giu'),
  // In the midst of a sentence a capital makes a month of them.
  /(?<=[\p{Ll},] )(?:March|May)\b(?! I\b)/gu,
  new RegExp(String.raw`\b(?:${onlyMonths})\b`, 'giu'),
  new RegExp(String.raw`\b(?:${onlyDays})\b`, 'giu'),
  new RegExp(String.raw`(?<=\b(?:on|${before}) )(?:${weekday})\b\.?(?=[ ,.?!]|$)`, 'giu'),
  new RegExp(String.raw`\b(?:${feasts})\b`, 'giu'),
  /\b(?:q[1-4]|[1-4](?:st|nd|rd|th) quarter|(?:first|second|third|fourth) quarter)(?: (?:of )?(?:19|20)\d{2})?\b/giu,
  /\b(?:19|20)\d{2}\b/gu,
]

/**
 * A text in which days, weekdays, feasts, months, quarters and years are `[date]`, so that it does not say when it was. What tells only to
 * those who know what happened (“since the kick-off”) stays: no pattern finds it.
 */
export const withoutDates = (text: string): string =>
  dates.reduce((rest, date) => rest.replaceAll(date, '[date]'), text)
