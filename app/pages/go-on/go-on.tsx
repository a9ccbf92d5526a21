import { FormAgain } from '~/ui/form-again.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'

interface Props {
  title: string
  lead: string
  submit: string
  form: Pick<Problem, 'kept' | 'action' | 'labels'>
  /** What it belongs to. */
  thread: { title: string; language: string; path: string } | undefined
}

/** The form that waited for the log-in. */
export function GoOn({ title, lead, submit, form, thread }: Props) {
  return (
    <section className="narrow">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {thread ? (
        <h2 lang={thread.language}>
          <Link to={thread.path}>{thread.title}</Link>
        </h2>
      ) : null}
      <FormAgain problem={{ status: 200, code: '', message: '', ...form }} submit={submit} />
    </section>
  )
}
