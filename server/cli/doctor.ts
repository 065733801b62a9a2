import { examine } from '../doctor/examine.ts'
import { runCommand, UsageError } from './run-command.ts'

await runCommand(async (args) => {
  if (args.length > 0) throw new UsageError('npm run doctor')
  const findings = await examine(process.env)
  for (const { about, state, says } of findings) {
    console.log(`${state.padEnd(10)} ${about.padEnd(12)} ${says}`)
  }
  if (findings.some(({ state }) => state === 'fail')) process.exitCode = 1
})
