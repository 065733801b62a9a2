import type { Attachment, Letter } from './transport.ts'

export type Item = { readonly label: string; readonly url: string }
type List = { readonly title: string; readonly items: readonly Item[] }

type Parts = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly lists?: readonly List[]
  readonly link: Item
  /** Why this came, and what happens when nothing is done. */
  readonly foot: string
  /** Ways to get less of it. */
  readonly stops?: readonly Item[]
  readonly attachments?: readonly Attachment[]
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const linked = ({ label, url }: Item) => `<a href="${escaped(url)}">${escaped(label)}</a>`
const quiet = 'color:#666;font-size:14px'

/** One look for every letter: plain text, and the same words in HTML with the link as a button. */
export function letterOf({
  subject,
  paragraphs,
  lists = [],
  link,
  foot,
  stops = [],
  attachments,
}: Parts): Letter {
  const line = subject.replaceAll(/\s+/g, ' ')
  return {
    subject: line,
    text: [
      ...paragraphs,
      ...lists.map(({ title, items }) =>
        [`${title}:`, ...items.map(({ label, url }) => `- ${label}\n  ${url}`)].join('\n'),
      ),
      `${link.label}:\n${link.url}`,
      foot,
      ...stops.map(({ label, url }) => `${label}:\n${url}`),
    ].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#222;max-width:34rem">',
      ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
      ...lists.map(
        ({ title, items }) =>
          `<p style="margin-bottom:0"><strong>${escaped(title)}</strong></p><ul style="margin-top:.25rem">${items.map((item) => `<li>${linked(item)}</li>`).join('')}</ul>`,
      ),
      `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:.6rem 1rem;background:#2f5d50;color:#fff;border-radius:.4rem;text-decoration:none">${escaped(link.label)}</a></p>`,
      `<p style="${quiet}">${escaped(foot)}</p>`,
      ...stops.map((stop) => `<p style="${quiet}">${linked(stop)}</p>`),
      '</body></html>',
    ].join('\n'),
    ...(attachments === undefined ? {} : { attachments }),
  }
}
