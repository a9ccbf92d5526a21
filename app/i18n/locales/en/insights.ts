/** What official answers and searches achieve: each figure with the rule by which it is counted. */
export const insights = {
  'insights.lead':
    'What official answers achieve, from the search that shows them to what readers do next. Robots are not counted, staff are. Nothing is kept of who it was.',
  'insights.none': 'Nothing measured in this period',
  'insights.none_hint':
    'As soon as a search shows an official answer or somebody reads one, it shows here within a few seconds.',
  'insights.from_search': 'From a search',
  'insights.from_search_lead': 'Each step is a part of the one before, percentages are of the first.',
  'insights.on_page': 'On the pages of official answers',
  'insights.on_page_lead':
    'However people came there, from other sites as well. Percentages are of the visits.',
  'insights.shown': 'Shown',
  'insights.opened': 'Opened',
  'insights.viewed': 'Read',
  'insights.solved': 'Solved',
  'insights.not_yet': 'Not yet',
  'insights.asked': 'Asked anyway',
  'insights.support': 'Went to support',
  'insights.rule_shown':
    'Searches on the search page whose first list of results had an official answer. The same words of one visitor within 30 minutes are one search. Suggestions while typing and while asking are not counted.',
  'insights.rule_opened':
    'Those in which the result opened last is an official answer. What readers without JavaScript open is not known.',
  'insights.rule_solved':
    'Those after which “Yes, this solved it” was pressed in the same tab within half an hour.',
  'insights.rule_asked': 'Those after which a question was posted from the link on the search page.',
  'insights.rule_viewed': 'A visitor counts once a day for each official answer.',
  'insights.rule_page_solved':
    'Visitors who said that it solved their problem, on its page or among the suggestions while asking: one word a visitor and day, the last one counts.',
  'insights.rule_not_yet': 'Visitors who said “Not yet”, counted in the same way.',
  'insights.rule_page_asked':
    'Questions that were posted from the link on its page, or from the search page after it was the last result opened.',
  'insights.rule_support':
    'Visitors who opened the contact page by the link on its page, once a day for each official answer. Whether they wrote to support is not known.',
  'insights.handoffs': 'Questions taken to support',
  'insights.rule_handoffs':
    'Questions whose askers pressed “Take this to support”. They are not divided among official answers: nothing tells which one the asker had read.',
  'insights.support_after_search': 'Support after such a search',
  'insights.not_measured': 'Not measured',
  'insights.why_not_support':
    'Nobody is followed from a search over a page to support. Only the link to support that a search without results shows is counted: see the table below.',
  'insights.opened_share': 'Opened, of those shown',
  'insights.solved_share': 'Solved, of those opened',
  'insights.entries': 'Official answers',
  'insights.entries_rule':
    'Shown: searches whose first list had it. Opened: searches in which it was opened last. The rest is counted as on the pages above. With a language chosen, these are the answers written in it.',
  'insights.entry': 'Official answer',
  'insights.solved_of_said': 'Solved, of those who said',
  'insights.sort': 'Order',
  'insights.sort_shown': 'Most shown',
  'insights.sort_viewed': 'Most read',
  'insights.sort_least_solved': 'Least solved',
  'insights.sort_asked': 'Most asked anyway',
  'insights.sort_support': 'Most to support',
  'insights.more_in_file': '{shown} of {all} are shown; the file has all of them.',
  'insights.searches': 'Searches',
  'insights.searches_rule':
    'Shown and opened: with an official answer. Solved and asked: whatever was opened. Went to support: by the link on a search that found nothing.',
  'insights.hold_out': 'What standing first is worth',
  'insights.hold_out_rule':
    'For {percent} of 100 visitors official answers stand where their words put them, not first, in search and in suggestions. By the day’s anonymous mark it is decided who, so that nobody chooses. Both groups: searches on the search page with any result, and the share of them that ended solved, by an official answer or a thread.',
  'insights.hold_out_wait':
    'Shares are shown once each group has {least} searches. So far: {usual} with official answers first, {heldOut} without.',
  'insights.group_usual': 'Official answers first',
  'insights.group_held_out': 'Where their words put them',
  'insights.group_rule': '{solved} of {found} searches ended solved.',
  'insights.share': 'Visitors who see official answers not first',
  'insights.share_hint':
    'Percent, 0 to 50. For these visitors official answers stand among the threads as their words rank them, so that Insights can compare how many searches end solved. 0 = nobody.',
} as const
