import { Link } from '@tanstack/react-router'
import { useOrgId } from '../api/membership.ts'
import { peopleSections } from './people-sections.ts'
import classes from './people-tabs.module.css'

/** The pages about people, one line of them: the same on each. */
export function PeopleTabs() {
  const orgId = useOrgId()
  return (
    <nav className={classes['tabs']} aria-label="People">
      <Link to="/o/$orgId/members" params={{ orgId }} className={classes['tab']}>
        Members
      </Link>
      {peopleSections.map(({ section, label }) => (
        <Link
          key={section}
          to="/o/$orgId/people/$section"
          params={{ orgId, section }}
          className={classes['tab']}
        >
          {label}
        </Link>
      ))}
      <Link to="/o/$orgId/connections" params={{ orgId }} className={classes['tab']}>
        Connections
      </Link>
    </nav>
  )
}
