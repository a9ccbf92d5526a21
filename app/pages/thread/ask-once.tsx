import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import type { Subject } from './decisions.server.ts'

interface Props {
  title: string
  /** What will happen, and whether it can be undone. */
  lead: string
  post: Subject
  /** On the button that does it. */
  act: string
}

/** Before what takes something away: what, what follows, and the way back. */
export function AskOnce({ title, lead, post, act }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{title}</h1>
      <ProblemNote problem={useProblem()} />
      <p>{lead}</p>
      <blockquote className="card excerpt" lang={post.language}>
        {post.text}
      </blockquote>
      <form className="form-end" method="post">
        <Button look="danger">{act}</Button>
        <a href={post.path}>{t('posts.cancel')}</a>
      </form>
    </section>
  )
}
