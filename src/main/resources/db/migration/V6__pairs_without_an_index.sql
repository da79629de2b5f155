-- The keys of pairs come in no order: among a million units, an import spent more on their index than on everything
-- else in the database. The server keeps them in memory and reads them at start from an index that has them all, by
-- revision, so that it grows at its end only.
alter table translation_unit drop constraint translation_unit_pair;
drop index translation_unit_revision;
create index translation_unit_revision on translation_unit (revision, memory_id, pair_key, id);
