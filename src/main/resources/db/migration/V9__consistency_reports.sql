-- Searches for inconsistencies in whole memories: what was asked for, how far they are, and what they found as JSON.
create sequence consistency_report_seq start with 1 increment by 1;
create table consistency_report (
    id bigint primary key,
    wanted varchar(100000) not null,
    author varchar(200),
    state varchar(20) not null,
    phase varchar(20),
    units_total bigint not null,
    units_read bigint not null,
    message varchar(2000),
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create sequence inconsistency_seq start with 1 increment by 50;
create table inconsistency (
    id bigint primary key,
    report_id bigint not null references consistency_report,
    kind varchar(20) not null,
    content varchar(1000000) not null
);
create index inconsistency_report on inconsistency (report_id, kind, id);
