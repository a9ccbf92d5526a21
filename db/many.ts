/** What waits for somebody is counted no further: "99+" says as much as any larger number, and costs no scan. */
export const MANY = 99
