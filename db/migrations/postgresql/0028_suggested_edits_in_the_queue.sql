ALTER TABLE "notices" ADD COLUMN "badge" text;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_badge" ON "notices" USING btree ("user_id","badge");