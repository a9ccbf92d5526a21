import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { MoveCommentsPage } from './moves.server.ts'
import { PlaceChoice } from './place-choice.tsx'

interface Props {
  page: MoveCommentsPage
  problem: Problem | undefined
}

/** Comments move to another post of their thread, or one becomes an answer. */
export function MoveComments({ page, problem }: Props) {
  const t = useT()
  const { id, answerId, comments, places, path } = page
  const stands = answerId === null ? ('question' as const) : undefined
  const hasPlaces = places.length > 0 || stands === undefined
  return (
    <section className="narrow">
      <h1>{t('moves.comments_title')}</h1>
      <ProblemNote problem={problem} />
      {hasPlaces ? (
        <form className="form" method="post" noValidate>
          <fieldset className="moved-comments">
            <legend>{t('moves.which')}</legend>
            {comments.map((comment) => (
              <label key={comment.id}>
                <input
                  type="checkbox"
                  name="comments[]"
                  value={comment.id}
                  defaultChecked={comment.id === id}
                />
                <span lang={comment.language}>{comment.text}</span>
              </label>
            ))}
          </fieldset>
          <PlaceChoice places={places} without={stands} problem={problem} />
          <div className="form-end">
            <Button look="primary" name="act" value="move">
              {t('moves.comments_now')}
            </Button>
            <a href={path}>{t('posts.cancel')}</a>
          </div>
        </form>
      ) : null}
      <h2>{t('moves.answer_title')}</h2>
      <p className="hint">{t('moves.answer_lead')}</p>
      <form className="form-end" method="post">
        <Button name="act" value="answer">
          {t('moves.answer_now')}
        </Button>
      </form>
    </section>
  )
}
