-- Keys are sorted by their octets on both databases, whatever language the server was set up in.
alter table inventory_repositories
  alter column host type varchar(300) collate "C",
  alter column forge_id type varchar(1100) collate "C",
  alter column path_key type varchar(1000) collate "C";
alter table inventory_listings
  alter column account type varchar(1400) collate "C",
  alter column host type varchar(300) collate "C",
  alter column forge_id type varchar(1100) collate "C";
alter table inventory_former_paths
  alter column host type varchar(300) collate "C",
  alter column path_key type varchar(1000) collate "C",
  alter column forge_id type varchar(1100) collate "C";
alter table inventory_visits alter column target type varchar(1400) collate "C";
alter table inventory_hosts alter column host type varchar(300) collate "C";
alter table inventory_wanted alter column target type varchar(1400) collate "C";
alter table inventory_due
  alter column host type varchar(300) collate "C",
  alter column forge_id type varchar(1100) collate "C";
