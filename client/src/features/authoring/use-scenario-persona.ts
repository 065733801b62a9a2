import { useQuery } from '@tanstack/react-query'
import { authoredQuery } from '../../api/authoring-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { useForm } from './form/form-context.ts'
import { textOf } from './form/use-opened.ts'

/** The values of the persona that the scenario names; null while they are fetched or there is none of that name. */
export function useScenarioPersona(): unknown {
  const orgId = useOrgId()
  const id = textOf(useForm().draft.value, ['persona'])
  const { data } = useQuery({ ...authoredQuery(orgId, 'persona', id), enabled: id !== '' })
  return data?.value ?? null
}
