DROP INDEX "questions_newest";--> statement-breakpoint
DROP INDEX "questions_active";--> statement-breakpoint
DROP INDEX "questions_top";--> statement-breakpoint
CREATE INDEX "questions_closed" ON "questions" USING btree ("created_at","id") WHERE deleted_at is null and held_at is null and closed_at is not null and canonical_id is null;--> statement-breakpoint
CREATE INDEX "questions_newest" ON "questions" USING btree ("created_at","id","language","score") WHERE deleted_at is null and held_at is null;--> statement-breakpoint
CREATE INDEX "questions_active" ON "questions" USING btree ("activity_at","id","language") WHERE deleted_at is null and held_at is null;--> statement-breakpoint
CREATE INDEX "questions_top" ON "questions" USING btree ("score","id","language") WHERE deleted_at is null and held_at is null;