-- Files that the inventory gives on or judges anew: publiccode.yml and codemeta.json, as they were read last.
create table inventory_texts (
  host varchar(300) not null,
  forge_id varchar(1100) not null,
  file varchar(20) not null,
  content text not null,
  read_at bigint not null,
  primary key (host, forge_id, file)
);

-- How well each body kept its repositories on one day; days are counted from 1970. The files are JSON: how many repositories have each.
create table inventory_trend (
  recorded_on bigint not null,
  body varchar(300) not null,
  repositories bigint not null,
  active bigint not null,
  licensed bigint not null,
  inspected bigint not null,
  files text not null,
  primary key (recorded_on, body)
);
