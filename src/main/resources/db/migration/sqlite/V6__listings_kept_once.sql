-- All of a listing is its key: SQLite keeps it once, in the order of accounts, in place of a table and an index that repeats it.
create table inventory_listings_new (
  account varchar(1400) not null,
  host varchar(300) not null,
  forge_id varchar(1100) not null,
  seen_at bigint not null,
  primary key (account, host, forge_id)
) without rowid;
insert into inventory_listings_new (account, host, forge_id, seen_at) select account, host, forge_id, seen_at from inventory_listings order by account, host, forge_id;
drop table inventory_listings;
alter table inventory_listings_new rename to inventory_listings;
create index inventory_listings_repository on inventory_listings (host, forge_id);
