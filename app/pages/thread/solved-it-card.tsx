import { useSearchParams } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { askAbout, supportAbout } from './ask-about.ts'
import { SentenceGap } from './sentence-gap.tsx'
import type { ThreadPage } from './thread.server.ts'

type Props = { page: ThreadPage }

/** For everybody, without an account. "Not yet" comes back to the same place, opened. */
export function SolvedItCard({ page }: Props) {
  const t = useT()
  const [params] = useSearchParams()
  const { question, solvedIt } = page
  return (
    <section className="card did-it-solve" id="solved-it" aria-labelledby="solved-it-question">
      <div className="did-it-solve-row">
        <div>
          <h3 id="solved-it-question">{t('feedback.question')}</h3>
          {solvedIt.yes > 0 ? <p className="hint">{t('feedback.helped', { count: solvedIt.yes })}</p> : null}
        </div>
        <form method="post" action={`/questions/${question.id}/solved-it`}>
          <search-trail />
          <Button name="value" value="yes">
            {t('feedback.yes')}
          </Button>
          <Button name="value" value="no">
            {t('feedback.not_yet')}
          </Button>
        </form>
      </div>
      {params.get('solved') === 'no' ? <NotYet page={page} /> : null}
    </section>
  )
}

function NotYet({ page: { question } }: Props) {
  const t = useT()
  return (
    <div className="did-not-yet" role="status">
      <p>
        <b>{t('feedback.sorry')}</b>
        <SentenceGap />
        {t('feedback.sorry_lead')}
      </p>
      <div className="form-end">
        {question.isFollowing ? null : (
          <form method="post" action={`/questions/${question.id}/follow`}>
            <Button size="s" name="follow" value="yes">
              <Icon name="bell" size={16} />
              {t('feedback.follow')}
            </Button>
          </form>
        )}
        <ButtonLink size="s" to={askAbout(t, question)}>
          <Icon name="plus" size={16} />
          {t('feedback.ask')}
        </ButtonLink>
        <ButtonLink size="s" to={supportAbout(question)}>
          {t('support.title')}
        </ButtonLink>
      </div>
    </div>
  )
}
