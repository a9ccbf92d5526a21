import { Message, useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { AdminTable } from './admin-table.tsx'
import type { WayIn } from './sign-in-ways.ts'
import { StepList } from './step-list.tsx'
import type { Step } from './steps.server.ts'

interface Props {
  steps: Step[]
  ways: readonly WayIn[]
}

/** The same in every language. */
const BRANDS = { github: 'GitHub', google: 'Google' }

/** All the steps after the first, done or not. */
export function SetupSteps({ steps, ways }: Props) {
  const t = useT()
  return (
    <>
      <header>
        <h1>{t('setup.title')}</h1>
        <p className="hint admin-lead">{t('setup.steps_lead')}</p>
      </header>
      <StepList steps={steps} from="setup" />
      <SignIn ways={ways} />
      <section id="import">
        <h2>{t('setup.import')}</h2>
        <p className="hint admin-lead">{t('setup.import_hint')}</p>
        <p className="setup-command">
          <code>npx askwell import stackexchange ./DIR</code>
        </p>
      </section>
      <section className="form-end">
        <ButtonLink look="primary" to="/">
          {t('setup.open_forum')}
        </ButtonLink>
      </section>
    </>
  )
}

/** What the environment says, by the names of its variables: their values may be secrets. */
function SignIn({ ways }: Pick<Props, 'ways'>) {
  const t = useT()
  return (
    <section>
      <h2 id="sign-in">{t('setup.sign_in')}</h2>
      <p className="hint admin-lead">
        <Message id="setup.sign_in_hint" values={{ file: <code>docs/sign-in.md</code> }} />
      </p>
      <AdminTable labelledBy="sign-in">
        <thead>
          <tr>
            <th scope="col">{t('setup.sign_in_way')}</th>
            <th scope="col">{t('setup.sign_in_variables')}</th>
            <th scope="col">{t('setup.sign_in_state')}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ code, variables, isSet }) => (
            <tr key={code}>
              <th scope="row">
                {code === 'github' || code === 'google' ? BRANDS[code] : t(`setup.way_${code}`)}
              </th>
              <td className="setup-variables">
                {variables.map((name) => (
                  <code key={name}>{name}</code>
                ))}
              </td>
              <td>{t(isSet ? 'setup.variable_set' : 'setup.variable_unset')}</td>
            </tr>
          ))}
        </tbody>
      </AdminTable>
    </section>
  )
}
