import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { StepList } from './step-list.tsx'
import type { Step } from './steps.server.ts'
import { TestOutcome } from './test-outcome.tsx'
import type { TestResult } from './test-result.ts'

interface Props {
  left: Step[]
  problem: Problem | undefined
  result: TestResult | undefined
}

const TESTS = ['mail', 'search', 'storage', 'backup'] as const

/** What is left to do, and whether what the forum stands on works. */
export function Overview({ left, problem, result }: Props) {
  const t = useT()
  return (
    <>
      <h1>{t('admin.overview')}</h1>
      <ProblemNote problem={problem} />
      <section className="overview-left">
        <h2>{t('setup.left')}</h2>
        {left.length === 0 ? (
          <p className="hint">{t('setup.left_none')}</p>
        ) : (
          <StepList steps={left} from="overview" />
        )}
      </section>
      <section>
        <h2 id="tests">{t('setup.tests')}</h2>
        <ul className="self-tests">
          {TESTS.map((test) => (
            <li key={test}>
              <form method="post" action="/admin?index#tests">
                <input type="hidden" name="test" value={test} />
                <Button>{t(`setup.test_${test}`)}</Button>
              </form>
              <div>
                <p className="hint">{t(`setup.test_${test}_hint`)}</p>
                {result?.test === test ? <TestOutcome result={result} /> : null}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
