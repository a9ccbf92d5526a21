import { useActionData } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Icon } from './icon.tsx'
import { PRIVILEGES_PATH } from './privileges-path.ts'
import { isProblem, type Problem } from './problem.ts'

/** What the page's own action refused, if it did. */
export function useProblem(): Problem | undefined {
  const answer = useActionData<unknown>()
  return isProblem(answer) ? answer : undefined
}

/** Above the form that was refused. Read out at once, and where the focus of the eye is. */
export function ProblemNote({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  return (
    <div className="note note-danger" role="alert">
      <Icon name="alert" />
      <div>
        <p>{problem.message}</p>
        <ProblemPlace problem={problem} />
      </div>
    </div>
  )
}

/** Where the thing is now, or what would have to be reached. */
export function ProblemPlace({ problem: { location } }: { problem: Problem }) {
  const t = useT()
  if (!location) return null
  return <a href={location}>{location === PRIVILEGES_PATH ? t('problems.privileges') : location}</a>
}
