import type { ScenarioCard } from '#contract/scenario.ts'
import { Avatar } from './avatar.tsx'
import classes from './faces.module.css'

type Props = { readonly buyers: ScenarioCard['buyers']; readonly size: number }

/** Several faces in a row, each a little over the one before; one alone is only its face. */
export function Faces({ buyers, size }: Props) {
  const faces = buyers.map(({ id, faceSeed }) => <Avatar key={id} seed={faceSeed} size={size} />)
  return buyers.length > 1 ? <span className={classes['faces']}>{faces}</span> : faces
}
