import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/react.tsx'
import { FormAgain } from './form-again.tsx'
import { Link } from './link.tsx'
import { isProblem, type Problem } from './problem.ts'
import { ProblemPlace } from './problem-note.tsx'
import { siteName } from './site-name.ts'

/** What happened, what was kept, what to do. */
export function ErrorPage({ logIn }: { logIn: (problem: Problem) => ReactNode }) {
  const t = useT()
  const problem = useThrownProblem()
  const { status } = problem
  return (
    <section className="narrow error-page">
      <p className="error-status">{status}</p>
      <h1>{t.loose(`problems.title_${status}`, { site: siteName() }) ?? t('problems.title_400')}</h1>
      <p>{problem.message}</p>
      {problem.location ? (
        <p>
          <ProblemPlace problem={problem} />
        </p>
      ) : null}
      {problem.unsent ? <p>{problem.unsent}</p> : null}
      {status === 401 ? logIn(problem) : <NextStep problem={problem} />}
      {problem.requestId ? (
        <p className="hint">{t('problems.request_id', { id: problem.requestId })}</p>
      ) : null}
    </section>
  )
}

function NextStep({ problem }: { problem: Problem }) {
  const t = useT()
  const advice = t.loose(`problems.advice_${problem.status}`) ?? t('problems.advice_400')
  return (
    <>
      <p>{advice}</p>
      {problem.kept ? (
        <FormAgain problem={problem} submit={t('problems.send_again')} />
      ) : (
        <p className="error-links">
          <Link className="button button-plain button-m" to="/">
            {t('problems.to_start')}
          </Link>
          <Link to="/questions">{t('problems.to_questions')}</Link>
        </p>
      )}
    </>
  )
}

function useThrownProblem(): Problem {
  const t = useT()
  const error = useRouteError()
  if (isRouteErrorResponse(error)) {
    if (isProblem(error.data)) return error.data
    const code = error.status === 404 ? 'http.not_found' : 'http.unknown'
    return { status: error.status, code, message: t(`errors.${code}`) }
  }
  return { status: 500, code: 'http.unknown', message: t('errors.http.unknown') }
}
