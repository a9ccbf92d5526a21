/** Names of the rules that admins can change, and their reasons: `rules.<key>` and `rules.<key>_why`. Translated where
 *  pages are made, so that no browser loads them. */
export const rules = {
  'rules.room_posts': 'Writing and new members',
  'rules.room_votes': 'Voting',
  'rules.room_reputation': 'Reputation',
  'rules.room_tags': 'Tags and facts',
  'rules.room_questions': 'Closing and duplicates',
  'rules.room_duplicates': 'Likely duplicates',
  'rules.room_flags': 'Flags',
  'rules.room_queue': 'The moderators’ queue',
  'rules.room_badges': 'Badges',
  'rules.room_vote_patterns': 'Traded and serial votes',
  'rules.room_staff': 'Staff',
  'rules.room_comments': 'Comments',
  'rules.room_candidates': 'Candidates for official answers',
  'rules.room_faq': 'Keeping official answers true',
  'rules.room_living_facts': 'Living facts',
  'rules.room_notice_mail': 'Reminders by mail',
  'rules.room_leaving': 'Leaving',

  'rules.unit_seconds': 'seconds',
  'rules.unit_minutes': 'minutes',
  'rules.unit_hours': 'hours',
  'rules.unit_days': 'days',
  'rules.unit_points': 'points',
  'rules.unit_votes': 'votes',
  'rules.unit_members': 'members',
  'rules.unit_posts': 'posts',
  'rules.unit_tags': 'tags',
  'rules.unit_characters': 'characters',
  'rules.unit_readers': 'readers',
  'rules.unit_searches': 'searches',
  'rules.unit_mails': 'mails',
  'rules.unit_percent': '%',

  'rules.posts_title_min': 'Shortest title',
  'rules.posts_title_min_why':
    'A title of one word tells nobody what is asked. A Han, kana or hangul character counts as two.',
  'rules.posts_title_max': 'Longest title',
  'rules.posts_title_max_why': 'Titles stand in lists and search results; the story belongs into the body.',
  'rules.posts_question_body_min': 'Shortest question',
  'rules.posts_question_body_min_why':
    'Too short to be helped leads to a round of questions. It may be empty when the facts that tags ask for are given.',
  'rules.posts_question_body_max': 'Longest question',
  'rules.posts_question_body_max_why': 'Room for logs; more than that nobody reads.',
  'rules.posts_answer_body_min': 'Shortest answer',
  'rules.posts_answer_body_min_why': 'A word of thanks is no answer.',
  'rules.posts_answer_body_max': 'Longest answer',
  'rules.posts_answer_body_max_why': 'Room for a guide with steps; more than that belongs into several.',
  'rules.posts_comment_min': 'Shortest comment',
  'rules.posts_comment_min_why': 'A comment asks or adds something.',
  'rules.posts_comment_max': 'Longest comment',
  'rules.posts_comment_max_why': 'What needs more room is an answer, or belongs into the question.',
  'rules.posts_repeated': 'The same text again is refused for',
  'rules.posts_repeated_why':
    'The same text from the same member so soon is a mistake: they are led to what they already posted. 0 turns this off.',
  'rules.posts_edit_others': 'Edit what others wrote',
  'rules.posts_edit_others_why':
    'Changing somebody’s words takes knowing the forum well. Points of reputation.',
  'rules.posts_new_member_age': 'A member is new for at least',
  'rules.posts_new_member_age_why':
    'Thieves make accounts by the hundred and use them at once. A member stays new until this and the next rule are met.',
  'rules.posts_new_member_posts': 'A member is new until they have',
  'rules.posts_new_member_posts_why': 'Posts that everybody sees: neither held nor deleted.',
  'rules.posts_hold_new_members': 'Hold what new members write under other people’s questions',
  'rules.posts_hold_new_members_why':
    'Thieves answer victims. It waits for approval, so somebody has to look at it every day: a post that nobody looks at is lost.',
  'rules.posts_new_member_hosts': 'Where new members may link to',
  'rules.posts_new_member_hosts_why':
    'Public explorers, where a transaction is looked up. Links to other hosts are shown as plain text. One host a line.',
  'rules.posts_chinese': 'A text is Chinese from this share of Han letters on',
  'rules.posts_chinese_why': 'Names, tickers and addresses in a Chinese text are Latin anyway.',

  'rules.votes_upvote': 'Vote up',
  'rules.votes_upvote_why': 'Anybody may say thanks. Points of reputation.',
  'rules.votes_downvote': 'Vote down',
  'rules.votes_downvote_why':
    'Saying that something is wrong takes having been right a few times. Points of reputation.',

  'rules.reputation_answer_upvote': 'An answer is voted up',
  'rules.reputation_answer_upvote_why':
    'More than for a question: answers are what the next visitor needs. Points already given are kept.',
  'rules.reputation_question_upvote': 'A question is voted up',
  'rules.reputation_question_upvote_why':
    'A good question brings good answers. Points already given are kept.',
  'rules.reputation_downvoted_post': 'A post is voted down',
  'rules.reputation_downvoted_post_why':
    'Takes less than an upvote gives, so that one careless vote does not undo good work.',
  'rules.reputation_downvoting_answer': 'Voting an answer down costs the voter',
  'rules.reputation_downvoting_answer_why': 'So that it is done with thought.',
  'rules.reputation_accepted_answer': 'An answer is accepted',
  'rules.reputation_accepted_answer_why':
    'Above an upvote, because solving is the point of the forum. Nothing on one’s own question.',
  'rules.reputation_accepting': 'Accepting somebody’s answer',
  'rules.reputation_accepting_why': 'A small thank-you for coming back.',
  'rules.reputation_promoted_answer': 'An answer becomes official',
  'rules.reputation_promoted_answer_why': 'The highest reward: it serves everybody from now on.',
  'rules.reputation_daily_limit': 'Most that votes earn in a day',
  'rules.reputation_daily_limit_why':
    'A popular post shall not outweigh months of help. Days of UTC; accepted and official answers are not counted.',
  'rules.reputation_votes_that_earn': 'Votes give points from members of at least',
  'rules.reputation_votes_that_earn_why':
    'Votes of members with less count for the score alone: accounts made to vote for a friend earn him nothing. Points of reputation.',

  'rules.tags_most': 'Most tags of a question',
  'rules.tags_most_why': 'More than a handful stop telling what a question is about.',
  'rules.tags_edit': 'Create tags and change their texts',
  'rules.tags_edit_why': 'Takes having seen how the forum uses them. Points of reputation.',
  'rules.tags_staff_facts': 'Erase facts for staff after',
  'rules.tags_staff_facts_why':
    'Transaction ids and account numbers are not needed any more once a question is solved or closed. Counted from then.',

  'rules.questions_close': 'Vote to close a question',
  'rules.questions_close_why': 'Takes somebody who knows the forum well. Points of reputation.',
  'rules.questions_close_votes': 'A question closes with the votes of',
  'rules.questions_close_votes_why': 'One is an opinion. Moderators close alone.',
  'rules.questions_merge': 'Decide that a question is a duplicate',
  'rules.questions_merge_why':
    'Seeing that two questions are one takes less than closing. Points of reputation.',
  'rules.questions_merge_votes': 'A question is a duplicate by the word of',
  'rules.questions_merge_votes_why': 'The asker’s own yes, or one moderator, is enough without them.',

  'rules.comments_edit_window': 'A comment can be edited for',
  'rules.comments_edit_window_why': 'Long enough to mend a typo, too short to change what others replied to.',

  'rules.candidates_score': 'An answer that is not accepted counts from a score of',
  'rules.candidates_score_why': 'Then the community stands behind it.',
  'rules.candidates_solved': 'It counts as well when it solved the problem of',
  'rules.candidates_solved_why': 'Readers who pressed “Yes” under it.',
  'rules.candidates_searches': 'A search that nobody asked is a candidate from',
  'rules.candidates_searches_why': 'What one or two people typed once is no demand.',

  'rules.faq_review': 'Review an official answer every',
  'rules.faq_review_why': 'Whatever happens meanwhile, somebody looks at it again.',
  'rules.faq_review_changing': 'Review fees, limits, networks and law every',
  'rules.faq_review_changing_why': 'What others decide changes sooner.',
  'rules.faq_review_spread': 'Spread reviews by up to',
  'rules.faq_review_spread_why':
    'Earlier or later, so that entries published together do not all fall due on one day.',
  'rules.faq_minor_edit': 'An edit is minor below this share of the words',
  'rules.faq_minor_edit_why':
    'Minor edits of the source only enter the history, unless a number, address, link, code or network changed.',
  'rules.faq_unhelpful': 'An official answer fails its readers from this share of “no”',
  'rules.faq_unhelpful_why': 'It then needs a review at once, and readers see that it is being checked.',
  'rules.faq_unhelpful_votes': 'That share counts from',
  'rules.faq_unhelpful_votes_why': 'Of a few votes a share says nothing.',
  'rules.faq_unhelpful_days': 'Votes count for',
  'rules.faq_unhelpful_days_why': 'What readers said long ago was about an older text.',
  'rules.faq_overtaken': 'Another answer is ahead from a lead of',
  'rules.faq_overtaken_why': 'Then the official answer is looked at again.',
  'rules.faq_overtaken_days': 'That lead has to have stood for',
  'rules.faq_overtaken_days_why': 'A lead of an hour may be a joke or a raid.',

  'rules.living_facts_review': 'Verify a living fact every',
  'rules.living_facts_review_why': 'Fees, limits and networks change: twice as often as texts.',

  'rules.notice_mail_remind': 'Remind askers of an answer after',
  'rules.notice_mail_remind_why':
    'Who has neither accepted it nor come back by then missed the first mail, or the problem is gone.',
  'rules.notice_mail_remind_until': 'Remind of nothing older than',
  'rules.notice_mail_remind_until_why':
    'Nobody remembers it any more; after an outage there is no flood of it either.',

  'rules.leaving_days': 'An account is deleted after',
  'rules.leaving_days_why':
    'Counted from when its owner asked for it: long enough for the mail to be read by whose account it really is, and for a bad day to pass.',

  'rules.posts_ask': 'Ask',
  'rules.posts_ask_why':
    'Everybody has 1 point from the start. More than that keeps new members’ questions out: for a forum under attack. Points of reputation.',
  'rules.posts_answer': 'Answer',
  'rules.posts_answer_why':
    'Everybody has 1 point from the start. Holding what new members write is usually enough. Points of reputation.',
  'rules.posts_comment_reputation': 'Comment',
  'rules.posts_comment_reputation_why':
    'Everybody has 1 point from the start. Askers can always comment on their own questions. Points of reputation.',

  'rules.duplicates_likely': 'Show staff a likely duplicate from a likeness of',
  'rules.duplicates_likely_why':
    'Lower finds more and is wrong more often: at 45 four of five are right, measured on 1,250 paraphrases.',
  'rules.duplicates_suggested': 'Look at questions of the last',
  'rules.duplicates_suggested_why': 'Older ones have their answers, or nobody waits any more.',

  'rules.flags_flag': 'Report a post',
  'rules.flags_flag_why': 'Anybody sees a thief: 1 lets everybody report. Points of reputation.',
  'rules.flags_trusted': 'A report of scam or impersonation hides at once from',
  'rules.flags_trusted_why':
    'Whoever has earned this much is not one of a hundred accounts made today. Points of reputation.',
  'rules.flags_hiding': 'Such reports of others hide a post from',
  'rules.flags_hiding_why': 'A theft takes minutes: the post waits out of sight until staff have read it.',

  'rules.queue_lease': 'An open case is a moderator’s own for',
  'rules.queue_lease_why': 'Reading a thread takes two minutes. Then others are given it again.',
  'rules.queue_undo': 'A decision can be undone without a trace for',
  'rules.queue_undo_why':
    'Posts disappear and appear at once; points, notices and mail wait as long as this. A slip of a key is noticed at once.',
  'rules.queue_undo_window': 'The undo key reaches back',
  'rules.queue_undo_window_why': 'What was decided earlier is found in its thread.',
  'rules.queue_skip': 'A skipped case comes back to whoever skipped it after',
  'rules.queue_skip_why': 'Others are given it at once.',
  'rules.queue_waiting_minutes': 'A question that nobody answers is a case after',
  'rules.queue_waiting_minutes_why':
    'Without an answer or a comment of staff. A tag may have a time of its own, on its page under Tags.',
  'rules.queue_told': 'Its asker is told what to do after',
  'rules.queue_told_why': 'Once a question.',
  'rules.queue_waits_at_most': 'It is no case any more after',
  'rules.queue_waits_at_most_why': 'Whoever asked longer ago does not wait; those are under “Unanswered”.',
  'rules.queue_copy': 'Suspicious posts are decided together when they share',
  'rules.queue_copy_why':
    'Of their runs of three words (Han: characters). Copies of a scam differ in a name and a number.',

  'rules.badges_solved_askers': '“Problem solver” is for solving the problems of',
  'rules.badges_solved_askers_why':
    'Different people: more than friends, fewer than a career. Badges already given stay.',
  'rules.badges_kept_up': '“Kept up” is for mending a solution after',
  'rules.badges_kept_up_why':
    'Later than that it is looked after, not finished late. Badges already given stay.',

  'rules.vote_patterns_series_votes': 'A series is at least',
  'rules.vote_patterns_series_votes_why':
    'Of one member on one author: so many in so short a time were not about what was read. They are taken back.',
  'rules.vote_patterns_series_window': 'Cast within',
  'rules.vote_patterns_series_window_why': 'Reading a post takes a minute.',
  'rules.vote_patterns_ring_days': 'Votes for each other are counted over',
  'rules.vote_patterns_ring_days_why':
    'Long enough for a favour a day to add up, short enough for somebody who has changed.',
  'rules.vote_patterns_ring_votes': 'In a ring each gave the others at least',
  'rules.vote_patterns_ring_votes_why': 'A few are thanks between helpers who meet often.',
  'rules.vote_patterns_ring_share': 'And that is at least this share of their upvotes',
  'rules.vote_patterns_ring_share_why': 'Somebody who reads the forum votes for many.',
  'rules.vote_patterns_ring_tie': 'Two members are tied by at least',
  'rules.vote_patterns_ring_tie_why': 'A vote or two for each of a hundred authors ties nobody to anybody.',
  'rules.vote_patterns_ring_members': 'A ring is at most',
  'rules.vote_patterns_ring_members_why': 'More people who vote for each other are a community.',
  'rules.vote_patterns_ring_authors': 'Rings are looked for once votes went to',
  'rules.vote_patterns_ring_authors_why':
    'Different authors: in a smaller forum everybody votes for the same few.',

  'rules.notice_mail_solved_link': '“This solved it” works from a mail for',
  'rules.notice_mail_solved_link_why': 'People come back to their mailbox after a holiday.',
  'rules.notice_mail_removals': 'About removed posts a member gets in an hour at most',
  'rules.notice_mail_removals_why': 'After these they know.',

  'rules.staff_invitation': 'An invitation to the staff is good for',
  'rules.staff_invitation_why': 'Long enough for a week-end, too short for a link that lies about.',
} as const
