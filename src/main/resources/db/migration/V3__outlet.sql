-- Whom a unit was translated for: a paper, a broadcaster, a client.
alter table translation_unit add column outlet varchar(200);
alter table translation_unit_version add column outlet varchar(200);
