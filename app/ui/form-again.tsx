import { useT } from '~/i18n/react.tsx'
import { Button } from './button.tsx'
import type { FormFields, Problem } from './problem.ts'
import { ProblemNote, useProblem } from './problem-note.tsx'

/** Longer texts are shown, the rest travels along unseen. */
const WORTH_SHOWING = 40

/** A form that was refused, could not be saved or waited for a log-in, with everything that was typed: one
 *  press sends it again. */
export function FormAgain({ problem, submit }: { problem: Problem; submit: string }) {
  const fields = entriesOf(problem.kept ?? {})
  return (
    <form className="form" method="post" action={problem.action}>
      {fields.map(([name, value], index) => {
        const key = `${name} ${index}`
        const label = labelOf(problem, name)
        return value.length > WORTH_SHOWING || value.includes('\n') || label ? (
          <div className="field" key={key}>
            <textarea name={name} rows={6} defaultValue={value} aria-label={name} />
            {label ? <p className="field-error">{label}</p> : null}
          </div>
        ) : (
          <input key={key} type="hidden" name={name} value={value} />
        )
      })}
      <Button look="primary">{submit}</Button>
    </form>
  )
}

/** Anybody may name a field `__proto__`. */
const labelOf = ({ fields = {} }: Problem, name: string) =>
  Object.hasOwn(fields, name) ? fields[name]?.join(' ') : undefined

/** The page of a route that only has an action: `export { FormAgainPage as default } from '~/ui/form-again.tsx'`. */
export function FormAgainPage() {
  const t = useT()
  const problem = useProblem()
  if (!problem) return null
  return (
    <section className="narrow">
      <h1>{t('problems.title_400')}</h1>
      <ProblemNote problem={problem} />
      <p>{t('problems.kept')}</p>
      <FormAgain problem={problem} submit={t('problems.send_again')} />
    </section>
  )
}

const entriesOf = (fields: FormFields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, each]),
  )

/** Hidden inputs that carry the form through another one, the log-in. */
export function KeptForm({ problem }: { problem: Problem | undefined }) {
  if (!problem?.kept || !problem.action) return null
  const carried = JSON.stringify({ action: problem.action, kept: problem.kept })
  return <input type="hidden" name="carried" value={carried} />
}
