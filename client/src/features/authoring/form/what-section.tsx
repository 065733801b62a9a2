import { useQuery } from '@tanstack/react-query'
import { authoredListQuery } from '../../../api/authoring-queries.ts'
import { useOrgId } from '../../../api/membership.ts'
import { rubricsQuery } from '../../../api/queries.ts'
import { ChoiceField } from './choice-field.tsx'
import classes from './form.module.css'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { arenaChoices, crisisChoices, difficultyChoices } from './words.ts'

export function WhatSection() {
  const orgId = useOrgId()
  const personas = useQuery(authoredListQuery(orgId)).data?.items ?? []
  const rubrics = useQuery(rubricsQuery(orgId)).data?.rubrics ?? []
  return (
    <Section name="what" title="What it is">
      <TextField path={['title']} label="Title" />
      <TextField path={['summary']} label="In one sentence" long />
      <div className={classes['pair']}>
        <ChoiceField
          path={['persona']}
          label="Persona"
          choices={personas
            .filter(({ kind }) => kind === 'persona')
            .map(({ id, title, state }) => ({
              value: id,
              label: state === 'draft' ? `${title} (draft)` : title,
            }))}
        />
        <ChoiceField path={['arena']} label="Arena" choices={arenaChoices} />
        <ChoiceField path={['difficulty']} label="Difficulty" choices={difficultyChoices} numeric />
        <NumberField path={['limits', 'exchanges']} label="Longest, in exchanges" min={4} max={40} step={1} />
        <ChoiceField
          path={['rubric']}
          label="Rubric"
          choices={rubrics.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <ChoiceField path={['crisis']} label="Crisis" none="None" choices={crisisChoices} />
      </div>
    </Section>
  )
}
