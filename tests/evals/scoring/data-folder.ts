import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const besideTheProject = fileURLToPath(new URL('../../../../shared/data', import.meta.url))

/** Where the labelled conversations of people lie, or why they are not measured. They are never part of the project. */
export function findData(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly folder: string } | { readonly skipped: string } {
  const named = environment['EVAL_DATA_DIR'] ?? ''
  const folder = named === '' ? besideTheProject : named
  if (existsSync(folder)) return { folder }
  return {
    skipped:
      named === ''
        ? 'Not measured on people’s labels: set EVAL_DATA_DIR to the folder of labelled conversations.'
        : `Not measured on people’s labels: EVAL_DATA_DIR names ${named}, and there is no such folder.`,
  }
}
