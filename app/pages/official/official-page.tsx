import { OFFICIAL_PATH, PASTED_LENGTH } from '~/features/official/rules.ts'
import type { Verdict } from '~/features/official/verdict.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { VerdictNote } from './verdict-note.tsx'

interface Props {
  /** What was asked about; empty before. */
  q: string
  verdict: Verdict | null
  problem: Problem | undefined
}

export function OfficialPage({ q, verdict, problem }: Props) {
  const t = useT()
  return (
    <div className="narrow official-page">
      <h1>{t('official.title')}</h1>
      <p className="lead">{t('official.lead')}</p>
      <ProblemNote problem={problem} />
      {verdict ? (
        <section aria-labelledby="verdict" role="status">
          <h2 id="verdict" className="hint">
            {t('official.asked')} <bdi translate="no">{q}</bdi>
          </h2>
          <VerdictNote verdict={verdict} />
          {verdict.state === 'ours' ? null : <ReportForm q={q} />}
        </section>
      ) : null}
      <form className="form" action={OFFICIAL_PATH} noValidate>
        <Field
          name="q"
          label={t('official.pasted')}
          problem={problem}
          initial={q}
          maxLength={PASTED_LENGTH}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="form-end">
          <Button look="primary">{t('official.check')}</Button>
          <Link to="/support">{t('official.all')}</Link>
        </div>
      </form>
    </div>
  )
}

/** One tap: what was asked about goes along. */
function ReportForm({ q }: { q: string }) {
  const t = useT()
  return (
    <form className="form-end" method="post" action={OFFICIAL_PATH}>
      <input type="hidden" name="q" value={q} />
      <Button size="s">{t('official.report')}</Button>
      <span className="hint">{t('official.report_hint')}</span>
    </form>
  )
}
