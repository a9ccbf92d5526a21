import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { Step } from './steps.server.ts'

/** What there is to do, each with the place where it is done. */
export function StepList({ steps }: { steps: Step[] }) {
  const t = useT()
  return (
    <ul className="steps-to-do">
      {steps.map(({ code, to, isDone }) => (
        <li key={code} data-done={isDone ? '' : undefined}>
          <Icon name={isDone ? 'check' : 'clock'} />
          <div>
            <p>
              <Link to={to}>{t(`setup.step_${code}`)}</Link>{' '}
              <span className="hint">{t(isDone ? 'setup.step_done' : 'setup.step_open')}</span>
            </p>
            <p className="hint">{t(`setup.step_${code}_hint`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
