import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { Step, StepState } from './steps.server.ts'

interface Props {
  steps: Step[]
  /** Which page shows them. */
  from: 'overview' | 'setup'
}

/** What there is to do, each with the place where it is done. */
export function StepList({ steps, from }: Props) {
  const t = useT()
  return (
    <ul className="steps-to-do">
      {steps.map(({ code, to, state }) => (
        <li key={code} data-state={state}>
          <Icon name={state === 'done' ? 'check' : 'clock'} />
          <div>
            <p>
              <Link to={to}>{t(`setup.step_${code}`)}</Link>{' '}
              <span className="hint">{t(`setup.step_${state}`)}</span>
            </p>
            <p className="hint">{t(`setup.step_${code}_hint`)}</p>
          </div>
          {state === 'done' ? null : <SkipForm code={code} state={state} from={from} />}
        </li>
      ))}
    </ul>
  )
}

interface SkipProps {
  code: Step['code']
  state: Exclude<StepState, 'done'>
  from: Props['from']
}

function SkipForm({ code, state, from }: SkipProps) {
  const t = useT()
  const act = state === 'open' ? 'skip' : 'take_up'
  return (
    <form method="post" action="/admin/setup">
      <input type="hidden" name="step" value={code} />
      <input type="hidden" name="from" value={from} />
      <Button
        name="act"
        value={act}
        look="quiet"
        size="s"
        aria-label={t(`setup.${act}_named`, { step: t(`setup.step_${code}`) })}
      >
        {t(`setup.${act}`)}
      </Button>
    </form>
  )
}
