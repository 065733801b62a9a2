import type { Config } from './config.ts'
import type { DemoLogin } from './people/demo.ts'

type Told = {
  readonly config: Config
  readonly url: string
  /** Made on this start; null where there were some already. */
  readonly logins: readonly DemoLogin[] | null
  readonly demo: boolean
  /** The one-time address of the first admin; null where set-up is done. */
  readonly setupUrl: string | null
  readonly model: string | null
  readonly client: boolean
}

/** What the terminal says once the server listens: where it is, who can sign in, where the data lies. */
export function banner({ config, url, logins, demo, setupUrl, model, client }: Told): string {
  const lines = ['', `  Conviction is running: ${url}`, '']
  if (logins) {
    const widest = Math.max(...logins.map(({ email }) => email.length))
    lines.push('  Demo logins, shown this once:')
    for (const { role, email, password } of logins) {
      lines.push(`    ${role.padEnd(8)} ${email.padEnd(widest)}  ${password}`)
    }
    lines.push('  New ones: npm run demo -- logins --reset   Remove the demo: npm run demo -- remove', '')
  } else if (demo) {
    lines.push('  Demo logins were shown on the first start. New ones: npm run demo -- logins --reset', '')
  }
  if (setupUrl) {
    lines.push(
      '  Nobody has an account yet. Make the first admin here (works once, for a day):',
      `    ${setupUrl}`,
      '',
    )
  }
  lines.push(
    `  Buyer’s voice: ${model === null ? 'built in' : `${model}, where an admin allows it; else built in`}`,
    `  Data: ${config.databaseUrl === null ? config.dataDir : 'PostgreSQL (DATABASE_URL)'}`,
  )
  if (!client) lines.push('  The pages are not built. Run: npm run build')
  return `${lines.join('\n')}\n`
}
