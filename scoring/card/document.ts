/** A page as data: what is written is decided once, and shown as Markdown or as a page. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export type Section = { readonly id: string; readonly heading: string; readonly blocks: readonly Block[] }
export type Document = { readonly title: string; readonly sections: readonly Section[] }

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const list = (...items: readonly string[]): Block => ({ kind: 'list', items })
