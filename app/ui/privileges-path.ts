/** What reputation opens: where a refusal leads that more reputation would lift. */
export const PRIVILEGES_PATH = '/privileges'
