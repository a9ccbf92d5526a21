/** What waits for somebody is counted no further: "99+" says as much as a larger number, and costs no scan. */
export const MANY = 99
