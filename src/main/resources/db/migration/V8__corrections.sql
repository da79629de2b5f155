-- Changes of many units that were reviewed together, are made together and can be undone together.
create sequence correction_seq start with 1 increment by 1;
create table correction (
    id bigint primary key,
    revision bigint not null references revision,
    author varchar(200),
    reason varchar(2000),
    made_at timestamp(6) with time zone not null,
    units integer not null,
    undone_by bigint,
    undoes bigint
);
