/** The words of a turn with one quote of it marked, where the quote is found verbatim. */
export function Marked({ text, quote }: { readonly text: string; readonly quote: string | null }) {
  const at = quote === null || quote === '' ? -1 : text.indexOf(quote)
  if (quote === null || at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  )
}
