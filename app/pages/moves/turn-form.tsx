import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { TurnPage } from './moves.server.ts'
import { PlaceChoice } from './place-choice.tsx'

interface Props {
  page: TurnPage
  problem: Problem | undefined
}

/** An answer becomes a comment: which, and where. */
export function TurnForm({ page, problem }: Props) {
  const t = useT()
  return (
    <section className="narrow">
      <h1>{t('moves.turn_title')}</h1>
      <ProblemNote problem={problem} />
      <p>{t('moves.turn_lead')}</p>
      <blockquote className="card excerpt" lang={page.language}>
        {page.text}
      </blockquote>
      <form className="form" method="post" noValidate>
        <PlaceChoice places={page.places} problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('moves.turn_now')}</Button>
          <a href={page.path}>{t('posts.cancel')}</a>
        </div>
      </form>
    </section>
  )
}
