import type { GoldenQueryRow } from '~/features/golden-queries/golden-queries.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { GoldenForm, type GoldenStep } from './golden-form.tsx'

interface Props {
  item: Pick<GoldenQueryRow, 'query' | 'language' | 'expected'>
  problem: Problem | undefined
  step: GoldenStep | undefined
}

/** One golden query, to be changed or deleted. */
export function GoldenEditor({ item: { query, language, expected }, problem, step }: Props) {
  const t = useT()
  return (
    <section className="admin-form">
      <h1>{t('admin.golden_edit')}</h1>
      <ProblemNote problem={problem} />
      <GoldenForm
        problem={problem}
        step={step}
        initial={{ query, language, expected: expected.path }}
        intent="save"
      />
      <form method="post">
        <Button look="danger" size="s" name="intent" value="delete">
          {t('admin.golden_delete')}
        </Button>
      </form>
    </section>
  )
}
