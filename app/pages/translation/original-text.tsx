import { useT } from '~/i18n/react.tsx'
import { Difference } from '../history/difference.tsx'
import type { TranslationPage } from './translation.server.ts'

/** What is translated, as it is written: what changed in it first, the glossary's words for it last. */
export function OriginalText({ page: { original, changed, terms, language } }: { page: TranslationPage }) {
  const t = useT()
  return (
    <section className="promote-source card" aria-label={t('twins.original')}>
      {changed ? (
        <>
          <h2>{t('twins.changed')}</h2>
          <p className="revision-body">
            <Difference pieces={changed} language={original.language} />
          </p>
        </>
      ) : null}
      <h2>{t('twins.original')}</h2>
      <p className="revision-body" lang={original.language}>
        {original.body}
      </p>
      {original.steps.length > 0 ? (
        <>
          <h3>{t('desk.steps')}</h3>
          <p className="revision-body" lang={original.language}>
            {original.steps.join('\n')}
          </p>
        </>
      ) : null}
      {terms.length > 0 ? (
        <>
          <h3>{t('twins.terms')}</h3>
          <dl className="terms">
            {terms.map(({ word, translations }) => (
              <div key={word}>
                <dt lang={original.language}>{word}</dt>
                <dd lang={language}>{translations.join(t('help.comma'))}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  )
}
