import { Link } from '@remix-run/react'
import { PHRASE_LENGTH } from '~/features/phrases/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { AskedAsPage } from './asked-as.server.ts'
import { PhraseRow } from './phrase-row.tsx'

interface Props {
  page: AskedAsPage
  problem: Problem | undefined
}

/** The words that lead to a thread or an official answer besides its own, for those who answer for them. */
export function AskedAs({ page: { subject, phrases }, problem }: Props) {
  const t = useT()
  const isAdding = keptValue(problem, 'act') === 'add'
  return (
    <section className="narrow asked-as">
      <h1>{t('phrases.title')}</h1>
      <p className="lead">
        <Link to={subject.path} lang={subject.language}>
          {subject.title}
        </Link>
      </p>
      <p className="hint">{t('phrases.lead')}</p>
      <ProblemNote problem={problem} />
      <form className="form phrase-add" method="post" noValidate>
        <input type="hidden" name="act" value="add" />
        <Field
          name="text"
          label={t('phrases.add')}
          hint={t('phrases.add_hint')}
          maxLength={PHRASE_LENGTH.max}
          problem={isAdding ? problem : undefined}
        />
        <div className="form-end">
          <Button look="primary">{t('phrases.add_act')}</Button>
        </div>
      </form>
      {phrases.length > 0 ? (
        <ul className="phrase-list">
          {phrases.map((phrase) => (
            <PhraseRow
              key={phrase.id}
              phrase={phrase}
              problem={keptValue(problem, 'phrase') === String(phrase.id) ? problem : undefined}
            />
          ))}
        </ul>
      ) : (
        <EmptyState icon="search" title={t('phrases.none')}>
          <p>{t('phrases.none_hint')}</p>
        </EmptyState>
      )}
    </section>
  )
}
