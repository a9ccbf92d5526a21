/** Says of an input that a list comes under it. Not only when the list is there: a role that changes under whoever is in
 *  the input confuses screen readers. */
export function asCombobox(input: HTMLInputElement) {
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
}
