/** Where a value is written down: a link where it is an address. */
export const FactSource = ({ source }: { source: string }) => (
  <cite className="fact-source">
    {/^https?:\/\//i.test(source) ? (
      <a href={source} rel="noopener nofollow">
        {source.replace(/^https?:\/\//i, '')}
      </a>
    ) : (
      source
    )}
  </cite>
)
