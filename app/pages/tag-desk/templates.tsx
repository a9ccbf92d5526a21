import type { DeskTag } from '~/features/tags/desk.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { FactField } from '../ask/fact-fields.tsx'
import { TemplateFields } from './template-fields.tsx'

interface Props {
  tag: DeskTag
  problem: Problem | undefined
}

/** What the asker of a question with this tag is asked for. */
export function Templates({ tag, problem }: Props) {
  const t = useT()
  const act = keptValue(problem, 'act')
  const adding = act === 'add_template'
  return (
    <section id="facts">
      <h2>{t('tag_desk.facts')}</h2>
      <p className="hint">{t('tag_desk.facts_hint')}</p>
      <ol className="fact-templates">
        {tag.templates.map((template) => (
          <li key={template.id}>
            <Row
              template={template}
              problem={keptValue(problem, 'template') === String(template.id) ? problem : undefined}
            />
          </li>
        ))}
      </ol>
      <details className="fold" open={adding}>
        <summary>{t('tag_desk.fact_add')}</summary>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="act" value="add_template" />
          <Field
            name="key"
            label={t('tag_desk.fact_key')}
            hint={t('tag_desk.fact_key_hint')}
            problem={adding ? problem : undefined}
            autoComplete="off"
            spellCheck={false}
          />
          <TemplateFields problem={adding ? problem : undefined} />
          <div className="form-end">
            <Button>{t('tag_desk.fact_add_act')}</Button>
          </div>
        </form>
      </details>
      <Preview templates={tag.templates} />
    </section>
  )
}

function Row({
  template,
  problem,
}: {
  template: DeskTag['templates'][number]
  problem: Problem | undefined
}) {
  const t = useT()
  const { id, key, name, shape, visibility, required } = template
  return (
    <>
      <details className="fold" open={problem !== undefined}>
        <summary>
          {name[t.locale] || name.en} <code>{key}</code>{' '}
          <span className="meta">
            <span>{t(`tag_desk.shape_${shape}`)}</span>
            <span>{t(`tag_desk.visibility_${visibility}`)}</span>
            {required ? <span>{t('tag_desk.fact_required')}</span> : null}
          </span>
        </summary>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="act" value="edit_template" />
          <input type="hidden" name="template" value={id} />
          <TemplateFields template={template} problem={problem} />
          <div className="form-end">
            <Button>{t('common.save')}</Button>
          </div>
        </form>
      </details>
      <div className="fact-template-acts">
        {(['up', 'down'] as const).map((to) => (
          <form key={to} method="post">
            <input type="hidden" name="act" value="move_template" />
            <input type="hidden" name="template" value={id} />
            <Button size="s" look="quiet" name="to" value={to} aria-label={t(`tag_desk.move_${to}`, { key })}>
              {to === 'up' ? '↑' : '↓'}
            </Button>
          </form>
        ))}
        <form method="post">
          <input type="hidden" name="act" value="remove_template" />
          <input type="hidden" name="template" value={id} />
          <Button size="s" look="quiet" aria-label={t('tag_desk.fact_remove_named', { key })}>
            {t('tag_desk.fact_remove')}
          </Button>
        </form>
      </div>
    </>
  )
}

/** As the form for a new question shows them. */
function Preview({ templates }: Pick<DeskTag, 'templates'>) {
  const t = useT()
  if (templates.length === 0) return null
  return (
    <fieldset className="fact-preview" disabled>
      <legend>{t('tag_desk.preview')}</legend>
      {templates.map(({ name, ...fact }) => (
        <FactField key={fact.key} fact={{ ...fact, name: name[t.locale] || name.en }} problem={undefined} />
      ))}
    </fieldset>
  )
}
