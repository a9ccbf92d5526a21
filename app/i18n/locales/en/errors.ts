/** What went wrong, by the code of the AppError. The server says it: no browser loads these. */
export const errors = {
  'errors.field.short': {
    one: 'At least {count} character, please.',
    other: 'At least {count} characters, please.',
  },
  'errors.field.long': {
    one: 'At most {count} character, please.',
    other: 'At most {count} characters, please.',
  },
  'errors.site.accent_shape': 'A colour like #3a49c4, please.',
  'errors.site.accent_contrast': 'That colour is too faint to be read on white. Choose a darker one.',
  'errors.site.no_language': 'Offer at least one language.',
  'errors.site.default_not_offered': 'The default has to be one of the languages that are offered.',
  'errors.rules.out_of_range': 'From {min} to {max}, please.',
  'errors.rules.not_whole': 'A whole number from {min} to {max}, please.',
  'errors.rules.host_shape': 'Names of hosts like tronscan.org, one a line.',
  'errors.field.too_many': { one: 'At most {count}, please.', other: 'At most {count}, please.' },
  'errors.http.method_not_allowed': 'This address does not take that kind of request.',
  'errors.http.cross_site': 'This request came from another site, so it was refused. Nothing was changed.',
  'errors.http.too_large': 'That is larger than we take. Nothing was saved.',
  'errors.http.wrong_content_type': 'Forms are sent as form data; this was something else.',
  'errors.http.unavailable': 'The database cannot be reached or its disk is full.',
  'errors.http.bad_url': 'The address cannot be read.',
  'errors.form.malformed': 'The form did not arrive whole. Please send it again.',
  'errors.form.invalid_fields': 'Some fields need another look.',
  'errors.field.required': 'Please fill this in.',
  'errors.field.invalid': 'This cannot be used.',
  'errors.field.nul': 'This contains a character that cannot be shown.',

  'errors.official.unreadable': 'This cannot be read as a contact.',
  'errors.official.is_ours': 'This is one of our own channels.',
  'errors.official.not_found': 'This report is gone.',

  'errors.queue.own': 'What you wrote yourself is for somebody else to decide.',
  'errors.queue.taken': 'Somebody else is looking at that case. Nothing was changed; here is the next one.',
  'errors.queue.decided': 'That case was decided meanwhile. Nothing was changed; here is the next one.',
  'errors.queue.only_suggested': 'Only a suggested edit waits here: approve it or reject it.',
  'errors.queue.questions_only': 'Only questions can be closed or merged.',
  'errors.queue.nothing_to_undo': 'There is nothing of the last hour to take back.',
  'errors.flags.own_post': 'This is your own post.',
  'errors.flags.forbidden': 'This cannot be flagged: it is hidden or deleted already.',
  'errors.flags.already': 'You have flagged this already. Staff will look at it.',

  'errors.questions.not_found': 'There is no such question.',
  'errors.questions.deleted': 'This question was deleted.',
  'errors.questions.held': 'This question waits for approval.',
  'errors.questions.closed': 'This question is closed: it takes no more answers.',
  'errors.questions.locked':
    'This question is locked: for now only staff go on here. What you wrote is still here.',
  'errors.questions.protected':
    'This question is protected: only members who have been here for a while answer it. What you wrote is still here.',
  'errors.questions.lock_forbidden': 'Only staff lock and protect questions, and none that is deleted.',
  'errors.questions.body_short': 'Say a little more, or fill in the facts that the tags ask for.',
  'errors.questions.edit_forbidden':
    'You can edit your own questions, and those of others once you have enough reputation.',
  'errors.questions.facts_forbidden': 'Only the asker and staff add these details.',
  'errors.questions.accept_forbidden': 'Only the asker and staff choose the accepted answer.',
  'errors.questions.close_forbidden': 'You cannot close this question.',
  'errors.questions.reopen_forbidden': 'Only staff can reopen a question.',
  'errors.questions.duplicate_forbidden': 'This question is closed, merged or deleted already.',
  'errors.questions.duplicate_of_itself': 'This is the question itself. Please name the other one.',
  'errors.questions.duplicate_unknown': 'There is no such question. Please check the number.',
  'errors.questions.duplicate_shape': 'Please give a question’s number or address.',
  'errors.questions.delete_forbidden':
    'You cannot delete this question: its answers help others. You can take your name off it.',
  'errors.questions.restore_forbidden': 'You cannot restore this question.',

  'errors.questions.merged_threads': 'This thread was merged into another one. Undo that first:',
  'errors.answers.became_comment': 'This answer became a comment. Turn the comment into an answer again:',
  'errors.moves.forbidden': 'Only staff put posts elsewhere.',
  'errors.moves.not_found': 'There is no such act.',
  'errors.moves.undone': 'This was undone already.',
  'errors.moves.gone': 'What was moved is not there any more, so that it cannot be put back.',
  'errors.moves.too_long': 'This is too long for a comment: {count} characters at most. Nothing was changed.',
  'errors.moves.too_short':
    'This is too short for an answer: {count} characters at least. Nothing was changed.',
  'errors.moves.has_answer': 'Its author has an answer there already:',
  'errors.moves.held': 'This comment waits for approval. Approve it first.',
  'errors.moves.no_place': 'It cannot stand there. Choose a post of this thread that is not deleted.',
  'errors.moves.nothing': 'Choose at least one comment that stands elsewhere.',
  'errors.bulk.forbidden': 'Only staff act on several questions at once.',
  'errors.bulk.none_chosen': 'Choose at least one question.',
  'errors.bulk.tag_already': 'It has this tag already.',
  'errors.bulk.untag_already': 'It does not have this tag.',
  'errors.bulk.too_many_tags': 'It has as many tags as there can be.',
  'errors.suggestions.not_found': 'There is no such suggestion.',
  'errors.suggestions.forbidden': 'Its author and those who may edit the post see a suggested edit.',
  'errors.suggestions.suggest_forbidden':
    'There is nothing to suggest here: you may edit it yourself, or it is not there for everybody.',
  'errors.suggestions.review_forbidden':
    'Somebody else decides: the author of the post, or members with enough reputation.',
  'errors.suggestions.withdraw_forbidden': 'Only whoever suggested it takes it back.',
  'errors.suggestions.decided': 'This suggestion was decided already, or taken back.',
  'errors.suggestions.overtaken': 'The post was changed since this was suggested. Nothing was changed now.',
  'errors.suggestions.one_waits':
    'Somebody else’s suggestion waits for this post already. Please come back when it is decided; your text is still here.',
  'errors.suggestions.nothing_changed': 'This is what stands there already.',

  'errors.answers.not_found': 'There is no such answer.',
  'errors.answers.deleted': 'This answer was deleted.',
  'errors.answers.held': 'This answer waits for approval.',
  'errors.answers.already_answered':
    'You have answered this question already. Edit that answer to add to it:',
  'errors.answers.edit_forbidden':
    'You can edit your own answers, and those of others once you have enough reputation.',
  'errors.answers.delete_forbidden': 'You cannot delete this answer: it is somebody’s, or it was accepted.',
  'errors.answers.restore_forbidden': 'You cannot restore this answer.',

  'errors.comments.not_found': 'There is no such comment.',
  'errors.comments.deleted': 'This comment was deleted.',
  'errors.comments.edit_forbidden': 'A comment can be changed by its author for five minutes only.',
  'errors.comments.delete_forbidden': 'Only its author and staff delete a comment.',

  'errors.votes.own_post': 'You cannot vote on your own post.',
  'errors.votes.pattern_forbidden': 'Only staff judge votes.',
  'errors.votes.pattern_not_found': 'There is no such pattern of votes.',
  'errors.votes.pattern_decided': 'Somebody else has decided about these votes already.',
  'errors.votes.forbidden': 'You need a little more reputation for this vote.',

  'errors.tags.not_found': 'There is no such tag.',
  'errors.facts.invalid': 'Some of the facts need another look.',
  'errors.facts.choice': 'Choose one of the list.',
  'errors.facts.number': 'Digits only, please.',
  'errors.facts.transaction_id':
    'A transaction id has 64 hex digits, or about 88 letters and digits on Solana.',
  'errors.facts.address': 'This does not look like an address: 20 to 110 letters and digits.',
  'errors.facts.order_number': 'An order number has 6 to 40 letters, digits or hyphens.',
  'errors.facts.app_version': 'Like 6.2 or 6.2.1.',

  'errors.queue.waiting_range': 'A whole number from 15 to 4320, or nothing.',
  'errors.brand.too_large': 'A logo has at most 500 kB.',
  'errors.brand.not_a_logo': 'A logo is a PNG or WebP picture.',
  'errors.posts.too_early':
    'You need a little more reputation for this. It grows when others find useful what you wrote.',
  'errors.posts.pushes_contact':
    'This pushes readers to a contact outside this community. Whether a contact is ours can be checked at /official.',
  'errors.contact_patterns.rule_shape':
    'Each part needs a word of two letters or more: words between |, parts between +.',
  'errors.contact_patterns.too_many': 'That is more than a list can hold.',
  'errors.posts.repeated': 'You posted the same text a moment ago. It is here:',
  'errors.posts.deleted': 'This post was deleted.',
  'errors.posts.edited_meanwhile': 'Somebody edited this while you wrote. Nothing of yours is lost.',
  'errors.posts.detach_forbidden': 'Only the author can take the name off a post.',
  'errors.posts.approve_forbidden': 'This does not wait for approval, or you cannot approve it.',
  'errors.revisions.not_found': 'There is no such revision.',

  'errors.guard.secret':
    'There was a recovery phrase, a private key or an access token in what you wrote. We removed it and kept nothing of it. Whoever reads one can take everything: never give it to anybody, not even to us.',
  'errors.guard.likely':
    'Something you wrote looks private. Nothing was posted yet: take it out, have us hide it, or, if it is none, send the post to review.',
  'errors.guard.likely_edit':
    'Something new in what you wrote looks private. Nothing was saved yet: take it out, or have us hide it.',
  'errors.guard.likely_staff':
    'Something you wrote looks private. Nothing was saved yet: take it out, have us hide it, or, if it may be public, post it as it is.',
  'errors.guard.likely_again':
    'That version holds something that looks private. It was not brought back: edit the present text instead, or ask staff.',
  'errors.guard.likely_staff_again':
    'That version holds something that looks private. It was not brought back yet: if it may be public, bring it back as it is.',
  'errors.guard.likely_fact':
    'Something here looks private. Nothing was saved yet: take it out, or, if everybody may read it, save it as it is.',
  'errors.guard.words': 'These look like the words of a recovery phrase (line {count}).',
  'errors.guard.raw_key': 'This looks like a private key (line {count}).',
  'errors.guard.password': 'This looks like a password (line {count}).',
  'errors.guard.card': 'This looks like a payment card’s number (line {count}).',
  'errors.guard.identity': 'This looks like an identity number (line {count}).',
  'errors.guard.mail': 'This looks like a mail address (line {count}).',
  'errors.guard.phone': 'This looks like a phone number (line {count}).',
  'errors.guard.nothing_found': 'There is no secret in this thread that we know of.',
  'errors.guard.phrase': 'A wallet’s recovery phrase stood here. We removed it.',
  'errors.guard.key': 'A private key stood here. We removed it.',
  'errors.guard.token': 'An access token stood here. We removed it. If others may have seen it, revoke it.',

  'errors.lists.bad_query': 'The address asks for something that this list does not know.',
  'errors.lists.bad_cursor': 'The address of this page of the list is broken. Start from the first page.',

  'errors.faq.message_shape': 'A message has letters or digits in it.',
  'errors.faq.not_found': 'There is no such official answer.',
  'errors.faq.taken_out':
    'This official answer was taken out of the help centre. Search for what is true now, or ask the community.',
  'errors.faq.category_not_found': 'The help centre has no such category.',
  'errors.faq.forbidden': 'Only staff keep the official answers.',
  'errors.faq.slug_taken': 'Another official answer has this address.',
  'errors.faq.slug_shape': 'Letters, digits and single hyphens, please.',
  'errors.faq.already_promoted': 'This answer is an official one already.',
  'errors.faq.not_accepted': 'Only an accepted answer can become official. Accept it in the same act.',
  'errors.faq.nothing_applies': 'No official answer applies to that.',
  'errors.faq.approve_own': 'Somebody else has to approve what you wrote: submit it for approval.',
  'errors.faq.seen_changed':
    'It, or what it is compared with, changed since you opened the page. Nothing of yours is lost: look again, then decide.',
  'errors.faq.change_waiting':
    'A change of this official answer waits for approval already. Nothing of yours is lost: work on that one, or wait until it is decided.',
  'errors.faq.change_overtaken':
    'The official answer was changed since this was written. Bring the change up to date first.',
  'errors.faq.change_empty': 'This says what readers see already: take the change that waits back instead.',
  'errors.faq.change_not_found': 'There is no such change.',
  'errors.faq.change_decided':
    'This change does not wait any more: somebody has decided, or put another in its place.',
  'errors.faq.withdraw_forbidden': 'Only its writer can take a change back.',
  'errors.faq.has_twin': 'It has its twin in that language already.',
  'errors.faq.twin_language': 'The two are in the same language.',

  'errors.living_facts.forbidden': 'Only staff keep the facts.',
  'errors.living_facts.not_found': 'There is no such fact, or not any more.',
  'errors.living_facts.slug_taken': 'Another fact has this short name.',
  'errors.living_facts.slug_shape':
    'Small letters, digits and single hyphens, please; a few words are reserved.',
  'errors.living_facts.unknown':
    'There is no fact “{fact}”. Make it under Living facts, or take it out of the text.',
  'errors.living_facts.not_in_title': 'Facts can stand in the answer and its checks, not here.',
  'errors.living_facts.outdated':
    'The value has changed meanwhile, so nothing was done. Look at the present value and propose yours again if it still holds.',
  'errors.living_facts.same_value':
    'That is the present value with its present source. If it still holds, press “Still true” instead.',
  'errors.living_facts.decided': 'Somebody else has decided about this proposal already.',

  'errors.support.hours_shape': 'Write times like 09:00-18:00, several separated by commas.',
  'errors.support.hours_order': 'Each time has to begin after the one before it ended.',
  'errors.support.zone_unknown': 'No time zone has this name.',
  'errors.support.channel_address': 'This is no address of that kind. Links begin with https://.',
  'errors.support.template_shape':
    'It has to begin with https://, with a fixed host, and may name only what is listed above.',
  'errors.support.mail_shape': 'This is no mail address.',
  'errors.support.url_shape': 'It has to begin with https://, without a name and password.',
  'errors.support.secret_shape': 'It has to be 24 to 64 bytes in Base64.',
  'errors.support.secret_missing': 'A new address needs its signing secret.',
  'errors.support.handoff_forbidden': 'Only the asker takes a question to support.',
  'errors.support.not_open': 'This question is not open any more: there is nothing to take to support.',
  'errors.support.handed_off': 'This question was passed on already; it is not passed on twice.',
  'errors.support.no_desk': 'No support desk is connected. The contact page says how to reach the team.',

  'errors.audit.no_stream': 'There is no address yet to send the log to.',
  'errors.audit.not_taken': 'The other side did not take it: {reason}',

  'errors.checks.template_shape':
    'It has to begin with https://, with a fixed host, and name the place of the id once.',

  'errors.incidents.not_found': 'There is no such incident.',
  'errors.incidents.update_not_found': 'This incident has no such update.',
  'errors.incidents.forbidden': 'Only staff keep incidents and announcements.',
  'errors.incidents.ended': 'It is over already. Nothing was changed.',
  'errors.incidents.open': 'It is open already. Nothing was changed.',
  'errors.incidents.not_to_have': 'An announcement is for everybody: there is nothing to count.',
  'errors.incidents.next_update_past': 'The next update has to lie ahead.',
  'errors.incidents.no_time': 'Please give a day and a time.',
  'errors.incidents.other_state': 'This cannot stand so: please choose another state.',
  'errors.incidents.unknown_tag': 'There is no tag of this name: {tags}',

  'errors.search.unavailable': 'The search does not answer at the moment.',

  'errors.phrases.forbidden': 'Only staff decide by which words a page is found.',
  'errors.phrases.not_found': 'These words are not in the list any more.',
  'errors.phrases.known': 'These words are in the list already.',
  'errors.phrases.private': 'This holds something private: an address, a number or a key.',
  'errors.phrases.says_nothing': 'There is no word in it to search by.',

  'errors.duplicates.forbidden': 'Only staff sort out likely duplicates.',
  'errors.duplicates.not_found': 'These two are not suggested as duplicates any more.',

  'errors.glossary.no_word': 'There is no letter or digit in one of these.',
  'errors.glossary.not_found': 'This group is not there any more.',
  'errors.glossary.word_taken': '“{word}” stands in another group already: {group}.',
  'errors.glossary.word_taken_here': 'One of these words is in another group.',
  'errors.glossary.csv_empty': 'There is no group in it. Choose a file, or paste its text.',
  'errors.glossary.csv_line':
    'Line {line} is no group: it needs 1 to 12 words in each language, of at most 60 characters. Nothing was imported.',
  'errors.glossary.csv_clash':
    'Line {line} shares a word with another line, or with two groups that are there. Nothing was imported.',

  'errors.admin.index_busy': 'This is running already. Wait until it has finished.',
  'errors.golden.expected_unknown': 'No public question or official answer has this address.',
  'errors.golden.too_many': 'There are as many golden queries as can be run. Delete one first.',
  'errors.golden.not_found': 'There is no such golden query.',

  'errors.faq.category_slug_taken': 'This address is taken, or was: it leads to another place already.',

  'errors.insights.bad_share': 'A whole number from 0 to 50.',

  'errors.uploads.not_a_picture': 'This is not a picture that we take: JPEG, PNG, WebP, GIF and AVIF are.',
  'errors.uploads.too_large':
    'The picture is larger than {megabytes} MB. A screenshot or a smaller copy will do.',
  'errors.uploads.too_many_pixels':
    'The picture has more than {megapixels} million pixels. A smaller copy will do.',
  'errors.uploads.damaged': 'The picture cannot be read: the file is damaged or not whole.',
  'errors.uploads.quota': 'You have added as many pictures as one can in a day. Try again in {hours} h.',
  'errors.uploads.unavailable':
    'Pictures cannot be kept at the moment. Send your text without it, or try again in a minute.',
  'errors.uploads.busy': 'Many pictures are being added just now. Try again in a few seconds.',
  'errors.uploads.missing': 'Choose a picture first.',
  'errors.uploads.not_found': 'There is no such picture.',
  'errors.comments.restore_forbidden': 'You cannot restore this comment.',
} as const
