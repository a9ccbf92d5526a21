CREATE TABLE `faq_old_categories` (
	`slug` text PRIMARY KEY NOT NULL,
	`category_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `faq_categories`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `faq_old_categories_category` ON `faq_old_categories` (`category_id`);