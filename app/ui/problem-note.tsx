import { useActionData } from '@remix-run/react'
import { Icon } from './icon.tsx'
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
        {problem.location ? <a href={problem.location}>{problem.location}</a> : null}
      </div>
    </div>
  )
}
