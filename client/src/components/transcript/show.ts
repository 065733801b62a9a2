/** Leads to a turn of the transcript; with a quote, its words are marked there. */
export type Show = (turn: number, quote?: string) => void
