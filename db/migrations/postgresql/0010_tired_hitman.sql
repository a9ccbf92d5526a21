CREATE TABLE "faq_old_categories" (
	"slug" text PRIMARY KEY NOT NULL,
	"category_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "faq_old_categories" ADD CONSTRAINT "faq_old_categories_category_id_faq_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."faq_categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "faq_old_categories_category" ON "faq_old_categories" USING btree ("category_id");