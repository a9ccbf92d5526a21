/** Row ids that cannot be mixed up: a UserId does not fit where an AnswerId is asked for. */
declare const brand: unique symbol
type Id<Noun extends string> = number & { readonly [brand]: Noun }

export type UserId = Id<'user'>
export type TeamId = Id<'team'>
export type TokenId = Id<'token'>
export type PasskeyId = Id<'passkey'>
export type IdentityId = Id<'identity'>
export type TagId = Id<'tag'>
export type FactTemplateId = Id<'factTemplate'>
export type QuestionId = Id<'question'>
export type AnswerId = Id<'answer'>
export type CommentId = Id<'comment'>
export type CategoryId = Id<'category'>
export type EntryId = Id<'entry'>
export type EntryChangeId = Id<'entryChange'>
export type IncidentId = Id<'incident'>
export type IncidentUpdateId = Id<'incidentUpdate'>
export type NoticeId = Id<'notice'>
export type SiteId = Id<'site'>
export type PhraseId = Id<'phrase'>
export type SearchId = Id<'search'>
export type GoldenQueryId = Id<'goldenQuery'>
export type GlossaryId = Id<'glossary'>
export type LetterId = Id<'letter'>
export type NoticeMailId = Id<'noticeMail'>
export type HandoffId = Id<'handoff'>
export type LivingFactId = Id<'livingFact'>
export type FactValueId = Id<'factValue'>
export type OtherValueId = Id<'otherValue'>
export type SuspectId = Id<'suspect'>
export type UploadId = Id<'upload'>
export type FlagId = Id<'flag'>
export type DecisionId = Id<'decision'>
