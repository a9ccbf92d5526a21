interface Figure {
  name: string
  value: string
  /** What it counts. */
  rule?: string
}

/** Numbers that tell at a glance how something is. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ name, value, rule }) => (
        <div className="card" key={name}>
          <dt>{name}</dt>
          <dd className="figure">{value}</dd>
          {rule === undefined ? null : <dd className="hint">{rule}</dd>}
        </div>
      ))}
    </dl>
  )
}
