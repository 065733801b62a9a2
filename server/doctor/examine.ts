import { ConfigError, readConfig, type Config } from '../config.ts'
import { examineDatabase } from './examine-database.ts'
import { examineClient, examineDataDir, examineNode } from './examine-machine.ts'
import { examineModel } from './examine-model.ts'
import { examineSentences } from './examine-sentences.ts'
import { examineVoice } from './examine-voice.ts'
import { fail, ok, type Finding } from './finding.ts'

/** Looks at everything a start depends on, and changes none of it. Nothing it says holds a key or a password. */
export async function examine(
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Finding[]> {
  const read = tryConfig(env)
  if (Array.isArray(read)) {
    return [examineNode(), ...read.map((mistake) => fail('environment', mistake)), examineClient()]
  }
  const config = read as Config
  return [
    examineNode(),
    ok('environment', config.production ? 'read, production' : 'read'),
    examineDataDir(config),
    ...(await examineDatabase(config)),
    examineClient(),
    await examineSentences(),
    await examineModel(config),
    examineVoice(config),
  ]
}

function tryConfig(env: Readonly<Record<string, string | undefined>>): Config | readonly string[] {
  try {
    return readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
}
