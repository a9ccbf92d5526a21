ALTER TABLE "questions" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "locked_reason" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "locked_by_id" bigint;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "protected_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "protected_by_id" bigint;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_locked_by_id_users_id_fk" FOREIGN KEY ("locked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_protected_by_id_users_id_fk" FOREIGN KEY ("protected_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;