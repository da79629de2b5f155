-- The key or person that started a search: keys with limits see only their own.
alter table consistency_report add started_by varchar(300);
