import { CheckForm } from '~/features/checks/ui/check-form.tsx'
import { useT } from '~/i18n/react.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Place } from '../help/place.tsx'
import { StillStuck } from '../help/still-stuck.tsx'
import type { Checked } from './check.server.ts'
import { CheckResult } from './check-result.tsx'

export function CheckPage({
  result,
  problem,
}: {
  result: Checked | undefined
  problem: Problem | undefined
}) {
  const t = useT()
  return (
    <div className="narrow check-page">
      <Place steps={[]} />
      <h1>{t('checks.title')}</h1>
      <p className="lead">{t('checks.lead')}</p>
      <ProblemNote problem={problem} />
      {result ? <CheckResult result={result} /> : null}
      <CheckForm problem={problem} look="plain" />
      <StillStuck askPath="/questions/ask" place="page" />
    </div>
  )
}
