-- A start reads the index that was stored, and then only what has changed since.
create index translation_unit_revision on translation_unit (revision);
create index translation_unit_version_ended on translation_unit_version (ended_by_revision);
