import type { Letter } from './transport.ts'

type Parts = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link: { readonly label: string; readonly url: string }
  /** Why this came, and what happens when nothing is done. */
  readonly foot: string
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** One look for every letter: plain text, and the same words in HTML with the link as a button. */
export function letterOf({ subject, paragraphs, link, foot }: Parts): Letter {
  const line = subject.replaceAll(/\s+/g, ' ')
  return {
    subject: line,
    text: [...paragraphs, `${link.label}:\n${link.url}`, foot].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><body style="font:16px/1.5 system-ui,sans-serif;color:#222;max-width:34rem">',
      ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
      `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:.6rem 1rem;background:#2f5d50;color:#fff;border-radius:.4rem;text-decoration:none">${escaped(link.label)}</a></p>`,
      `<p style="color:#666;font-size:14px">${escaped(foot)}</p>`,
      '</body></html>',
    ].join('\n'),
  }
}
