/** Keeps the rarest of what is counted, the first one always, while their postings stay within the bound. */
export function affordable<Counted extends { documents: number }>(
  counted: Counted[],
  most: number,
): Counted[] {
  let spent = 0
  return counted
    .toSorted((a, b) => a.documents - b.documents)
    .filter(({ documents }, index) => {
      spent += documents
      return index === 0 || spent <= most
    })
}
