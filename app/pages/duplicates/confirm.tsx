import type { Glimpse } from '~/features/questions/glimpse.ts'
import { FirstLines, GlimpseLink, GlimpseMeta } from '~/features/questions/ui/glimpse.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { ConfirmPage } from './confirm.server.ts'

/** Both questions beside each other, and what will happen: decided at once, or proposed. */
export function Confirm({ page }: { page: ConfirmPage }) {
  const t = useT()
  const { id, question, canonical, wordsMissing } = page
  const decides = wordsMissing === 0
  return (
    <section className="confirming">
      <h1>{t(decides ? 'duplicates.decide' : 'duplicates.propose_title')}</h1>
      <div className="sides">
        <Side question={question} label={t('duplicates.side_question')} />
        <Side question={canonical} label={t('duplicates.side_canonical')} />
      </div>
      <h2>{t('duplicates.will_happen')}</h2>
      <ul className="consequences">{decides ? <OfMerging page={page} /> : <OfProposing page={page} />}</ul>
      <form className="form-end" method="post" action={`/questions/${id}/duplicate`}>
        <Button look="primary" name="canonical" value={canonical.id}>
          {t(decides ? 'duplicates.decide' : 'duplicates.propose')}
        </Button>
        <a href={`/questions/${id}/duplicate`}>{t('duplicates.choose_other')}</a>
        <a href={question.path}>{t('posts.cancel')}</a>
      </form>
    </section>
  )
}

function Side({ question, label }: { question: Glimpse; label: string }) {
  return (
    <article className="card">
      <p className="hint">{label}</p>
      <h2 className="row-title">
        <GlimpseLink question={question} />
      </h2>
      <GlimpseMeta question={question} />
      <FirstLines question={question} />
    </article>
  )
}

function OfMerging({ page: { followers, isOwn } }: { page: ConfirmPage }) {
  const t = useT()
  return (
    <>
      <li>{t('duplicates.will_close')}</li>
      {followers > 0 ? <li>{t('duplicates.will_follow', { count: followers })}</li> : null}
      <li>{t('duplicates.will_count')}</li>
      {isOwn ? null : <li>{t('duplicates.will_tell')}</li>}
    </>
  )
}

function OfProposing({ page: { wordsMissing, reputation } }: { page: ConfirmPage }) {
  const t = useT()
  return (
    <>
      <li>{t('duplicates.will_propose')}</li>
      <li>{t('duplicates.will_take', { count: wordsMissing, reputation })}</li>
    </>
  )
}
