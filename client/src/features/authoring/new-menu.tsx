import { Button, FileButton } from '@mantine/core'
import { useOrgId } from '../../api/membership.ts'
import { LinkButton } from '../../components/link-button.tsx'
import classes from './authoring.module.css'

type Props = { readonly onFile: (file: File) => void; readonly importing: boolean }

/** The ways to begin: questions, a paragraph or transcript, a character card. A copy begins at its row. */
export function NewMenu({ onFile, importing }: Props) {
  const orgId = useOrgId()
  return (
    <div className={classes['actions']}>
      <LinkButton to="/o/$orgId/authoring/interview" params={{ orgId }}>
        New by interview
      </LinkButton>
      <LinkButton to="/o/$orgId/authoring/from-text" params={{ orgId }} variant="default">
        From a text
      </LinkButton>
      <FileButton
        accept="application/json,image/png,.json,.png"
        onChange={(file) => {
          if (file) onFile(file)
        }}
      >
        {(props) => (
          <Button {...props} variant="default" loading={importing}>
            Import a card
          </Button>
        )}
      </FileButton>
    </div>
  )
}
