CREATE TABLE `api_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_token_hash_unique` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_user` ON `api_tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`token_id` integer NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`token_id`, `key`),
	FOREIGN KEY (`token_id`) REFERENCES `api_tokens`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`user_id` integer NOT NULL,
	`token` text NOT NULL,
	`content_hash` text NOT NULL,
	`path` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `token`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submissions_content` ON `submissions` (`user_id`,`content_hash`,`created_at`);--> statement-breakpoint
CREATE INDEX `submissions_age` ON `submissions` (`created_at`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_slug_unique` ON `teams` (`slug`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`handle` text NOT NULL,
	`handle_key` text NOT NULL,
	`display_name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`about_html` text DEFAULT '' NOT NULL,
	`role` text DEFAULT 'member' NOT NULL,
	`team_id` integer,
	`password_hash` text,
	`email` text,
	`language` text DEFAULT 'en' NOT NULL,
	`reputation` integer DEFAULT 1 NOT NULL,
	`trusted` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_handle_key` ON `users` (`handle_key`);--> statement-breakpoint
CREATE INDEX `users_reputation` ON `users` (`reputation`);--> statement-breakpoint
CREATE INDEX `users_staff` ON `users` (`role`) WHERE role <> 'member';--> statement-breakpoint
CREATE TABLE `answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`author_id` integer,
	`detached_at` integer,
	`body` text NOT NULL,
	`body_html` text NOT NULL,
	`body_text` text NOT NULL,
	`language` text NOT NULL,
	`score` integer DEFAULT 0 NOT NULL,
	`imported_upvotes` integer DEFAULT 0 NOT NULL,
	`imported_downvotes` integer DEFAULT 0 NOT NULL,
	`comment_count` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`deleted_by_id` integer,
	`held_at` integer,
	`source_url` text,
	`license` text,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deleted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_question` ON `answers` (`question_id`,`score`);--> statement-breakpoint
CREATE INDEX `answers_author` ON `answers` (`author_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `answers_one_per_person` ON `answers` (`question_id`,`author_id`) WHERE deleted_at is null and source_url is null;--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`answer_id` integer,
	`author_id` integer,
	`body` text NOT NULL,
	`body_html` text NOT NULL,
	`body_text` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`deleted_by_id` integer,
	`held_at` integer,
	`source_url` text,
	`license` text,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deleted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_question` ON `comments` (`question_id`,`answer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_answer` ON `comments` (`answer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `comments_author` ON `comments` (`author_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `faq_categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`icon` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_categories_slug_unique` ON `faq_categories` (`slug`);--> statement-breakpoint
CREATE TABLE `faq_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`category_id` integer NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`body_html` text NOT NULL,
	`body_text` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`origin` text NOT NULL,
	`source_question_id` integer,
	`source_answer_id` integer,
	`source_revision` integer,
	`source_author_id` integer,
	`document` text,
	`applies_to` text DEFAULT '{}' NOT NULL,
	`steps` text DEFAULT '[]' NOT NULL,
	`owner_team_id` integer,
	`nominated_by_id` integer,
	`approved_by_id` integer,
	`verified_at` integer,
	`verified_by_id` integer,
	`review_at` integer,
	`published_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `faq_categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nominated_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_entries_slug_unique` ON `faq_entries` (`slug`);--> statement-breakpoint
CREATE INDEX `faq_entries_category` ON `faq_entries` (`category_id`,`state`,`language`);--> statement-breakpoint
CREATE UNIQUE INDEX `faq_entries_source` ON `faq_entries` (`source_answer_id`) WHERE source_answer_id is not null;--> statement-breakpoint
CREATE INDEX `faq_entries_source_question` ON `faq_entries` (`source_question_id`);--> statement-breakpoint
CREATE INDEX `faq_entries_review_date` ON `faq_entries` (`review_at`) WHERE state = 'published';--> statement-breakpoint
CREATE TABLE `faq_reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`level` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by_id` integer,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`closed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `faq_reviews_entry` ON `faq_reviews` (`entry_id`);--> statement-breakpoint
CREATE INDEX `faq_reviews_open` ON `faq_reviews` (`level`,`created_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `faq_reviews_one_open` ON `faq_reviews` (`entry_id`,`reason`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `faq_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`steps` text NOT NULL,
	`editor_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`editor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `faq_versions_number` ON `faq_versions` (`entry_id`,`number`);--> statement-breakpoint
CREATE TABLE `solved_it` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`entry_id` integer,
	`visitor` text NOT NULL,
	`day` text NOT NULL,
	`solved` integer NOT NULL,
	`reason` text,
	`phrase` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entry_id`) REFERENCES `faq_entries`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `solved_it_question` ON `solved_it` (`question_id`,`day`,`visitor`);--> statement-breakpoint
CREATE UNIQUE INDEX `solved_it_entry` ON `solved_it` (`entry_id`,`day`,`visitor`);--> statement-breakpoint
CREATE INDEX `solved_it_entry_age` ON `solved_it` (`entry_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `visitor_keys` (
	`day` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_sites` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`url` text NOT NULL,
	`name` text NOT NULL,
	`license` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_sites_url_unique` ON `import_sites` (`url`);--> statement-breakpoint
CREATE TABLE `imported_rows` (
	`site_id` integer NOT NULL,
	`kind` text NOT NULL,
	`external_id` integer NOT NULL,
	`row_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	PRIMARY KEY(`site_id`, `kind`, `external_id`),
	FOREIGN KEY (`site_id`) REFERENCES `import_sites`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_id` integer,
	`anchor` text DEFAULT '' NOT NULL,
	`event_count` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_thread` ON `notices` (`user_id`,`question_id`);--> statement-breakpoint
CREATE INDEX `notices_newest` ON `notices` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`user_id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`topic` text NOT NULL,
	`key` text NOT NULL,
	`payload` text NOT NULL,
	`available_at` integer NOT NULL,
	`claimed_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`parked_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`available_at`,`id`) WHERE parked_at is null;--> statement-breakpoint
CREATE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE TABLE `close_votes` (
	`question_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `user_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `duplicate_votes` (
	`question_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`canonical_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `user_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`canonical_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_facts` (
	`question_id` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`shape` text NOT NULL,
	`visibility` text NOT NULL,
	`value` text,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`question_id`, `key`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_follows` (
	`question_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `user_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_follows_user` ON `question_follows` (`user_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`author_id` integer,
	`detached_at` integer,
	`body` text NOT NULL,
	`body_html` text NOT NULL,
	`body_text` text NOT NULL,
	`language` text NOT NULL,
	`score` integer DEFAULT 0 NOT NULL,
	`imported_upvotes` integer DEFAULT 0 NOT NULL,
	`imported_downvotes` integer DEFAULT 0 NOT NULL,
	`comment_count` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`deleted_by_id` integer,
	`held_at` integer,
	`source_url` text,
	`license` text,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`answer_count` integer DEFAULT 0 NOT NULL,
	`view_count` integer DEFAULT 0 NOT NULL,
	`accepted_answer_id` integer,
	`accepted_at` integer,
	`canonical_id` integer,
	`closed_at` integer,
	`closed_reason` text,
	`closed_by_id` integer,
	`activity_at` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deleted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `questions_newest` ON `questions` (`created_at`,`id`) WHERE deleted_at is null and held_at is null;--> statement-breakpoint
CREATE INDEX `questions_active` ON `questions` (`activity_at`,`id`) WHERE deleted_at is null and held_at is null;--> statement-breakpoint
CREATE INDEX `questions_top` ON `questions` (`score`,`id`) WHERE deleted_at is null and held_at is null;--> statement-breakpoint
CREATE INDEX `questions_unsolved` ON `questions` (`created_at`,`id`) WHERE deleted_at is null and held_at is null and closed_at is null and canonical_id is null and accepted_answer_id is null;--> statement-breakpoint
CREATE INDEX `questions_unanswered` ON `questions` (`created_at`,`id`) WHERE deleted_at is null and held_at is null and closed_at is null and canonical_id is null and accepted_answer_id is null and answer_count = 0;--> statement-breakpoint
CREATE INDEX `questions_author` ON `questions` (`author_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `questions_canonical` ON `questions` (`canonical_id`) WHERE canonical_id is not null;--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer,
	`answer_id` integer,
	`number` integer NOT NULL,
	`title` text,
	`tags` text,
	`body` text NOT NULL,
	`editor_id` integer,
	`editor_name` text,
	`reason` text DEFAULT '' NOT NULL,
	`rolled_back_to` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`editor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_question` ON `revisions` (`question_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_answer` ON `revisions` (`answer_id`,`number`);--> statement-breakpoint
CREATE TABLE `fact_templates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tag_id` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`shape` text NOT NULL,
	`choices` text DEFAULT '[]' NOT NULL,
	`visibility` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fact_templates_key` ON `fact_templates` (`tag_id`,`key`);--> statement-breakpoint
CREATE TABLE `question_tags` (
	`question_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`question_id`, `tag_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_tags_tag` ON `question_tags` (`tag_id`,`question_id`);--> statement-breakpoint
CREATE TABLE `tag_follows` (
	`tag_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`tag_id`, `user_id`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tag_follows_user` ON `tag_follows` (`user_id`);--> statement-breakpoint
CREATE TABLE `tag_names` (
	`key` text PRIMARY KEY NOT NULL,
	`tag_id` integer NOT NULL,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tag_names_tag` ON `tag_names` (`tag_id`);--> statement-breakpoint
CREATE TABLE `tag_suggestions` (
	`question_id` integer NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `text`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`description_html` text NOT NULL,
	`question_count` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_slug_unique` ON `tags` (`slug`);--> statement-breakpoint
CREATE INDEX `tags_by_use` ON `tags` (`question_count`,`id`);--> statement-breakpoint
CREATE TABLE `reputation_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`points` integer NOT NULL,
	`actor_id` integer,
	`question_id` integer,
	`answer_id` integer,
	`cause` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reputation_events_user` ON `reputation_events` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `reputation_events_question` ON `reputation_events` (`question_id`);--> statement-breakpoint
CREATE INDEX `reputation_events_answer` ON `reputation_events` (`answer_id`);--> statement-breakpoint
CREATE TABLE `votes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`question_id` integer,
	`answer_id` integer,
	`value` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answer_id`) REFERENCES `answers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `votes_question` ON `votes` (`question_id`,`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `votes_answer` ON `votes` (`answer_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `votes_user` ON `votes` (`user_id`);