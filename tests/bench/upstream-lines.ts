/** What every talker says; `(short)` or `(letters)` after it asks the upstream for another reply. */
export const spoken = 'What happens at the end of a month when an invoice turns up late?'
