import { useT } from '~/i18n/react.tsx'
import { Prose } from '~/ui/prose.tsx'
import type { PromotedSource } from './promote.server.ts'

/** The thread that an entry is made from. Our own sanitised rendering, made when the posts were stored. */
export function PromotedSourceCard({ source }: { source: PromotedSource }) {
  const t = useT()
  const { question, answer } = source
  return (
    <section className="promote-source card" aria-label={t('desk.source')}>
      <p className="meta">
        <a href={source.path}>{t('desk.source')}</a>
        <span>{t('desk.revision', { number: answer.revision })}</span>
      </p>
      <h2 lang={question.language}>{question.title}</h2>
      <Prose html={question.bodyHtml} language={question.language} />
      <h3>{t('desk.source_answer')}</h3>
      <Prose html={answer.bodyHtml} language={answer.language} />
    </section>
  )
}

/** Only an accepted answer becomes official: it may be accepted in the same act. */
export function AcceptToo({ source }: { source: PromotedSource }) {
  const t = useT()
  if (source.isAccepted) return null
  return (
    <label className="check">
      <input type="checkbox" name="accept" value="yes" defaultChecked />
      {t('desk.accept_too')}
    </label>
  )
}
